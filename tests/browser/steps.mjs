// Steps that several tests take: signing in, sending a form, counting the rows of a list.

/** Presses something that leads to another page, and waits for that page. */
export async function press(page, locator) {
  await Promise.all([page.waitForEvent("domcontentloaded"), locator.click()]);
}

/** Sends the form that the page is for. */
export function send(page) {
  return press(page, page.locator("main form.stack > .actions > button").first());
}

export async function signIn(page, url, { email, password }) {
  await page.goto(`${url}/sign-in`);
  await page.fill("#email", email);
  await page.fill("#password", password);
  await send(page);
}

/** Sends a form with nothing filled in, past what the browser would have said. */
export async function sendEmpty(page, form) {
  await form.evaluate((form) => {
    form.noValidate = true;
    const typed = [...form.elements].filter((field) => field.matches("input:not([type=hidden], [type=radio], [type=checkbox]), textarea"));
    for (const field of typed) field.value = "";
  });
  await press(page, form.locator(".actions button").first());
}

/** The sign-ins that a demonstration has printed: the manager's first, then an ombud's. */
export async function signIns(ombud) {
  const lines = await until(() => {
    const found = [...ombud.said().matchAll(/^(\S+@\S+) · (.+)$/gm)];
    return found.length > 1 && found;
  });
  return lines.map(([, email, password]) => ({ email, password }));
}

/** What `look` finds, asked again and again until it is something; for what no page tells when it is ready. */
export async function until(look, limit = 10_000) {
  const last = Date.now() + limit;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > last) throw new Error(`waited ${limit} ms in vain for ${look}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** How many rows a list has, over all its pages from this one on. */
export async function rowsOf(page) {
  let rows = 0;
  for (;;) {
    rows += await page.locator("main table tbody tr").count();
    const next = page.locator("nav.pages a[rel=next]");
    if (!(await next.count())) return rows;
    await press(page, next);
  }
}

// What people type is not lost: not when the session ends, not by a second press, not by going back.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { audit, freePort, launch, open, start } from "./harness.mjs";
import { press, send, signIn, signIns, until } from "./steps.mjs";

let ombud, browser, manager;

before(async () => {
  ombud = await start(["demo", "--size", "S", "--listen", `127.0.0.1:${await freePort()}`]);
  browser = await launch();
  [manager] = await signIns(ombud);
});
after(async () => {
  await browser?.close();
  await ombud?.stop();
});

async function signedIn(options) {
  const page = await open(browser, options);
  page.setDefaultTimeout(15_000);
  await signIn(page, ombud.url, manager);
  return page;
}

async function signInAgain(page) {
  assert.ok(await page.locator("main [role=status]").count(), "the page says that what was typed is kept");
  await page.fill("#email", manager.email);
  await page.fill("#password", manager.password);
  await send(page);
}

async function newClient(page, code) {
  await page.goto(`${ombud.url}/people/new`);
  await page.fill("#code", code);
  await page.fill("#municipality", "Påhittsta");
  await page.fill("#birth_year", "1980");
}

/** How many clients have this code. */
async function clients(page, code) {
  await page.goto(`${ombud.url}/people?code=${code}`);
  return page.locator("tbody th", { hasText: code }).count();
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? "with scripts" : "without scripts";
  const letter = javaScriptEnabled ? "A" : "B";

  describe(way, () => {
    test("a form sent after the session has ended is kept through signing in", async () => {
      const page = await signedIn({ javaScriptEnabled });
      await newClient(page, `SESSION-${letter}`);
      await page.context().clearCookies();
      await send(page);
      if (javaScriptEnabled) await audit(page, "signing in with a form kept");
      await signInAgain(page);
      if (javaScriptEnabled) await audit(page, "the form that was kept");
      await press(page, page.locator("main form button"));
      assert.match(page.url(), /\/people\/[^/]+-/);
      assert.match(await page.textContent("dl.facts"), /Påhittsta.*1980/s);
      assert.equal(await clients(page, `SESSION-${letter}`), 1);
    });

    test("a second press on the button makes no second row", async () => {
      const page = await signedIn({ javaScriptEnabled });
      await page.goto(`${ombud.url}/advice/new`);
      const minutes = javaScriptEnabled ? "1237" : "1238"; // no other call is as long
      await page.selectOption("#caller", { index: 1 });
      await page.fill("#minutes", minutes);
      await page.locator("main form.stack > .actions > button").dblclick();
      await page.waitForURL((url) => !url.pathname.endsWith("/new"));
      await page.waitForLoadState();
      await page.goto(`${ombud.url}/advice`); // the latest first, and it is of today
      assert.equal(await page.getByRole("cell", { name: minutes, exact: true }).count(), 1);
    });

    test("a form that is refused holds what was typed", async () => {
      const page = await signedIn({ javaScriptEnabled });
      await newClient(page, `WRONG-${letter}`);
      await page.fill("#birth_year", "1066");
      await send(page);
      assert.equal(await page.inputValue("#code"), `WRONG-${letter}`);
      assert.equal(await page.inputValue("#birth_year"), "1066");
      await page.fill("#birth_year", "1966");
      await send(page);
      assert.equal(await clients(page, `WRONG-${letter}`), 1);
    });
  });
}

test("going back to a form finds what was typed, and sending it again makes no second row", async () => {
  const page = await signedIn();
  await newClient(page, "BACK-1");
  await press(page, page.locator("nav.main a[href='/advice']"));
  await page.goBack();
  assert.equal(await page.inputValue("#code"), "BACK-1");
  assert.equal(await page.inputValue("#birth_year"), "1980");
  await send(page);
  await page.goBack();
  assert.equal(await page.inputValue("#code"), "BACK-1");
  await send(page);
  assert.equal(await clients(page, "BACK-1"), 1);
});

test("a form that saves itself says when it could not, and is kept", async () => {
  const page = await signedIn();
  await page.goto(`${ombud.url}/grant-account/2025`);
  const form = page.locator("#section-contact");
  await page.context().clearCookies();
  await form.locator("[name=group_trends]").fill("Skrivet när sessionen redan var slut.");
  await page.keyboard.press("Tab");
  await until(async () => (await form.locator("p.saved").getAttribute("data-state")) === "failed");
  await press(page, form.locator(".actions button"));
  await signInAgain(page);
  await press(page, page.locator("main form button"));
  assert.equal(await page.inputValue("[name=group_trends]"), "Skrivet när sessionen redan var slut.");
});

// A day's notes in the browser: a contact in four presses on a phone, with and without scripts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { audit, freePort, launch, open, shot, start } from "./harness.mjs";
import { press, signIn, signIns, until } from "./steps.mjs";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
let ombud, browser, worker;

before(async () => {
  ombud = await start(["demo", "--size", "S", "--listen", `127.0.0.1:${await freePort()}`]);
  browser = await launch();
  [, worker] = await signIns(ombud);
});
after(async () => {
  await browser?.close();
  await ombud?.stop();
});

for (const javaScriptEnabled of [true, false]) {
  test(`a contact is noted in four presses at most, scripts ${javaScriptEnabled ? "on" : "off"}`, async () => {
    const page = await open(browser, { ...PHONE, javaScriptEnabled });
    await signIn(page, ombud.url, worker);
    await page.goto(ombud.url); // opening the program
    let presses = 0;
    const tap = async (locator) => {
      presses += 1;
      await locator.tap();
    };
    const offered = page.locator("#person label");
    const client = (await offered.first().textContent()).trim();
    await tap(offered.first());
    await tap(page.locator("#mode label.chip").last());
    const mode = (await page.locator("#mode label.chip").last().textContent()).trim();
    await tap(page.locator("#length label.chip").last());
    await tap(page.getByRole("button", { name: "Spara kontakten" }));
    const said = await page.locator(".noted-now").textContent();
    assert.ok(presses <= 4, `${presses} presses`);
    assert.ok(said.includes(client.split(/\s/)[0]) && said.includes(mode), said);
    await page.goto(ombud.url + "/today");
    assert.equal((await offered.first().textContent()).trim(), client, "the client seen last is offered first");
  });
}

test("on a phone the other rooms are behind a button, with the keyboard alone and without scripts", async () => {
  const page = await open(browser, { ...PHONE, javaScriptEnabled: false });
  await signIn(page, ombud.url, worker);
  await page.goto(`${ombud.url}/today`);
  const menu = page.getByRole("button", { name: "Meny" });
  const room = page.locator("#more-rooms a[href='/advice']");
  assert.equal(await room.isVisible(), false);
  await menu.tap();
  await room.waitFor();
  await page.keyboard.press("Escape");
  await room.waitFor({ state: "hidden" });
  await menu.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await page.locator("#more-rooms a:focus").count(), 1, "the list comes next after its button");
  await room.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/advice$/);
  assert.match(await menu.textContent(), /Rådgivning/, "which of the folded rooms is open");

  const seen = await open(browser, PHONE);
  await signIn(seen, ombud.url, worker);
  await seen.goto(`${ombud.url}/today`);
  await seen.getByRole("button", { name: "Meny" }).tap();
  await seen.locator("#more-rooms").waitFor();
  await shot(seen, "menu");
  await audit(seen, "the menu of a phone", { widths: [390] });
});

test("today and its states pass the audit", async () => {
  const page = await open(browser);
  await signIn(page, ombud.url, worker);
  await page.goto(`${ombud.url}/today`);
  for (const summary of await page.locator("main details > summary").all()) await summary.click();
  await shot(page, "today");
  await audit(page, "today");
  await page.fill("#length_other", "-1");
  await page.locator("#noted_on").evaluate((field) => field.removeAttribute("required"));
  await page.locator("form[action='/today/notes']").evaluate((form) => (form.noValidate = true));
  await page.getByRole("button", { name: "Spara kontakten" }).click();
  await page.locator(".problems").waitFor();
  await shot(page, "today-wrong");
  await audit(page, "today with something wrong");
});

/** What the browser itself has kept, as text. */
function kept(page) {
  return page.evaluate(async () => {
    const database = await new Promise((resolve) => {
      const request = indexedDB.open("ombud");
      request.onsuccess = () => resolve(request.result);
    });
    const bytes = (value) => (value instanceof ArrayBuffer ? new TextDecoder("latin1").decode(value) : value);
    const all = {};
    for (const name of database.objectStoreNames) {
      const request = database.transaction(name).objectStore(name).getAll();
      const rows = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
      all[name] = rows.map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).map(([key, value]) => [key, bytes(value)]))));
    }
    database.close();
    return all;
  });
}

/** Whether the worker is at work and has kept the first page. */
function ready(page) {
  return page.evaluate(async () => Boolean((await navigator.serviceWorker.ready) && navigator.serviceWorker.controller));
}

test("notes written without a network arrive once, in order, when it is back", async () => {
  const page = await open(browser, PHONE);
  const context = page.context();
  await signIn(page, ombud.url, worker);
  await page.goto(ombud.url);
  await until(() => ready(page));
  await page.reload(); // the worker has seen the page
  await until(async () => (await kept(page)).page.length === 1);
  const client = page.locator("#person label").first();
  const [code, person] = [(await client.textContent()).trim().split(/\s/)[0], await client.locator("input").getAttribute("value")];

  await context.setOffline(true);
  for (const counterpart of ["Utan nät 1", "Utan nät 2", "Utan nät 3"]) {
    await page.locator(`#person input[value="${person}"]`).check();
    await page.fill("#counterpart", counterpart);
    await press(page, page.getByRole("button", { name: "Spara kontakten" }));
    await page.locator("#waiting-notes li").getByText(counterpart).waitFor();
  }
  await audit(page, "today without a network");
  await shot(page, "today-offline");
  const { page: pages, notes } = await kept(page);
  assert.equal(notes.length, 3);
  for (const row of [...pages, ...notes]) assert.ok(!row.includes(code) && !row.includes("Utan"), "kept in the clear");
  await page.close();

  const again = await context.newPage();
  await again.goto(ombud.url);
  await again.getByText("3 anteckningar väntar på nätet").waitFor();
  await again.goto(`${ombud.url}/people`);
  await again.getByRole("heading", { name: "Ingen anslutning" }).waitFor();
  await again.goto(`${ombud.url}/today`);
  await context.setOffline(false);
  await again.locator("#waiting-notes").waitFor({ state: "hidden" });

  await again.goto(`${ombud.url}/people/${person}`);
  const rows = await again.locator(".contacts li").allTextContents();
  const arrived = rows.map((text) => text.match(/Utan nät \d/)?.[0]).filter(Boolean);
  assert.deepEqual(arrived, ["Utan nät 3", "Utan nät 2", "Utan nät 1"], "the latest first, each once");
  assert.equal((await kept(again)).notes.length, 0);

  await again.getByRole("button", { name: "Logga ut" }).click();
  await again.waitForURL(/sign-in/);
  const left = await kept(again);
  assert.deepEqual([left.keys ?? [], left.page ?? [], left.notes ?? []], [[], [], []], "something stayed after signing out");
  await context.setOffline(true);
  await again.goto(`${ombud.url}/today`).catch(() => {});
  assert.equal(await again.getByText(code).count(), 0);
});

test("a former client is asked how it went, from the first page", async () => {
  const page = await open(browser, PHONE);
  await signIn(page, ombud.url, worker);
  await page.goto(`${ombud.url}/today`);
  const waiting = page.locator("a[href^='/support/'][href$='/interview']");
  const before = await waiting.count();
  assert.ok(before > 0, "nobody waits to be asked");
  // Beyond the most urgent, what waits is folded.
  await page.locator("details:has(a[href$='/interview'])").evaluateAll((folds) => folds.forEach((fold) => (fold.open = true)));
  await waiting.first().tap();
  await page.waitForURL(/\/interview$/);
  await shot(page, "interview");
  await audit(page, "interview");
  await page.locator("main form.stack").evaluate((form) => (form.noValidate = true));
  await press(page, page.getByRole("button", { name: "Spara", exact: true }));
  await page.locator(".problems").waitFor();
  await audit(page, "interview with something wrong");
  await page.locator("#asked label.chip").first().tap();
  await press(page, page.getByRole("button", { name: "Spara", exact: true }));
  await page.goto(`${ombud.url}/today`);
  assert.equal(await waiting.count(), before - 1);
});

// A day's notes in the browser: a contact in four presses on a phone, with and without scripts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { audit, freePort, launch, open, shot, start } from "./harness.mjs";
import { signIn, signIns } from "./steps.mjs";

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

// The program starts on an empty database and shows a first page that anybody can use.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { audit, launch, open, serve, shot } from "./harness.mjs";

let ombud, browser;

before(async () => {
  ombud = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await ombud?.stop();
});

test("the first page answers, in Swedish, and passes the audit", async () => {
  const page = await open(browser);
  const answer = await page.goto(ombud.url);
  assert.equal(answer.status(), 200);
  assert.match(await page.getAttribute("html", "lang"), /^sv/);
  await audit(page, "first page");
  await shot(page, "first-page");
});

test("the first page is whole without scripts", async () => {
  const page = await open(browser, { javaScriptEnabled: false });
  await page.goto(ombud.url);
  assert.ok((await page.textContent("main h1")).trim());
});

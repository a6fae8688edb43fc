// The annual report in the browser: from sign-in to a finished report in print in under fifteen interactions, a text that
// is still there when the register has changed, and a picture of one's own.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { audit, freePort, launch, open, shot, start, weigh } from "./harness.mjs";
import { press, signIn, signIns, until } from "./steps.mjs";

const MOST = 14; // interactions
let ombud, browser, manager, worker, year;

before(async () => {
  ombud = await start(["demo", "--size", "S", "--listen", `127.0.0.1:${await freePort()}`]);
  browser = await launch();
  [manager, worker] = await signIns(ombud);
  year = new Date().getFullYear() - 1;
});
after(async () => {
  await browser?.close();
  await ombud?.stop();
});

test("a new manager settles and prints last year's report in under fifteen interactions", async () => {
  const page = await open(browser, { javaScriptEnabled: false });
  let interactions = 0;
  const fill = (locator, text) => ((interactions += 1), page.fill(locator, text));
  const go = (locator) => ((interactions += 1), press(page, locator));
  await page.goto(`${ombud.url}/sign-in`);
  await fill("#email", manager.email);
  await fill("#password", manager.password);
  await go(page.locator("main form.stack > .actions > button").first());
  await go(page.locator("nav.main a[href='/reports']"));
  await go(page.locator("main a[href='/annual-reports']"));
  await go(page.locator(`.next a.button[href='/annual-reports/${year}']`));
  await go(page.getByRole("button", { name: "Bekräfta alla texter" }));
  await go(page.locator(".next a.button"));
  await go(page.getByRole("button", { name: "Fastställ", exact: true }));
  assert.match(page.url(), new RegExp(`/annual-reports/${year}/versions/1$`));
  interactions += 1;
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("main .actions a", { hasText: "PDF" }).click(),
  ]);
  assert.equal(download.suggestedFilename(), `verksamhetsberattelse-${year}.pdf`);
  assert.ok(interactions <= MOST, `${interactions} interactions`);
  const settled = async () => (await page.locator("article.document").innerText()).trim();
  assert.ok((await settled()).includes("Året i korthet"), await settled());
  while (await page.locator("nav.pages a[rel=next]").count()) await press(page, page.locator("nav.pages a[rel=next]"));
  assert.ok((await settled()).includes("Så har vi räknat"), await settled());
});

test("a text is edited, the register changes, and the text is still there", async () => {
  const page = await open(browser);
  await signIn(page, ombud.url, manager);
  const at = `${ombud.url}/annual-reports/${year}`;
  const chapter = async (name) => {
    await weigh(page, await page.goto(`${at}?chapter=${name}`), `the leaf of ${name}`);
    return page.locator(`#part-${name} article`).innerText();
  };
  const before = await chapter("advice");
  await chapter("outreach");
  await press(page, page.locator("#part-outreach .tools a"));
  await audit(page, "text of a chapter");
  await shot(page, "annual-text");
  await page.fill("#text", "Vi stod på torget i regn.\n\nMånga stannade ändå.");
  await press(page, page.locator("main form.stack > .actions > button").first());
  assert.ok((await page.locator("#part-outreach").innerText()).includes("Många stannade ändå."));

  const other = await open(browser);
  await signIn(other, ombud.url, worker);
  await other.goto(`${ombud.url}/advice/new`);
  await other.fill("#on_day", `${year}-06-01`);
  await other.selectOption("#caller", { index: 1 });
  await other.fill("#minutes", "30");
  await press(other, other.locator("main form.stack > .actions > button").first());

  assert.ok((await chapter("outreach")).includes("Många stannade ändå."), "the text is gone");
  assert.notEqual(await chapter("advice"), before, "the figures are counted anew");
  assert.ok((await page.locator("main .tag").first().innerText()).includes("sedan version 1"));
});

test("a picture is put into a chapter without scripts, and the pages that show it pass the audit", async () => {
  const page = await open(browser, { javaScriptEnabled: false });
  await signIn(page, ombud.url, manager);
  const chapter = `${ombud.url}/annual-reports/${year}/chapters/outreach`;
  const photograph = await page.screenshot({ type: "jpeg", clip: { x: 0, y: 0, width: 1200, height: 700 } });
  await page.goto(chapter);
  const form = page.locator("details form[enctype]");
  await page.locator("details summary", { hasText: "Lägg till en bild" }).click();
  await form.locator("#file").setInputFiles({ name: "torget.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture") });
  await form.locator("#alt").fill("Två ombud vid ett bord på torget");
  await form.locator("#caption").fill("Psykiska hälsoveckan");
  await press(page, form.locator(".actions button"));
  assert.ok((await page.locator(".problems").innerText()).includes("JPEG- eller PNG-bild"));
  assert.equal(await form.locator("#caption").inputValue(), "Psykiska hälsoveckan", "what was typed is kept");
  await form.locator("#file").setInputFiles({ name: "torget.jpg", mimeType: "image/jpeg", buffer: photograph });
  await press(page, form.locator(".actions button"));
  assert.ok((await page.locator("ol.pictures").innerText()).includes("Två ombud vid ett bord på torget"));

  const other = await open(browser);
  await signIn(other, ombud.url, manager);
  await other.goto(chapter);
  await drawn(other, "ol.pictures img");
  await shot(other, "annual-chapter-with-picture");
  await audit(other, "chapter with a picture");
  await press(other, other.locator("ol.pictures a"));
  await audit(other, "a picture of a chapter");
  for (const part of ["organisation", "outreach"]) {
    await other.goto(`${ombud.url}/annual-reports/${year}?chapter=${part}`);
    await drawn(other, `#part-${part} figure.image img`);
  }
  await shot(other, "annual-report-with-pictures");
  await audit(other, "annual report with pictures");
});

/** Brings a picture into sight and fails unless it is there. */
async function drawn(page, locator) {
  const picture = page.locator(locator).first();
  await picture.scrollIntoViewIfNeeded();
  await until(() => picture.evaluate((image) => image.complete && image.naturalWidth > 0));
  assert.ok(await picture.evaluate((image) => image.clientWidth <= image.closest("figure").clientWidth));
}

test("the report and its states pass the audit", async () => {
  const page = await open(browser);
  await signIn(page, ombud.url, manager);
  for (const [name, path] of [
    ["annual-years", ""],
    ["annual-report", `/${year}`],
    ["annual-report-last-leaf", `/${year}?chapter=counting`],
    ["annual-report-in-english", `/${year}?language=en`],
    ["annual-settlement", `/${year}/settlement`],
    ["annual-version", `/${year}/versions/1`],
    ["annual-version-last-leaf", `/${year}/versions/1?leaf=2`],
  ]) {
    const answer = await page.goto(`${ombud.url}/annual-reports${path}`);
    await weigh(page, answer, name);
    await shot(page, name);
    await audit(page, name);
  }
});

// A client's way through the person's page: the next step, rating together, the sheet, closing and beginning again. On a phone,
// and once without scripts.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { audit, day, freePort, launch, open, shot, start } from "./harness.mjs";
import { press, send, signIn, signIns } from "./steps.mjs";

const PHONE = { width: 390, height: 844 };
const STEP = "Ringa banken om autogirot";
const REMAINS = "Boendestödet har kontakten med hyresvärden nu";

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

/** The addresses of the ombud's own clients with support going on. */
async function clients(page) {
  await page.goto(`${ombud.url}/people?state=open`);
  const all = await page.locator("main a[href^='/people/']").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  return all.filter((href) => /^\/people\/[0-9a-f-]{36}$/.test(href));
}

/** From a new assignment to a closed case and back, by what is on the pages. */
async function wholeWay(page, person, name, look) {
  await page.goto(ombud.url + person);
  await press(page, page.getByRole("link", { name: "Nytt uppdrag" }));
  await page.selectOption("#area", "ekonomi");
  await page.fill("#kind", "autogiro");
  await page.fill("#next_step", STEP);
  await page.fill("#due_on", day());
  await send(page);
  await page.getByText(STEP).waitFor();
  await press(page, page.getByRole("link", { name: "Skatta tillsammans", exact: true }));
  assert.equal(await page.locator("svg.ratings").count(), 0, "what was said before steers the answer");
  for (const area of ["Health", "Housing", "Economy"]) await page.check(`input[name=${area}][value="4"]`);
  await send(page);
  await look(page, `${name}-together-missing`);
  await page.check('input[name=Occupation][value="declined"]');
  await send(page);
  assert.match(page.url(), /\/ratings\/answers$/);
  await page.getByText("ville inte").first().waitFor();
  await look(page, `${name}-answers`);
  await page.goto(ombud.url + person);
  await press(page, page.getByRole("link", { name: "Avsluta stödet" }));
  await shot(page, `${name}-closure`);
  await page.fill("#remains", REMAINS);
  await page.fill("#closing_reason", "mål nått");
  await page.check('input[name=interview][value="yes"]');
  await send(page);
  await page.getByText(REMAINS).waitFor();
  await look(page, `${name}-closed`);
  await press(page, page.getByRole("link", { name: "Börja stödet igen" }));
  await page.fill("#starts_on", day(1));
  await send(page);
  await page.locator(".tag.open").first().waitFor();
}

describe("a client's whole way", () => {
  for (const javaScriptEnabled of [true, false]) {
    test(`on a phone, scripts ${javaScriptEnabled ? "on" : "off"}`, async () => {
      const page = await open(browser, { viewport: PHONE, javaScriptEnabled });
      await signIn(page, ombud.url, worker);
      const [first, second] = await clients(page);
      // The pages are the same; one audit of them is enough.
      if (javaScriptEnabled) await wholeWay(page, first, "way", audit);
      else await wholeWay(page, second, "way-plain", () => {});
      await page.context().close();
    });
  }
});

test("on paper there is the sheet and nothing else", async () => {
  const page = await open(browser);
  await signIn(page, ombud.url, worker);
  const [person] = (await clients(page)).slice(-1);
  for (const paper of ["sheet", "ratings/paper"]) {
    await page.goto(`${ombud.url}${person}/${paper}`);
    await page.emulateMedia({ media: "print" });
    for (const hidden of ["header.top", "nav.main", "footer.bottom", "a.back", ".actions"]) {
      assert.equal(await page.locator(hidden).first().isVisible(), false, `${hidden} is printed`);
    }
    await shot(page, paper.replace("/", "-"));
    await page.emulateMedia({ media: null });
  }
  await page.context().close();
});

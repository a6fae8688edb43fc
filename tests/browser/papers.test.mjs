// Reports to one reader in the browser: each of the four is read, one is frozen, the register changes, the page and the list say so,
// and the next version says what it was. Once without scripts, then page by page under the audit.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { audit, freePort, launch, open, shot, start, weigh } from "./harness.mjs";
import { press, send, signIn, signIns } from "./steps.mjs";

let ombud, browser, manager, worker, papers;

before(async () => {
  ombud = await start(["demo", "--size", "S", "--listen", `127.0.0.1:${await freePort()}`]);
  browser = await launch();
  [manager, worker] = await signIns(ombud);
  const year = new Date().getFullYear() - 1;
  papers = {
    spring: `/interim-accounts/${year}-06-30_${year}-01-01`,
    autumn: `/interim-accounts/${year}-12-31_${year}-07-01`,
    municipality: `/municipality-reports/${year}_P%C3%A5hittsta`,
    steering: `/steering-papers/${year}-q4`,
    application: `/applications/${year + 1}`,
    days: { spring: `${year}-06-15`, autumn: `${year}-09-15` },
  };
});
after(async () => {
  await browser?.close();
  await ombud?.stop();
});

/** Adds an intake on that day, as an ombud does. */
async function addIntake(day) {
  const page = await open(browser);
  await signIn(page, ombud.url, worker);
  await page.goto(`${ombud.url}/intakes/new`);
  await page.fill("#on_day", day);
  await page.fill("#municipality", "Påhittsta");
  await page.selectOption("#gender", { index: 1 });
  await page.selectOption("#outcome", { index: 1 });
  await send(page);
  assert.doesNotMatch(page.url(), /\/new$/, await page.locator("main").innerText());
  await page.context().close();
}

/** What the page says of where the report stands. */
const standing = (page) => page.locator("main .tag").first().innerText();

/** Freezes the report that is open, by what is on its pages. */
async function freeze(page, look) {
  await press(page, page.getByRole("link", { name: "Gå igenom och fastställ" }));
  await look(page, "settlement");
  await press(page, page.getByRole("button", { name: "Fastställ", exact: true }));
}

/** From a draft to a second version that says what is new in it. */
async function wholeWay(page, paper, day, look) {
  await page.goto(ombud.url + paper);
  assert.equal(await standing(page), "Utkast");
  await look(page, "draft");
  await freeze(page, look);
  assert.match(page.url(), new RegExp(`${paper}/versions/1$`));
  await look(page, "version");
  const before = await page.locator("article.document").innerText();

  await addIntake(day);
  await page.goto(ombud.url + paper);
  assert.match(await standing(page), /^\d+ ändring(ar)? sedan version 1$/);
  assert.notEqual(await page.locator("article.document").innerText(), before, "the figures are counted anew");
  await look(page, "changed");
  await page.goto(`${ombud.url}/reports`);
  const line = page.locator("main li", { has: page.locator(`a[href='${paper}']`) });
  assert.match(await line.innerText(), /sedan version 1/);
  await look(page, "list");

  await page.goto(ombud.url + paper);
  await freeze(page, look);
  assert.match(page.url(), new RegExp(`${paper}/versions/2$`));
  await look(page, "second-version");
  const changes = await page.locator("main table").first().innerText();
  assert.ok(changes.includes("Alla nybesök"), changes);
  await page.goto(`${ombud.url}${paper}/versions/1`);
  assert.equal(await page.locator("article.document").innerText(), before, "the first is as it was frozen");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("main .actions a", { hasText: "JSON" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^delredovisning-.*\.json$/);
  await page.goto(`${ombud.url}/reports`);
  assert.match(await line.innerText(), /Fastställd .*, version 2/);
}

describe("a report is frozen, changes, and is frozen again", () => {
  test("without scripts", async () => {
    const page = await open(browser, { javaScriptEnabled: false });
    await signIn(page, ombud.url, manager);
    await wholeWay(page, papers.spring, papers.days.spring, async () => {});
  });

  test("with every page on the way under the audit", async () => {
    const page = await open(browser);
    await signIn(page, ombud.url, manager);
    await wholeWay(page, papers.autumn, papers.days.autumn, async (page, name) => {
      await shot(page, `papers-${name}`);
      await audit(page, `papers-${name}`);
    });
  });
});

test("each of the four is read and passes the audit, in both languages", async () => {
  const page = await open(browser);
  await signIn(page, ombud.url, manager);
  for (const name of ["spring", "municipality", "steering", "application"]) {
    for (const [path, what] of [["", name], ["?language=en", `${name}-in-english`], ["/settlement", `${name}-settlement`]]) {
      const answer = await page.goto(ombud.url + papers[name] + path);
      assert.equal(answer.status(), 200, what);
      await weigh(page, answer, what);
      await shot(page, `papers-${what}`);
      await audit(page, `papers-${what}`);
    }
  }
});

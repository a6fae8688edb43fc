// The main forms right after they were refused, in both languages, in light and dark: what is wrong stands first, and each line
// of it leads to its field.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { PHONE, audit, freePort, launch, open, shot, start } from "./harness.mjs";
import { press, send, sendEmpty, signIn, signIns } from "./steps.mjs";

const LANGUAGES = ["sv", "en"];
let ombud, browser, worker, manager;
/** Addresses of somebody who has support and of somebody who waits. */
const people = {};

before(async () => {
  ombud = await start(["demo", "--size", "S", "--listen", `127.0.0.1:${await freePort()}`]);
  browser = await launch();
  const [leads, works] = await signIns(ombud);
  worker = await open(browser);
  await signIn(worker, ombud.url, works);
  manager = await open(browser);
  await signIn(manager, ombud.url, leads);
  for (const state of ["open", "queued"]) {
    await worker.goto(`${ombud.url}/people?state=${state}`);
    const links = await worker.locator("main a[href^='/people/']").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    people[state] = links.find((href) => /^\/people\/[0-9a-f-]{36}$/.test(href));
  }
});
after(async () => {
  await browser?.close();
  await ombud?.stop();
});

/** The way to each form, for those whose address is known only when somebody is. */
const FORMS = {
  "quick-note": { at: () => "/today", form: "form[action='/today/notes']" },
  person: { at: () => "/people/new" },
  inquiry: { at: () => "/inquiries/new" },
  intake: { at: () => `${people.queued}/intakes/new` },
  "support-start": { at: () => `${people.queued}/support/new` },
  assignment: { at: () => `${people.open}/assignments/new` },
  contact: { at: () => `${people.open}/contacts/new` },
  rating: { at: () => `${people.open}/ratings/new` },
  "rating-together": { at: () => `${people.open}/ratings/together` },
  closing: { at: closing },
  "queue-settings": { at: () => "/queue/settings", leads: true, wrong: samePlace },
};

async function closing(page) {
  await page.goto(ombud.url + people.open);
  return page.locator("main a[href$='/closure']").first().getAttribute("href");
}

/** Two reasons cannot have the same place in the queue's order. */
async function samePlace(page) {
  for (const reason of ["children", "eviction"]) await page.selectOption(`#${reason}`, "1");
  await send(page);
}

/** The refused page, and that each line of what is wrong leads somewhere on it. */
async function refused(page, { at, form = "main form.stack", wrong }) {
  await page.goto(ombud.url + (await at(page)));
  await (wrong ? wrong(page) : sendEmpty(page, page.locator(form).first()));
  const targets = await page.locator(".problems a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.ok(targets.length > 0, "a list of what is wrong");
  for (const target of targets) assert.equal(await page.locator(target).count(), 1, `${target} leads nowhere`);
}

for (const language of LANGUAGES) {
  describe(`refused, in ${language}`, () => {
    before(async () => {
      for (const page of [worker, manager]) {
        await page.goto(`${ombud.url}/me`);
        await page.selectOption("#language", language);
        await press(page, page.locator("main form.stack .actions button").first());
      }
    });
    for (const [name, form] of Object.entries(FORMS)) {
      test(name, async () => {
        const page = form.leads ? manager : worker;
        await refused(page, form);
        assert.equal(await page.getAttribute("html", "lang"), language);
        await shot(page, `refused-${name}-${language}`);
        await audit(page, `${name} refused in ${language}`, PHONE);
      });
    }
  });
}

// From a telephone call to a closed case and back, as a new user would: on a phone, on a desk, once without scripts and once by
// keyboard alone. Then the account of the grant has changed by exactly that person.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { audit, day, freePort, launch, open, start } from "./harness.mjs";
import { keyboard, pointer } from "./hands.mjs";
import { signIn, signIns } from "./steps.mjs";

const WAYS = [
  { name: "phone", hand: pointer, options: { viewport: { width: 390, height: 844 } } },
  { name: "desk", hand: pointer, options: { viewport: { width: 1440, height: 900 } } },
  { name: "plain", hand: pointer, options: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false } },
  { name: "keyboard", hand: keyboard, options: { viewport: { width: 1440, height: 900 } } },
];
let ombud, browser, manager, worker;

before(async () => {
  ombud = await start(["demo", "--size", "S", "--listen", `127.0.0.1:${await freePort()}`]);
  browser = await launch();
  [manager, worker] = await signIns(ombud);
});
after(async () => {
  await browser?.close();
  await ombud?.stop();
});

/** Every number of the year's account by its path. */
async function account(page) {
  const answer = await page.request.get(`${ombud.url}/grant-account/${day().slice(0, 4)}.json`);
  assert.equal(answer.status(), 200);
  const numbers = {};
  const walk = (value, path) => {
    if (typeof value === "number") numbers[path] = value;
    else if (value && typeof value === "object") for (const [key, part] of Object.entries(value)) walk(part, path ? `${path}.${key}` : key);
  };
  walk(await answer.json(), "");
  return numbers;
}

/** What is another number than before, and by how much. */
function changes(before, now) {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const changed = paths.filter((path) => before[path] !== now[path]);
  return Object.fromEntries(changed.map((path) => [path, (now[path] ?? 0) - (before[path] ?? 0)]));
}

/** What somebody does on a page with one of the two hands. */
function using(page, hand) {
  const at = (selector) => page.locator(selector).first();
  return {
    page,
    fill: (selector, value) => hand.fill(page, at(selector), value),
    choose: (selector, option) => hand.choose(page, at(selector), option),
    tick: (selector) => hand.tick(page, at(selector)),
    open: (selector) => hand.open(page, at(selector)),
    follow: (name) => hand.follow(page, page.getByRole("link", { name, exact: true }).first()),
    push: (name) => hand.follow(page, page.getByRole("button", { name }).first()),
    send: () => hand.follow(page, at("main form.stack > .actions > button")),
  };
}

/** Somebody calls, and is met, and waits in the queue. */
async function firstContact(by, code) {
  await by.page.goto(`${ombud.url}/inquiries`);
  await by.follow("Ny förfrågan");
  await by.choose("#sender", { index: 1 });
  await by.fill("#name", "Prov Påhittsson");
  await by.fill("#message", "Behöver hjälp med brev från flera myndigheter.");
  await by.send();
  await by.push("Spara direktkontakten");
  for (const question of ["health", "housing", "economy", "occupation", "adult", "disability"]) {
    await by.choose(`#${question}`, "yes");
  }
  await by.choose("#finding", "belongs");
  await by.push("Spara bedömningen");
  await by.fill("#booked_on", day());
  await by.fill("#booked_at", "10:00");
  await by.choose("#visit_first", { index: 1 });
  await by.choose("#visit_second", { index: 2 });
  await by.push("Boka nybesöket");
  await by.follow(await by.page.locator("a[href$='/visit']").first().textContent());
  await by.choose("#outcome", "accepterad");
  await by.tick('input[name="reasons"][value="ekonomi"]');
  const places = await by.page.locator("#municipality-list option").evaluateAll((all) => all.map((option) => option.value));
  await by.fill("#municipality", places[0]);
  await by.fill("#code", code);
  await by.choose("#gender", "kvinna");
  await by.fill("#birth_year", "1985");
  await by.choose("#children", "nej");
  await by.send();
}

/** The page of the person with this code. */
async function find(by, code) {
  await by.page.goto(`${ombud.url}/people`);
  await by.fill("#sought", code);
  await by.push("Sök");
  await by.follow(code);
}

async function support(by, code) {
  await find(by, code);
  await by.follow("Börja stödet");
  await by.send();
  await by.follow("Nytt uppdrag");
  await by.choose("#area", "ekonomi");
  await by.fill("#kind", "skuldsanering");
  await by.send();
  await by.follow("Skatta tillsammans");
  for (const area of ["Health", "Housing", "Economy", "Occupation"]) await by.tick(`input[name=${area}][value="4"]`);
  await by.send();
  await by.page.goto(`${ombud.url}/today`);
  const chip = by.page.locator("#person label").filter({ hasText: code });
  if (!(await chip.isVisible())) await by.open("#person summary");
  await by.tick(`#person input[value="${await chip.locator("input").getAttribute("value")}"]`);
  await by.push("Spara kontakten");
  await by.page.locator(".noted-now").getByText(code).waitFor();
}

/** Hands the person over to another ombud (`to` is a part of the choice), from the person's page in two steps. */
async function handOver(by, code, to) {
  await find(by, code);
  await by.follow("Lämna över");
  const choice = by.page.locator("#new_ombud option").filter({ hasText: to });
  await by.choose("#new_ombud", await choice.first().getAttribute("value"));
  await by.push("Lämna över");
}

/** Closes, which was a mistake, so that it is taken back; and closes for good. */
async function closeAndBack(by, code) {
  await find(by, code);
  for (const again of [true, false]) {
    await by.follow("Avsluta stödet");
    await by.fill("#closing_reason", "målet nått");
    await by.fill("#remains", "Boendestödet fortsätter.");
    await by.tick('input[name=survey][value="yes"]');
    await by.send();
    await by.page.getByText("Boendestödet fortsätter.").waitFor();
    if (again) await by.push(/Ta tillbaka avslutet/);
  }
}

describe("a case, from the call to the closing", () => {
  for (const [at, { name, hand, options }] of WAYS.entries()) {
    test(name, async () => {
      const code = `FALL${at}`;
      const [leader, page] = [await open(browser), await open(browser, options)];
      await signIn(leader, ombud.url, manager);
      await signIn(page, ombud.url, worker);
      const before = await account(leader);
      const [by, lead] = [using(page, hand), using(leader, pointer)];
      await firstContact(by, code);
      await support(by, code);
      const supported = await account(leader);
      await find(by, code);
      const own = (await page.locator("p.who").textContent()).match(/Ombud (\S+?),/)[1];
      await by.follow("Lämna över");
      const others = await page.locator("#new_ombud option").allTextContents();
      const other = others.map((text) => text.trim()).find((text) => text && text !== own && text !== "Välj");
      await handOver(by, code, other);
      await handOver(lead, code, own);
      assert.deepEqual(changes(supported, await account(leader)), {}, "handing over changes no figure");
      await closeAndBack(by, code);
      if (name === "phone") await audit(page, "a closed case");
      const all = changes(before, await account(leader));
      // A median and the waiting time of nine in ten may move by any amount when one more is counted.
      const counted = Object.entries(all).filter(([path]) => !/median|p90/.test(path));
      assert.ok(counted.length > 8, `only ${JSON.stringify(all)}`);
      assert.deepEqual(counted.filter(([path, by]) => by !== 1 && !/minutes/.test(path)), [], JSON.stringify(all, null, 1));
      for (const part of ["clients.total.women", "clients.new.women", "intakes.accepterad"]) {
        assert.ok(counted.some(([path]) => path.startsWith(part)), `${part} is not among ${JSON.stringify(all)}`);
      }
      assert.ok(!counted.some(([path]) => /\.(men|other|unknown)\b/.test(path)), JSON.stringify(all));
      await page.context().close();
      await leader.context().close();
    });
  }
});

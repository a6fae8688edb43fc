// From a telephone call to a closed case and back, as a new user would: on a phone, on a desk, and once without scripts. Then
// the account of the grant has changed by exactly that person.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { audit, freePort, launch, open, start } from "./harness.mjs";
import { press, send, signIn, signIns } from "./steps.mjs";

const WAYS = [
  { name: "phone", options: { viewport: { width: 390, height: 844 } } },
  { name: "desk", options: { viewport: { width: 1440, height: 900 } } },
  { name: "plain", options: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false } },
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

/** The day in Sweden, which is the program's. */
const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(new Date());

/** Every number of the year's account by its path. */
async function account(page) {
  const answer = await page.request.get(`${ombud.url}/grant-account/${today().slice(0, 4)}.json`);
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

/** A link or button by its words, pressed. */
const follow = (page, name) => press(page, page.getByRole("link", { name, exact: true }).first());
const push = (page, name) => press(page, page.getByRole("button", { name }).first());

/** Somebody calls, and is met, and waits in the queue. */
async function firstContact(page, code) {
  await page.goto(`${ombud.url}/inquiries`);
  await follow(page, "Ny förfrågan");
  await page.selectOption("#sender", { index: 1 });
  await page.fill("#name", "Prov Påhittsson");
  await page.fill("#message", "Behöver hjälp med brev från flera myndigheter.");
  await send(page);
  await push(page, /direktkontakt|talat med/i);
  for (const question of ["health", "housing", "economy", "occupation", "adult", "disability"]) {
    await page.selectOption(`#${question}`, "yes");
  }
  await page.selectOption("#finding", "belongs");
  await push(page, /bedömning/i);
  await page.fill("#booked_on", today());
  await page.fill("#booked_at", "10:00");
  await page.selectOption("#visit_first", { index: 1 });
  await page.selectOption("#visit_second", { index: 2 });
  await push(page, /besök|boka/i);
  await page.goto(`${page.url().split("?")[0]}/visit`);
  await page.selectOption("#outcome", "accepterad");
  await page.check('input[name="reasons"][value="ekonomi"]');
  const places = await page.locator("#municipality-list option").evaluateAll((all) => all.map((option) => option.value));
  await page.fill("#municipality", places[0]);
  await page.fill("#code", code);
  await page.selectOption("#gender", "kvinna");
  await page.fill("#birth_year", "1985");
  await page.selectOption("#children", "nej");
  await send(page);
}

/** The page of the person with this code. */
async function find(page, code) {
  await page.goto(`${ombud.url}/people`);
  await page.fill("#sought", code);
  await push(page, /sök|hitta/i);
  await follow(page, code);
}

async function support(page, code) {
  await find(page, code);
  await follow(page, "Börja stödet");
  await send(page);
  await follow(page, "Nytt uppdrag");
  await page.selectOption("#area", "ekonomi");
  await page.fill("#kind", "skuldsanering");
  await send(page);
  await follow(page, "Skatta tillsammans");
  for (const area of ["Health", "Housing", "Economy", "Occupation"]) await page.check(`input[name=${area}][value="4"]`);
  await send(page);
  await page.goto(`${ombud.url}/today`);
  const chip = page.locator("#person label").filter({ hasText: code });
  if (!(await chip.isVisible())) await page.locator("#person summary").click();
  await chip.click();
  await push(page, "Spara kontakten");
  await page.locator(".noted-now").getByText(code).waitFor();
}

/** Hands the person over to another ombud (`to` is a part of the choice), from the person's page in two steps. */
async function handOver(page, code, to) {
  await find(page, code);
  await follow(page, "Lämna över");
  const choice = page.locator("#new_ombud option").filter({ hasText: to });
  await page.selectOption("#new_ombud", await choice.first().getAttribute("value"));
  await press(page, page.locator("form[action$='/handover'] button"));
}

/** Closes, which was a mistake, so that it is taken back; and closes for good. */
async function closeAndBack(page, code) {
  await find(page, code);
  for (const again of [true, false]) {
    await follow(page, "Avsluta stödet");
    await page.fill("#closing_reason", "målet nått");
    await page.fill("#remains", "Boendestödet fortsätter.");
    await page.check('input[name=survey][value="yes"]');
    await send(page);
    await page.getByText("Boendestödet fortsätter.").waitFor();
    if (again) await push(page, /Ta tillbaka avslutet/);
  }
}

describe("a case, from the call to the closing", () => {
  for (const [at, { name, options }] of WAYS.entries()) {
    test(name, async () => {
      const code = `FALL${at}`;
      const [leader, page] = [await open(browser), await open(browser, options)];
      await signIn(leader, ombud.url, manager);
      await signIn(page, ombud.url, worker);
      const before = await account(leader);
      await firstContact(page, code);
      await support(page, code);
      const supported = await account(leader);
      await page.goto(`${ombud.url}/people`);
      await find(page, code);
      const own = (await page.locator("p.who").textContent()).match(/Ombud (\S+?),/)[1];
      await follow(page, "Lämna över");
      const others = await page.locator("#new_ombud option").allTextContents();
      const other = others.map((text) => text.trim()).find((text) => text && text !== own && text !== "Välj");
      await handOver(page, code, other);
      await handOver(leader, code, own);
      assert.deepEqual(changes(supported, await account(leader)), {}, "handing over changes no figure");
      await closeAndBack(page, code);
      if (name === "phone") await audit(page, "a closed case");
      const all = changes(before, await account(leader));
      // A median may move by any amount when one more is counted.
      const counted = Object.entries(all).filter(([path]) => !/median/.test(path));
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

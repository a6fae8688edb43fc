// Every page there is, found by following links in a demonstration operation, passes the audit.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { NARROW, audit, freePort, launch, open, shot, start, weigh } from "./harness.mjs";
import { ROOMS } from "./rooms.mjs";
import { press, send, sendEmpty, signIn, signIns, until } from "./steps.mjs";
import { caseZip, upload } from "./zip.mjs";

const CASE = path.resolve(import.meta.dirname, "../cases/vastmanland-2021");
const FEW = 12; // how many things of a list are looked at for one that has everything

/** Pages of one thing, each found as the first link of its kind on a page of a person. */
const OF_A_PERSON = {
  "person-edit": /^\/people\/[^/]+\/edit$/,
  "intake-new": /^\/people\/[^/]+\/intakes\/new$/,
  "assignment-new": /^\/people\/[^/]+\/assignments\/new$/,
  "ratings-together": /^\/people\/[^/]+\/ratings\/together$/,
  sheet: /^\/people\/[^/]+\/sheet$/,
  handover: /^\/people\/[^/]+\/handover$/,
  "contact-new": /^\/people\/[^/]+\/contacts\/new$/,
  "support-new": /^\/people\/[^/]+\/support\/new$/,
  "support-edit": /^\/support\/[^/]+$/,
  "support-closure": /^\/support\/[^/]+\/closure$/,
  "intake-edit": /^\/intakes\/[^/]+$/,
  "assignment-edit": /^\/assignments\/[^/]+$/,
  "rating-edit": /^\/ratings\/[^/]+$/,
  "contact-edit": /^\/contacts\/[^/]+$/,
  readers: /^\/people\/[^/]+\/readers$/,
  request: /^\/people\/[^/]+\/request$/,
  access: /^\/people\/[^/]+\/access$/,
  glass: /^\/people\/[^/]+\/glass$/,
};

let ombud, browser, page, manager, worker;
/** Addresses of pages of a person, by what their pictures are called. */
const found = {};

before(async () => {
  ombud = await start(["demo", "--size", "S", "--listen", `127.0.0.1:${await freePort()}`]);
  browser = await launch();
  [manager, worker] = await signIns(ombud);
  page = await open(browser);
  await signIn(page, ombud.url, manager);
});
after(async () => {
  await browser?.close();
  await ombud?.stop();
});

async function look(name, address, status = 200) {
  const answer = await page.goto(ombud.url + address);
  assert.equal(answer.status(), status, address);
  await weigh(page, answer, address);
  await shot(page, name);
  await audit(page, name);
}

/** The addresses that the page as it stands leads to. */
function links() {
  return page.locator("main a[href^='/']").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
}

describe("every room", () => {
  for (const [name, address] of Object.entries(ROOMS)) {
    test(name, () => look(name, address, name === "error-not-found" ? 404 : 200));
  }
});

test("a person of each state, and every form about a person", async (t) => {
  for (const state of ["queued", "open", "closed"]) {
    await page.goto(`${ombud.url}/people?state=${state}`);
    const people = (await links()).filter((href) => /^\/people\/[^/]+-/.test(href)).slice(0, FEW);
    assert.ok(people.length > 0, `nobody is ${state}`);
    await t.test(`person-${state}`, () => look(`person-${state}`, people.at(-1)));
    for (const person of people) {
      await page.goto(ombud.url + person);
      const all = await links();
      for (const [name, form] of Object.entries(OF_A_PERSON)) found[name] ??= all.find((href) => form.test(href));
    }
  }
  // What the page for rating together leads to.
  for (const rest of ["new", "paper", "answers"]) found[`ratings-${rest}`] = found["ratings-together"]?.replace("together", rest);
  for (const name of Object.keys(found)) {
    await t.test(name, () => look(name, found[name] ?? assert.fail(`no link to ${name} among ${FEW} people a state`)));
  }
});

test("a person as the ombud sees him or her, who has the key", async (t) => {
  const own = page;
  page = await open(browser);
  await signIn(page, ombud.url, worker);
  await page.goto(`${ombud.url}/people?state=open`);
  const person = (await links()).find((href) => /^\/people\/[^/]+-/.test(href));
  await t.test("people-by-name", () => look("people-by-name", "/people?state=open"));
  await t.test("person-read", async () => {
    await look("person-read", person);
    await page.getByText("Ny anteckning").click();
    await page.fill("#text", "En anteckning\nmed två rader.");
    await press(page, page.getByRole("button", { name: "Spara anteckningen" }));
    await page.getByText("med två rader.").waitFor();
    await audit(page, "person-with-note");
  });
  for (const rest of ["identity", "access", "request", "extract", "sheet"]) {
    await t.test(`person-${rest}`, () => look(`person-${rest}`, `${person}/${rest}`));
  }
  await page.context().close();
  page = own;
});

test("an ombud, an absence, a call of advice, an intake of a visitor", async (t) => {
  const first = async (list, kind) => {
    await page.goto(ombud.url + list);
    return (await links()).find((href) => kind.test(href));
  };
  const someone = await first("/staff", /^\/staff\/ombud\/.+-/);
  await t.test("ombud", () => look("ombud", someone));
  await t.test("absence-new", () => look("absence-new", `${someone}/absences/new`));
  await page.goto(`${ombud.url}/staff`);
  for (const ombud of (await links()).filter((href) => /^\/staff\/ombud\/.+-/.test(href))) {
    const absence = await first(ombud, /^\/absences\/[^/]+$/);
    if (!absence) continue;
    await t.test("absence-edit", () => look("absence-edit", absence));
    break;
  }
  await t.test("advice-edit", async () => look("advice-edit", await first("/advice", /^\/advice\/.+-/)));
  const refused = await first("/intakes?outcome=Declined", /^\/intakes\/.+-/);
  await t.test("intake-of-visitor", () => look("intake-of-visitor", refused));
});

test("forms with something wrong say what, first", async (t) => {
  const forms = {
    "wrong-person": ["/people/new", "#birth_year", "1066"],
    "wrong-advice": ["/advice/new", "#minutes", "-5"],
    "wrong-account": ["/accounts/new", "#name", ""],
  };
  for (const [name, [address, field, wrong]] of Object.entries(forms)) {
    await t.test(name, async () => {
      await page.goto(ombud.url + address);
      await page.locator("main form.stack").first().evaluate((form) => (form.noValidate = true));
      await page.locator(field).first().fill(wrong);
      await send(page);
      assert.ok(await page.locator(".problems a").count(), "a list of what is wrong");
      await shot(page, name);
      await audit(page, name);
    });
  }
  const others = ["inquiry-new", "deficiency-new", "intake-of-visitor-new", "ombud-new", "operation"].map((name) => ROOMS[name]);
  const ofPerson = ["assignment-new", "rating-new", "contact-new", "support-new", "person-edit", "support-closure"].map((name) => found[name]);
  for (const address of [...others, ...ofPerson].filter(Boolean)) {
    await t.test(`nothing filled in at ${address.replace(/[0-9a-f-]{36}/, "…")}`, async () => {
      await page.goto(ombud.url + address);
      await sendEmpty(page, page.locator("main form.stack").first());
      assert.ok(await page.locator(".problems a").count(), "a list of what is wrong");
      await audit(page, `${address} with nothing filled in`, NARROW);
    });
  }
  await t.test("wrong-grant-form", async () => {
    await page.goto(`${ombud.url}/grant-account/2025`);
    await page.locator("#section-economy [name=granted_sek]").evaluate((field) => (field.value = "mycket"));
    await press(page, page.locator("#section-economy .actions button"));
    assert.equal(await page.inputValue("[name=granted_sek]"), "mycket");
    await shot(page, "wrong-grant-form");
    await audit(page, "wrong-grant-form");
  });
});

test("an import that is looked at, and one that is refused", async (t) => {
  const uploads = {
    "import-looked-at": [await caseZip(CASE), "form[action$='carrying-out']"],
    "import-refused": [upload([["klienter.csv", Buffer.from(`klient;kön;kommun\nX1;kanske;${"Långköping".repeat(20)}\n`)]]), ".problems"],
  };
  for (const [name, [file, sign]] of Object.entries(uploads)) {
    await t.test(name, async () => {
      await page.goto(`${ombud.url}/exchange`);
      await page.setInputFiles("#file", file);
      await press(page, page.locator("button[value=look]"));
      await page.locator(sign).waitFor();
      await shot(page, name);
      await audit(page, name);
    });
  }
});

test("a signed version, and one more with what has changed", async (t) => {
  for (const round of ["första", "andra"]) {
    await page.goto(`${ombud.url}/grant-account/2024`);
    const number = 1 + (await page.locator("a[href*='/versions/']").count());
    const comment = page.locator("#section-contact [name=group_trends]");
    await comment.fill(`Sådant som skrivits ${round} gången. ${"ord".repeat(60)}`);
    await press(page, page.locator("#section-contact .actions button"));
    await page.goto(`${ombud.url}/grant-account/2024/signature`);
    for (const field of await page.locator("main form.stack input:not([type=hidden])").all()) {
      if (!(await field.inputValue())) await field.fill("Ett namn");
    }
    await send(page);
    assert.match(page.url(), new RegExp(`/versions/${number}$`), await page.locator("main").textContent());
    await t.test(`grant-version-${round}`, () => look(`grant-version-${round}`, new URL(page.url()).pathname));
  }
});

test("for an ombud: own pages, and a door that is closed", async (t) => {
  const other = await open(browser);
  await signIn(other, ombud.url, worker);
  for (const [name, address, status] of [
    ["ombud-people", "/people", 200],
    ["ombud-grant-rows", "/grant-account/2025/rows?cell=clients.total.women.all", 200],
    ["ombud-grant-years", "/grant-account", 200],
    ["error-forbidden", "/accounts/new", 403],
  ]) {
    await t.test(name, async () => {
      assert.equal((await other.goto(ombud.url + address)).status(), status);
      await shot(other, name);
      await audit(other, name);
    });
  }
});

test("for a stranger: the way in, and the statement of accessibility", async (t) => {
  const stranger = await open(browser);
  for (const [name, address] of [["sign-in", "/people"], ["accessibility-outside", "/accessibility"]]) {
    await t.test(name, async () => {
      await stranger.goto(ombud.url + address);
      await shot(stranger, name);
      await audit(stranger, name);
    });
  }
  await t.test("sign-in-failed", async () => {
    await signIn(stranger, ombud.url, { email: manager.email, password: "fel lösenord helt och hållet" });
    await until(() => stranger.locator(".problems").count());
    await audit(stranger, "sign-in-failed");
  });
});

test("in English", async (t) => {
  await page.goto(`${ombud.url}/me`);
  await page.selectOption("#language", "en");
  await send(page);
  for (const [name, address] of Object.entries(ROOMS)) {
    await t.test(name, async () => {
      await page.goto(ombud.url + address);
      // Pages that are for everybody do not ask who is there.
      const outside = ["/offline", "/contact/1", "/contact/1/receipt"].includes(address);
      assert.equal(await page.getAttribute("html", "lang"), outside ? "sv" : "en");
      await shot(page, `english-${name}`);
      await audit(page, `english ${name}`, NARROW);
    });
  }
});

// Pages of an operation that has just begun, where there is nothing to show; and pages on which every name is as long as it
// may be.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { MANAGER, setUp } from "./begun.mjs";
import { NARROW, PHONE, audit, launch } from "./harness.mjs";
import { ROOMS } from "./rooms.mjs";
import { press, send, signIn } from "./steps.mjs";

/** Rooms that are not there yet: the public form is switched on by a manager, and nobody is from any municipality. */
const CLOSED = ["error-not-found", "contact-form", "contact-form-receipt", "municipality-report"];
const LONG = "Samordningsförbundet-för-arbetslivsinriktad-rehabilitering";
let browser, ombud, page;

before(async () => {
  browser = await launch();
  ({ ombud, page } = await setUp(browser));
  await signIn(page, ombud.url, MANAGER);
});
after(async () => {
  await browser?.close();
  await ombud?.stop();
});

describe("with nothing in it", () => {
  for (const [name, address] of Object.entries(ROOMS)) {
    test(name, async () => {
      const answer = await page.goto(ombud.url + address);
      assert.equal(answer.status(), CLOSED.includes(name) ? 404 : 200, address);
      assert.ok(!page.url().includes("sign-in"), "signed out");
      await audit(page, `${name} of a new operation`, NARROW);
    });
  }
});

test("with names as long as they may be", async (t) => {
  const fill = async (address, fields) => {
    await page.goto(ombud.url + address);
    for (const [field, value] of Object.entries(fields)) await page.fill(`#${field}`, value, { timeout: 5000 }).catch((error) => assert.fail(`${page.url()}: ${error}`));
    await send(page);
  };
  await fill("/staff/ombud/new", { code: LONG.slice(0, 40), employed_from: "2020-01-01", rate: "100" });
  await fill("/people/new", { code: `${LONG}-1`, municipality: LONG });
  const person = new URL(page.url()).pathname;
  await fill(`${person}/intakes/new`, {});
  await page.goto(`${ombud.url}${person}/assignments/new`);
  await page.selectOption("#area", "boende");
  await page.fill("#kind", LONG);
  await page.fill("#counterpart", LONG);
  await send(page);
  await fill(`${person}/contacts/new`, { mode: LONG, counterpart: LONG });
  await press(page, page.locator("nav.main a[href^='/people']"));
  for (const address of ["/today", "/people", person, "/queue", "/team", "/team/meeting", "/staff", "/log", `${person}/sheet`]) {
    await t.test(address.replace(/[0-9a-f-]{36}/, "…"), async () => {
      assert.equal((await page.goto(ombud.url + address)).status(), 200);
      await audit(page, `${address} with long names`, PHONE);
    });
  }
});

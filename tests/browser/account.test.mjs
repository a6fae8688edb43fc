// The one scenario that must never break: from an empty database to a signed account of the grant, with scripts and
// without, on the case of Västmanland 2021 whose every figure is known.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { audit, launch, open, serve } from "./harness.mjs";
import { press, rowsOf, send, signIn, until } from "./steps.mjs";
import { caseZip } from "./zip.mjs";

const CASE = path.resolve(import.meta.dirname, "../cases/vastmanland-2021");
const EXPECTED = JSON.parse(await readFile(path.join(CASE, "expected.json"), "utf8"));
const MANAGER = { name: "Chef Chefsson", email: "chef@exempel.se", password: "en lång mening att minnas" };
const TYPED_OVER = "clients.closed.men.all"; // the published form says 188; the register holds 174

/** What is answered, section by section: text by field, and what is ticked as FIELD=CODE. */
const ANSWERS = [
  ["head", { address: "Storgatan 1", contact_person: "Chef Chefsson", phone: "021-00 00 00", email: MANAGER.email }, []],
  ["ombud", { training_which: "Metodstöd.", supervision_which: "I grupp." }, ["training=yes", "supervision=yes"]],
  ["contact", { reason_trends: "Fler frågor om bostad.", group_trends: "Fler unga." }, []],
  ["access", { waiting_estimate: "Två veckor", priority_order_which: "Barn först." }, ["queue=partly", "priority_order=yes"]],
  ["organisation", {}, ["kommun", "arbetsförmedlingen", "försäkringskassan", "primärvård", "psykiatri"].map((code) => `steering_authorities=${code}`)],
  ["society", { deficiency_summary: "Långa köer.", deficiency_measures: "Lyft till ledningsgruppen." }, ["deficiency_routine=yes"]],
  ["economy", { granted_sek: "4 045 300", granted_posts: "10", used_sek: "4 045 300" }, []],
  ["pandemic", { pandemic_comment: "Mer på telefon." }, ["pandemic_effect=yes", "pandemic_ways=more_remote"]],
];

for (const scripts of [true, false]) {
  test(`from an empty database to a signed account, ${scripts ? "with" : "without"} scripts`, async () => {
    const ombud = await serve();
    const browser = await launch();
    try {
      const page = await open(browser, { javaScriptEnabled: scripts });
      page.setDefaultTimeout(20_000);
      await setUp(page, ombud);
      await bringIn(page);
      await seeCounted(page);
      await fillIn(page, scripts);
      await typeOver(page, scripts);
      await mendSteeringGroup(page, scripts);
      await openRows(page, TYPED_OVER, EXPECTED.clients.closed.men.all);
      await openRows(page, "clients.total.women.all", EXPECTED.clients.total.women.all);
      if (scripts) await audit(page, "the account before it is signed");
      await sign(page);
      await takeAlong(page, ombud);
    } finally {
      await browser.close();
      await ombud.stop();
    }
  });
}

async function setUp(page, ombud) {
  const [address] = await until(() => ombud.said().match(/http\S+\/setup\/\S+/));
  await page.goto(address);
  await page.fill("#operation", EXPECTED.operation);
  for (const [field, value] of Object.entries(MANAGER)) await page.fill(`#${field}`, value);
  await send(page);
  assert.match(page.url(), /\/sign-in$/);
  await signIn(page, ombud.url, MANAGER);
  assert.equal((await page.goto(address)).status(), 404, "the set-up page is gone once somebody can sign in");
  await page.goto(ombud.url);
}

/** Uploads the case, looks at what would change, and imports it. */
async function bringIn(page) {
  await press(page, page.locator("nav.main a[href='/exchange']"));
  await page.setInputFiles("#file", await caseZip(CASE));
  await press(page, page.locator("button[value=look]"));
  await page.locator("form[action$='carrying-out']").waitFor(); // the page asks again by itself until it is known
  const clients = page.locator("tr", { hasText: "klienter.csv" });
  const all = EXPECTED.clients.total.women.all + EXPECTED.clients.total.men.all;
  const [added, changed] = (await clients.locator("td").allTextContents()).map(Number);
  assert.ok(added >= all && changed === 0, `${added} clients would be added`);
  await press(page, page.locator("form[action$='carrying-out'] button"));
  await press(page, page.locator(".next a[href='/grant-account']"));
  await press(page, page.locator("main tbody th a").last());
  while (!page.url().endsWith("/2021")) await press(page, page.locator("nav.pages a[rel=prev]"));
}

/** Every computed cell of the form has the figure of the case. */
async function seeCounted(page) {
  const shown = await page.locator("td:has(output.computed)").evaluateAll((cells) =>
    cells.map((cell) => [cell.querySelector("input").name, cell.querySelector("output").lastChild.textContent.trim()]),
  );
  const cells = shown.filter(([key]) => key.startsWith("clients."));
  assert.ok(cells.length >= 3 * 2 * 5, `only ${cells.length} computed cells`);
  for (const [key, figure] of cells) {
    const expected = key.split(".").reduce((part, step) => part[step], EXPECTED);
    assert.equal(Number(figure), expected, key);
  }
}

async function fillIn(page, scripts) {
  for (const [section, texts, ticks] of ANSWERS) {
    const form = page.locator(`#section-${section}`);
    for (const tick of ticks) {
      const [field, code] = tick.split("=");
      await form.locator(`input[name="${field}"][value="${code}"]`).check();
    }
    for (const [field, text] of Object.entries(texts)) await form.locator(`[name="${field}"]`).fill(text);
    await saved(page, form, scripts);
  }
  await page.reload();
  assert.equal(await page.inputValue("#reason_trends"), "Fler frågor om bostad.");
  assert.ok(await page.locator("input[name=queue][value=partly]").isChecked());
}

/** With scripts what was typed saves itself and says so; without, there is a button. */
async function saved(page, form, scripts) {
  if (!scripts) return press(page, form.locator(".actions button"));
  await page.keyboard.press("Tab");
  const state = form.locator("p.saved");
  await until(async () => (await state.getAttribute("data-state")) === "saved");
  assert.equal(await state.textContent(), "Sparat");
}

/** A figure typed over stays beside the counted one, with its reason, and is told about. */
async function typeOver(page, scripts) {
  const form = page.locator("#section-clients");
  const reason = form.locator("[name='reason:clients.closed']");
  await form.locator(`[name="${TYPED_OVER}"]`).fill("188");
  await form.locator("details:has([name='reason:clients.closed']) > summary").click();
  await reason.fill("Så stod det i den lämnade blanketten.");
  await saved(page, form, scripts);
  await page.reload();
  const cell = page.locator(`td.differs:has([name="${TYPED_OVER}"])`);
  assert.match(await cell.textContent(), /174\s*$/);
  assert.equal(await reason.inputValue(), "Så stod det i den lämnade blanketten.");
  assert.ok(await reason.isVisible(), "why a figure differs is seen at once");
  const findings = await page.locator("#findings li").allTextContents();
  assert.ok(findings.some((text) => text.includes("188") && text.includes("174")), findings.join("\n"));
}

/** No organisation is in the steering group: a finding, until it is said why. */
async function mendSteeringGroup(page, scripts) {
  const findings = page.locator("#findings li");
  const lacking = findings.filter({ hasText: "Ledningsgruppen" });
  assert.equal(await lacking.count(), 1, (await findings.allTextContents()).join("\n"));
  const form = page.locator("#section-organisation");
  await form.locator("[name=steering_missing_why]").fill("Ingen förening finns i länet.");
  await form.locator("[name=steering_missing_done]").fill("Vi frågar igen varje vår.");
  await saved(page, form, scripts);
  await page.reload();
  assert.equal(await lacking.count(), 0);
}

/** As many rows are found behind a figure as the figure says. */
async function openRows(page, key, figure) {
  await press(page, page.locator(`td:has([name="${key}"]) a`));
  assert.equal(Number(await page.locator(".figure strong").textContent()), figure);
  assert.equal(await rowsOf(page), figure);
  await press(page, page.locator("a.back"));
}

async function sign(page) {
  const missing = await page.locator(".next details li").allTextContents();
  await press(page, page.locator(".next a.button"));
  assert.match(await page.locator("article.document").textContent(), /4\s045\s300/);
  const signature = page.locator("main form.stack");
  for (const [field, value] of Object.entries(await blanks(signature))) await signature.locator(`[id="${field}"]`).fill(value);
  await send(page);
  assert.match(page.url(), /\/versions\/1$/, `${missing.join("\n")}\n${await page.locator("main").textContent()}`);
  assert.match(await page.textContent("h1"), /version 1/);
  assert.match(await page.textContent("dl.facts code"), /^[0-9a-f]{64}$/);
}

/** What the signature still lacks, with something to write there. */
async function blanks(signature) {
  const names = await signature.locator("input:not([type=hidden])").evaluateAll((inputs) =>
    inputs.filter((input) => input.value === "" && !["radio", "checkbox"].includes(input.type)).map((input) => input.id),
  );
  return Object.fromEntries(names.map((name) => [name, name.includes("email") ? MANAGER.email : "Verksamhetschef"]));
}

/** The signed account as files: a tagged PDF, a workbook, text, and figures that are those of the case. */
async function takeAlong(page, ombud) {
  const fetched = async (ending) => {
    const answer = await page.context().request.get(`${ombud.url}/grant-account/2021.${ending}`);
    assert.equal(answer.status(), 200, ending);
    return answer.body();
  };
  const pdf = await fetched("pdf");
  assert.equal(pdf.subarray(0, 4).toString(), "%PDF");
  const file = path.join(ombud.directory, "account.pdf");
  await writeFile(file, pdf);
  const { stdout } = await promisify(execFile)("pdfinfo", [file]);
  assert.match(stdout, /^Tagged:\s+yes$/m);
  assert.equal((await fetched("xlsx")).subarray(0, 2).toString(), "PK");
  assert.match((await fetched("csv")).toString(), /;Kvinnor;267;55;128;74;8;2/);
  const json = JSON.parse(await fetched("json"));
  holds(json, EXPECTED, "figures");
}

/** Every figure expected is there; there may be others, such as the median, that the case does not fix. */
function holds(found, expected, place) {
  if (typeof expected !== "object") return assert.equal(found, expected, place);
  for (const [name, part] of Object.entries(expected)) holds(found?.[name], part, `${place}.${name}`);
}

// What every browser test shares: the program itself on a database of its own, headless Chromium, and the audit that
// every page must pass (axe at two widths in light and dark, no sideways scrolling, nothing refused, nothing external).
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";

const ROOT = path.resolve(import.meta.dirname, "../..");
const OUT = path.join(import.meta.dirname, "out");
const BUILT = process.env.CARGO_TARGET_DIR ?? path.join(ROOT, "target");
export const PROGRAM = process.env.OMBUD_PROGRAM ?? path.join(BUILT, "debug/ombud");
const START_LIMIT = 60_000; // milliseconds; filling a demonstration in an unoptimised build takes its time
const PATIENCE = 90_000; // milliseconds; an unoptimised build on a busy machine takes half a minute for all files of a report
const WIDTHS = [390, 1440];
const ZOOMED = 320; // pixels that are left of 1280 at 400 % zoom
const SCHEMES = ["light", "dark"];
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const OURS = ["127.0.0.1", "localhost"]; // passkeys need a name
const COLOURS = ["color-contrast", "link-in-text-block"];

/** A TCP port on 127.0.0.1 that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** `ombud serve` on an empty SQLite database, or on what `prepare(database)` has put there; see `start`. */
export async function serve({ prepare } = {}) {
  const directory = await temporary();
  const database = `sqlite:${path.join(directory, "ombud.db")}`;
  await prepare?.(database);
  return start(["serve", "--database", database, "--listen", `127.0.0.1:${await freePort()}`], directory);
}

/** A new folder for a test. */
export function temporary() {
  return mkdtemp(path.join(tmpdir(), "ombud-browser-"));
}

/**
 * Starts the program and waits until it has printed its address. Returns `url`, `directory` (its working directory,
 * removed by `stop`), `said()` (all it has written so far, a demonstration's sign-in included) and `stop()`.
 */
export async function start(args, directory) {
  directory ??= await temporary();
  const child = spawn(PROGRAM, args, { cwd: directory, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const ended = new Promise((resolve) => child.once("close", resolve).once("error", (error) => resolve((output += error))));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    await rm(directory, { recursive: true, force: true });
  };
  const address = new Promise((resolve) => {
    child.stdout.on("data", (text) => {
      output += text;
      const found = output.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (found && output.endsWith("\n")) resolve(found[0]);
    });
  });
  child.stderr.on("data", (text) => (output += text));
  const url = await Promise.race([address, ended.then(() => undefined), late()]);
  if (!url) {
    await stop();
    throw new Error(`ombud ${args.join(" ")} printed no address:\n${output}`);
  }
  return { url, directory, said: () => output, stop };
}

function late() {
  return new Promise((resolve) => setTimeout(resolve, START_LIMIT).unref());
}

/** Headless Chromium as Debian packages it, silent towards the outside world. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox", // the tests may run as root in a container
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

const faults = new WeakMap();

/** A page in a context of its own (own cookies). `options` are Playwright's, say `{ javaScriptEnabled: false }`. */
export async function open(browser, options = {}) {
  const context = await browser.newContext({ locale: "sv-SE", timezoneId: SWEDEN, ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const seen = new Set();
  faults.set(page, seen);
  page.on("console", (line) => /Content.Security.Policy/i.test(line.text()) && seen.add(`refused: ${line.text()}`));
  page.on("pageerror", (error) => seen.add(`script error: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && !OURS.includes(hostname)) seen.add(`external resource: ${request.url()}`);
  });
  return page;
}

const SWEDEN = "Europe/Stockholm";

/** The day in Sweden, which is the program's and its users', so many days from now. */
export const day = (ahead = 0) => new Intl.DateTimeFormat("sv-SE", { timeZone: SWEDEN }).format(new Date(Date.now() + ahead * 86_400_000));

/** An audit at one width and in one scheme, for pages whose other looks are audited elsewhere. */
export const NARROW = { widths: [390], schemes: ["light"] };
/** An audit at one width in both schemes, for states whose width is a form's. */
export const PHONE = { widths: [390] };
const HEAVIEST = 100_000; // bytes of a page
const MOST_NEEDED = 3; // requests after the first that a page may need

/** Fails where the page that `answer` brought is heavier than a phone in a stairwell should have to wait for. */
export async function weigh(page, answer, name) {
  const bytes = (await answer.body()).length;
  assert.ok(bytes < HEAVIEST, `${name} has ${bytes} bytes`);
  // A file is counted once: while the worker for days without a network takes a page over, the browser lists what both asked for.
  const needed = await page.evaluate(() => [...new Set(performance.getEntriesByType("resource").map((entry) => entry.name))]);
  assert.ok(needed.length <= MOST_NEEDED, `${name} needs ${needed.join(" ")}`);
}

/**
 * Fails with a readable list unless the page, as it stands, is without faults at every width and in every scheme, and can
 * be read at 400 % zoom.
 */
export async function audit(page, name, { widths = WIDTHS, schemes = SCHEMES } = {}) {
  const found = new Set(faults.get(page));
  const size = page.viewportSize();
  for (const width of [ZOOMED, ...widths]) {
    await page.setViewportSize({ width, height: 900 });
    for (const line of await sideways(page)) found.add(`${width} px: ${line}`);
    if (width === ZOOMED) continue;
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await axe(page, colorScheme).analyze();
      for (const line of violations.flatMap(readable)) found.add(`${width} px ${colorScheme}: ${line}`);
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (size) await page.setViewportSize(size);
  assert.equal(found.size, 0, `${name} (${page.url()}):\n  ${[...found].join("\n  ")}`);
}

/** Everything in light; in dark only what can come out differently there, which is colours. */
function axe(page, colorScheme) {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  return colorScheme === "dark" ? builder.withRules(COLOURS) : builder.withTags(STANDARD);
}

function readable({ id, help, nodes }) {
  return nodes.map((node) => {
    const detail = node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? "";
    return `${id}: ${help}. ${node.target.join(" ")} ${detail}`;
  });
}

/** Only a table in its own frame may scroll sideways, never the page. */
function sideways(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide and scrolls sideways`] : [];
  });
}

/**
 * Pictures of the whole page in tests/browser/out/, for people to look at, at every width and in every scheme:
 * OMBUD_PICTURES=1 asks for them.
 */
export async function shot(page, name) {
  if (!process.env.OMBUD_PICTURES) return;
  await mkdir(OUT, { recursive: true });
  const size = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: path.join(OUT, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (size) await page.setViewportSize(size);
}

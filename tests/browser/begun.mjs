// An operation that has just begun: a manager, and nothing else.
import { freePort, open, start } from "./harness.mjs";
import { send, until } from "./steps.mjs";

export const MANAGER = { name: "Chef Chefsson", email: "chef@exempel.se", password: "en lång mening att minnas" };

/** `ombud serve` on an empty database, set up with a manager; reached by the name that passkeys need. */
export async function setUp(browser, ...args) {
  const ombud = await start(["serve", "--listen", `127.0.0.1:${await freePort()}`, ...args]);
  ombud.url = ombud.url.replace("127.0.0.1", "localhost");
  const [, secret] = await until(() => ombud.said().match(/\/setup\/(\S+)/));
  const page = await open(browser);
  await page.goto(`${ombud.url}/setup/${secret}`);
  await page.fill("#operation", "Personligt ombud Provköping");
  for (const [field, value] of Object.entries(MANAGER)) await page.fill(`#${field}`, value);
  await send(page);
  return { ombud, page };
}

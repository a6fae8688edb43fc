// The two ways in which tests fill in pages: as Playwright does, and by keyboard alone, where everything has to be reached by
// pressing Tab.
import assert from "node:assert/strict";
import { press } from "./steps.mjs";

const FAR = 400; // presses of Tab in which anything on a page has been reached

/** Points and types. */
export const pointer = {
  fill: (page, locator, value) => locator.fill(value),
  choose: (page, locator, option) => locator.selectOption(option),
  tick: (page, locator) => locator.check(),
  open: (page, locator) => locator.click(),
  follow: (page, locator) => press(page, locator),
};

/** Whether the keyboard is there; of radio buttons one stop serves all that share a name. */
function isThere(element) {
  const { activeElement } = document;
  const group = element.type === "radio" && activeElement?.type === "radio" && activeElement.name === element.name;
  return activeElement === element || group;
}

async function reach(page, locator) {
  for (let n = 0; n < FAR; n++) {
    if (await locator.evaluate(isThere)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the keyboard does not reach ${locator}`);
}

/** Presses a key until the field holds what it should. */
async function until(page, locator, key, done) {
  for (let n = 0; n < FAR; n++) {
    if (await locator.evaluate(done.test, done.value)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`pressing ${key} does not lead to ${done.value} in ${locator}`);
}

/** A date is typed part by part, in the order in which the browser asks for them. */
async function typeDate(page, locator, value) {
  const [year, month, day] = value.split("-");
  for (const parts of [month + day + year, year + month + day]) {
    await page.keyboard.type(parts);
    if ((await locator.inputValue()) === value) return;
    for (let n = 0; n < 3; n++) await page.keyboard.press("ArrowLeft");
  }
  assert.fail(`${value} cannot be typed in ${locator}`);
}

/** Tab, arrows, space, Enter and letters, and nothing else. */
export const keyboard = {
  async fill(page, locator, value) {
    await reach(page, locator);
    const type = await locator.getAttribute("type");
    if (type === "date") return typeDate(page, locator, value);
    if (type === "time") return page.keyboard.type(`${value.replace(":", "")}AM`);
    await page.keyboard.press("Control+A");
    return page.keyboard.type(value);
  },
  async choose(page, locator, option) {
    await reach(page, locator);
    await page.keyboard.press("Home");
    const value = typeof option === "string" ? option : await locator.locator("option").nth(option.index).getAttribute("value");
    return until(page, locator, "ArrowDown", { test: (select, wanted) => select.value === wanted, value });
  },
  async tick(page, locator) {
    await reach(page, locator);
    if ((await locator.getAttribute("type")) === "checkbox") return page.keyboard.press("Space");
    if (await locator.evaluate((radio) => document.activeElement === radio)) return page.keyboard.press("Space");
    return until(page, locator, "ArrowDown", { test: (radio) => radio.checked, value: true });
  },
  async open(page, locator) {
    await reach(page, locator);
    return page.keyboard.press("Enter");
  },
  async follow(page, locator) {
    await reach(page, locator);
    await Promise.all([page.waitForEvent("domcontentloaded"), page.keyboard.press("Enter")]);
  },
};

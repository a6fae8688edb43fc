// Ways in, end to end: an authenticator and recovery codes, a passkey (Chromium's virtual authenticator) that unlocks
// without a password, and the municipality's own sign-in (a real OpenID Connect server on this machine).
import assert from "node:assert/strict";
import { createHmac, randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { audit, freePort, launch, open, shot, start, temporary } from "./harness.mjs";
import { MANAGER, setUp } from "./begun.mjs";
import { press, send, signIn, until } from "./steps.mjs";

const STEP = 30_000; // milliseconds that one code lasts

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** The code that an authenticator with this secret (base 32) shows (RFC 6238). */
function code(secret, at = Date.now()) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / STEP)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const number = digest.readUInt32BE(digest.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

async function look(page, name) {
  await shot(page, name);
  await audit(page, name);
}

test("an authenticator is set up, asked for, and stood in for by a recovery code", async () => {
  const { ombud, page } = await setUp(browser);
  try {
    await signIn(page, ombud.url, MANAGER);
    assert.match(page.url(), /\/me\/two-steps$/, "whoever may read names is led to the second step");
    await look(page, "two-steps-none");
    await press(page, page.locator("form[action='/me/authenticator'] button"));
    await look(page, "authenticator");
    assert.ok(await page.locator("svg.qr path").count(), "a picture to read");
    const secret = (await page.textContent("ol code")).replaceAll(" ", "");
    await page.fill("#code", code(secret));
    await send(page);
    const codes = await page.locator("ul.codes code").allTextContents();
    assert.equal(codes.length, 10);
    await look(page, "recovery-codes");
    await page.goto(`${ombud.url}/me/two-steps`);
    await look(page, "two-steps");
    await press(page, page.locator("form.signout button"));
    await signIn(page, ombud.url, MANAGER);
    assert.match(page.url(), /\/sign-in\/code$/);
    await look(page, "sign-in-code");
    await page.fill("#code", "000000");
    await send(page);
    assert.ok(await page.locator(".problems").count());
    await look(page, "sign-in-code-wrong");
    await page.fill("#code", code(secret, Date.now() + STEP)); // the step before has been used up by setting up
    await send(page);
    assert.match(page.url(), /\/(start|today)$/);
    await press(page, page.locator("form.signout button"));
    await signIn(page, ombud.url, MANAGER);
    await page.fill("#code", codes[0]);
    await send(page);
    assert.match(page.url(), /\/(start|today)$/);
    await page.goto(`${ombud.url}/me/sessions`);
    await look(page, "sessions-of-one");
    await page.goto(`${ombud.url}/me/password`);
    await look(page, "password");
  } finally {
    await ombud.stop();
  }
});

test("an invitation is handed over and a password chosen; a new browser is told of", async () => {
  const { ombud, page } = await setUp(browser);
  try {
    await signIn(page, ombud.url, MANAGER);
    await page.goto(`${ombud.url}/accounts/new`);
    await page.fill("#name", "Eva Ekonom");
    await page.fill("#email", "eva@exempel.se");
    await page.selectOption("#role", "economist");
    await send(page);
    const address = await page.inputValue("#address");
    await look(page, "invited");
    const other = await open(browser);
    await other.goto(address);
    await look(other, "invitation");
    await other.fill("#password", "ett eget lösenord");
    await send(other);
    await signIn(other, ombud.url, { email: "eva@exempel.se", password: "ett eget lösenord" });
    assert.ok(await other.locator("form.signout").count());
    await signIn(other, ombud.url, MANAGER);
    await page.goto(`${ombud.url}/people`);
    assert.match(await page.locator(".notice").allTextContents().then((all) => all.join()), /ny webbläsare: Chrome/);
    await look(page, "notice");
    await press(page, page.locator(".notice form button"));
    assert.equal(await page.locator(".notice form").count(), 0);
  } finally {
    await ombud.stop();
  }
});

/** Chromium's own authenticator, with a finger that is always the right one. */
async function virtualAuthenticator(page, options = {}) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: true,
      ...options,
    },
  });
  return { devtools, authenticatorId };
}

/** Adds a passkey called `name`. */
async function addPasskey(page, ombud, name) {
  await page.goto(`${ombud.url}/me/passkeys`);
  await page.fill("#name", name);
  await page.fill("#new_password", MANAGER.password);
  await press(page, page.locator("form[data-passkey=create] button"));
}

/** Whether identities can be read in this session: the page that unlocks says how. */
async function unlocked(page, ombud) {
  await page.goto(`${ombud.url}/me/authenticator`);
  return !page.url().includes("/unlock");
}

describe("a passkey", () => {
  test("that gives out a secret lets in and unlocks by one gesture, until it is taken away", async () => {
    const { ombud, page } = await setUp(browser);
    try {
      await virtualAuthenticator(page);
      await signIn(page, ombud.url, MANAGER);
      await page.goto(`${ombud.url}/me/passkeys`);
      await look(page, "passkeys-none");
      await page.fill("#name", "Telefonen");
      await page.fill("#new_password", "fel lösenord");
      await page.locator("form[data-passkey=create] button").click();
      await until(async () => (await page.textContent("form[data-passkey=create] [role=alert]")).trim());
      await look(page, "passkeys-wrong-password");
      await addPasskey(page, ombud, "Telefonen");
      assert.equal(await page.locator("ul.codes code").count(), 10, "recovery codes come with the first second step");
      await page.goto(`${ombud.url}/me/passkeys`);
      assert.match(await page.textContent("main details summary"), /Telefonen/);
      await look(page, "passkeys");
      await page.goto(`${ombud.url}/me/two-steps`);
      await press(page, page.locator("form.signout button"));
      await page.goto(`${ombud.url}/sign-in?then=%2Fadvice`);
      await look(page, "sign-in-with-passkey");
      await press(page, page.locator("form[data-passkey=get] button"));
      assert.match(page.url(), /\/advice$/);
      // An authenticator that waits to be confirmed is shown only where the key pair is awake.
      await page.goto(`${ombud.url}/me/two-steps`);
      await press(page, page.locator("form[action='/me/authenticator'] button"));
      assert.match(page.url(), /\/me\/authenticator$/, "the secret opened the key pair");
      await page.goto(`${ombud.url}/people`);
      assert.doesNotMatch(await page.textContent("main"), /Två steg krävs/);
      await page.goto(`${ombud.url}/unlock?then=/advice`);
      await look(page, "unlock-with-passkey");
      await press(page, page.locator("form[data-passkey=get] button"));
      assert.match(page.url(), /\/advice$/);
      await press(page, page.locator("form.signout button"));
      await signIn(page, ombud.url, MANAGER);
      assert.match(page.url(), /\/sign-in\/code$/);
      await look(page, "sign-in-code-or-passkey");
      await press(page, page.locator("form[data-passkey=get] button"));
      assert.match(page.url(), /\/(start|today)$/);
      await page.goto(`${ombud.url}/me/passkeys`);
      await page.locator("main details summary").click();
      await page.fill("main details #password", MANAGER.password);
      await press(page, page.locator("main details form button"));
      assert.equal(await page.locator("main details").count(), 0);
      await press(page, page.locator("form.signout button"));
      await page.goto(`${ombud.url}/sign-in`);
      await press(page, page.locator("form[data-passkey=get] button"));
      assert.ok(await page.locator(".problems").count(), "a passkey that was taken away lets nobody in");
    } finally {
      await ombud.stop();
    }
  });

  test("that gives out none lets in, and the password unlocks", async () => {
    const { ombud, page } = await setUp(browser);
    try {
      await virtualAuthenticator(page, { hasPrf: false });
      await signIn(page, ombud.url, MANAGER);
      await addPasskey(page, ombud, "Säkerhetsnyckeln");
      await page.goto(`${ombud.url}/me/two-steps`);
      await press(page, page.locator("form[action='/me/authenticator'] button"));
      await press(page, page.locator("form.signout button"));
      await page.goto(`${ombud.url}/sign-in`);
      await press(page, page.locator("form[data-passkey=get] button"));
      assert.ok(!(await unlocked(page, ombud)), "the keys sleep");
      await press(page, page.locator("form[data-passkey=get] button"));
      assert.match(await page.textContent(".problems"), /kan inte låsa upp/);
      await page.fill("#password", MANAGER.password);
      await send(page);
      assert.ok(await unlocked(page, ombud));
    } finally {
      await ombud.stop();
    }
  });
});

/** A certified OpenID Connect server with two people in it, and what a municipality's would ask them already known. */
async function signInServer(redirect) {
  const { default: Provider } = await import("oidc-provider");
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const secret = randomBytes(24).toString("hex");
  const people = {
    chef: { email: MANAGER.email, email_verified: true },
    okänd: { email: "nagon@exempel.se", email_verified: true },
    overifierad: { email: MANAGER.email, email_verified: false },
  };
  let who = "chef";
  const provider = new Provider(issuer, {
    clients: [{ client_id: "ombud", client_secret: secret, redirect_uris: [redirect], response_types: ["code"], grant_types: ["authorization_code"] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  });
  const answer = provider.callback();
  const server = createServer(async (request, response) => {
    if (!request.url.startsWith("/interaction/")) return answer(request, response);
    const { params } = await provider.interactionDetails(request, response);
    const grant = new provider.Grant({ accountId: who, clientId: params.client_id });
    grant.addOIDCScope(params.scope);
    const result = { login: { accountId: who }, consent: { grantId: await grant.save() } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  const stop = () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve)));
  return { issuer, secret, be: (name) => (who = name), stop };
}

test("the municipality's own sign-in lets in whom we know, with names locked until the password", async () => {
  const port = await freePort();
  const site = `http://localhost:${port}`;
  const municipality = await signInServer(`${site}/sign-in/oidc/callback`);
  const directory = await temporary();
  await writeFile(path.join(directory, "secret"), `${municipality.secret}\n`);
  const args = ["--oidc-issuer", municipality.issuer, "--oidc-client-id", "ombud", "--oidc-client-secret-file", "secret"];
  const ombud = await start(["serve", "--listen", `127.0.0.1:${port}`, ...args], directory);
  try {
    const [, setup] = await until(() => ombud.said().match(/\/setup\/(\S+)/));
    const page = await open(browser);
    await page.goto(`${site}/setup/${setup}`);
    await page.fill("#operation", "Personligt ombud Provköping");
    for (const [field, value] of Object.entries(MANAGER)) await page.fill(`#${field}`, value);
    await send(page);
    await look(page, "sign-in-or-municipality");
    for (const [name, why] of [["okänd", /ingen användare/], ["overifierad", /ingen användare/]]) {
      municipality.be(name);
      const visitor = await open(browser);
      await visitor.goto(`${site}/people`);
      await press(visitor, visitor.locator("a[href^='/sign-in/oidc']"));
      await visitor.waitForURL(/callback/);
      assert.match(await visitor.textContent(".problems"), why, name);
      await look(visitor, `municipality-${name}`);
    }
    municipality.be("chef");
    await page.goto(`${site}/advice`);
    await press(page, page.locator("a[href^='/sign-in/oidc']"));
    await page.waitForURL(`${site}/advice`);
    await page.goto(`${site}/me/two-steps`);
    await look(page, "two-steps-from-municipality");
    await press(page, page.locator("a.button[href^='/unlock']"));
    await look(page, "unlock");
    await page.fill("#password", "fel");
    await send(page);
    assert.ok(await page.locator(".problems").count());
    // The account has no key pair until its password has been given once.
    await page.fill("#password", MANAGER.password);
    await send(page);
    assert.match(page.url(), /\/me\/two-steps$/);
    assert.doesNotMatch(await page.textContent("main"), /Lås upp med ditt lösenord/);
    await page.goto(`${site}/me/sessions`);
    assert.match(await page.textContent("tbody"), /Kommunens inloggning/);
    // A form that was interrupted comes along.
    await page.goto(`${site}/advice/new`);
    await page.fill("#minutes", "1239");
    await page.selectOption("#caller", { index: 1 });
    await page.context().clearCookies();
    await send(page);
    await press(page, page.locator("form[action='/sign-in/oidc'] button"));
    await look(page, "municipality-with-a-form");
    await press(page, page.locator("main a.button"));
    await page.waitForURL(/callback/);
    await press(page, page.locator("main form button"));
    assert.match(await page.textContent("main"), /1239/);
    await page.context().clearCookies();
    await municipality.stop();
    await page.goto(`${site}/sign-in?then=/people`);
    await press(page, page.locator("a[href^='/sign-in/oidc']"));
    // What the server says about itself is still believed; only its own page is gone.
    assert.ok(page.url().startsWith("chrome-error") || page.url().startsWith(municipality.issuer));
  } finally {
    await ombud.stop();
    await municipality.stop().catch(() => undefined);
  }
});

test("a municipality's sign-in that never answers is told of, and the password still works", async () => {
  const nobody = `http://127.0.0.1:${await freePort()}`;
  const { ombud, page } = await setUp(browser, "--oidc-issuer", nobody, "--oidc-client-id", "ombud");
  try {
    await press(page, page.locator("a[href^='/sign-in/oidc']"));
    assert.match(await page.textContent(".problems"), /svarar inte/);
    await look(page, "municipality-silent");
    await signIn(page, ombud.url, MANAGER);
    assert.ok(await page.locator("form.signout").count());
  } finally {
    await ombud.stop();
  }
});

// Passkeys: asks the browser for one and sends the answer with the form around the button. Nothing else on a page needs
// this; where there are no scripts or no passkeys, the forms marked `data-passkey` stay hidden.
"use strict";

const encode = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const decode = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

/** The server's question with its texts made bytes, as the browser wants them. */
function asBytes(options) {
  const named = (list) => list?.map((known) => ({ ...known, id: decode(known.id) }));
  const salt = decode(options.extensions.prf.eval.first);
  return {
    ...options,
    challenge: decode(options.challenge),
    ...(options.user && { user: { ...options.user, id: decode(options.user.id) } }),
    ...(options.excludeCredentials && { excludeCredentials: named(options.excludeCredentials) }),
    ...(options.allowCredentials && { allowCredentials: named(options.allowCredentials) }),
    extensions: { ...options.extensions, prf: { eval: { first: salt } } },
  };
}

/** The answer as text, without what the browser computed for us alone. */
function asText(credential) {
  const { response } = credential;
  const parts = ["attestationObject", "authenticatorData", "clientDataJSON", "signature", "userHandle"];
  const texts = parts.filter((part) => response[part]).map((part) => [part, encode(response[part])]);
  return JSON.stringify({
    id: credential.id,
    rawId: encode(credential.rawId),
    type: credential.type,
    extensions: {},
    response: Object.fromEntries([["userHandle", null], ...texts]),
  });
}

const secretOf = (credential) => credential.getClientExtensionResults().prf?.results?.first;

/** What a new passkey gives out. Some give it only when asked a second time; the answer to that goes nowhere. */
async function secretOfNew(credential, options) {
  if (secretOf(credential)) return secretOf(credential);
  if (!credential.getClientExtensionResults().prf?.enabled) return undefined;
  const again = {
    challenge: crypto.getRandomValues(new Uint8Array(32)),
    rpId: options.rp.id,
    allowCredentials: [{ type: "public-key", id: credential.rawId }],
    userVerification: "required",
    extensions: { prf: options.extensions.prf },
  };
  return secretOf(await navigator.credentials.get({ publicKey: again }));
}

/** Asks the server for a question; throws what the server says is wrong. */
async function question(form) {
  const body = new URLSearchParams([...new FormData(form)]);
  const answer = await fetch(form.dataset.options, { method: "POST", body, headers: { "X-Autosave": "1" } });
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(told.problem ?? form.dataset.failed);
  return { ceremony: told.ceremony, options: asBytes(told.publicKey) };
}

async function carryOut(form) {
  const { ceremony, options } = await question(form);
  const create = form.dataset.passkey === "create";
  const ask = { publicKey: options };
  const credential = await (create ? navigator.credentials.create(ask) : navigator.credentials.get(ask));
  const secret = create ? await secretOfNew(credential, options).catch(() => undefined) : secretOf(credential);
  form.elements.ceremony.value = ceremony;
  form.elements.credential.value = asText(credential);
  form.elements.prf.value = secret ? encode(secret) : "";
  form.querySelectorAll("input[type=password]").forEach((field) => (field.value = ""));
  form.submit();
}

function enable(form) {
  const failed = form.querySelector("[role=alert]");
  let busy = false;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    failed.textContent = "";
    try {
      await carryOut(form);
    } catch (error) {
      // The browser's own words for "not allowed" help nobody.
      failed.textContent = error instanceof DOMException ? form.dataset.failed : error.message;
    }
    busy = false;
  });
}

// A passkey is bound to one address of the server; at another it could not answer.
const usable = (form) => window.PublicKeyCredential && form.dataset.origin === location.origin;
const forms = [...document.querySelectorAll("form[data-passkey]")].filter(usable);
forms.forEach(enable);
if (forms.length) document.querySelectorAll("[data-unsupported]").forEach((text) => text.remove());

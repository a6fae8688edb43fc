// Working without a network. This runs beside the pages and steps in when the server does not answer:
//
// 1. The first page of the day is kept, and shown again, with the day's date in its forms and a new name for each note.
// 2. A note that could not be sent is kept until it has arrived. The name that it was given makes it arrive once, also
//    when only the answer was lost.
//
// Both are encrypted with a key that the browser gives out to nobody and that goes at sign-out. What is kept belongs to
// whoever was signed in, and is sent for nobody else.
"use strict";

const CACHE = "files";
const PAGE = "/today";
const INSTEAD = "/offline"; // what is shown of a page that is not kept
const FILES = ["/assets/style.css", "/assets/enhance.js", "/assets/mark.svg", INSTEAD];
const NOTES = ["/today/notes", "/advice", "/deficiencies"]; // where notes are sent
const KEPT_FOR = 16 * 3600 * 1000; // milliseconds; a working day
const PATIENCE = 8000; // milliseconds; a network that is slower than this is none

addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)).then(() => skipWaiting()));
});
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("sync", (event) => event.waitUntil(arrive()));
addEventListener("message", ({ data, source }) => {
  if (data.claim) return begin();
  if (data.send) return arrive();
  if (data.forget) return forget();
  if (data.discard) return discard(data.discard);
  return tell([source]);
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  const visit = request.mode === "navigate";
  if (visit && request.method === "POST" && NOTES.includes(pathname)) event.respondWith(note(request, pathname));
  else if (visit && request.method === "GET") event.respondWith(visited(event, pathname));
  else if (request.method === "GET" && FILES.includes(pathname)) event.respondWith(file(request));
});

/** A file from the server; without one, as it was the last time. */
async function file(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch {
    return (await cache.match(request)) ?? Response.error();
  }
}

/** A page from the server; without one, the first page as it is kept, or one that says that there is no network. */
async function visited(event, pathname) {
  const kept = pathname === "/" || pathname === PAGE;
  try {
    const answer = await (kept ? inTime(event.request) : fetch(event.request));
    if (pathname === PAGE && answer.ok) event.waitUntil(keep(answer.clone()).then(send));
    return answer;
  } catch {
    if (pathname === "/") return Response.redirect(PAGE);
    return (pathname === PAGE && (await keptPage())) || (await caches.match(INSTEAD)) || Response.error();
  }
}

function inTime(request) {
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error("late")));
  return Promise.race([fetch(request), late]);
}

/** Sends a note, after those that wait; where that cannot be done, keeps it. */
async function note(request, path) {
  const body = await request.clone().text();
  if ((await waiting()).length) await arrive();
  if (!(await waiting()).length) {
    try {
      return await inTime(request);
    } catch {
      // Kept below.
    }
  }
  if (!(await keepNote({ path, body }))) return (await caches.match(INSTEAD)) ?? Response.error();
  registration.sync?.register("notes").catch(() => {}); // not every browser wakes up by itself; pages ask too
  return Response.redirect(`${PAGE}?noted=waiting`, 303);
}

/** Takes over the page that was there before, and keeps the first page, which went by unseen. */
async function begin() {
  await clients.claim();
  if (!(await owner())) await arrive();
}

/** Asks who is signed in, and sends what waits of theirs. */
async function arrive() {
  try {
    const answer = await inTime(new Request(PAGE));
    if (!answer.ok || answer.redirected) return;
    await keep(answer);
    await send();
  } catch {
    // Still no network; the next occasion comes.
  }
}

/** Sends what waits, one after the other in the order written, until something is in the way. */
function send() {
  return navigator.locks.request("notes", async () => {
    for (const row of await waiting()) {
      const { path, body } = await opened(row.owner, row);
      const headers = { "Content-Type": "application/x-www-form-urlencoded" };
      const answer = await fetch(path, { method: "POST", body, headers, redirect: "manual" }).catch(() => undefined);
      // An answer that leads on has stored the note. One that asks for a new sign-in, or says that the server cannot, has not.
      if (!answer || answer.status === 401 || answer.status === 429 || answer.status >= 500) break;
      if (answer.type === "opaqueredirect") await change("notes", (notes) => notes.delete(row.key));
      else await change("notes", (notes) => notes.put({ ...row, refused: true }));
    }
    await tell(await clients.matchAll());
  });
}

/* What is kept: keys by owner, one page, and the notes. */

function database() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("ombud", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("keys");
      request.result.createObjectStore("page");
      request.result.createObjectStore("notes", { keyPath: "key", autoIncrement: true });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** What `use` asks of a store, once it is done for good. */
async function work(name, mode, use) {
  const opened = await database();
  try {
    const transaction = opened.transaction(name, mode, { durability: "strict" });
    const request = use(transaction.objectStore(name));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
    return request?.result;
  } finally {
    opened.close();
  }
}

const look = (name, use) => work(name, "readonly", use);
const change = (name, use) => work(name, "readwrite", use);

async function keyOf(owner) {
  const known = await look("keys", (keys) => keys.get(owner));
  if (known) return known;
  const fresh = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  // Somebody else may have been as quick: the first one stays.
  await change("keys", (keys) => keys.add(fresh, owner)).catch(() => {});
  return look("keys", (keys) => keys.get(owner));
}

async function sealed(owner, value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { iv, bytes: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await keyOf(owner), plain) };
}

async function opened(owner, { iv, bytes }) {
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await keyOf(owner), bytes);
  return JSON.parse(new TextDecoder().decode(plain));
}

/** Keeps the first page, with whose it is. */
async function keep(answer) {
  const html = await answer.text();
  const owner = /<body data-owner="([^"]+)"/.exec(html)?.[1];
  if (!owner) return;
  const page = await sealed(owner, { html, headers: [...answer.headers] });
  await change("page", (store) => store.put({ owner, at: Date.now(), ...page }, PAGE));
}

/** The first page as it was, for a new day and for new notes. */
async function keptPage() {
  const row = await look("page", (store) => store.get(PAGE));
  if (!row || Date.now() - row.at > KEPT_FOR) return undefined;
  const { html, headers } = await opened(row.owner, row);
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const fresh = html
    .replace("<html ", "<html data-offline ")
    .replace(/(name="id" value=")[^"]*/g, (_, before) => before + newId())
    .replace(/(name="(?:noted_on|on_day)"[^>]* value=")\d{4}-\d\d-\d\d/g, `$1${day}`);
  return new Response(fresh, { headers: headers.filter(([name]) => !/^(content-(length|encoding)|set-cookie)$/i.test(name)) });
}

/** A new name as the server makes them, by the clock (UUIDv7): what was noted later on a day stands later. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setBigUint64(0, (BigInt(Date.now()) << 16n) | 0x7000n | BigInt(((bytes[6] & 0x0f) << 8) | bytes[7]));
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

async function owner() {
  return (await look("page", (store) => store.get(PAGE)))?.owner;
}

/** Keeps a note for whoever was here last; false where that is nobody. */
async function keepNote(value) {
  const whose = await owner();
  if (!whose) return false;
  const row = { owner: whose, at: Date.now(), ...(await sealed(whose, value)) };
  await change("notes", (notes) => notes.add(row));
  return true;
}

/** The notes of whoever is here that have not been sent, in the order written. */
async function waiting() {
  const whose = await owner();
  return (await look("notes", (notes) => notes.getAll())).filter((row) => row.owner === whose && !row.refused);
}

/** Tells pages what waits, and what was not taken. */
async function tell(pages) {
  const whose = await owner();
  const rows = (await look("notes", (notes) => notes.getAll())).filter((row) => row.owner === whose);
  const open = async (row) => ({ key: row.key, refused: row.refused === true, ...(await opened(row.owner, row)) });
  const notes = await Promise.all(rows.map(open));
  for (const page of pages) page?.postMessage({ notes });
}

async function discard(key) {
  await change("notes", (notes) => notes.delete(key));
  await tell(await clients.matchAll());
}

/** Forgets everything, keys first: without them the rest is noise. */
async function forget() {
  for (const name of ["keys", "page", "notes"]) await change(name, (store) => store.clear());
}

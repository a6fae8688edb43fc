// Makes pages quicker to use; nothing needs it. Four things and no more:
//
// 1. A form with `data-autosave` is sent to its own address while one types (marked `X-Autosave: 1`). Only an answer
//    of 2xx counts as saved: a redirect means the session has ended, and must never look like success.
// 2. A form that changes something is not sent twice by a double click.
// 3. What was typed in a form is there again on coming back to it. Browsers leave it out where a page may not be
//    stored and fields offer nothing that others have typed, as here.
// 4. Notes written without a network are shown until they have arrived; `offline.js` keeps and sends them.
"use strict";

const PAUSE_IN_TYPING = 800; // milliseconds of stillness before what was typed is saved
const PAUSE_IN_KEEPING = 200; // milliseconds; browsers allow only so many changes of a history entry
const SENT_FOR = 5000; // milliseconds during which a second press of a submit button is ignored
const KEEPALIVE_LIMIT = 60000; // browsers refuse keepalive requests over 64 kB

/** What the form would send, as one string, so that "has anything changed" is a comparison. Files are left out. */
function contents(form) {
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  return new URLSearchParams(fields).toString();
}

function autosave(form) {
  const state = form.querySelector("p.saved");
  let saved = contents(form);
  let failed = false;
  let leaving = false;
  let timer;
  let request;

  function say(name) {
    if (!state) return;
    state.dataset.state = name;
    state.textContent = state.dataset[name] ?? "";
  }

  async function save() {
    clearTimeout(timer);
    const body = contents(form);
    if (request || leaving || body === saved) return;
    request = new AbortController();
    say("saving");
    try {
      const answer = await fetch(form.getAttribute("action") || location.href, {
        method: "POST",
        body,
        headers: {
          "Accept": "application/json",
          "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8",
          "X-Autosave": "1",
        },
        redirect: "manual",
        keepalive: body.length < KEEPALIVE_LIMIT, // leaving the page must not cut it off
        signal: request.signal,
      });
      if (!answer.ok) throw new Error(`answer ${answer.status}`);
      saved = body;
      failed = false;
      say("saved");
    } catch {
      failed = true;
      if (!leaving) say("failed");
    }
    request = undefined;
    if (!failed) save(); // what was typed meanwhile; returns at once when nothing was
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE_IN_TYPING);
  });
  form.addEventListener("change", save);
  form.addEventListener("focusout", save);
  addEventListener("online", save);
  addEventListener("pagehide", save);
  addEventListener("pageshow", () => (leaving = false));
  // An older autosave must not arrive after the form itself.
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    leaving = true;
    request?.abort();
    setTimeout(() => (leaving = false), SENT_FOR); // the answer was a file, and the page stayed
  });
  addEventListener("beforeunload", (event) => {
    if (failed && !leaving && contents(form) !== saved) event.preventDefault();
  });
}

/** Stops the second of two submits of one form; after a while, or on coming back, the button works again. */
function sendOnce() {
  const sent = new Map();

  function release(form) {
    sent.get(form)?.removeAttribute("aria-disabled");
    sent.delete(form);
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.getAttribute("method")?.toLowerCase() !== "post") return;
    if (sent.has(form)) return event.preventDefault();
    sent.set(form, event.submitter);
    event.submitter?.setAttribute("aria-disabled", "true");
    setTimeout(release, SENT_FOR, form);
  });
  addEventListener("pageshow", () => [...sent.keys()].forEach(release));
}

/** What is kept of a form: never a password; of what is unseen, only the name that the new thing will get. */
function keptFields(form) {
  const left = ["password", "file", "submit", "button"];
  return [...form.elements].filter(
    ({ name, type }) => name && !left.includes(type) && (type !== "hidden" || name === "id"),
  );
}

/** Keeps what is typed with the page's place in the history of this tab, and nowhere else, for whoever typed it. */
function keepTyped() {
  const forms = [...document.querySelectorAll("main form[method=post]:not([data-autosave])")];
  const who = document.querySelector("form.signout span")?.textContent;
  let timer;

  function keep() {
    clearTimeout(timer);
    const typed = forms.map((form) => keptFields(form).map(({ name, value, checked }) => [name, value, checked]));
    history.replaceState({ who, typed }, "");
  }

  function giveBack(form, kept) {
    const fields = keptFields(form);
    if (fields.length !== kept?.length || fields.some(({ name }, at) => name !== kept[at][0])) return;
    fields.forEach((field, at) => {
      [, field.value, field.checked] = kept[at];
    });
  }

  const [arrival] = performance.getEntriesByType("navigation");
  const state = history.state;
  if (arrival?.type === "back_forward" && state?.typed && state.who === who) {
    forms.forEach((form, at) => giveBack(form, state.typed[at]));
  }
  for (const form of forms) {
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE_IN_KEEPING);
    });
    form.addEventListener("change", keep);
    form.addEventListener("submit", keep);
  }
}

const ASK_AGAIN = 20_000; // milliseconds between asking for what still waits to be sent

/** What a note says, as far as the page knows its words. */
function inWords({ body }) {
  const fields = new URLSearchParams(body);
  const of = (name) => fields.get(name)?.trim();
  const label = (name) => document.querySelector(`input[name="${name}"][value="${CSS.escape(of(name) ?? "")}"]`)?.parentElement.textContent.trim();
  const minutes = of("length_other") || of("length") || of("minutes");
  const parts = [label("person"), of("mode_other") || of("mode"), label("caller"), minutes && `${minutes} min`, of("counterpart"), of("description")];
  return parts.filter(Boolean).join(" · ");
}

/** Lets the page be opened without a network, and says what waits to be sent. */
function offline() {
  const mark = document.getElementById("waiting-notes");
  const worker = navigator.serviceWorker;
  if (!mark || !worker) return;
  const ask = (what) => worker.ready.then(({ active }) => active.postMessage(what));
  let notes = [];
  let timer;

  function line(note) {
    const item = document.createElement("li");
    item.textContent = note.refused ? `${mark.dataset.refused} ${inWords(note)} ` : inWords(note);
    if (note.refused) {
      const button = document.createElement("button");
      button.className = "quiet";
      button.textContent = mark.dataset.discard;
      button.addEventListener("click", () => ask({ discard: note.key }));
      item.append(button);
    }
    return item;
  }

  function show(found) {
    const arrived = notes.length > 0 && found.length === 0;
    const fresh = notes.length === 0;
    notes = found;
    const waiting = notes.filter((note) => !note.refused).length;
    const said = document.createElement("p");
    said.textContent = waiting ? (waiting === 1 ? mark.dataset.one : mark.dataset.many.replace("%", waiting)) : "";
    const list = document.createElement("ul");
    list.append(...notes.map(line));
    mark.replaceChildren(said, list);
    mark.hidden = notes.length === 0;
    clearTimeout(timer);
    if (waiting) timer = setTimeout(ask, fresh && navigator.onLine ? 0 : ASK_AGAIN, { send: true });
    // The copy that was shown without a network has done its work, unless somebody is writing in it.
    const idle = document.activeElement === document.body || document.activeElement?.id === "main";
    if (arrived && idle && "offline" in document.documentElement.dataset) location.replace(location.pathname);
  }

  worker.register("/offline.js").catch(() => {}); // without it pages work as before
  worker.addEventListener("message", ({ data }) => show(data.notes));
  worker.startMessages();
  ask(worker.controller ? { list: true } : { claim: true });
  addEventListener("online", () => ask({ send: true }));
  document.querySelector("form.signout")?.addEventListener("submit", (event) => {
    if (notes.length && !confirm(mark.dataset.leave)) return event.preventDefault();
    worker.controller?.postMessage({ forget: true });
  });
}

document.querySelectorAll("form[data-autosave]").forEach(autosave);
sendOnce();
keepTyped();
offline();

// Shows what a query finds while it is typed; arrow keys walk through it, Enter opens the first.

import { loadIndex } from "./index.js";
import { nearest } from "./nearest.js";
import { rank } from "./ranking.js";
import { marked, snippet } from "./snippet.js";

const SITE = new URL("../../../", import.meta.url);
const DOCUMENTS = new URL("assets/search/documents.json", SITE);
const MOST = 30; // results shown
const AT_ONCE = 10; // of them before the next frame, more than a screen holds
const SHOWN_QUERY = 60; // characters of a query that found nothing
const TAG = /<\/?[a-z][^<>]*>/gi; // names nothing that a reader could look for
const ADVICE = "Oft helfen ein anderes Wort, weniger Wörter oder ein Blick in Glossar, Chronik oder Zahlen.";
const PAUSE = 400; // milliseconds after which what was typed stands in the address
const KINDS = {
  figure: "Zahl",
  event: "Ereignis",
  quotation: "Zitat",
  term: "Begriff",
  person: "Person",
  company: "Unternehmen",
  institution: "Institution",
  index: "Kurs oder Index",
  group: "Gruppe",
  comparison: "Vergleich",
  note: "Anmerkung",
  article: "Artikel",
  topic: "Thema",
  section: "Abschnitt",
};

/** Fetch the index, then answer at every input. */
export async function startAnswers(dialog) {
  const query = dialog.querySelector('[data-md-component="search-query"]');
  const status = dialog.querySelector(".search-meta");
  const list = dialog.querySelector(".search-list");
  status.textContent = "Die Suche wird geladen …";
  const index = await loadIndex(DOCUMENTS);

  let later;
  const show = () => {
    cancelAnimationFrame(later);
    const words = query.value.trim();
    const asked = words.replace(TAG, " ");
    const found = words ? rank(asked, index) : [];
    const items = (from, to) => found.slice(from, to).map((result) => item(result, index));
    list.replaceChildren(...items(0, AT_ONCE));
    if (found.length > AT_ONCE) later = requestAnimationFrame(() => list.append(...items(AT_ONCE, MOST)));
    if (words && !found.length) list.replaceChildren(...nearest(asked, index).map(suggestion));
    status.textContent = words ? told(words, found.length, list.childElementCount) : "Begriff, Name, Zahl, Datum oder Frage";
  };
  let pause;
  const answer = () => {
    show();
    clearTimeout(pause);
    pause = setTimeout(() => keepInAddress(dialog.open ? query.value : ""), PAUSE);
  };
  query.addEventListener("input", answer);
  dialog.addEventListener("keydown", (event) => onKey(event, query, list));
  dialog.addEventListener("click", (event) => onClick(event, dialog));
  dialog.addEventListener("close", () => {
    clearTimeout(pause);
    keepInAddress("");
  });
  answer();
}

function told(words, count, shown) {
  if (count > MOST) return `Die besten ${MOST} von ${count} Treffern`;
  if (count) return `${count} Treffer`;
  const short = words.length > SHOWN_QUERY ? `${words.slice(0, SHOWN_QUERY)}…` : words;
  return `Nichts gefunden zu „${short}“. ${ADVICE}${shown ? " Ähnlich klingt:" : ""}`;
}

function item({ document: found, terms }, index) {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL(found.address, SITE);
  if (found.kind === "section" || found.kind === "topic" || found.kind === "article") link.dataset.mark = "";
  link.append(
    part("search-kind", KINDS[found.kind]),
    part("search-title", ...marked(index.items(found).title, found.title, terms, index)),
    part("search-snippet", ...snippet(found, terms, index)),
  );
  if (found.note) link.append(part("search-note", found.note));
  entry.append(link);
  return entry;
}

function suggestion(found) {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL(found.address, SITE);
  link.append(part("search-kind", KINDS[found.kind]), part("search-title", found.title));
  entry.append(link);
  return entry;
}

function part(name, ...content) {
  const element = document.createElement("span");
  element.className = name;
  element.append(...content);
  return element;
}

function onKey(event, query, list) {
  const links = [...list.querySelectorAll("a")];
  if (event.key === "Enter" && event.target === query) {
    event.preventDefault();
    links[0]?.click();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !links.length) return;
  const stops = [query, ...links];
  const here = Math.max(stops.indexOf(document.activeElement), 0);
  stops[(here + step + stops.length) % stops.length].focus();
  event.preventDefault();
}

// On the page it stands on a result is a jump; elsewhere the words are marked where it leads, and
// the query stays in the address that is left, so that going back finds the results again.
function onClick(event, dialog) {
  const link = event.target.closest(".search-list a");
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const target = new URL(link.href);
  if (target.pathname === location.pathname) {
    keepInAddress(""); // an address that differs by its query would load the page anew
    dialog.close();
    return;
  }
  const words = new Set([...link.querySelectorAll(".search-snippet mark")].map((mark) => mark.textContent));
  if (link.dataset.mark === undefined || !words.size) return;
  target.searchParams.set("h", [...words].join(" "));
  link.href = target;
}

function keepInAddress(words) {
  const url = new URL(location);
  if (words.trim()) url.searchParams.set("q", words.slice(0, 300));
  else url.searchParams.delete("q");
  if (url.href !== location.href) history.replaceState(history.state, "", url);
}

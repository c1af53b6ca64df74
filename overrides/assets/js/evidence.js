// A fact opens its entry of *Belege* as a card beside it; without this script the link leads there.
import { placeBeside, unplace } from "./place.js";

const SHEET = matchMedia("(max-width: 40em)");
const EDGE = 16; // pixels between a fact and the sheet below it
let open = null; // {card, link}
let closedBy = null; // the link whose press has just closed its own card

/** Let every link to *Belege* open its card; browsers without popovers keep the links. */
export function startEvidence() {
  if (!("popover" in HTMLElement.prototype)) return;
  document.addEventListener("pointerdown", (event) => {
    const link = event.target.closest?.('a[href^="#beleg-"]');
    closedBy = link && open?.link === link ? link : null;
  });
  document.addEventListener("click", onClick);
  addEventListener("resize", place);
  addEventListener("beforeprint", () => open?.card.hidePopover());
}

function onClick(event) {
  const report = event.target.closest?.("a.report");
  if (report) report.href = mailAbout(report.closest("[id^='beleg-']").id.slice("beleg-".length));
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.('a[href^="#beleg-"]');
  const card = link && document.getElementById(link.getAttribute("href").slice(1))?.querySelector(".card");
  if (!card) return;
  event.preventDefault();
  if (closedBy === link) closedBy = null;
  else show(card, open?.card.contains(link) ? open.link : link); // from card to card: same place
}

// The mail of the page's foot, to which the link leads without this script, about one fact.
function mailAbout(fact) {
  const [address] = document.getElementById("fehler").href.split("?");
  const page = location.origin + location.pathname;
  const body = `Seite: ${page}\nAngabe: ${fact}\n\nWas ist falsch?\n`;
  return `${address}?subject=${encodeURIComponent(`Fehler melden: ${fact}`)}&body=${encodeURIComponent(body)}`;
}

function show(card, link) {
  if (open) open.card.hidePopover();
  const entry = card.parentElement;
  entry.style.minHeight = `${entry.offsetHeight}px`; // the list below keeps its height
  addCloseButton(card);
  card.popover = "auto";
  card.tabIndex = -1;
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-label", `Beleg: ${card.querySelector(".evidence-value").textContent.trim()}`);
  card.classList.add("is-open");
  link.classList.add("is-open");
  open = { card, link };
  card.addEventListener("beforetoggle", onClosing);
  card.addEventListener("toggle", onClosed);
  card.addEventListener("keydown", onTab);
  card.showPopover();
  card.scrollTop = 0;
  place();
  if (SHEET.matches) uncover(link, card);
  card.focus({ preventScroll: true });
}

// Who tabs out of the card goes on from the fact it belongs to, not from the list it was taken from.
function onTab(event) {
  if (event.key !== "Tab") return;
  const card = event.currentTarget;
  const stops = [...card.querySelectorAll("a[href], button, summary")].filter(
    (stop) => stop.offsetParent && (stop.matches("summary") || !stop.closest("details:not([open])")),
  );
  const at = stops.indexOf(document.activeElement);
  const isLeaving = event.shiftKey ? at <= 0 : at === stops.length - 1;
  if (!isLeaving) return;
  event.preventDefault();
  card.hidePopover(); // which gives the focus back
}

function onClosing({ newState, currentTarget: card }) {
  if (newState !== "closed" || open?.card !== card) return;
  const { link } = open;
  open = null;
  link.classList.remove("is-open");
  if (card.contains(document.activeElement)) link.focus({ preventScroll: true });
}

// Back to an entry of the list, unless the same card has been opened again meanwhile.
function onClosed({ newState, currentTarget: card }) {
  if (newState !== "closed") return;
  card.removeEventListener("beforetoggle", onClosing);
  card.removeEventListener("toggle", onClosed);
  card.removeEventListener("keydown", onTab);
  for (const name of ["popover", "role", "aria-label", "tabindex"]) card.removeAttribute(name);
  card.classList.remove("is-open");
  unplace(card);
  card.parentElement.style.minHeight = "";
}

function place() {
  if (!open) return;
  if (SHEET.matches) unplace(open.card);
  else placeBeside(open.card, open.link);
}

// A sheet at the bottom edge must not hide the fact that it is about.
function uncover(link, card) {
  const hidden = link.getBoundingClientRect().bottom + EDGE - card.getBoundingClientRect().top;
  if (hidden > 0) scrollBy(0, hidden);
}

function addCloseButton(card) {
  if (card.querySelector(".card-close")) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "card-close";
  button.textContent = "Schließen";
  button.addEventListener("click", () => card.hidePopover());
  card.prepend(button); // first in the card and always in sight, however far it is scrolled
}

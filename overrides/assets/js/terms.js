// A word of the glossary shows its short text on hover, focus and first tap (WCAG 1.4.13).
import { placeBeside } from "./place.js";

const DELAY = 150; // milliseconds before a hover counts, and before leaving does
let note = null;
let shownFor = null;
let timer = 0;

/** Watch all words of the glossary. */
export function startTerms() {
  if (!document.querySelector("a[data-term]")) return;
  note = document.createElement("div");
  note.className = "term-note";
  note.id = "begriff";
  note.setAttribute("role", "tooltip");
  note.hidden = true;
  document.body.append(note);

  document.addEventListener("pointerover", onEnter);
  document.addEventListener("pointerout", onLeave);
  document.addEventListener("focusin", (event) => {
    const link = termAt(event.target);
    if (link && link.matches(":focus-visible")) show(link, false);
    else if (!note.contains(event.target)) hide();
  });
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  addEventListener("resize", hide);
}

const termAt = (target) => target.closest?.("a[data-term][data-short]");

function onEnter(event) {
  if (event.pointerType === "touch") return;
  const link = termAt(event.target);
  if (!link && !note.contains(event.target)) return;
  clearTimeout(timer);
  if (link) timer = setTimeout(show, DELAY, link, false);
}

function onLeave(event) {
  if (event.pointerType === "touch" || event.relatedTarget === null) return;
  if (!termAt(event.target) && !note.contains(event.target)) return;
  clearTimeout(timer);
  timer = setTimeout(hide, DELAY * 2);
}

function onClick(event) {
  const link = termAt(event.target);
  if (!link) {
    if (!note.contains(event.target)) hide();
    return;
  }
  if (event.pointerType !== "touch" || shownFor === link) return;
  event.preventDefault();
  show(link, true);
}

function show(link, withLink) {
  if (shownFor === link && !withLink) return;
  hide();
  const text = document.createElement("p");
  text.textContent = link.dataset.short;
  note.replaceChildren(text);
  if (withLink) {
    const more = document.createElement("a");
    more.href = link.href;
    more.textContent = "Zum Glossar";
    note.append(more);
  }
  note.hidden = false;
  placeBeside(note, link);
  link.setAttribute("aria-describedby", note.id);
  shownFor = link;
}

function hide() {
  clearTimeout(timer);
  if (!shownFor) return;
  shownFor.removeAttribute("aria-describedby");
  shownFor = null;
  note.hidden = true;
}

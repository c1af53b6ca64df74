// Forms that narrow down a timeline or a table; what is chosen stands in the address.
import { choose, chosen, onAddress, placeInAddress } from "./address.js";

/** Reveal every filter form and apply what the address asks for. */
export function startFilters() {
  for (const form of document.querySelectorAll("form.filter")) {
    const list = document.getElementById(form.dataset.filterFor);
    if (list) start(form, list);
  }
}

function start(form, list) {
  const selects = [...form.querySelectorAll("select")];
  const names = selects.map((select) => `[data-${select.name}s]`).join(",");
  const items = names ? [...list.querySelectorAll(names)] : [];

  const apply = (note = "") => {
    const wanted = selects.filter((select) => select.value);
    for (const item of items) item.hidden = !wanted.every((select) => matches(item, select));
    form.classList.toggle("is-narrowed", wanted.length > 0);
    const shown = items.filter((item) => !item.hidden).length;
    const none = shown ? "" : " Zu dieser Auswahl passt nichts; „Alle zeigen“ hebt sie auf.";
    report(form, `${note}${shown} von ${items.length} ${unit(form)}${named(wanted)}${none}`.trim());
    list.dispatchEvent(new CustomEvent("narrowed", { detail: { isNarrowed: wanted.length > 0 } }));
  };
  const restore = () => {
    apply(readAddress(selects));
    const note = lostPlace(list);
    if (note && note.isHidden) lift(selects);
    if (note) apply(note.text);
    if (note?.isHidden || selects.some((select) => select.value)) scrollToPlace();
  };

  form.addEventListener("change", () => {
    choose(values(selects));
    apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    setTimeout(() => {
      choose(values(selects));
      apply();
    });
  });
  form.hidden = false;
  restore();
  onAddress(restore);
}

const unit = (form) => form.querySelector("output")?.dataset.unit ?? "Einträge";

const values = (selects) => Object.fromEntries(selects.map(({ name, value }) => [name, value]));

function matches(item, select) {
  return (item.dataset[`${select.name}s`] ?? "").split(" ").includes(select.value);
}

// What is chosen, in words: on paper the form is not there.
function named(selects) {
  const words = selects.map((select) => select.selectedOptions[0].textContent.trim());
  return words.length ? `: ${words.join(", ")}` : "";
}

// Selects take their values from the address; a note says which ones they do not offer.
function readAddress(selects) {
  let note = "";
  for (const select of selects) {
    const value = chosen(select.name);
    const isKnown = [...select.options].some((option) => option.value === value);
    select.value = isKnown ? value : "";
    if (!isKnown) note += `„${short(value)}“ ist hier nicht bekannt und wurde übergangen. `;
  }
  return note;
}

const short = (text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

// What to say where the place of the address is filtered away or is not on this page.
function lostPlace(list) {
  const id = placeInAddress();
  if (!id) return null;
  const place = document.getElementById(id);
  if (place && list.contains(place) && place.closest("[hidden]")) {
    return { isHidden: true, text: "Der Filter hätte das Ziel verdeckt und ist aufgehoben. " };
  }
  if (!place && list.querySelector("[id]")) {
    return { isHidden: false, text: `Die Stelle „${short(id)}“ gibt es hier nicht oder nicht mehr. ` };
  }
  return null;
}

function lift(selects) {
  for (const select of selects) select.value = "";
  choose(values(selects), { isNew: false });
}

function report(form, text) {
  const output = form.querySelector("output");
  if (output && output.textContent !== text) output.textContent = text;
}

function scrollToPlace() {
  const place = document.getElementById(placeInAddress());
  if (place && !place.closest("[hidden]")) place.scrollIntoView();
}

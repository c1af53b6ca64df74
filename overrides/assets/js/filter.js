// Forms that narrow down a timeline or a table; what is chosen stands in the address.

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
  const unknown = readAddress(selects);

  const apply = (note = "") => {
    const wanted = selects.filter((select) => select.value);
    for (const item of items) item.hidden = !wanted.every((select) => matches(item, select));
    hideEmptyGroups(list);
    const shown = items.filter((item) => !item.hidden).length;
    const unit = form.querySelector("output")?.dataset.unit ?? "Einträge";
    report(form, `${note}${shown} von ${items.length} ${unit}`.trim());
  };

  form.addEventListener("change", () => {
    writeAddress(selects);
    apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    setTimeout(() => {
      writeAddress(selects);
      apply();
    });
  });
  form.hidden = false;
  apply(unknown.map((value) => `„${value}“ ist hier nicht bekannt und wurde übergangen. `).join(""));
  if (selects.some((select) => select.value)) scrollToTarget();
}

function matches(item, select) {
  return (item.dataset[`${select.name}s`] ?? "").split(" ").includes(select.value);
}

// Selects take their values from the address; values that they do not offer are returned.
function readAddress(selects) {
  const unknown = [];
  const params = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = params.get(select.name);
    if (!value) continue;
    const known = [...select.options].some((option) => option.value === value);
    if (known) select.value = value;
    else unknown.push(value);
  }
  return unknown;
}

function writeAddress(selects) {
  const url = new URL(location);
  for (const { name, value } of selects) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  history.replaceState(history.state, "", url);
}

// Years without entries and the breaks between them make no sense in a selection.
function hideEmptyGroups(list) {
  const entries = [...list.querySelectorAll(".timeline-entry")];
  if (!entries.length) return;
  const narrowed = entries.some((entry) => entry.hidden);
  for (const item of list.querySelectorAll(".timeline-break")) item.hidden = narrowed;
  for (const year of list.querySelectorAll(".timeline-year")) {
    let next = year.nextElementSibling;
    while (next && (next.hidden || !next.matches(".timeline-entry, .timeline-year"))) {
      next = next.nextElementSibling;
    }
    year.hidden = !next || next.matches(".timeline-year");
  }
}

function report(form, text) {
  const output = form.querySelector("output");
  if (output) output.textContent = text;
}

function scrollToTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && !target.hidden) target.scrollIntoView();
}

// The search dialog. The theme's engine is large, so it is loaded when a reader first searches.
//
// What the engine insists on and we supply: two checkboxes `data-md-toggle`, a label for the
// second one, and a query that it reads on `keyup`. What it does that we keep from readers:
// single-letter shortcuts (WCAG 2.1.4) and closing the search on Tab.

let engine = null; // Promise of the loaded engine

/** Reveal the search, and open it at once for `?q=…`. */
export function startSearch() {
  const dialog = document.getElementById("suche");
  if (!dialog?.showModal) return;
  const query = dialog.querySelector('[data-md-component="search-query"]');
  const params = new URLSearchParams(location.search);

  for (const opener of document.querySelectorAll("[data-search-open]")) {
    opener.addEventListener("click", () => open(dialog, query));
    opener.addEventListener("pointerenter", () => loadEngine(dialog), { once: true });
    opener.closest("[hidden]").hidden = false;
    opener.title = opener.textContent.trim();
  }
  dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("a[href]")) dialog.close();
  });
  dialog.addEventListener("keydown", onKey);
  dialog.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  query.addEventListener("input", () => query.dispatchEvent(new KeyboardEvent("keyup")));

  if (params.has("q")) {
    query.value = params.get("q");
    open(dialog, query);
  }
}

function open(dialog, query) {
  loadEngine(dialog);
  if (!dialog.open) dialog.showModal();
  query.focus();
  query.select();
}

// The engine listens at the window; of what is typed here it needs to know nothing.
function onKey(event) {
  event.stopPropagation();
  if (event.key === "ArrowUp" || event.key === "ArrowDown") walk(event);
  if (event.key === "Enter" && event.target.matches("input")) {
    event.preventDefault();
    event.currentTarget.querySelector(".search-list a[href]")?.click();
  }
}

// Arrow keys walk through query and results.
function walk(event) {
  const dialog = event.currentTarget;
  const stops = [
    dialog.querySelector("[data-md-component='search-query']"),
    ...dialog.querySelectorAll(".search-list > li > a, .search-list summary, .search-list details[open] a"),
  ];
  const step = event.key === "ArrowDown" ? 1 : -1;
  const here = stops.indexOf(document.activeElement);
  stops[(Math.max(here, 0) + step + stops.length) % stops.length].focus();
  event.preventDefault();
}

function loadEngine(dialog) {
  engine ??= new Promise((resolve, reject) => {
    addSwitches(dialog);
    watchResults(dialog.querySelector("[data-md-component='search-result']"));
    document.addEventListener("keydown", (event) => {
      if (!dialog.contains(event.target)) event.stopPropagation();
    });
    const script = document.createElement("script");
    script.src = document.getElementById("__config").dataset.bundle;
    script.addEventListener("load", resolve);
    script.addEventListener("error", reject);
    document.head.append(script);
  }).catch(() => {
    dialog.querySelector(".search-meta").textContent =
      "Die Suche lässt sich gerade nicht laden. Bitte später noch einmal versuchen.";
  });
  return engine;
}

function addSwitches(dialog) {
  for (const name of ["drawer", "search"]) {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.id = `__${name}`;
    box.dataset.mdToggle = name;
    box.className = "engine-switch";
    box.checked = name === "search";
    document.body.append(box);
  }
  const label = document.createElement("label");
  label.htmlFor = "__search";
  label.className = "engine-switch";
  document.querySelector("header").append(label);
  dialog.addEventListener("close", forgetQuery);
}

function forgetQuery() {
  const url = new URL(location);
  if (!url.searchParams.has("q")) return;
  url.searchParams.delete("q");
  history.replaceState(history.state, "", url);
}

// The engine puts the page before its best section even where only the section has the word, takes
// results out of the tab order, and gives each an h1; all three are mended here.
function watchResults(result) {
  new MutationObserver(() => {
    for (const item of result.querySelectorAll(".search-list > li")) leadWithHit(item);
    for (const stop of result.querySelectorAll("[tabindex='-1']")) stop.removeAttribute("tabindex");
    for (const heading of result.querySelectorAll("h1:not([aria-level])")) {
      heading.setAttribute("aria-level", "2");
    }
    result.querySelector(".search-list")?.removeAttribute("hidden");
  }).observe(result, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden"] });
}

function leadWithHit(item) {
  const [page, section] = item.querySelectorAll(":scope > a");
  if (!section || Number(page.firstElementChild.dataset.mdScore) > 0) return;
  const name = document.createElement("p");
  name.className = "search-page";
  name.textContent = page.textContent;
  page.replaceWith(name);
}

// The search dialog: opens, closes, and fetches what answers only when a reader turns to it.

let answering = null; // Promise of the module that finds and shows results

/** Reveal the search, and open it at once for `?q=…`. */
export function startSearch() {
  const dialog = document.getElementById("suche");
  if (!dialog?.showModal) return;
  const query = dialog.querySelector('[data-md-component="search-query"]');

  for (const opener of document.querySelectorAll("[data-search-open]")) {
    opener.addEventListener("click", () => open(dialog, query));
    opener.addEventListener("pointerenter", () => answer(dialog), { once: true });
    opener.closest("[hidden]").hidden = false;
    opener.title = opener.textContent.trim();
  }
  dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close());
  dialog.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault(); // a search field would only be emptied
    dialog.close();
  });
  query.addEventListener("input", () => answer(dialog));

  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null) {
    query.value = asked;
    open(dialog, query);
  }
}

function open(dialog, query) {
  answer(dialog);
  if (!dialog.open) dialog.showModal();
  query.focus();
  query.select();
}

async function answer(dialog) {
  try {
    answering ??= import("./search/answers.js").then(({ startAnswers }) => startAnswers(dialog));
    await answering;
  } catch {
    answering = null; // the next word tries again
    dialog.querySelector(".search-meta").textContent =
      "Die Suche lässt sich gerade nicht laden. Bitte versuchen Sie es noch einmal.";
  }
}

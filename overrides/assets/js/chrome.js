// Header: the switch of the scheme and, on a phone, the menu.

/** Show the buttons of the header and let them work. */
export function startChrome() {
  startScheme(document.querySelector("[data-scheme-switch]"));
  startMenu(document.querySelector("[data-menu]"));
}

function startScheme(button) {
  if (!button || !CSS.supports("color", "light-dark(#000, #fff)")) return; // then there is one scheme
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.scheme ? root.dataset.scheme === "dark" : system.matches);
  const show = () => button.setAttribute("aria-pressed", String(isDark()));

  button.addEventListener("click", () => {
    choose(isDark() ? "light" : "dark", system.matches ? "dark" : "light");
    show();
  });
  system.addEventListener("change", show);
  button.title = button.textContent.trim();
  button.hidden = false;
  show();
}

// A choice that equals the system's scheme is no choice: the page follows the system again.
function choose(scheme, fromSystem) {
  const { dataset } = document.documentElement;
  try {
    if (scheme === fromSystem) localStorage.removeItem("scheme");
    else localStorage.setItem("scheme", scheme);
  } catch {
    // storage is blocked: the choice holds for this page
  }
  if (scheme === fromSystem) delete dataset.scheme;
  else dataset.scheme = scheme;
}

function startMenu(button) {
  if (!button) return;
  const nav = document.getElementById(button.getAttribute("aria-controls"));
  const set = (open) => {
    button.setAttribute("aria-expanded", String(open));
    nav.classList.toggle("is-open", open);
  };
  button.addEventListener("click", () => {
    set(!nav.classList.contains("is-open"));
    // the entries stand before the button in the document, and a reader wants to go there now
    if (nav.classList.contains("is-open")) nav.querySelector("a").focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !nav.classList.contains("is-open")) return;
    set(false);
    button.focus();
  });
  button.hidden = false;
}

// Long lists far down a page are laid out when the page has stood for a while and the browser has
// time, and at once as soon as the reader does something that needs their places.

const WHILE = 3000; // milliseconds

/** Lay out what `scheme.js` let wait. */
export function startDeferred() {
  const root = document.documentElement;
  if (!root.classList.contains("defers")) return;
  const finish = () => root.classList.remove("defers");
  for (const kind of ["click", "keydown"]) {
    addEventListener(kind, finish, { capture: true, once: true });
  }
  const whenIdle = window.requestIdleCallback ?? ((run) => run());
  setTimeout(() => whenIdle(finish), WHILE);
}

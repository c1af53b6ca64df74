// Runs before the first paint: a reader's own choice of scheme, the mark that script runs, and
// whether long lists may wait: not where the address leads to a place, which must stay where it is.
{
  const root = document.documentElement;
  root.classList.add("js");
  if (!location.hash) root.classList.add("defers");
  try {
    const chosen = localStorage.getItem("scheme");
    if (chosen === "light" || chosen === "dark") root.dataset.scheme = chosen;
  } catch {
    // storage is blocked: the system's scheme stays
  }
}

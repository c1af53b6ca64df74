// Runs before the first paint: a reader's own choice of scheme, and the mark that script runs.
{
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const chosen = localStorage.getItem("scheme");
    if (chosen === "light" || chosen === "dark") root.dataset.scheme = chosen;
  } catch {
    // storage is blocked: the system's scheme stays
  }
}

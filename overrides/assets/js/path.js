// A reader on a path (?weg=boerse) sees the next page of that path only; all others see every path.
export function startPath() {
  const chosen = new URLSearchParams(location.search).get("weg");
  const steps = [...document.querySelectorAll(".path-step")];
  if (!steps.some((step) => step.dataset.path === chosen)) return;
  for (const step of steps) step.hidden = step.dataset.path !== chosen;
}

// What a reader has chosen stands in the address, one step of the history for each choice, so that
// a link shows the same and the back button takes a choice back.

/** The value of a parameter; empty where the address has none. */
export function chosen(name) {
  return new URLSearchParams(location.search).get(name) ?? "";
}

/**
 * Write choices into the address. A place that the address names may not be shown any more, so a
 * new choice forgets it.
 *
 * @param {Record<string, string>} values what is chosen by parameter; empty values are left out
 * @param {{isNew?: boolean}} options whether the back button shall lead to the state before
 */
export function choose(values, { isNew = true } = {}) {
  const url = new URL(location);
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  if (isNew) url.hash = "";
  if (url.href === location.href) return;
  if (isNew) history.pushState(null, "", url);
  else history.replaceState(history.state, "", url);
}

/** Call `restore` whenever the reader goes back, forward or to a place of this page. */
export function onAddress(restore) {
  addEventListener("popstate", restore);
  addEventListener("hashchange", restore);
}

/** The id that the address names behind its hash; empty where it names none. */
export function placeInAddress() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return location.hash.slice(1); // no proper encoding: as it stands
  }
}

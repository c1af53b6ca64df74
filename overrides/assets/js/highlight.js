// Words of a search (`?h=…`) are marked where the result leads, without touching the document.

const LEAST = 2; // characters a word needs
const MOST = 20; // words

/** Mark the searched words in the text of the page, where the browser knows highlights. */
export function startHighlight() {
  const url = new URL(location);
  const words = (url.searchParams.get("h") ?? "")
    .split(/\s+/)
    .filter((word) => word.length >= LEAST)
    .slice(0, MOST)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (!words.length) return;
  forget(url);
  if (!("highlights" in CSS)) return;
  const pattern = new RegExp(`(?<before>^|[^\\p{L}\\p{N}])(?:${words.join("|")})`, "giu");
  const ranges = [...textNodes()].flatMap((node) => rangesIn(node, pattern));
  CSS.highlights.set("searched", new Highlight(...ranges));
}

// Who passes the address on does not pass on what was searched.
function forget(url) {
  url.searchParams.delete("h");
  history.replaceState(history.state, "", url);
}

function* textNodes() {
  const walker = document.createTreeWalker(document.querySelector(".content"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode;
}

function rangesIn(node, pattern) {
  return [...node.data.matchAll(pattern)].map(({ index, 0: found, groups }) => {
    const range = new Range();
    range.setStart(node, index + groups.before.length);
    range.setEnd(node, index + found.length);
    return range;
  });
}

// Words of a search (`?h=…`) are marked where the result leads, without touching the document.

const LEAST = 2; // characters a word needs

/** Mark the searched words in the text of the page, where the browser knows highlights. */
export function startHighlight() {
  const words = (new URLSearchParams(location.search).get("h") ?? "")
    .split(/\s+/)
    .filter((word) => word.length >= LEAST)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (!words.length || !("highlights" in CSS)) return;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})`, "giu");
  const ranges = [...textNodes()].flatMap((node) => rangesIn(node, pattern));
  CSS.highlights.set("searched", new Highlight(...ranges));
}

function* textNodes() {
  const walker = document.createTreeWalker(document.querySelector(".content"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode;
}

function rangesIn(node, pattern) {
  return [...node.data.matchAll(pattern)].map(({ index, 0: found }) => {
    const range = new Range();
    range.setStart(node, index);
    range.setEnd(node, index + found.length);
    return range;
  });
}

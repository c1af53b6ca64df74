// The piece of a text that answers, with the words marked that were asked for.

import { stem } from "./german.js";

const LENGTH = 180; // characters
const LEAD = 50; // characters before the first word that was asked for
const BEGINNING = 130; // a hit before this character needs no cut

/** @returns {Array<string | HTMLElement>} */
export function snippet({ text, kind, ...found }, terms, index) {
  const items = index.items(found).text;
  const hits = items.filter((item) => isHit(item, terms, index));
  const start = kind === "term" ? 0 : startOf(text, hits); // a term is first of all its definition
  let end = Math.min(text.length, start + LENGTH);
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + LEAD);
  const parts = between(text, hits, start, end);
  return [...(start ? ["… "] : []), ...parts, ...(end < text.length ? [" …"] : [])];
}

/** A whole text, such as a title, with its hits marked. */
export function marked(items, text, terms, index) {
  return between(text, items.filter((item) => isHit(item, terms, index)), 0, text.length);
}

// The window that holds the most hits.
function startOf(text, hits) {
  let best = { start: 0, count: 0 };
  for (const { start } of hits) {
    const count = hits.filter((hit) => hit.start >= start && hit.end <= start + LENGTH - LEAD).length;
    if (count > best.count) best = { start, count };
  }
  if (best.start < BEGINNING) return 0;
  const sentence = text.lastIndexOf(". ", best.start) + 2;
  if (sentence > 1 && best.start - sentence < 2 * LEAD) return sentence;
  return text.indexOf(" ", best.start - LEAD) + 1;
}

function isHit(item, terms, { lexicon }) {
  if (item.word === undefined) return item.all.some((term) => terms.has(term));
  return terms.has(stem(item.word)) || lexicon.partStems(item.word).some((part) => terms.has(part));
}

function between(text, hits, from, to) {
  const parts = [];
  let at = from;
  for (const { start, end } of hits) {
    if (start < from || end > to) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    parts.push(text.slice(at, start), mark);
    at = end;
  }
  return [...parts, text.slice(at, to)].filter((part) => part !== "");
}

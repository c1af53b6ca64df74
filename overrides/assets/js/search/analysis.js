// A text as the search compares it: words, amounts and dates in their order, each with its place.

import { quantitiesOf } from "./amounts.js";
import { stem, wordsOf } from "./german.js";

/**
 * The items of a text: `{start, end, word, noun}` for a word, `{start, end, terms, all}` for an
 * amount or a date; `joined` is true where a hyphen ties it to the item before.
 */
export function itemsOf(text) {
  const quantities = quantitiesOf(text);
  const items = [];
  let next = 0;
  let end = -1;
  for (const word of wordsOf(text)) {
    while (next < quantities.length && quantities[next].end <= word.start) next += 1;
    const quantity = quantities[next];
    if (quantity && quantity.start < word.end) {
      if (items.at(-1) !== quantity) items.push(quantity);
    } else {
      items.push({ ...word, joined: word.start === end + 1 && /[-‐–/]/.test(text[end]) });
    }
    end = word.end;
  }
  return items;
}

/** The terms of an item itself. */
export function termsOf(item) {
  return item.word === undefined ? item.all : [stem(item.word)];
}

/** Terms of the parts of words: of compounds, and of words that a hyphen ties together. */
export function partsOf(items, lexicon) {
  const parts = [];
  items.forEach((item, index) => {
    if (item.word === undefined) return;
    for (const part of lexicon.parts(item.word)) parts.push(stem(part));
    if (item.joined && items[index - 1]?.word) parts.push(stem(items[index - 1].word + item.word));
  });
  return parts;
}

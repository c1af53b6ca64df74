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
  for (const word of wordsOf(text)) {
    while (next < quantities.length && quantities[next].end <= word.start) next += 1;
    const quantity = quantities[next];
    if (quantity && quantity.start < word.end) {
      if (items.at(-1) !== quantity) items.push(quantity);
    } else {
      items.push(word);
    }
  }
  return items;
}

/** The terms of an item itself, parted by spaces. */
export function termsOf(item) {
  return item.word === undefined ? item.all.join(" ") : stem(item.word);
}

/** Terms of the parts of words: of compounds, and of words that a hyphen ties together. */
export function partsOf(items, lexicon) {
  const parts = [];
  let before;
  for (const item of items) {
    if (item.word !== undefined) {
      parts.push(...lexicon.partStems(item.word));
      if (item.joined && before?.word) parts.push(stem(before.word + item.word));
    }
    before = item;
  }
  return parts;
}

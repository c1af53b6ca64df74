// Which words mean the same, and which say what a reader is after.

import { itemsOf } from "./analysis.js";
import { stem } from "./german.js";

const NAME = 0.75; // weight of another name of a term or an actor
const OWN = 0.75; // weight of another word of the site's subject
const GROUP = 0.55; // weight of another word for nearly the same
const LONGEST = 5; // words of a phrase

export class Thesaurus {
  constructor({ stop, asks, own, groups }, names) {
    this.stop = new Set([...itemsOf(stop)].map(({ word }) => word));
    this.phrases = new Map(); // terms of a phrase -> [{terms, weight}]
    this.asks = new Map(); // folded words of a phrase -> kinds
    for (const group of names) this.#add(group, NAME);
    for (const group of own) this.#add(group, OWN);
    for (const group of groups) this.#add(group, GROUP);
    for (const [kind, phrases] of Object.entries(asks)) {
      for (const phrase of phrases) this.#ask(kind, phrase);
    }
  }

  /** Other words for the items from `start` on: `{length, others}` of the longest known phrase. */
  othersAt(items, start) {
    for (let length = Math.min(LONGEST, items.length - start); length > 0; length -= 1) {
      const others = this.phrases.get(key(items.slice(start, start + length)));
      if (others) return { length, others };
    }
    return null;
  }

  /** What the words from `start` on ask for: `{length, kinds}` of the longest known phrase. */
  askAt(items, start) {
    for (let length = Math.min(LONGEST, items.length - start); length > 0; length -= 1) {
      const kinds = this.asks.get(items.slice(start, start + length).map(({ word }) => word).join(" "));
      if (kinds) return { length, kinds };
    }
    return null;
  }

  #add(group, weight) {
    const phrases = group.map((phrase) => itemsOf(phrase));
    const keys = phrases.map(key);
    keys.forEach((own, index) => {
      if (!own) return;
      const others = this.phrases.get(own) ?? [];
      phrases.forEach((phrase, other) => {
        if (keys[other] === own || !keys[other]) return;
        const terms = keys[other].split(" ");
        if (terms.length <= LONGEST) others.push({ terms, weight, key: keys[other], index });
      });
      this.phrases.set(own, unique(others));
    });
  }

  #ask(kind, phrase) {
    const words = itemsOf(phrase).map(({ word }) => word).join(" ");
    this.asks.set(words, [...(this.asks.get(words) ?? []), kind]);
  }
}

/** The terms of a phrase as one text. */
export function key(items) {
  return items.map((item) => (item.word === undefined ? item.terms[0] : stem(item.word))).join(" ");
}

// The same phrase may stand in two groups: the greater weight counts.
function unique(others) {
  const best = new Map();
  for (const other of others) {
    if (!(best.get(other.key)?.weight >= other.weight)) best.set(other.key, other);
  }
  return [...best.values()];
}

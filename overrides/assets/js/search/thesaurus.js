// Which words mean the same, and which say what a reader is after.

import { itemsOf } from "./analysis.js";
import { stem } from "./german.js";

const NAME = 0.75; // weight of another name of a term or an actor
const OWN = 0.75; // weight of another word of the site's subject
const GROUP = 0.55; // weight of another word for nearly the same
const MAKER = 0.4; // weight of the company for its product or its head
const LESS_LIKELY = 0.95; // factor of each further meaning
const MEANT = 0.8; // weight of what an everyday word means in a text of this kind
const LONGEST = 5; // words of a phrase

export class Thesaurus {
  constructor({ stop, asks, own, groups, everyday }, names) {
    this.stop = new Set([...itemsOf(stop)].map(({ word }) => word));
    this.phrases = new Map(); // terms of a phrase -> [{terms, weight}]
    this.asks = new Map(); // folded words of a phrase -> kinds
    for (const group of names) this.#add(group, NAME);
    this.#addMakers(names);
    for (const group of own) this.#add(group, OWN);
    for (const group of groups) this.#add(group, GROUP);
    for (const { said, meant } of everyday) this.#mean(said, meant);
    for (const { kind, phrases } of asks) {
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

  // „DeepSeek R1“ is another name of R1 and tells who made it, „Meta-Chef Zuckerberg“ whom he leads.
  #addMakers(names) {
    const known = new Set(names.flat().map((name) => key(itemsOf(name))));
    for (const group of names) {
      const keys = group.map((name) => key(itemsOf(name)));
      for (const [own, whole] of keys.flatMap((one) => keys.map((other) => [one, other]))) {
        const [maker] = whole.endsWith(` ${own}`) ? whole.split(" ") : [""];
        if (!known.has(maker) || keys.includes(maker)) continue;
        this.phrases.set(own, unique([...(this.phrases.get(own) ?? []), { terms: maker.split(" "), weight: MAKER, key: maker }]));
      }
    }
  }

  // One way only: who says „verdient“ means the profit, but who says profit means just that.
  #mean(said, meant) {
    const others = meant.map((phrase, at) => {
      const id = key(itemsOf(phrase));
      return { terms: id.split(" "), weight: MEANT * LESS_LIKELY ** at, key: id };
    });
    for (const phrase of said) {
      const own = key(itemsOf(phrase));
      this.phrases.set(own, unique([...(this.phrases.get(own) ?? []), ...others.filter((other) => other.key !== own)]));
    }
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

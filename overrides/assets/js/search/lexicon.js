// The words of the index: what is spelled nearly so, begins so, or stands at either end of a compound.

import { SearchableMap } from "../vendor/minisearch.js";
import { fold, stem } from "./german.js";

const LINKS = ["", "s", "es", "n", "en", "e", "er"]; // between the parts of a compound
const LEAST_PART = 3; // letters of a part
const LEAST_COMPOUND = 7;
const LEAST_FOR_TYPO = 5; // letters of a word that is meant
const LEAST_FOR_TWO = 8; // letters of a word that may hold two slips
const MOST_COMPLETIONS = 12;

export class Lexicon {
  /** @param {Iterable<string>} stopWords folded words that are no part of a compound */
  constructor(stopWords) {
    this.stop = new Set(stopWords);
    this.words = new SearchableMap(); // folded word -> {stem, noun, count, known}
    this.stems = new Set(); // of words that the index has
    this.nouns = new Set();
    this.splits = new Map();
    this.stemsOfParts = new Map();
  }

  /** Take note of a word; `known` says that the index has it, not only a list of synonyms. */
  add({ word, noun }, known = true) {
    const entry = this.words.get(word);
    if (known) this.stems.add(entry?.stem ?? stem(word));
    if (noun) this.nouns.add(entry?.stem ?? stem(word));
    if (!entry) {
      this.words.set(word, { stem: stem(word), noun, count: 1, known });
      return;
    }
    entry.noun ||= noun;
    entry.known ||= known;
    entry.count += 1;
  }

  has(word) {
    return this.words.get(word)?.known ?? false;
  }

  /** Stems that a word begun so can become, the most frequent first. */
  completions(beginning) {
    const found = [...this.words.atPrefix(beginning)].filter(([, entry]) => entry.known);
    found.sort(([, a], [, b]) => b.count - a.count);
    return [...new Set(found.map(([, entry]) => entry.stem))].slice(0, MOST_COMPLETIONS);
  }

  /** Stems of longer words that end so: *Rechenzentrum* for *Zentrum*. */
  endings(ending) {
    const found = [];
    for (const [word, { stem: own, known }] of this.words) {
      if (known && word.length > ending.length + 1 && word.endsWith(ending)) found.push(own);
    }
    return [...new Set(found)].slice(0, MOST_COMPLETIONS);
  }

  /** Whether a term is that of a noun; nouns carry what is asked for. */
  isNounTerm(term) {
    return this.nouns.has(term);
  }

  /**
   * Words that one slip of the fingers away are this one: a letter more, less, other or swapped.
   * Swapping is tried on the word as written, since folding takes *oe* for *ö*.
   */
  corrections(word, written) {
    if (word.length < LEAST_FOR_TYPO - 1) return [];
    const swapped = swaps(written).map(fold).filter((other) => this.words.has(other));
    if (swapped.length) return [...new Set(swapped)];
    const most = word.length >= LEAST_FOR_TWO ? 2 : 1;
    const found = [...this.words.fuzzyGet(word, most)]
      .map(([other, [, distance]]) => ({ other, distance }))
      .filter(({ other }) => other.length >= LEAST_FOR_TYPO)
      .filter(({ other, distance }) => distance < 2 || other[0] === word[0]);
    const nearest = Math.min(...found.map(({ distance }) => distance));
    return found.filter(({ distance }) => distance === nearest).map(({ other }) => other);
  }

  /** The parts of a compound as folded words; none where the word is none. */
  parts(word) {
    if (!this.splits.has(word)) this.splits.set(word, this.#split(word));
    return this.splits.get(word);
  }

  /** The stems of the parts of a compound. */
  partStems(word) {
    let stems = this.stemsOfParts.get(word);
    if (!stems) this.stemsOfParts.set(word, (stems = this.parts(word).map(stem)));
    return stems;
  }

  /** What is known at one end of a compound whose other end is not. */
  end(word) {
    for (let length = word.length - LEAST_PART; length > LEAST_PART; length -= 1) {
      for (const part of [word.slice(-length), word.slice(0, length)]) {
        const known = this.#head(part) ?? (this.#isNoun(part) ? part : null);
        if (known && known.length > LEAST_PART) return known;
      }
    }
    return null;
  }

  #split(word) {
    if (word.length < LEAST_COMPOUND || /\d/.test(word)) return [];
    let best = [];
    for (let at = LEAST_PART; at <= word.length - LEAST_PART; at += 1) {
      const tail = this.#tail(word.slice(at));
      const head = tail && this.#head(word.slice(0, at));
      if (!head) continue;
      const shortest = Math.min(head.length, tail.length);
      if (!best.length || shortest > Math.min(best[0].length, best[1].length)) best = [head, tail];
    }
    return [...new Set(best.flatMap((part) => [part, ...this.#split(part)]))];
  }

  // The first part may carry a link (Börsen-wert) or lack an ending (Sprach-modell).
  #head(part) {
    for (const link of LINKS) {
      if (!part.endsWith(link)) continue;
      const word = part.slice(0, part.length - link.length);
      if (word.length >= LEAST_PART && this.#isNoun(word)) return word;
    }
    return this.#isNoun(`${part}e`) ? `${part}e` : null;
  }

  #tail(part) {
    if (this.#isNoun(part)) return part;
    for (const ending of ["s", "es", "n", "en", "e", "er", "ern"]) {
      const word = part.endsWith(ending) ? part.slice(0, part.length - ending.length) : "";
      if (word.length > LEAST_PART && this.#isNoun(word)) return word;
    }
    return null;
  }

  #isNoun(word) {
    return (this.words.get(word)?.noun ?? false) && !this.stop.has(word);
  }
}

// A word with each two neighbouring letters swapped.
function swaps(word) {
  const letters = [...word];
  return letters.slice(1).map((_, at) => {
    const changed = [...letters];
    [changed[at], changed[at + 1]] = [letters[at + 1], letters[at]];
    return changed.join("");
  });
}

/** Folded words of a list. */
export function foldedWords(text) {
  return text.split(/\s+/).map(fold);
}

// What a reader asks: concepts, each with the terms that may stand for it, and the kind wanted.

import { itemsOf } from "./analysis.js";
import { WEEKDAYS } from "./amounts.js";
import { stem } from "./german.js";

const MOST_CHARACTERS = 300;
const MOST_ITEMS = 24;
const LEAST_ENDING = 4; // letters
const LEAST_BEGUN = 6; // letters from which on what goes on may be a slip as well
const PARTICLES = new Set("ab an auf aus bei ein heraus her hin los nach raus rein runter um unter vor weg zu zuruck zusammen".split(" "));
const WEIGHTS = {
  joined: 0.9, // „Sprach Modell“ for „Sprachmodell“, and back
  parts: 0.8, // both parts of a compound, apart
  head: 0.2, // only the part that says what it is
  end: 0.45, // the known end of an unknown compound
  alone: 0.4, // the word that says something in „mit dem Geld“
  corrected: 0.8,
  ending: 0.6, // a longer word that ends so
  verb: 0.55, // a word that is no noun
  begun: 0.7, // a word that is still being typed
  longer: 0.3, // a word that goes on after a whole word
  wider: 0.35, // a month for a day, „80“ for „80 Mrd.“
  soft: 0.35, // a word that says what kind is wanted, as a word of the text
};

/**
 * @param {string} text as typed
 * @returns {{concepts: Array<{alternatives: Array<{terms, weight}>, weight}>, asks: Set<string>}}
 */
export function readQuery(text, { lexicon, thesaurus, numbers }) {
  const items = reunited(itemsOf(text.slice(0, MOST_CHARACTERS)).slice(0, MOST_ITEMS), thesaurus);
  let asks = new Set();
  let concepts = [];
  for (let at = 0; at < items.length; ) {
    const ask = thesaurus.askAt(items, at);
    const others = thesaurus.othersAt(items, at);
    if (ask && ask.length >= (others?.length ?? 0)) {
      ask.kinds.forEach((kind) => asks.add(kind));
      const isWord = ask.length === 1 && (!thesaurus.stop.has(items[at].word) || ask.kinds.includes("section"));
      const isSaid = ask.length > 1 && others?.length === ask.length && !ask.kinds.includes("event");
      if (isSaid) concepts.push(conceptAt(at).concept);
      else if (isWord) concepts.push({ ...conceptAt(at).concept, weight: WEIGHTS.soft, kinds: new Set(ask.kinds) });
      at += ask.length;
    } else if (thesaurus.stop.has(items[at].word) && !(others?.length > 1)) {
      at += 1;
    } else {
      const { concept, length } = conceptAt(at);
      concepts.push(concept);
      at += length;
    }
  }
  if (asks.has("comparison")) {
    asks = new Set(["comparison"]); // who asks why two numbers differ asks for no number
    concepts = concepts.filter(({ kinds }) => !kinds || kinds.has("comparison"));
  }
  if (asks.has("term") && concepts.every(isNoName)) asks.delete("term"); // „Was ist unklar?“ asks for no term
  if (!asks.size && items.some(({ isDate, word }) => isDate || WEEKDAYS.includes(word))) asks.add("event");
  if (!concepts.length) {
    for (let at = 0; at < items.length; ) {
      const { concept, length } = conceptAt(at);
      concepts.push(concept);
      if (length > 1) asks = new Set(); // „Was geschah?“ is no more than its words
      at += length;
    }
  }
  if (concepts.every(({ kinds }) => kinds)) concepts = concepts.map((concept) => ({ ...concept, weight: 1 }));
  return { concepts, asks };

  function conceptAt(at) {
    const item = items[at];
    const isLast = at === items.length - 1 && item.end === Math.min(text.length, MOST_CHARACTERS);
    if (item.word === undefined) return { concept: conceptOf(amountAlternatives(item)), length: 1 };
    const next = items[at + 1];
    const others = thesaurus.othersAt(items, at);
    if (others?.length > 1) {
      const own = items.slice(at, at + others.length).map(({ word, terms }) => (word ? stem(word) : terms[0]));
      const single = items.slice(at, at + others.length).filter(({ word }) => word && !thesaurus.stop.has(word));
      const alone = (single.length < others.length ? single : []).map(({ word }) => ({ terms: [stem(word)], weight: WEIGHTS.alone }));
      return { concept: conceptOf([{ terms: own, weight: 1 }, ...others.others, ...alone]), length: others.length };
    }
    const joined = next?.word && [item.word + next.word, `${item.word}s${next.word}`].find(isWord);
    if (joined && !thesaurus.stop.has(next.word)) {
      const apart = [stem(item.word), stem(next.word)];
      return { concept: conceptOf([...wordAlternatives(joined, false), { terms: apart, weight: WEIGHTS.joined }]), length: 2 };
    }
    const concept = conceptOf(wordAlternatives(item.word, isLast, item.written));
    if (!item.noun && !concept.alternatives.some(({ terms, weight }) => weight > 0.6 && lexicon.isNounTerm(terms[0]))) {
      concept.weight = WEIGHTS.verb;
    }
    return { concept, length: 1 };
  }

  function isNoName({ alternatives: [{ terms }] }) {
    return lexicon.stems.has(terms[0]) && !terms.some((term) => lexicon.isNounTerm(term));
  }

  function isWord(word) {
    return lexicon.has(word) || thesaurus.othersAt([{ word }], 0) !== null;
  }

  // Only what was written is corrected: a word that comes from a list or a correction is meant.
  function wordAlternatives(word, isLast, written = null) {
    const own = stem(word);
    const found = [{ terms: [own], weight: 1 }];
    const isKnown = lexicon.has(word) || lexicon.stems.has(own);
    for (const other of thesaurus.othersAt([{ word }], 0)?.others ?? []) found.push(other);
    const parts = lexicon.parts(word).map(stem);
    if (parts.length > 1) {
      found.push({ terms: parts.slice(0, 2), weight: isKnown ? WEIGHTS.parts : 0.8 });
      found.push({ terms: [parts[1]], weight: WEIGHTS.head }, { terms: [parts[0]], weight: WEIGHTS.head });
      if (!isKnown) {
        const end = wordAlternatives(lexicon.parts(word)[1], false);
        found.push(...end.map(({ terms, weight }) => ({ terms, weight: weight * WEIGHTS.end })));
      }
    }
    if (isLast && word.length > 1) {
      const weight = isKnown ? WEIGHTS.longer : WEIGHTS.begun;
      for (const term of lexicon.completions(word)) if (term !== own) found.push({ terms: [term], weight });
    }
    if (isKnown) return found;
    const isBegun = found.length > 1;
    if (word.length >= LEAST_ENDING) {
      for (const term of lexicon.endings(word)) found.push({ terms: [term], weight: WEIGHTS.ending });
    }
    if (found.length > 1 && !(isBegun && word.length >= LEAST_BEGUN)) return found;
    for (const other of written === null ? [] : lexicon.corrections(word, written)) {
      for (const { terms, weight } of wordAlternatives(other, false)) {
        found.push({ terms, weight: weight * WEIGHTS.corrected });
      }
    }
    const end = found.length === 1 && lexicon.end(word);
    if (end) for (const { terms, weight } of wordAlternatives(end, false)) found.push({ terms, weight: weight * WEIGHTS.end });
    return found;
  }

  function amountAlternatives({ terms, wider, isDate, values, unit }) {
    const found = terms.map((term) => ({ terms: [term], weight: 1 }));
    for (const term of wider) found.push({ terms: [term], weight: WEIGHTS.wider }, { terms: [`${term}~`], weight: WEIGHTS.wider });
    if (isDate) return found;
    if (!unit && !wider.length) {
      for (const term of terms) found.push({ terms: [`${term}~`], weight: 0.9 }, { terms: [`${term}%`], weight: 0.9 });
    }
    if (!terms.some((term) => numbers.has(term))) found.push(...numbers.near(values[0], unit));
    return found;
  }
}

// A verb that is parted in the sentence is one word again: „setzte … um“ becomes „umsetzte“.
function reunited(items, thesaurus) {
  const rest = [...items];
  for (let at = 0; at < rest.length; at += 1) {
    if (!rest[at].word) continue;
    const word = (particle) => ({ ...rest[at], word: particle.word + rest[at].word });
    const end = rest.findIndex((other, index) => index > at && PARTICLES.has(other.word) && thesaurus.othersAt([word(other)], 0));
    if (end < 0) continue;
    rest[at] = word(rest[end]);
    rest.splice(end, 1);
  }
  return rest;
}

function conceptOf(alternatives) {
  return { alternatives, weight: 1 };
}

// Which documents answer a query, the best first.

import { readQuery } from "./query.js";

const ACTORS = ["person", "company", "institution", "index", "group"];
const FACTS_FIRST = { section: 0.65, article: 0.65, topic: 0.7, comparison: 0.7, note: 0.8 }; // others count in full
const ASKED = 2.5; // how much more a document of the kind that is asked for counts
const NAMED = 3; // how much more one counts whose whole name is asked for, and no other kind of result
const PART_OF_QUERY = 4; // exponent: a name that is only a part of the query counts little
const OF_KIND = 0.3; // what a word such as „Zitat“ gives to every document of that kind
const LEAST_SHARE = 0.12; // of the best score, below which nothing is shown
const MOST_RARE = 3.2; // a word that nearly no text has is not worth more than a rare one
const FLATTENED = 0.4; // exponent: a short text is not so much better than a longer one
const COVERAGE = 2.2; // exponent: who asks for three things wants all three

/** @returns {Array<{document, score, terms: Set<string>}>} */
export function rank(query, index) {
  const { concepts, asks } = readQuery(query, index);
  const total = new Map(); // document -> {score, covered, terms, whole}
  let all = 0;
  for (const concept of concepts) {
    const hits = hitsOf(concept, index);
    for (const document of concept.kinds ? index.documents : []) {
      if (!isWanted(document, concept.kinds)) continue;
      const known = hits.get(document.id);
      hits.set(document.id, { score: Math.max(known?.score ?? 0, OF_KIND), weight: 1, terms: known?.terms ?? [] });
    }
    const rarity = concept.weight * Math.min(MOST_RARE, Math.log(2 + index.documents.length / (1 + hits.size)));
    all += rarity;
    for (const [id, { score, weight, terms }] of hits) {
      const entry = total.get(id) ?? { score: 0, covered: 0, terms: new Set(), matched: new Set() };
      entry.score += rarity * score;
      entry.covered += rarity * Math.min(1, 0.4 + 0.6 * weight);
      terms.forEach((term) => entry.terms.add(term));
      total.set(id, entry);
    }
  }
  const named = namesIn(concepts, index);
  const explaining = asks.has("term") ? explanationsOf(concepts, index) : new Map();
  const found = [...total].map(([id, entry]) => {
    const document = index.documents[id];
    const coverage = (entry.covered / all) ** COVERAGE;
    const isMeant = isWanted(document, asks) || explaining.has(id);
    const base = entry.score * coverage * kindFactor(document, asks, isMeant) * fame(document);
    const name = asks.size && !isMeant ? 0 : Math.max(named.get(id) ?? 0, explaining.get(id) ?? 0);
    return { document, base, score: base * (1 + NAMED * name * coverage), terms: entry.terms };
  });
  const best = Math.max(...found.map(({ base }) => base));
  return found
    .filter(({ base }) => base >= LEAST_SHARE * best)
    .sort((a, b) => b.score - a.score || a.document.id - b.document.id);
}

// Of the terms that may stand for a concept the best counts, so that synonyms do not add up.
function hitsOf({ alternatives }, { engine, cache }) {
  const best = new Map();
  for (const { terms, weight } of alternatives) {
    const id = terms.join(" ");
    if (!cache.has(id)) cache.set(id, engine.search({ combineWith: "AND", queries: terms }));
    const results = cache.get(id);
    for (const { id: document, score, terms: matched } of results) {
      const worth = weight * (score / results[0].score) ** FLATTENED;
      const known = best.get(document);
      if (!known) best.set(document, { score: worth, weight, terms: matched });
      else {
        known.terms = [...known.terms, ...matched];
        if (worth > known.score) Object.assign(known, { score: worth, weight: Math.max(weight, known.weight) });
      }
    }
  }
  return best;
}

function kindFactor({ kind }, asks, isMeant) {
  if (!isMeant) return FACTS_FIRST[kind] ?? 1;
  return kind === "comparison" && asks.has(kind) ? ASKED : ASKED * (FACTS_FIRST[kind] ?? 1);
}

// „Was ist Nvidia?“ asks for a company, „Wer ist …?“ for no term.
function isWanted({ kind }, kinds) {
  return kinds.has(kind) || (ACTORS.includes(kind) && (kinds.has("actor") || kinds.has("term")));
}

// What the site shows on many pages is likelier meant than what it names once.
function fame({ shown }) {
  return 1 + 0.1 * Math.log2(1 + shown);
}

// Texts that explain a word in passing, with the share of the query that the word takes up.
function explanationsOf(concepts, { explained }) {
  const whole = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const found = new Map();
  for (const { alternatives, weight } of concepts) {
    for (const id of explained.get(alternatives[0].terms.join(" ")) ?? []) found.set(id, (weight / whole) ** PART_OF_QUERY);
  }
  return found;
}

/** How much of the query each document's title or another name of it takes up, from 0 to 1. */
function namesIn(concepts, { nameIndex }) {
  const asked = new Map(); // term -> share of the query
  const whole = concepts.reduce((sum, { weight }) => sum + weight, 0);
  concepts.forEach(({ alternatives, weight }, index) => {
    for (const { terms, weight: likeness } of alternatives) {
      for (const term of terms) {
        if (!(asked.get(term)?.likeness >= likeness)) asked.set(term, { index, likeness, share: weight / whole });
      }
    }
  });
  const found = new Map();
  for (const term of asked.keys()) {
    for (const { id, terms } of nameIndex.get(term) ?? []) {
      if (!terms.every((other) => asked.has(other))) continue;
      const shares = new Map(terms.map((other) => [asked.get(other).index, asked.get(other).share]));
      const share = [...shares.values()].reduce((sum, value) => sum + value, 0);
      const likeness = Math.min(...terms.map((other) => asked.get(other).likeness));
      found.set(id, Math.max(found.get(id) ?? 0, likeness * share ** PART_OF_QUERY));
    }
  }
  return found;
}

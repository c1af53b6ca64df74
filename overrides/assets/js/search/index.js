// The index: made of the site's documents in the browser when a reader first searches.

import { MiniSearch } from "../vendor/minisearch.js";
import { itemsOf, partsOf, termsOf } from "./analysis.js";
import { termsOfDate } from "./amounts.js";
import { definedIn } from "./definitions.js";
import { documentsOf, wordsOf } from "./documents.js";
import { Lexicon, foldedWords } from "./lexicon.js";
import { Numbers } from "./numbers.js";
import { Thesaurus, key } from "./thesaurus.js";

const BOOSTS = { title: 5, names: 2, text: 1.2, keywords: 1.8, note: 0.4, dates: 1.5, titleParts: 2, textParts: 0.5 };
const EXPLAINING = ["term", "topic", "article", "section"];
const NAMED = ["term", "person", "company", "institution", "index", "group"];
const CHUNK = 80; // documents that are added before the page may do something else

/** Fetch the documents and make them searchable. */
export async function loadIndex(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return makeIndex(await answer.json());
}

/** @returns {Promise<{documents, engine, lexicon, thesaurus, words}>} */
export async function makeIndex({ documents: columns, words: lists }) {
  const documents = documentsOf(columns);
  const words = wordsOf(lists);
  const lexicon = new Lexicon(foldedWords(words.stop));
  const read = documents.map(readDocument);
  for (const { title, names, text, keywords, note } of read) {
    for (const items of [title, names, text, keywords, note]) addWords(items, lexicon);
  }
  for (const phrase of [...words.own, ...words.groups, ...words.everyday.map(({ said }) => said)].flat()) {
    for (const item of itemsOf(phrase)) if (item.word) lexicon.add(item, false);
  }
  const engine = new MiniSearch({
    fields: Object.keys(BOOSTS),
    tokenize: (text) => (text ? text.split(" ") : []),
    processTerm: (term) => term,
    searchOptions: { boost: BOOSTS, bm25: { k: 1.2, b: 0.6, d: 0.3 } },
  });
  const fields = read.map((document, id) => ({ id, ...fieldsOf(document, documents[id], lexicon) }));
  await engine.addAllAsync(fields, { chunkSize: CHUNK });
  const numbers = new Numbers();
  for (const { text, title, keywords } of read) {
    for (const { all = [] } of [...title, ...text, ...keywords]) all.forEach((term) => numbers.add(term));
  }
  const called = documents.filter(({ kind }) => NAMED.includes(kind)).map(({ title, names }) => [title, ...names]);
  const thesaurus = new Thesaurus(words, called);
  return { documents, engine, lexicon, thesaurus, numbers, items: ({ id }) => read[id], nameIndex: nameIndex(documents, thesaurus), explained: explained(documents), cache: new Map() };
}

// term -> names that hold it, each with all its terms: {id, terms}
function nameIndex(documents, { stop }) {
  const index = new Map();
  for (const { id, title, names } of documents) {
    for (const name of [title, ...names]) {
      const items = itemsOf(name);
      const telling = items.filter(({ word }) => !stop.has(word));
      const terms = key(telling.length ? telling : items).split(" ");
      for (const term of new Set(terms)) {
        if (!index.has(term)) index.set(term, []);
        index.get(term).push({ id, terms });
      }
    }
  }
  return index;
}

// terms of a word -> ids of the documents that explain it in passing
function explained(documents) {
  const index = new Map();
  for (const { id, kind, text } of documents) {
    if (!EXPLAINING.includes(kind)) continue;
    for (const word of definedIn(text)) {
      const terms = key(itemsOf(word));
      if (!index.has(terms)) index.set(terms, new Set());
      index.get(terms).add(id);
    }
  }
  return index;
}

function addWords(items, lexicon) {
  items.forEach((item, at) => {
    if (!item.word) return;
    lexicon.add(item);
    const before = items[at - 1];
    if (item.joined && before?.word) lexicon.add({ word: before.word + item.word, noun: item.noun });
  });
}

function readDocument({ title, names, text, keywords, note }) {
  return {
    title: itemsOf(title),
    names: itemsOf(names.join(" · ")),
    text: itemsOf(text),
    keywords: itemsOf(keywords),
    note: itemsOf(note),
  };
}

function fieldsOf({ title, names, text, keywords, note }, { dates }, lexicon) {
  const joined = (items) => items.map(termsOf).join(" ");
  return {
    title: joined(title),
    names: joined(names),
    text: joined(text),
    keywords: joined(keywords),
    note: joined(note),
    dates: dates.flatMap(termsOfDate).join(" "),
    titleParts: partsOf([...title, ...names], lexicon).join(" "),
    textParts: partsOf([...text, ...keywords], lexicon).join(" "),
  };
}

// The index: made of the site's documents in the browser when a reader first searches.

import { MiniSearch } from "../vendor/minisearch.js";
import { itemsOf, partsOf, termsOf } from "./analysis.js";
import { termsOfDate } from "./amounts.js";
import { Lexicon, foldedWords } from "./lexicon.js";
import { Numbers } from "./numbers.js";
import { Thesaurus, key } from "./thesaurus.js";

const FIELDS = ["kind", "address", "title", "text", "note", "keywords", "shown", "names", "dates"];
const BOOSTS = { title: 3.5, names: 2, text: 1.2, keywords: 1.8, dates: 1.5, titleParts: 2, textParts: 0.5 };
const CHUNK = 80; // documents that are added before the page may do something else

/** Fetch the documents and make them searchable. */
export async function loadIndex(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return makeIndex(await answer.json());
}

/** @returns {Promise<{documents, engine, lexicon, thesaurus, words}>} */
export async function makeIndex({ documents: packed, words }) {
  const documents = packed.map((fields, id) => unpack(fields, id));
  const lexicon = new Lexicon(foldedWords(words.stop));
  const read = documents.map(readDocument);
  for (const { title, names, text, keywords } of read) {
    for (const items of [title, names, text, keywords]) addWords(items, lexicon);
  }
  for (const phrase of words.groups.flat()) {
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
  const thesaurus = new Thesaurus(words);
  return { documents, engine, lexicon, thesaurus, numbers, items: ({ id }) => read[id], nameIndex: nameIndex(documents), cache: new Map() };
}

// term -> names that hold it, each with all its terms: {id, terms}
function nameIndex(documents) {
  const index = new Map();
  for (const { id, kind, title, names } of documents) {
    if (kind === "section") continue;
    for (const name of [title, ...names]) {
      const terms = key(itemsOf(name)).split(" ");
      for (const term of new Set(terms)) {
        if (!index.has(term)) index.set(term, []);
        index.get(term).push({ id, terms });
      }
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

function unpack(fields, id) {
  return { id, ...Object.fromEntries(FIELDS.map((name, index) => [name, fields[index]])) };
}

function readDocument({ title, names, text, keywords, note }) {
  return {
    title: itemsOf(title),
    names: itemsOf(names.join(" · ")),
    text: itemsOf(text),
    keywords: itemsOf(`${keywords} · ${note}`),
  };
}

function fieldsOf({ title, names, text, keywords }, { dates }, lexicon) {
  const joined = (items) => items.flatMap(termsOf).join(" ");
  return {
    title: joined(title),
    names: joined(names),
    text: joined(text),
    keywords: joined(keywords),
    dates: dates.flatMap(termsOfDate).join(" "),
    titleParts: partsOf([...title, ...names], lexicon).join(" "),
    textParts: partsOf([...text, ...keywords], lexicon).join(" "),
  };
}

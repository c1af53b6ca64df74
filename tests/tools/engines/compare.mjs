// What other engines find in the same documents: `node compare.mjs DOCUMENTS QUERIES FOLDER`.
//
// Prints, by engine, the addresses found for each query, the size of index and library after gzip
// in bytes, and the milliseconds a query takes. Pagefind runs in a browser only: its files are
// written into FOLDER.

import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { create, insertMultiple, save, search } from "@orama/orama";
import { stemmer } from "@orama/stemmers/german";
import lunr from "lunr";
import german from "lunr-languages/lunr.de.js";
import stemmers from "lunr-languages/lunr.stemmer.support.js";
import MiniSearch from "minisearch";
import * as pagefind from "pagefind";
import { documentsOf } from "../../../overrides/assets/js/search/documents.js";

const MOST = 10;
const MODULES = path.join(path.dirname(fileURLToPath(import.meta.url)), "node_modules");
const [documentsFile, queriesFile, folder] = process.argv.slice(2);
const queries = JSON.parse(fs.readFileSync(queriesFile));
const documents = documentsOf(JSON.parse(fs.readFileSync(documentsFile)).documents).map(
  ({ id, address, title, text, keywords, note, names, dates }) => ({
    id: String(id),
    address,
    title,
    text: [text, keywords, note, ...names, ...dates].join(" · "),
  }),
);

const engines = { lunr: withLunr(), minisearch: withMiniSearch(), orama: withOrama() };
const results = {};
for (const [name, engine] of Object.entries(engines)) results[name] = measure(engine);
await writePagefind();
process.stdout.write(JSON.stringify(results), () => process.exit());

function measure({ find, index, library }) {
  queries.forEach(find); // once to warm up
  const start = performance.now();
  const found = queries.map((query) => find(query).slice(0, MOST).map((id) => documents[Number(id)].address));
  const milliseconds = (performance.now() - start) / queries.length;
  return { found, index: gzipSync(index).length, library: sizeOf(library), milliseconds };
}

// Files as they are published; of a folder all scripts, the most that a bundle would hold.
function sizeOf(places) {
  const files = places.flatMap((place) => {
    const whole = path.join(MODULES, place);
    if (fs.statSync(whole).isFile()) return [whole];
    const inside = fs.readdirSync(whole, { recursive: true }).filter((name) => name.endsWith(".js"));
    return inside.map((name) => path.join(whole, name));
  });
  return gzipSync(Buffer.concat(files.map((file) => fs.readFileSync(file)))).length;
}

// As Material for MkDocs sets it up: German stemmer, titles first, a word may go on.
function withLunr() {
  stemmers(lunr);
  german(lunr);
  const index = lunr(function build() {
    this.use(lunr.de);
    this.field("title", { boost: 1e3 });
    this.field("text");
    documents.forEach((document) => this.add(document));
  });
  const find = (text) =>
    index
      .query((query) => {
        for (const token of lunr.tokenizer(text)) {
          query.term(token, {});
          query.term(token, { wildcard: lunr.Query.wildcard.TRAILING, boost: 0.5 });
        }
      })
      .map(({ ref }) => ref);
  return { find, index: JSON.stringify(index), library: ["lunr/lunr.min.js", "lunr-languages/min/lunr.de.min.js"] };
}

function withMiniSearch() {
  const index = new MiniSearch({ fields: ["title", "text"], searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.2 } });
  index.addAll(documents);
  const find = (text) => index.search(text).map(({ id }) => id);
  return { find, index: JSON.stringify(index), library: ["minisearch/dist/es/index.js"] };
}

function withOrama() {
  const index = create({
    schema: { title: "string", text: "string" },
    components: { tokenizer: { language: "german", stemming: true, stemmer } },
  });
  insertMultiple(index, documents);
  const find = (term) => search(index, { term, boost: { title: 3 }, limit: MOST, tolerance: 1 }).hits.map(({ id }) => id);
  return { find, index: JSON.stringify(save(index)), library: ["@orama/orama/dist/browser"] };
}

async function writePagefind() {
  const { index } = await pagefind.createIndex({ forceLanguage: "de" });
  for (const { address, title, text } of documents) {
    await index.addCustomRecord({ url: `/${address}`, content: `${title}. ${text}`, language: "de", meta: { title } });
  }
  await index.writeFiles({ outputPath: path.join(folder, "pagefind") });
  await pagefind.close();
}

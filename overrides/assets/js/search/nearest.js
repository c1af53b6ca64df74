// Terms and people that sound like a query that found nothing.

import { fold } from "./german.js";

const MOST = 4;
const LEAST_LIKENESS = 0.25;
const NAMED = ["term", "person", "company", "institution", "index", "group"];
const MOST_CHARACTERS = 80;

/** Documents whose name shares the most pairs of letters with the query (Dice's coefficient). */
export function nearest(query, { documents }) {
  const asked = pairs(query.slice(0, MOST_CHARACTERS));
  return documents
    .filter(({ kind }) => NAMED.includes(kind))
    .map((document) => ({
      document,
      likeness: Math.max(...[document.title, ...document.names].map((name) => dice(asked, pairs(name)))),
    }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ document }) => document);
}

function pairs(text) {
  const letters = fold(text).replace(/[^\p{L}\p{N}]/gu, "");
  return new Set([...letters].slice(1).map((letter, index) => letters[index] + letter));
}

function dice(a, b) {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size || 1);
}

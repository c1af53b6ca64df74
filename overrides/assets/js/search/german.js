// German words as a search compares them: folded, less their endings, one by one with their place.

const JOINTS = new Set(["-", "‐", "–", "/"]);
const LETTERS = { ß: "ss", æ: "ae", ø: "o", œ: "oe" };
const folds = new Map(); // what was computed once; a language has few words
const stems = new Map();
const WORD = /[\p{L}\p{N}]+(?:[&'’][\p{L}\p{N}]+)*/gu;

/** Lower case without accents; *ae*, *oe*, *ue* count as *ä*, *ö*, *ü*, which count as *a*, *o*, *u*. */
export function fold(text) {
  return remembered(folds, text, folded);
}

function folded(text) {
  return text
    .toLowerCase()
    .replace(/[ßæøœ]/g, (letter) => LETTERS[letter])
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/(^|[^aeq])([aou])e/g, "$1$2")
    .replace(/[&'’]/g, "");
}

/**
 * A folded word less its endings and the participle's *ge-*, by CISTEM in its variant that ignores
 * case (Weissweiler & Fraser 2017, *Developing a Stemmer for German Based on a Comparative Analysis
 * of Publicly Available Stemmers*), which here takes *neuem* and *neuer* for *neue*; then less *-ung*, *-in*, *-lich*, so that *Gründung* meets
 * *Gründer*, and less *-um*, *-us*, *-a*, so that *Zentrum* meets *Zentren*.
 */
export function stem(word) {
  return remembered(stems, word, stemmed);
}

function stemmed(word) {
  if (/\d/.test(word)) return word;
  let rest = word
    .replace(/^ge(.{4,})/, "$1")
    .replace(/sch/g, "$")
    .replace(/ei/g, "%")
    .replace(/ie/g, "&")
    .replace(/(.)\1/g, "$1*");
  while (rest.length > 3) {
    const shorter = rest.length > 5 ? rest.replace(/(?:e[mr]|nd)$/, "") : rest.replace(/^(.{3})e[mr]$/, "$1");
    const next = shorter !== rest ? shorter : rest.replace(/[tesn]$/, "");
    if (next === rest) break;
    rest = next;
  }
  const whole = rest
    .replace(/(.)\*/g, "$1$1")
    .replace(/%/g, "ei")
    .replace(/&/g, "ie")
    .replace(/\$/g, "sch");
  if (whole.length > 7) return whole.replace(/(?:erung|ung|erin|lich|um|u|a)$/, "");
  return whole.length > 4 ? whole.replace(/[ua]$/, "") : whole;
}

function remembered(known, word, compute) {
  let result = known.get(word);
  if (result === undefined) known.set(word, (result = compute(word)));
  return result;
}

/** The words of a text with their places: `{word, written, start, end, noun, joined}`; hyphens part words. */
export function wordsOf(text) {
  const words = [];
  let end = -1;
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found; found = WORD.exec(text)) {
    const [written] = found;
    const start = found.index;
    const joined = start === end + 1 && JOINTS.has(text[end]);
    end = start + written.length;
    words.push({ word: fold(written), written, start, end, noun: written[0] !== written[0].toLowerCase(), joined });
  }
  return words;
}

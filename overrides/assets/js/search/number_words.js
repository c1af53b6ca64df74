// Numbers that are written as words: „fünfundzwanzig“, „anderthalb“, „eine halbe“, „drei Komma sieben“.

import { fold } from "./german.js";

const ONES = "ein zwei drei vier fünf sechs sieben acht neun".split(" ");
const TEENS = "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(" ");
const TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");
const OTHERS = { null: 0, eins: 1, eine: 1, einen: 1, einem: 1, einer: 1, zwo: 2, anderthalb: 1.5 };
const VALUES = new Map([
  ...ONES.map((name, index) => [fold(name), index + 1]),
  ...TEENS.map((name, index) => [fold(name), index + 10]),
  ...TENS.map((name, index) => [fold(name), (index + 2) * 10]),
  ...Object.entries(OTHERS),
]);

// Loose and short, since a long pattern slows every text down: what is no number has no value.
const parts = `(?:${either([...TENS, ...TEENS, ...ONES])}|hundert|tausend|und)+`;
const whole = `(?:${parts}|eine[nmr]?|eins|null|zwo)`;
/** The source of a pattern that such a number matches. */
export const NUMBER_WORD = `(?:(?:eine[nmr]? )?halbe[nmrs]?|anderthalb|${parts}einhalb|${whole}(?: Komma ${whole})?)`;

/** @returns {number} not a number for a word that only looks like one */
export function valueOfWord(written) {
  const word = fold(written);
  if (word.includes(" komma ")) return Number(word.split(" komma ").map(valueOfWord).join("."));
  if (VALUES.has(word)) return VALUES.get(word);
  if (/halbe.?$/.test(word)) return 0.5;
  if (word.endsWith("einhalb")) return valueOfWord(word.slice(0, -"einhalb".length)) + 0.5;
  for (const [name, scale] of [["tausend", 1000], ["hundert", 100]]) {
    const [times, rest] = word.split(name);
    if (rest !== undefined) return (times ? valueOfWord(times) : 1) * scale + (rest ? valueOfWord(rest.replace(/^und/, "")) : 0);
  }
  const [ones, tens] = word.split("und");
  return VALUES.get(ones) + VALUES.get(tens);
}

// Umlauts and ß may be written with the letters of an English keyboard.
function either(names) {
  const spelled = names.map((name) => name.replace("ü", "(?:ü|ue)").replace("ö", "(?:ö|oe)").replace("ß", "(?:ß|ss)"));
  return `(?:${spelled.join("|")})`;
}

// Numbers and dates as people write them, each as a few terms that all ways of writing share.

import { fold, stem } from "./german.js";
import { NUMBER_WORD, valueOfWord } from "./number_words.js";

const SPACE = "[ \\u00a0\\u202f]";
const SCALES = [
  [/^(?:mio|million(?:en)?)$/, 1e6],
  [/^(?:mrd|mia|milliarden?|bn)$/, 1e9],
  [/^(?:bio|billion(?:en)?)$/, 1e12],
  [/^(?:tsd|tausend)$/, 1e3],
];
const SCALE = "(?:Mio\\.?|Million(?:en)?|Milliarden?|Mrd\\.?|Mia\\.?|Bio\\.?|Billion(?:en)?|Tsd\\.?|tausend|bn)";
const CURRENCY = "(?:(?:US-)?(?:Dollar|\\$)|USD|Euro|EUR|€)(?!\\p{L})";
const PERCENT = "(?:%|Prozent(?:punkte)?|percent|v\\.H\\.)";
const DIGITS = "\\d{1,3}(?:[.'’ \\u00a0\\u202f]\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?";
const NUMBER = `(?:${DIGITS}|${NUMBER_WORD})`;
const LEAST_ALONE = 13; // a word that is a number by itself; smaller ones are mere words
const AMOUNT = new RegExp(
  `(?<first>${NUMBER})(?:${SPACE}*(?:bis|–|-)${SPACE}*(?<last>${NUMBER}))?` +
    `(?:${SPACE}?(?<scale>${SCALE})(?!\\p{L})|${SPACE}?(?<percent>${PERCENT}))?(?:${SPACE}?(?<currency>${CURRENCY}))?(?![\\p{L}\\d])`,
  "giu",
);
const BEFORE_AMOUNT = /(?:[\p{L}\d]|\d[.,])$/u; // what makes of it the rest of something else
const BEFORE_DATE = /[\p{L}\d.,-]$/u;

const MONTHS = [
  "januar|jänner|january|jan", "februar|february|feb", "märz|march|mär", "april|apr", "mai|may", "juni|june|jun",
  "juli|july|jul", "august|aug", "september|sept?", "oktober|october|okt|oct", "november|nov", "dezember|december|dez|dec",
];
const MONTH = `(?<month>${MONTHS.join("|")})\\.?(?!\\p{L})`;
const MONTH_ALONE = `(?<month>${MONTHS.join("|").split("|").filter((name) => name.length > 3 || name === "mai").join("|")})(?!\\p{L})`;
const YEAR = "(?<year>(?:19|20)\\d\\d)(?!\\d)";
const DATES = [
  `(?<year>(?:19|20)\\d\\d)-(?<monthNumber>\\d\\d)(?:-(?<day>\\d\\d))?(?!\\d)`,
  `(?<day>\\d{1,2})\\.${SPACE}?(?<monthNumber>\\d{1,2})(?:\\.${SPACE}?(?<year>(?:19|20)?\\d\\d)(?!\\d)|\\.(?!\\d))`,
  `(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?${SPACE}?${MONTH}(?:,?${SPACE}?${YEAR})?`,
  `${MONTH}${SPACE}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?${SPACE}?${YEAR})?`,
  `${MONTH}${SPACE}${YEAR}`,
  MONTH_ALONE,
  YEAR,
].map((pattern) => new RegExp(pattern, "giu"));
export const WEEKDAYS = ["sonntag", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag"];

/** Dates and amounts of a text: `{start, end, terms, near}`; of two that overlap the date counts. */
export function quantitiesOf(text) {
  if (!/\d|illi|prozent|%|tausend|hundert|zig|ßig|ssig|zehn|dollar|euro|jan|feb|mär|apr|mai|ju[nl]|aug|sep|o[kc]t|nov|de[zc]/i.test(text)) return [];
  const found = [];
  const isFree = ({ start, end }) => found.every((other) => end <= other.start || start >= other.end);
  for (const pattern of DATES) {
    for (const match of matches(pattern, text, BEFORE_DATE)) add(date(match));
  }
  for (const match of matches(AMOUNT, text, BEFORE_AMOUNT)) add(amount(match));
  return found.sort((a, b) => a.start - b.start);

  function add(quantity) {
    if (quantity && isFree(quantity)) found.push(quantity);
  }
}

// Looked behind by hand: Safari knows that in patterns only from 16.4 on.
function* matches(pattern, text, before) {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (before.test(text.slice(Math.max(0, match.index - 2), match.index))) pattern.lastIndex = match.index + 1;
    else yield match;
  }
}

/** The terms of an ISO date, also of a month or a year, by which it can be found. */
export function termsOfDate(iso) {
  const [year, month, day] = iso.split("-");
  const terms = [`@${year}`];
  if (month) terms.push(`@${year}-${month}`, `@-${month}`);
  if (day) terms.push(`@${iso}`, `@-${month}-${day}`, WEEKDAYS[new Date(`${iso}T00:00Z`).getUTCDay()]);
  return terms;
}

// The most exact term is the date itself; the others let a coarser question find it.
function date({ 0: found, index, groups }) {
  const month = groups.monthNumber ? Number(groups.monthNumber) : groups.month ? monthOf(groups.month) : 0;
  const day = Number(groups.day ?? 0);
  if (month > 12 || day > 31 || (groups.monthNumber && !month)) return null;
  const year = groups.year?.length === 2 ? `20${groups.year}` : groups.year;
  const two = (number) => String(number).padStart(2, "0");
  const inYear = day ? `-${two(month)}-${two(day)}` : month ? `-${two(month)}` : "";
  const terms = year ? [`@${year}${inYear}`] : [`@${inYear}`];
  const wider = year && inYear ? [`@${inYear}`, ...(day ? [`@${year}-${two(month)}`] : [])] : [];
  const all = year ? termsOfDate(`${year}${inYear}`) : terms;
  return { start: index, end: index + found.length, terms, wider, all, isDate: true };
}

function monthOf(name) {
  return MONTHS.findIndex((names) => new RegExp(`^(?:${names})$`, "iu").test(name)) + 1;
}

function amount({ 0: found, index, groups }) {
  const values = [groups.first, groups.last].filter(Boolean).map(valueOf);
  if (values.some(Number.isNaN)) return null;
  const isWord = !/\d/.test(groups.first);
  if (isWord && !groups.scale && !groups.percent && !groups.currency && values[0] < LEAST_ALONE) return null;
  const scale = groups.scale ? scaleOf(groups.scale) : 1;
  const unit = groups.percent ? "%" : "";
  const exact = values.map((value) => `#${round(value * scale)}${unit}`);
  const bare = scale > 1 || unit ? values.map((value) => `#${round(value)}`) : [];
  return {
    start: index,
    end: index + found.trimEnd().length,
    terms: exact,
    wider: bare,
    all: [...exact, ...bare.map((term) => `${term}~`), ...currencyTerms(groups.currency)],
    values: values.map((value) => value * scale),
    unit,
  };
}

function currencyTerms(name = "") {
  if (!name) return [];
  return [stem(/€|eur/i.test(name) ? "euro" : "dollar")];
}

function scaleOf(name) {
  const word = fold(name).replace(".", "");
  return SCALES.find(([pattern]) => pattern.test(word))?.[1] ?? 1;
}

// A single point with one or two digits behind it is an English decimal, with three it groups.
function valueOf(written) {
  if (!/\d/.test(written)) return valueOfWord(written);
  const plain = written.replace(/['’ \u00a0\u202f]/g, "");
  if (/^\d+\.\d{1,2}$/.test(plain)) return Number(plain);
  return Number(plain.replace(/\.(?=\d{3})/g, "").replace(",", "."));
}

function round(value) {
  return Number(value.toPrecision(10));
}

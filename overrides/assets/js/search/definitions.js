// What a text explains in passing: „Eine Aktie ist ein Anteil an einer Firma.“ explains *Aktie*.

const VERB = "(?:ist|sind|heißt|heißen|bedeutet|nennt man|fasst|steht für)";
const SAID = "(?:ein|eine|einen|der|die|das|man|alle|viele)";
const DEFINITION = new RegExp(
  `(?:^|[.!?:;] )(?:(?:Ein|Eine|Der|Die|Das) )?(\\p{Lu}[\\p{L}\\d-]*(?: [\\p{Lu}\\d][\\p{L}\\d-]*)?) ${VERB} ${SAID} `,
  "gu",
);

/** The words that a text explains. */
export function definedIn(text) {
  return [...text.matchAll(DEFINITION)].map(([, word]) => word);
}

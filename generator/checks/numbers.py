"""Rule: numbers in prose come from facts, so that each can be traced and none goes stale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from generator.checks.finding import Finding, Level
from generator.checks.inputs import Inputs, Page
from generator.checks.macro_calls import Call, read_calls
from generator.checks.prose import Text, document_texts
from generator.corpus import Corpus

RULE = "numbers-come-from-facts"

FREE_PAGES = frozenset(
    ("glossar.md", "akteure.md", "impressum.md", "datenschutz.md", "barrierefreiheit.md")
)
"""General knowledge and legal texts carry numbers of their own."""

MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
    "Oktober", "November", "Dezember",
)  # fmt: skip
DIGIT_WORDS = ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
TEEN_WORDS = (
    "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn",
    "achtzehn", "neunzehn",
)  # fmt: skip
TENS_WORDS = (
    "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
)  # fmt: skip
UNIT_NOUNS = (
    "Prozent", "Prozentpunkt", "Prozentpunkte", "Prozentpunkten", "Tausend", "Million",
    "Millionen", "Milliarde", "Milliarden", "Billion", "Billionen", "Dollar", "US-Dollar",
    "Euro", "Punkte", "Punkten", "Cent",
)  # fmt: skip
ORDINAL_NOUNS = (
    "Quartal", "Quartals", "Halbjahr", "Jahrhundert", "Jahrhunderts", "Jahrestag", "Platz", "Mal",
    "Präsident", "Präsidenten", "Tag", "Tages", "Auflage",
)  # fmt: skip
NAMES = (
    r"[^\W\d_]+(?:-[^\W\d_]+)*-?\d[\w.]*(?:-\w+)*",  # R1, o1, GPT-4, H800-Chips
    r"§§?\s*\d+\w*(?:\s*(?:Abs\.|Absatz|Nr\.|\(\d+\))\s*\d*)*",
    r"CC(?:-|\s)BY(?:-SA)?(?:-|\s)\d\.\d",
    r"MIT|Ex-\d",
)
"""Patterns of words with digits that are no quantities."""

_SHOW = 'show it with {{ figure("id") }} or {{ event_date("id") }}, or leave it out'
_WITH_MACROS = re.compile(r"summary\.(?:lead|sections\.\d+\.text)|")
"""Names of texts in which macros run; the body of a page has none."""

_MONTH = "|".join(MONTHS)
_DATE = re.compile(rf"(?:(?P<day>\d{{1,2}})\.\s*)?(?P<month>{_MONTH})(?:\s+(?P<year>\d{{4}})\b)?")
_YEAR = re.compile(r"(?<![\w.,])(?:1[5-9]|20)\d\d(?![\w%]|[.,]\d)")
_ORDINAL = re.compile(
    rf"\b\d{{1,2}}\.(?=\s+(?:[a-zäöüß]|(?:{'|'.join(ORDINAL_NOUNS)})\b))"
    r"|(?<=\b[dD](?:er|ie|as|em|en|es) )\d{1,2}\.(?=\s)"
)
_DIGITS = re.compile(r"[−+-]?\d[\d.,]*(?:\s*%)?")


def _number_words() -> str:
    """Pattern of the number words from two to 999 999, and of halves."""
    digit, teen, tens = map("|".join, (DIGIT_WORDS, TEEN_WORDS, TENS_WORDS))
    below_100 = f"(?:(?:(?:ein|{digit})und)?(?:{tens})|{teen}|{digit})"
    rest = f"(?:(?:und)?(?:ein|{below_100}))?"
    hundreds = f"(?:(?:ein|{digit})?hundert{rest})"
    below_1000 = f"(?:{hundreds}|{below_100})"
    thousands = f"(?:(?:ein|{below_1000})?tausend(?:{hundreds}|{rest}))"
    halves = f"(?:halbe[nrms]?|anderthalb|(?:ein|{digit})einhalb)"
    return f"(?:{halves}|{thousands}|{below_1000})"


_NUMBER_WORD = re.compile(rf"\b{_number_words()}\s+(?:{'|'.join(UNIT_NOUNS)})\b", re.IGNORECASE)


def numbers_come_from_facts(inputs: Inputs) -> Iterator[Finding]:
    """No digits and no number words before a unit stand in prose outside macros."""
    free = FreeNumbers(inputs.corpus)
    for text, level in _texts(inputs):
        for start, number in free.numbers_left(text.prose.text):
            yield Finding(
                text.file,
                text.line(start),
                RULE,
                f"'{number}' is written by hand.",
                _SHOW if _runs_macros(text) else "leave it out",
                level,
            )


def _texts(inputs: Inputs) -> Iterator[tuple[Text, Level]]:
    free_files = {page.file for page in inputs.pages if page.path in FREE_PAGES}
    for text, level in inputs.texts():
        if text.file not in free_files:
            yield text, level
    for page in inputs.pages:
        if page.path not in FREE_PAGES:
            for text in (*_chart_words(page), *_front_matter(page)):
                yield text, page.level
    if (document := inputs.vocabulary("comparisons")) is not None:
        for pattern in (("*", "explanation"), ("*", "pairs", "*", "reason")):
            for text in document_texts(document, pattern):
                yield text, "error"


def _front_matter(page: Page) -> Iterator[Text]:
    if PurePosixPath(page.path).parent.name != "daten":
        for key in ("title", "description"):
            if isinstance(value := page.meta.get(key), str):
                yield Text(page.file, page.lines[key], value, key)


def _chart_words(page: Page) -> Iterator[Text]:
    """Titles and subtitles of charts, which stand inside macro calls."""
    text = page.text
    for call in read_calls(text.content) if page.runs_macros else ():
        if isinstance(call, Call) and call.name == "bar_chart":
            for key in ("title", "subtitle"):
                if isinstance(value := call.arguments.get(key), str):
                    yield Text(text.file, text.first_line + call.line - 1, value, key)


def _runs_macros(text: Text) -> bool:
    return _WITH_MACROS.fullmatch(text.name) is not None


# ------------------------------------------------------------------ what is free


@dataclass(frozen=True)
class FreeNumbers:
    """The numbers that prose may carry: names, known dates, ordinals."""

    corpus: Corpus

    def numbers_left(self, prose: str) -> Iterator[tuple[int, str]]:
        """Place and wording of every number that is not free."""
        masked = self._names.sub(_mask, prose)
        dates = list(_DATE.finditer(masked))
        masked = _DATE.sub(_mask, masked)
        masked = _YEAR.sub(self._mask_year, masked)
        masked = _ORDINAL.sub(_mask, masked)
        found = [
            *(match for match in dates if not self._is_known(match)),
            *_DIGITS.finditer(masked),
            *_NUMBER_WORD.finditer(masked),
        ]
        for match in sorted(found, key=lambda match: match.start()):
            yield match.start(), " ".join(match[0].rstrip(".,").split())

    @cached_property
    def _names(self) -> re.Pattern[str]:
        actors, terms = self.corpus.actors.values(), self.corpus.terms.values()
        forms = [
            *(form for actor in actors for form in (actor.name, *actor.forms)),
            *(form for term in terms for form in (term.title, *term.forms)),
        ]
        named = {form for form in forms if any(map(str.isdigit, form))}
        titles = (name for source in self.corpus.sources for name in (source.title, source.name))
        cited = (_in_any_signs(name) for name in titles if name and any(map(str.isdigit, name)))
        known = sorted((*map(_spaced, named), *cited), key=len, reverse=True)
        return re.compile("|".join(rf"(?<!\w)(?:{name})(?!\w)" for name in (*known, *NAMES)))

    @cached_property
    def _dates(self) -> frozenset[str]:
        """Every date of an event, source, quotation or figure, with its coarser forms."""
        corpus = self.corpus
        days = [
            *(day for e in corpus.events.values() for day in (e.date, e.start, e.end)),
            *(day for s in corpus.sources for day in (s.published, s.accessed)),
            *(s.archived.date for s in corpus.sources if s.archived),
            *(q.date for q in corpus.quotations.values()),
            *(p for f in corpus.figures.values() for p in (f.period or "").split("/")),
        ]
        parts = (day.split("-Q")[0].split("-") for day in days if day)
        return frozenset(
            "-".join(part[:length]) for part in parts for length in range(1, len(part) + 1)
        )

    @cached_property
    def _days_of_the_year(self) -> frozenset[str]:
        return frozenset(date[5:] for date in self._dates if len(date) > 4)

    def _is_known(self, date: re.Match[str]) -> bool:
        """Whether some fact or source has that date, or it is the bare name of a month."""
        month = f"{MONTHS.index(date['month']) + 1:02}"
        day = f"{month}-{int(date['day']):02}" if date["day"] else month
        if date["year"]:
            return f"{date['year']}-{day}" in self._dates
        return not date["day"] or day in self._days_of_the_year

    def _mask_year(self, match: re.Match[str]) -> str:
        return _mask(match) if match[0] in self._dates else match[0]


def _spaced(name: str) -> str:
    return r"[\s-]+".join(map(re.escape, name.split()))


def _in_any_signs(title: str) -> str:
    """The words of a title; pages escape the signs between them."""
    return r"\W+".join(re.findall(r"\w+", title))


def _mask(match: re.Match[str]) -> str:
    return "".join("\n" if char == "\n" else "x" for char in match[0])

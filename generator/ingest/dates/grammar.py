"""The grammar of German dates: rules over the kinds of words, and what each rule reads.

A rule is a pattern over the letters of `Kind` and a function of `readers` that makes an
`Expression` of the words, or None where they are no date after all. Where two rules match at the
same word, the one that stands first in the table reads. An article belongs to a date where it is
a word of its own (*den 1990er Jahren*, *das erste Quartal 2024*), not in *im* or *zum*.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.ingest.dates.expressions import Expression
from generator.ingest.dates.naming import is_name, is_told
from generator.ingest.dates.phrase import Phrase
from generator.ingest.dates.readers import days, parts, steps, years
from generator.ingest.dates.tables import LATE_PARTS
from generator.ingest.dates.weekdays import Weekday
from generator.ingest.dates.words import Kind, Word, kinds, words

K = Kind
_ARTICLE, _YEAR, _UNIT, _NUMBER, _MONTH = K.ARTICLE, K.YEAR, K.UNIT, K.NUMBER, K.MONTH
_ANY_UNIT = f"[{K.UNIT}{K.PLURAL}]"
_DAY = rf"{_ARTICLE}?{_NUMBER}\."
_DAY_OR_WORD = rf"{_ARTICLE}?(?:{_NUMBER}\.|{K.ORDINAL})"
_ON_WEEKDAY = f"(?:{K.WEEKDAY},?[{K.ARTICLE}{K.JOINT}]?)?"
_ANY_MONTH = rf"(?:{_MONTH}|{K.SHORT_MONTH}\.)"
_STEP = f"{_ARTICLE}?{K.STEP}"
_OF_YEAR = f"(?:,?{_YEAR}|{_ARTICLE}{_UNIT}{_YEAR}|{_STEP}{_UNIT}|{_ARTICLE}{K.COMPOUND})"
_DOUBLE = f"(?:[/-][{_NUMBER}{_YEAR}])?"
_PART = f"(?:(?:{_ARTICLE}?[{K.ORDINAL}{K.STEP}])?{K.PART})?{_ARTICLE}?"
_AMOUNT = f"[{K.NUMERAL}{K.NUMBER}{K.INDEFINITE}{K.FEW}]"
_MORE_DAYS = rf"(?:[,{K.JOINT}/-]{{1,3}}{_DAY}){{1,9}}"
_ORDINAL = rf"(?:{_NUMBER}\.|{K.ORDINAL})"
_WHICH = f"[{K.ARTICLE}{K.ORDINAL}{K.STEP}{K.ADJECTIVE}]?"
_RECURRING = f"[{K.WEEKDAY}{K.UNIT}{K.PLURAL}{K.SEASON}{K.MONTH}]{K.DAY_PART}?"

_RULES: tuple[tuple[str, Callable[[Phrase], Expression | None]], ...] = (
    (f"{K.EVERY}{K.JOINT}?{_WHICH}{_RECURRING}", steps.none),
    (f"{K.ORDINAL}{K.WEEKDAY}{K.DAY_PART}?", steps.none),
    (f"{K.BEFORE}[{K.OTHER}{K.ADJECTIVE}]{{0,3}}(?:{_AMOUNT}|{_YEAR}){K.ADJECTIVE}?{_ANY_UNIT}",
     steps.ago),
    (f"{_AMOUNT}{_ANY_UNIT}{K.LATER}", steps.counted),
    (f"{_YEAR}-{_NUMBER}-{_NUMBER}", days.iso),
    (rf"{_ON_WEEKDAY}{_DAY}{_NUMBER}\.[{_YEAR}{_NUMBER}]", days.digits),
    (rf"{_ON_WEEKDAY}{_NUMBER}\.{_NUMBER}\.", days.short_digits),
    (f"{_ON_WEEKDAY}{_DAY_OR_WORD}{_ANY_MONTH}{_OF_YEAR}?", days.day),
    (f"{_ON_WEEKDAY}{_DAY}(?={_MORE_DAYS}{_ANY_MONTH})", days.day_of_list),
    (f"{_PART}{_MONTH}{_OF_YEAR}", parts.month),
    (f"{_PART}{_MONTH}(?=[{K.JOINT}/-]{_PART}{_MONTH}{_OF_YEAR})", parts.month_of_list),
    (f"{_PART}{_MONTH}", parts.bare_month),
    (f"{_PART}{K.DECADE}-?{_ANY_UNIT}?", years.decade),
    (f"[{_YEAR}{_NUMBER}{K.NUMERAL}]{K.ERA}", years.era),
    (f"{_PART}{K.STEP}?{_ORDINAL}{_UNIT}(?:{_OF_YEAR}|{K.ERA})?", parts.numbered),
    (rf"{_PART}{_NUMBER}\.(?=[{K.JOINT}/]{_DAY}{_UNIT})", parts.century_of_list),
    (f"{K.QUARTER}{_YEAR}?", parts.quarter),
    (f"{_PART}{K.STEP}?{K.ADJECTIVE}?{K.SEASON}(?:,?{_YEAR}{_DOUBLE}|{_OF_YEAR})?", parts.season),
    (f"{_UNIT}{_NUMBER}(?:,?{_YEAR})?", parts.week_number),
    (f"{_PART}(?:{_STEP})?{K.ADJECTIVE}?{_ANY_UNIT}{_YEAR}{_DOUBLE}", years.named_year),
    (f"{K.PART}{_ARTICLE}?{_YEAR}", years.part_of_year),
    (f"{_PART}{K.STEP}{K.ADJECTIVE}?{_UNIT}", steps.step),
    (f"{_STEP}(?:{_AMOUNT}|{K.ADJECTIVE})?{K.PLURAL}", steps.steps),
    (f"{_ARTICLE}?{_UNIT}{K.LATER}", steps.beside),
    (f"{K.PART}{_ARTICLE}{_UNIT}", steps.part),
    (f"{K.WEEKDAY}{_STEP}{_UNIT}", steps.weekday_of_week),
    (f"(?:{_STEP})?{K.ADJECTIVE}?{K.WEEKDAY}{K.DAY_PART}?", steps.weekday),
    (f"{_STEP}(?=[{K.OTHER}{K.ADJECTIVE}])", steps.todays),
    (f"{_ARTICLE}?{_UNIT}", steps.weekend),
    (f"{K.NEARBY_DAY}[{K.DAY_PART}{K.NEARBY_DAY}{K.WEEKDAY}]?", steps.nearby),
    (f"{_PART}{K.COMPOUND}{_YEAR}?", steps.compound),
    (f"(?:{_STEP})?{K.HOLIDAY}{_OF_YEAR}?", parts.feast),
    (f"{K.REFERENCE}", steps.reference),
    (f"{_YEAR}(?:[/-]{_NUMBER})?", years.bare_year),
)  # fmt: skip
_PATTERN = re.compile("|".join(f"({pattern})" for pattern, _ in _RULES))


@dataclass(frozen=True, slots=True)
class Named:
    """A date as a paragraph names it.

    Attributes:
        start: Offset of its first character in the paragraph.
        end: Offset behind its last one.
        word: Index of its first word.
        expression: What it says.
        tells: Whether the text tells of it, and does not only compare with it.
        late: Whether it is the end of something: *Ende 2022*.
        apart: Of *Dienstag den 1. November* the weekday and the day, which need not be the same.
    """

    start: int
    end: int
    word: int
    expression: Expression
    tells: bool = True
    late: bool = False
    apart: tuple[Named, Named] | None = None


@lru_cache(maxsize=256)
def named_dates(text: str) -> tuple[Sequence[Word], Sequence[Named]]:
    """The words of one paragraph, and the dates that its words name, in order.

    An article asks twice, for the values of its dates and for what is no number.
    """
    found = words(text)
    return found, tuple(_named(found))


def _named(found: Sequence[Word]) -> Iterator[Named]:
    for match in _PATTERN.finditer(kinds(found)):
        phrase = Phrase(found, match.start(), match.end())
        read = _RULES[(match.lastindex or 1) - 1][1]
        if not is_name(phrase) and (expression := read(phrase)) is not None:
            yield Named(
                *phrase.span,
                phrase.start,
                expression,
                tells=is_told(phrase),
                late=phrase.words[phrase.start].text.lower() in LATE_PARTS,
                apart=_apart(phrase, expression),
            )


def _apart(phrase: Phrase, day: Expression) -> tuple[Named, Named] | None:
    """A weekday and the day behind it, where no comma makes them one."""
    weekday, *rest = phrase.words[phrase.start : phrase.stop]
    if weekday.kind is not Kind.WEEKDAY or len(rest) < 2 or rest[0].text != "den":
        return None
    return (
        Named(weekday.start, weekday.end, phrase.start, Weekday(weekday.number)),
        Named(rest[1].start, rest[-1].end, phrase.start + 2, day),
    )

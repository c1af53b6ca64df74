"""What the readers of days and of parts of a year share: which year is meant."""

from __future__ import annotations

from collections.abc import Sequence

from generator.ingest.dates.expressions import Annual, Expression, Fixed, in_year
from generator.ingest.dates.periods import first_day
from generator.ingest.dates.phrase import Phrase
from generator.ingest.dates.tables import COMPOUNDS
from generator.ingest.dates.words import Kind, Word


def annual(part: str) -> Expression | None:
    """What comes once a year, where some year has it; 2000 was a leap year."""
    known = part[2:3] != "-" or first_day(f"2000-{part}") is not None
    return Annual(part) if known else None


def timex(value: str | None) -> Expression | None:
    """A date that needs no context, where the calendar has it."""
    return None if value is None else Fixed(value)


def of_year(phrase: Phrase, part: str | None) -> Expression | None:
    """A part of the year that the phrase names, or of the one that the narrative tells."""
    if part is None:
        return None
    if (year := phrase.number(Kind.YEAR)) != 0:
        return timex(in_year(part, year))
    unit = phrase.name(Kind.UNIT)
    if phrase.step and (unit == "year" or not unit):
        return Annual(part, phrase.step)
    return Annual(part, step) if (step := compound_step(phrase)) else annual(part)


def compound_step(phrase: Phrase) -> str:
    """Which year one word says: *im Mai des Vorjahres*; else the empty string."""
    step, unit = COMPOUNDS.get(phrase.name(Kind.COMPOUND), ("", ""))
    return step if unit == "year" else ""


def year_behind(ahead: Sequence[Word]) -> int:
    """The year that follows a month, perhaps behind a point or a comma."""
    for word in ahead[:2]:
        if word.kind is Kind.YEAR:
            return word.number
        if word.text not in (",", "."):
            break
    return 0

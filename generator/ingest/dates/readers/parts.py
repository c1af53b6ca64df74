"""Read the words of a part of a year: months, quarters, seasons, feasts, and what is numbered."""

from __future__ import annotations

from generator.ingest.dates import tables
from generator.ingest.dates.expressions import (
    Annual,
    Expression,
    Fixed,
    Nearby,
    Numbered,
    Week,
    in_year,
)
from generator.ingest.dates.phrase import Phrase
from generator.ingest.dates.readers.annual import annual, compound_step, of_year, timex
from generator.ingest.dates.readers.years import before_era
from generator.ingest.dates.words import Kind, Word

_FORMS = {"century": "{:02}", "millennium": "{}"}
_IN_SERIES = frozenset(("day", "week"))


def month(phrase: Phrase) -> Expression | None:
    """*März 2020*, *Ende Juli vergangenen Jahres*."""
    return of_year(phrase, f"{phrase.number(Kind.MONTH):02}")


def month_of_list(phrase: Phrase) -> Expression | None:
    """The first month of *Januar und Februar 2020*."""
    ahead = phrase.words[phrase.stop : phrase.stop + 8]
    year = next((word.number for word in ahead if word.kind is Kind.YEAR), 0)
    part = f"{phrase.number(Kind.MONTH):02}"
    return timex(in_year(part, year)) if year else annual(part)


def bare_month(phrase: Phrase) -> Expression | None:
    """*im August*, *Anfang Mai*."""
    if phrase.is_compounded() or _is_name(phrase):
        return None
    return annual(f"{phrase.number(Kind.MONTH):02}")


def _is_name(phrase: Phrase) -> bool:
    """*August Bebel*, *Ernst August*: beside another name, and nothing that leads to a month."""
    before, after = phrase.before(), phrase.after()
    if len(phrase) > 1 or before.text.lower() in tables.MONTH_LEADERS:
        return False
    return _is_capitalized(before) or _is_capitalized(after)


def _is_surname(phrase: Phrase) -> bool:
    """*Theo Sommer*: behind another name."""
    before = phrase.before()
    leads = before.text.lower() in tables.MONTH_LEADERS
    return len(phrase) == 1 and _is_capitalized(before) and not leads


def _is_capitalized(word: Word) -> bool:
    return word.kind is Kind.OTHER and word.text[:1].isupper()


def quarter(phrase: Phrase) -> Expression | None:
    """*Q4 2024*."""
    return of_year(phrase, f"Q{phrase.number(Kind.QUARTER)}")


def season(phrase: Phrase) -> Expression | None:
    """*Sommer 1969*, *im vergangenen Winter*, *Frühjahr*."""
    if phrase.is_compounded() or _is_surname(phrase):
        return None
    return of_year(phrase, phrase.name(Kind.SEASON))


def feast(phrase: Phrase) -> Expression | None:
    """*Ostern*, *Weihnachten 1914*, *am gestrigen Ostersonntag*."""
    if phrase.step in ("today", "yesterday", "tomorrow"):
        return Nearby(tables.STEP_SIZES[phrase.step])
    return of_year(phrase, phrase.name(Kind.HOLIDAY))


def numbered(phrase: Phrase) -> Expression | None:
    """*viertes Quartal 2008*, *zweite Jahreshälfte*, *19. Jahrhundert*, *5. Kalenderwoche*."""
    unit_word = phrase.first(Kind.UNIT)
    unit, number = phrase.name(Kind.UNIT), _last_ordinal(phrase)
    if unit in _FORMS and number:
        return Fixed(before_era(phrase, _FORMS[unit].format(number - 1)))
    if unit == "quarter" and number <= 4:
        return _of_numbered_year(phrase, f"Q{number}")
    if unit == "half" and number <= 2:
        return _of_numbered_year(phrase, f"H{number}")
    if unit_word is not None and unit_word.text.lower() == "kalenderwoche":
        return Week(number)
    if unit in _IN_SERIES and number:
        return Numbered(unit, number)
    return None


def _last_ordinal(phrase: Phrase) -> int:
    """The number that counts the unit, not the half of it."""
    ordinals = phrase.all(Kind.NUMBER) or phrase.all(Kind.ORDINAL)
    return ordinals[-1].number


def _of_numbered_year(phrase: Phrase, part: str) -> Expression | None:
    """As `_of_year`, where the first unit of the phrase is the part itself."""
    if (year := phrase.number(Kind.YEAR)) != 0:
        return timex(in_year(part, year))
    named = any(word.name == "year" for word in phrase.all(Kind.UNIT))
    return Annual(part, phrase.step if named else compound_step(phrase))


def century_of_list(phrase: Phrase) -> Expression | None:
    """The first of *im 19. und 20. Jahrhundert*."""
    ahead = phrase.words[phrase.stop : phrase.stop + 6]
    unit = next((word.name for word in ahead if word.kind is Kind.UNIT), "")
    number = phrase.number(Kind.NUMBER)
    return Fixed(f"{number - 1:02}") if unit == "century" and number else None


def week_number(phrase: Phrase) -> Expression | None:
    """*Kalenderwoche 5*, *KW 5 2025*."""
    number, year = phrase.number(Kind.NUMBER), phrase.number(Kind.YEAR)
    if phrase.name(Kind.UNIT) != "week" or not 0 < number <= 53:
        return None
    return Fixed(f"{year:04}-W{number:02}") if year else Week(number)

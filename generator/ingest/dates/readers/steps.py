"""Read the words of a date told from another one: *vergangenes Jahr*, *gestern*, *damals*."""

from __future__ import annotations

from generator.ingest.dates import tables
from generator.ingest.dates.expressions import (
    Counted,
    Expression,
    Fixed,
    Nearby,
    Step,
    Today,
    ToldWeekend,
    Unlisted,
    in_year,
)
from generator.ingest.dates.phrase import Phrase
from generator.ingest.dates.readers.annual import annual, of_year, timex
from generator.ingest.dates.weekdays import DayOfWeek, Weekday
from generator.ingest.dates.words import Kind

_COUNTS = (Kind.NUMERAL, Kind.NUMBER, Kind.INDEFINITE)
_SENTENCE_MARKS = frozenset((*".!?:„“»«\"'", ""))
_NEXT_WORDS = 6
_GENERAL_BEFORE = frozenset(("noch", "auch", "bis", "von", "wir", "ist", "sind", "also"))
_GENERAL_AFTER = frozenset(
    ("noch", "wissen", "würde", "würden", "kaum", "mehr", "längst", "weiß", "üblich")
)
_TOLD_UNITS = frozenset(("year", "month"))
_CONTRASTS = frozenset(("einst", "früher", "damals", "ehemals", "vormals", "einstmals"))
_CONTRAST_REACH = 12
_QUARTERS = {"first": 1, "fourth": 4}
_YEAR_BEFORE = {"quarter": -4, "month": -12}


def none(_phrase: Phrase) -> Expression | None:
    """No date: *jeden Montag* recurs."""
    return None


def ago(phrase: Phrase) -> Expression | None:
    """*vor drei Jahren*: a duration before now in the annotation of TIMEX3."""
    between = phrase.all(Kind.OTHER) + phrase.all(Kind.ADJECTIVE)
    return Unlisted() if all(word.text in tables.HEDGES for word in between) else None


def counted(phrase: Phrase) -> Expression | None:
    """*zwei Tage später*, *ein Jahr zuvor*."""
    if phrase.first(Kind.FEW) is not None:
        return Unlisted()
    unit = phrase.name(Kind.UNIT, Kind.PLURAL)
    return Counted(unit, phrase.number(*_COUNTS) * phrase.number(Kind.LATER))


def step(phrase: Phrase) -> Expression | None:
    """*vergangenes Jahr*, *Anfang kommender Woche*, *am selben Tag*."""
    unit, way = phrase.name(Kind.UNIT), phrase.step
    if unit == "day":
        return _step_of_day(way)
    if way in ("today", "yesterday", "tomorrow"):
        return None
    return Step(unit, way)


def _step_of_day(way: str) -> Expression | None:
    if way in ("today", "yesterday", "tomorrow"):
        return Nearby(tables.STEP_SIZES[way])
    return None if way in ("last", "before last") else Step("day", way)


def steps(phrase: Phrase) -> Expression | None:
    """*in den nächsten Jahren*; with a number, or looking back, it is a duration."""
    bare = phrase.first(*_COUNTS, Kind.FEW) is None
    coming = phrase.step in ("next", "after next")
    return Fixed("FUTURE_REF") if bare and coming else None


def beside(phrase: Phrase) -> Expression | None:
    """*am Tag zuvor*, *im Jahr darauf*."""
    return Step(
        phrase.name(Kind.UNIT), "following" if phrase.number(Kind.LATER) > 0 else "preceding"
    )


def part(phrase: Phrase) -> Expression | None:
    """*Ende des Jahres*, *Mitte der Woche*."""
    unit = phrase.name(Kind.UNIT)
    return None if unit == "day" else Step(unit)


def weekend(phrase: Phrase) -> Expression | None:
    """*am Wochenende*; of other units only those that were told: *in dem Jahr*."""
    unit = phrase.name(Kind.UNIT)
    if unit in _TOLD_UNITS and phrase.words[phrase.start].text == "dem":
        leads = phrase.before().text.lower() == "in" and phrase.after().text != ","
        return Counted(unit, 0) if leads else None
    some = phrase.before().kind in (*_COUNTS, Kind.FEW)
    return Step("weekend") if unit == "weekend" and not some else None


def weekday(phrase: Phrase) -> Expression | None:
    """*Montag*, *vergangenen Freitagabend*, *am heutigen Samstag*."""
    if phrase.is_compounded():
        return None
    return _in_brackets(phrase) or Weekday(phrase.number(Kind.WEEKDAY), phrase.step)


def _in_brackets(phrase: Phrase) -> Expression | None:
    """The day that brackets give a weekday: *am Freitag (24. Mai)*, *am Freitag (24.5.)*."""
    mark, day, point, month = (phrase.after(distance) for distance in range(1, 5))
    is_day = mark.text == "(" and day.kind is Kind.NUMBER and point.text == "."
    if not is_day or month.kind not in (Kind.MONTH, Kind.NUMBER) or not 0 < month.number < 13:
        return None
    part = f"{month.number:02}-{day.number:02}"
    year = next((phrase.after(at).number for at in (5, 6) if phrase.after(at).kind is Kind.YEAR), 0)
    return timex(in_year(part, year)) if year else annual(part)


def weekday_of_week(phrase: Phrase) -> Expression | None:
    """*am Donnerstag vergangener Woche*; another unit leaves the weekday alone."""
    number = phrase.number(Kind.WEEKDAY)
    in_week = phrase.name(Kind.UNIT) == "week"
    return DayOfWeek(number, phrase.step) if in_week else Weekday(number)


def todays(phrase: Phrase) -> Expression | None:
    """*in der heutigen Zeit*."""
    return Fixed("PRESENT_REF") if phrase.step == "today" else None


def nearby(phrase: Phrase) -> Expression | None:
    """*gestern*, *heute Abend*; *Morgen* with a capital only where a sentence begins."""
    word = phrase.words[phrase.start]
    if word.text == "Morgen" and phrase.before().text[:1] not in _SENTENCE_MARKS:
        return None
    if _is_idiom(phrase) or phrase.is_compounded():
        return None
    return Nearby(word.number) if word.number else Today(_is_general(phrase))


def _is_idiom(phrase: Phrase) -> bool:
    """*von heute auf morgen*."""
    first = phrase.after().text == "auf" and phrase.after(2).kind is Kind.NEARBY_DAY
    return first or (phrase.before().text == "auf" and phrase.before(2).kind is Kind.NEARBY_DAY)


def _is_general(phrase: Phrase) -> bool | None:
    """Whether the words beside *heute* widen it to these days, or narrow it to this day."""
    after = phrase.after().text.lower()
    if len(phrase) > 1 or after in ("um", "ab") or _names_hour(phrase):
        return False
    before = phrase.before().text.lower()
    aged = phrase.after().kind is Kind.NUMBER and phrase.after(2).text == "-"
    aged = aged or _is_contrasted(phrase)
    return True if aged or before in _GENERAL_BEFORE or after in _GENERAL_AFTER else None


def _is_contrasted(phrase: Phrase) -> bool:
    """Whether the sentence told before how things once were: *einst ein Palast, ist er heute …*."""
    for distance in range(1, _CONTRAST_REACH + 1):
        text = phrase.before(distance).text.lower()
        if text in _CONTRASTS:
            return True
        if text in ("", ".", "!", "?"):
            return False
    return False


def _names_hour(phrase: Phrase) -> bool:
    """Whether one of the next words is *Uhr*."""
    return any(phrase.after(distance).text == "Uhr" for distance in range(1, _NEXT_WORDS))


def compound(phrase: Phrase) -> Expression | None:
    """*heuer*, *Vorjahr*, *Jahresende 2020*."""
    year = phrase.number(Kind.YEAR)
    way, unit = tables.COMPOUNDS[phrase.name(Kind.COMPOUND)]
    if (number := _QUARTERS.get(way)) is not None:
        return of_year(phrase, f"Q{number}")
    if year:
        return Fixed(f"{year}")
    if way == "both":
        first = phrase.before().kind is Kind.ORDINAL or phrase.before().name in ("last", "next")
        return None if first else ToldWeekend()
    if way == "year before":
        return Counted(unit, _YEAR_BEFORE[unit])
    return Step(unit, way)


def reference(phrase: Phrase) -> Expression | None:
    """*damals*, *jetzt*, *bald*, the *Ex* of *Ex-Kanzler*."""
    word = phrase.words[phrase.start]
    fold = word.text.lower()
    alone = fold == "ex" and phrase.after().text not in ("-", "–")
    linking = fold == "bald" and phrase.before().text.lower() == "so"
    then = fold == "zur zeit" and phrase.after().kind is Kind.ARTICLE
    return None if alone or linking or then else Fixed(word.name)

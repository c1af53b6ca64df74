"""Read the words of one date: a function for each rule of the grammar.

Each takes the `Phrase` that its rule matched and returns what it says, or None for no date.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.ingest.dates import tables
from generator.ingest.dates.expressions import (
    Annual,
    Counted,
    DayOfWeek,
    Decade,
    Expression,
    Fixed,
    Nearby,
    Step,
    Today,
    Unlisted,
    Week,
    Weekday,
    in_year,
)
from generator.ingest.dates.periods import first_day
from generator.ingest.dates.phrase import Phrase
from generator.ingest.dates.words import Kind, Word
from generator.ingest.dates.years import is_year, two_digit_year

_COUNTS = (Kind.NUMERAL, Kind.NUMBER, Kind.INDEFINITE)
_FORMS = {"century": "{:02}", "millennium": "{}"}
_SENTENCE_MARKS = frozenset((*".!?:„“»«\"'", ""))
_BEFORE_SHORT_DATE = frozenset(
    ("am", "vom", "bis", "zum", "den", "dem", "der", "seit", "ab", "und", "(", ",", "-", "–", "/")
)


def none(_phrase: Phrase) -> Expression | None:
    """No date: *jeden Montag* recurs."""
    return None


def ago(_phrase: Phrase) -> Expression | None:
    """*vor drei Jahren*: a duration before now in the annotation of TIMEX3."""
    return Unlisted()


def counted(phrase: Phrase) -> Expression | None:
    """*zwei Tage später*, *ein Jahr zuvor*."""
    if phrase.first(Kind.FEW) is not None:
        return Unlisted()
    unit = phrase.name(Kind.UNIT, Kind.PLURAL)
    return Counted(unit, phrase.number(*_COUNTS) * phrase.number(Kind.LATER))


# ------------------------------------------------------------------ days


def iso(phrase: Phrase) -> Expression | None:
    """*2025-01-27*."""
    month, day_of_month = (word.number for word in phrase.all(Kind.NUMBER))
    whole = phrase.is_tight() and not _runs_on(phrase)
    return _fixed_day(phrase.number(Kind.YEAR), month, day_of_month) if whole else None


def digits(phrase: Phrase) -> Expression | None:
    """*20.07.1969*, *20. 7. 69*."""
    day_of_month, month, *rest = (word.number for word in phrase.all(Kind.NUMBER))
    if _runs_on(phrase):
        return None
    if not rest:
        return _fixed_day(phrase.number(Kind.YEAR), month, day_of_month)
    last = phrase.words[phrase.stop - 1]
    if len(last.text) != 2:
        return None
    return _fixed_day(two_digit_year(rest[0]), month, day_of_month)


def short_digits(phrase: Phrase) -> Expression | None:
    """*am 15.3.*, which needs a word before it that leads to a day."""
    day_of_month, month = (word.number for word in phrase.all(Kind.NUMBER))
    leads = phrase.before().text.lower() in _BEFORE_SHORT_DATE or phrase.first(Kind.WEEKDAY)
    if not leads or phrase.after().text.lower() == "uhr" or _runs_on(phrase):
        return None
    return _annual_day(month, day_of_month)


def day(phrase: Phrase) -> Expression | None:
    """*9. November*, *Montag, den 3. Oktober 1990*, *1. Mai dieses Jahres*."""
    month = phrase.number(Kind.MONTH, Kind.SHORT_MONTH)
    return _of_year(phrase, _day_part(month, phrase.number(Kind.NUMBER, Kind.ORDINAL)))


def day_of_list(phrase: Phrase) -> Expression | None:
    """The first days of *am 16., 17. und 18. Januar 1991*."""
    ahead = phrase.words[phrase.stop : phrase.stop + 60]
    at = next(i for i, word in enumerate(ahead) if word.kind in (Kind.MONTH, Kind.SHORT_MONTH))
    part = _day_part(ahead[at].number, phrase.number(Kind.NUMBER))
    year = _year_behind(ahead[at + 1 :])
    if part is None:
        return None
    return _timex(in_year(part, year)) if year else _annual(part)


def _day_part(month: int, day_of_month: int) -> str | None:
    return f"{month:02}-{day_of_month:02}" if day_of_month else None


def _annual_day(month: int, day_of_month: int) -> Expression | None:
    return _annual(f"{month:02}-{day_of_month:02}")


def _annual(part: str) -> Expression | None:
    """What comes once a year, where some year has it; 2000 was a leap year."""
    known = part[2:3] != "-" or first_day(f"2000-{part}") is not None
    return Annual(part) if known else None


def _fixed_day(year: int, month: int, day_of_month: int) -> Expression | None:
    return _timex(in_year(f"{month:02}-{day_of_month:02}", year) if 0 < month < 13 else None)


def _timex(value: str | None) -> Expression | None:
    return None if value is None else Fixed(value)


def _runs_on(phrase: Phrase) -> bool:
    """Whether the digits go on beyond the phrase, as those of a version or a decimal do."""
    before = phrase.touches_before() and phrase.before().text in ".,/-"
    return before or (phrase.touches_after() and phrase.after().text[0].isalnum())


# ------------------------------------------------------------------ parts of a year


def _of_year(phrase: Phrase, part: str | None) -> Expression | None:
    """A part of the year that the phrase names, or of the one that the narrative tells."""
    if part is None:
        return None
    if (year := phrase.number(Kind.YEAR)) != 0:
        return _timex(in_year(part, year))
    unit = phrase.name(Kind.UNIT)
    if phrase.step and (unit == "year" or not unit):
        return Annual(part, phrase.step)
    return _annual(part)


def month(phrase: Phrase) -> Expression | None:
    """*März 2020*, *Ende Juli vergangenen Jahres*."""
    return _of_year(phrase, f"{phrase.number(Kind.MONTH):02}")


def month_of_list(phrase: Phrase) -> Expression | None:
    """The first month of *Januar und Februar 2020*."""
    ahead = phrase.words[phrase.stop : phrase.stop + 8]
    year = next((word.number for word in ahead if word.kind is Kind.YEAR), 0)
    part = f"{phrase.number(Kind.MONTH):02}"
    return _timex(in_year(part, year)) if year else _annual(part)


def bare_month(phrase: Phrase) -> Expression | None:
    """*im August*, *Anfang Mai*."""
    if _is_compounded(phrase) or _is_name(phrase):
        return None
    return _annual(f"{phrase.number(Kind.MONTH):02}")


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


def _is_compounded(phrase: Phrase) -> bool:
    """*Winter-Biathlon*, *MIP-Montag*: a part of another noun."""
    before, after = phrase.before(), phrase.after()
    leads = phrase.touches_before() and before.text == "-" and phrase.before(2).end == before.start
    beyond = phrase.after(2)
    goes_on = phrase.touches_after() and after.text == "-" and beyond.start == after.end
    return (leads and phrase.before(2).text.isalpha()) or (goes_on and beyond.text.isalpha())


def quarter(phrase: Phrase) -> Expression | None:
    """*Q4 2024*."""
    return _of_year(phrase, f"Q{phrase.number(Kind.QUARTER)}")


def season(phrase: Phrase) -> Expression | None:
    """*Sommer 1969*, *im vergangenen Winter*, *Frühjahr*."""
    if _is_compounded(phrase) or _is_surname(phrase):
        return None
    return _of_year(phrase, phrase.name(Kind.SEASON))


def feast(phrase: Phrase) -> Expression | None:
    """*Ostern*, *Weihnachten 1914*, *am gestrigen Ostersonntag*."""
    if phrase.step in ("today", "yesterday", "tomorrow"):
        return Nearby(tables.STEP_SIZES[phrase.step])
    return _of_year(phrase, phrase.name(Kind.HOLIDAY))


def numbered(phrase: Phrase) -> Expression | None:
    """*viertes Quartal 2008*, *zweite Jahreshälfte*, *19. Jahrhundert*, *5. Kalenderwoche*."""
    unit_word = phrase.first(Kind.UNIT)
    unit, number = phrase.name(Kind.UNIT), _last_ordinal(phrase)
    if unit in _FORMS and number:
        return Fixed(_before_era(phrase, _FORMS[unit].format(number - 1)))
    if unit == "quarter" and number <= 4:
        return _of_numbered_year(phrase, f"Q{number}")
    if unit == "half" and number <= 2:
        return _of_numbered_year(phrase, f"H{number}")
    if unit_word is not None and unit_word.text.lower() == "kalenderwoche":
        return Week(number)
    return None


def _last_ordinal(phrase: Phrase) -> int:
    """The number that counts the unit, not the half of it."""
    ordinals = phrase.all(Kind.NUMBER) or phrase.all(Kind.ORDINAL)
    return ordinals[-1].number


def _of_numbered_year(phrase: Phrase, part: str) -> Expression | None:
    """As `_of_year`, where the first unit of the phrase is the part itself."""
    if (year := phrase.number(Kind.YEAR)) != 0:
        return _timex(in_year(part, year))
    named = any(word.name == "year" for word in phrase.all(Kind.UNIT))
    return Annual(part, phrase.step if named else "")


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


# ------------------------------------------------------------------ years


def named_year(phrase: Phrase) -> Expression | None:
    """*im Jahr 1912*, *Ende des Geschäftsjahres 2009/10*."""
    year = phrase.number(Kind.YEAR)
    return Fixed(f"{year}") if phrase.name(Kind.UNIT, Kind.PLURAL) == "year" else None


def part_of_year(phrase: Phrase) -> Expression | None:
    """*Ende 1990*."""
    return Fixed(f"{phrase.number(Kind.YEAR)}")


def bare_year(phrase: Phrase) -> Expression | None:
    """*1989*, *2009/10*, where nothing says that the digits count something."""
    return Fixed(f"{phrase.number(Kind.YEAR)}") if is_year(phrase) else None


def era(phrase: Phrase) -> Expression | None:
    """*44 v. Chr.*: `BC0044`."""
    year = phrase.number(Kind.YEAR, Kind.NUMBER, Kind.NUMERAL)
    return Fixed(_before_era(phrase, f"{year:04}")) if year else None


def _before_era(phrase: Phrase, value: str) -> str:
    return f"BC{value}" if phrase.name(Kind.ERA) == "BC" else value


def decade(phrase: Phrase) -> Expression | None:
    """*die 90er Jahre*, *Mitte der 1980er*, *Siebzigerjahre*."""
    word = phrase.first(Kind.DECADE)
    if word is None:
        return None
    unit = phrase.name(Kind.UNIT, Kind.PLURAL)
    if unit not in ("", "year") or (not unit and not _says_years(word)):
        return None
    return Fixed(f"{word.number // 10}") if word.number >= 1000 else Decade(word.number)


def _says_years(word: Word) -> bool:
    fold = word.text.lower()
    return word.number >= 1000 or "jahre" in fold or (fold.endswith("ern") and fold != word.text)


# ------------------------------------------------------------------ steps


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
    """*am Wochenende*; no other unit is a date of its own."""
    some = phrase.before().kind in (*_COUNTS, Kind.FEW)
    return Step("weekend") if phrase.name(Kind.UNIT) == "weekend" and not some else None


def weekday(phrase: Phrase) -> Expression | None:
    """*Montag*, *vergangenen Freitagabend*, *am heutigen Samstag*."""
    return None if _is_compounded(phrase) else Weekday(phrase.number(Kind.WEEKDAY), phrase.step)


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
    if _is_idiom(phrase):
        return None
    return Nearby(word.number) if word.number else Today(_is_general(phrase))


def _is_idiom(phrase: Phrase) -> bool:
    """*von heute auf morgen*."""
    first = phrase.after().text == "auf" and phrase.after(2).kind is Kind.NEARBY_DAY
    return first or (phrase.before().text == "auf" and phrase.before(2).kind is Kind.NEARBY_DAY)


_NEXT_WORDS = 6
_GENERAL_BEFORE = frozenset(("noch", "auch", "bis", "von", "wir", "ist", "sind", "wie"))
_GENERAL_AFTER = frozenset(
    ("noch", "wissen", "würde", "würden", "kaum", "mehr", "längst", "weiß", "üblich")
)


def _is_general(phrase: Phrase) -> bool | None:
    """Whether the words beside *heute* widen it to these days, or narrow it to this day."""
    after = phrase.after().text.lower()
    if len(phrase) > 1 or after in ("um", "ab") or _names_hour(phrase):
        return False
    before = phrase.before().text.lower()
    aged = phrase.after().kind is Kind.NUMBER and phrase.after(2).text == "-"
    return True if aged or before in _GENERAL_BEFORE or after in _GENERAL_AFTER else None


def _names_hour(phrase: Phrase) -> bool:
    """Whether one of the next words is *Uhr*."""
    return any(phrase.after(distance).text == "Uhr" for distance in range(1, _NEXT_WORDS))


def compound(phrase: Phrase) -> Expression | None:
    """*heuer*, *Vorjahr*, *Jahresende 2020*."""
    if (year := phrase.number(Kind.YEAR)) != 0:
        return Fixed(f"{year}")
    way, unit = tables.COMPOUNDS[phrase.name(Kind.COMPOUND)]
    if (number := _QUARTERS.get(way)) is not None:
        return Annual(f"Q{number}")
    if way == "year before":
        return Counted(unit, _YEAR_BEFORE[unit])
    return Step(unit, way)


_QUARTERS = {"first": 1, "fourth": 4}
_YEAR_BEFORE = {"quarter": -4, "month": -12}


def reference(phrase: Phrase) -> Expression | None:
    """*damals*, *jetzt*, *bald*, the *Ex* of *Ex-Kanzler*."""
    word = phrase.words[phrase.start]
    fold = word.text.lower()
    alone = fold == "ex" and phrase.after().text not in ("-", "–")
    linking = fold == "bald" and phrase.before().text.lower() == "so"
    then = fold == "zur zeit" and phrase.after().kind is Kind.ARTICLE
    return None if alone or linking or then else Fixed(word.name)


def _year_behind(ahead: Sequence[Word]) -> int:
    """The year that follows a month, perhaps behind a point or a comma."""
    for word in ahead[:2]:
        if word.kind is Kind.YEAR:
            return word.number
        if word.text not in (",", "."):
            break
    return 0

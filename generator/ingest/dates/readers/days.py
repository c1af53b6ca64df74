"""Read the words of a day: *9. November 1989*, *20.7.69*, *am 16. und 17. Januar*."""

from __future__ import annotations

from generator.ingest.dates.expressions import Expression, in_year
from generator.ingest.dates.phrase import Phrase
from generator.ingest.dates.readers.annual import annual, of_year, timex, year_behind
from generator.ingest.dates.words import Kind
from generator.ingest.dates.years import two_digit_year

_BEFORE_SHORT_DATE = frozenset(
    ("am", "vom", "bis", "zum", "den", "dem", "der", "seit", "ab", "und", "(", ",", "-", "–", "/")
)


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
    return annual(f"{month:02}-{day_of_month:02}")


def day(phrase: Phrase) -> Expression | None:
    """*9. November*, *Montag, den 3. Oktober 1990*, *1. Mai dieses Jahres*."""
    month = phrase.number(Kind.MONTH, Kind.SHORT_MONTH)
    return of_year(phrase, _day_part(month, phrase.number(Kind.NUMBER, Kind.ORDINAL)))


def day_of_list(phrase: Phrase) -> Expression | None:
    """The first days of *am 16., 17. und 18. Januar 1991*."""
    ahead = phrase.words[phrase.stop : phrase.stop + 60]
    at = next(i for i, word in enumerate(ahead) if word.kind in (Kind.MONTH, Kind.SHORT_MONTH))
    part = _day_part(ahead[at].number, phrase.number(Kind.NUMBER))
    year = year_behind(ahead[at + 1 :])
    if part is None:
        return None
    return timex(in_year(part, year)) if year else annual(part)


def _day_part(month: int, day_of_month: int) -> str | None:
    return f"{month:02}-{day_of_month:02}" if day_of_month else None


def _fixed_day(year: int, month: int, day_of_month: int) -> Expression | None:
    return timex(in_year(f"{month:02}-{day_of_month:02}", year) if 0 < month < 13 else None)


def _runs_on(phrase: Phrase) -> bool:
    """Whether the digits go on beyond the phrase, as those of a version or a decimal do."""
    before = phrase.touches_before() and phrase.before().text in ".,/-"
    return before or (phrase.touches_after() and phrase.after().text[0].isalnum())

"""Find the dates that a German text names outright: a day, a month, a quarter, a year."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator

from generator.ingest.dates.tables import MONTHS, QUARTERS, WEEKDAYS, YEAR_LEADERS
from generator.ingest.units import UNITS

_MONTH = "|".join(sorted((name.capitalize() for name in MONTHS), key=len, reverse=True))
_GAP = r"[ \u00a0]{1,3}"
_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)})(?:,{_GAP}|{_GAP})(?:(?:dem|den){_GAP})?)?"
_PART = rf"(?:(?:Anfang|Mitte|Ende|Beginn){_GAP})?"
_YEAR = r"1[0-9]{3}|20[0-9]{2}"

_PATTERN = re.compile(
    rf"""(?<![\w.,/-])(?:
      (?P<iso>(?P<iso_year>{_YEAR})-(?P<iso_month>\d{{2}})(?:-(?P<iso_day>\d{{2}}))?)(?![\w-])
    | (?P<day>{_WEEKDAY}(?P<day_day>\d{{1,2}})\.[ \u00a0]{{0,3}}(?P<day_month>{_MONTH})\b
         (?:\.?,?{_GAP}(?P<day_year>{_YEAR})(?!\w))?)
    | (?P<digits>{_WEEKDAY}(?P<digits_day>\d{{1,2}})\.[ \u00a0]?(?P<digits_month>\d{{1,2}})\.
         [ \u00a0]?(?P<digits_year>{_YEAR}|\d{{2}})(?!\w))
    | (?P<month>{_PART}(?P<month_month>{_MONTH})\b\.?,?{_GAP}(?P<month_year>{_YEAR})(?!\w))
    | (?P<quarter>(?:(?P<quarter_word>{"|".join(map(re.escape, QUARTERS))}){_GAP}Quartals?
         |Q(?P<quarter_digit>[1-4])){_GAP}(?P<quarter_year>{_YEAR})(?!\w))
    | (?P<year>{_PART}(?P<year_year>{_YEAR})(?!\w|[.,:]\d|-\d))
    )""",
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\W{1,3}$")
_WORD_AFTER = re.compile(r"[ \u00a0]?([^\W\d_]+|[%$€])")
_UNITS = frozenset(word for unit in UNITS for word in unit)

Found = tuple[int, int, str]


def find_dates(text: str, published: str | None = None) -> Iterator[Found]:
    """The explicit dates of `text` as (start, end, TIMEX3 value), in reading order.

    Args:
        text: One paragraph.
        published: ISO day of publication. With it a day without a year (*4. März*) is read as
            the one nearest to publication; without it such a day is left out.
    """
    for match in _PATTERN.finditer(text):
        kind = next(name for name in _VALUES if match.group(name) is not None)
        value = _VALUES[kind](match, published)
        if value is not None:
            yield match.start(), match.end(), value


def date_spans(text: str) -> list[tuple[int, int]]:
    """Where dates stand in one paragraph, without a look at what surrounds it."""
    return [(start, end) for start, end, _ in find_dates(text, "2000-01-01")]


def _iso(match: re.Match[str], _published: str | None) -> str | None:
    return _checked(match["iso_year"], match["iso_month"], match["iso_day"])


def _day(match: re.Match[str], published: str | None) -> str | None:
    month = f"{MONTHS[match['day_month'].lower()]:02}"
    day = f"{int(match['day_day']):02}"
    if match["day_year"] is not None:
        return _checked(match["day_year"], month, day)
    return None if published is None else _nearest(month, day, published)


def _digits(match: re.Match[str], _published: str | None) -> str | None:
    year = match["digits_year"]
    if len(year) == 2:
        year = f"{'20' if int(year) < 50 else '19'}{year}"
    return _checked(year, f"{int(match['digits_month']):02}", f"{int(match['digits_day']):02}")


def _month(match: re.Match[str], _published: str | None) -> str | None:
    return f"{match['month_year']}-{MONTHS[match['month_month'].lower()]:02}"


def _quarter(match: re.Match[str], _published: str | None) -> str | None:
    number = match["quarter_digit"] or QUARTERS[match["quarter_word"]]
    return f"{match['quarter_year']}-Q{number}"


def _year(match: re.Match[str], _published: str | None) -> str | None:
    """Four digits are a year after a word of time, or where no noun or unit follows them."""
    year = match["year_year"]
    after = _WORD_AFTER.match(match.string, match.end())
    follower = after[1] if after else ""
    if follower.lower() in _UNITS:
        return None
    before = _WORD_BEFORE.search(match.string[max(0, match.start() - 40) : match.start()])
    leader = before[1].lower() if before else ""
    if leader in YEAR_LEADERS or match.start() != match.start("year_year"):
        return year
    plausible = int(year) >= 1500 and not follower[:1].isupper() and leader.islower()
    return year if plausible else None


_VALUES: dict[str, Callable[[re.Match[str], str | None], str | None]] = {
    "iso": _iso,
    "day": _day,
    "digits": _digits,
    "month": _month,
    "quarter": _quarter,
    "year": _year,
}


def _checked(year: str, month: str, day: str | None) -> str | None:
    """The parts as an ISO date, or None where the calendar has no such day."""
    try:
        dt.date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return f"{year}-{month}" + ("" if day is None else f"-{day}")


def _nearest(month: str, day: str, published: str) -> str | None:
    anchor = dt.date.fromisoformat(published)
    years = range(max(1, anchor.year - 1), min(9999, anchor.year + 1) + 1)
    days = [d for year in years if (d := _checked(f"{year:04}", month, day)) is not None]
    return min(days, key=lambda d: abs(dt.date.fromisoformat(d) - anchor), default=None)

"""Days, months, quarters and years in a text, and which of them a fact or source has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from generator.checks.number_words import is_unit
from generator.ingest.german_words import MONTHS

_MONTH = "|".join(month.capitalize() for month in MONTHS)
_NTH = ("erst", "zweit", "dritt", "viert")
DATE = re.compile(
    rf"(?:(?P<day>\d{{1,2}})\.\s*)?(?<!\w)(?P<month>{_MONTH})(?!(?!s\b)\w)(?:\s+(?P<year>\d{{4}})\b)?"
)
QUARTER = re.compile(
    rf"(?:(?<!\d)(?P<digit>\d)\.|\b(?P<nth>{'|'.join(_NTH)})e[nrms]?)\s*Quartals?\b"
    r"(?:\s+(?P<year>\d{4})\b)?"
    r"|\bQ(?P<short>[1-4])\b(?:[\s/]*(?P<of>\d{4})\b)?"
)
YEAR = re.compile(r"(?<![\w.,])(?:1[5-9]|20)\d\d(?![\w%]|[.,]\d)")

_FETCHED = re.compile(r"(?:abgerufen|archiviert|abruf)(?:\s+am|:)?\s+\Z", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s*(?P<sign>[%‰€$£])"
    r"|\s+(?:(?:neu|weiter|ander|zusätzlich|verloren|gestrichen|offen)e[nrs]?\s+)?"
    r"(?P<word>[^\W\d_]+)"
)
_NUMBER_BEFORE = re.compile(
    r"(?:rund|etwa|fast|knapp|gut|circa|ca\.|mindestens|höchstens|insgesamt|alle)\s+\Z",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    rf"(?:\b(?:{_MONTH}|Jahre?s?|Quartals?|Halbjahrs?|Anfang|Mitte|Ende|Frühjahr|Frühling|Sommer"
    r"|Herbst|Winter|[iI][mn]|[sS]eit|[bB]is|[aA]b|[vV]or|[nN]ach|[fF]ür|hier|dort)\s+|[/–-]\s*)\Z"
)
_LONGEST = 24


class KnownDays:
    """What is dated.

    Args:
        days: ISO dates and periods of facts and sources.
        fetched: Days on which sources were read or archived; they date no event.
    """

    def __init__(self, days: Iterable[str], fetched: Iterable[str] = ()) -> None:
        self._given = tuple(days)
        self._fetched = frozenset(fetched)

    @cached_property
    def _ends(self) -> frozenset[str]:
        """Every known day, month, quarter or year; of a span both ends."""
        return frozenset(end for day in self._given for end in day.split("/"))

    @cached_property
    def _dates(self) -> frozenset[str]:
        """Every known date with its coarser forms."""
        parts = (end.split("-Q")[0].split("-") for end in self._ends)
        return frozenset(
            "-".join(part[:length]) for part in parts for length in range(1, len(part) + 1)
        )

    @cached_property
    def _within_a_year(self) -> frozenset[str]:
        """Months and days of any year, and quarters."""
        quarters = (end[5:] for end in self._ends if "-Q" in end)
        return frozenset((*quarters, *(date[5:] for date in self._dates if len(date) > 4)))

    def has_date(self, date: re.Match[str]) -> bool:
        """Whether a day or month is known, without its year in any year."""
        month = f"{MONTHS[date['month'].lower()]:02}"
        day = f"{month}-{int(date['day']):02}" if date["day"] else month
        if not date["year"]:
            return day in self._within_a_year
        whole = f"{date['year']}-{day}"
        before = date.string[max(0, date.start() - _LONGEST) : date.start()]
        return whole in self._dates or (whole in self._fetched and bool(_FETCHED.search(before)))

    def has_quarter(self, match: re.Match[str]) -> bool:
        """Whether a quarter is known, without its year in any year."""
        number = match["digit"] or match["short"] or str(_NTH.index(match["nth"]) + 1)
        year = match["year"] or match["of"]
        if year:
            return f"{year}-Q{number}" in self._ends
        return f"Q{number}" in self._within_a_year

    def has_year(self, match: re.Match[str]) -> bool:
        """Whether four digits are a known year, and count nothing (*2025 Punkte*)."""
        return match[0] in self._dates and not _counts(match)


def _counts(year: re.Match[str]) -> bool:
    """Whether a unit follows, or a noun where no word before says that it is a year."""
    before = year.string[max(0, year.start() - _LONGEST) : year.start()]
    if _NUMBER_BEFORE.search(before):
        return True
    behind = _BEHIND.match(year.string, year.end())
    if behind is None:
        return False
    if behind["sign"] or is_unit(behind["word"].lower()):
        return True
    return behind["word"][0].isupper() and _YEAR_BEFORE.search(before) is None

"""A day as people write it: 2025-01-27, 27.1.2025, 27. Januar 2025."""

from __future__ import annotations

import re

from generator.ingest.dates import find_dates
from generator.ingest.metadata import iso_day

UNDERSTOOD = "2025-01-27, 27.1.2025 or 27. Januar 2025"
"""What messages give as examples."""

_LONGEST = 60
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def day_of(text: str) -> str | None:
    """The ISO day that the whole of `text` means; None where it means none."""
    text = text.strip()
    if text[:4].isdecimal():
        return iso_day(text)
    found = days_in(text)
    return found[0][2] if found and found[0][:2] == (0, len(text)) else None


def day_opening(text: str) -> str | None:
    """The ISO day with which `text` begins: a time may follow."""
    text = text.strip()
    if (day := iso_day(text[:10])) is not None:
        return day
    found = days_in(text)
    return found[0][2] if found and found[0][0] == 0 else None


def days_in(text: str) -> list[tuple[int, int, str]]:
    """The days that the first characters of a line name, as (start, end, ISO day)."""
    text = text[:_LONGEST]
    if not any(map(str.isdigit, text)):
        return []
    found = find_dates([text], None)[0]
    return [date for date in found if _DAY.fullmatch(date[2])]

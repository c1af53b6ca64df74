"""Dates moved by a day, month, quarter or year."""

from __future__ import annotations

import datetime as dt

SHIFTS: dict[int, tuple[str, ...]] = {
    len("2025-01-27"): ("day", "month"),
    len("2025-01"): ("month", "year"),
    len("2025"): ("year",),
}
"""By the length of a date: in which units it is moved; a quarter counts as a month (*2024-Q4*)."""


def shifted(date: str, unit: str) -> str:
    """`date` moved forward by one unit; a day that a month lacks becomes its 28th."""
    year = int(date[:4])
    if unit == "year":
        return f"{year + 1}{date[4:]}"
    if unit == "day":
        return (dt.date.fromisoformat(date) + dt.timedelta(1)).isoformat()
    if "Q" in date:
        quarter = int(date[-1])
        return f"{year}-Q{quarter + 1}" if quarter < 4 else f"{year + 1}-Q1"
    month = int(date[5:7])
    year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    day = date[7:] if int(date[8:] or 1) <= 28 else "-28"
    return f"{year:04}-{month:02}{day}"

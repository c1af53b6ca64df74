"""Arithmetic on the calendar in terms of TIMEX3: days, weeks, months, quarters, years, decades."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

_VALUE = re.compile(r"(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|([A-Z]\w{1,2})(?:-WE)?))?")

PARTS_OF_YEAR: dict[str, int] = {
    "SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7,
}  # fmt: skip
"""Seasons, quarters and half years with the month in which they begin."""
_MONTHS_IN: dict[str, int] = {
    "month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200,
    "millennium": 12000,
}  # fmt: skip
_DAYS_IN: dict[str, int] = {"day": 1, "week": 7, "weekend": 7}

_FORMS: dict[str, Callable[[dt.date], str]] = {
    "day": lambda day: day.isoformat(),
    "week": lambda day: "{:04}-W{:02}".format(*day.isocalendar()),
    "weekend": lambda day: "{:04}-W{:02}-WE".format(*day.isocalendar()),
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "quarter": lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    "half": lambda day: f"{day.year:04}-H{(day.month + 5) // 6}",
    "year": lambda day: f"{day.year:04}",
    "decade": lambda day: f"{day.year // 10:03}",
    "century": lambda day: f"{day.year // 100:02}",
    "millennium": lambda day: f"{day.year // 1000}",
}


def period(unit: str, day: dt.date, steps: int = 0) -> str | None:
    """The day, week, month … that lies `steps` after the one of `day`, as TIMEX3.

    Args:
        unit: One of day, week, weekend, month, quarter, half, year, decade, century, millennium.
        day: Where counting starts.
        steps: How many units to go; negative ones go back.

    Returns:
        The value, or None outside the calendar and for units that are shorter than a day.
    """
    if unit not in _FORMS:
        return None
    moved = moved_day(unit, day, steps)
    return None if moved is None else _FORMS[unit](moved)


def moved_day(unit: str, day: dt.date, steps: int) -> dt.date | None:
    """`day` moved by whole units; the last day of a shorter month where it has no such day."""
    try:
        if unit in _DAYS_IN:
            return day + dt.timedelta(steps * _DAYS_IN[unit])
        months = day.year * 12 + day.month - 1 + steps * _MONTHS_IN[unit]
        first = dt.date(months // 12, months % 12 + 1, 1)
        return first + dt.timedelta(min(day.day, _length(first)) - 1)
    except (ValueError, OverflowError):
        return None


def _length(first: dt.date) -> int:
    """Days of the month that begins with `first`."""
    if first.month == 12:
        return 31
    return (first.replace(month=first.month + 1) - first).days


def calendar_day(year: int, month: int, day: int = 1) -> dt.date | None:
    """The day, or None where the calendar has none."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def first_day(value: str) -> tuple[dt.date, str] | None:
    """The first day of what a TIMEX3 value names, and its precision: day, week, month or year."""
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    year, month, day, part = match.groups()
    if part is not None and part[0] == "W" and part[1:].isdigit():
        return _first_of_week(int(year), int(part[1:]))
    first = calendar_day(
        int(year), PARTS_OF_YEAR[part] if part in PARTS_OF_YEAR else int(month or 1), int(day or 1)
    )
    precision = "day" if day else "month" if month or part else "year"
    return None if first is None else (first, precision)


def _first_of_week(year: int, week: int) -> tuple[dt.date, str] | None:
    try:
        return dt.date.fromisocalendar(year, week, 1), "week"
    except ValueError:
        return None

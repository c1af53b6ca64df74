"""Stretches of time: which days an ISO 8601 period covers, and how two of them lie.

A day, month, quarter, year or span (``2025-01-27``, ``2025-01``, ``2024-Q4``, ``2024``,
``2025-01-27/2025-01-30``) is read as the days from its first to its last, both included.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass
from typing import Literal

Relation = Literal["equal", "inside", "around", "overlap", "before", "after"]


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """From the day `first` to the day `last`."""

    first: dt.date
    last: dt.date

    def relation(self, other: Days) -> Relation:
        """How these days lie to `other`: equal, inside it, around it, overlapping, apart."""
        if self == other:
            return "equal"
        if self.last < other.first:
            return "before"
        if other.last < self.first:
            return "after"
        if other.first <= self.first and self.last <= other.last:
            return "inside"
        if self.first <= other.first and other.last <= self.last:
            return "around"
        return "overlap"


def days_of(period: str) -> Days:
    """The days of a period as `model.Period` allows it."""
    start, _, end = period.partition("/")
    return Days(_first(start), _last(end or start))


def _first(part: str) -> dt.date:
    if "-Q" in part:
        year, quarter = map(int, part.split("-Q"))
        return dt.date(year, quarter * 3 - 2, 1)
    return dt.date(*(*map(int, part.split("-")), 1, 1)[:3])


def _last(part: str) -> dt.date:
    if "-Q" in part:
        of, quarter = part.split("-Q")
        return _last(f"{of}-{int(quarter) * 3:02}")
    numbers = [int(number) for number in part.split("-")]
    if len(numbers) == 3:
        return dt.date(*numbers)
    month = numbers[1] if len(numbers) == 2 else 12
    return dt.date(numbers[0], month, monthrange(numbers[0], month)[1])

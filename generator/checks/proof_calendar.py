"""How a date of a dossier lies to the dates that an article tells: days, from first to last.

A date of the dossier follows from the article where one of its dates lies inside it: the 27th tells
*2025-01-27* and also *2025-01*, but a month tells no day. Two dates contradict each other where
they lie apart or overlap in part only.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from generator.compare.periods import Days
from generator.ingest.dates.periods import first_day, moved_day

_UNITS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\d{4}-\d{2}-\d{2}"), "day"),
    (re.compile(r"\d{4}-W\d{2}"), "week"),
    (re.compile(r"\d{4}-\d{2}"), "month"),
    (re.compile(r"\d{4}-Q[1-4]"), "quarter"),
    (re.compile(r"\d{4}-H[12]"), "half"),
    (re.compile(r"\d{4}"), "year"),
)


def unit_of(value: str) -> str | None:
    """Whether a TIMEX3 or ISO 8601 value is a day, week, month, quarter, half year or year."""
    return next((unit for form, unit in _UNITS if form.fullmatch(value)), None)


_WEEKEND = re.compile(r"\d{4}-W\d{2}(?=-WE)")
_TO_SATURDAY = dt.timedelta(5)


def told_days(value: str) -> Days | None:
    """The days of a TIMEX3 value; None where it names none (`PRESENT_REF`, a season, a decade)."""
    if (weekend := _WEEKEND.match(value)) and (week := told_days(weekend[0])):
        return Days(week.first + _TO_SATURDAY, week.last)
    unit = unit_of(value)
    first = None if unit is None else first_day(value)
    if unit is None or first is None:
        return None
    behind = moved_day(unit, first[0], 1)
    return None if behind is None else Days(first[0], behind - dt.timedelta(1))


def follows(recorded: Days, told: Iterable[Days]) -> bool:
    """Whether one of the dates that are told lies inside the recorded one."""
    return any(days.relation(recorded) in ("equal", "inside") for days in told)


def contradicts(recorded: Days, told: Days) -> bool:
    """Whether both cannot be true of one thing."""
    return told.relation(recorded) in ("before", "after", "overlap")

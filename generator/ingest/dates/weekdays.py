"""What a phrase says about a day of the week: *am Montag*, *am Donnerstag vergangener Woche*."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.ingest.dates.expressions import Nearby, Step
from generator.ingest.dates.narrative import Narrative
from generator.ingest.dates.periods import first_day, period
from generator.ingest.dates.tables import STEP_SIZES


@dataclass(frozen=True, slots=True)
class Weekday:
    """*am Montag*, *vergangenen Freitag*; `number` counts from Monday, which is 0."""

    number: int
    step: str = ""

    def value(self, now: Narrative) -> str | None:
        """The day before publication in a past tense, after it in a future one."""
        if self.step in ("today", "yesterday", "tomorrow"):
            return Nearby(STEP_SIZES[self.step]).value(now)
        told = now.told_day()
        if told is not None and self.step in ("following", "preceding"):
            return now.happened(period("day", told, self._from(told, self.step)))
        if told is not None and self.step in ("this", "same") and told.weekday() == self.number:
            return now.happened(told.isoformat())
        if now.published is not None:
            step = self._step_from_publication(now)
            return None if step is None else period("day", now.published, step)
        beside = now.day_beside() if not self.step else None
        if beside is None:
            return None
        ahead = (self.number - beside.weekday()) % 7
        return period("day", beside, ahead - 7 if ahead and now.clause.earlier else ahead)

    def _from(self, day: dt.date, step: str) -> int:
        """Days to the next or the last such weekday, which is never `day` itself."""
        ahead = (self.number - day.weekday()) % 7
        return ahead - 7 if step in ("last", "preceding", "before last") else ahead or 7

    def _step_from_publication(self, now: Narrative) -> int | None:
        """Days from publication; what is told as past lies on that day or before it."""
        here = now.published.weekday() if now.published is not None else 0
        in_week = self.number - here
        if self.step == "this":
            return in_week - 7 if in_week > 0 and now.tense == "past" else in_week
        ahead = in_week % 7
        if self.step in ("last", "preceding", "before last"):
            return ahead - 7
        if self.step in ("next", "after next"):
            return ahead or 7
        if self.step == "following":
            return None if now.tense == "past" else ahead
        forward = now.tense in ("present", "future")
        return ahead if forward or not ahead else ahead - 7


@dataclass(frozen=True, slots=True)
class DayOfWeek:
    """*am Donnerstag vergangener Woche*."""

    number: int
    step: str

    def value(self, now: Narrative) -> str | None:
        """The weekday of the week that the step says."""
        week = Step("week", self.step).value(now)
        monday = None if week is None else first_day(week)
        return None if monday is None else period("day", monday[0], self.number)

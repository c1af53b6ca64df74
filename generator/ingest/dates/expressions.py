"""What a phrase says about a date, before it is known when that was said.

Each class is one way to name a date; its `value` reads it, as TIMEX3, at a point of a narrative.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from generator.ingest.dates.holidays import holiday
from generator.ingest.dates.narrative import Narrative
from generator.ingest.dates.periods import PARTS_OF_YEAR, calendar_day, first_day, period
from generator.ingest.dates.tables import NARRATIVE_STEPS, STEP_SIZES

_DAY_PART = len("11-09")
_MID_YEAR = 6
_NEARBY_DAYS = 60
_AHEAD_DAYS = 100
"""So close to publication a day needs no tense to be the one that is meant."""


class Expression(Protocol):
    """A date as a phrase names it."""

    def value(self, now: Narrative) -> str | None:
        """The TIMEX3 value at this point of the narrative, or None where it stays open."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A date that needs no context: *9. November 1989*, *19. Jahrhundert*, *damals*."""

    timex: str

    def value(self, _now: Narrative) -> str | None:
        """The value itself."""
        return self.timex


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A time that is no date in the sense of TIMEX3 (*vor drei Jahren*), nor an amount."""

    def value(self, _now: Narrative) -> str | None:
        """Never known."""
        return None


@dataclass(frozen=True, slots=True)
class Nearby:
    """*gestern*, *heute*, *am morgigen Montag*: so many days after publication."""

    days: int

    def value(self, now: Narrative) -> str | None:
        """The day, or None without a day of publication."""
        return None if now.published is None else period("day", now.published, self.days)


@dataclass(frozen=True, slots=True)
class Today:
    """*heute*: the day of publication, or these days; `general` where its neighbours say so."""

    general: bool | None

    def value(self, now: Narrative) -> str | None:
        """The day where news of the day are told, as a first sentence does, else PRESENT_REF."""
        news = now.daily or now.tense == "past" or now.sentence == 0
        general = not news if self.general is None else self.general
        if general:
            return "PRESENT_REF"
        return None if now.published is None else now.published.isoformat()


@dataclass(frozen=True, slots=True)
class Step:
    """*vergangenes Jahr*, *kommende Woche*, *am selben Tag*, *Ende des Monats* (no step)."""

    unit: str
    step: str = ""

    def value(self, now: Narrative) -> str | None:
        """The unit so many steps from publication, or from what was told last."""
        if (base := self._base(now)) is None:
            return None
        steps = STEP_SIZES.get(self.step, 0)
        if self.step == "new":
            steps = int(base.month > _MID_YEAR)
        if self.unit == "weekend":
            return period("weekend", base, _weekends(base, self.step, now.tense))
        stepped = period(self.unit, base, steps)
        return now.happened(stepped) if self._is_narrative() else stepped

    def _base(self, now: Narrative) -> dt.date | None:
        """The day from which its unit is counted."""
        if self.unit == "day" and self.step in ("preceding", "following"):
            return now.day_before()
        if self._is_narrative():
            return now.anchor(self.unit)
        if self.step or self.unit == "weekend":
            return now.published
        return now.scene(self.unit) or now.published

    def _is_narrative(self) -> bool:
        """Whether it is counted from what was told last: *im Jahr darauf*, *am nächsten Tag*."""
        return self.step in NARRATIVE_STEPS or self.unit == "day"


def _weekends(base: dt.date, step: str, tense: str | None) -> int:
    """Weeks from the one of `base` to the weekend that is meant."""
    inside = base.weekday() >= 5
    if step in ("last", "next"):
        return -1 if step == "last" else int(inside)
    if step:
        return STEP_SIZES[step]
    return 0 if inside or tense in ("present", "future") else -1


@dataclass(frozen=True, slots=True)
class ToldWeekend:
    """*an beiden Tagen*: the weekend of whose days the text told last."""

    def value(self, now: Narrative) -> str | None:
        """The weekend, or None where the text told of other days."""
        told = now.told_day()
        inside = told is not None and told.weekday() >= 5
        return period("weekend", told) if told is not None and inside else None


@dataclass(frozen=True, slots=True)
class Counted:
    """*zwei Tage später*, *ein Jahr zuvor*: so many units from what was told last."""

    unit: str
    steps: int

    def value(self, now: Narrative) -> str | None:
        """The day, week, month or year; None where nothing was told."""
        base = now.told(self.unit)
        return None if base is None else now.happened(period(self.unit, base, self.steps))


@dataclass(frozen=True, slots=True)
class Numbered:
    """*in der ersten Woche*, *am zweiten Tag*: counted from the first, which the text has dated."""

    unit: str
    number: int

    def value(self, now: Narrative) -> str | None:
        """The day or week; None where nothing says when the first one was."""
        if self.number == 1 and (told := now.told(self.unit)) is not None:
            now.series[self.unit] = told
        first = now.series.get(self.unit)
        return None if first is None else period(self.unit, first, self.number - 1)


@dataclass(frozen=True, slots=True)
class Annual:
    """What comes once a year: *9. November*, *August*, *drittes Quartal*, *Sommer*, *Ostern*.

    Attributes:
        part: What follows the year in the value: `11-09`, `08`, `Q3`, `SU`; of a feast its name.
        step: Which year (*August vorigen Jahres*), or empty where no word says it.
    """

    part: str
    step: str = ""

    def value(self, now: Narrative) -> str | None:
        """The one of the year that is meant."""
        if self.step:
            stepped = Step("year", self.step).value(now)
            return None if stepped is None else in_year(self.part, int(stepped))
        if now.clause.yearly and now.tense != "past" and self.part not in PARTS_OF_YEAR:
            return self._every_year()
        return in_year(self.part, year) if (year := self._year(now)) is not None else None

    def _every_year(self) -> str:
        """`XXXX-05`; a feast, of which no value tells the day, stays a day without a date."""
        return "XXXX-XX-XX" if self.part.islower() else f"XXXX-{self.part}"

    def _year(self, now: Narrative) -> int | None:
        scene = now.scene()
        if now.published is None:
            return None if scene is None else self._from(scene, now)
        if scene is not None and (now.tense == "past") == (scene.year < now.published.year):
            return self._from(scene, now)
        return self._nearest(now.published, now.tense)

    def _from(self, scene: dt.date, now: Narrative) -> int:
        """The year of the scene, or the next one where the narrative moves on from it."""
        here, later = (first_day(in_year(self.part, scene.year + years) or "") for years in (0, 1))
        if here is None or later is None or not now.moves_on():
            return scene.year
        behind = (here[0].year, here[0].month) < (scene.year, scene.month)
        happened = now.published is None or later[0] <= now.published
        return scene.year + (behind and happened)

    def _nearest(self, published: dt.date, tense: str | None) -> int | None:
        """The year in which it lies nearest to publication, on the side that the tense says."""
        years = dict(self._begins(published.year))
        if not years:
            return None
        nearest = min(years, key=lambda year: abs((years[year] - published).days))
        begun = [year for year, first in years.items() if first <= published]
        is_day = len(self.part) == _DAY_PART or self.part.islower()
        ahead = (years[nearest] - published).days
        if (is_day and ahead < _AHEAD_DAYS) or -_NEARBY_DAYS < ahead < 0:
            return nearest
        if tense == "past":
            return max(begun, default=nearest)
        if is_day:
            return nearest
        this_month = published.replace(day=1)
        open_ = [year for year, first in years.items() if first >= this_month]
        return min(open_, default=nearest) if tense == "future" else nearest

    def _begins(self, here: int) -> Iterator[tuple[int, dt.date]]:
        for year in range(here - 1, here + 2):
            told = first_day(in_year(self.part, year) or "")
            if told is not None:
                yield year, told[0]


def in_year(part: str, year: int) -> str | None:
    """The value of a part of a year, or None where that year has no such day."""
    if part.islower():
        day = holiday(part, year)
        return None if day is None else day.isoformat()
    if part in PARTS_OF_YEAR:
        return f"{year:04}-{part}"
    month, _, day_of_month = part.partition("-")
    known = calendar_day(year, int(month), int(day_of_month or 1))
    return None if known is None else f"{year:04}-{part}"


@dataclass(frozen=True, slots=True)
class Decade:
    """*die 60er Jahre*: of the century that the text tells of."""

    number: int

    def value(self, now: Narrative) -> str | None:
        """The decade of the 19th century where that is told of, else of the last or this one."""
        told = now.told_year()
        if told is not None and told // 100 == 18:
            return f"{told // 100:02}{self.number // 10}"
        return f"{20 if self.number < 20 else 19}{self.number // 10}"


@dataclass(frozen=True, slots=True)
class Week:
    """*Kalenderwoche 5*: of the year that is told, else of publication."""

    number: int

    def value(self, now: Narrative) -> str | None:
        """The week as ISO 8601 counts it."""
        base = now.anchor("year")
        value = None if base is None else f"{base.year:04}-W{self.number:02}"
        return value if value is not None and first_day(value) is not None else None

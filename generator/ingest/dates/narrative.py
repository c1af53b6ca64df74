"""Where a narrative stands in time: the day of publication and what was told last."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from generator.ingest.dates.periods import first_day

_REACH = 4
"""So many sentences further on a date that was told still tells when."""
_PRECISIONS = {"day": 0, "week": 1, "month": 2, "year": 3}
_NEEDED = {"day": "day", "weekend": "day", "week": "week", "month": "month", "quarter": "month",
           "half": "month"}  # fmt: skip


@dataclass(slots=True)
class Narrative:
    """The state of an article while its dates are read in order.

    Attributes:
        published: Day of publication, if known.
        daily: Whether the paragraph tells news of the day, so that *heute* is that day.
        tense: `past`, `present`, `future` or None, of the clause that is read.
        sentence: Number of the sentence that is read, counted over the article.
        series: Units that the text numbers (*in der zweiten Woche*), and a day of the first.
    """

    published: dt.date | None
    daily: bool = True
    tense: str | None = None
    sentence: int = 0
    series: dict[str, dt.date] = field(default_factory=dict)
    _told: tuple[dt.date, str] | None = None
    _told_in: int = 0

    def tell(self, value: str) -> None:
        """Remember `value` as the date that was told last."""
        if (told := first_day(value)) is not None:
            self._told, self._told_in = told, self.sentence

    def anchor(self, unit: str) -> dt.date | None:
        """The day from which units of this kind are counted: told last, else publication."""
        return self.told(unit) or self.published

    def told(self, unit: str) -> dt.date | None:
        """The first day of what was told last, if that is precise enough to count units from."""
        told = self._reached()
        needed = _PRECISIONS[_NEEDED.get(unit, "year")]
        return told[0] if told is not None and _PRECISIONS[told[1]] <= needed else None

    def told_year(self) -> int | None:
        """The year of what was told last, while it is in reach."""
        told = self._reached()
        return None if told is None else told[0].year

    def told_day(self) -> dt.date | None:
        """The day that was told last, while it is in reach."""
        told = self._reached()
        return told[0] if told is not None and told[1] == "day" else None

    def _reached(self) -> tuple[dt.date, str] | None:
        return self._told if self.sentence - self._told_in <= _REACH else None

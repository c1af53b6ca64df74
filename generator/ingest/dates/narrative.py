"""Where a narrative stands in time: the day of publication and what was told last."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from generator.ingest.dates.periods import first_day

_REACH = 4
"""So many sentences further on a date that was told still tells when."""
_NARRATED_REACH = 2
"""So many sentences further on a day or a month that was told still says which year is told."""
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
        paragraph: Number of the sentence with which the paragraph begins.
        sentence: Number of the sentence that is read, counted over the article.
        opens: Whether the date that is read opens its sentence, so that it sets the scene.
        yearly: Whether the clause that is read says that things happen every year.
        series: Units that the text numbers (*in der zweiten Woche*), and a day of the first.
    """

    published: dt.date | None
    daily: bool = True
    tense: str | None = None
    paragraph: int = 0
    sentence: int = 0
    opens: bool = False
    yearly: bool = False
    series: dict[str, dt.date] = field(default_factory=dict)
    _told: tuple[dt.date, str] | None = None
    _told_in: int = 0
    _told_as: str | None = None
    _sets_scene: bool = False

    def tell(self, value: str) -> None:
        """Remember `value` as the date that was told last."""
        if (told := first_day(value)) is not None:
            self._told, self._told_in = told, self.sentence
            self._told_as, self._sets_scene = self.tense, self.opens

    def anchor(self, unit: str) -> dt.date | None:
        """The day from which units of this kind are counted: told last, else publication."""
        return self.told(unit) or self.published

    def told(self, unit: str) -> dt.date | None:
        """The first day of what was told last, if that is precise enough to count units from."""
        told = self._reached()
        needed = _PRECISIONS[_NEEDED.get(unit, "year")]
        return told[0] if told is not None and _PRECISIONS[told[1]] <= needed else None

    def day_before(self) -> dt.date | None:
        """The day beside which *am Tag zuvor* lies: told last in the paragraph, else publication.

        Between two days that follow each other a paragraph can tell much that names no day.
        """
        here = self._told is not None and self._told_in >= self.paragraph
        if here and self._told is not None and self._told[1] == "day":
            return self._told[0]
        return self.anchor("day")

    def told_year(self) -> int | None:
        """The year of what was told last, while it is in reach."""
        told = self._reached()
        return None if told is None else told[0].year

    def scene(self, unit: str = "year") -> dt.date | None:
        """The first day of what was told last, if the clause that is read goes on telling of it.

        A date that the text mentions in passing sets no scene: what follows it without a year of
        its own happens in the year of publication. A scene is set by a date in the same sentence,
        or by one told just before in the same tense: a month or a day, or a year that opens its
        sentence (*1969 landete Apollo 11. Im November folgte …*).
        """
        told = self.told(unit)
        if told is None or self.published is None:
            return told
        past = (told.year, told.month) <= (self.published.year, self.published.month)
        distance = self.sentence - self._told_in
        is_year = self._told is not None and self._told[1] == "year"
        if distance == 0 and (past or not is_year):
            return told
        tenses = ("past",) if past else ("present", "future")
        continued = self.tense in tenses and self._told_as in tenses
        near = self._sets_scene and distance <= 1 if is_year else distance <= _NARRATED_REACH
        return told if continued and near else None

    def told_day(self) -> dt.date | None:
        """The day that was told last, while it is in reach."""
        told = self._reached()
        return told[0] if told is not None and told[1] == "day" else None

    def _reached(self) -> tuple[dt.date, str] | None:
        return self._told if self.sentence - self._told_in <= _REACH else None

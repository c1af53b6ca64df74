"""Where a narrative stands in time: the day of publication and what was told last."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from generator.ingest.dates.periods import first_day
from generator.ingest.dates.tense import Clause

_REACH = 4
"""So many sentences further on a date that was told still tells when."""
_NARRATED_REACH = 2
"""So many sentences further on a day or a month that was told still says which year is told."""
_PRECISIONS = {"day": 0, "week": 1, "month": 2, "year": 3}
_NEEDED = {"day": "day", "weekend": "day", "week": "week", "month": "month", "quarter": "month",
           "half": "month"}  # fmt: skip
_LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class _Told:
    """A date that was told: its first day, how precise it is, and where it was told."""

    day: dt.date
    precision: str
    sentence: int
    clause: Clause
    opens: bool


@dataclass(slots=True)
class Narrative:
    """The state of an article while its dates are read in order.

    Attributes:
        published: Day of publication, if known.
        daily: Whether the paragraph tells news of the day, so that *heute* is that day.
        clause: The clause that is read.
        paragraph: Number of the sentence with which the paragraph begins.
        sentence: Number of the sentence that is read, counted over the article.
        opens: Whether the date that is read opens its sentence, so that it sets the scene.
        series: Units that the text numbers (*in der zweiten Woche*), and a day of the first.
    """

    published: dt.date | None
    daily: bool = True
    clause: Clause = field(default_factory=Clause)
    paragraph: int = 0
    sentence: int = 0
    opens: bool = False
    series: dict[str, dt.date] = field(default_factory=dict)
    _told: _Told | None = None
    _stated: _Told | None = None

    @property
    def tense(self) -> str | None:
        """`past`, `present`, `future` or None, of the clause that is read."""
        return self.clause.tense

    def tell(self, value: str, *, late: bool = False, stated: bool = True) -> None:
        """Remember `value` as the date that was told last.

        Args:
            value: A TIMEX3 value.
            late: Whether it is the end of a year (*Ende 2022*).
            stated: Whether the text names the day itself, and not only its weekday.
        """
        if (first := first_day(value)) is None:
            return
        day, precision = first
        if late and precision == "year":
            day = day.replace(month=_LAST_MONTH)
        self._told = _Told(day, precision, self.sentence, self.clause, self.opens)
        if stated:
            self._stated = self._told

    def anchor(self, unit: str) -> dt.date | None:
        """The day from which units of this kind are counted: told last, else publication."""
        return self.told(unit) or self.published

    def told(self, unit: str) -> dt.date | None:
        """The first day of what was told last, if that is precise enough to count units from."""
        told = self._reached()
        needed = _PRECISIONS[_NEEDED.get(unit, "year")]
        return told.day if told is not None and _PRECISIONS[told.precision] <= needed else None

    def day_before(self) -> dt.date | None:
        """The day beside which *am Tag zuvor* lies: told last in the paragraph, else publication.

        Between two days that follow each other a paragraph can tell much that names no day.
        """
        told = self._told
        if told is not None and told.sentence >= self.paragraph and told.precision == "day":
            return told.day
        return self.anchor("day")

    def day_beside(self) -> dt.date | None:
        """The day beside which a weekday lies that no day of publication dates.

        It is stated in the same clause, or opens this sentence or the one before and is told in
        the same tense; one in passing (*…, der am 11. September 2001 in New York war*) is not.
        """
        told = self._stated
        if told is None or told.precision != "day" or told.sentence < self.paragraph:
            return None
        distance = self.sentence - told.sentence
        if distance == 0 and told.clause.number == self.clause.number:
            return told.day
        near = distance <= 1 and told.opens and told.clause.tense == self.tense
        return told.day if near else None

    def moves_on(self) -> bool:
        """Whether the clause that is read tells what came after the date that was told last.

        *Ende 2022 … Im März folgte …*; what a clause in the pluperfect tells lies before it.
        """
        told = self._told
        if told is None or self.clause.earlier or self.tense != "past":
            return False
        ends_year = told.precision == "year" and told.day.month == _LAST_MONTH
        return ends_year or self.clause.sequel

    def happened(self, value: str | None) -> str | None:
        """`value`, or None where the clause tells it as past and it lies after publication."""
        first = first_day(value or "")
        if first is None or self.published is None or self.tense != "past":
            return value
        return value if first[0] <= self.published else None

    def told_year(self) -> int | None:
        """The year of what was told last, while it is in reach."""
        told = self._reached()
        return None if told is None else told.day.year

    def scene(self, unit: str = "year") -> dt.date | None:
        """The first day of what was told last, if the clause that is read goes on telling of it.

        A date that the text mentions in passing sets no scene: what follows it without a year of
        its own happens in the year of publication. A scene is set by a date in the same sentence,
        or by one told just before in the same tense: a month or a day, or a year that opens its
        sentence (*1969 landete Apollo 11. Im November folgte …*). Where no day of publication is
        known it has to open its sentence, whatever it is.
        """
        told = self._told
        if told is None or self.told(unit) is None:
            return None
        distance = self.sentence - told.sentence
        is_year = told.precision == "year"
        near = told.opens and distance <= 1 if is_year else distance <= _NARRATED_REACH
        if self.published is None:
            narrated = near and told.opens and told.clause.tense == self.tense
            return told.day if distance == 0 or narrated else None
        past = (told.day.year, told.day.month) <= (self.published.year, self.published.month)
        if distance == 0 and (past or not is_year):
            return told.day
        tenses = ("past",) if past else ("present", "future")
        continued = self.tense in tenses and told.clause.tense in tenses
        return told.day if continued and near else None

    def told_day(self) -> dt.date | None:
        """The day that was told last, while it is in reach."""
        told = self._reached()
        return told.day if told is not None and told.precision == "day" else None

    def _reached(self) -> _Told | None:
        told = self._told
        return told if told is not None and self.sentence - told.sentence <= _REACH else None

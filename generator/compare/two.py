"""Two figures that can be compared, and what rules want to know about them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compare.intervals import Interval, interval_of
from generator.compare.kinship import Kin, Kinship
from generator.compare.measures import in_base
from generator.compare.periods import Days, days_of
from generator.corpus import Corpus
from generator.model import Figure, Metric


@dataclass(frozen=True, slots=True)
class FigurePair:
    """Two figures that can be compared."""

    corpus: Corpus
    kin: Kin
    first: Figure
    second: Figure

    @property
    def kinship(self) -> Kinship | None:
        """What the actor of the first is to that of the second."""
        return self.kin.between(self.first.actor or "", self.second.actor or "")

    @property
    def names(self) -> tuple[str, str]:
        """The names of both actors."""
        one, other = (self.corpus.actors[f.actor or ""].name for f in (self.first, self.second))
        return one, other

    @property
    def metrics(self) -> tuple[Metric, Metric]:
        """What both measure."""
        one, other = (self.corpus.metrics[f.metric or ""] for f in (self.first, self.second))
        return one, other

    @property
    def intervals(self) -> tuple[Interval, Interval] | None:
        """What both numbers stand for, each in its own unit; None where one names no number."""
        one, other = interval_of(self.first), interval_of(self.second)
        return None if one is None or other is None else (one, other)

    @property
    def in_base(self) -> tuple[Interval, Interval] | None:
        """The same in one unit, so that they can be held against each other."""
        if self.intervals is None:
            return None
        one, other = self.intervals
        return in_base(one, self.first.unit), in_base(other, self.second.unit)

    @property
    def days(self) -> tuple[Days | None, Days | None]:
        """The days of both periods, where ISO 8601 has them."""
        one, other = (days_of(f.period) if f.period else None for f in (self.first, self.second))
        return one, other

    @property
    def statuses(self) -> set[str]:
        """The statuses of both."""
        return {self.first.status, self.second.status}

    def differ(self, field: str) -> bool:
        """Whether both have a value of that field, and not the same."""
        one, other = getattr(self.first, field), getattr(self.second, field)
        return one is not None and other is not None and one != other

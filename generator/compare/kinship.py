"""Which actors and which metrics are near enough that statements about them can be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Literal

from generator.corpus import Corpus

Kinship = Literal["same", "part", "whole", "perhaps"]


class Kin:
    """Parts and wholes among the actors, families among the metrics of a corpus.

    A member is a part of its group, a division of its company, a narrower index of a wider one;
    parts of the same whole are strangers to each other.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._actors = corpus.actors
        self._metrics = corpus.metrics

    @cached_property
    def _above(self) -> Mapping[str, tuple[str, ...]]:
        """The wholes that an actor is directly a part of."""
        found: dict[str, list[str]] = defaultdict(list)
        for actor in self._actors.values():
            found[actor.id] += actor.part_of
            for member in actor.members:
                found[member].append(actor.id)
        return {id_: tuple(wholes) for id_, wholes in found.items()}

    @cached_property
    def _doubles(self) -> Mapping[str, frozenset[str]]:
        """The actors that may be the same as another."""
        found: dict[str, set[str]] = defaultdict(set)
        for actor in self._actors.values():
            for other in actor.perhaps:
                found[actor.id].add(other)
                found[other].add(actor.id)
        return {id_: frozenset(others) for id_, others in found.items()}

    def wholes(self, actor: str) -> frozenset[str]:
        """Everything that an actor is a part of, however indirectly."""
        return _closure(actor, self._above)

    def relatives(self, actor: str) -> frozenset[str]:
        """The actor itself, its wholes, and those that may be the same."""
        return frozenset((actor, *self.wholes(actor), *self._doubles.get(actor, ())))

    def between(self, first: str, second: str) -> Kinship | None:
        """What `first` is to `second`, or None where they have nothing to do with each other."""
        if first == second:
            return "same"
        if second in self.wholes(first):
            return "part"
        if first in self.wholes(second):
            return "whole"
        return "perhaps" if second in self._doubles.get(first, ()) else None

    def widest(self, first: str, second: str) -> str:
        """The one of two relatives that the other is a part of; the first where neither is."""
        return second if self.between(first, second) == "part" else first

    def family(self, metric: str) -> str:
        """The widest metric that a metric belongs to: sales for advertising sales."""
        return (metric, *self.broader(metric))[-1]

    def measure_alike(self, one: str, other: str) -> bool:
        """Whether both are one metric, or one is a kind of the other; two kinds are strangers."""
        return one == other or other in self.broader(one) or one in self.broader(other)

    def broader(self, metric: str) -> tuple[str, ...]:
        """The metrics that a metric is a part of, the nearest first."""
        seen = [metric]
        while (broader := self._metrics[seen[-1]].broader) and broader not in seen:
            seen.append(broader)
        return tuple(seen[1:])


def _closure(start: str, above: Mapping[str, Iterable[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(above.get(start, ()))
    while waiting:
        whole = waiting.pop()
        if whole not in found and whole != start:
            found.add(whole)
            waiting += above.get(whole, ())
    return frozenset(found)

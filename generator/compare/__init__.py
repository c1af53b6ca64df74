"""Which statements of the sources speak of the same thing, and whether they agree.

`comparisons` is the one computation that pages, boxes, evidence cards and open data show.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.compare.grouping import grouped
from generator.corpus import Corpus
from generator.model import Comparison

__all__ = ["Comparisons", "comparisons"]


@dataclass(frozen=True, eq=False)
class Comparisons:
    """Every comparison of a corpus, by id in reading order."""

    groups: Mapping[str, Comparison]

    @cached_property
    def _of(self) -> Mapping[str, tuple[Comparison, ...]]:
        found: dict[str, list[Comparison]] = defaultdict(list)
        for comparison in self.groups.values():
            for statement in comparison.statements:
                found[statement].append(comparison)
        return {id_: tuple(items) for id_, items in found.items()}

    def of(self, statement: str) -> tuple[Comparison, ...]:
        """The comparisons in which a statement takes part; none for most statements."""
        return self._of.get(statement, ())


@lru_cache(maxsize=4)
def comparisons(corpus: Corpus) -> Comparisons:
    """What the statements of `corpus` say about each other; computed once for each corpus."""
    return Comparisons({comparison.id: comparison for comparison in grouped(corpus)})

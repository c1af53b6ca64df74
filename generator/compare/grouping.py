"""Put compared pairs into groups that a page can show: the author's, else computed ones."""

from __future__ import annotations

from collections.abc import Iterator

from generator.corpus import Corpus
from generator.model import Comparison, Pair


def grouped(corpus: Corpus) -> Iterator[Comparison]:
    """The comparisons of a corpus."""
    for curated in corpus.curated.values():
        pairs = tuple(
            Pair(first=p.first, second=p.second, verdict=p.verdict, reason=p.reason)
            for p in curated.pairs
            if p.verdict is not None
        )
        if pairs:
            yield Comparison(
                id=curated.id, title=curated.title, explanation=curated.explanation, pairs=pairs
            )

"""From whom a fact stems: articles that repeat one agency or paper count as one origin.

An article that names whom it has a fact from (*laut AFP*) is no witness of its own. So two articles
can say the same and still go back to one report, and a fact that all of them say can rest on one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.compare import comparisons
from generator.compare.naming import Origin, origin_of
from generator.corpus import Corpus
from generator.model import Source, Verdict

__all__ = [
    "SAME",
    "Origin",
    "is_single",
    "origin_of",
    "origins",
    "origins_among",
    "same_facts",
    "sources",
    "sources_among",
]

SAME: tuple[Verdict, ...] = ("agree", "rounding")
"""Verdicts of statements that report the same fact."""


def origins(corpus: Corpus, id_: str) -> tuple[Origin, ...]:
    """The distinct origins of everything that reports the same as the fact `id_`."""
    return origins_among(corpus, same_facts(corpus, id_))


def origins_among(corpus: Corpus, facts: Iterable[str]) -> tuple[Origin, ...]:
    """The distinct origins of some facts.

    An article that names an origin at one place and repeats the fact at another has it from there.
    """
    found: dict[str, Origin] = {}
    for fact in facts:
        for _, places in groupby(corpus.cited[fact], key=lambda cited: cited.source.id):
            listed = list(places)
            naming = [cited for cited in listed if cited.locator.origin is not None]
            for cited in naming or listed:
                origin = origin_of(corpus, cited)
                found.setdefault(origin.key, origin)
    return tuple(found.values())


def sources(corpus: Corpus, id_: str) -> tuple[Source, ...]:
    """The articles that report the same as the fact `id_`."""
    return sources_among(corpus, same_facts(corpus, id_))


def sources_among(corpus: Corpus, facts: Iterable[str]) -> tuple[Source, ...]:
    """The articles that report any of some facts."""
    places = (cited for fact in facts for cited in corpus.cited[fact])
    return tuple({cited.source.id: cited.source for cited in places}.values())


def is_single(corpus: Corpus, id_: str) -> bool:
    """Whether the fact `id_` rests on one origin only, however many articles report it."""
    return len(origins(corpus, id_)) == 1


def same_facts(corpus: Corpus, id_: str) -> tuple[str, ...]:
    """The fact `id_` and those that say the same, by their verdicts against it."""
    return tuple(dict.fromkeys((id_, *_agreeing(corpus, id_))))


def _agreeing(corpus: Corpus, id_: str) -> Iterator[str]:
    for comparison in comparisons(corpus).of(id_):
        for pair in comparison.pairs:
            if pair.verdict in SAME and id_ in (pair.first, pair.second):
                yield pair.second if pair.first == id_ else pair.first

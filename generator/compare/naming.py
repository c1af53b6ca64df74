"""Whom a report has its fact from: the agency or paper that it names, else its own paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.corpus import Cited, Corpus
from generator.model import Source

NAMELESS = frozenset(
    ("agenturbericht", "agenturberichte", "bericht", "berichte", "branchenkreise", "insider",
     "medien", "medienbericht", "medienberichte", "presseberichte", "zeitungsbericht")
)  # fmt: skip
"""Origins that could be anybody: nobody knows whether two articles mean the same report."""

_ARTICLES = frozenset(("der", "die", "das", "dem", "den", "ein", "eine", "einem", "einer", "the"))


@dataclass(frozen=True, slots=True)
class Origin:
    """Who stands behind a report: two reports with the same `key` are one origin.

    Attributes:
        key: Id of an actor, else folded words, else the id of the source.
        name: As readers see it.
    """

    key: str
    name: str


def origin_of(corpus: Corpus, cited: Cited) -> Origin:
    """Whom one place of an article has its fact from: whom it names, else the article itself."""
    named = cited.locator.origin
    if named is None or _folded(named) in NAMELESS:
        return _of_source(corpus, cited.source)
    return _named(corpus, named)


def _of_source(corpus: Corpus, source: Source) -> Origin:
    """A paper with its own articles is one origin; without a known publisher, the article is."""
    return _named(corpus, source.publisher) if source.publisher else Origin(source.id, source.name)


def _named(corpus: Corpus, name: str) -> Origin:
    actor = _actors_by_form(corpus).get(_folded(name))
    return (
        Origin(_folded(name), name) if actor is None else Origin(actor, corpus.actors[actor].name)
    )


@lru_cache(maxsize=4)
def _actors_by_form(corpus: Corpus) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for actor in corpus.actors.values():
        for form in (actor.name, *actor.forms):
            found.setdefault(_folded(form), actor.id)
    return found


def _folded(name: str) -> str:
    """A name without its article and without regard to case: *The Economist* is *Economist*."""
    first, _, rest = " ".join(name.casefold().split()).partition(" ")
    return rest if rest and first in _ARTICLES else f"{first} {rest}".strip()


def shared_origin(corpus: Corpus, first: str, second: str) -> Origin | None:
    """The agency or paper that two facts of different articles both go back to, if there is one."""
    sources = [{cited.source.id for cited in corpus.cited[id_]} for id_ in (first, second)]
    if sources[0] & sources[1]:
        return None
    one, other = (
        {origin.key: origin for origin in (origin_of(corpus, c) for c in corpus.cited[id_])}
        for id_ in (first, second)
    )
    return next((origin for key, origin in one.items() if key in other), None)

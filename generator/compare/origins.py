"""From whom a fact stems: articles that repeat one agency or paper count as one origin.

An article that names whom it has a fact from (*laut AFP*) is no witness of its own. So two articles
can say the same and still go back to one report, and a fact that all of them say can rest on one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from generator.compare import comparisons
from generator.corpus import Cited, Corpus
from generator.model import Source, Verdict

SAME: tuple[Verdict, ...] = ("agree", "rounding")
"""Verdicts of statements that report the same fact."""

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


def origins(corpus: Corpus, id_: str) -> tuple[Origin, ...]:
    """The distinct origins of everything that reports the same as the fact `id_`.

    An article that names an origin at one place and repeats the fact at another has it from there.
    """
    found: dict[str, Origin] = {}
    for fact in same_facts(corpus, id_):
        for _, places in groupby(corpus.cited[fact], key=lambda cited: cited.source.id):
            listed = list(places)
            naming = [cited for cited in listed if cited.locator.origin is not None]
            for cited in naming or listed:
                origin = origin_of(corpus, cited)
                found.setdefault(origin.key, origin)
    return tuple(found.values())


def sources(corpus: Corpus, id_: str) -> tuple[Source, ...]:
    """The articles that report the same as the fact `id_`."""
    places = (cited for fact in same_facts(corpus, id_) for cited in corpus.cited[fact])
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

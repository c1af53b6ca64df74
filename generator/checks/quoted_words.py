"""Words between quotation marks, in texts and on built pages: what they may be.

Who reads „…“ takes it for somebody's words. So it is a published quotation, or the name of a thing:
a source, an actor, a term, whom an article names as its own source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.model import Actor, Quotation, Source, Term, Topic

OWN_NAMES = ("CSV on the Web",)
"""Names that the site's own components set in quotation marks."""

_QUOTED = re.compile(
    "|".join(
        (
            r"„(?P<german>[^„“”\"]*)(?:[“”\"]|(?=„)|\Z)",
            r"“(?P<english>[^“”]*)(?:”|\Z)",
            r"\"(?P<straight>(?:[^\"\n]|\n(?!\s*\n))*)\"",
            r"[»«](?P<pointed>[^»«]*)(?:[»«]|\Z)",
            r"[‹›](?P<single>[^‹›]*)(?:[‹›]|\Z)",
            r"‚(?P<low>[^‚‘’]*)(?:[‘’]|\Z)",
        )
    )
)
_EDGES = " .,;:!?…"


class Quoted(NamedTuple):
    """Words between quotation marks, on one line, and where they begin with their mark."""

    start: int
    words: str


def quoted_words(text: str) -> Iterator[Quoted]:
    """Everything that stands between quotation marks; what is never closed goes on to the end."""
    for match in _QUOTED.finditer(text):
        words = plain(next((group for group in match.groups() if group is not None), ""))
        if words:
            yield Quoted(match.start(), words)


def plain(words: str) -> str:
    """Words on one line, without the signs at their ends."""
    return " ".join(words.split()).strip(_EDGES)


@dataclass(frozen=True)
class MayBeQuoted:
    """What quotation marks may hold.

    Attributes:
        names: Of sources, actors, terms and topics.
        quotations: The words of published quotations.
    """

    names: frozenset[str]
    quotations: frozenset[str]

    @classmethod
    def among(
        cls,
        *,
        actors: Iterable[Actor],
        terms: Iterable[Term],
        topics: Iterable[Topic],
        sources: Iterable[Source],
        quotations: Iterable[Quotation],
        origins: Iterable[str | None],
    ) -> MayBeQuoted:
        """What the records of a site are called and say."""
        names = (
            *(name for actor in actors for name in (actor.name, *actor.forms)),
            *(name for term in terms for name in (term.title, *term.forms)),
            *(topic.title for topic in topics),
            *(name for source in sources for name in (source.name, source.title, source.publisher)),
            *origins,
            *OWN_NAMES,
        )
        spoken = (quotation.text for quotation in quotations)
        return cls(_plain(names), _plain(spoken))

    @cached_property
    def all(self) -> frozenset[str]:
        """Names and quotations."""
        return self.names | self.quotations


def _plain(words: Iterable[str | None]) -> frozenset[str]:
    return frozenset(plain(word) for word in words if word)

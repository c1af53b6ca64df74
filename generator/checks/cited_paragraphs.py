"""Citations in running text (*Beispielblatt, Absatz 3*): whether something stands there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bs4 import Tag

from generator.checks.names import Sentences, from_first_word
from generator.checks.published_facts import PublishedFacts
from generator.model import FACT_KINDS

_CITATION = re.compile(r"Abs(?:atz|ätze)\s\d+(?:(?:,|\sund|\sbis)\s\d+)*(?!\d|[.,]\d)")
_ARTICLE = re.compile(r"artikel/(?P<id>[^/]+)/")


@dataclass(frozen=True)
class CitedParagraphs:
    """The paragraphs that texts of a site may cite, from its open data."""

    facts: PublishedFacts

    def true_citations(self, text: str, tag: Tag, url: str) -> Iterator[tuple[int, int]]:
        """Start and end of every citation in the text of an element that is right.

        The source is the one that is named last before it, else that of the article's page. Beside
        a link to a fact only the paragraphs of that fact are right.
        """
        for match in _CITATION.finditer(text):
            id_ = self._named_before(text, match.start()) or self._of_page(url)
            places = self._places_beside(tag) if id_ else {}
            known = places or self._places
            if id_ and known.get(id_, frozenset()).issuperset(map(int, _digits(match[0]))):
                yield match.span()

    def _named_before(self, text: str, end: int) -> str | None:
        named = [text[start:stop] for start, stop in self._names.spans(text[:end])]
        return self._ids[named[-1]] if named else None

    def _of_page(self, url: str) -> str | None:
        article = _ARTICLE.match(url)
        return article["id"] if article else None

    def _places_beside(self, tag: Tag) -> Mapping[str, frozenset[int]]:
        """Paragraphs by source of the facts that links in an element lead to."""
        keys = [
            (kind, str(link[f"data-{kind}"]))
            for link in tag.find_all("a")
            for kind in FACT_KINDS
            if link.has_attr(f"data-{kind}")
        ]
        told = [
            (place.source.id, place.locator.paragraph)
            for key in keys
            if (fact := self.facts.facts.get(key)) is not None
            for place in self.facts.places(fact)
        ]
        return _by_source(told)

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        """Sources by name and title, from the first word on."""
        names = (
            (name, source.id)
            for source in self.facts.document.sources
            for name in (source.name, source.title)
        )
        return {from_first_word(name): id_ for name, id_ in names if name}

    @cached_property
    def _names(self) -> Sentences:
        return Sentences(self._ids)

    @cached_property
    def _places(self) -> Mapping[str, frozenset[int]]:
        """Every paragraph by source in which a fact, term or note stands."""
        document, facts = self.facts.document, self.facts
        told = [
            *(
                (p.source.id, p.locator.paragraph)
                for f in facts.facts.values()
                for p in facts.places(f)
            ),
            *((place.source, place.paragraph) for term in document.terms for place in term.sources),
            *((note.source, note.paragraph) for note in document.notes),
        ]
        return _by_source(told)


def _by_source(told: list[tuple[str, int]]) -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for source, paragraph in told:
        found[source].add(paragraph)
    return {source: frozenset(paragraphs) for source, paragraphs in found.items()}


def _digits(citation: str) -> list[str]:
    return re.findall(r"\d+", citation)

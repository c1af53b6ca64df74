"""Rule: what stands in quotation marks on a built page is published as a quotation, or a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bs4 import Tag

from generator.checks.built import BuiltPage, Site
from generator.checks.finding import Finding
from generator.checks.names import Sentences
from generator.checks.page_text import blocks
from generator.checks.published_facts import PublishedFacts
from generator.checks.quoted_words import MayBeQuoted, plain, quoted_words

RULE = "quotation-on-page-is-a-fact"

_HINT = "show it with a macro, or leave the marks out"
_CITED = re.compile(r"Absatz\s(?P<paragraph>\d+)(?::\s|\s\()\Z")
"""What stands before a phrase of the article: *Absatz 3 („…“)*."""


def quotation_on_page_is_a_fact(site: Site) -> Iterator[Finding]:
    """Quotation marks and elements of quotations hold published words only."""
    if isinstance(site.facts, str):
        return
    known = _Published(site.facts)
    for page in site.reading_pages:
        for tag, words in (*_in_marks(page, known), *_in_elements(page, known)):
            message = f"„{words[:80]}“ is no published quotation."
            yield Finding(page.file, tag.sourceline, RULE, message, _HINT)


def _in_marks(page: BuiltPage, known: _Published) -> Iterator[tuple[Tag, str]]:
    for block in blocks(page):
        text = block.text
        for start, words in quoted_words(text):
            if words in known.words.all or known.is_cited(text[:start], words):
                continue
            if not known.is_told(text, start):
                yield block.tag, words


def _in_elements(page: BuiltPage, known: _Published) -> Iterator[tuple[Tag, str]]:
    """Elements that a browser sets in marks or apart, even where they hold none."""
    for tag in (*page.by_name["q"], *page.by_name["blockquote"]):
        words = plain(tag.get_text()).strip("„“")
        if tag.find_parent(class_="evidence-card") is None and words not in known.words.all:
            yield tag, words


@dataclass(frozen=True)
class _Published:
    """What a site may quote, from its open data."""

    facts: PublishedFacts

    @cached_property
    def words(self) -> MayBeQuoted:
        """Names and quotations."""
        document = self.facts.document
        places = (place for fact in self.facts.facts.values() for place in self.facts.places(fact))
        origins = {place.locator.origin for place in places}
        origins |= {
            place.origin
            for fact in (*document.figures, *document.quotations, *document.roles)
            for place in fact.locators
        }
        return MayBeQuoted.among(
            actors=document.actors,
            terms=document.terms,
            topics=document.topics,
            sources=document.sources,
            quotations=document.quotations,
            origins=origins,
        )

    def is_cited(self, before: str, words: str) -> bool:
        """Whether a phrase is given as that of a paragraph, and a fact or note stands on it."""
        cited = _CITED.search(before)
        return cited is not None and (int(cited["paragraph"]), words) in self._phrases

    def is_told(self, text: str, position: int) -> bool:
        """Whether a place lies in a sentence of the open data, which another rule reads."""
        return any(start <= position < end for start, end in self._told.spans(text))

    @cached_property
    def _phrases(self) -> frozenset[tuple[int, str]]:
        facts = self.facts
        places = (place.locator for fact in facts.facts.values() for place in facts.places(fact))
        return frozenset((p.paragraph, plain(p.surface)) for p in (*places, *facts.document.notes))

    @cached_property
    def _told(self) -> Sentences:
        document = self.facts.document
        told: set[str | None] = {
            text for note in document.notes for text in (note.says, note.known, note.reason)
        }
        told |= {text for pair in document.comparisons for text in (pair.explanation, pair.reason)}
        told |= {source.published_reason for source in document.sources}
        return Sentences(text for text in told if text)

"""Every number in built prose is traced: to a fact, a computation, a citation, a date or a name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from bs4 import Tag

from generator import german
from generator.checks.built import BuiltPage, Site
from generator.checks.finding import Finding
from generator.checks.free_numbers import FreeNumbers
from generator.checks.page_text import Block, blocks
from generator.checks.published_facts import PublishedFacts
from generator.export.facts import ComparedPair, ExportedFigure

RULE = "number-in-prose-is-traced"

GENERAL = ("glossar/", "akteure/", "impressum/", "datenschutz/", "barrierefreiheit/")
"""Pages of general knowledge and legal texts carry numbers of their own."""
KINDS = (
    ("", "start"),
    ("themen/", "topics"),
    ("artikel/", "articles"),
    *((url, "own") for url in GENERAL),
)

_PARAGRAPHS = re.compile(r"Abs(?:atz|ätze)\s\d+(?:(?:,|\sund|\sbis)\s\d+)*")
_MASK = "\N{REPLACEMENT CHARACTER}"


@dataclass
class Trace:
    """How many numbers the built pages show, by kind of page, and those that nothing traces."""

    found: Counter[str] = field(default_factory=Counter)
    untraced: list[tuple[BuiltPage, Tag, str]] = field(default_factory=list)

    @property
    def line(self) -> str:
        """For the report."""
        found = sum(self.found.values())
        kinds = ", ".join(f"{kind} {number}" for kind, number in sorted(self.found.items()))
        told = f"numbers in built prose: {found - len(self.untraced)} of {found} traced"
        return f"{told}: {kinds}" if kinds else told


def number_in_prose_is_traced(site: Site) -> Iterator[Finding]:
    """A number on a page leads to its evidence, or is one that prose may carry."""
    for page, tag, number in trace(site).untraced:
        words = " ".join(tag.get_text(" ").split())
        message = f"'{number}' leads to no fact: {words[:80]}"
        yield Finding(page.file, tag.sourceline, RULE, message, "show it with a macro")


@lru_cache(maxsize=1)
def trace(site: Site) -> Trace:
    """Every number of the reading pages; nothing where the open data cannot be read."""
    if isinstance(site.facts, str):
        return Trace()
    prose = _prose(site.facts)
    traced = Trace()
    for page in site.reading_pages:
        kind = _kind(page.url)
        for block in blocks(page):
            left = list(prose.left(block)) if kind != "own" else []
            traced.found[kind] += prose.count(block)
            traced.untraced += ((page, block.tag, number) for number in left)
    return traced


@lru_cache(maxsize=1)
def _prose(facts: PublishedFacts) -> _Prose:
    return _Prose(facts)


def _kind(url: str) -> str:
    """What kind of page an address leads to; lists of topics and articles collect."""
    for prefix, kind in KINDS:
        if url.startswith(prefix) and (url == prefix) == (kind in ("start", "own")):
            return kind
    return "collections"


@dataclass(frozen=True)
class _Prose:
    """What the texts of a site may say, from its open data."""

    facts: PublishedFacts

    def left(self, block: Block) -> Iterator[str]:
        """The numbers of a block that nothing traces."""
        text = block.text
        if self._free.has_number(text):
            for _, number in self._free.numbers_left(self._without_told(text)):
                yield number

    def count(self, block: Block) -> int:
        """How many numbers a block shows."""
        return sum(map(self._free.count, (block.text, *block.traced)))

    @cached_property
    def _free(self) -> FreeNumbers:
        document = self.facts.document
        return FreeNumbers.among(
            actors=document.actors,
            terms=document.terms,
            sources=document.sources,
            events=document.events,
            quotations=document.quotations,
            figures=document.figures,
        )

    def _without_told(self, text: str) -> str:
        """`text` without citations, and without what comparisons say of their numbers."""
        text = _PARAGRAPHS.sub(_MASK, text)
        for told in self._told:
            text = text.replace(told, _MASK)
        return text

    @cached_property
    def _told(self) -> tuple[str, ...]:
        """Sentences with numbers that the open data has too, the longest first."""
        document = self.facts.document
        told = {text for pair in document.comparisons for text in self._told_of(pair)}
        told |= {f"{source.original.paragraphs} Absätze" for source in document.sources}
        told |= {term.short for term in document.terms}  # general knowledge, as in the glossary
        told |= {text for note in document.notes for text in (note.says, note.known, note.reason)}
        lines = (" ".join(text.split()) for text in told if self._free.has_number(text))
        return tuple(sorted(lines, key=len, reverse=True))

    def _told_of(self, pair: ComparedPair) -> Iterator[str]:
        for text in (pair.explanation, pair.reason):
            if text:
                yield text
        sides = [self.facts.facts[side.kind, side.id] for side in pair.statements]
        figures = [side for side in sides if isinstance(side, ExportedFigure)]
        if len(figures) == len(sides):
            yield " · ".join(german.quantity(figure, "signed") for figure in figures)

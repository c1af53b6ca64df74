"""Every number in built prose leads to a fact, is told by the open data, or is free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from bs4 import Tag

from generator import german
from generator.checks.built import BuiltPage, Site
from generator.checks.cited_paragraphs import CitedParagraphs
from generator.checks.finding import Finding
from generator.checks.free_numbers import FreeNumbers
from generator.checks.names import Sentences, covered
from generator.checks.page_text import Block, blocks
from generator.checks.published_facts import PublishedFacts
from generator.export.facts import ComparedPair, ExportedFigure

RULE = "number-in-prose-is-traced"

GENERAL = ("glossar/", "akteure/", "impressum/", "datenschutz/", "barrierefreiheit/")
"""Pages of general knowledge and legal texts carry numbers of their own."""
WAYS = ("traced", "told", "free", "general", "untraced")
"""How a number stands: in a link to its fact or computed, in words that the open data has too, as a
name, known date or ordinal, as general knowledge, or by nothing."""


@dataclass
class Trace:
    """How many numbers the built pages show, in each of the `WAYS`, and those of the last."""

    found: Counter[str] = field(default_factory=Counter)
    untraced: list[tuple[BuiltPage, Tag, str]] = field(default_factory=list)

    @property
    def line(self) -> str:
        """For the report."""
        ways = ", ".join(f"{self.found[way]} {way}" for way in WAYS)
        return f"numbers in built prose: {sum(self.found.values())}: {ways}"


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
        is_general = page.url.startswith(GENERAL)
        for block in blocks(page):
            for way, number in prose.numbers(block, page.url):
                way = "general" if is_general and way != "traced" else way
                traced.found[way] += 1
                if way == "untraced":
                    traced.untraced.append((page, block.tag, number))
    return traced


@lru_cache(maxsize=1)
def _prose(facts: PublishedFacts) -> _Prose:
    return _Prose(facts)


@dataclass(frozen=True)
class _Prose:
    """What the texts of a site may say, from its open data."""

    facts: PublishedFacts

    def numbers(self, block: Block, url: str) -> Iterator[tuple[str, str]]:
        """Every number of a block and how it stands."""
        for text in block.traced:
            yield from (("traced", number.words(text)) for number in self._free.numbers(text))
        text = block.text
        if not self._free.has_number(text):
            return
        told = list(self._told.spans(text))
        told += self._cited.true_citations(covered(text, told), block.tag, url)
        for start, end in told:
            stretch = text[start:end]
            yield from (("told", n.words(stretch)) for n in self._free.numbers(stretch))
        rest = covered(text, sorted(told))
        for number in self._free.numbers(rest):
            yield "free" if number.free else "untraced", number.words(text)

    @cached_property
    def _cited(self) -> CitedParagraphs:
        return CitedParagraphs(self.facts)

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

    @cached_property
    def _told(self) -> Sentences:
        """Sentences with numbers that the open data has too."""
        document = self.facts.document
        told = {text for pair in document.comparisons for text in self._told_of(pair)}
        told |= {f"{source.original.paragraphs} Absätze" for source in document.sources}
        told |= {f"{source.original.sha256[:16]}…" for source in document.sources}
        told |= {figure.label for figure in document.figures}  # a draft's names its paragraph
        told |= {term.short for term in document.terms}  # general knowledge, as in the glossary
        told |= {text for note in document.notes for text in (note.says, note.known, note.reason)}
        return Sentences(text for text in told if self._free.has_number(text))

    def _told_of(self, pair: ComparedPair) -> Iterator[str]:
        for text in (pair.explanation, pair.reason):
            if text:
                yield text
        sides = [self.facts.facts[side.kind, side.id] for side in pair.statements]
        figures = [side for side in sides if isinstance(side, ExportedFigure)]
        if len(figures) == len(sides):
            yield " · ".join(german.quantity(figure, "signed") for figure in figures)

"""The running text of a built page, block by block, with what traces its numbers taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bs4 import Tag
from bs4.element import NavigableString

from generator.checks.built import BuiltPage

BLOCKS = frozenset(
    ("p", "li", "dd", "dt", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption",
     "summary", "text", "blockquote", "div", "option")
)  # fmt: skip
SKIPPED = frozenset(("script", "style", "template"))
"""What is no prose."""
SKIPPED_PARTS: Mapping[str, tuple[str, str]] = {
    "evidence-card": ("li", "evidence"),  # entries of *Belege*, which a rule of their own reads
    "take-along": ("span", ""),  # buttons that name the fact they belong to
    "specimen-call": ("p", "specimen"),  # a macro call as an author writes it
}
"""Elements that are left out: by class, what they are and the class of what they stand in."""

TRACING_LINKS = ("data-figure", "data-event", "data-quotation", "data-role", "data-computed")
TRACING_PARTS: Mapping[str, tuple[str, str]] = {
    "tick": ("text", "bar-chart"),  # the scale of a chart
    "value": ("text", "bar-chart"),  # a value in a chart, which is read back against its row
    "group": ("text", "bar-chart"),  # what rows of a chart are about, read back with them
    "chart-description": ("desc", "bar-chart"),  # every row in words, read back too
    "coverage": ("table", "coverage-block"),  # how many facts a source has, counted from them
    "accessibility-report": ("div", ""),  # what the tests of the site wrote down
    "licences": ("div", ""),  # versions of what the site is made of, from their list
    "hedges": ("table", "table-scroll"),  # widths of hedges, from the table of the comparison
    "count": ("span", "legend|unused"),  # how many pairs have a verdict, counted from them
    "timeline-break": ("li", "timeline"),  # the years between two events, which are read back
    "reading-time": ("span", "dateline|reading-path"),  # counted anew in the page's words
    "corrections": ("div", ""),  # what facts said before
}
"""Elements whose numbers are computed where they stand: by class, what they are and stand in."""
CORRECTIONS_PAGE = "korrekturen/"
_ADDRESS = re.compile(r"https?://\S+")
TRACED = " \N{REPLACEMENT CHARACTER} "
"""Stands in a block's text for what traces itself."""


@dataclass
class Block:
    """A paragraph, cell, heading or the like.

    Attributes:
        tag: Its element.
        pieces: Its own text in order.
        traced: Texts inside it that lead to their facts or are computed.
    """

    tag: Tag
    pieces: list[str] = field(default_factory=list)
    traced: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its text on one line, without what traces itself."""
        return " ".join("".join(self.pieces).split())


def blocks(page: BuiltPage) -> list[Block]:
    """The blocks of a page's main part that hold text."""
    main = page.soup.find("main") or page.soup.find("body")
    if not isinstance(main, Tag):
        return []
    first = Block(main)
    return [b for b in (first, *_Reading(page.url).inside(main, first)) if b.text or b.traced]


@dataclass(frozen=True)
class _Reading:
    """How the page at an address is read."""

    url: str

    def inside(self, tag: Tag, block: Block) -> Iterator[Block]:
        """Add the text of an element to its block, and yield the blocks inside it."""
        for child in tag.children:
            if type(child) is NavigableString:
                block.pieces.append(str(child))
            elif isinstance(child, Tag) and not _is_skipped(child):
                if self._traces(child):
                    block.traced.append(child.get_text())
                    block.pieces.append(TRACED)
                elif child.name in BLOCKS:
                    inner = Block(child)
                    yield inner
                    yield from self.inside(child, inner)
                else:
                    yield from self.inside(child, block)

    def _traces(self, tag: Tag) -> bool:
        if tag.name == "a":
            if any(tag.has_attr(name) for name in TRACING_LINKS):
                return True
            return _ADDRESS.fullmatch(tag.get_text().strip()) is not None
        if "corrections" in _classes(tag) and self.url != CORRECTIONS_PAGE:
            return False
        return tag.has_attr("data-count") or _is_part(tag, TRACING_PARTS)


def _is_skipped(tag: Tag) -> bool:
    return tag.name in SKIPPED or _is_part(tag, SKIPPED_PARTS)


def _is_part(tag: Tag, parts: Mapping[str, tuple[str, str]]) -> bool:
    """Whether an element is what its class says, and stands where that stands."""
    for name in parts.keys() & _classes(tag):
        element, around = parts[name]
        if tag.name == element and (not around or _stands_in(tag, around.split("|"))):
            return True
    return False


def _stands_in(tag: Tag, names: Sequence[str]) -> bool:
    return any(not _classes(parent).isdisjoint(names) for parent in tag.parents)


def _classes(tag: Tag) -> frozenset[str]:
    return frozenset(map(str, tag.get_attribute_list("class")))

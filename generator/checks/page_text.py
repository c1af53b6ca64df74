"""The running text of a built page, block by block, with what traces its numbers taken out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import Tag
from bs4.element import NavigableString

from generator.checks.built import BuiltPage

BLOCKS = frozenset(
    ("p", "li", "dd", "dt", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption",
     "summary", "text", "blockquote", "div", "option")
)  # fmt: skip
SKIPPED = frozenset(("script", "style", "template", "code", "pre", "nav"))
SKIPPED_CLASSES = frozenset(
    (
        "evidence",  # the entries of *Belege*, which a rule of their own reads
        "take-along",  # buttons that name the fact they belong to
    )
)
"""What is no prose."""

TRACING_LINKS = ("data-figure", "data-event", "data-quotation", "data-role", "data-computed")
TRACING_CLASSES = frozenset(
    (
        "tick",  # the scale of a chart
        "value",  # a value in a chart, which is read back against its row
        "coverage",  # how many facts a source has, counted from them
        "hedges",  # widths of hedges, from the table of the comparison
        "count",  # how many pairs have a verdict, counted from them
        "timeline-break",  # the years between two events, which are read back
        "corrections",  # what facts said before
    )
)
"""Elements whose numbers are computed where they stand, and what computes them."""
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
    return [b for b in (first, *_inside(main, first)) if b.text or b.traced]


def _inside(tag: Tag, block: Block) -> Iterator[Block]:
    """Add the text of an element to its block, and yield the blocks inside it."""
    for child in tag.children:
        if type(child) is NavigableString:
            block.pieces.append(str(child))
        elif isinstance(child, Tag) and not _is_skipped(child):
            if _traces(child):
                block.traced.append(child.get_text())
                block.pieces.append(TRACED)
            elif child.name in BLOCKS:
                inner = Block(child)
                yield inner
                yield from _inside(child, inner)
            else:
                yield from _inside(child, block)


def _is_skipped(tag: Tag) -> bool:
    classes = tag.get_attribute_list("class")
    return tag.name in SKIPPED or bool(SKIPPED_CLASSES.intersection(classes))


def _traces(tag: Tag) -> bool:
    if tag.name == "a":
        if any(tag.has_attr(name) for name in TRACING_LINKS):
            return True
        return tag.get_text().startswith(("http://", "https://"))
    return tag.has_attr("data-count") or bool(
        TRACING_CLASSES.intersection(tag.get_attribute_list("class"))
    )

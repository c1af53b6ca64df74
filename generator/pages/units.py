"""A page as units that can be merged: keys of the front matter, headings, calls, items, blocks.

The generator writes one unit for each fact, so a fact that comes or goes is a unit that comes or
goes. A unit keeps the characters of its file: what a merge leaves alone stays as it was.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Kind = Literal["front", "heading", "item", "row", "call", "block"]

BYTE_ORDER_MARK = "\ufeff"
BELOW_HEADINGS = 7
"""Level of what is no heading, one below the lowest heading."""
ENDS_WITH_ITS_LINE: tuple[Kind | None, ...] = (None, "heading", "call")
"""Kinds of which no line after the first is a part."""
SHOW_ONE_FACT = frozenset(("quotation", "actor_facts", "occurrences", "comparison"))
"""Macros that the generator calls once for each fact, whose id is their first argument."""
TIGHT: frozenset[Kind] = frozenset(("front", "item", "row"))
"""Kinds whose units follow one another without a blank line."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+\Z")
_END = re.compile(r"[\r\n]+\Z")
_HEADING = re.compile(r"(#{1,6})[ \t]+\S")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]+\S")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_FRONT_KEY = re.compile(r"([^\s#:][^:]*):")
_ANCHOR = re.compile(r"\{:?[^}]*#([\w-]+)[^}]*\}\s*\Z")
_CALL = re.compile(r"\{\{\s*(\w+)\(([^)]*)\)\s*\}\}\Z")


@dataclass(frozen=True)
class Unit:
    """One part of a page.

    Attributes:
        kind: What it is.
        raw: Its characters, without what ends its last line.
        after: What ends it, and the blank lines that follow.
        line: 1-based line at which it begins.
    """

    kind: Kind
    raw: str
    after: str
    line: int

    @cached_property
    def text(self) -> str:
        """What is compared: line ends do not matter."""
        return with_line_feeds(self.raw)

    @cached_property
    def level(self) -> int:
        """Level of a heading; anything else stands below all headings."""
        found = _HEADING.match(self.raw) if self.kind == "heading" else None
        return len(found[1]) if found else BELOW_HEADINGS

    @cached_property
    def name(self) -> str | None:
        """What it is whatever its words are: a key, an anchor, a fact, the call of a macro."""
        if self.kind == "front":
            found = _FRONT_KEY.match(self.raw)
            return f"key {found[1].strip()}" if found else f"fence {self.text.strip()}"
        if self.level == 1:
            return "title"
        if self.kind == "heading":
            found = _ANCHOR.search(self.raw)
            return f"anchor {found[1]}" if found else None
        found = _CALL.match(self.text.strip())
        if found is None:
            return None
        argument = found[2].partition(",")[0].strip()
        one_fact = found[1] in SHOW_ONE_FACT
        return f"fact {found[1]} {argument}" if one_fact else f"call {found[1]}"

    @property
    def stands_once(self) -> bool:
        """Whether a page has no second unit of that name."""
        return self.name is not None and not self.name.startswith("call ")

    @cached_property
    def words(self) -> Counter[str]:
        """How often each word stands in it."""
        return Counter(self.text.split())


def resembles(one: Unit, other: Unit) -> bool:
    """Whether one looks like the other after an edit: the same name, or half of the words."""
    if one.kind != other.kind:
        return False
    if one.name is not None and other.name is not None:
        return one.name == other.name
    common = sum((one.words & other.words).values())
    return 2 * common >= (one.words.total() + other.words.total()) / 2


@dataclass(frozen=True)
class PageUnits:
    """A page, taken apart.

    Attributes:
        start: What stands before the first unit: a byte order mark, blank lines.
        units: Its units, in order.
    """

    start: str
    units: tuple[Unit, ...]

    @cached_property
    def texts(self) -> list[str]:
        """The units as they are compared."""
        return [unit.text for unit in self.units]


def page_units(text: str) -> PageUnits:
    """Take the Markdown of a page apart; joined again, its parts are the same characters."""
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    lines: list[str] = _LINE.findall(text[len(mark) :])
    starts = list(_starts(lines))
    first = starts[0][0] if starts else len(lines)
    ends = ([index for index, _ in starts] + [len(lines)])[1:]
    units = (
        _unit(kind, lines[index:end], index + 1)
        for (index, kind), end in zip(starts, ends, strict=True)
    )
    return PageUnits(mark + "".join(lines[:first]), tuple(units))


def _unit(kind: Kind, lines: Sequence[str], line: int) -> Unit:
    filled = max(number for number, content in enumerate(lines) if content.strip())
    whole = "".join(lines[: filled + 1])
    raw = _END.sub("", whole)
    return Unit(kind, raw, whole[len(raw) :] + "".join(lines[filled + 1 :]), line)


def _starts(lines: Sequence[str]) -> Iterator[tuple[int, Kind]]:
    """Every line that begins a unit, and the kind of that unit."""
    body = _front_lines(lines)
    for index in range(body):
        if index in (0, body - 1) or _FRONT_KEY.match(lines[index]):
            yield index, "front"
    open_: Kind | None = None
    fence = ""
    for index in range(body, len(lines)):
        line = lines[index].rstrip("\r\n")
        if fence:
            if line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                fence, open_ = "", None
            continue
        if not line.strip():
            open_ = None
            continue
        kind = _kind(line, open_)
        if found := _FENCE.match(line):
            fence, kind = found[1], "block"
        if kind != open_ or kind in ("heading", "row", "call") or _begins_item(kind, line) or fence:
            yield index, kind
        open_ = kind


def _begins_item(kind: Kind, line: str) -> bool:
    return kind == "item" and _ITEM.match(line) is not None


def _kind(line: str, open_: Kind | None) -> Kind:
    """What a line belongs to that follows a unit of the kind `open_`, or a blank line."""
    if _HEADING.match(line):
        return "heading"
    if _CALL.match(line.strip()):
        return "call"
    if line.startswith("|") and open_ in (*ENDS_WITH_ITS_LINE, "row"):
        return "row"
    if open_ == "item":
        return "item"
    return "item" if open_ in ENDS_WITH_ITS_LINE and _ITEM.match(line) else "block"


def _front_lines(lines: Sequence[str]) -> int:
    """How many lines the front matter takes, both lines of dashes included; 0 without one."""
    if not lines or lines[0].rstrip() != "---" or lines[0].startswith(" "):
        return 0
    for index in range(1, len(lines)):
        if lines[index].rstrip() in ("---", "..."):
            return index + 1
    return 0


# ------------------------------------------------------------------ line ends


def with_line_feeds(text: str) -> str:
    """`text` with every line ended by a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def line_end(text: str) -> str:
    """What ends most lines of `text`; a line feed where none is ended."""
    found = Counter(re.findall(r"\r\n|\n|\r", text)).most_common(1)
    return found[0][0] if found else "\n"

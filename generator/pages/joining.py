"""Make a page of the units that a merge chose, with the author's line ends and blank lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.pages.units import TIGHT, PageUnits, Unit, with_line_feeds

MARK_AUTHOR = "<<<<<<< diese Seite"
MARK_BETWEEN = "======="
MARK_DATA = ">>>>>>> aus den Daten"
MARKS = re.compile(r"^(?:[<>|]{7} |={7}$)", re.MULTILINE)
"""The conflict markers, ours and those of git."""


@dataclass(frozen=True)
class Choice:
    """A unit of the merged page.

    Attributes:
        unit: Whose characters it has.
        author: Its index in the author's page, or None where it is not there.
        data: Its index in the page generated now, or None.
    """

    unit: Unit
    author: int | None
    data: int | None

    @property
    def text(self) -> str:
        """What is compared."""
        return self.unit.text


@dataclass(frozen=True)
class Dispute:
    """A place of the page where the two sides do not go together; either may have nothing."""

    author: Sequence[Choice]
    data: Sequence[Choice]

    @property
    def unit(self) -> Unit:
        """What stands for it: there is something on one side at least."""
        return [*self.author, *self.data][0].unit

    @property
    def text(self) -> str:
        """What is compared: it is like nothing else."""
        return f"\0{self.unit.line}"


Part = Choice | Dispute


@dataclass(frozen=True)
class Joining:
    """How the parts of a merged page are put together.

    Attributes:
        author: The author's page.
        data: The page as it is generated now.
        line_end: What ends most lines of the author's page.
    """

    author: PageUnits
    data: PageUnits
    line_end: str

    def text(self, parts: Sequence[Part]) -> str:
        """The page; a dispute shows both sides between marks."""
        chosen = [one for part in parts for one in self._shown(part)]
        if not chosen:
            return self.author.start
        last = self.author.units[-1].after if self.author.units else self.line_end
        texts = [self._characters(one) for one in chosen]
        between = [self._between(one, other) for one, other in pairwise(chosen)]
        pieces = [f"{text}{gap}" for text, gap in zip(texts, [*between, last], strict=True)]
        return self.author.start + "".join(pieces)

    def line(self, dispute: Dispute, parts: Sequence[Part]) -> int:
        """The line of the author's page at which a dispute stands, or after which it would."""
        if dispute.author:
            return dispute.author[0].unit.line
        line = 1
        for part in parts:
            if part is dispute:
                break
            for one in part.author if isinstance(part, Dispute) else [part]:
                if one.author is not None:
                    line = self.author.units[one.author].line
        return line

    def _shown(self, part: Part) -> Iterator[Choice]:
        if isinstance(part, Choice):
            yield part
            return
        yield _mark(MARK_AUTHOR)
        yield from part.author
        yield _mark(MARK_BETWEEN)
        yield from part.data
        yield _mark(MARK_DATA)

    def _characters(self, choice: Choice) -> str:
        if self._is_authors(choice):
            return choice.unit.raw
        return choice.unit.text.replace("\n", self.line_end)

    def _is_authors(self, choice: Choice) -> bool:
        return choice.author is not None and self.author.units[choice.author] is choice.unit

    def _between(self, one: Choice, other: Choice) -> str:
        """What stands between two units: as in the page in which they are neighbours."""
        if one.author is not None and other.author == one.author + 1:
            return self.author.units[one.author].after
        if one.data is not None and other.data == one.data + 1:
            return with_line_feeds(self.data.units[one.data].after).replace("\n", self.line_end)
        if one.unit.kind == other.unit.kind and one.unit.kind in TIGHT:
            return self.line_end
        is_inside = _is_mark(other, MARK_BETWEEN, MARK_DATA) or _is_mark(
            one, MARK_AUTHOR, MARK_BETWEEN
        )
        return self.line_end if is_inside else self.line_end * 2


def _mark(text: str) -> Choice:
    return Choice(Unit("block", text, "", 0), None, None)


def _is_mark(choice: Choice, *marks: str) -> bool:
    return choice.unit.line == 0 and choice.unit.text.rstrip() in marks

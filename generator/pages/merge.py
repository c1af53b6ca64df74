"""Three-way merge of a page: as generated before, as its author left it, as generated now.

What only one side touched is taken from that side; what both added in one place is added twice,
the author's first. A conflict is what neither rule settles: both changed one unit differently, one
changed what the other took away, or one added to a section that the other took away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from generator.pages.aligning import Alignment, align, opcodes
from generator.pages.joining import Choice, Dispute, Joining, Part
from generator.pages.units import (
    BELOW_HEADINGS,
    TIGHT,
    PageUnits,
    Unit,
    line_end,
    page_units,
    resembles,
)


@dataclass(frozen=True)
class Merged:
    """The outcome of a merge.

    Attributes:
        text: The merged page; with conflicts it shows both sides between marks.
        conflicts: The line of the author's page at which each of them stands.
    """

    text: str
    conflicts: tuple[int, ...]


def merge(before: str, author: str, data: str, *, author_wins: bool = False) -> Merged:
    """Merge two versions that were made from `before`.

    Args:
        before: The page as it was last generated.
        author: The same as it stands now; what the result keeps of it is kept byte for byte.
        data: The same as it is generated now.
        author_wins: Settle conflicts by taking what the author has.
    """
    pages = Pages(page_units(before), page_units(author), page_units(data))
    parts: list[Part] = []
    for part in _Merging(pages).parts():
        if isinstance(part, Dispute) and author_wins:
            parts += part.author
        else:
            parts.append(part)
    joining = Joining(pages.author, pages.data, line_end(author))
    lines = tuple(joining.line(part, parts) for part in parts if isinstance(part, Dispute))
    return Merged(joining.text(parts), lines)


@dataclass(frozen=True)
class Pages:
    """The three versions of a page, taken apart."""

    before: PageUnits
    author: PageUnits
    data: PageUnits


@dataclass
class _Merging:
    """One merge: walks over the old version, gap and unit by turns."""

    pages: Pages
    by_author: Alignment = field(init=False)
    by_data: Alignment = field(init=False)
    own_texts: set[str] = field(init=False)
    own_keys: set[str | None] = field(init=False)

    def __post_init__(self) -> None:
        self.by_author = align(self.pages.before, self.pages.author)
        self.by_data = align(self.pages.before, self.pages.data)
        own = [
            self.pages.author.units[at]
            for gap in self.by_author.added
            for at in gap
            if at not in self.by_author.moved
        ]
        self.own_texts = {unit.text for unit in own}
        self.own_keys = {unit.name for unit in own if unit.kind == "front"}

    def parts(self) -> Iterator[Part]:
        """What the merged page consists of, in order."""
        held = set(self._sections_written_in())
        for gap in range(len(self.pages.before.units) + 1):
            yield from self._added(gap)
            if gap < len(self.pages.before.units):
                yield from self._kept(gap, is_held=gap in held)

    # -------------------------------------------------------------- a unit of the old version

    def _kept(self, index: int, *, is_held: bool) -> Iterator[Part]:
        if index not in self.by_author.origins and index not in self.by_data.origins:
            places = self.by_author.place[index], self.by_data.place[index]
            yield from self._settled(index, *places, is_held=is_held)

    def _settled(
        self, index: int, at_author: int | None, at_data: int | None, *, is_held: bool = False
    ) -> Iterator[Part]:
        """What comes of a unit of the old version that stands at these places of the new ones."""
        author = None if at_author is None else self.pages.author.units[at_author]
        data = None if at_data is None else self.pages.data.units[at_data]
        texts = [None if unit is None else unit.text for unit in (author, data)]
        old = self.pages.before.units[index].text
        if texts[0] == texts[1] or texts[1] == old:
            taken = author
        elif texts[0] == old and not is_held:
            taken = data
        else:
            yield Dispute(self._of_author(at_author), self._of_data(at_data))
            return
        if taken is not None:
            yield Choice(taken, at_author, at_data)

    def _of_author(self, *indexes: int | None) -> list[Choice]:
        units = self.pages.author.units
        return [Choice(units[at], at, None) for at in indexes if at is not None]

    def _of_data(self, *indexes: int | None) -> list[Choice]:
        units = self.pages.data.units
        return [Choice(units[at], None, at) for at in indexes if at is not None]

    # -------------------------------------------------------------- what came in a gap

    def _added(self, gap: int) -> Iterator[Part]:
        author = [one for at in self.by_author.added[gap] for one in self._came_by_author(at)]
        data = [one for at in self.by_data.added[gap] for one in self._came_by_data(at)]
        codes = opcodes([one.text for one in author], [one.text for one in data])
        for tag, start, end, first, last in codes:
            if tag == "equal":
                pairs = zip(author[start:end], data[first:last], strict=True)
                yield from (_both(one, other) for one, other in pairs)
            else:
                yield from self._beside(gap, author[start:end], data[first:last])

    def _came_by_author(self, index: int) -> Iterable[Part]:
        """A unit of the author's, or what comes of one that stood elsewhere."""
        if (old := self.by_author.moved.get(index)) is None:
            return self._of_author(index)
        return self._settled(old, index, self.by_data.now(old))

    def _came_by_data(self, index: int) -> Iterable[Part]:
        """A unit of the data, or what comes of one that stood elsewhere."""
        if (old := self.by_data.moved.get(index)) is None:
            return self._of_data(index)
        if old in self.by_author.origins:
            return []  # it comes where the author moved it to
        return self._settled(old, self.by_author.place[old], index)

    def _beside(self, gap: int, author: list[Part], data: list[Part]) -> Iterator[Part]:
        """What both added in one place: what continues a section stands before new sections."""
        if any(_are_one(one.unit, other.unit) for one in author for other in data):
            yield _dispute([*author, *data])
            return
        for level in range(BELOW_HEADINGS, 0, -1):
            yield from _chunk(author, level)
            news = [one for one in _chunk(data, level) if not self._is_told(one.unit)]
            if news and self._is_without_place(gap, level, news):
                yield _dispute(news)
            else:
                yield from news

    def _is_told(self, unit: Unit) -> bool:
        """Whether the author has put the very same in another place."""
        return unit.stands_once and unit.kind != "heading" and unit.text in self.own_texts

    def _is_without_place(self, gap: int, level: int, news: Sequence[Part]) -> bool:
        """Whether the author took away where it belongs, or has the key with another value."""
        if any(one.unit.kind == "front" and one.unit.name in self.own_keys for one in news):
            return True
        units = self.pages.before.units
        near = [at for at in (gap - 1, gap) if 0 <= at < len(units)]
        like = [at for at in near if units[at].kind == news[0].unit.kind in TIGHT]
        if like and all(self.by_author.is_gone(at) for at in like):
            return True
        section = self._section(gap, level)
        if section is None or self.by_data.is_gone(section):
            return False
        return self.by_author.is_gone(section)

    # -------------------------------------------------------------- sections

    def _section(self, gap: int, level: int) -> int | None:
        """The heading of the old version below which something of `level` in `gap` stands."""
        for index in range(gap - 1, -1, -1):
            if self.pages.before.units[index].level < level:
                return index
        return None

    def _sections_written_in(self) -> Iterator[int]:
        """Headings that the data took away while the author wrote in their section."""
        for gap, level in self._places_written_at():
            section = self._section(gap, level)
            while section is not None:
                if self.by_data.is_gone(section):
                    yield section
                section = self._section(section, self.pages.before.units[section].level)

    def _places_written_at(self) -> Iterator[tuple[int, int]]:
        """Gap of the old version, and level there, of everything that the author wrote."""
        for gap, indexes in enumerate(self.by_author.added):
            levels = (self.pages.author.units[index].level for index in indexes)
            yield from ((gap, level) for level in set(accumulate(levels, min)))
        for index, unit in enumerate(self.pages.before.units):
            at = self.by_author.place[index]
            if at is not None and self.pages.author.units[at].text != unit.text:
                yield index, unit.level


def _chunk(parts: Sequence[Part], level: int) -> Iterator[Part]:
    """Of some parts those that stand below the first heading of `level`, or below none."""
    lowest = BELOW_HEADINGS
    for part in parts:
        lowest = min(lowest, part.unit.level)
        if lowest == level:
            yield part


def _both(author: Part, data: Part) -> Part:
    """A unit that both added."""
    if isinstance(author, Dispute) or isinstance(data, Dispute):
        return author
    return Choice(author.unit, author.author, data.data)


def _dispute(parts: Iterable[Part]) -> Dispute:
    """All of some parts in one dispute; whatever is the author's is on that side."""
    author: list[Choice] = []
    data: list[Choice] = []
    for part in parts:
        for one in [*part.author, *part.data] if isinstance(part, Dispute) else [part]:
            (data if one.author is None else author).append(one)
    return Dispute(author, data)


def _are_one(one: Unit, other: Unit) -> bool:
    """Whether two units that were added tell the same thing in different words."""
    return resembles(one, other) and (one.name is None or one.stands_once)

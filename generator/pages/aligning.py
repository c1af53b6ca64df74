"""What became of each unit of a page in a later version: kept, changed, gone; what came where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from generator.pages.units import PageUnits, Unit, resembles


@dataclass(frozen=True)
class Alignment:
    """A version of a page beside the one it was made from.

    Attributes:
        place: For each unit of the old version its index in the new one; None where it is gone.
        added: For each gap of the old version, the first before its first unit, the last after
            its last one, the indexes of the units that came there.
        moved: Of those units the ones that stood elsewhere in the old version, by index, with
            their index there.
    """

    place: list[int | None]
    added: list[list[int]]
    moved: dict[int, int]

    @cached_property
    def origins(self) -> dict[int, int]:
        """From the index of a unit that was moved to its index in the new version."""
        return {old: new for new, old in self.moved.items()}

    def now(self, index: int) -> int | None:
        """Where a unit of the old version stands in the new one; None where it is gone."""
        at = self.place[index]
        return self.origins.get(index) if at is None else at

    def is_gone(self, index: int) -> bool:
        """Whether a unit of the old version stands nowhere in the new one."""
        return self.now(index) is None


def opcodes(old: Sequence[str], new: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """How `new` is made from `old`, in the words of `difflib`."""
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def align(old: PageUnits, new: PageUnits) -> Alignment:
    """Set `new` beside `old`."""
    place: list[int | None] = [None] * len(old.units)
    added: list[list[int]] = [[] for _ in range(len(old.units) + 1)]
    for tag, start, end, first, last in opcodes(old.texts, new.texts):
        if tag == "equal":
            place[start:end] = range(first, last)
            continue
        gap, pairs = start, _pairs(old.units[start:end], new.units[first:last])
        for number in range(last - first):
            if number in pairs:
                place[start + pairs[number]] = first + number
                gap = start + pairs[number] + 1
            else:
                added[gap].append(first + number)
    return Alignment(place, added, _moved(old, new, place, added))


def _moved(
    old: PageUnits, new: PageUnits, place: list[int | None], added: list[list[int]]
) -> dict[int, int]:
    missing = [at for at in range(len(old.units)) if place[at] is None]
    moved: dict[int, int] = {}
    for index in (index for gap in added for index in gap):
        unit = new.units[index]
        found = next((at for at in missing if old.units[at].text == unit.text), None)
        if found is None:
            facts = (at for at in missing if old.units[at].stands_once)
            found = next((at for at in facts if resembles(old.units[at], unit)), None)
        if found is not None:
            missing.remove(found)
            moved[index] = found
    return moved


def _pairs(old: Sequence[Unit], new: Sequence[Unit]) -> dict[int, int]:
    """From the index of a changed unit to that of what it was before, both in order."""
    pairs: dict[int, int] = {}
    free = 0
    for number, unit in enumerate(new):
        found = next((at for at in range(free, len(old)) if resembles(old[at], unit)), None)
        if found is not None:
            pairs[number] = found
            free = found + 1
    if not pairs and len(old) == len(new) and all(map(_may_be_rewritten, old, new)):
        return {number: number for number in range(len(new))}
    return pairs


def _may_be_rewritten(old: Unit, new: Unit) -> bool:
    """Whether one may be the other with other words throughout: neither has a name to tell."""
    return old.kind == new.kind and old.name is None and new.name is None

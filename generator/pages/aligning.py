"""What became of each unit of a page in a later version: kept, changed, gone; what came where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.pages.units import PageUnits, Unit, resembles


@dataclass(frozen=True)
class Alignment:
    """A version of a page beside the one it was made from.

    Attributes:
        place: For each unit of the old version its index in the new one; None where it is gone.
        added: For each gap of the old version, the first before its first unit, the last after
            its last one, the indexes of the units that came there.
    """

    place: list[int | None]
    added: list[list[int]]


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
    return Alignment(place, added)


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

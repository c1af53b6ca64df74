"""Which figures a table may sort by value: those of one unit, and in which order units follow."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Figure
from generator.units import CURRENCIES, words

FIRST = ("percent", "percentage_points", *CURRENCIES, "points", "rank")
"""What readers of news look for first; counts come last, other units between."""
NAMES = {"percent": "Prozent", "rank": "Ränge", "count": "Anzahl"}


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """Figures that can be sorted by value among themselves.

    Attributes:
        name: The unit in German, as the head of the group.
        order: Where the group stands among others.
    """

    name: str
    order: int


def unit_group(figure: Figure) -> UnitGroup:
    """The group of a figure's unit."""
    unit = figure.unit
    if unit == "count":
        return UnitGroup(NAMES[unit], len(FIRST) + 1)
    order = FIRST.index(unit) if unit in FIRST else len(FIRST)
    return UnitGroup(NAMES.get(unit) or words(unit).many, order)

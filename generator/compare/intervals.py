"""What a reported number stands for: the interval of values that its words allow.

Nobody who writes *rund drei Prozent* means 3.000; two reports agree when their intervals meet. The
widths below are ours and stated to readers:

- an approximation reaches ten percent of the number to the side or sides that its word names;
- a bare number reaches half a unit of its last written digit, as rounding has it, but never more
  than a sixth, which is what one digit can hide from three upwards: *3 %* may be 3.4, but nobody
  calls 830 million a billion;
- zeros from the hundreds upwards (*1.200 Menschen*) may be rounding too, by half of their step,
  but by no more than five percent.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from generator import german
from generator.model import Figure, Qualifier
from generator.units import NAMED_BEFORE

APPROXIMATION = 0.10
"""How far an approximation reaches, as a part of the number."""
MOST_ROUNDING = 1 / 6
"""The most that rounding to the last written digit can hide."""
ZEROS = 0.05
"""The most that zeros at the end can hide."""

LOWER_BOUNDS: frozenset[Qualifier] = frozenset(("more_than", "at_least"))
UPPER_BOUNDS: frozenset[Qualifier] = frozenset(("less_than", "up_to"))
"""Hedges that name one end of an interval only."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`, in base units; both ends belong to it unless they are open."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if not math.isclose(low, high, rel_tol=1e-9):  # 9.58 + 0.005 is not quite 9.59 - 0.005
            return low < high
        return self._has(low) and other._has(low)

    def _has(self, end: float) -> bool:
        """Whether a value at one of the ends, or between them, belongs to the interval."""
        if math.isclose(end, self.low, rel_tol=1e-9) and self.low_open:
            return False
        return not (math.isclose(end, self.high, rel_tol=1e-9) and self.high_open)


# qualifier: lower end, upper end, as multiples of the number; are they open?
WIDTHS: dict[Qualifier, tuple[float, float, bool, bool]] = {
    "about": (1 - APPROXIMATION, 1 + APPROXIMATION, False, False),
    "almost": (1 - APPROXIMATION, 1, False, True),
    "over": (1, 1 + APPROXIMATION, True, False),
    "more_than": (1, math.inf, True, False),
    "at_least": (1, math.inf, False, False),
    "less_than": (0, 1, False, True),
    "up_to": (0, 1, False, False),
    "few": (2, 10, False, True),  # wenige Millionen: two and more, fewer than ten
    "hundreds_of": (200, 1000, False, True),
}


def interval_of(figure: Figure) -> Interval | None:
    """The interval that a figure stands for, or None where it names no number."""
    if figure.value is not None:
        return _around(figure.value, figure.qualifier, figure.unit)
    if figure.min is None or figure.max is None:
        return None
    low = _end(figure.min, figure.min_qualifier or figure.qualifier, figure.unit)
    high = _end(figure.max, figure.max_qualifier or figure.qualifier, figure.unit)
    # zwischen gut drei und mehr als acht: from where the first begins to where the second ends
    return Interval(low.low, high.high, low.low_open, high.high_open)


def _end(value: float, qualifier: Qualifier | None, unit: str) -> Interval:
    """One end of a range; who names two ends has rounded enough, so a bare one is exact."""
    return Interval(value, value) if qualifier is None else _around(value, qualifier, unit)


def _around(value: float, qualifier: Qualifier | None, unit: str) -> Interval:
    if qualifier is None:
        half = 0.0 if unit in NAMED_BEFORE else _rounding(value)
        return Interval(value - half, value + half, high_open=half > 0)
    low, high, low_open, high_open = WIDTHS[qualifier]
    end = math.inf if math.isinf(high) else value * high
    return Interval(value * low, end, low_open, high_open)


def _rounding(value: float) -> float:
    """How far the true value can be from a bare number, both in base units."""
    scale = next((size for size, *_ in german.SCALES if value >= size), 1.0)
    whole, _, decimals = f"{value / scale:.6f}".rstrip("0").rstrip(".").partition(".")
    digit = min(scale * 10.0 ** -len(decimals) / 2, value * MOST_ROUNDING)
    zeros = 0 if decimals else len(whole) - len(whole.rstrip("0"))
    if zeros < 2:
        return digit
    return max(digit, min(scale * 10.0**zeros / 2, value * ZEROS))

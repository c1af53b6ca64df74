"""German words for a proportion: *fast das Dreifache*, *knapp die Hälfte*, *rund 12-mal so viel*.

Two tables name the proportions that German has words for; a proportion near one of them is told
with that word and what it lacks or exceeds, any other one as a number of two digits. Numbers
without a hedge are taken as they are written.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from generator.compare.intervals import LOWER_BOUNDS, UPPER_BOUNDS
from generator.german import HEDGES, NBSP, number
from generator.model import Qualifier

EXACT = Fraction(1, 1000)
"""Within a thousandth of a named proportion its word stands alone."""
NEAR = Fraction(6, 100)
"""Within six percent of it the word stands with *knapp*, *fast*, *gut* or *mehr als*."""

MULTIPLES: Mapping[Fraction, str] = {
    Fraction(1): "ebenso viel",
    Fraction(3, 2): "das Anderthalbfache",
    Fraction(2): "das Doppelte",
    Fraction(5, 2): "das Zweieinhalbfache",
    Fraction(3): "das Dreifache",
    Fraction(4): "das Vierfache",
    Fraction(5): "das Fünffache",
    Fraction(6): "das Sechsfache",
    Fraction(7): "das Siebenfache",
    Fraction(8): "das Achtfache",
    Fraction(9): "das Neunfache",
    Fraction(10): "das Zehnfache",
    Fraction(100): "das Hundertfache",
}
PARTS: Mapping[Fraction, str] = {
    Fraction(1, 2): "die Hälfte",
    Fraction(1, 3): "ein Drittel",
    Fraction(2, 3): "zwei Drittel",
    Fraction(1, 4): "ein Viertel",
    Fraction(3, 4): "drei Viertel",
    Fraction(1, 5): "ein Fünftel",
    Fraction(1, 10): "ein Zehntel",
    Fraction(1, 100): "ein Hundertstel",
}
NAMED = {**PARTS, **MULTIPLES}

# what is said of a proportion below and above a named one, for parts and for multiples
BELOW = ("knapp", "fast")
ABOVE = ("gut", "mehr als")

_Fits = Callable[[Fraction], bool]
_Rounding = Callable[[Fraction], int]

BOUND_WORDS: Mapping[Qualifier, str] = {
    "more_than": "mehr als",
    "at_least": "mindestens",
    "less_than": "weniger als",
    "up_to": "höchstens",
}


def proportion_words(value: Fraction, hedge: Qualifier | None) -> str:
    """A proportion in words, in the nominative or accusative.

    Args:
        value: Above 0; 1 where both sides are equal.
        hedge: What is known of it: None, `about`, `almost`, `over` or a bound.
    """
    if hedge in LOWER_BOUNDS:
        return _bounded(value, BOUND_WORDS[hedge], lambda named: named <= value, math.floor)
    if hedge in UPPER_BOUNDS:
        return _bounded(value, BOUND_WORDS[hedge], lambda named: named >= value, math.ceil)
    near = _near(value)
    if near is None:
        return _number(value, round, hedge is not None)
    if hedge == "about":
        return _joined(HEDGES["about"], NAMED[near])
    word = _approach(value, near, hedge)
    return _number(value, round, True) if word is None else _joined(word, NAMED[near])


def times_words(value: Fraction, hedge: Qualifier | None) -> str:
    """How often something fits: *rund 13.000-mal*.

    Args:
        value: 2 at least.
        hedge: What is known of it, as for `proportion_words`.
    """
    if hedge is not None and hedge in BOUND_WORDS:
        rounding: _Rounding = math.floor if hedge in LOWER_BOUNDS else math.ceil
        return _joined(BOUND_WORDS[hedge], _Rounded.of(value, rounding).often)
    rounded = _Rounded.of(value, round)
    about = hedge is not None or not rounded.exact
    return _joined(HEDGES["about"] if about else "", rounded.often)


def _near(value: Fraction, fits: _Fits = lambda _: True) -> Fraction | None:
    """The named proportion that is nearest among those near enough."""
    found = [named for named in NAMED if abs(value - named) <= NEAR * named and fits(named)]
    return min(found, key=lambda named: abs(value - named), default=None)


def _approach(value: Fraction, near: Fraction, hedge: Qualifier | None) -> str | None:
    """What stands before the word of a named proportion; None where no word would be true."""
    many = near >= 1
    if abs(value - near) <= EXACT * near:
        return {None: "", "almost": BELOW[many], "over": ABOVE[many]}[hedge]
    if hedge is not None or (near == 1 and value > 1):
        return None  # knapp or gut of an odd number; ebenso viel is never exceeded
    return BELOW[many] if value < near else ABOVE[many]


def _bounded(
    value: Fraction,
    word: str,
    fits: Callable[[Fraction], bool],
    rounding: Callable[[Fraction], int],
) -> str:
    """A limit, moved to the safe side where it is rounded."""
    near = _near(value, fits)
    if near is not None and near != 1:
        return _joined(word, NAMED[near])
    return _joined(word, _Rounded.of(value, rounding).words)


def _number(value: Fraction, rounding: _Rounding, hedged: bool) -> str:
    rounded = _Rounded.of(value, rounding)
    about = hedged or not rounded.exact
    return _joined(HEDGES["about"] if about else "", rounded.words)


@dataclass(frozen=True, slots=True)
class _Rounded:
    """A proportion as a number of two digits: a multiple, or percent where it is below 1.1."""

    words: str
    exact: bool

    @property
    def often(self) -> str:
        """A multiple without what it is a multiple of."""
        return self.words.removesuffix(f" so{NBSP}viel")

    @classmethod
    def of(cls, value: Fraction, rounding: _Rounding) -> _Rounded:
        as_percent = value < Fraction(11, 10)
        shown = value * 100 if as_percent else value
        step = Fraction(10) ** (math.floor(math.log10(shown)) - (2 if 100 <= shown < 110 else 1))
        rounded = rounding(shown / step) * step
        unit = f"{NBSP}%" if as_percent else f"-mal so{NBSP}viel"
        return cls(f"{number(float(rounded))}{unit}", rounded == shown)


def _joined(*words: str) -> str:
    return NBSP.join(word.replace(" ", NBSP) for word in words if word)

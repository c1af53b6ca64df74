"""A number phrase: a quantity and the tokens that it covers."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from generator.ingest.candidates import Quantity


@dataclass(frozen=True, slots=True)
class Phrase:
    """A quantity over the tokens from `start` up to, not including, `stop`; `number` stands at."""

    start: int
    stop: int
    number: int
    quantity: Quantity


def plain(number: Fraction) -> float:
    """An int where the number is whole, so that YAML and JSON write it without a fraction."""
    return number.numerator if number.denominator == 1 else float(number)

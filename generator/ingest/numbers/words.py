"""Read the number that is packed inside one word: *zehnjährig, dreimal, Zweidrittelmehrheit*."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from generator.ingest.numbers.tables import NO_VAGUE_COMPOUND, VAGUE_PREFIXES
from generator.ingest.numerals import denominator, word_value
from generator.ingest.units import SUFFIXES


class Packed(NamedTuple):
    """What one word states: a number with its unit, or a vague amount in our wording."""

    number: Fraction | None
    unit: str | None
    wording: str | None = None


_ENDING = r"(?:e|er|en|em|es|keit)?"
_SUFFIX = re.compile(rf"(?P<head>[a-zäöüß]*?)(?P<suffix>{'|'.join(SUFFIXES)}){_ENDING}")
_TIMES = re.compile(r"(?P<head>[a-zäöüß]+?)mal")
_DOUBLE = re.compile(rf"doppelt{_ENDING}")
_DIGITS = re.compile(r"(?P<head>ein|zwei|drei|vier|fünf|sechs)stellig" + _ENDING)
_FRACTION = re.compile(
    r"(?P<over>[a-zäöüß]*?)(?P<under>drittel|viertel|fünftel|sechstel)(?P<rest>mehrheit\w*|stunden?|"
    r"million|milliarde|liter|kilo|)"
)
_FRACTION_UNITS = {"stunde": "hours", "stunden": "hours", "liter": "liters", "kilo": "kilograms"}
_FRACTION_SCALES = {"million": 10**6, "milliarde": 10**9}
_NUMBERS_OF_NOTHING = frozenset(("ein", "eins", "einer"))
_LONGEST = 60


def is_packed(fold: str) -> bool:
    """Whether the lower-case word `fold` states an amount of its own."""
    return packed(fold) is not None


@lru_cache(maxsize=16384)
def packed(fold: str) -> Packed | None:
    """The amount that the lower-case word `fold` states, or None."""
    if len(fold) > _LONGEST:
        return None
    return _vague(fold) or _double(fold) or _fraction(fold) or _with_suffix(fold)


@lru_cache(maxsize=4096)
def suffix_unit(fold: str) -> str | None:
    """The unit of an adjective that goes on a numeral (*28-jährig, 28jähriger*)."""
    match = _SUFFIX.fullmatch(fold) if len(fold) <= _LONGEST else None
    return SUFFIXES[match["suffix"]] if match is not None and not match["head"] else None


def _vague(fold: str) -> Packed | None:
    match = _DIGITS.fullmatch(fold)
    if match is not None:
        return Packed(None, None, f"{match['head']}stellig")
    for prefix, wording in VAGUE_PREFIXES.items():
        rest = fold.removeprefix(prefix)
        if rest != fold and len(rest) > 2 and not rest.endswith(NO_VAGUE_COMPOUND):
            return Packed(None, None, wording)
    return None


def _double(fold: str) -> Packed | None:
    return Packed(Fraction(2), "times") if _DOUBLE.fullmatch(fold) else None


def _fraction(fold: str) -> Packed | None:
    match = _FRACTION.fullmatch(fold)
    if match is None:
        return None
    over = word_value(match["over"]) if match["over"] else Decimal(1)
    under = denominator(match["under"])
    if over is None or under is None:
        return None
    number = Fraction(over) / under
    if match["rest"].startswith("mehrheit"):
        return Packed(number, "count") if match["over"] else None
    if not match["rest"]:
        return Packed(number, None) if match["over"] else None
    scale = _FRACTION_SCALES.get(match["rest"], 1)
    return Packed(number * scale, _FRACTION_UNITS.get(match["rest"]))


def _with_suffix(fold: str) -> Packed | None:
    match = _SUFFIX.fullmatch(fold) or _TIMES.fullmatch(fold)
    if match is None or not match["head"]:
        return None
    unit = SUFFIXES[match["suffix"]] if "suffix" in match.groupdict() else "times"
    if match["head"] in _NUMBERS_OF_NOTHING and unit in ("times", "count"):
        return None
    number = Decimal("0.5") if match["head"] == "halb" else word_value(match["head"])
    return None if number is None else Packed(Fraction(number), unit)

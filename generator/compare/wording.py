"""German phrases that reasons of several kinds share."""

from __future__ import annotations

import math
import re

from generator import german
from generator.compare.intervals import Interval
from generator.model import Figure

_PLACES = {"hier": "dort", "dort": "hier"}


def seen_from_second(reason: str) -> str:
    """A computed reason for readers of the second statement: *hier* and *dort* change places."""
    return re.sub(r"\b(?:hier|dort)\b", lambda match: _PLACES[match[0]], reason)


def both(one: str, other: str) -> str:
    """Two names in one phrase."""
    return f"{one} und {other}"


def time_words(figure: Figure) -> str:
    """The period of a figure as its article has it."""
    if figure.period_text:
        return figure.period_text
    return german.period(figure.period) if figure.period else "ohne Zeitangabe"


def interval_words(interval: Interval, figure: Figure) -> str:
    """An interval in the unit of its figure: ``2,7 bis unter 3 %``, ``mehr als 80 Mrd. US-$``."""
    low, high = (_amount(end, figure) for end in (interval.low, interval.high))
    if math.isinf(interval.high):
        return f"{'mehr als' if interval.low_open else 'mindestens'} {low}"
    if interval.low == 0:
        return f"{'weniger als' if interval.high_open else 'höchstens'} {high}"
    if interval.low == interval.high:
        return high
    number, _, unit = low.partition(german.NBSP)
    if high.endswith(f"{german.NBSP}{unit}"):  # what both share stands once
        low = number
    start = f"mehr als {low}" if interval.low_open else low
    return f"{start} bis {'unter ' if interval.high_open else ''}{high}"


def _amount(value: float, figure: Figure) -> str:
    if math.isinf(value):
        return ""
    rounded = float(f"{value:.10g}")  # 2.7 and not 2.7000000000000002
    return german.amount(rounded, figure.unit, short=True, noun=figure.noun)

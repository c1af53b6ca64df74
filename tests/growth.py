"""Measure how work grows with its input, in time of this process and not of the clock."""

from __future__ import annotations

import time
from collections.abc import Callable

_TIMES = 4
_SLACK = 2.5
_NOISE = 0.02
_RUNS = 3


def is_linear(work: Callable[[int], object], size: int) -> bool:
    """Whether `work` of four times the size takes about four times as long.

    Quadratic work takes sixteen times as long. Choose a `size` for which that is above 0.1 s.
    """
    return _seconds(work, _TIMES * size) < _TIMES * _SLACK * _seconds(work, size) + _NOISE


def _seconds(work: Callable[[int], object], size: int) -> float:
    """The least of some runs, without the time of other processes."""
    measured = []
    for _ in range(_RUNS):
        start = time.process_time()
        work(size)
        measured.append(time.process_time() - start)
    return min(measured)

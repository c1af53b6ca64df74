"""What a draft proposes, and where that comes from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Guess:
    """A proposed value and where it comes from, in German words of ours."""

    value: str
    reason: str

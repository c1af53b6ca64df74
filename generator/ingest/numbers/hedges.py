"""Read the hedge or the sign beside a number: *rund, mehr als, bis zu, +, −*."""

from __future__ import annotations

from generator.ingest.numbers import tables
from generator.ingest.numbers.tokens import Tokens
from generator.model import Direction, Qualifier

_SIGNS: dict[str, Direction] = {"+": "up", "−": "down", "-": "down", "–": "down"}


def hedge_before(tokens: Tokens, index: int, floor: int) -> tuple[int, Qualifier | None]:
    """Where the hedge before the number at `index` starts, and what it means.

    Args:
        tokens: The paragraph.
        index: The number.
        floor: The first token that belongs to no earlier phrase.
    """
    if tokens.at(index - 1).fold not in tables.HEDGE_ENDS:
        return index, None
    for length in range(min(tables.LONGEST_HEDGE, index - floor), 0, -1):
        key = tokens.folds(index - length, length)
        if key in tables.HEDGES and key not in tables.PREPOSITIONAL_HEDGES:
            if key == ("über",) and _is_preposition(tokens, index - 1):
                return index, None
            return index - length, tables.HEDGES[key]
    return index, None


def _is_preposition(tokens: Tokens, index: int) -> bool:
    """Whether *über* at `index` belongs to a noun or verb (*verfügt über 20 Betten*)."""
    if tokens.at(index - 1).fold.endswith((*tables.SUM_NOUNS, *tables.RACE_NOUNS)):
        return True
    near = (tokens.at(at).fold for at in range(index - tables.LONGEST_REACH, index))
    return any(fold in tables.OVER_VERBS for fold in near)


def hedge_after(tokens: Tokens, index: int) -> tuple[int, Qualifier | None]:
    """The token behind the hedge that stands at `index`, and what it means."""
    for length in range(tables.LONGEST_HEDGE, 0, -1):
        key = tokens.folds(index, length)
        if key in tables.HEDGES:
            return index + length, tables.HEDGES[key]
    return index, None


def sign_before(tokens: Tokens, index: int, floor: int) -> tuple[int, Direction | None]:
    """A sign that touches the number at `index` and nothing before it."""
    if index <= floor or (sign := tokens.at(index - 1)).text not in _SIGNS:
        return index, None
    before = tokens.at(index - 2)
    touches = sign.end == tokens.at(index).start
    free = before.end < sign.start or before.text in "(["
    return (index - 1, _SIGNS[sign.text]) if touches and free else (index, None)

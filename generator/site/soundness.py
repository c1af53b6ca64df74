"""Which two figures may be computed with each other: a table of reasons that keep them apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from generator.compare import comparisons
from generator.compare.kinship import Kin
from generator.compare.periods import days_of
from generator.corpus import Corpus
from generator.model import Figure
from generator.units import CHANGES, CURRENCIES, NAMED_BEFORE

Kind = Literal["ratio", "difference", "share", "times"]
KINDS: tuple[Kind, ...] = get_args(Kind)

WITHOUT_RATIO = frozenset((*NAMED_BEFORE, "degrees_celsius", "degrees_fahrenheit"))
"""Scales whose zero is a convention: twice as much says nothing there."""
UNFIT = {
    "ratio": WITHOUT_RATIO,
    "difference": frozenset(NAMED_BEFORE),
    "share": WITHOUT_RATIO | CHANGES,
    "times": WITHOUT_RATIO | CHANGES,
}
"""Units with which a computation makes no sense."""
ONE_QUANTITY = frozenset(("agree", "rounding", "moment", "contradiction"))
"""Verdicts on two reports of one quantity: between them is nothing to compute."""
VAGUE = "one of them is vague or a range, and nothing is computed from that."
# how long a period may be to count as one kind: days from, days to
_LENGTHS = ((1, 1), (28, 31), (89, 92), (365, 366))


def kind_named(name: str) -> Kind | None:
    """The kind of a computation by its name, which is the name of its macro."""
    return next((kind for kind in KINDS if kind == name), None)


class RefusedError(Exception):
    """Why nothing can be computed, worded for the author of a page."""


@dataclass(frozen=True, slots=True)
class Operands:
    """Two figures of a corpus and what shall be computed from them."""

    corpus: Corpus
    kind: Kind
    first: Figure
    second: Figure


def must_go_together(two: Operands) -> None:
    """Do nothing if the computation makes sense.

    Raises:
        RefusedError: The first reason of the table that keeps the figures apart.
    """
    for is_so, reason in REASONS:
        if is_so(two):
            raise RefusedError(reason)


def _are_one(two: Operands) -> bool:
    return two.first.id == two.second.id


def is_vague(figure: Figure) -> bool:
    """Whether a figure names no number that could be computed with."""
    return figure.value is None or figure.qualifier in ("few", "hundreds_of")


def _are_vague(two: Operands) -> bool:
    return any(map(is_vague, _both(two)))


def _have_different_units(two: Operands) -> bool:
    first, second = ((f.unit, f.noun) for f in _both(two))
    return first != second


def _have_an_unfit_unit(two: Operands) -> bool:
    return two.first.unit in UNFIT[two.kind]


def _measure_different_things(two: Operands) -> bool:
    if two.kind == "times":  # says how large a sum is, and nothing about what it is for
        return False
    first, second = (f.metric for f in _both(two))
    if first is None or second is None:
        return True
    kin = Kin(two.corpus)
    return kin.family(first) != kin.family(second)


def _move_differently(two: Operands) -> bool:
    return two.first.direction != two.second.direction


def _hold_at_different_moments(two: Operands) -> bool:
    first, second = (f.moment or "close" for f in _both(two))  # none is named: the last value
    return first != second


def _have_different_periods(two: Operands) -> bool:
    if two.kind == "times":
        return False
    periods = [f.period for f in _both(two) if f.period is not None]
    if len(periods) < 2:
        return False
    first, second = map(days_of, periods)
    if two.kind == "share":
        return first.relation(second) not in ("equal", "inside")
    lengths = [(days.last - days.first).days + 1 for days in (first, second)]
    alike = any(all(low <= days <= high for days in lengths) for low, high in _LENGTHS)
    return not alike and lengths[0] != lengths[1]


def _are_no_part_and_whole(two: Operands) -> bool:
    if two.kind != "share":
        return False
    part, whole = (f.actor for f in _both(two))
    if part is None or whole is None:
        return False
    return Kin(two.corpus).between(part, whole) not in ("same", "part")


def _report_one_quantity(two: Operands) -> bool:
    return bool(_verdicts(two) & ONE_QUANTITY)


def _are_no_sums_of_money(two: Operands) -> bool:
    return two.kind == "times" and two.first.unit not in CURRENCIES


def _are_not_comparable(two: Operands) -> bool:
    return "not_comparable" in _verdicts(two)


def _share_no_article(two: Operands) -> bool:
    first, second = ({c.source.id for c in two.corpus.cited[f.id]} for f in _both(two))
    return not first & second


REASONS: tuple[tuple[Callable[[Operands], bool], str], ...] = (
    (_are_one, "both are the same figure."),
    (_are_vague, VAGUE),
    (_have_different_units, "their units differ."),
    (_have_an_unfit_unit, "their unit allows no such computation."),
    (_are_no_sums_of_money, "only sums of money can be counted out in one another."),
    (_measure_different_things, "their metrics are not of one family."),
    (_move_differently, "one rises or falls, and the other does not."),
    (_hold_at_different_moments, "one holds for the close of trading, and the other does not."),
    (_have_different_periods, "their periods do not fit each other."),
    (_are_no_part_and_whole, "the first is no part of the second."),
    (_report_one_quantity, "both report one quantity; show the comparison instead."),
    (_are_not_comparable, "the comparison of the two says that they cannot be compared."),
    (_share_no_article, "no article reports both, and two sources are never joined."),
)


def _both(two: Operands) -> tuple[Figure, Figure]:
    return two.first, two.second


def _verdicts(two: Operands) -> set[str]:
    sides = {two.first.id, two.second.id}
    compared = comparisons(two.corpus).of(two.first.id)
    return {
        pair.verdict for c in compared for pair in c.pairs if {pair.first, pair.second} == sides
    }

"""What can be computed from two facts: ratio, difference, share, how often one fits the other.

Sums are never made up.

A result is as sure as its facts: a ratio of *rund* values is *rund*, one of limits is a limit.
Whatever would compare apples with pears is refused, with the reason for the author of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generator import german
from generator.compare.intervals import interval_of
from generator.corpus import Corpus
from generator.model import Figure, Qualifier
from generator.site.proportions import BOUND_WORDS, proportion_words, times_words
from generator.site.soundness import VAGUE, Kind, Operands, RefusedError, is_vague, must_go_together

INVERSE: Mapping[Qualifier | None, Qualifier | None] = {
    None: None, "about": "about", "almost": "over", "over": "almost",
    "more_than": "less_than", "less_than": "more_than", "up_to": "at_least", "at_least": "up_to",
}  # fmt: skip
"""What the hedge of a divisor, or of what is taken away, does to the result."""

# hedges that point to one side, and what two different ones of a side make together
_SIDES: tuple[tuple[frozenset[Qualifier], Qualifier], ...] = (
    (frozenset(("over", "more_than", "at_least")), "more_than"),
    (frozenset(("almost", "less_than", "up_to")), "less_than"),
)
_HEDGE_WORDS: Mapping[Qualifier, str] = {**german.HEDGES, **BOUND_WORDS}


@dataclass(frozen=True, slots=True)
class Computed:
    """A result in German words.

    Attributes:
        kind: What was computed.
        first: Id of the figure that is divided, reduced, or the part.
        second: Id of the figure that divides, is taken away, or the whole.
        words: Nominative or accusative: *fast das Dreifache*, *4 Milliarden US-Dollar*.
    """

    kind: Kind
    first: str
    second: str
    words: str

    @property
    def sides(self) -> tuple[str, str]:
        """Ids of both figures."""
        return self.first, self.second

    @property
    def id(self) -> str:
        """The id of its entry in *Belege*, behind ``beleg-``; no fact's id has two hyphens."""
        return f"{self.kind}-{self.first}--{self.second}"


def compute(corpus: Corpus, kind: Kind, first: str, second: str) -> Computed:
    """What two figures of a corpus give.

    Raises:
        RefusedError: They must not be computed with each other; the message says why.
    """
    one, other = corpus.figures[first], corpus.figures[second]
    must_go_together(Operands(corpus, kind, one, other))
    return Computed(kind, first, second, result_words(kind, one, other))


def result_words(kind: Kind, first: Figure, second: Figure) -> str:
    """The words of a result, whether or not the two make sense together.

    Raises:
        RefusedError: Their numbers or hedges give no result.
    """
    if is_vague(first) or is_vague(second):
        raise RefusedError(VAGUE)
    return _WORDS[kind](first, second, _combined(first.qualifier, INVERSE[second.qualifier]))


def _combined(first: Qualifier | None, second: Qualifier | None) -> Qualifier | None:
    """What two hedges make of a result."""
    if first is None or second is None or first == second:
        return first or second
    pair = {first, second}
    for side, strict in _SIDES:
        if pair <= side:
            return strict
    if pair & set(BOUND_WORDS):
        raise RefusedError("a limit beside another hedge leaves the result open.")
    return "about"


# ------------------------------------------------------------------ the three kinds


def _ratio(one: Figure, other: Figure, hedge: Qualifier | None) -> str:
    return proportion_words(_quotient(one, other), hedge)


def _share(part: Figure, whole: Figure, hedge: Qualifier | None) -> str:
    value = _quotient(part, whole)
    if value > 1:
        raise RefusedError("the part is greater than the whole.")
    return proportion_words(value, hedge)


def _times(large: Figure, small: Figure, hedge: Qualifier | None) -> str:
    value = _quotient(large, small)
    if value < 2:
        raise RefusedError("the first does not hold the second several times; swap them.")
    return times_words(value, hedge)


def times_in(large: Figure, small: Figure) -> Fraction:
    """How often a sum fits into a larger one, hedges left aside."""
    return _quotient(large, small)


def _difference(one: Figure, other: Figure, hedge: Qualifier | None) -> str:
    left = _exact(one) - _exact(other)
    if left <= 0:
        raise RefusedError("the first is not greater than the second; swap them.")
    if hedge is not None and _may_be_equal(one, other):
        raise RefusedError("the hedges leave open which of them is greater.")
    if hedge is not None and hedge not in BOUND_WORDS:
        step = max(_step(one), _step(other))
        rounded = (left / step).quantize(Decimal(1)) * step
        left, hedge = rounded, hedge if rounded == left else "about"
    unit = "percentage_points" if one.unit == "percent" else one.unit
    sure = _HEDGE_WORDS[hedge] if hedge is not None else ""
    words = (*sure.split(), german.amount(float(left), unit, noun=one.noun))
    return german.NBSP.join(words)


_WORDS: Mapping[Kind, Callable[[Figure, Figure, Qualifier | None], str]] = {
    "ratio": _ratio,
    "difference": _difference,
    "share": _share,
    "times": _times,
}


def _quotient(one: Figure, other: Figure) -> Fraction:
    if not one.value or not other.value:
        raise RefusedError("one of them is zero.")
    return Fraction(_exact(one)) / Fraction(_exact(other))


def _exact(figure: Figure) -> Decimal:
    return Decimal(str(figure.value))


def _step(figure: Figure) -> Decimal:
    """What one step of the last written digit is worth, in base units."""
    value = _exact(figure)
    scale = next((Decimal(int(size)) for size, *_ in german.SCALES if value >= size), Decimal(1))
    exponent = (value / scale).normalize().as_tuple().exponent
    return scale * Decimal(10) ** min(int(exponent), 0)


def _may_be_equal(one: Figure, other: Figure) -> bool:
    first, second = interval_of(one), interval_of(other)
    return first is None or second is None or first.meets(second)

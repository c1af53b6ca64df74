"""Read the number phrases of a German paragraph: amounts, ranges, ranks, vague amounts, hedges.

A `Grammar` walks over the tokens of a paragraph. At a token that can begin a number phrase the rule
for that kind of token reads it, else it is read as an amount or as a range of two; the walk goes on
behind what was read. So each token is looked at a bounded number of times.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.ingest.candidates import Quantity
from generator.ingest.numbers import ranks, tables
from generator.ingest.numbers.amounts import Amount, Amounts
from generator.ingest.numbers.context import (
    belongs_to_name,
    counts_people,
    is_age,
    is_named,
    is_ordinal,
    is_when,
    is_year,
    stands_alone,
    tells_ages,
)
from generator.ingest.numbers.hedges import hedge_after, hedge_before, sign_before
from generator.ingest.numbers.lists import (
    unit_ahead,
    unit_before,
    unit_of_change,
    unit_of_label,
    unit_of_list,
    unit_of_scale,
    with_scale_of_pair,
)
from generator.ingest.numbers.phrase import Phrase, plain
from generator.ingest.numbers.tokens import Part, Tokens
from generator.ingest.numbers.vague import Vague
from generator.model import Qualifier
from generator.units import MONEY

_SIGNED = frozenset(("degrees_celsius", "degrees_fahrenheit"))
"""Units whose number may have a sign in words (*unter minus 30 Grad*)."""
_DASHES = frozenset("–-—")


class Grammar:
    """Reads the number phrases of one paragraph.

    Args:
        tokens: The paragraph.
        currency: Unit of sums that name none (*milliardenschwer*).
    """

    def __init__(self, tokens: Tokens, currency: str | None = None) -> None:
        self._tokens = tokens
        self._amounts = Amounts(tokens)
        self._vague = Vague(tokens, self._amounts, currency)
        self._last: Phrase | None = None
        self._currency = currency
        self._tallied = False

    def phrases(self) -> Iterator[Phrase]:
        """The phrases in reading order; they never overlap."""
        index = floor = 0
        size = len(self._tokens)
        while index < size:
            token = self._tokens[index]
            if token.part is Part.NONE or token.masked:
                index += 1
                continue
            phrase, stop = self._read(index, floor)
            if phrase is not None:
                yield phrase
                self._last = phrase
                floor = stop
                self._tallied |= (phrase.quantity.noun or "").lower().endswith(tables.TALLIED)
                if phrase.quantity.unit in MONEY:
                    self._currency = phrase.quantity.unit
            index = max(stop, index + 1)

    def _read(self, index: int, floor: int) -> tuple[Phrase | None, int]:
        """The phrase whose number stands at `index`, and the first token behind what was read."""
        if (phrase := self._by_rule(index, floor)) is not None:
            return phrase, phrase.stop
        if not self._may_count(index):
            return None, index + 1
        amount = self._amounts.at(index)
        if amount is None:
            return None, index + 1
        phrase = self._quantity(amount, floor)
        return phrase, amount.stop if phrase is None else phrase.stop

    def _by_rule(self, index: int, floor: int) -> Phrase | None:
        part = self._tokens[index].part
        if (rule := _RULES.get(part)) is not None:
            return rule(self._tokens, index)
        if part in (Part.VAGUE, Part.ARTICLE):
            return self._vague.scaled(index, floor)
        return self._vague.packed(index, floor) if part is Part.PACKED else None

    def _may_count(self, index: int) -> bool:
        """Whether the token at `index` is no ordinal and no part of a name or an idiom."""
        if self._tokens[index].part is Part.DIGITS:
            return not (belongs_to_name(self._tokens, index) or is_ordinal(self._tokens, index))
        return not is_named(self._tokens, index)

    # -------------------------------------------------------------- one number

    def _quantity(self, low: Amount, floor: int) -> Phrase | None:
        """A number, or a range of two, with its hedges and sign."""
        start, qualifier = self._hedge(low, floor)
        between = start > floor and self._tokens.at(start - 1).fold == "zwischen"
        if (found := self._range(low, between=between)) is not None:
            high, high_qualifier = found
            return self._range_phrase(low, high, qualifier, high_qualifier, start - between)
        low = with_scale_of_pair(self._tokens, self._amounts, low)
        hedged = start < low.start
        if is_when(self._tokens, low, start):
            return None
        if is_year(self._tokens, low, hedged=hedged):
            unit = None if low.unit else unit_of_list(self._tokens, self._amounts, low)
        else:
            unit = low.unit or self._unit_elsewhere(low, hedged=hedged)
        if unit is None:
            return None
        if self._tokens.at(low.stop - 1).fold in tables.CENTS:
            unit = self._currency_of_cents(unit)
        start, direction = sign_before(self._tokens, start, floor)
        quantity = Quantity(
            unit, value=plain(low.size), noun=low.noun, qualifier=qualifier, direction=direction
        )
        return Phrase(start, low.stop, low.start, quantity)

    def _hedge(self, low: Amount, floor: int) -> tuple[int, Qualifier | None]:
        """The hedge before an amount, its sign or the article of *fast die Hälfte*."""
        if low.unit in _SIGNED and self._tokens.at(low.start - 1).fold in ("minus", "plus"):
            start, qualifier = hedge_before(self._tokens, low.start - 1, floor)
            return (low.start, None) if qualifier is None else (start, qualifier)
        inside = tables.HEDGES.get(self._tokens.folds(low.start + 1, 1))
        if self._tokens[low.start].part is Part.ARTICLE and inside is not None:
            return low.start, inside  # eine gute Stunde, ein knappes Viertel
        article = self._tokens.at(low.start - 1).fold in ("die", "der") and low.start > floor
        if not (article and self._tokens.at(low.start).part is Part.FRACTION):
            return hedge_before(self._tokens, low.start, floor)
        start, qualifier = hedge_before(self._tokens, low.start - 1, floor)
        return (low.start, None) if qualifier is None else (start, qualifier)

    def _currency_of_cents(self, unit: str) -> str:
        """*82 Dollar, 45 Cent mehr*: coins of the currency that was told last."""
        told = unit if self._last is None else self._last.quantity.unit
        return told if told in tables.CENT_CURRENCIES else unit

    def _unit_elsewhere(self, low: Amount, *, hedged: bool) -> str | None:
        """The unit of a number that has none beside it; None where it states no amount."""
        number = self._tokens.at(low.start)
        for rule in (unit_of_change, unit_of_label):
            if (unit := rule(self._tokens, self._last, low)) is not None:
                return unit
        if is_age(self._tokens, low.start):
            return "count" if self._tallied else "years"
        if number.text[0] == "0" and number.text.isdigit() and len(number.text) > 1:
            return None
        if self._tokens.glued(low.start) and self._tokens.at(low.start - 1).text in _DASHES:
            return None
        if low.suspended and self._tokens.at(low.stop + 2).fold in tables.COLLECTIVES:
            return None  # zehn- oder hunderttausende
        found = (
            unit_of_list(self._tokens, self._amounts, low)
            or unit_of_scale(self._tokens, low)
            or unit_before(self._tokens, self._last, low)
            or unit_ahead(self._tokens, self._amounts, low)
        )
        if found is None and low.scale and self._is_sum(low, low.scale):
            found = self._currency
        return found or ("count" if stands_alone(self._tokens, low, hedged=hedged) else None)

    def _is_sum(self, low: Amount, scale: int) -> bool:
        """Whether millions without a unit are money: *26 Mrd. sparen*, *auf 1,2 Milliarden*."""
        if self._tokens.at(low.stop - 1).text == ".":
            return True
        told = None if self._last is None else self._last.quantity
        if told is not None and told.unit == "count" and (told.value or 0) >= tables.LEAST_SUM:
            return False
        return scale >= tables.LEAST_SUM and not counts_people(self._tokens, low)

    # -------------------------------------------------------------- ranges

    def _range(self, low: Amount, *, between: bool) -> tuple[Amount, Qualifier | None] | None:
        """The upper end of a range that begins with `low`: *60 bis 65*, *zwischen 60 und 65*."""
        at = low.stop + low.suspended
        if not self._joins(low, at, between=between):
            return None
        next_, qualifier = hedge_after(self._tokens, at + 1)
        high = self._amounts.at(next_)
        if high is None or (high.scale is None and self._tokens.at(next_).part is Part.ARTICLE):
            return None
        if high.unit is None:
            unit = low.unit or self._unit_of_range(low, high)
            if unit is None:
                return None
            high = replace(high, unit=unit, noun=low.noun)
        return high, qualifier

    def _unit_of_range(self, low: Amount, high: Amount) -> str | None:
        """The unit of a range that has none: years of age, or a sum of millions."""
        if high.scale is None:
            return "years" if tells_ages(self._tokens, low.start, high.stop) else None
        return self._currency if self._is_sum(high, high.scale) else None

    def _joins(self, low: Amount, at: int, *, between: bool) -> bool:
        """Whether the token at `at` joins `low` with an upper end."""
        joint = self._tokens.at(at)
        if low.unit is None and is_year(self._tokens, low, hedged=False):
            return False
        if joint.fold == "bis":
            return self._tokens.at(at + 1).fold != "zu"
        if joint.fold == "und":
            return between
        return joint.text in _DASHES and low.unit is None and not low.suspended

    def _range_phrase(
        self, low: Amount, high: Amount, low_hedge: Qualifier | None,
        high_hedge: Qualifier | None, start: int,
    ) -> Phrase | None:  # fmt: skip
        shared = low.scale is None and low.number * (high.scale or 1) <= high.size
        low = replace(low, scale=high.scale) if shared else low
        if low.unit not in (None, "count", high.unit) or high.unit is None:
            return None
        if is_when(self._tokens, replace(high, start=low.start), start):
            return None
        smallest, largest = sorted((low.size, high.size))
        joined = self._tokens.at(low.stop).fold == "und" or high_hedge is not None
        hedges = (None, low_hedge, high_hedge) if joined else (low_hedge, None, None)
        quantity = Quantity(
            high.unit, min=plain(smallest), max=plain(largest), noun=high.noun,
            qualifier=hedges[0], min_qualifier=hedges[1], max_qualifier=hedges[2],
        )  # fmt: skip
        return Phrase(start, high.stop, low.start, quantity)


_RULES = {
    Part.RANK: ranks.rank,
    Part.MAGNITUDE: ranks.magnitude,
    Part.ORDINAL: ranks.ordinal,
    Part.DIGITS: ranks.digit_ordinal,
}

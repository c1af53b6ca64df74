"""Read one amount: a numeral in its spellings, its scale, and what stands behind it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from generator.ingest.numbers import tables
from generator.ingest.numbers.behind import ONE, Behind
from generator.ingest.numbers.tokens import Part, Token, Tokens
from generator.ingest.numbers.words import packed
from generator.ingest.numerals import (
    SCALES,
    VULGAR_FRACTIONS,
    denominator,
    number_of,
)
from generator.ingest.units import SIGNS_BEFORE, TIMES_OF_CALENDAR

_NUMERALS = frozenset((Part.DIGITS, Part.NUMERAL, Part.ARTICLE, Part.HALF))
_COUNTERS = frozenset((Part.DIGITS, Part.NUMERAL))
_UPPER_ENDS = frozenset((Part.DIGITS, Part.NUMERAL, Part.PACKED))
_RELATIVES = frozenset(("in", "an", "das", "der", "die", "den", "dem", "dessen", "wie"))
_OTHER_HALVES = frozenset(("anderen", "andere", "bessere"))
_SHORT_SCALES = frozenset(("mio", "mrd", "tsd", "bio", "mill", "mia"))


@dataclass(frozen=True, slots=True)
class Amount:
    """A number over the tokens from `start` up to, not including, `stop`.

    Attributes:
        number: As written, without its scale.
        scale: 1000 for *Tausend* and so on; None where none is written.
        unit: One of the model's units; None for a number that stands alone.
        noun: What is counted.
        suspended: Whether a hyphen waits for the rest (*sieben- bis 14-Jährige*).
    """

    start: int
    stop: int
    number: Fraction
    scale: int | None = None
    unit: str | None = None
    noun: str | None = None
    suspended: bool = False

    @property
    def size(self) -> Fraction:
        """The number with its scale multiplied out."""
        return self.number if self.scale is None else self.number * self.scale


class Amounts:
    """Reads amounts at places of one paragraph."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self.behind = Behind(tokens)

    def at(self, index: int) -> Amount | None:
        """The amount whose sign, numeral or fraction is the token at `index`."""
        token = self._tokens.at(index)
        if token.masked:
            return None
        if token.part is Part.PACKED:
            return self._packed(index)
        if token.part is Part.FRACTION:
            return self._fraction(index, ONE, index)
        sign, next_ = None, index
        if token.part is Part.SIGN:
            sign, next_ = self._lookup(SIGNS_BEFORE, index, 3)
            token = self._tokens.at(next_)
        if token.part not in _NUMERALS or token.masked:
            return None
        return self._numeral(index, next_, sign)

    # -------------------------------------------------------------- numerals

    def _numeral(self, start: int, index: int, sign: str | None) -> Amount | None:
        token = self._tokens.at(index)
        article = token.part is Part.ARTICLE
        if article and self._tokens.at(index + 1).part is Part.HALF:
            index, token = index + 1, self._tokens.at(index + 1)
        elif article and self._tokens.at(index + 1).fold in tables.STRESSED:
            index += 1
        value = VULGAR_FRACTIONS.get(token.text) or number_of(token.text)
        if value is None:
            return None
        number = Fraction(value)
        if self._tokens.at(index + 1).part is Part.FRACTION and not self._tokens.glued(index + 1):
            return self._fraction(start, number, index + 1)
        if token.part is Part.DIGITS and (over := self._vulgar(index + 1)) is not None:
            number, index = number + over, index + 1
        if token.fold == "halb" and self._tokens.at(index + 1).fold == "so":
            return Amount(start, index + 1, number, None, "times")
        scale, stop = self._scale(index + 1)
        unit, noun, factor, stop = (
            (sign, None, ONE, stop)
            if sign
            else self.behind.unit_or_noun(stop, measured=article and scale is None)
        )
        amount = Amount(
            start,
            stop,
            number if factor is ONE else number * factor,
            scale,
            unit,
            noun,
            self._suspended(stop),
        )
        return amount if self._holds(amount, token, index) else None

    def _holds(self, amount: Amount, token: Token, index: int) -> bool:
        """Whether it is an amount indeed, and no article, no half of a word, no name."""
        if token.part in (Part.ARTICLE, Part.HALF) and amount.scale is None:
            return self._measures(amount, token)
        follower = self._tokens.at(index + 1)
        glued = follower.start == token.end and follower.text[:1].isalpha()
        if glued and amount.scale is None:
            return amount.unit is not None and amount.noun is None
        return True

    def _measures(self, amount: Amount, token: Token) -> bool:
        """Whether *ein* or *halb* before a unit is a number (*ein Jahr Haft*)."""
        if amount.unit is None:
            at = amount.stop + amount.suspended
            joint, high = self._tokens.at(at), self._tokens.at(at + 1)
            return joint.fold in ("bis", "oder") and high.part in _UPPER_ENDS
        if amount.noun is not None:
            return False
        if token.part is Part.HALF:
            return token.fold != "halb" or amount.unit == "times"
        if amount.unit == "points":
            return self._tokens.at(amount.stop).fold in tables.ONE_POINT
        return amount.unit not in tables.ARTICLE_UNITS_OUT and not self._idiom(amount)

    def _idiom(self, amount: Amount) -> bool:
        """*eines Tages, von einer Minute auf die andere, an einem Tag*."""
        before, fold = self._tokens.at(amount.start - 1).fold, self._tokens.at(amount.start).fold
        if amount.unit not in TIMES_OF_CALENDAR:
            return False
        if amount.unit == "days" and before not in tables.DAY_LEADS:
            return self._tokens.at(amount.stop).fold not in tables.DAY_FOLLOWERS
        if fold == "eines":
            return before not in ("innerhalb", "während", "binnen", "von")
        after = self._tokens.folds(amount.stop, 2)
        onto = after in (("auf", "die"), ("auf", "den"), ("zur", "anderen"), ("zum", "anderen"))
        which = after[:1] == (",",) and after[1] in _RELATIVES
        return before in ("an", "so", "eben") or onto or which

    def _vulgar(self, index: int) -> Fraction | None:
        return VULGAR_FRACTIONS.get(self._tokens.at(index).text)

    def _suspended(self, stop: int) -> bool:
        """*sieben- bis*: a hyphen that belongs to the number but not to the next word."""
        hyphen, after = self._tokens.at(stop), self._tokens.at(stop + 1)
        return (
            hyphen.text == "-"
            and self._tokens.glued(stop)
            and after.start > hyphen.end
            and after.fold in ("bis", "und", "oder")
        )

    def _fraction(self, start: int, over: Fraction, index: int) -> Amount | None:
        """*ein Drittel, zwei Fünftel, die Hälfte* over the tokens up to the noun at `index`."""
        token = self._tokens.at(index)
        under = denominator(token.fold)
        if under is None or token.masked or not token.text[0].isupper():
            return None
        before = self._tokens.at(index - 1)
        if token.fold == "hälfte":
            if before.part is Part.ORDINAL or before.fold in _OTHER_HALVES:
                return None
            if self._tokens.at(index + 1).part in _COUNTERS:
                return None
        elif start == index:
            return None  # a quarter of a town, the third of an hour: no number before it
        if (part := self._part_of_unit(index + 1)) is not None:
            return Amount(start, part[1], over / under, None, part[0])
        return Amount(start, index + 1, over / under, None, "count", None)

    def _part_of_unit(self, index: int) -> tuple[str, int] | None:
        """The unit behind a hyphen (*eine Zehntel-Sekunde*), and the index behind it."""
        at = self.behind.over_hyphen(index)
        unit, factor, stop = self.behind.unit(at)
        return (unit, stop) if at > index and unit is not None and factor == ONE else None

    def _packed(self, index: int) -> Amount | None:
        token = self._tokens.at(index)
        found = packed(token.fold)
        if found is None or found.number is None:
            return None
        stop = self.behind.compound_end(index + 1)
        unit = found.unit
        if unit is None:
            unit, _, _, stop = self.behind.unit_or_noun(index + 1, measured=False)
        return Amount(index, stop, found.number, None, unit or "count", None)

    def _scale(self, index: int) -> tuple[int | None, int]:
        at = self.behind.over_hyphen(index)
        token = self._tokens.at(at)
        if token.masked or token.fold not in SCALES:
            return None, index
        if token.fold in _SHORT_SCALES and self._tokens.at(at + 1).text == ".":
            at += 1
        return SCALES[token.fold], at + 1

    def _lookup(
        self, table: dict[tuple[str, ...], str], at: int, most: int
    ) -> tuple[str | None, int]:
        """The entry of the longest run of tokens that `table` knows, and the index behind it."""
        for length in range(most, 0, -1):
            key = self._tokens.folds(at, length)
            if key in table:
                return table[key], at + length
        return None, at

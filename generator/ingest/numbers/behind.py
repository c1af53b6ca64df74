"""Read what stands behind a number: its unit, or the noun that it counts."""

from __future__ import annotations

import re
from fractions import Fraction

from generator.ingest.numbers import tables
from generator.ingest.numbers.tokens import Part, Token, Tokens
from generator.ingest.numbers.words import suffix_unit
from generator.ingest.units import (
    ABBREVIATIONS,
    LONGEST_FROM,
    RATES,
    SUBUNITS,
    UNITS,
    compound_unit,
)

ONE = Fraction(1)
_ADJECTIVE = re.compile(r"[a-zäöüß]{2,}(?:e|en|er|em|es)")
_NOUN = re.compile(r"[A-ZÄÖÜ][^\W\d_]+(?:-[^\W\d_]+)*")
_OPENING = frozenset('„“»«"‚›‹')
_CLOSING = frozenset('“”»«"‘’›‹')
_COUNTERS = frozenset((Part.DIGITS, Part.NUMERAL))
_PER = frozenset(("/", "pro", "je", "per"))
_MOST_ADJECTIVES = 3


class Behind:
    """Reads what stands at places behind the numbers of one paragraph."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    def unit_or_noun(
        self, index: int, *, measured: bool
    ) -> tuple[str | None, str | None, Fraction, int]:
        """Unit, counted noun, what to multiply the number with, and the index behind them.

        With `measured`, only a unit right behind the number is taken.
        """
        at = self.over_hyphen(index)
        unit, factor, stop = self.unit(at)
        if unit is not None:
            return unit, None, factor, self.compound_end(stop)
        if (suffix := suffix_unit(self._tokens.at(at).fold)) is not None and (
            at > index or self._tokens.glued(index)
        ):
            return suffix, None, ONE, self.compound_end(at + 1)
        if at > index:
            return self._compound(at)
        return (None, None, ONE, index) if measured else self._counted(index)

    def _compound(self, index: int) -> tuple[str | None, str | None, Fraction, int]:
        """*Drei-Parteien-Koalition*: what is counted stands inside the compound."""
        token = self._tokens.at(index)
        named = token.fold.endswith(tables.NUMBERED_HEADS) and (
            self._tokens.at(index - 2).part is Part.DIGITS
        )
        if not token.text[:1].isupper() or token.fold in ("er", "mal") or named:
            return None, None, ONE, index - 1
        return "count", token.text, ONE, self.compound_end(index + 1)

    def unit(self, index: int) -> tuple[str | None, Fraction, int]:
        """The unit that stands at `index`, what to multiply with, and the index behind it."""
        unit, factor, stop = self._simple_unit(index)
        if unit in RATES and self._tokens.at(stop).fold in _PER:
            over, _, end = self._simple_unit(stop + 1)
            if over in RATES[unit]:
                return RATES[unit][over], factor, end
        return unit, factor, stop

    def _simple_unit(self, index: int) -> tuple[str | None, Fraction, int]:
        token = self._tokens.at(index)
        most = 0 if token.masked else LONGEST_FROM.get(token.fold, 0)
        for length in range(most, 0, -1):
            key = self._tokens.folds(index, length)
            unit = UNITS.get(key) or ABBREVIATIONS.get(self._tokens.texts(index, length))
            if unit == "times" and self._tokens.at(index + length).part in _COUNTERS:
                break  # 30 mal 40 Meter
            if unit is not None:
                dot = self._tokens.at(index + length)
                short = dot.text == "." and token.fold in ("std", "min", "sek")
                return unit, ONE, index + length + short
        if not most and (unit := compound_unit(token.fold)) is not None and not token.masked:
            return unit, ONE, index + 1
        if most and token.fold in SUBUNITS:
            unit, factor = SUBUNITS[token.fold]
            return unit, factor, index + 1
        return None, ONE, index

    def compound_end(self, index: int) -> int:
        """Behind the last part of a hyphenated compound that goes on at `index`."""
        while (after := self.over_hyphen(index)) > index:
            index = after + 1
        return index

    def _counted(self, index: int) -> tuple[str | None, str | None, Fraction, int]:
        """The noun of a count, or a unit, behind adjectives or an opening quotation mark."""
        at = index
        while at < index + _MOST_ADJECTIVES and self._is_adjective(self._tokens.at(at)):
            at += 1
        if at > index:
            unit, factor, stop = self.unit(at)
            if unit is not None and factor == ONE and self._tokens.at(at).text[0].isupper():
                return unit, None, ONE, stop
        opened = self._tokens.at(at).text in _OPENING
        at += opened
        noun = self._tokens.at(at)
        if noun.masked or not _NOUN.fullmatch(noun.text) or noun.fold in tables.NOT_COUNTED:
            return None, None, ONE, index
        stop = self.compound_end(at + 1)
        if opened:
            stop = self._quoted_end(stop)
        text = self._tokens.text_of(at, stop)
        closed = opened and self._tokens.at(stop).text in _CLOSING
        return "count", text, ONE, stop + closed

    def _is_adjective(self, token: Token) -> bool:
        return (
            _ADJECTIVE.fullmatch(token.text) is not None
            and token.fold not in tables.NO_ADJECTIVES
            and token.part is Part.NONE
        )

    def _quoted_end(self, index: int) -> int:
        for stop in (index, index + 1, index + 2):
            if self._tokens.at(stop).text in _CLOSING:
                return stop
        return index

    def over_hyphen(self, index: int) -> int:
        """Past a hyphen inside a compound (*100-Milliarden-Dollar-Plan*)."""
        here, after = self._tokens.at(index), self._tokens.at(index + 1)
        if here.text == "-" and after.start == here.end and self._tokens.glued(index):
            return index + 1 if after.text[0].isalpha() else index
        return index

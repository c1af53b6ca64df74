"""Read the number phrases of a German paragraph: amount, unit, hedge, direction, status, moment.

`read_quantities` is the one place where a surface becomes a reading; `reading` looks a surface up
in its paragraph, which is how a dossier's figure is proved.

The road: `words` cuts the paragraph into tokens and says what its clauses claim; a `_Reader` walks
over the tokens, and at each of them the rules of `_RULES` try, in order, to read a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.ingest.candidates import Quantity
from generator.ingest.dates import date_spans
from generator.ingest.numbers import tables
from generator.ingest.numbers.tokens import Token, Tokens
from generator.ingest.numerals import ARTICLES, HALVES, ORDINALS, SCALES, number_of
from generator.ingest.units import LONGEST_UNIT, SIGNS_BEFORE, UNIT_WORDS, UNITS
from generator.model import Direction, Qualifier

Reading = tuple[int, int, Quantity]

_SIGNED_UNITS = frozenset(("percent", "percentage_points", "points"))
_MONEY = frozenset(("USD", "EUR"))
_SIGNS: dict[str, Direction] = {"+": "up", "−": "down", "-": "down", "–": "down"}
_OPENING = frozenset('„“»«"‚')
_CLOSING = frozenset('“”»«"‘’')
_ADJECTIVE = re.compile(r"[a-zäöüß]{2,}(?:e|en|er|em|es)")
_NOUN = re.compile(r"[A-ZÄÖÜ][^\W\d_]+(?:-[^\W\d_]+)*")


def read_quantities(
    text: str,
    *,
    names: Iterable[tuple[int, int]] = (),
    dates: Iterable[tuple[int, int]] | None = None,
) -> list[Reading]:
    """The number phrases of one paragraph as (start, end, quantity), in reading order.

    Args:
        text: The paragraph.
        names: Spans of names in it, whose digits are no numbers.
        dates: Spans of dates in it, whose digits are none either; None looks for them here.
    """
    masks = list(date_spans(text) if dates is None else dates)
    for pattern in (tables.NAMES_WITH_DIGITS, tables.TIMES, tables.ADDRESSES):
        masks += [match.span() for match in pattern.finditer(text)]
    tokens = Tokens(text, [*masks, *names])
    return list(_Reader(tokens).read())


def reading(paragraph: str, surface: str) -> Quantity | None:
    """What `surface` says inside `paragraph`, or None where no number phrase covers it.

    The phrase that overlaps the surface most is meant; of equal ones the first.
    """
    at = paragraph.find(surface)
    if at < 0:
        return None
    best: tuple[int, Quantity | None] = (0, None)
    for start, end, quantity in read_quantities(paragraph):
        overlap = min(end, at + len(surface)) - max(start, at)
        if overlap > best[0]:
            best = (overlap, quantity)
    return best[1]


# ------------------------------------------------------------------ amounts


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number with its scale and unit, over the tokens from `start` up to before `stop`."""

    start: int
    stop: int
    number: Decimal
    scale: int | None = None
    unit: str | None = None
    noun: str | None = None

    @property
    def size(self) -> Decimal:
        return self.number * (self.scale or 1)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A quantity over the tokens from `start` up to before `stop`."""

    start: int
    stop: int
    quantity: Quantity


class _Reader:
    """Walks over the tokens of a paragraph and yields what it can read."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens

    def read(self) -> Iterator[Reading]:
        index = floor = 0
        while index < len(self.tokens):
            phrase, stop = self._phrase(index, floor)
            if phrase is not None:
                start, end = self.tokens.span(phrase.start, phrase.stop)
                yield start, end, self._claimed(phrase, index)
                floor = stop
            index = max(stop, index + 1)

    def _phrase(self, index: int, floor: int) -> tuple[_Phrase | None, int]:
        """The phrase whose number stands at `index`, and the first token behind what was read."""
        if self.tokens[index].masked:
            return None, index + 1
        for rule in (self._rank, self._vague):
            if (phrase := rule(index)) is not None:
                return phrase, phrase.stop
        amount = self.amount(index)
        if amount is None:
            return None, index + 1
        phrase = self._quantity(amount, floor)
        return phrase, amount.stop if phrase is None else phrase.stop

    # -------------------------------------------------------------- rules

    def _rank(self, index: int) -> _Phrase | None:
        """*Platz eins*, *Rang 2*, *dritter Platz*."""
        here, after = self.tokens[index], self.tokens.get(index + 1)
        if after is None or after.masked:
            return None
        if here.fold in tables.RANK_NOUNS:
            number = number_of(after.text)
        elif after.fold in tables.RANK_NOUNS:
            stem = re.sub(r"(?<=e)[nrsm]$", "", here.fold)
            number = Decimal(ORDINALS[stem]) if stem in ORDINALS else None
        else:
            return None
        if number is None or number != int(number):
            return None
        return _Phrase(index, index + 2, Quantity(unit="rank", value=_plain(number)))

    def _vague(self, index: int) -> _Phrase | None:
        """*wenige Millionen Dollar*, *Hunderte Milliarden*, *Zehntausende Menschen*."""
        head, words, next_ = self._vague_head(index)
        if head is None:
            return None
        parts, qualifier = [head[0]], head[1]
        scale = self.tokens.get(next_)
        if words != "collective":
            if scale is None or scale.fold not in tables.VAGUE_SCALES:
                return None
            parts.append(tables.VAGUE_SCALES[scale.fold])
            next_ += 1
        unit, noun, stop = self._unit_or_noun(next_)
        if unit is None:
            return None
        parts.append(noun or UNIT_WORDS[unit])
        return _Phrase(
            index, stop, Quantity(unit, wording=" ".join(parts), noun=noun, qualifier=qualifier)
        )

    def _vague_head(self, index: int) -> tuple[tuple[str, Qualifier | None] | None, str, int]:
        for length in (2, 1):
            key = self.tokens.folds(index, length)
            after = self.tokens.get(index + length)
            if key in tables.VAGUE_HEADS and after and after.fold in tables.VAGUE_SCALES:
                return tables.VAGUE_HEADS[key], "head", index + length
        here = self.tokens[index]
        if here.fold in tables.COLLECTIVES and here.text[:1].isupper():
            return tables.COLLECTIVES[here.fold], "collective", index + 1
        return None, "", index

    def _quantity(self, low: _Amount, floor: int) -> _Phrase | None:
        """A number, or a range of two, with its hedges and sign."""
        start, qualifier = self._hedge_before(low.start, floor)
        between = start > floor and self.tokens[start - 1].fold == "zwischen"
        if (range_ := self._range(low, between)) is not None:
            high, high_qualifier = range_
            return self._range_phrase(low, high, qualifier, high_qualifier, start - between)
        if low.unit is None or (low.scale is None and _is_year(low, self.tokens)):
            return None
        start, direction = self._sign(start, floor)
        quantity = Quantity(
            low.unit, value=_plain(low.size), noun=low.noun, qualifier=qualifier,
            direction=direction,
        )  # fmt: skip
        return _Phrase(start, low.stop, quantity)

    def _range(self, low: _Amount, between: bool) -> tuple[_Amount, Qualifier | None] | None:
        """The upper end of a range that begins with `low`: *60 bis 65*, *zwischen 60 und 65*."""
        joint = self.tokens.get(low.stop)
        if joint is None or (low.unit is None and _is_year(low, self.tokens)):
            return None
        if joint.fold == "und" and not between:
            return None
        if joint.fold not in ("bis", "und") and not (joint.text in "–-" and low.unit is None):
            return None
        next_, qualifier = self._hedge_after(low.stop + 1)
        high = self.amount(next_)
        if high is None or self.tokens.folds(low.stop, 2) == ("bis", "zu"):
            return None
        return (high, qualifier) if high.unit is not None else None

    def _range_phrase(
        self, low: _Amount, high: _Amount, low_hedge: Qualifier | None,
        high_hedge: Qualifier | None, start: int,
    ) -> _Phrase | None:  # fmt: skip
        shared = low.scale is None and low.number * (high.scale or 1) <= high.size
        low = replace(low, scale=high.scale) if shared else low
        if low.unit not in (None, high.unit) or low.size > high.size or high.unit is None:
            return None
        joined = self.tokens[low.stop].fold == "und" or high_hedge is not None
        hedges = (None, low_hedge, high_hedge) if joined else (low_hedge, None, None)
        quantity = Quantity(
            high.unit, min=_plain(low.size), max=_plain(high.size), noun=high.noun,
            qualifier=hedges[0], min_qualifier=hedges[1], max_qualifier=hedges[2],
        )  # fmt: skip
        return _Phrase(start, high.stop, quantity)

    # -------------------------------------------------------------- parts

    def amount(self, index: int) -> _Amount | None:
        """The number that stands at `index`, with scale, unit or counted noun where they follow."""
        first = self.tokens.get(index)
        if first is None or first.masked:
            return None
        sign, next_ = self._lookup(SIGNS_BEFORE, index, 3)
        token = self.tokens.get(next_)
        number = None if token is None or token.masked else number_of(token.text)
        if token is None or number is None:
            return None
        follower = self.tokens.get(next_ + 1)
        scale, stop = self._scale(next_ + 1)
        if token.fold in ARTICLES | HALVES.keys() and scale is None:
            return None
        unit, noun, stop = (sign, None, stop) if sign else self._unit_or_noun(stop)
        glued = follower is not None and follower.start == token.end and follower.text[0].isalpha()
        if glued and scale is None and (unit is None or noun is not None):
            return None
        return _Amount(index, stop, number, scale, unit, noun)

    def _scale(self, index: int) -> tuple[int | None, int]:
        index = self._over_hyphen(index)
        token = self.tokens.get(index)
        if token is None or token.masked or token.fold not in SCALES:
            return None, index if token is None else self._back_over_hyphen(index)
        dot = self.tokens.get(index + 1)
        if dot is not None and dot.text == "." and len(token.text) == 3:
            index += 1
        return SCALES[token.fold], index + 1

    def _over_hyphen(self, index: int) -> int:
        """Past a hyphen inside a compound (*100-Milliarden-Dollar-Plan*)."""
        here, after = self.tokens.get(index), self.tokens.get(index + 1)
        inside = here and after and here.text == "-" and after.start == here.end
        return index + 1 if inside and after and after.text[0].isalpha() else index

    def _back_over_hyphen(self, index: int) -> int:
        before = self.tokens[index - 1]
        return index - 1 if before.text == "-" else index

    def _unit_or_noun(self, index: int) -> tuple[str | None, str | None, int]:
        """Unit, counted noun and the index behind them."""
        at = self._over_hyphen(index)
        unit, stop = self._lookup(UNITS, at, LONGEST_UNIT)
        if unit is not None:
            return unit, None, self._compound_end(stop) if at > index else stop
        if at > index:
            return None, None, index
        return self._counted(index)

    def _compound_end(self, index: int) -> int:
        """Behind the last part of a hyphenated compound that goes on at `index`."""
        while (after := self._over_hyphen(index)) > index:
            index = after + 1
        return index

    def _counted(self, index: int) -> tuple[str | None, str | None, int]:
        """The noun of a count, after at most two adjectives or an opening quotation mark."""
        at = index
        for token in self.tokens[index : index + 2]:
            if not _ADJECTIVE.fullmatch(token.text):
                break
            at += 1
        opened = (mark := self.tokens.get(at)) is not None and mark.text in _OPENING
        at += opened
        noun_token = self.tokens.get(at)
        if noun_token is None or noun_token.masked or not noun_token.text[:1].isupper():
            return None, None, index
        stop = self._compound_end(at + 1)
        if opened:
            stop = self._quoted_end(stop)
        noun = self.tokens.text_of(at, stop)
        if noun_token.fold in tables.NOT_COUNTED or not _NOUN.fullmatch(noun.replace(" ", "-")):
            return None, None, index
        closed = opened and (mark := self.tokens.get(stop)) is not None and mark.text in _CLOSING
        return "count", noun, stop + closed

    def _quoted_end(self, index: int) -> int:
        for stop in (index, index + 1, index + 2):
            token = self.tokens.get(stop)
            if token is not None and token.text in _CLOSING:
                return stop
        return index

    def _lookup(
        self, table: dict[tuple[str, ...], str], at: int, most: int
    ) -> tuple[str | None, int]:
        """The entry of the longest run of tokens that `table` knows, and the index behind it."""
        for length in range(most, 0, -1):
            key = self.tokens.folds(at, length)
            if key in table:
                return table[key], at + length
        return None, at

    def _hedge_before(self, index: int, floor: int) -> tuple[int, Qualifier | None]:
        for length in range(min(tables.LONGEST_HEDGE, index - floor), 0, -1):
            key = self.tokens.folds(index - length, length)
            if key in tables.HEDGES:
                return index - length, tables.HEDGES[key]
        return index, None

    def _hedge_after(self, index: int) -> tuple[int, Qualifier | None]:
        for length in range(tables.LONGEST_HEDGE, 0, -1):
            key = self.tokens.folds(index, length)
            if key in tables.HEDGES:
                return index + length, tables.HEDGES[key]
        return index, None

    def _sign(self, index: int, floor: int) -> tuple[int, Direction | None]:
        """A sign that touches the number and nothing before it."""
        if index <= floor or (sign := self.tokens[index - 1]).text not in _SIGNS:
            return index, None
        before = self.tokens.get(index - 2) if index >= 2 else None
        touches = sign.end == self.tokens[index].start
        free = before is None or before.end < sign.start or before.text in "(["
        return (index - 1, _SIGNS[sign.text]) if touches and free else (index, None)

    # -------------------------------------------------------------- claims

    def _claimed(self, phrase: _Phrase, index: int) -> Quantity:
        """The phrase's quantity with what its clause says about it."""
        quantity = phrase.quantity
        market = quantity.unit in _SIGNED_UNITS | _MONEY
        return replace(
            quantity,
            direction=quantity.direction or self._direction(phrase, index),
            status=self.tokens.status(index),
            moment=self.tokens.moment(index) if market else None,
        )

    def _direction(self, phrase: _Phrase, index: int) -> Direction | None:
        unit = phrase.quantity.unit
        before = self.tokens.get(phrase.start - 1) if phrase.start else None
        if before is not None and before.fold in tables.LEVEL_WORDS:
            return None
        limited = self.tokens[phrase.start].fold in tables.LIMIT_WORDS
        if limited and before is not None and tables.direction_of(before.fold):
            return None
        if unit in _SIGNED_UNITS | _MONEY:
            return self.tokens.direction(index, whole_sentence=unit in _SIGNED_UNITS)
        return None


# ------------------------------------------------------------------ values


def _plain(number: Decimal) -> float:
    """An int where the number is whole, so that YAML and JSON write it without a fraction."""
    return int(number) if number == number.to_integral_value() else float(number)


def _is_year(amount: _Amount, tokens: Sequence[Token]) -> bool:
    """Four bare digits that could be a year and count nothing known."""
    text = tokens[amount.start].text
    return (
        len(text) == 4
        and text.isdigit()
        and 1500 <= int(text) <= 2099
        and amount.unit in (None, "count")
    )

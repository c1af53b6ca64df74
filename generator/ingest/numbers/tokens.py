"""A paragraph as tokens, each with the part that it can play in a number phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import cached_property, lru_cache
from typing import NamedTuple, overload

from generator.ingest.numbers import tables
from generator.ingest.numbers.words import is_packed
from generator.ingest.numerals import (
    ARTICLES,
    HALVES,
    VULGAR_FRACTIONS,
    denominator,
    ordinal_of,
    word_value,
)
from generator.ingest.sentences import sentences
from generator.ingest.units import SIGNS_BEFORE

_SPACES = "\u00a0\u2009\u202f"
_TOKEN = re.compile(
    rf"[^\W\d_]\w*|(?<=\d[{_SPACES} ])(?:1/[234]|2/3|3/4)(?![\w/])"
    rf"|\d{{1,3}}(?:[{_SPACES}'’ ]\d{{3}})+(?!\d|\.\d)(?:,\d+)?"
    r"|\d+(?:[.,]\d+)*(?:,[–—-]+(?!\d))?|[^\w\s]|_|\d"
)
_SENTENCE_ENDS = frozenset(".!?:;„“”»«\"‚‘'[–—•*|")


class Part(Enum):
    """What a token can begin."""

    DIGITS = "digits"
    NUMERAL = "numeral"
    ARTICLE = "article"
    HALF = "half"
    FRACTION = "fraction"
    ORDINAL = "ordinal"
    RANK = "rank"
    MAGNITUDE = "magnitude"
    VAGUE = "vague"
    PACKED = "packed"
    SIGN = "sign"
    NONE = "none"


_FIRST_OF_VAGUE = frozenset(key[0] for key in tables.VAGUE_HEADS) - {"ein"}
_FIRST_OF_SIGN = frozenset(key[0] for key in SIGNS_BEFORE)
_BY_WORD: tuple[tuple[Part, frozenset[str]], ...] = (
    (Part.ARTICLE, ARTICLES),
    (Part.HALF, HALVES),
    (Part.RANK, tables.RANK_NOUNS),
    (Part.MAGNITUDE, frozenset(("stärke", "magnitude"))),
    (Part.VAGUE, frozenset((*_FIRST_OF_VAGUE, *tables.COLLECTIVES))),
    (Part.SIGN, _FIRST_OF_SIGN),
)


@lru_cache(maxsize=65536)
def part_of(fold: str) -> Part:
    """The part of a lower-case token."""
    if fold[0].isdigit():
        return Part.NUMERAL if fold in VULGAR_FRACTIONS else Part.DIGITS
    for part, words in _BY_WORD:
        if fold in words:
            return part
    if not fold[0].isalpha():
        return Part.NONE
    if word_value(fold) is not None:
        return Part.NUMERAL
    if denominator(fold) is not None:
        return Part.FRACTION
    if ordinal_of(fold) is not None:
        return Part.ORDINAL
    return Part.PACKED if is_packed(fold) else Part.NONE


class Token(NamedTuple):
    """A word, a numeral or a mark; `masked` where it belongs to a date, a time or a name."""

    text: str
    fold: str
    start: int
    end: int
    masked: bool
    part: Part


NOTHING = Token("", "", -1, -1, True, Part.NONE)
"""The token before the first and behind the last one."""


_PADDING = 16
"""Tokens of nothing around a paragraph, so that looking past its edges needs no question."""


class Tokens(Sequence[Token]):
    """The tokens of one paragraph.

    Args:
        text: The paragraph.
        masks: Spans whose digits are no numbers.
    """

    def __init__(self, text: str, masks: Iterable[tuple[int, int]] = ()) -> None:
        self.text = text
        self._tokens = list(_tokens(text, sorted(masks)))
        around = [NOTHING] * _PADDING
        self._padded = [*around, *self._tokens, *around]

    def __len__(self) -> int:
        return len(self._tokens)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | Sequence[Token]:
        return self._tokens[index]

    def at(self, index: int) -> Token:
        """The token at `index`; outside of the paragraph one without text."""
        try:
            return self._padded[index + _PADDING]
        except IndexError:
            return NOTHING

    def folds(self, index: int, length: int) -> tuple[str, ...]:
        """`length` case-folded tokens from `index` on; none where there are fewer."""
        if index < 0:
            return ()
        tokens = self._tokens[index : index + length]
        return tuple([token.fold for token in tokens]) if len(tokens) == length else ()

    def texts(self, index: int, length: int) -> tuple[str, ...]:
        """The same as they are written."""
        tokens = self._tokens[index : index + length]
        return tuple([token.text for token in tokens]) if len(tokens) == length else ()

    def glued(self, index: int) -> bool:
        """Whether nothing stands between the token at `index` and the one before it."""
        return index > 0 and self.at(index - 1).end == self.at(index).start

    def opens_sentence(self, index: int) -> bool:
        """Whether a capital at `index` may only mean that a sentence begins."""
        return index == 0 or self.at(index - 1).text in _SENTENCE_ENDS

    @cached_property
    def sentence_starts(self) -> frozenset[int]:
        """The characters at which a sentence begins."""
        return frozenset(start for start, _ in sentences(self.text))

    def span(self, start: int, stop: int) -> tuple[int, int]:
        """The characters from token `start` up to, not including, token `stop`."""
        return self._tokens[start].start, self._tokens[stop - 1].end

    def text_of(self, start: int, stop: int) -> str:
        """The characters of `span`."""
        first, last = self.span(start, stop)
        return self.text[first:last]


def _tokens(text: str, masks: list[tuple[int, int]]) -> Iterator[Token]:
    number, reach = 0, -1
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while number < len(masks) and masks[number][0] < end:
            reach = max(reach, masks[number][1])
            number += 1
        word = match.group()
        fold = word.lower()
        yield Token(word, fold, start, end, reach > start, part_of(fold))

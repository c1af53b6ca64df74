"""The words and marks of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from sys import intern

MASK = "\ue000"
"""Stands for the characters inside a quotation, so that its words are no part of a sentence."""

_TOKEN = re.compile(
    rf"{MASK}+|(?:[A-ZÄÖÜ]|Dr|Prof|St)\.(?=[\s-]?[A-ZÄÖÜ])"
    r"|\d+(?:[.,:]\d+)*(?:-[^\W\d_][\w-]*)?"
    r"|[^\W\d_]\w*(?:[-’'/&.][^\W_]\w*)*(?:\[[^\W\d_]{1,3}\])?(?:-(?=[\s,]))?|[^\w\s]"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark at character offsets of its paragraph."""

    start: int
    end: int
    text: str
    fold: str
    capital: bool


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words and marks of `text` between two offsets."""
    # a word is kept once however often it stands there: articles may be very long
    return [
        Token(match.start(), match.end(), word, intern(word.lower()), _is_capital(word))
        for match in _TOKEN.finditer(text, start, len(text) if end is None else end)
        if (word := intern(match.group()))
    ]


def _is_capital(word: str) -> bool:
    if word[0].isupper():
        return True
    head, _, tail = word.partition("-")
    return bool(tail) and tail[0].isupper() and (head.isdigit() or head.islower())

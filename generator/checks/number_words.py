"""Find the words of a text that state a number: *zwölf*, *verdreifacht*, *die Hälfte*, *Dutzende*.

The tables of numerals, fractions, collectives and packed words are those with which `ingest` reads
articles; here stands only what prose of ours may say without a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.ingest.numbers import tables
from generator.ingest.numbers.words import packed
from generator.ingest.numerals import HALVES, SCALES, denominator, word_value
from generator.ingest.units import SUBUNITS, UNITS, key_of

OWN_THINGS = (
    "Artikel", "Artikeln", "Presseartikel", "Presseartikeln", "Quelle", "Quellen", "Angabe",
    "Angaben", "Absätze", "Absätzen", "Text", "Texte", "Texten", "Wert", "Werte", "Werten",
    "Vergleiche", "Vergleichen", "Zitate", "Zitaten",
)  # fmt: skip
"""What the site itself is made of: a count of it in words is free (*zwei Artikel nennen …*)."""
IDIOMS = (
    r"(?:außer|in)\s+acht",
    r"acht\s+(?:geben|gibt|gab)",
    r"(?:das|dem|des|im|ins|am|dieses|diesem)\s+Viertels?",  # a part of a town
)
"""Patterns of phrases whose number word counts nothing."""
MULTIPLYING = ("verdoppel", "halbier")
"""Beginnings of verbs and nouns that multiply, beside those with a numeral (*verdreifachen*)."""
ONLY_BEFORE_UNITS = frozenset(("null", *HALVES))
"""Words that state a number before a unit only: *halbe Milliarde*, *null Euro*."""

_WORD = re.compile(r"[^\W\d_]+")
_TIMES_VERB = re.compile(r"ver(?P<head>[a-zäöüß]+?)fach(?:t\w*|en|e|ung|ungen)")
_MULTIPLYING = re.compile(rf"(?:{'|'.join(MULTIPLYING)})\w+")
_IDIOM = re.compile(rf"\b(?:{'|'.join(IDIOMS)})\b", re.IGNORECASE)
_OWN_THING = re.compile(rf"\s+(?:[a-zäöüß]+e[nr]?\s+){{0,2}}(?:{'|'.join(OWN_THINGS)})\b")
_BEHIND_DIGITS = re.compile(r"\d[\d.,]*\s+$")
_FARTHEST = 24


def number_words(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every number in words, its unit included; *ein* and ordinals are free."""
    text = _IDIOM.sub(lambda match: "x" * len(match[0]), text)
    words = list(_WORD.finditer(text))
    index = 0
    while index < len(words):
        stop = _stop(text, words, index)
        if stop > index and not _is_free(text, words[index], words[stop - 1]):
            yield words[index].start(), words[stop - 1].end()
        index = max(stop, index + 1)


def states_number(word: str) -> bool:
    """Whether a word by itself states a number."""
    return _is_number(word.lower()) and not _is_slip(word)


def _stop(text: str, words: list[re.Match[str]], index: int) -> int:
    """The index behind the number that begins at a word; the same index where none does."""
    first = words[index][0]
    stop = index + 1
    while stop < len(words) and text[words[stop - 1].end() : words[stop].start()].isspace():
        if not (states_number(words[stop][0]) or is_unit(words[stop][0].lower())):
            break
        stop += 1
    if first.lower() in ONLY_BEFORE_UNITS:
        return stop if stop > index + 1 and is_unit(words[index + 1][0].lower()) else index
    return stop if states_number(first) else index


def _is_free(text: str, first: re.Match[str], last: re.Match[str]) -> bool:
    """Whether the number goes on behind digits, which are found themselves, or counts our own."""
    if _BEHIND_DIGITS.search(text, max(0, first.start() - _FARTHEST), first.start()):
        return True
    counts = first is last and word_value(first[0].lower()) is not None
    return counts and _OWN_THING.match(text, last.end()) is not None


def _is_slip(word: str) -> bool:
    """*millionen* in lower case is part of a name or address, the noun has a capital."""
    return word.lower() in tables.SCALE_NOUNS and not word[0].isupper()


@lru_cache(maxsize=16384)
def _is_number(fold: str) -> bool:
    if fold in ONLY_BEFORE_UNITS:
        return False
    if fold in tables.COLLECTIVES or fold in tables.VAGUE_SCALES or denominator(fold) is not None:
        return True
    if _MULTIPLYING.fullmatch(fold) or ((verb := _TIMES_VERB.fullmatch(fold)) and _is_many(verb)):
        return True
    value = word_value(fold)
    if value is not None:
        return value > 1
    inside = packed(fold)
    return inside is not None and inside.number != 1


def _is_many(verb: re.Match[str]) -> bool:
    value = word_value(verb["head"])
    return value is not None and value > 1


@lru_cache(maxsize=16384)
def is_unit(fold: str) -> bool:
    """Whether a word in lower case is a unit or a scale."""
    return fold in SCALES or fold in SUBUNITS or key_of(fold) in UNITS

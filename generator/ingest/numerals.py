"""German numerals, in digits and in words, as exact numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

ONES = {
    "ein": 1, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9,
}  # fmt: skip
TEENS = {
    "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15,
    "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip
ARTICLES = frozenset(("ein", "eine", "einem", "einen", "einer"))
"""Words that mean *one* only before a scale (*eine Milliarde*)."""
HALVES = {
    "halbe": Decimal("0.5"), "halben": Decimal("0.5"), "anderthalb": Decimal("1.5"),
    "eineinhalb": Decimal("1.5"), "zweieinhalb": Decimal("2.5"), "dreieinhalb": Decimal("3.5"),
    "viereinhalb": Decimal("4.5"), "fünfeinhalb": Decimal("5.5"),
}  # fmt: skip
ORDINALS = {
    "erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6, "siebte": 7,
    "achte": 8, "neunte": 9, "zehnte": 10, "elfte": 11, "zwölfte": 12,
}  # fmt: skip
SCALES: dict[str, int] = {
    "dutzend": 12, "tausend": 10**3, "tsd": 10**3,
    "million": 10**6, "millionen": 10**6, "mio": 10**6,
    "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9,
    "billion": 10**12, "billionen": 10**12, "bio": 10**12,
    "billiarde": 10**15, "billiarden": 10**15,
}  # fmt: skip

_MAX_WORD = 60
_MAX_DIGITS = 15


def number_of(token: str) -> Decimal | None:
    """The value of a numeral in digits or words, or None; *ein* counts as one."""
    fold = token.lower()
    if token[0].isdigit():
        return digits(token)
    if fold in ARTICLES:
        return Decimal(1)
    if fold in HALVES:
        return HALVES[fold]
    value = number_word(fold) if len(fold) <= _MAX_WORD else None
    return None if value is None else Decimal(value)


_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_DECIMAL = re.compile(r"\d+(?:,\d+)?")
_POINT = re.compile(r"\d+\.\d{1,2}")


def digits(text: str) -> Decimal | None:
    """*21.282,18*, *1,9*, *5000*; None for digits that are no single number."""
    if not text.isascii() or sum(map(str.isdigit, text)) > _MAX_DIGITS:
        return None
    if _THOUSANDS.fullmatch(text) or _DECIMAL.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    return Decimal(text) if _POINT.fullmatch(text) else None


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_ONE = _alternatives(ONES)
_TEEN = _alternatives(TEENS)
_TEN = _alternatives(TENS)
_BELOW_THOUSAND = re.compile(
    rf"(?:(?P<hundreds>{_ONE})?(?P<hundred>hundert))?(?:und)?"
    rf"(?:(?P<teen>{_TEEN})|(?:(?P<one>{_ONE})und)?(?P<ten>{_TEN})|(?P<single>{_ONE}))?"
)


@lru_cache(maxsize=4096)
def number_word(word: str) -> int | None:
    """*vier*, *siebzehn*, *einundzwanzig*, *dreihundertfünfzig*, *zweitausend*."""
    head, thousand, tail = word.rpartition("tausend")
    below = _below_thousand(tail) if tail else 0
    if not thousand:
        return below or None
    above = _below_thousand(head) if head else 1
    return None if above is None or below is None else above * 1000 + below


def _below_thousand(word: str) -> int | None:
    match = _BELOW_THOUSAND.fullmatch(word)
    if match is None:
        return None
    hundreds = ONES[match["hundreds"] or "ein"] if match["hundred"] else 0
    return (
        hundreds * 100
        + TEENS.get(match["teen"], 0)
        + ONES.get(match["one"], 0)
        + TENS.get(match["ten"], 0)
        + ONES.get(match["single"], 0)
    )

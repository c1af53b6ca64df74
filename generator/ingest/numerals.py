"""German numerals, in digits and in words, as exact numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
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
INFLECTED = {"zweien": "zwei", "dreien": "drei", "zweier": "zwei", "dreier": "drei"}
"""Dative and genitive of numerals (*der Streit zweier Familien*)."""

ARTICLES = frozenset(("ein", "eine", "einem", "einen", "einer", "eines"))
"""Words that mean *one* only before a scale or a unit of measure (*eine Milliarde*)."""

HALVES = frozenset(("halbe", "halben", "halber", "halbes", "halb"))
"""Words that mean 0.5 only before a scale or a unit (*eine halbe Stunde*)."""

SCALES: dict[str, int] = {
    "dutzend": 12, "hundert": 100, "tausend": 10**3, "tsd": 10**3,
    "million": 10**6, "millionen": 10**6, "mio": 10**6, "mill": 10**6,
    "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9, "mia": 10**9,
    "billion": 10**12, "billionen": 10**12, "bio": 10**12,
    "billiarde": 10**15, "billiarden": 10**15,
    "trillion": 10**18, "trillionen": 10**18,
}  # fmt: skip

DENOMINATORS: dict[str, int] = {
    "hälfte": 2, "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7,
    "achtel": 8, "neuntel": 9, "zehntel": 10, "zwölftel": 12, "zwanzigstel": 20,
    "fünfzigstel": 50, "hundertstel": 100, "tausendstel": 1000, "millionstel": 10**6,
}  # fmt: skip
"""Nouns of fractions, also with the *n* of the dative."""

VULGAR_FRACTIONS = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4),
    "¾": Fraction(3, 4), "⅕": Fraction(1, 5), "⅛": Fraction(1, 8),
    "1/2": Fraction(1, 2), "1/3": Fraction(1, 3), "2/3": Fraction(2, 3), "1/4": Fraction(1, 4),
    "3/4": Fraction(3, 4),
}  # fmt: skip

ORDINALS = {
    "erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6, "siebte": 7,
    "achte": 8, "neunte": 9, "zehnte": 10, "elfte": 11, "zwölfte": 12,
}  # fmt: skip
"""The ordinals that are written as words most; `ordinal_of` reads any."""
_IRREGULAR_ORDINALS = {"erst": 1, "dritt": 3, "siebt": 7, "siebent": 7, "acht": 8}

_MAX_WORD = 90
_MAX_DIGITS = 15


def number_of(token: str) -> Decimal | None:
    """The value of a numeral in digits or words, or None; *ein* counts as one."""
    if token[0].isdigit():
        return digits(token)
    fold = token.lower()
    if fold in ARTICLES:
        return Decimal(1)
    if fold in HALVES:
        return Decimal("0.5")
    return word_value(fold) if len(fold) <= _MAX_WORD else None


_THOUSANDS = re.compile(r"\d{1,3}(?:(?:\.\d{3})+|(?:[ \u00a0\u2009\u202f'’]\d{3})+)(?:,\d+)?")
_DECIMAL = re.compile(r"\d+(?:,\d+)?")
_POINT = re.compile(r"\d+\.\d{1,2}")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d{1,2}")
_NO_SEPARATORS = str.maketrans({",": ".", **dict.fromkeys(". \u00a0\u2009\u202f'’")})


def digits(text: str) -> Decimal | None:
    """*21.282,18*, *1,9*, *5000*, *12 500*; None for digits that are no single number.

    Thousands may be parted by a point, an apostrophe or any narrow or no-break space; the decimal
    mark is a comma, or a point before one or two digits. Two English commas are understood.
    """
    if len(text) <= _MAX_DIGITS and text.isascii() and text.isdigit():
        return Decimal(text)
    text = text.rstrip("–—-").removesuffix(",")  # 100,- Euro
    if sum(map(str.isdecimal, text)) > _MAX_DIGITS:
        return None
    if not all(char.isascii() for char in text if char.isdecimal()):
        return None
    if _THOUSANDS.fullmatch(text) or _DECIMAL.fullmatch(text):
        return Decimal(text.translate(_NO_SEPARATORS))
    if _ENGLISH.fullmatch(text):
        return Decimal(text.replace(",", ""))
    return Decimal(text) if _POINT.fullmatch(text) else None


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_ONE = _alternatives(ONES)
_TEEN = _alternatives(TEENS)
_TEN = _alternatives(TENS)
_BELOW_THOUSAND = re.compile(
    rf"(?:(?P<hundreds>{_ONE}|{_TEEN})?(?P<hundred>hundert))?(?:und)?"
    rf"(?:(?P<teen>{_TEEN})|(?:(?P<one>{_ONE})und)?(?P<ten>{_TEN})|(?P<single>{_ONE}))?"
)


@lru_cache(maxsize=8192)
def word_value(word: str) -> Decimal | None:
    """*zwölf*, *dreiundzwanzigtausend*, *anderthalb*, *zweieinhalb*; in lower case."""
    word = INFLECTED.get(word, word)
    if word == "null":
        return Decimal(0)
    if word == "anderthalb":
        return Decimal("1.5")
    if word.endswith("einhalb"):
        whole = number_word(word.removesuffix("einhalb").removesuffix("und") or "null")
        return None if whole is None else whole + Decimal("0.5")
    value = number_word(word)
    return None if value is None else Decimal(value)


def number_word(word: str) -> int | None:
    """*vier*, *siebzehn*, *einundzwanzig*, *dreihundertfünfzig*, *zweitausend*; *null* is 0."""
    if word == "null":
        return 0
    head, thousand, tail = word.rpartition("tausend")
    below = _below_thousand(tail) if tail else 0
    if not thousand:
        return below or None
    above = _below_thousand(head) if head else 1
    return None if above is None or below is None else above * 1000 + below


def _below_thousand(word: str) -> int | None:
    match = _BELOW_THOUSAND.fullmatch(word)
    if match is None or word.startswith("und") or word.endswith("und"):
        return None
    hundreds = {**ONES, **TEENS}[match["hundreds"] or "ein"] if match["hundred"] else 0
    return (
        hundreds * 100
        + TEENS.get(match["teen"], 0)
        + ONES.get(match["one"], 0)
        + TENS.get(match["ten"], 0)
        + ONES.get(match["single"], 0)
    )


_ORDINAL = re.compile(r"(?P<stem>[a-zäöüß]+?t)e[nrsm]?")


@lru_cache(maxsize=8192)
def ordinal_of(word: str) -> int | None:
    """*dritten* is 3, *zwanzigster* is 20; None for words in lower case that are no ordinals."""
    match = _ORDINAL.fullmatch(word) if len(word) <= _MAX_WORD else None
    if match is None:
        return None
    stem = match["stem"]
    if stem in _IRREGULAR_ORDINALS:
        return _IRREGULAR_ORDINALS[stem]
    for irregular, value in _IRREGULAR_ORDINALS.items():
        if stem.endswith("und" + irregular):
            head = number_word(stem.removesuffix("und" + irregular))
            return None if head is None else head + value
    below_twenty = number_word(stem[:-1] or "null")
    if below_twenty is not None and below_twenty % 100 < 20:
        return below_twenty or None
    return number_word(stem[:-2]) if stem.endswith("st") and stem[:-2] else None


@lru_cache(maxsize=4096)
def denominator(word: str) -> int | None:
    """What a noun of a fraction divides by: *Drittel*, *Dritteln*, *Hälfte* give 3, 3, 2."""
    if word in DENOMINATORS:
        return DENOMINATORS[word]
    return DENOMINATORS.get(word[:-1]) if word.endswith("n") else None

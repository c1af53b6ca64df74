"""German numerals: words spelled by an independent speller, digits with every kind of separator."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.numerals import denominator, number_of, ordinal_of

BELOW_TWENTY = (
    "null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
    "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
)  # fmt: skip
TENS = (
    "", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
)  # fmt: skip


def spelled(number: int) -> str:
    """A whole number below a million in German words."""
    thousands, rest = divmod(number, 1000)
    if thousands:
        return f"{below_thousand(thousands)}tausend{spelled(rest) if rest else ''}"
    word = below_thousand(number)
    return f"{word}s" if word.endswith("ein") else word


def below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    head = f"{BELOW_TWENTY[hundreds]}hundert" if hundreds else ""
    return head if hundreds and not rest else head + below_hundred(rest)


def below_hundred(number: int) -> str:
    tens, one = divmod(number, 10)
    if number < 20:
        return BELOW_TWENTY[number]
    return f"{BELOW_TWENTY[one]}und{TENS[tens]}" if one else TENS[tens]


WORDS = [
    ("zwo", "2"), ("dreissig", "30"), ("hundert", "100"), ("tausend", "1000"),
    ("hundertundeins", "101"), ("zwölfhundert", "1200"), ("anderthalb", "1.5"),
    ("zweieinhalb", "2.5"), ("zehneinhalb", "10.5"), ("halbe", "0.5"), ("zweier", "2"),
    ("Dreiundzwanzigtausend", "23000"),
]  # fmt: skip
NO_WORDS = ["und", "undzwanzig", "zwanzigzwei", "hundertund", "achtung", "einig", "dreist", "zwar"]

DIGITS = [
    ("5000", "5000"), ("1,9", "1.9"), ("2.5", "2.5"), ("21.282,18", "21282.18"),
    ("1.000.000", "1000000"), ("12 500", "12500"), ("12\u00a0500,5", "12500.5"),
    ("12\u202f500", "12500"), ("12\u2009500", "12500"), ("12'500", "12500"), ("12’500", "12500"),
    ("1,234,567", "1234567"), ("1,234.56", "1234.56"), ("007", "7"),
]  # fmt: skip
NO_DIGITS = ["1.2.3", "1.23456", "1,2,3", "12.3456,7", "1" * 40, "٣٤"]

ORDINALS = [
    ("erste", 1), ("zweiten", 2), ("dritter", 3), ("sechstes", 6), ("siebte", 7), ("siebente", 7),
    ("achten", 8), ("neunzehnte", 19), ("zwanzigster", 20), ("einundzwanzigste", 21),
    ("hundertste", 100), ("tausendste", 1000),
]  # fmt: skip
NO_ORDINALS = ["beste", "letzten", "erster-", "rechte", "heute", "hunderte", "älteste", "zweite-"]


@given(st.integers(0, 999_999))
def test_every_word_below_a_million_has_its_value(number: int) -> None:
    assert number_of(spelled(number)) == number


@pytest.mark.parametrize(("word", "value"), [*WORDS, *DIGITS])
def test_value_of_a_numeral(word: str, value: str) -> None:
    assert number_of(word) == Decimal(value)


@pytest.mark.parametrize("word", [*NO_WORDS, *NO_DIGITS])
def test_what_is_no_numeral_has_no_value(word: str) -> None:
    assert number_of(word) is None


@pytest.mark.parametrize(("word", "value"), ORDINALS)
def test_value_of_an_ordinal(word: str, value: int) -> None:
    assert ordinal_of(word) == value


@pytest.mark.parametrize("word", NO_ORDINALS)
def test_what_is_no_ordinal_has_no_value(word: str) -> None:
    assert ordinal_of(word) is None


def test_nouns_of_fractions() -> None:
    words = ("hälfte", "drittel", "dritteln", "zehntel", "mittel")
    assert [denominator(word) for word in words] == [2, 3, 3, 10, None]

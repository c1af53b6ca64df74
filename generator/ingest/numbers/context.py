"""Judge a number by its neighbours: is it an amount, or a year, an ordinal, a name, a date?"""

from __future__ import annotations

import re

from generator.ingest.numbers import tables
from generator.ingest.numbers.amounts import Amount
from generator.ingest.numbers.tokens import Part, Token, Tokens
from generator.ingest.numerals import INFLECTED
from generator.ingest.units import TIMES_OF_CALENDAR

_MARKS_AROUND = frozenset(";|•*/()[]:.!?–—,")
_ARTICLES_OF_ORDINALS = tables.word_set(
    """der die das den dem des am vom zum zur beim im ins ihr ihre ihrem ihren sein seine seinem
    seinen seiner ihrer unser unsere jeder jede jedes jeden diesem dieser als ab"""
)  # fmt: skip
_NOT_NUMERALS = frozenset(("eins",))
_NAMED_BY_NUMBER = frozenset(("elf", "acht", "sechs", "sieben"))
_GENITIVES = frozenset(("der", "von", "dieser", "ihrer", "seiner", "weitere", "andere"))
"""Words behind *gegen vier* that make it a number of people, no time of day."""
_LIST_JOINTS = frozenset(("und", "oder", "bis", ",", "/", "-", "–"))
_GROUPED = re.compile(r"\d{1,3}(?:[.\u00a0\u2009\u202f]\d{3})+")
_CLOCK = re.compile(r"\d{1,2}\.\d\d")
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
_RECENT = 1900
_YOUNGEST, _GROWN, _OLDEST = 5, 15, 115
_LONGEST_HEDGED = 5
_FAR = 8
_SHORT_TIMES = frozenset(("hours", "minutes", "seconds"))


def is_when(tokens: Tokens, amount: Amount, start: int) -> bool:
    """Whether a length of time says when (*vor drei Jahren*), not how long.

    Args:
        tokens: The paragraph.
        amount: The length of time.
        start: Where its phrase starts, hedges included.
    """
    if amount.unit not in TIMES_OF_CALENDAR or amount.noun is not None:
        return False
    after = tokens.at(amount.stop).fold
    if after in tables.WHEN_AFTER:
        ahead = amount.unit == "seconds" and after in ("vor", "nach")  # of a rival in a race
        return not ahead or bool({*tokens.folds(amount.stop + 1, 2)} & tables.ENDS)
    before = tokens.at(start - 1)
    if before.fold == "in":
        if "," in tokens.at(amount.start).text:
            return False
        return amount.unit not in _SHORT_TIMES and not _is_past(tokens, start)
    for index in range(start - 1, max(-1, start - _LONGEST_HEDGED), -1):
        fold = tokens.at(index).fold
        if fold in tables.SINCE_WHEN:
            return True
        if fold not in tables.BETWEEN_WHEN:
            return False
    return False


def _is_past(tokens: Tokens, index: int) -> bool:
    """Whether the words around tell of the past: *legte in vier Tagen 80 Kilometer zurück*."""
    folds = [t.fold for t in tokens[max(0, index - _FAR) : index + _FAR]]
    if tables.FUTURE & {*folds}:
        return False
    return any(
        fold in tables.PAST
        or (len(fold) > 4 and fold.endswith(("te", "ten")) and fold not in tables.NO_PAST)
        for fold in folds
    )


def is_year(tokens: Tokens, amount: Amount, *, hedged: bool) -> bool:
    """Whether four bare digits are a year."""
    text = tokens.at(amount.start).text
    if amount.scale is not None or amount.unit not in (None, "count"):
        return False
    if not (len(text) == 4 and text.isdigit() and _FIRST_YEAR <= int(text) <= _LAST_YEAR):
        return False
    if amount.unit == "count" and (hedged or int(text) % 100 == 0 or int(text) < _RECENT):
        return False
    if amount.unit is None and int(text) < _RECENT and int(text) % 10 == 0:
        return False
    counted = hedged or tokens.at(amount.start - 1).fold in tables.COUNTING
    return not (counted and int(text) % 10 == 0)


def is_ordinal(tokens: Tokens, index: int) -> bool:
    """Whether the digits at `index` and the point behind them are an ordinal (*der 18. Flug*)."""
    token, dot, after = tokens.at(index), tokens.at(index + 1), tokens.at(index + 2)
    if dot.text != "." or dot.start != token.end or not token.text.isdigit():
        return False
    if len(token.text) > 3 or not after.text:
        return False
    if after.text[0].islower() or after.text in ("–", "-", ",", "/", "bis"):
        return True
    if tokens.at(index - 1).fold in _ARTICLES_OF_ORDINALS or tokens.opens_sentence(index):
        return True
    return after.start not in tokens.sentence_starts and after.fold not in tables.OPENERS


def is_age(tokens: Tokens, index: int) -> bool:
    """*Angela Merkel (53)*, *der Mann, 45, schwieg*: a number alone behind a person."""
    marks = (tokens.at(index - 1).text, tokens.at(index + 1).text)
    text = tokens.at(index).text
    if not (text.isdigit() and len(text) < 4 and _YOUNGEST <= int(text) <= _OLDEST):
        return False
    if marks == (",", ","):
        return int(text) >= _GROWN and tokens.at(index - 2).text[:1].isupper()
    if marks[0] != "(" or marks[1] not in (")", ",", "/"):
        return False
    names = (tokens.at(index - 3), tokens.at(index - 2))
    return all(name.text[:1].isupper() and name.text.isalpha() for name in names)


def tells_ages(tokens: Tokens, start: int, stop: int) -> bool:
    """*Sie sind jung, zwischen 20 und 30*: a range beside a word that asks how old."""
    near = tokens[max(0, start - _LONGEST_HEDGED) : stop + 2]
    return any(token.fold in tables.AGE_WORDS for token in near)


def counts_people(tokens: Tokens, amount: Amount) -> bool:
    """Whether words around a bare number of millions say that it counts and is no sum."""
    after = tokens.at(amount.stop).fold
    if after in ("von", "davon", "der", "mal"):
        return True
    near = tokens[max(0, amount.start - _FAR) : amount.stop + _FAR]
    return any(token.text[0].isupper() and token.fold.endswith(tables.PEOPLE) for token in near)


def belongs_to_name(tokens: Tokens, index: int) -> bool:
    """*Power-8-Programm, Wendelstein 7-X*: digits that a hyphen joins to a word or a letter."""
    hyphen, letter = tokens.at(index + 1), tokens.at(index + 2)
    joined = hyphen.text == "-" and tokens.glued(index + 1) and tokens.glued(index + 2)
    if joined and len(letter.text) == 1 and letter.text.isupper():
        return True
    hyphen = tokens.at(index - 1)
    if tokens.at(index - 2).fold in ("unter", "über", "ü"):
        return False  # Unter-18-Jährige
    return (
        hyphen.text == "-"
        and tokens.glued(index)
        and tokens.glued(index - 1)
        and tokens.at(index - 2).text[-1:].isalpha()
    )


def is_named(tokens: Tokens, index: int) -> bool:
    """*die Drei Zinnen, unter vier Augen*: a number word in a name or an idiom."""
    token = tokens.at(index)
    after = tokens.at(index + 1 + (tokens.at(index + 1).text == "-"))
    if (token.fold, after.fold) in tables.IDIOMS:
        return True
    if token.text[0].isupper() and token.fold in INFLECTED and not after.text[:1].isupper():
        return True  # ein „Dreier“
    if not token.text[0].isupper() or tokens.opens_sentence(index):
        return False
    return token.fold in INFLECTED or tokens.at(index + 1).text[:1].isupper()


def stands_alone(tokens: Tokens, amount: Amount, *, hedged: bool) -> bool:
    """Whether a number without unit and noun still counts something (*vier weitere, alle drei*)."""
    token, before, after = (
        tokens.at(amount.start), tokens.at(amount.start - 1), tokens.at(amount.stop)
    )  # fmt: skip
    if amount.scale is not None:
        return True
    if token.part is Part.DIGITS:
        return _digits_alone(tokens, amount, token, before, after, hedged=hedged)
    return _word_alone(tokens, amount, token, before, after)


def _digits_alone(
    tokens: Tokens, amount: Amount, token: Token, before: Token, after: Token, *, hedged: bool
) -> bool:
    if tokens.glued(amount.start) and before.text not in ("(", '"', "„", "+", "−", "-"):
        return False
    if after.start == token.end and (after.text[:1].isalpha() or after.text in ("-", "/", ":")):
        return False
    if hedged:
        return True
    if _CLOCK.fullmatch(token.text):
        return False
    if before.fold in _LIST_JOINTS and tokens.at(amount.start - 2).masked:
        return False  # Seiten 2 und 3
    goes_on = after.text[:1].islower() and after.part is not Part.DIGITS
    if before.text[:1].isupper():
        share = after.fold == "von" and tokens.at(amount.stop + 1).part is Part.DIGITS
        opener = tokens.opens_sentence(amount.start - 1) and before.fold in tables.LEADS_TO_COUNT
        grouped = _GROUPED.fullmatch(token.text) and after.text in (",", ".", "und")
        return share or bool(grouped) or (opener and goes_on)  # else a name with its number
    if goes_on and not tokens.opens_sentence(amount.start):
        return True
    return goes_on if before.text in _MARKS_AROUND else before.text[:1].islower()


def _word_alone(tokens: Tokens, amount: Amount, token: Token, before: Token, after: Token) -> bool:
    if token.fold in _NOT_NUMERALS or amount.number in (0, 1):
        return False
    if before.fold in tables.NUMBERED_NOUNS:
        return False
    if before.fold in tables.CLOCK_WORDS and after.fold not in _GENITIVES:
        return False
    if token.text[0].isupper() and not tokens.opens_sentence(amount.start):
        return token.fold not in _NAMED_BY_NUMBER and before.text[:1].islower()
    if after.text == "-" and after.start == token.end:
        return amount.suspended
    return not (token.fold == "acht" and after.fold in ("geben", "nehmen", "auf"))

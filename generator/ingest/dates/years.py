"""Whether four digits are a year, and which year two digits mean."""

from __future__ import annotations

from generator.ingest.dates.phrase import Phrase
from generator.ingest.dates.tables import NUMBER_LEADERS, YEAR_LEADERS
from generator.ingest.dates.words import Kind, Word
from generator.ingest.units import UNITS

_UNITS = frozenset(unit[0] for unit in UNITS if len(unit) == 1)
_ENDS = frozenset((*".,;:)", ""))
_SINGULAR_VERBS = frozenset(("wurde", "wird", "war", "ist", "blieb"))
"""Verbs behind a noun that is one, so that the digits before it do not count it."""
_SIGNS = frozenset("%$€£°§")
_CENTURY_TURNS = 50
_FIRST_PLAUSIBLE = 1500
_ROUND_YEAR = 1900
_ROUND_NUMBER = 50
_DASHES = ("-", "–", "—")
_FIRST_AFTER_NAME = 1800
_ABBREVIATED_LEADERS = ("nr", "ca", "tel", "art", "abs", "kap", "bd", "str")
_NOTHING = Word("", 0)
_LONGEST_LIFE = 120
_COUNTED = (Kind.PLURAL, Kind.UNIT)


def two_digit_year(number: int) -> int:
    """The year that *20.7.69* means."""
    return number + (2000 if number < _CENTURY_TURNS else 1900)


def is_year(phrase: Phrase) -> bool:
    """Four digits are a year after a word of time, or where no noun or unit follows them."""
    if _is_part_of_number(phrase):
        return False
    if len(phrase) > 1:
        return _is_double(phrase)
    follower = _follower(phrase)
    if follower.text.lower() in _UNITS or follower.text in _SIGNS or follower.kind in _COUNTED:
        return False
    return _leads_to_year(phrase, follower)


def _leads_to_year(phrase: Phrase, follower: Word) -> bool:
    leader = phrase.before()
    if leader.text == "." and phrase.before(2).text.lower() in _ABBREVIATED_LEADERS:
        return False
    fold = leader.text.lower()
    year = phrase.number(Kind.YEAR)
    if fold in YEAR_LEADERS:
        return True
    if fold == "als" and follower.text in _ENDS and year > _ROUND_YEAR and year % 100:
        return True
    if fold in NUMBER_LEADERS or (fold == "von" and _is_share(phrase, year)):
        return False
    if year < _FIRST_PLAUSIBLE or (year % 100 == 0 and year < _ROUND_YEAR):
        return _is_range(phrase)
    if leader.text[:1].isupper() and year < _FIRST_AFTER_NAME:
        return False
    if phrase.after() is follower and phrase.after(2).text in _SINGULAR_VERBS:
        return True
    return not follower.text[:1].isupper() or follower.kind is not Kind.OTHER


def _is_share(phrase: Phrase, year: int) -> bool:
    """*einer von 2000*: one of so many, which is a round number."""
    one = phrase.before(2).kind in (Kind.INDEFINITE, Kind.EVERY)
    return one and year % _ROUND_NUMBER == 0


def _is_range(phrase: Phrase) -> bool:
    """*1170–1230*: two years as far apart as a life can last."""
    year = phrase.number(Kind.YEAR)
    other = max(
        (word.number for word in (phrase.before(2), phrase.after(2)) if word.kind is Kind.YEAR),
        default=0,
    )
    dashed = phrase.before().text in _DASHES or phrase.after().text in _DASHES
    return dashed and 0 < abs(year - other) <= _LONGEST_LIFE


def _is_part_of_number(phrase: Phrase) -> bool:
    """*1999,50*, *12.1984*, *A-1984*: digits that belong to what touches them."""
    before, after = phrase.before(), phrase.after()
    if phrase.touches_before() and not _opens(before, phrase.before(2)):
        return True
    if not phrase.touches_after():
        return False
    if after.text[0].isalnum() or after.text in _SIGNS:
        return True
    beyond = phrase.after(2)
    goes_on = beyond.start == after.end and beyond.text[:1].isdigit()
    return goes_on and after.text in ".,:-" and beyond.kind is not Kind.YEAR


def _opens(mark: Word, before: Word) -> bool:
    """Whether a mark directly before the digits leaves them alone: a bracket, a range of years."""
    if mark.text in "-–—/":
        return before.kind is Kind.YEAR or before.end != mark.start or before.text.isalpha()
    return mark.text in "(„“»«\"'’‚[*†"


def _is_double(phrase: Phrase) -> bool:
    """*2009/10*: the two digits are those of the next year."""
    first = phrase.words[phrase.start]
    last = phrase.words[phrase.stop - 1]
    return len(last.text) == 2 and (first.number + 1) % 100 == last.number


def _follower(phrase: Phrase) -> Word:
    """The word behind the digits, or behind the further digits of a range."""
    after = phrase.after()
    if after.kind is Kind.JOINT or after.text in "-–":
        beyond = phrase.after(2)
        if beyond.text[:1].isdigit():
            further = phrase.after(3)
            is_amount = beyond.kind is not Kind.YEAR or further.text.lower() in _UNITS
            return further if is_amount else _NOTHING
    return after

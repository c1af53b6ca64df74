"""Tell dates that are told from dates in names (*Straße des 17. Juni*) and in comparisons."""

from __future__ import annotations

from collections.abc import Sequence

from generator.ingest.dates.phrase import Phrase
from generator.ingest.dates.tables import CHURCHES, EVENTS, PATRONS, STREETS
from generator.ingest.dates.words import Kind, Word

_OPENING = frozenset('„“»«"‚‘›‹')
_CLOSING = frozenset('“”«»"‘’‹›')
_AFTER = frozenset(("nach", "seit", "wegen", "trotz", "infolge", "aufgrund"))
_CLAUSE_ENDS = frozenset(",;.!?")
_LONGEST_EVENT = 12
_DASHES = frozenset("-–")
_LONGEST_TITLE = 6
_LONGEST_TIME_BEFORE = len(("dem", "Vorjahr"))
_LONGEST_COMPARISON = 5
_DAY_BEFORE = frozenset(("vortag", "vortags", "vortages", "vorabend"))
_SUPERLATIVE = ("ste", "sten", "ster", "stem", "stes")


def is_name(phrase: Phrase) -> bool:
    """Whether the words of a date are a name or a part of one, and date nothing."""
    return _is_street(phrase) or _is_church(phrase) or _is_title(phrase)


def is_before(word: Word) -> bool:
    """Whether a word names the time before: *Vorjahr*, *Vormonat*, *Vorjahresquartal*."""
    return word.kind is Kind.COMPOUND and word.text.lower().startswith("vor")


def is_told(phrase: Phrase) -> bool:
    """Whether the text goes on from this date: not from a season, nor from what it compares with.

    *2014/15* is two years; *der höchste Stand seit dem 26. Juli*, *wie am Vortag* and *der im Jahr
    2020 gewählte Präsident* tell of another time.
    """
    if phrase.after().kind is Kind.ADJECTIVE and phrase.before(2).kind is Kind.ARTICLE:
        return False
    if phrase.name(Kind.COMPOUND) in _DAY_BEFORE or phrase.words[phrase.stop - 1].text == "zuvor":
        return False
    if phrase.words[phrase.stop - 1].kind is Kind.NUMBER and phrase.first(Kind.YEAR) is not None:
        return phrase.words[phrase.stop - 2].text not in ("/", "-", "–")
    if _is_compared(phrase):
        return False
    if phrase.before().text != "seit":
        return True
    before = (phrase.before(distance).text for distance in range(2, 2 + _LONGEST_COMPARISON))
    return not any(text[:1].islower() and text.endswith(_SUPERLATIVE) for text in before)


def _is_compared(phrase: Phrase) -> bool:
    """*Mehr als im Vorjahr*, *gegenüber dem Vorjahr*, *wie am 11. September 2001*."""
    happens = phrase.before().text.lower() in ("im", "in")
    conjunction = phrase.before(2).text.lower()
    if is_before(phrase.words[phrase.stop - 1]) and len(phrase) <= _LONGEST_TIME_BEFORE:
        return not happens or conjunction in ("als", "wie")
    return conjunction == "wie" and phrase.first(Kind.YEAR) is not None


def follows_event(words: Sequence[Word], at: int) -> bool:
    """Whether a date says when something happened: *nach dem 0:1 am Sonntag*, *seit dem Anschlag*.

    A victory or an attack that something comes after lies in the past, whatever the tense.
    """
    happened = False
    for back in range(at - 1, max(-1, at - 1 - _LONGEST_EVENT), -1):
        text = words[back].text
        if text.lower() in _AFTER:
            return happened
        if text in _CLAUSE_ENDS:
            return False
        score = text == ":" and words[back - 1].kind is Kind.NUMBER
        happened = happened or score or text.lower().endswith(EVENTS)
    return False


def _is_street(phrase: Phrase) -> bool:
    """*Straße des 17. Juni*, *Bewegung 2. Juni*."""
    first = phrase.words[phrase.start]
    leads = first.text == "des" or phrase.first(Kind.NUMBER) is first
    return leads and phrase.before().text.lower().endswith(STREETS)


def _is_church(phrase: Phrase) -> bool:
    """*Pfarrkirche Mariä Himmelfahrt*."""
    patron = phrase.name(Kind.HOLIDAY) in PATRONS and len(phrase) == 1
    return patron and phrase.before().text.lower().endswith(CHURCHES)


def _is_title(phrase: Phrase) -> bool:
    """A title in quotation marks: *„Weihnachten“*, *„Sommer vorm Balkon“*, *„Plan 2011-2015“*."""
    word = phrase.words[phrase.start]
    opened = _is_opening(phrase, 1)
    closed = phrase.touches_after() and phrase.after().text in _CLOSING
    if word.kind is Kind.SEASON and len(phrase) == 1:
        return opened
    if word.kind in (Kind.HOLIDAY, Kind.MONTH, Kind.WEEKDAY) and len(phrase) == 1:
        return opened and closed
    return word.kind is Kind.YEAR and _is_range_of_title(phrase)


def _is_range_of_title(phrase: Phrase) -> bool:
    """Whether two years, behind nothing but nouns in quotation marks, end the quotation."""
    if phrase.after().text in _DASHES:
        closes, first = phrase.after(3).text in _CLOSING, 1
    else:
        closes = phrase.before().text in _DASHES and phrase.after().text in _CLOSING
        first = 3
    if not closes:
        return False
    for distance in range(first, first + _LONGEST_TITLE):
        word = phrase.before(distance)
        if word.text in _OPENING:
            return distance > first
        if not word.text[:1].isupper():
            return False
    return False


def _is_opening(phrase: Phrase, distance: int) -> bool:
    """Whether a mark opens a quotation: it touches what follows, not what is before."""
    mark, before = phrase.before(distance), phrase.before(distance + 1)
    apart = not before.text or before.end < mark.start or before.text in "(„"
    return phrase.touches_before() and mark.text in _OPENING and apart

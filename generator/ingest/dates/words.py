"""Cut a paragraph into words and say of each what it can be in a date.

Each word has a `Kind`, one letter. So the words of a paragraph are a string of letters, and the
grammar of dates (`grammar`) is a table of regular expressions over such strings: linear in time,
blind to the width of spaces, and readable as *article, adjective, unit*.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from sys import intern

from generator.ingest.dates import tables
from generator.ingest.dates.holidays import HOLIDAYS
from generator.ingest.numerals import number_of

_TOKEN = re.compile(
    r"(?P<era>[vn]\.[ \u00a0]?(?:Chr|u\.[ \u00a0]?Z)\.)"
    r"|(?P<quarter>Q[1-4](?!\w))|(?P<decade>\d{1,4}ern?(?:[Jj]ahren?)?(?!\w))|[^\W\d_]+|\d+|[^\w\s]"
)
_PUNCTUATION = frozenset(".,-/:()")
_DASHES = str.maketrans("–—‐‑", "----")
_LONGEST_NUMERAL = 24
_FIRST_YEAR, _LAST_YEAR = 1000, 2099


class Kind(StrEnum):
    """What a word can be in a date; the value is its letter in the string of kinds."""

    OTHER = "_"
    WEEKDAY = "W"
    MONTH = "M"
    SHORT_MONTH = "m"
    NUMBER = "N"
    YEAR = "Y"
    NUMERAL = "n"
    ORDINAL = "O"
    ARTICLE = "D"
    INDEFINITE = "E"
    STEP = "A"
    ADJECTIVE = "a"
    PART = "P"
    UNIT = "U"
    PLURAL = "L"
    SEASON = "S"
    HOLIDAY = "H"
    REFERENCE = "R"
    NEARBY_DAY = "G"
    DAY_PART = "T"
    COMPOUND = "C"
    DECADE = "d"
    ERA = "B"
    BEFORE = "V"
    LATER = "X"
    EVERY = "J"
    FEW = "F"
    JOINT = "c"
    QUARTER = "Q"


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a number or a mark.

    Attributes:
        text: The characters.
        start: Offset of the first one in the paragraph.
        kind: What it can be.
        number: What it counts: a month from 1, a weekday from 0 (Monday), a year, an amount.
        name: Which one it is: a unit, a step, a season, a feast, a reference.
    """

    text: str
    start: int
    kind: Kind = Kind.OTHER
    number: int = 0
    name: str = ""

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.start + len(self.text)


_Entry = tuple[Kind, int, str]
_LOWER: dict[str, _Entry] = {}
"""Words that mean this however they are written."""
_UPPER: dict[str, _Entry] = {}
"""Nouns, which mean this only with a capital letter."""


def _fill() -> None:
    for table, kind in (
        (tables.FEW, Kind.FEW), (tables.EVERY, Kind.EVERY), (tables.JOINTS, Kind.JOINT),
        (tables.ARTICLES, Kind.ARTICLE), (tables.INDEFINITE, Kind.INDEFINITE),
    ):  # fmt: skip
        _LOWER.update((word, (kind, 1, "")) for word in table)
    for numbers, kind in (
        (tables.ORDINAL_WORDS, Kind.ORDINAL), (tables.NEARBY_DAYS, Kind.NEARBY_DAY),
        (tables.LATER, Kind.LATER), (tables.DECADES, Kind.DECADE),
    ):  # fmt: skip
        _LOWER.update((word, (kind, number, "")) for word, number in numbers.items())
    for names, kind in ((tables.STEPS, Kind.STEP), (tables.REFERENCES, Kind.REFERENCE)):
        _LOWER.update((word, (kind, 0, name)) for word, name in names.items())
    _LOWER.update((word, (Kind.COMPOUND, 0, word)) for word in tables.COMPOUNDS)
    _LOWER["vor"] = (Kind.BEFORE, 0, "")
    for names, kind in (
        (tables.SEASONS, Kind.SEASON), (tables.UNITS, Kind.UNIT), (tables.PLURALS, Kind.PLURAL),
    ):  # fmt: skip
        _UPPER.update((word, (kind, 0, name)) for word, name in names.items())
    for numbers, kind in (
        (tables.MONTHS, Kind.MONTH), (tables.SHORT_MONTHS, Kind.SHORT_MONTH),
        (tables.WEEKDAYS, Kind.WEEKDAY),
    ):  # fmt: skip
        _UPPER.update((word, (kind, number, "")) for word, number in numbers.items())
    for weekday, number in tables.WEEKDAYS.items():
        for part in tables.DAY_PARTS:
            _UPPER[weekday + part] = (Kind.WEEKDAY, number, part)
    _UPPER.update((name, (Kind.HOLIDAY, 0, name)) for name in HOLIDAYS if " " not in name)
    _UPPER.update((part, (Kind.PART, 0, part)) for part in tables.PARTS)
    _LOWER["anfang"] = _LOWER["ende"] = _LOWER["mitte"] = (Kind.PART, 0, "")


def _long_names() -> Iterator[tuple[tuple[str, ...], _Entry]]:
    for name in HOLIDAYS:
        yield _folds(name), (Kind.HOLIDAY, 0, name)
    for name in tables.DATED_NAMES:
        yield _folds(name), (Kind.OTHER, 0, "")
    for name in tables.COMPOUNDS:
        yield _folds(name), (Kind.COMPOUND, 0, name)
    for phrase, reference in tables.REFERENCE_PHRASES.items():
        yield _folds(phrase), (Kind.REFERENCE, 0, reference)


def _folds(name: str) -> tuple[str, ...]:
    return tuple(match.group() for match in _TOKEN.finditer(name))


_fill()
_LONG: dict[str, list[tuple[tuple[str, ...], _Entry]]] = {}
"""Names of several words by the first of them."""
for _name, _entry in _long_names():
    if len(_name) > 1:
        _LONG.setdefault(_name[0], []).append((_name[1:], _entry))
_ADJECTIVE_ENDINGS = ("en", "em", "er", "es", "e")


def words(text: str) -> list[Word]:
    """The words of one paragraph, in order; marks count as words."""
    found: list[Word] = []
    behind = 0
    for match in _TOKEN.finditer(text):
        start = match.start()
        if start < behind:  # inside a name of several words
            continue
        word_text = intern(match.group())
        fold = word_text.lower()
        word = _long_name(match, found, fold) if fold in _LONG else None
        word = word or _word(match, word_text, fold)
        found.append(word)
        behind = word.end
    return found


def _long_name(match: re.Match[str], before: Sequence[Word], fold: str) -> Word | None:
    """The name of several words that begins with `match`, whose word is `fold`."""
    counted = bool(before) and before[-1].text[0].isdigit()
    text, start = match.string, match.start()
    for rest, (kind, number, name) in _LONG[fold]:
        if counted and kind is Kind.OTHER:
            continue
        beyond = list(islice(_TOKEN.finditer(text, match.end()), len(rest)))
        if tuple(found.group().lower() for found in beyond) == rest:
            return Word(text[start : beyond[-1].end()], start, kind, number, name)
    return None


def kinds(found: Iterable[Word]) -> str:
    """The letters of the words, one for each; of a mark of a date the mark itself."""
    return "".join(_letter(word) for word in found)


def _letter(word: Word) -> str:
    if word.kind is Kind.OTHER and len(word.text) == 1:
        mark = word.text.translate(_DASHES)
        return mark if mark in _PUNCTUATION else Kind.OTHER.value
    return word.kind.value


def _word(match: re.Match[str], text: str, fold: str) -> Word:
    start = match.start()
    if match.lastgroup is not None:
        return _SPECIAL[match.lastgroup](text, start)
    if text[0].isdigit():
        return _digits(text, start)
    entry = (_UPPER.get(fold) if text[0].isupper() else None) or _LOWER.get(fold)
    if entry is None:
        return _unknown(text, fold, start)
    kind, number, name = entry
    return Word(text, start, kind, number, name)


def _unknown(text: str, fold: str, start: int) -> Word:
    if fold in tables.DAY_PARTS:
        return Word(text, start, Kind.DAY_PART, 0, fold)
    if len(fold) <= _LONGEST_NUMERAL and (number := number_of(fold)) is not None:
        return Word(text, start, Kind.NUMERAL, int(number))
    adjective = text[0].islower() and fold.endswith(_ADJECTIVE_ENDINGS)
    return Word(text, start, Kind.ADJECTIVE if adjective else Kind.OTHER)


def _digits(text: str, start: int) -> Word:
    if not text.isascii() or len(text) > 4:
        return Word(text, start, Kind.NUMERAL, 0)
    number = int(text)
    if len(text) == 4 and _FIRST_YEAR <= number <= _LAST_YEAR:
        return Word(text, start, Kind.YEAR, number)
    return Word(text, start, Kind.NUMBER if len(text) <= 2 else Kind.NUMERAL, number)


def _era(text: str, start: int) -> Word:
    return Word(text, start, Kind.ERA, 0, "BC" if text.startswith("v") else "AD")


def _decade(text: str, start: int) -> Word:
    number = int(text[: text.index("er")])
    if number % 10 or not text.isascii() or 100 <= number < _FIRST_YEAR or number > _LAST_YEAR:
        return Word(text, start)
    return Word(text, start, Kind.DECADE, number)


def _quarter(text: str, start: int) -> Word:
    return Word(text, start, Kind.QUARTER, int(text[1]))


_SPECIAL: dict[str, Callable[[str, int], Word]] = {
    "era": _era, "decade": _decade, "quarter": _quarter,
}  # fmt: skip

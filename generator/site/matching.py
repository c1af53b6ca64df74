"""Find the terms of the glossary in German prose: inflected, in compounds, the longest first.

A term is known by its title and its `forms`. Text is split into words; a form matches where its
words follow one another, each in one of its inflections. The tables below are the whole
grammar; `decisions/0003-glossary-matching.md` gives their reasons.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, product

from generator.model import Term

# ------------------------------------------------------------------ grammar

NOUN_ENDINGS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # the form ends in, this much of it is replaced, by each of
    ("us", "us", ("us", "en")),  # Algorithmus, Algorithmen
    ("um", "um", ("um", "ums", "en")),  # Rechenzentrum, Rechenzentren
    ("ex", "ex", ("ex", "exes", "exe", "izes", "ices")),  # Index, Indizes
    ("in", "", ("", "s", "nen")),  # Analystin; Bitcoin, Bitcoins
    ("ist", "", ("", "en", "in", "innen")),  # Spezialist, Spezialistinnen
    ("yst", "", ("", "en", "in", "innen")),  # Analyst, Analystinnen
    ("ung", "", ("", "en")),
    ("ion", "", ("", "en")),
    ("heit", "", ("", "en")),
    ("keit", "", ("", "en")),
    ("enz", "", ("", "en")),
    ("ing", "", ("", "s")),
    ("er", "", ("", "s", "n")),  # never -in: Halbleiter
    ("el", "", ("", "s", "n")),
    ("en", "", ("", "s")),
    ("e", "", ("", "n", "s")),  # Blase, Blasen; Quellcode, Quellcodes
    ("s", "", ("", "es")),  # Hedgefonds
    ("", "", ("", "s", "es", "e", "en")),  # never -er: Gewinn is no Gewinner
)
ADJECTIVE_ENDINGS = ("", "e", "en", "er", "es", "em")
ADJECTIVE_SUFFIXES = ("lich", "isch", "ig", "bar", "los", "sam", "haft", "offen")
"""A title that ends so (*Nachbörslich*) is an adjective, although it is capitalised."""

ACRONYM_ENDINGS = ("", "s")
_UMLAUTS = {"a": "ä", "o": "ö", "u": "ü", "au": "äu"}
UMLAUT_ENDINGS = ("e", "en")  # Umsatz, Umsätze, Umsätzen

CLOSED_COMPOUND_LETTERS = 6
"""Forms of fewer letters (*Blase*, *Chip*) stand in too many unrelated words."""

SHORTEST_OTHER_PART = 3
"""*Inferenz|zeit*: what a closed compound adds has at least so many letters."""

DERIVATIONS = re.compile(
    r"(?:er|erin|erinnen|ung|ungen|lich|bar|los|haft|isch|ieren|iert|ierung|ler|chen|lein)"
    r"(?:e[mnrs]?|n|s)?"
)
"""Endings that make another word and no compound: *Gewinn|er*, *Gewinn|ung*."""

FALSE_FRIENDS = re.compile(
    r"Gewinner|Gewinnspiel|Gewinnung|Aktienums[aä]tz|Börsenums[aä]tz|Umsatzsteuer"
    r"|(?:Kurs|Punkt|Zeit|Zu|Raum|Stimmen|Gelände|Lotto|Haupt|Wahl|Sieg)gewinn"
    r"|Trainings(?:anzug|lager|hose|jacke|platz)|Fußballtraining|Krafttraining"
)
"""Words that begin so are never a term, whatever they contain."""

# ------------------------------------------------------------------ inflection

_WORD = re.compile(r"[^\W_]+")
_ADJECTIVE = re.compile(r"(?P<stem>[^\W\d_]{4,}?)(?:e[mnrs]?)$")
_LAST_VOWEL = re.compile(r"(?P<head>.*?)(?P<vowel>au|[aou])(?P<tail>[^aeiouyäöü]+)$")
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")


def noun_inflections(word: str) -> set[str]:
    """`Umsatz` as Umsatz, Umsatzes, Umsätze, …; may hold forms that nobody writes."""
    for end, dropped, endings in NOUN_ENDINGS:
        if word.endswith(end):
            stem = word[: len(word) - len(dropped)]
            found = {stem + ending for ending in endings}
            if not end and (match := _LAST_VOWEL.match(word)):
                umlaut = match["head"] + _UMLAUTS[match["vowel"]] + match["tail"]
                found |= {umlaut + ending for ending in UMLAUT_ENDINGS}
            return found
    raise AssertionError("the last row of NOUN_ENDINGS fits every word")


def adjective_inflections(word: str) -> set[str]:
    """`offene` as offen, offene, Offenen, …: every ending, at the start of a sentence too."""
    match = _ADJECTIVE.match(word)
    stems = {word, match["stem"]} if match else {word}
    found = {stem + ending for stem in stems for ending in ADJECTIVE_ENDINGS}
    return {change(form[:1]) + form[1:] for form in found for change in (str.upper, str.lower)}


def _inflections(word: str, before: str, after: str) -> set[str]:
    """The inflections of one word of a form, `word` itself among them.

    Args:
        word: The word.
        before: What separates it from the word before; empty at the form's start.
        after: What separates it from the word after; empty at the form's end.
    """
    if after not in ("", " ") or len(word) == 1 or any(map(str.isdigit, word)):
        return {word}  # the first part of Sputnik-Moment, the number of S&P 500
    if word.isupper():
        return {word + ending for ending in ("", *(() if after else ACRONYM_ENDINGS))}
    if word[0].islower() and before != "-":
        return adjective_inflections(word) if len(word) > 4 else {word}
    nouns = {word, *noun_inflections(word)}
    is_adjective = _ADJECTIVE.match(word) if after else word.endswith(ADJECTIVE_SUFFIXES)
    return nouns | adjective_inflections(word) if is_adjective else nouns


# ------------------------------------------------------------------ forms


@dataclass(frozen=True, slots=True)
class Match:
    """A place of a text that speaks of a term: ``text[start:end]``."""

    start: int
    end: int
    term: str


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One inflected form: its words, and what may stand between them."""

    words: tuple[str, ...]
    separators: tuple[str, ...]
    term: str

    @property
    def letters(self) -> int:
        return sum(map(len, self.words))


@dataclass(frozen=True, slots=True)
class _Found:
    """A phrase found from word `first` to word `last`, before overlaps are resolved."""

    start: int
    end: int
    letters: int
    term: str


def _normal_separator(text: str) -> str:
    if text.isspace():
        return " "
    return "-" if text in ("-", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}") else text


def _fits(wanted: str, found: str) -> bool:
    """Whether `found` may stand where a form has `wanted`: *Open Source* is also Open-Source."""
    return wanted == found or (wanted == " " and found == "-")


def _split(form: str) -> tuple[list[str], list[str]]:
    """The words of a form and the separators between them."""
    matches = list(_WORD.finditer(form))
    between = [form[a.end() : b.start()] for a, b in pairwise(matches)]
    return [match[0] for match in matches], [_normal_separator(text) for text in between]


def _phrases(form: str, term: str, *, inflected: bool) -> Iterator[_Phrase]:
    words, separators = _split(form)
    around = zip(["", *separators], words, [*separators, ""], strict=False)
    choices = [
        sorted(_inflections(word, before, after)) if inflected else [word]
        for before, word, after in around
    ]
    for chosen in product(*choices):
        if chosen:
            yield _Phrase(chosen, tuple(separators), term)


class Matcher:
    """Finds terms in text in time linear in its length.

    Args:
        terms: The glossary; where two terms share a form, the form as written wins over an
            inflection, and the earlier term over the later.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._by_first: dict[str, list[_Phrase]] = defaultdict(list)
        self._beginnings: dict[str, str] = {}
        self._ends: dict[str, str] = {}
        known: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
        forms = [(form, term.id) for term in terms for form in _forms(term)]
        for inflected in (False, True):
            for form, term_id in forms:
                for phrase in _phrases(form, term_id, inflected=inflected):
                    if (key := (phrase.words, phrase.separators)) not in known:
                        known.add(key)
                        self._add(phrase)
        for phrases in self._by_first.values():
            phrases.sort(key=lambda phrase: (-len(phrase.words), -phrase.letters))
        self._longest = max(map(len, self._beginnings), default=0)
        self._closed_compounds: dict[str, tuple[int, str] | None] = {}

    def _add(self, phrase: _Phrase) -> None:
        self._by_first[phrase.words[0]].append(phrase)
        word = phrase.words[0]
        if len(phrase.words) == 1 and len(word) >= CLOSED_COMPOUND_LETTERS and word[0].isupper():
            self._beginnings.setdefault(word, phrase.term)
            self._ends.setdefault(word[0].lower() + word[1:], phrase.term)

    def find(self, text: str) -> list[Match]:
        """All places that speak of a term, from left to right, without overlaps.

        Where several forms meet in one compound or phrase, the one with most letters wins; of
        equals the earlier.
        """
        spans = [match.span() for match in _WORD.finditer(text)]
        words = [text[start:end] for start, end in spans]
        gaps = [_normal_separator(text[a[1] : b[0]]) for a, b in pairwise(spans)]
        left, right = _compound_bounds(gaps, len(words))
        found = []
        for index, word in enumerate(words):
            if not (word in self._by_first or self._is_long_noun(word)):
                continue
            for last, letters, term in self._at(words, gaps, index):
                # a form of one letter (X) stands alone, other forms join compounds
                first, end = (left[index], right[last]) if letters > 1 else (index, last)
                if letters == 1 and (left[index], right[last]) != (index, last):
                    continue
                start = spans[first][0]
                if not FALSE_FRIENDS.match(text, start):
                    found.append(_Found(start, spans[end][1], letters, term))
        return _without_overlaps(found)

    def _at(self, words: list[str], gaps: list[str], index: int) -> Iterator[tuple[int, int, str]]:
        """The longest phrase that starts at word `index`: its last word, letters and term."""
        word = words[index]
        for phrase in self._by_first.get(word, ()):
            last = index + len(phrase.words) - 1
            if tuple(words[index : last + 1]) == phrase.words and all(
                map(_fits, phrase.separators, gaps[index:last])
            ):
                yield last, phrase.letters, phrase.term
                return
        if not self._is_long_noun(word):
            return
        if word not in self._closed_compounds:  # texts repeat their nouns
            self._closed_compounds[word] = self._closed(word)
        if (closed := self._closed_compounds[word]) is not None:
            yield index, *closed

    @staticmethod
    def _is_long_noun(word: str) -> bool:
        """Whether a word may be a closed compound, by what is quickly seen."""
        return len(word) >= CLOSED_COMPOUND_LETTERS + SHORTEST_OTHER_PART and word[0].isupper()

    def _closed(self, word: str) -> tuple[int, str] | None:
        """The term that a closed compound begins or ends with, and the letters of its form."""
        if not word[1:].islower() or FALSE_FRIENDS.match(word):
            return None
        longest = min(self._longest, len(word) - SHORTEST_OTHER_PART)
        for letters in range(longest, CLOSED_COMPOUND_LETTERS - 1, -1):
            begin, rest = word[:letters], word[letters : letters + 20]
            if begin in self._beginnings and not DERIVATIONS.fullmatch(rest):
                return letters, self._beginnings[begin]
            if (end := word[-letters:]) in self._ends:
                return letters, self._ends[end]
        return None


def _forms(term: Term) -> tuple[str, ...]:
    """Title and forms; an addition in brackets (*Blase (Börse)*) does not belong to the form."""
    return tuple(dict.fromkeys((_IN_BRACKETS.sub("", term.title), *term.forms)))


def _compound_bounds(gaps: list[str], count: int) -> tuple[list[int], list[int]]:
    """For each word the first and the last word of the hyphenated compound it stands in."""
    left, right = list(range(count)), list(range(count))
    for index in range(1, count):
        if gaps[index - 1] == "-":
            left[index] = left[index - 1]
    for index in range(count - 2, -1, -1):
        if gaps[index] == "-":
            right[index] = right[index + 1]
    return left, right


def _without_overlaps(found: list[_Found]) -> list[Match]:
    kept: list[_Found] = []
    for candidate in sorted(found, key=lambda item: item.start):
        if kept and candidate.start < kept[-1].end:
            if candidate.letters > kept[-1].letters:
                kept[-1] = candidate
        else:
            kept.append(candidate)
    return [Match(item.start, item.end, item.term) for item in kept]

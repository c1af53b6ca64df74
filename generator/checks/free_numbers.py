"""Which numbers a text may carry without a fact: names, known dates, ordinals, our own counts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Protocol

from generator.checks.known_days import DATE, QUARTER, YEAR, KnownDays
from generator.checks.names import Names, covered, in_any_signs, spaced
from generator.checks.number_words import is_unit, number_words, states_number
from generator.corpus import Corpus
from generator.model import Actor, Figure, Quotation, Source, Term

ORDINAL_NOUNS = (
    "Halbjahr", "Jahrhundert", "Jahrhunderts", "Jahrestag", "Platz", "Mal", "Präsident",
    "Präsidenten", "Tag", "Tages", "Auflage",
)  # fmt: skip
NAMES = (
    # R1, o1, GPT-4, H800-Chips: a few capitals or one or two small letters before the digits
    r"(?:[^\W\d_]+-)*(?:[A-ZÄÖÜ]{1,5}|[a-z]{1,2})-?\d[\w.]*(?:-\w+)*",
    r"§§?\s*\d+\w*(?:\s*(?:Abs\.|Absatz|Nr\.|\(\d+\))\s*\d*)*",
    r"CC(?:-|\s)BY(?:-SA)?(?:-|\s)\d\.\d",
    r"Ex-\d",
)
"""Patterns of words with digits that are no quantities."""

_SIGNS = re.escape(
    "".join(sign for sign in map(chr, range(0x20000)) if unicodedata.category(sign) in ("No", "Nl"))
)
"""What states a number and is no digit: ¾, ②, Ⅷ."""
_DIGIT = re.compile(rf"[\d{_SIGNS}]")
_DIGITS = re.compile(rf"[−+-]?\d[\d.,]*[{_SIGNS}]*(?:\s*%)?|(?<![^\W\d_])[{_SIGNS}]+(?:\s*%)?")
"""Digits, and such signs: behind a letter (CO₂, m²) they are part of its word."""
_ORDINAL = re.compile(
    rf"\b\d{{1,2}}\.(?=\s+(?:[a-zäöüß]|(?:{'|'.join(ORDINAL_NOUNS)})\b))"
    r"|(?<=\b[dD](?:er|ie|as|em|en|es) )\d{1,2}\.(?=\s)"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_LETTERS_OF_A_TYPE = 2
"""*m* is a metre, and in *M4* it is not."""
_UNIT_BEHIND = re.compile(r"\s*[%‰€$£]|\s+(?P<word>[^\W\d_]+)")
_SIGN_WORDS = frozenset(("plus", "minus"))


class Number(NamedTuple):
    """A number in a text: its place, and whether prose may carry it without a fact."""

    start: int
    end: int
    free: bool

    def words(self, text: str) -> str:
        """What stands there in its text."""
        return " ".join(text[self.start : self.end].rstrip(".,").split())


class Dated(Protocol):
    """What has a date, or a first and a last one."""

    @property
    def date(self) -> str | None:
        """The day, month or year."""

    @property
    def start(self) -> str | None:
        """The first."""

    @property
    def end(self) -> str | None:
        """The last."""


@dataclass(frozen=True)
class FreeNumbers:
    """The numbers that prose may carry.

    Attributes:
        names: What actors and terms are called.
        titles: Titles and names of sources.
        days: ISO dates and periods of facts and sources.
        fetched: Days on which sources were read or archived.
    """

    names: tuple[str, ...]
    titles: tuple[str, ...]
    days: tuple[str, ...]
    fetched: tuple[str, ...] = ()

    @classmethod
    def of(cls, corpus: Corpus) -> FreeNumbers:
        """What a corpus names and dates."""
        return cls.among(
            actors=corpus.actors.values(),
            terms=corpus.terms.values(),
            sources=corpus.sources,
            events=corpus.events.values(),
            quotations=corpus.quotations.values(),
            figures=corpus.figures.values(),
        )

    @classmethod
    def among(
        cls,
        *,
        actors: Iterable[Actor],
        terms: Iterable[Term],
        sources: Sequence[Source],
        events: Iterable[Dated],
        quotations: Iterable[Quotation],
        figures: Iterable[Figure],
    ) -> FreeNumbers:
        """What some records name and date."""
        days = (
            *(day for event in events for day in (event.date, event.start, event.end)),
            *(source.published for source in sources),
            *(quotation.date for quotation in quotations),
            *(figure.period for figure in figures),
        )
        named = (
            *((actor.name, actor.forms) for actor in actors),
            *((term.title, term.forms) for term in terms),
        )
        titles = (name for source in sources for name in (source.title, source.name))
        fetched = (
            *(source.accessed for source in sources),
            *(source.archived.date for source in sources if source.archived),
        )
        return cls(_forms(named), _given(titles), _given(days), _given(fetched))

    @staticmethod
    def has_number(text: str) -> bool:
        """Whether a text states any number or names a month, free or not."""
        if _DIGIT.search(text) or DATE.search(text) or QUARTER.search(text):
            return True
        return any(True for _ in number_words(text))

    def numbers(self, prose: str, days: tuple[str, ...] | None = None) -> list[Number]:
        """Every number of a text in order; a name or a date counts as one.

        Args:
            prose: The text.
            days: The only days that it may name; None for all that are known.
        """
        known = self._known if days is None else KnownDays(days)
        found = [Number(start, end, free=True) for start, end in self._names.spans(prose)]
        text = covered(prose, ((number.start, number.end) for number in found))
        for pattern, is_free in (
            (DATE, known.has_date),
            (QUARTER, known.has_quarter),
            (YEAR, known.has_year),
            (_ORDINAL, bool),
        ):
            dated = [Number(*m.span(), free=is_free(m)) for m in pattern.finditer(text)]
            text = covered(text, ((number.start, number.end) for number in dated))
            found += dated
        left = (*(match.span() for match in _DIGITS.finditer(text)), *number_words(text))
        return sorted((*found, *(Number(start, end, free=False) for start, end in left)))

    def numbers_left(
        self, prose: str, days: tuple[str, ...] | None = None
    ) -> Iterator[tuple[int, str]]:
        """Place and wording of every number that is not free."""
        for number in self.numbers(prose, days):
            if not number.free:
                yield number.start, number.words(prose)

    @cached_property
    def _names(self) -> Names:
        named = {name for name in self.names if _has_number(name)}
        cited = {title for title in self.titles if _has_number(title)}
        known = (*map(spaced, named), *map(in_any_signs, cited))
        return Names(known, NAMES, _is_name)

    @cached_property
    def _known(self) -> KnownDays:
        return KnownDays(self.days, self.fetched)


def _is_name(match: re.Match[str]) -> bool:
    """Whether a word with digits names something, and is neither a quantity nor a quarter."""
    if QUARTER.fullmatch(match[0].rstrip(".")):
        return False
    behind = _UNIT_BEHIND.match(match.string, match.end())
    if behind is not None and (behind["word"] is None or _is_measure(behind["word"])):
        return False
    before = re.split(r"\d", match[0], maxsplit=1)[0]
    types = (word for word in _LETTERS.findall(before) if len(word) > _LETTERS_OF_A_TYPE)
    return not any(map(_is_measure, (*types, *_LETTERS.findall(match[0], len(before)))))


def _is_measure(word: str) -> bool:
    """Whether a word is a unit, a scale, a number or a sign, or begins with a scale."""
    fold = word.lower()
    return fold in _SIGN_WORDS or is_unit(fold) or states_number(word)


def _forms(named: Iterable[tuple[str, Iterable[str]]]) -> tuple[str, ...]:
    return tuple(form for name, forms in named for form in (name, *forms))


def _given(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(value for value in values if value)


def _has_number(name: str) -> bool:
    return _DIGIT.search(name) is not None or any(
        map(states_number, re.findall(r"[^\W\d_]+", name))
    )

"""Which numbers a text may carry without a fact: names, known dates, ordinals, our own counts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from generator.checks.names import Names, covered, in_any_signs, spaced
from generator.checks.number_words import number_words, states_number
from generator.corpus import Corpus
from generator.ingest.german_words import MONTHS
from generator.model import Actor, Figure, Quotation, Source, Term

ORDINAL_NOUNS = (
    "Quartal", "Quartals", "Halbjahr", "Jahrhundert", "Jahrhunderts", "Jahrestag", "Platz", "Mal",
    "Präsident", "Präsidenten", "Tag", "Tages", "Auflage",
)  # fmt: skip
NAMES = (
    r"[^\W\d_]+(?:-[^\W\d_]+)*-?\d[\w.]*(?:-\w+)*",  # R1, o1, GPT-4, H800-Chips
    r"§§?\s*\d+\w*(?:\s*(?:Abs\.|Absatz|Nr\.|\(\d+\))\s*\d*)*",
    r"CC(?:-|\s)BY(?:-SA)?(?:-|\s)\d\.\d",
    r"MIT|Ex-\d",
)
"""Patterns of words with digits that are no quantities."""

_MONTH = "|".join(month.capitalize() for month in MONTHS)
_DATE = re.compile(rf"(?:(?P<day>\d{{1,2}})\.\s*)?(?P<month>{_MONTH})(?:\s+(?P<year>\d{{4}})\b)?")
_QUARTER = re.compile(r"(?P<quarter>\d)\.\s*Quartals?\s+(?P<year>\d{4})\b")
_YEAR = re.compile(r"(?<![\w.,])(?:1[5-9]|20)\d\d(?![\w%]|[.,]\d)")
_ORDINAL = re.compile(
    rf"\b\d{{1,2}}\.(?=\s+(?:[a-zäöüß]|(?:{'|'.join(ORDINAL_NOUNS)})\b))"
    r"|(?<=\b[dD](?:er|ie|as|em|en|es) )\d{1,2}\.(?=\s)"
)
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"[−+-]?\d[\d.,]*(?:\s*%)?")


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
    """

    names: tuple[str, ...]
    titles: tuple[str, ...]
    days: tuple[str, ...]

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
            *(day for source in sources for day in (source.published, source.accessed)),
            *(source.archived.date for source in sources if source.archived),
            *(quotation.date for quotation in quotations),
            *(figure.period for figure in figures),
        )
        named = (
            *((actor.name, actor.forms) for actor in actors),
            *((term.title, term.forms) for term in terms),
        )
        titles = (name for source in sources for name in (source.title, source.name))
        return cls(_forms(named), _given(titles), _given(days))

    @staticmethod
    def has_number(text: str) -> bool:
        """Whether a text states any number, free or not."""
        return _DIGIT.search(text) is not None or any(True for _ in number_words(text))

    @staticmethod
    def count(text: str) -> int:
        """How many numbers a text states, free ones included; a date counts as one."""
        without_dates, dates = _DATE.subn(_blank, text)
        digits = sum(1 for _ in _DIGITS.finditer(without_dates))
        return dates + digits + sum(1 for _ in number_words(without_dates))

    def numbers_left(self, prose: str) -> Iterator[tuple[int, str]]:
        """Place and wording of every number that is not free."""
        masked = covered(prose, self._names.spans(prose))
        dates = list(_DATE.finditer(masked))
        masked = _DATE.sub(_mask, masked)
        quarters = list(_QUARTER.finditer(masked))
        masked = _QUARTER.sub(_mask, masked)
        masked = _YEAR.sub(self._mask_year, masked)
        masked = _ORDINAL.sub(_mask, masked)
        found = [
            *(match.span() for match in dates if not self._is_known(match)),
            *(match.span() for match in quarters if not self._is_known_quarter(match)),
            *(match.span() for match in _DIGITS.finditer(masked)),
            *number_words(masked),
        ]
        for start, end in sorted(found):
            yield start, " ".join(prose[start:end].rstrip(".,").split())

    @cached_property
    def _names(self) -> Names:
        named = {name for name in self.names if _has_number(name)}
        cited = {title for title in self.titles if _has_number(title)}
        known = (*map(spaced, named), *map(in_any_signs, cited))
        return Names(known, NAMES)

    @cached_property
    def _ends(self) -> frozenset[str]:
        """Every known day, month, quarter or year; of a span both ends."""
        return frozenset(end for day in self.days for end in day.split("/"))

    @cached_property
    def _dates(self) -> frozenset[str]:
        """Every known date with its coarser forms."""
        parts = (end.split("-Q")[0].split("-") for end in self._ends)
        return frozenset(
            "-".join(part[:length]) for part in parts for length in range(1, len(part) + 1)
        )

    @cached_property
    def _days_of_the_year(self) -> frozenset[str]:
        return frozenset(date[5:] for date in self._dates if len(date) > 4)

    def _is_known(self, date: re.Match[str]) -> bool:
        """Whether some fact or source has that date, or it is the bare name of a month."""
        month = f"{MONTHS[date['month'].lower()]:02}"
        day = f"{month}-{int(date['day']):02}" if date["day"] else month
        if date["year"]:
            return f"{date['year']}-{day}" in self._dates
        return not date["day"] or day in self._days_of_the_year

    def _is_known_quarter(self, match: re.Match[str]) -> bool:
        return f"{match['year']}-Q{match['quarter']}" in self._ends

    def _mask_year(self, match: re.Match[str]) -> str:
        return _mask(match) if match[0] in self._dates else match[0]


def _forms(named: Iterable[tuple[str, Iterable[str]]]) -> tuple[str, ...]:
    return tuple(form for name, forms in named for form in (name, *forms))


def _given(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(value for value in values if value)


def _has_number(name: str) -> bool:
    return any(map(str.isdigit, name)) or any(map(states_number, re.findall(r"[^\W\d_]+", name)))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _mask(match: re.Match[str]) -> str:
    return "".join("\n" if char == "\n" else "x" for char in match[0])

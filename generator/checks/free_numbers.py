"""Which numbers a text may carry without a fact: names, known dates, ordinals, our own counts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.checks.names import Names, covered, in_any_signs, spaced
from generator.checks.number_words import number_words, states_number
from generator.corpus import Corpus
from generator.ingest.german_words import MONTHS

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
_YEAR = re.compile(r"(?<![\w.,])(?:1[5-9]|20)\d\d(?![\w%]|[.,]\d)")
_ORDINAL = re.compile(
    rf"\b\d{{1,2}}\.(?=\s+(?:[a-zäöüß]|(?:{'|'.join(ORDINAL_NOUNS)})\b))"
    r"|(?<=\b[dD](?:er|ie|as|em|en|es) )\d{1,2}\.(?=\s)"
)
_DIGITS = re.compile(r"[−+-]?\d[\d.,]*(?:\s*%)?")


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
        actors, terms = corpus.actors.values(), corpus.terms.values()
        days = (
            *(day for e in corpus.events.values() for day in (e.date, e.start, e.end)),
            *(day for s in corpus.sources for day in (s.published, s.accessed)),
            *(s.archived.date for s in corpus.sources if s.archived),
            *(q.date for q in corpus.quotations.values()),
            *(f.period for f in corpus.figures.values()),
        )
        return cls(
            (
                *_forms((a.name, a.forms) for a in actors),
                *_forms((t.title, t.forms) for t in terms),
            ),
            _given(name for source in corpus.sources for name in (source.title, source.name)),
            _given(days),
        )

    def numbers_left(self, prose: str) -> Iterator[tuple[int, str]]:
        """Place and wording of every number that is not free."""
        masked = covered(prose, self._names.spans(prose))
        dates = list(_DATE.finditer(masked))
        masked = _DATE.sub(_mask, masked)
        masked = _YEAR.sub(self._mask_year, masked)
        masked = _ORDINAL.sub(_mask, masked)
        found = [
            *(match.span() for match in dates if not self._is_known(match)),
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
    def _dates(self) -> frozenset[str]:
        """Every known date with its coarser forms."""
        ends = (end for day in self.days for end in day.split("/"))
        parts = (end.split("-Q")[0].split("-") for end in ends)
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

    def _mask_year(self, match: re.Match[str]) -> str:
        return _mask(match) if match[0] in self._dates else match[0]


def _forms(named: Iterable[tuple[str, Iterable[str]]]) -> tuple[str, ...]:
    return tuple(form for name, forms in named for form in (name, *forms))


def _given(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(value for value in values if value)


def _has_number(name: str) -> bool:
    return any(map(str.isdigit, name)) or any(map(states_number, re.findall(r"[^\W\d_]+", name)))


def _mask(match: re.Match[str]) -> str:
    return "".join("\n" if char == "\n" else "x" for char in match[0])

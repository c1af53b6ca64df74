"""What an article has that its dossier lacks, and what the dossier has that the article lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.document import parse_document
from generator.errors import ExplainerError
from generator.ingest.drafting.entries import Entry
from generator.ingest.drafting.memory import Memory, Proposed
from generator.ingest.drafting.places import Place, Places
from generator.ingest.drafting.scalars import scalar
from generator.model import Dossier, Fact, Locator, Note, TermUse

FACTS = ("figures", "events", "quotations")
NAMED = ("terms", "actors")
"""Lists whose items are known by a name, wherever they stand."""

_COMMENTED = re.compile(
    r"^[ \t]*#[ \t]*(?:-[ \t]+)?(?P<key>paragraph|surface|id|term|name):[ \t]+(?P<value>\S.*)$",
    re.MULTILINE,
)
_LONGEST_NUMBER = 9


@dataclass(frozen=True, slots=True)
class Gone:
    """A locator of the dossier that the article does not have at its paragraph.

    Attributes:
        list: The list of its fact.
        index: The number of that fact in the list, from 0.
        id: The fact's id.
        locator: What the dossier says.
        now: The paragraph in which the surface stands instead, or None.
    """

    list: str
    index: int
    id: str
    locator: Locator
    now: int | None

    def comment(self) -> str:
        """The line that marks it."""
        surface = scalar(self.locator.surface)
        if self.now is None:
            return f"# verschwunden: {surface} steht nicht mehr im Artikel"
        return f"# verschoben: {surface} steht jetzt in Absatz {self.now}"


class News:
    """One dossier held against one article.

    Args:
        text: The dossier as it is written, for proposals in its comments.
        record: The same as a record.
        places: The article.
        memory: What was proposed before.
    """

    def __init__(self, text: str, record: Dossier, places: Places, memory: Memory) -> None:
        self._record = record
        self._places = places
        self._memory = memory
        proposed = list(_commented(text))
        self._commented_places = [found for found in proposed if isinstance(found, tuple)]
        self._commented_names = {found for found in proposed if isinstance(found, str)}
        self._stand = {key: self._standing(key) for key in FACTS}
        self._offered = {
            key: [
                (place, where, proposed)
                for where, proposed in memory.places.get(key, {}).items()
                if (place := self._find(*where)) is not None
            ]
            for key in FACTS
        }

    @property
    def ids(self) -> set[str]:
        """Every id that the dossier uses, in its comments too, or that was proposed before."""
        lists = (*FACTS, "actors", "notes")
        used = {item.id for key in lists for item in getattr(self._record, key)}
        return used | self._commented_names | self._memory.ids

    def new(self, key: str, entries: Sequence[Entry]) -> Iterator[Entry]:
        """The entries that neither the dossier nor an earlier draft has."""
        names = self._names(key)
        known = [place for found in self._stand.get(key, ()) for place in found if place]
        known += [place for place, _, _ in self._offered.get(key, ())]
        commented = (self._find(*where) for where in self._commented_places)
        known += [place for place in commented if place is not None]
        for entry in entries:
            if entry.same & names:
                continue
            if not any(place.overlaps(other) for place in entry.places for other in known):
                yield entry

    def proposed(self, key: str, entry: Entry) -> Proposed | None:
        """What was proposed before where `entry` stands first, also if that was elsewhere."""
        first = entry.places[0]
        here = [row for row in self._offered.get(key, ()) if row[0].overlaps(first)]
        exact = [row for row in here if row[1] == (first.paragraph, first.surface)]
        known = [row for row in (*exact, *here) if row[2].id is not None]
        return next((row[2] for row in (*known, *exact, *here)), None)

    def pairs(self, key: str, entries: Sequence[Entry]) -> Iterator[tuple[int, Entry]]:
        """Each fact of a list, by its number, with each entry at one of its places."""
        for entry in entries:
            for index, places in enumerate(self._stand[key]):
                if any(place and place.overlaps(entry.places[0]) for place in places):
                    yield index, entry

    def order(self, key: str) -> list[int | None]:
        """Where each fact of a list first stands in the article, as an offset of its text."""
        firsts = (next((place for place in found if place), None) for found in self._stand[key])
        return [None if first is None else first.start for first in firsts]

    def gone(self) -> Iterator[Gone]:
        """Every locator that the article lacks at its paragraph."""
        for key, index, id_, locator in locators(self._record):
            place = self._places.find(locator)
            if place is None or place.paragraph != locator.paragraph:
                yield Gone(key, index, id_, locator, place.paragraph if place else None)

    def _standing(self, key: str) -> list[list[Place | None]]:
        """Where each locator of each fact stands in the article."""
        facts: tuple[Fact, ...] = getattr(self._record, key)
        return [[self._places.find(locator) for locator in fact.locators] for fact in facts]

    def _find(self, paragraph: int, surface: str) -> Place | None:
        if paragraph < 1 or not surface.strip():
            return None
        locator = Locator.model_construct(paragraph=paragraph, surface=surface)
        return self._places.find(locator)

    def _names(self, key: str) -> set[str]:
        """What makes an entry of a list one that is there, wherever it stands."""
        record = self._record
        if key == "events":
            days = ((event.date, event.start, event.end) for event in record.events)
            # a date that a figure counts by is told already
            periods = (figure.period for figure in record.figures)
            return {day for dates in (*days, periods) for day in dates if day}
        if key not in NAMED:
            return set()
        there = (
            {use.term for use in record.terms}
            if key == "terms"
            else {name for actor in record.actors for name in (actor.id, actor.name)}
        )
        return there | self._memory.same.get(key, frozenset()) | self._commented_names


def locators(record: Dossier) -> Iterator[tuple[str, int, str, Locator]]:
    """Every locator of a dossier, with its list, the number and the id of its item."""
    for key in (*FACTS, "notes", "terms"):
        owners: tuple[Any, ...] = getattr(record, key)
        for index, owner in enumerate(owners):
            for locator in _locators_of(owner):
                yield key, index, getattr(owner, "id", None) or owner.term, locator


def _locators_of(owner: Fact | Note | TermUse) -> Sequence[Locator]:
    if isinstance(owner, Fact):
        return owner.locators
    return owner.uses if isinstance(owner, TermUse) else (owner,)


def _commented(text: str) -> Iterator[tuple[int, str] | str]:
    """Places and names in comments: proposals that the author has not decided on."""
    paragraph: int | None = None
    for match in _COMMENTED.finditer(text):
        value = match["value"].strip()
        if match["key"] == "paragraph":
            is_number = value.isdecimal() and len(value) < _LONGEST_NUMBER
            paragraph = int(value) if is_number else None
        elif match["key"] != "surface":
            yield _plain(value)
        elif paragraph is not None:
            yield paragraph, _plain(value)


def _plain(value: str) -> str:
    """The text of a scalar as ingest writes it."""
    try:
        plain = parse_document(f"- {value}", Path("comment")).value[0]
    except ExplainerError:
        return value
    return plain if isinstance(plain, str) else value

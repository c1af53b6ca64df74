"""The site's own open data, as the rules about built pages hold them against what is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import ValidationError

from generator import german
from generator.export.facts import (
    ExportedEvent,
    ExportedFigure,
    ExportedQuotation,
    ExportedRole,
    FactsDocument,
)
from generator.model import MAX_QUOTED_WORDS, Locator, Source
from generator.site.counts import COUNTED

FILE = "daten/fakten.json"

Exported = ExportedFigure | ExportedEvent | ExportedQuotation | ExportedRole


@dataclass(frozen=True, slots=True)
class ReportedPlace:
    """One place in one source at which a fact stands."""

    source: Source
    locator: Locator


@dataclass(frozen=True, eq=False)
class PublishedFacts:
    """`fakten.json` with its records by id; one is the same as another only if it is it."""

    document: FactsDocument

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """By id."""
        return {source.id: source for source in self.document.sources}

    @cached_property
    def figures(self) -> Mapping[str, ExportedFigure]:
        """By id."""
        return {figure.id: figure for figure in self.document.figures}

    @cached_property
    def events(self) -> Mapping[str, ExportedEvent]:
        """By id."""
        return {event.id: event for event in self.document.events}

    @cached_property
    def facts(self) -> Mapping[tuple[str, str], Exported]:
        """Every fact by kind and id, as elements name it."""
        document = self.document
        kinds: tuple[tuple[str, Sequence[Exported]], ...] = (
            ("figure", document.figures),
            ("event", document.events),
            ("quotation", document.quotations),
            ("role", document.roles),
        )
        return {(kind, fact.id): fact for kind, listed in kinds for fact in listed}

    def places(self, fact: Exported) -> tuple[ReportedPlace, ...]:
        """Every place of a fact."""
        if isinstance(fact, ExportedEvent):
            told = [(place.source, place.paragraph, place.surface) for place in fact.sources]
        else:
            told = [(fact.source, loc.paragraph, loc.surface) for loc in (fact, *fact.also)]
        return tuple(
            ReportedPlace(self.sources[id_], Locator(paragraph=number, surface=surface))
            for id_, number, surface in told
        )

    def actor_name(self, id_: str | None) -> str | None:
        """What an actor is called."""
        return next((actor.name for actor in self.document.actors if actor.id == id_), None)

    def office_title(self, id_: str) -> str:
        """What an office is called."""
        return next((office.title for office in self.document.offices if office.id == id_), "")

    def count_words(self, what: str) -> str | None:
        """How many of its own things the site has; None for what it does not count."""
        if what not in COUNTED:
            return None
        _, one, many = COUNTED[what]
        return german.counted(self._number_of(what), one, many)

    def _number_of(self, what: str) -> int:
        if what == "quoted_words":
            return MAX_QUOTED_WORDS
        if what == "comparisons":  # the open data lists their pairs
            return len({pair.group for pair in self.document.comparisons})
        return len(getattr(self.document, what))


def read_facts(site: Path) -> PublishedFacts | str:
    """The open data of a built site, or what keeps it from being read."""
    try:
        document = FactsDocument.model_validate_json((site / FILE).read_bytes())
    except OSError as error:
        return f"{FILE} cannot be read: {error.strerror}."
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the whole"
        return f"{FILE} is not what its schema says: {place}: {first['msg']}."
    return PublishedFacts(document)

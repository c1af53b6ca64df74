"""The open data of a site as a corpus: what readers can download is enough to say every fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from generator.corpus import Cited, Corpus
from generator.export.facts import (
    ExportedEvent,
    ExportedFigure,
    ExportedNote,
    ExportedQuotation,
    ExportedRole,
    ExportedTerm,
    FactsDocument,
)
from generator.model import Dossier, Event, Locator, Record, Source

R = TypeVar("R", bound=Record)
_Reported = tuple[ExportedFigure | ExportedQuotation | ExportedRole | ExportedNote, ...]


def corpus_of(document: FactsDocument) -> Corpus:
    """A corpus with everything that is published; curated comparisons and dossiers are not."""
    sources = {source.id: source for source in document.sources}
    return Corpus(
        dossiers={id_: Dossier.model_construct(source=source) for id_, source in sources.items()},
        topics=_by_id(document.topics),
        metrics=_by_id(document.metrics),
        actors=_by_id(document.actors),
        terms=_by_id(document.terms),
        offices=_by_id(document.offices),
        curated={},
        figures=_by_id(document.figures),
        events={event.id: _event(event) for event in document.events},
        quotations=_by_id(document.quotations),
        roles=_by_id(document.roles),
        source_of={},
        cited=_cited(document, sources),
        places={},
    )


def unresolved(document: FactsDocument) -> str:
    """The first thing in the open data that refers to nothing; nothing where all is well."""
    known = {
        "source": {source.id for source in document.sources},
        "actor": {actor.id for actor in document.actors},
        "metric": {metric.id for metric in document.metrics},
        "office": {office.id for office in document.offices},
        "figure": {figure.id for figure in document.figures},
        "event": {event.id for event in document.events},
        "quotation": {quotation.id for quotation in document.quotations},
        "role": {role.id for role in document.roles},
    }
    for owner, kind, id_ in _references(document):
        if id_ is not None and id_ not in known[kind]:
            return f"'{owner}' names the {kind} '{id_}', which it does not have."
    for event in document.events:
        if event.date is None and (event.start is None or event.end is None):
            return f"the event '{event.id}' has no date."
        if not event.sources:
            return f"the event '{event.id}' has no source."
    return ""


def _references(document: FactsDocument) -> Iterator[tuple[str, str, str | None]]:
    """Who refers to what: an id, a kind, and the id of the other."""
    reported: _Reported = (*_reported(document), *document.notes)
    yield from ((record.id, "source", record.source) for record in reported)
    for told in _placed(document):
        yield from ((told.id, "source", place.source) for place in told.sources)
    for figure in document.figures:
        yield figure.id, "actor", figure.actor
        yield figure.id, "metric", figure.metric
    for quotation in document.quotations:
        yield quotation.id, "actor", quotation.speaker
    for role in document.roles:
        yield role.id, "actor", role.actor
        yield role.id, "office", role.office
    for event in document.events:
        yield from ((event.id, "actor", actor) for actor in event.actors)
    for pair in document.comparisons:
        yield from ((pair.id, side.kind, side.id) for side in pair.statements)


def _reported(
    document: FactsDocument,
) -> tuple[ExportedFigure | ExportedQuotation | ExportedRole, ...]:
    """Facts of one source."""
    return (*document.figures, *document.quotations, *document.roles)


def _placed(document: FactsDocument) -> tuple[ExportedEvent | ExportedTerm, ...]:
    """What several sources may tell."""
    return (*document.events, *document.terms)


def _by_id(records: Iterable[R]) -> Mapping[str, R]:
    return {record.id: record for record in records}  # type: ignore[attr-defined]


def _cited(
    document: FactsDocument, sources: Mapping[str, Source]
) -> Mapping[str, tuple[Cited, ...]]:
    found = {
        fact.id: tuple(Cited(sources[fact.source], locator) for locator in fact.locators)
        for fact in _reported(document)
    }
    for told in _placed(document):
        found[told.id] = tuple(
            Cited(sources[place.source], Locator.model_construct(**place.model_dump()))
            for place in told.sources
        )
    return found


def _event(event: ExportedEvent) -> Event:
    """An event with its first place; the open data lists all of them."""
    told = event.model_dump(exclude={"sources"})
    first = event.sources[0]
    return Event.model_construct(paragraph=first.paragraph, surface=first.surface, **told)

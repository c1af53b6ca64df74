"""`fakten.json`: every source, fact, term and comparison under the field names of the dossiers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ConfigDict

from generator.compare import comparisons
from generator.corpus import Cited, Corpus
from generator.model import (
    Actor,
    Comparison,
    Event,
    FactKind,
    Figure,
    Id,
    Locator,
    Metric,
    Note,
    Quotation,
    Source,
    Term,
    Topic,
    Verdict,
)


class _Exported(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Place(_Exported):
    """Where a source says it; the context words that guide a browser are not exported."""

    source: Id
    paragraph: int
    surface: str
    origin: str | None = None


class Statement(_Exported):
    """One side of a comparison."""

    kind: FactKind
    id: Id


class ComparedPair(_Exported):
    """The verdict on two statements; the group is the comparison they belong to."""

    id: str
    group: Id
    title: str
    figures: list[Id]
    statements: list[Statement]
    verdict: Verdict
    explanation: str


class ExportedFigure(Figure):
    """A figure with its source."""

    source: Id


class ExportedQuotation(Quotation):
    """A quotation with its source."""

    source: Id


class ExportedEvent(_Exported):
    """An event with every source that reports it."""

    id: Id
    date: str | None = None
    start: str | None = None
    end: str | None = None
    daytime: str | None = None
    title: str | None = None
    text: str | None = None
    actors: list[Id]
    topics: list[Id]
    turning_point: bool = False
    sources: list[Place]


class ExportedTerm(Term):
    """A term with the places that use it."""

    sources: list[Place]


class ExportedNote(Note):
    """A note of the editors with the source it is about."""

    source: Id


class FactsDocument(_Exported):
    """The whole of `fakten.json`."""

    cutoff: str | None
    license: str
    sources: list[Source]
    figures: list[ExportedFigure]
    events: list[ExportedEvent]
    quotations: list[ExportedQuotation]
    terms: list[ExportedTerm]
    actors: list[Actor]
    topics: list[Topic]
    metrics: list[Metric]
    notes: list[ExportedNote]
    comparisons: list[ComparedPair]


LICENSE = "CC BY 4.0, except quotations and article titles"


def facts_document(corpus: Corpus) -> FactsDocument:
    """Everything the corpus knows, in the shape of `fakten.json`."""
    return FactsDocument(
        cutoff=corpus.cutoff,
        license=LICENSE,
        sources=list(corpus.sources),
        figures=[
            ExportedFigure(**_without_context(f), source=corpus.source_of[f.id].id)
            for f in corpus.figures.values()
        ],
        events=[_event(corpus, event) for event in corpus.events.values()],
        quotations=[
            ExportedQuotation(**_without_context(q), source=corpus.source_of[q.id].id)
            for q in corpus.quotations.values()
        ],
        terms=[
            ExportedTerm(**term.model_dump(), sources=_places(corpus.cited.get(term.id, ())))
            for term in corpus.terms.values()
        ],
        actors=list(corpus.actors.values()),
        topics=list(corpus.topics.values()),
        metrics=list(corpus.metrics.values()),
        notes=[
            ExportedNote(
                **{**note.model_dump(), "before": None, "after": None}, source=dossier.source.id
            )
            for dossier in corpus.dossiers.values()
            for note in dossier.notes
        ],
        comparisons=[
            pair for c in comparisons(corpus).groups.values() for pair in compared_pairs(corpus, c)
        ],
    )


def compared_pairs(corpus: Corpus, comparison: Comparison) -> list[ComparedPair]:
    """One comparison a pair; a group of two keeps the group's id."""
    several = len(comparison.pairs) > 1
    return [
        ComparedPair(
            id=f"{comparison.id}--{pair.first}--{pair.second}" if several else comparison.id,
            group=comparison.id,
            title=comparison.title,
            figures=[side for side in (pair.first, pair.second) if side in corpus.figures],
            statements=[
                Statement(kind=_kind(corpus, side), id=side) for side in (pair.first, pair.second)
            ],
            verdict=pair.verdict,
            explanation=pair.explanation or pair.reason or "",
        )
        for pair in comparison.pairs
    ]


def _kind(corpus: Corpus, id_: str) -> FactKind:
    if id_ in corpus.figures:
        return "figure"
    if id_ in corpus.roles:
        return "role"
    return "event" if id_ in corpus.events else "quotation"


def _event(corpus: Corpus, event: Event) -> ExportedEvent:
    told = event.model_dump(include=set(ExportedEvent.model_fields) - {"sources"})
    return ExportedEvent(**told, sources=_places(corpus.cited[event.id]))


def _places(cited: Iterable[Cited]) -> list[Place]:
    return [
        Place(
            source=c.source.id,
            paragraph=c.locator.paragraph,
            surface=c.locator.surface,
            origin=c.locator.origin,
        )
        for c in cited
    ]


def _without_context(fact: Figure | Quotation) -> dict[str, Any]:
    """A fact less the words beside its surface, which belong to the article."""
    bare = {"before": None, "after": None}
    also = [Locator(**{**locator.model_dump(), **bare}).model_dump() for locator in fact.also]
    return {**fact.model_dump(), **bare, "also": also}

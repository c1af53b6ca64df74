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
    Metric,
    Note,
    Office,
    Quotation,
    Role,
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
    """The verdict on two statements; the group is the comparison they belong to.

    `explanation` is the reason of the computed verdict, `reason` what the author says; where the
    author judges differently, `overruled` is true and `computed` keeps the computed verdict.
    """

    id: str
    group: Id
    title: str
    figures: list[Id]
    statements: list[Statement]
    verdict: Verdict
    explanation: str
    reason: str | None = None
    computed: Verdict | None = None
    overruled: bool = False


class ExportedFigure(Figure):
    """A figure with its source."""

    source: Id


class ExportedQuotation(Quotation):
    """A quotation with its source."""

    source: Id


class ExportedRole(Role):
    """A role with its source."""

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
    roles: list[ExportedRole]
    terms: list[ExportedTerm]
    actors: list[Actor]
    topics: list[Topic]
    metrics: list[Metric]
    offices: list[Office]
    notes: list[ExportedNote]
    comparisons: list[ComparedPair]


LICENSE = "CC BY 4.0, except quotations and article titles"
LICENSE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"


def facts_document(corpus: Corpus) -> FactsDocument:
    """Everything the corpus knows, in the shape of `fakten.json`."""
    return FactsDocument(
        cutoff=corpus.cutoff,
        license=LICENSE,
        sources=list(corpus.sources),
        figures=[ExportedFigure(**_sourced(corpus, f)) for f in corpus.figures.values()],
        events=[_event(corpus, event) for event in corpus.events.values()],
        quotations=[ExportedQuotation(**_sourced(corpus, q)) for q in corpus.quotations.values()],
        roles=[ExportedRole(**_sourced(corpus, role)) for role in corpus.roles.values()],
        terms=[
            ExportedTerm(**term.model_dump(), sources=_places(corpus.cited.get(term.id, ())))
            for term in corpus.terms.values()
        ],
        actors=list(corpus.actors.values()),
        topics=list(corpus.topics.values()),
        metrics=list(corpus.metrics.values()),
        offices=list(corpus.offices.values()),
        notes=[
            ExportedNote(**_sourced(corpus, note))
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
            reason=pair.reason,
            computed=pair.computed,
            overruled=pair.overruled,
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


def _sourced(corpus: Corpus, record: Figure | Quotation | Role | Note) -> dict[str, Any]:
    return {**bare(record.model_dump()), "source": corpus.source_of[record.id].id}


_CONTEXT = ("before", "after")


def bare(value: Any) -> Any:
    """Plain values less the words beside a surface: they guide a browser, and are the article's."""
    if isinstance(value, dict):
        return {key: bare(inner) for key, inner in value.items() if key not in _CONTEXT}
    return [bare(item) for item in value] if isinstance(value, (list, tuple)) else value

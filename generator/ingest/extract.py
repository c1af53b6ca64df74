"""Run every reader over an article and give each find its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.corpus import Corpus
from generator.ingest.candidates import (
    ActorCandidate,
    Candidates,
    DateCandidate,
    FigureCandidate,
    QuotationCandidate,
    Span,
    TermCandidate,
)
from generator.ingest.dates import Found, date_spans, find_dates
from generator.ingest.names import Known, Mention, Names, any_of, term_forms
from generator.ingest.numbers import read_quantities
from generator.ingest.publication import is_dateline
from generator.ingest.reader import Article, Paragraph
from generator.ingest.speech import Name, find_quotations, speaker_of

_EVENT_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}")


@dataclass(frozen=True, slots=True)
class Extraction:
    """The candidates of an article, the actors that it proposes, and what figures may measure.

    Attributes:
        metrics: Title of each metric of the vocabulary, by id.
    """

    candidates: Candidates
    proposals: tuple[Known, ...]
    metrics: Mapping[str, str] = field(default_factory=dict)


def extract(
    article: Article,
    vocabulary: Corpus,
    *,
    source: str,
    published: str | None,
    taken: Iterable[str] = (),
) -> Extraction:
    """Everything that the readers find in `article`.

    Args:
        article: The article.
        vocabulary: Its actors and terms are looked for; its ids are not proposed again.
        source: Id of the source; ids of proposed events end with it.
        published: ISO day of publication, if known.
        taken: Further ids that nothing may be proposed under.
    """
    names = Names(vocabulary.actors.values(), article.reading, {*vocabulary.places, source, *taken})
    terms = term_forms(vocabulary.terms.values())
    term_pattern = any_of(terms)
    found = find_dates([paragraph.text for paragraph in article.paragraphs], published)
    parts = []
    for paragraph, dates in zip(article.paragraphs, found, strict=True):
        mentions = list(names.find(paragraph.text))
        parts.append(
            Candidates(
                figures=tuple(_figures(paragraph, mentions)),
                dates=tuple(_dates(paragraph, dates, source)),
                quotations=tuple(_quotations(paragraph, mentions, names)),
                actors=tuple(_actors(paragraph, mentions)),
                terms=tuple(_terms(paragraph, term_pattern, terms)),
            )
        )
    metrics = {metric.id: metric.title for metric in vocabulary.metrics.values()}
    return Extraction(_joined(parts), names.proposals, metrics)


def _span(paragraph: Paragraph, start: int, end: int) -> Span:
    surface, exact = paragraph.text[start:end], paragraph.exact(start, end)
    other = None if exact == surface else exact
    return Span(surface, paragraph.number, *paragraph.span(start, end), other)


def _figures(paragraph: Paragraph, mentions: Iterable[Mention]) -> Iterator[FigureCandidate]:
    names = [(mention.start, mention.end) for mention in mentions]
    dates = date_spans(paragraph.text)
    for start, end, quantity in read_quantities(paragraph.text, names=names, dates=dates):
        yield FigureCandidate(_span(paragraph, start, end), quantity)


def _dates(paragraph: Paragraph, found: Iterable[Found], source: str) -> Iterator[DateCandidate]:
    for start, end, value in found:
        happens = _EVENT_DATE.fullmatch(value) and not is_dateline(paragraph.text, start, end)
        event = f"datum-{value}-{source}" if happens else None
        yield DateCandidate(_span(paragraph, start, end), value, event)


def _quotations(
    paragraph: Paragraph, mentions: Iterable[Mention], names: Names
) -> Iterator[QuotationCandidate]:
    speakers: dict[str, Known] = {}
    places: list[Name] = []
    for mention in mentions:
        if mention.known.kind not in ("index", "group"):
            places.append((mention.start, mention.end, mention.known.id))
            speakers[mention.known.id] = mention.known
    for start, end in find_quotations(paragraph.text):
        id_ = speaker_of(paragraph.text, start, end, places)
        speaker = None if id_ is None else names.full_name(speakers[id_])
        yield QuotationCandidate(_span(paragraph, start, end), speaker, id_)


def _actors(paragraph: Paragraph, mentions: Iterable[Mention]) -> Iterator[ActorCandidate]:
    for mention in mentions:
        known = mention.known
        span = _span(paragraph, mention.start, mention.end)
        yield ActorCandidate(span, known.id, known.name, known.kind, known.proposed)


def _terms(
    paragraph: Paragraph, pattern: re.Pattern[str] | None, terms: dict[str, str]
) -> Iterator[TermCandidate]:
    for match in pattern.finditer(paragraph.text) if pattern else ():
        yield TermCandidate(_span(paragraph, *match.span(1)), terms[match[1]])


def _joined(parts: list[Candidates]) -> Candidates:
    return Candidates(
        figures=tuple(item for part in parts for item in part.figures),
        dates=tuple(item for part in parts for item in part.dates),
        quotations=tuple(item for part in parts for item in part.quotations),
        actors=tuple(item for part in parts for item in part.actors),
        terms=tuple(item for part in parts for item in part.terms),
    )

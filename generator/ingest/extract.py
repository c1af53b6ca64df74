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
from generator.ingest.names import Known, Mention, Names, Terms, organisations
from generator.ingest.numbers import main_currency, read_quantities
from generator.ingest.publication import is_dateline
from generator.ingest.reader import Article, Paragraph
from generator.ingest.speech import Speaker, Speech, Spoken

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
    prose = [paragraph.prose for paragraph in article.paragraphs]
    speech = Speech(prose)
    names = Names(
        vocabulary.actors.values(),
        article.reading,
        speech.people,
        organisations(speech.sentences()),
        {*vocabulary.places, source, *taken},
    )
    terms = Terms(
        vocabulary.terms.values(),
        prose,
        names,
        {*vocabulary.places, source, *taken, *(known.id for known in names.proposals)},
    )
    found = find_dates([_dated(paragraph) for paragraph in article.paragraphs], published)
    currency = main_currency(article.reading)
    parts = []
    for paragraph, spoken, dates in zip(article.paragraphs, speech.spoken, found, strict=True):
        mentions = list(names.find(paragraph.prose))
        parts.append(
            Candidates(
                figures=tuple(_figures(paragraph, mentions, currency)),
                dates=tuple(_dates(paragraph, dates, source)),
                quotations=tuple(_quotations(paragraph, spoken, names)),
                actors=tuple(_actors(paragraph, mentions)),
                terms=tuple(_terms(paragraph, terms)),
            )
        )
    metrics = {metric.id: metric.title for metric in vocabulary.metrics.values()}
    return Extraction(_joined(parts), names.proposals, metrics)


def _span(paragraph: Paragraph, start: int, end: int) -> Span:
    surface, exact = paragraph.text[start:end], paragraph.exact(start, end)
    other = None if exact == surface else exact
    return Span(surface, paragraph.number, *paragraph.span(start, end), other)


def _dated(paragraph: Paragraph) -> str:
    """Where dates are looked for: a byline may hold one, the day of publication."""
    return paragraph.text if paragraph.kind == "byline" else paragraph.prose


def _figures(
    paragraph: Paragraph, mentions: Iterable[Mention], currency: str | None
) -> Iterator[FigureCandidate]:
    names = [(mention.start, mention.end) for mention in mentions]
    text = paragraph.prose
    dates = date_spans(text)
    for start, end, quantity in read_quantities(text, names=names, dates=dates, currency=currency):
        yield FigureCandidate(_span(paragraph, start, end), quantity)


def _dates(paragraph: Paragraph, found: Iterable[Found], source: str) -> Iterator[DateCandidate]:
    for start, end, value in found:
        happens = _EVENT_DATE.fullmatch(value) and not is_dateline(paragraph.text, start, end)
        event = f"datum-{value}-{source}" if happens else None
        yield DateCandidate(_span(paragraph, start, end), value, event)


def _quotations(
    paragraph: Paragraph, spoken: Iterable[Spoken], names: Names
) -> Iterator[QuotationCandidate]:
    for quotation in spoken:
        span = _span(paragraph, quotation.start, quotation.end)
        name, id_ = _speaker(quotation.speaker, names)
        yield QuotationCandidate(span, name, id_)


def _speaker(speaker: Speaker | None, names: Names) -> tuple[str | None, str | None]:
    """The full name of who speaks, and the actor's id where it is known or proposed."""
    if speaker is None:
        return None, None
    forms = (speaker.name,) if speaker.person is None else (speaker.name, *speaker.person.forms)
    known = next((found for form in forms if (found := names.get(form)) is not None), None)
    if known is None or known.kind in ("index", "group"):
        return speaker.name, None
    whole = speaker.person is not None and (known.proposed or " " in speaker.name)
    return speaker.name if whole else names.full_name(known), known.id


def _actors(paragraph: Paragraph, mentions: Iterable[Mention]) -> Iterator[ActorCandidate]:
    for mention in mentions:
        known = mention.known
        span = _span(paragraph, mention.start, mention.end)
        yield ActorCandidate(
            span, known.id, known.name, known.kind, known.proposed, known.role, known.forms
        )


def _terms(paragraph: Paragraph, terms: Terms) -> Iterator[TermCandidate]:
    for use in terms.find(paragraph.prose):
        yield TermCandidate(_span(paragraph, use.start, use.end), use.term, use.title)


def _joined(parts: list[Candidates]) -> Candidates:
    return Candidates(
        figures=tuple(item for part in parts for item in part.figures),
        dates=tuple(item for part in parts for item in part.dates),
        quotations=tuple(item for part in parts for item in part.quotations),
        actors=tuple(item for part in parts for item in part.actors),
        terms=tuple(item for part in parts for item in part.terms),
    )

"""Propose what a figure measures, of whom and when, from the words around its number.

Guesses for a person to confirm: whom its clause speaks of (see `owners`), the nearest word of it
that tells a measure (see `measures`), the nearest date. Labels are nouns of ours with a name.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.ingest.candidates import (
    ActorCandidate,
    Candidates,
    DateCandidate,
    FigureCandidate,
    Span,
)
from generator.ingest.drafting import owners
from generator.ingest.drafting.cues import PRICE, Measure
from generator.ingest.drafting.guess import Guess
from generator.ingest.drafting.labels import label
from generator.ingest.drafting.measures import (
    IN_CLAUSE,
    MOVES,
    Metrics,
    moved_price,
    nearest_measure,
)
from generator.ingest.drafting.windows import REACH, Window
from generator.ingest.reader import Article, Paragraph
from generator.ingest.sentences import sentences

C = TypeVar("C", ActorCandidate, DateCandidate)

_PERIOD = re.compile(r"\d{4}(?:-Q[1-4]|-\d{2}(?:-\d{2})?)?")
_QUARTER = re.compile(r"\d{4}-Q[1-4]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_RECENT_DAYS = 45

IN_SENTENCE = "nächster Name im Satz"
IN_PARAGRAPH = "zuletzt im Absatz genannt"
DATE_IN_SENTENCE = "Datum im Satz"
DATE_BEFORE = "zuletzt genannter Tag"
QUARTER_BEFORE = "Quartal im Absatz"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a draft proposes for one figure; None where nothing tells it."""

    label: str
    actor: Guess | None = None
    metric: Guess | None = None
    period: Guess | None = None


class Clues:
    """Names, dates and words of one article, ready to be asked about its figures.

    Args:
        article: The article.
        found: What was found in it.
        metrics: Title of each metric of the vocabulary, by id.
        published: ISO day of publication, if known.
    """

    def __init__(
        self, article: Article, found: Candidates, metrics: Mapping[str, str], published: str | None
    ) -> None:
        self._paragraphs = {paragraph.number: paragraph for paragraph in article.paragraphs}
        self._names = _by_paragraph(found.actors, self._paragraphs)
        self._dates = _by_paragraph(found.dates, self._paragraphs)
        self._sentences: dict[int, list[tuple[int, int]]] = {}
        self._days = [
            (date.span.start, date.value)
            for date in found.dates
            if _DAY.fullmatch(date.value) and _is_recent(date.value, published)
        ]
        self._metrics = Metrics(metrics)

    def propose(self, figure: FigureCandidate) -> Proposal:
        """The proposal for one figure."""
        quantity, paragraph = figure.quantity, figure.span.paragraph
        window = self._window(figure.span)
        measure, reason = nearest_measure(window, quantity), IN_CLAUSE
        name, actor = self._actor(figure, window, measure)
        if measure is PRICE:
            measure = nearest_measure(window, quantity, name)
        if measure is None:
            text = self._paragraphs[paragraph].text
            around = text[max(0, window.start - REACH) : window.end + REACH]
            measure, reason = moved_price(name, quantity, around), MOVES
        metric = self._metrics.find(measure, quantity, window.clause_text, reason)
        period = self._period(figure.span, window, measure)
        return Proposal(label(measure, quantity, name, window), actor, metric, period)

    def actors_beside(self, span: Span) -> tuple[ActorCandidate, ...]:
        """Who is named in the sentence of `span`, each once, in reading order."""
        window = self._window(span)
        inside = _inside(self._names.get(span.paragraph, ()), window)
        return tuple({name.id: name for _, _, name in inside}.values())

    # ------------------------------------------------------------------ steps

    def _window(self, span: Span) -> Window:
        paragraph = self._paragraphs[span.paragraph]
        start, end = paragraph.inside(span.start, span.end)
        if span.paragraph not in self._sentences:
            self._sentences[span.paragraph] = sentences(paragraph.text)
        spans = self._sentences[span.paragraph]
        at = max(0, bisect_right(spans, (start, len(paragraph.text))) - 1)
        first, last = spans[at] if spans else (0, len(paragraph.text))
        first, last = max(first, start - REACH), min(max(last, end), end + REACH)
        first = min(first, start)
        return Window(paragraph.text[first:last], first, start, end)

    def _quarter(self, paragraph: int, window: Window) -> Guess | None:
        """The quarter that the paragraph spoke of before: results of a quarter share its name."""
        dated = self._dates.get(paragraph, ())
        before = dated[: bisect_right(dated, window.start, key=lambda item: item[0])]
        quarters = (date.value for _, _, date in reversed(before) if _QUARTER.fullmatch(date.value))
        quarter = next(quarters, None)
        return None if quarter is None else Guess(quarter, QUARTER_BEFORE)

    def _actor(
        self, figure: FigureCandidate, window: Window, measure: Measure | None
    ) -> tuple[ActorCandidate | None, Guess | None]:
        names, reason = self._names.get(figure.span.paragraph, ()), IN_SENTENCE
        inside = owners.sentence_names(names, window)
        found = owners.in_sentence(inside, window, figure.quantity)
        if found is None and not inside:
            found, reason = owners.before(names, window, figure.quantity, measure), IN_PARAGRAPH
        return (None, None) if found is None else (found[2], Guess(found[2].id, reason))

    def _period(self, span: Span, window: Window, measure: Measure | None) -> Guess | None:
        dated = [
            item
            for item in _inside(self._dates.get(span.paragraph, ()), window)
            if _PERIOD.fullmatch(item[2].value)
        ]
        if dated:
            _, _, date = min(dated, key=lambda item: window.distance(item[0], item[1]))
            return Guess(date.value, DATE_IN_SENTENCE)
        if measure is not PRICE:
            return self._quarter(span.paragraph, window)
        at = bisect_right(self._days, (span.start, "")) - 1
        return Guess(self._days[at][1], DATE_BEFORE) if at >= 0 else None


def _is_recent(day: str, published: str | None) -> bool:
    """Whether a day lies within a few weeks of publication: history moves no price of today."""
    if published is None:
        return True
    distance = dt.date.fromisoformat(day) - dt.date.fromisoformat(published)
    return abs(distance.days) <= _RECENT_DAYS


def _inside(found: Sequence[tuple[int, int, C]], window: Window) -> list[tuple[int, int, C]]:
    """The finds of a paragraph that begin in the window."""
    first = bisect_right(found, window.offset - 1, key=lambda item: item[0])
    last = bisect_right(found, window.offset + len(window.text) - 1, key=lambda item: item[0])
    return list(found[first:last])


def _by_paragraph(
    found: Sequence[C], paragraphs: Mapping[int, Paragraph]
) -> dict[int, list[tuple[int, int, C]]]:
    """Finds with their offsets in the paragraph, in reading order."""
    placed: dict[int, list[tuple[int, int, C]]] = {}
    for item in found:
        paragraph = paragraphs[item.span.paragraph]
        start, end = paragraph.inside(item.span.start, item.span.end)
        placed.setdefault(paragraph.number, []).append((start, end, item))
    return placed

"""Propose what a figure measures, of whom and when, from the words around its number.

Guesses for a person to confirm: the nearest name in the sentence, the nearest word that tells a
measure (see `cues`), the nearest date. Labels are nouns of ours with a name, never a phrase of
the article.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias, TypeVar

from generator.ingest.candidates import (
    ActorCandidate,
    Candidates,
    DateCandidate,
    FigureCandidate,
    Quantity,
    Span,
)
from generator.ingest.drafting.cues import (
    CUE,
    PRICE,
    SHARE_CUES,
    STEMS,
    UNIT_LABELS,
    Measure,
    unit_class,
)
from generator.ingest.reader import Article, Paragraph
from generator.ingest.sentences import sentences
from generator.model import ActorKind

C = TypeVar("C", ActorCandidate, DateCandidate)
Found: TypeAlias = "tuple[int, int, ActorCandidate]"

_BOUNDARY = re.compile(r"[,;:()–—]")
_PERIOD = re.compile(r"\d{4}(?:-Q[1-4]|-\d{2}(?:-\d{2})?)?")
_QUARTER = re.compile(r"\d{4}-Q[1-4]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NOUN = re.compile(r"[A-ZÄÖÜ][^\W\d_]+(?:-[A-ZÄÖÜ]?[^\W\d_]+)*")
_TITLE_WORD = re.compile(r"[A-ZÄÖÜ][^\W\d_]+")

_ACROSS = 40
_BEHIND = 30
_UNKNOWN = 60
_OWNER = 60
_OWNS_REACH = 40
_UNLIKELY: Mapping[ActorKind, int] = {"person": 60, "group": 20, "institution": 10}
_TRADE = re.compile(r"(?i:aktie|kurs|börse|handel|papier|anleger|index)")
_PARAGRAPHS_BACK = 4
_RECENT_DAYS = 45
_TRADED = frozenset(("company", "index", "group"))
_LONG_STEM = 5
_WINDOW = 400
"""Characters on each side in which words about a number are looked for, at most."""

IN_SENTENCE = "nächster Name im Satz"
IN_PARAGRAPH = "zuletzt im Absatz genannt"
IN_TEXT = "zuletzt im Text genannt"
DATE_IN_SENTENCE = "Datum im Satz"
DATE_BEFORE = "zuletzt genannter Tag"
QUARTER_BEFORE = "Quartal im Absatz"


@dataclass(frozen=True, slots=True)
class Guess:
    """A proposed value and where it comes from, in German words of ours."""

    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a draft proposes for one figure; None where nothing tells it."""

    label: str
    actor: Guess | None = None
    metric: Guess | None = None
    period: Guess | None = None


@dataclass(frozen=True, slots=True)
class _Window:
    """The sentence of a number: its text and the number's place in it."""

    text: str
    offset: int
    start: int
    end: int

    def distance(self, start: int, end: int) -> int:
        """Characters between the number and the words at paragraph offsets, with what parts them.

        A comma or the like counts as many characters: it begins another clause.
        """
        before = end <= self.start
        gap = (end, self.start) if before else (self.end, start)
        low, high = (max(0, at - self.offset) for at in gap)
        return max(0, high - low) + _ACROSS * len(_BOUNDARY.findall(self.text, low, max(low, high)))


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
        self._metrics = _Metrics(metrics)

    def propose(self, figure: FigureCandidate) -> Proposal:
        """The proposal for one figure."""
        window = self._window(figure.span)
        name, actor = self._actor(figure.span.paragraph, window)
        measure = self._measure(figure.span.paragraph, window, figure.quantity, name)
        metric = self._metrics.find(measure, figure.quantity, window.text)
        period = self._period(figure.span, window, measure)
        label = _label(measure, figure.quantity, name, window.text)
        return Proposal(label, actor, metric, period)

    def actors_beside(self, span: Span) -> tuple[ActorCandidate, ...]:
        """Who is named in the sentence of `span`, each once, in reading order."""
        window = self._window(span)
        inside = _inside(self._names.get(span.paragraph, ()), window)
        return tuple({name.id: name for _, _, name in inside}.values())

    # ------------------------------------------------------------------ steps

    def _window(self, span: Span) -> _Window:
        paragraph = self._paragraphs[span.paragraph]
        start, end = paragraph.inside(span.start, span.end)
        if span.paragraph not in self._sentences:
            self._sentences[span.paragraph] = sentences(paragraph.text)
        spans = self._sentences[span.paragraph]
        at = max(0, bisect_right(spans, (start, len(paragraph.text))) - 1)
        first, last = spans[at] if spans else (0, len(paragraph.text))
        first, last = max(first, start - _WINDOW), min(max(last, end), end + _WINDOW)
        first = min(first, start)
        return _Window(paragraph.text[first:last], first, start, end)

    def _quarter(self, paragraph: int, window: _Window) -> Guess | None:
        """The quarter that the paragraph spoke of before: results of a quarter share its name."""
        dated = self._dates.get(paragraph, ())
        before = dated[: bisect_right(dated, window.start, key=lambda item: item[0])]
        quarters = (date.value for _, _, date in reversed(before) if _QUARTER.fullmatch(date.value))
        quarter = next(quarters, None)
        return None if quarter is None else Guess(quarter, QUARTER_BEFORE)

    def _actor(self, paragraph: int, window: _Window) -> tuple[ActorCandidate | None, Guess | None]:
        names = self._names.get(paragraph, ())
        inside = [
            item
            for item in _inside(names, window)
            if item[1] <= window.start or window.end <= item[0]
        ]
        if inside:
            _, _, name = min(inside, key=lambda item: _cost(item, window))
            return name, Guess(name.id, IN_SENTENCE)
        before = names[: bisect_right(names, window.start, key=lambda item: item[0])]
        if before:
            name = _latest(before)
            return name, Guess(name.id, IN_PARAGRAPH)
        for number in range(paragraph - 1, max(0, paragraph - 1 - _PARAGRAPHS_BACK), -1):
            if number in self._names:
                name = _latest(self._names[number])
                return name, Guess(name.id, IN_TEXT)
        return None, None

    def _measure(
        self, paragraph: int, window: _Window, quantity: Quantity, actor: ActorCandidate | None
    ) -> Measure | None:
        """The measure of the nearest word; a change of something traded is one of its price."""
        measure = _nearest_measure(window, quantity, actor)
        traded = actor is not None and actor.kind in _TRADED
        changes = unit_class(quantity.unit) == "share" and quantity.direction is not None
        if measure is None and traded and changes:
            text = self._paragraphs[paragraph].text
            around = text[max(0, window.start - _WINDOW) : window.end + _WINDOW]
            return PRICE if _TRADE.search(around) else None
        return measure

    def _period(self, span: Span, window: _Window, measure: Measure | None) -> Guess | None:
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


def _latest(names: Sequence[Found]) -> ActorCandidate:
    """The last name; before that the last one of no person, best of all a known one."""
    last = [name for _, _, name in reversed(names[-8:])]
    owners = [name for name in last if name.kind != "person"]
    return next((name for name in owners if not name.proposed), (owners or last)[0])


def _is_recent(day: str, published: str | None) -> bool:
    """Whether a day lies within a few weeks of publication: history moves no price of today."""
    if published is None:
        return True
    distance = dt.date.fromisoformat(day) - dt.date.fromisoformat(published)
    return abs(distance.days) <= _RECENT_DAYS


def _cost(item: Found, window: _Window) -> int:
    start, end, name = item
    behind = _BEHIND if start >= window.end else 0
    at = start - window.offset
    if _owns().search(window.text[max(0, at - _OWNS_REACH) : at]):
        return window.distance(start, end) + behind - _OWNER
    unlikely = _UNLIKELY.get(name.kind, 0) + (_UNKNOWN if name.proposed else 0)
    return window.distance(start, end) + behind + unlikely


def _inside(found: Sequence[tuple[int, int, C]], window: _Window) -> list[tuple[int, int, C]]:
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


# ------------------------------------------------------------------ measures


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(CUE, re.IGNORECASE)


@cache
def _owns() -> re.Pattern[str]:
    """What stands right before the name of whom a measure belongs to: *Umsatz von*, *Kurs der*."""
    return re.compile(rf"(?i:{CUE})\w*[ \u00a0](?:(?:von|bei|der|des|vom)[ \u00a0])?$")


def _nearest_measure(
    window: _Window, quantity: Quantity, actor: ActorCandidate | None
) -> Measure | None:
    """The measure whose word stands nearest, among those that come in the figure's unit."""
    family = unit_class(quantity.unit)
    is_traded = actor is None or actor.kind in _TRADED
    best: tuple[int, Measure] | None = None
    for match in _cue().finditer(window.text):
        start, end = (window.offset + at for at in match.span())
        distance = window.distance(start, end)
        if start >= window.end and distance >= _ACROSS:
            break  # what follows in another clause tells of something else
        for measure in STEMS.get(match.group().lower(), ()):
            fits = family in measure.units and (measure is not PRICE or is_traded)
            if fits and (best is None or distance < best[0]):
                best = (distance, measure)
    is_index = actor is not None and actor.kind == "index"
    if is_index and family in PRICE.units and (best is None or family != "money"):
        return PRICE
    return None if best is None else best[1]


class _Metrics:
    """The metrics of the vocabulary, to be found by their titles."""

    def __init__(self, metrics: Mapping[str, str]) -> None:
        self._by_title = {title.casefold(): id_ for id_, title in metrics.items()}
        self._words = [(id_, _stems(title)) for id_, title in metrics.items()]

    def find(self, measure: Measure | None, quantity: Quantity, text: str) -> Guess | None:
        """The metric for a measure, or a narrower one all of whose title stands in `text`."""
        narrow = self._narrow(measure, text.casefold())
        if narrow is not None:
            return narrow
        for title in _titles(measure, quantity):
            if (id_ := self._by_title.get(title.casefold())) is not None:
                return Guess(id_, "nächstes Wort im Satz")
        return None

    def _narrow(self, measure: Measure | None, text: str) -> Guess | None:
        fitting = [
            (len(words), id_)
            for id_, words in self._words
            if len(words) > 1
            and all(word in text for word in words)
            and (measure is None or any(stem in words[0] for stem in measure.stems))
        ]
        return Guess(max(fitting)[1], "alle Wörter der Messgröße im Satz") if fitting else None


def _stems(title: str) -> list[str]:
    """The nouns of a title, long ones without their last letter, which inflection may change."""
    words = [word.casefold() for word in _TITLE_WORD.findall(title)]
    return [word[:-1] if len(word) > _LONG_STEM else word for word in words]


def _titles(measure: Measure | None, quantity: Quantity) -> tuple[str, ...]:
    """What a vocabulary may call the measure of an amount, or of a change in percent."""
    if measure is None:
        return ()
    if unit_class(quantity.unit) == "share" and measure.changes:
        of = measure.amount
        return measure.changes if quantity.direction else (f"Anteil am {of}", f"Anteil an {of}", of)
    moved = {"up": measure.up, "down": measure.down}.get(quantity.direction or "")
    return (*((moved,) if moved else ()), *measure.titles)


_OF: Mapping[ActorKind, str] = {
    "person": "{} von {}", "company": "{} von {}", "index": "{} des Index {}",
}  # fmt: skip
"""How a label joins a noun and a name; other kinds may need an article that no table knows."""


def _label(
    measure: Measure | None, quantity: Quantity, actor: ActorCandidate | None, text: str
) -> str:
    """A noun phrase of ours: what is measured, and of whom."""
    noun = _noun(measure, quantity, text)
    if actor is None:
        return noun
    return _OF.get(actor.kind, "{}, {}").format(noun, actor.name)


def _noun(measure: Measure | None, quantity: Quantity, text: str) -> str:
    family = unit_class(quantity.unit)
    if family == "count" and quantity.noun and _NOUN.fullmatch(quantity.noun):
        return quantity.noun
    if measure is None:
        return UNIT_LABELS[family]
    if quantity.direction is not None:
        return measure.up if quantity.direction == "up" else measure.down
    is_part = family == "share" and SHARE_CUES.search(text)
    return f"{measure.amount}-Anteil" if is_part else measure.amount

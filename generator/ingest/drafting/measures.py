"""Tell what a number measures from the words of its clause, and which metric that is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from generator.ingest.candidates import ActorCandidate, Quantity
from generator.ingest.drafting.cues import (
    CUE,
    PRICE,
    STEMS,
    Measure,
    UnitClass,
    unit_class,
)
from generator.ingest.drafting.guess import Guess
from generator.ingest.drafting.windows import Window

IN_CLAUSE = "Wort im selben Teilsatz"
ALL_WORDS = "Messgröße, deren Wörter im selben Teilsatz stehen"
MOVES = "Aktie oder Index bewegt sich"

_TRADED = frozenset(("company", "index", "group"))
_TRADE = re.compile(r"(?i:aktie|kurs|börse|handel|papier|anleger|index)")
_TITLE_WORD = re.compile(r"[A-ZÄÖÜ][^\W\d_]+")
_LONG_STEM = 5
_STANDS = ("Indexstand", "Punktestand")


def family_of(quantity: Quantity) -> UnitClass:
    """The family of a figure; a fraction of people or things is a share."""
    family = unit_class(quantity.unit)
    is_part = quantity.value is not None and 0 < quantity.value < 1
    return "share" if family == "count" and is_part else family


def nearest_measure(
    window: Window, quantity: Quantity, actor: ActorCandidate | None = None
) -> Measure | None:
    """The measure of the nearest word in the number's clause that comes in the figure's unit.

    Args:
        window: The sentence.
        quantity: The figure.
        actor: Whose figure it is; a price is one of something traded.
    """
    is_traded = actor is None or actor.kind in _TRADED
    family = family_of(quantity)
    best: tuple[int, Measure] | None = None
    for first, last in window.clause:
        for match in _cue().finditer(window.text, first, last):
            start, end = (window.offset + at for at in match.span())
            distance = window.distance(start, end)
            for measure in STEMS.get(match.group().lower(), ()):
                fits = family in measure.units and (measure is not PRICE or is_traded)
                if fits and (best is None or distance < best[0]):
                    best = (distance, measure)
    return None if best is None else best[1]


def moved_price(actor: ActorCandidate | None, quantity: Quantity, around: str) -> Measure | None:
    """The price of something traded, where it moves and the text around speaks of trade."""
    if actor is None or actor.kind not in _TRADED:
        return None
    family = unit_class(quantity.unit)
    if actor.kind == "index" and family in PRICE.units:
        return PRICE
    moves = family == "share" and quantity.direction is not None
    return PRICE if moves and _TRADE.search(around) else None


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(CUE, re.IGNORECASE)


class Metrics:
    """The metrics of the vocabulary, to be found by their titles."""

    def __init__(self, metrics: Mapping[str, str]) -> None:
        self._by_title = {title.casefold(): id_ for id_, title in metrics.items()}
        self._words = [(id_, title.casefold(), _stems(title)) for id_, title in metrics.items()]

    def find(
        self, measure: Measure | None, quantity: Quantity, clause: str, reason: str
    ) -> Guess | None:
        """The metric for a measure, or a narrower one all of whose title stands in `clause`.

        Args:
            measure: What is measured.
            quantity: The figure.
            clause: The words of its clause.
            reason: Why it is that measure, in German.
        """
        narrow = self._narrow(measure, clause.casefold())
        if narrow is not None or measure is None:
            return narrow
        for title in _titles(measure, quantity):
            if (id_ := self._by_title.get(title.casefold())) is not None:
                return Guess(id_, reason)
        return None

    def _narrow(self, measure: Measure | None, text: str) -> Guess | None:
        fitting = [
            (len(words), id_)
            for id_, title, words in self._words
            if len(words) > 1
            and (_tells(measure, title) or (measure is None and words[0] in text))
            and all(word in text for word in words[1:])
        ]
        return Guess(max(fitting)[1], ALL_WORDS) if fitting else None


def _tells(measure: Measure | None, title: str) -> bool:
    """Whether a title opens with a noun of a measure, whichever of its words the article uses."""
    noun = title.split(" ", 1)[0]
    return measure is not None and any(stem.lstrip("^") in noun for stem in measure.stems)


def _stems(title: str) -> list[str]:
    """The nouns of a title, long ones without their last letter, which inflection may change."""
    words = [word.casefold() for word in _TITLE_WORD.findall(title)]
    return [word[:-1] if len(word) > _LONG_STEM else word for word in words]


def _titles(measure: Measure, quantity: Quantity) -> tuple[str, ...]:
    """What a vocabulary may call the measure of an amount, or of a change in percent."""
    if unit_class(quantity.unit) == "share" and measure.changes:
        of = measure.amount
        return measure.changes if quantity.direction else (f"Anteil am {of}", f"Anteil an {of}", of)
    moved = {"up": measure.up, "down": measure.down}.get(quantity.direction or "")
    stands = _STANDS if unit_class(quantity.unit) == "points" and not moved else ()
    return (*stands, *((moved,) if moved else ()), *measure.titles)

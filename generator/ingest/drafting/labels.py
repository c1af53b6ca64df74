"""Name a figure: a noun of what is measured and the name of whom, no phrase of the article."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.ingest.candidates import ActorCandidate, Quantity
from generator.ingest.drafting.cues import SHARE_CUES, UNIT_LABELS, Measure, unit_class
from generator.ingest.drafting.measures import family_of
from generator.ingest.drafting.nouns import nominative_plural
from generator.ingest.drafting.windows import Window
from generator.model import ActorKind

_OF: Mapping[ActorKind, str] = {
    "person": "{} von {}", "company": "{} von {}", "index": "{} des Index {}",
}  # fmt: skip
"""How a label joins a noun and a name; other kinds may need an article that no table knows."""
_NOUN = re.compile(r"[A-ZÄÖÜ][^\W\d_]+(?:-[A-ZÄÖÜ]?[^\W\d_]+)*")
_WHOLE = re.compile(
    r"\s+(?P<of>der|des|aller|von|unter)\s+(?:[a-zäöüß]+\s+)?(?:[a-zäöüß]+\s+)?(?P<noun>[A-ZÄÖÜ][^\W\d_]{2,})"
)
"""What a fraction is a part of: *ein Drittel der deutschen Haushalte*."""
_BEHIND = 60
_ARTICLES = {"aller": "der"}
_PART = "Anteil"


def label(
    measure: Measure | None, quantity: Quantity, actor: ActorCandidate | None, window: Window
) -> str:
    """A noun phrase of ours: what is measured, and of whom."""
    noun = _noun(measure, quantity, window)
    if actor is None:
        return noun
    joined = _OF.get(actor.kind, "{}, {}")
    if actor.kind == "index" and re.match(r"(?i)index", actor.name):
        joined = "{}, {}"
    return joined.format(noun, actor.name)


def _noun(measure: Measure | None, quantity: Quantity, window: Window) -> str:
    family = family_of(quantity)
    if family == "share" and unit_class(quantity.unit) == "count":
        return _part(quantity, window)
    if family == "count" and quantity.noun and _NOUN.fullmatch(quantity.noun):
        if quantity.value == 1:
            return quantity.noun
        return nominative_plural(quantity.noun)
    if measure is None:
        return UNIT_LABELS[family]
    if quantity.direction is not None:
        return measure.up if quantity.direction == "up" else measure.down
    is_part = family == "share" and SHARE_CUES.search(window.clause_text)
    return f"{measure.amount}-Anteil" if is_part else measure.amount


def _part(quantity: Quantity, window: Window) -> str:
    """*Anteil der Haushalte*: of what a fraction is one, where the text says it."""
    if (whole := _WHOLE.match(window.behind(window.end, _BEHIND))) is not None:
        return f"{_PART} {_ARTICLES.get(whole['of'], whole['of'])} {whole['noun']}"
    if quantity.noun and _NOUN.fullmatch(quantity.noun):
        return f"{_PART} an {quantity.noun}"
    return _PART

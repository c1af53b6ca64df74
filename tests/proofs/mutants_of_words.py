"""Faults in the words of a fact: what it counts, measures, whom it names, where it was said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.checks.inputs import DossierFile, Inputs
from generator.checks.places import spans
from generator.model import Event, Fact, Figure, Quotation
from tests.proofs.mutant import Changed

_STRANGER = "Havas"
"""An agency that no article of the tests names."""
_NEGATION = re.compile(r"(?:nicht|nie|niemand|kein\w*)", re.IGNORECASE)


def of_figure(figure: Figure, file: DossierFile, inputs: Inputs) -> Iterator[Changed]:
    if figure.noun is not None and figure.wording is None:
        yield "noun changed", "Katzen", {"noun": "Katzen"}
        yield "noun changed", "of another kind", {"noun": f"Entlassungen von {figure.noun}"}
        yield "noun dropped", "none", {"noun": None}
    if figure.wording is not None:
        for words in ("rund 900 Milliarden US-Dollar", f"siebzehn {figure.wording}"):
            yield "wording tells a number", words, {"wording": words}
    for metric in list(inputs.corpus.metrics)[:2]:
        if metric != figure.metric:
            yield _kind("metric swapped", figure), metric, {"metric": metric}
    for actor in _named(figure, file, inputs)[:2]:
        yield _kind("another actor of the article", figure), actor, {"actor": actor}
    if figure.period_text is not None:
        changed = {"period_text": "vor langer Zeit"}
        yield _kind("words for a period changed", figure), "vor langer Zeit", changed
    yield from _of_places(figure, file, inputs)


def of_event(event: Event, file: DossierFile, inputs: Inputs) -> Iterator[Changed]:
    if event.daytime is not None:
        yield "daytime changed", "um drei Uhr", {"daytime": "um drei Uhr"}
    yield from _of_places(event, file, inputs)


def of_quotation(quotation: Quotation, file: DossierFile, inputs: Inputs) -> Iterator[Changed]:
    if quotation.via is not None:
        yield "place of a quotation changed", "im Radio", {"via": "im Radio"}
    if quotation.stance is not None:
        yield "stance changed", "klagt an", {"stance": "klagt an"}
    for first, second in pairwise(quotation.surface.split()):
        if _NEGATION.fullmatch(first):
            rest = quotation.surface[
                quotation.surface.index(f"{first} {second}") + len(first) + 1 :
            ]
            yield "quotation's negation lost", rest, {"text": rest, "surface": rest}
    yield from _of_places(quotation, file, inputs)


def _of_places(fact: Fact, file: DossierFile, inputs: Inputs) -> Iterator[Changed]:
    if fact.origin is not None:
        yield "origin swapped", _STRANGER, {"origin": _STRANGER}
        yield "origin dropped", "none", {"origin": None}
    if getattr(fact, "override", None) is not None and not isinstance(fact, Quotation):
        paragraph = inputs.originals[file.id].paragraphs[fact.paragraph - 1]
        other = " ".join(paragraph.split()[:2])
        if len(spans(other, paragraph)) == 1 and other != fact.surface:
            yield "overridden fact moved", other, {"surface": other, "before": None, "after": None}


def _kind(kind: str, figure: Figure) -> str:
    """What an override stands for cannot change unnoticed."""
    return kind if figure.override is None else f"{kind} beside an override"


def _named(figure: Figure, file: DossierFile, inputs: Inputs) -> list[str]:
    """Other actors whom the figure's own paragraph names."""
    text = inputs.originals[file.id].paragraphs[figure.paragraph - 1]
    actors = inputs.reader.actors_in(text)
    return [actor.id for actor in actors if actor.name in text and actor.id != figure.actor]

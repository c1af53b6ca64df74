"""Every wording in which a page may show a fact or cite a source, without white space."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal

from bs4 import Tag

from generator import german
from generator.checks.published_facts import PublishedFacts
from generator.corpus import Cited
from generator.export.facts import ExportedEvent, ExportedFigure, ExportedQuotation
from generator.site.computed import result_words
from generator.site.rendering import source_name
from generator.site.soundness import RefusedError, kind_named

Place = Literal["sentence", "box", "list"]
"""Where a figure stands: a list, table, card or comparison says its direction with a sign."""

_CALL = re.compile(r"(ratio|difference|share|times) ([a-z0-9-]+) ([a-z0-9-]+)")
NOT_CHOSEN = "[Wortlaut noch nicht gewählt]"


def text_of(tag: object) -> str:
    """The text of an element on one line; nothing where there is none."""
    return " ".join(tag.get_text().split()) if isinstance(tag, Tag) else ""


def squeezed(text: str) -> str:
    """`text` without white space, which markup and browsers change at will."""
    return "".join(text.split())


def figure_wordings(figure: ExportedFigure, place: Place) -> frozenset[str]:
    """How a figure may read at a place."""
    if place == "list":
        return _all((german.quantity(figure, "signed"),))
    if place == "box":
        hedge, number, unit = german.headline(figure)
        return _all((f"{hedge}{number}{unit}", f"{hedge}{unit}{number}"))
    styles: tuple[german.Style, ...] = ("prose", "short", "signed")
    return _all(german.quantity(figure, style) for style in styles)


@lru_cache(maxsize=8192)
def fact_wordings(facts: PublishedFacts, kind: str, id_: str, place: Place) -> frozenset[str]:
    """How any published fact may read at a place."""
    fact = facts.facts[kind, id_]
    if isinstance(fact, ExportedFigure):
        return figure_wordings(fact, place)
    if isinstance(fact, ExportedEvent):
        return _all((event_date(fact),))
    if isinstance(fact, ExportedQuotation):
        return _all((german.quoted(fact.text if fact.text is not None else NOT_CHOSEN),))
    return _all((f"{facts.office_title(fact.office)} ({german.HELD[fact.held]})",))


def event_date(event: ExportedEvent) -> str:
    """The date of an event in words."""
    if event.date is not None:
        return german.date(event.date)
    return german.date_range(event.start or "", event.end or "")


def computed_call(call: str) -> tuple[str, tuple[str, ...]]:
    """Kind and sides of ``ratio a b``; nothing where it is no such call."""
    known = _CALL.fullmatch(call)
    return (known[1], (known[2], known[3])) if known else ("", ())


def computed_words(facts: PublishedFacts, call: str) -> str | None:
    """What ``ratio a b`` gives from the published figures; None where it names none."""
    kind, sides = computed_call(call)
    known = kind_named(kind)
    if known is None or not facts.figures.keys() >= set(sides):
        return None
    try:
        return squeezed(result_words(known, *(facts.figures[side] for side in sides)))
    except RefusedError:
        return None


# ------------------------------------------------------------------ citations


@lru_cache(maxsize=8192)
def citations(facts: PublishedFacts, kind: str, id_: str) -> frozenset[str]:
    """Every way to cite one source of a published fact, up to the paragraph."""
    return _all(_citations(facts.places(facts.facts[kind, id_])))


def _citations(places: Sequence[Cited]) -> Iterator[str]:
    for _, group in itertools.groupby(places, key=lambda place: place.source.id):
        listed = list(group)
        source = listed[0].source
        single = [german.paragraphs([place.locator]) for place in listed]
        together = german.paragraphs([place.locator for place in listed])
        for paragraph in dict.fromkeys((*single, together)):
            yield f"{source_name(source)}, {paragraph}"
            yield f"{source_name(source)}, {german.published(source)}, {paragraph}"


def _all(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(map(squeezed, texts))

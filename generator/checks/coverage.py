"""Rules the other way round: what ingest finds in an article is told, or left out for a reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.checks.coverage_dates import dates_told
from generator.checks.finding import Finding
from generator.checks.inputs import DossierFile, Inputs
from generator.checks.places import Span, overlap
from generator.checks.proof_readings import Find, ReadArticle
from generator.model import FoundKind, LeftOut, Locator

TOLD = "every-find-is-told"
LEFT_OUT = "left-out-is-found"

_WIDEST = 60

Spans = Mapping[int, Sequence[Span]]
"""Where facts stand, by 1-based paragraph."""


@dataclass(frozen=True)
class Account:
    """What became of the finds of one kind in one article.

    Attributes:
        missing: Neither told nor left out.
        idle: Places of `left_out` at which ingest finds nothing.
        twice: Places of `left_out` that a fact tells as well, by id of their find's words.
    """

    missing: Sequence[tuple[int, Find[Any]]]
    idle: Sequence[int]
    twice: Sequence[int]


def every_find_is_told(inputs: Inputs) -> Iterator[Finding]:
    """Each number, date and quotation of an article is a fact, or stands under `left_out`."""
    for dossier, article in _articles(inputs):
        for kind in _FINDS:
            for number, find in _account(dossier, article, kind).missing:
                words = find.surface if len(find.surface) <= _WIDEST else f"{find.surface[:59]}…"
                yield Finding(
                    dossier.file,
                    dossier.line("left_out"),
                    TOLD,
                    f"{kind} '{words}' of paragraph {number} is no fact and not left out.",
                    "take it up as a fact, or list it under left_out with a reason",
                )


def left_out_is_found(inputs: Inputs) -> Iterator[Finding]:
    """What is left out stands in the article, is found there, and is no fact as well."""
    for dossier, article in _articles(inputs):
        for kind in _FINDS:
            account = _account(dossier, article, kind)
            for index in account.idle:
                what = f"no {kind} is found at"
                yield _about(dossier, index, f"{what} '{{}}' in paragraph {{}}.", "delete it")
            for index in account.twice:
                what = "'{}' of paragraph {} is a fact as well."
                yield _about(dossier, index, what, "delete it here, or the fact")


def _about(dossier: DossierFile, index: int, message: str, hint: str) -> Finding:
    left = dossier.dossier.left_out[index]
    line = dossier.line("left_out", index, "surface")
    text = message.format(left.surface, left.paragraph)
    return Finding(dossier.file, line, LEFT_OUT, text, hint)


def _articles(inputs: Inputs) -> Iterator[tuple[DossierFile, ReadArticle]]:
    """Curated dossiers with their articles; what a draft lacks is told otherwise."""
    for dossier in inputs.dossiers:
        if dossier.level == "error" and (article := inputs.read(dossier)) is not None:
            yield dossier, article


def _account(dossier: DossierFile, article: ReadArticle, kind: FoundKind) -> Account:
    facts = _spans(_FACTS[kind](dossier), article)
    left = [(index, one) for index, one in enumerate(dossier.dossier.left_out) if one.kind == kind]
    places = {index: article.place(one) for index, one in left}
    dated = dates_told(dossier, article) if kind == "date" else frozenset()
    missing, seen, twice = [], set(), []
    for number, find in getattr(article, _FINDS[kind]):
        here = [index for index, one in left if _covers(one, number, places[index], find)]
        told = any(overlap(span, find.span) > 0 for span in facts.get(number, ()))
        if told or (number, find.span) in dated:
            twice += here
        elif not here:
            missing.append((number, find))
        seen.update(here)
    return Account(missing, [index for index, _ in left if index not in seen], twice)


def _covers(left: LeftOut, number: int, span: Span | None, find: Find[Any]) -> bool:
    return left.paragraph == number and span is not None and overlap(span, find.span) > 0


def _spans(locators: Iterator[Locator], article: ReadArticle) -> Spans:
    found: dict[int, list[Span]] = defaultdict(list)
    for locator in locators:
        if (span := article.place(locator)) is not None:
            found[locator.paragraph].append(span)
    return found


def _figures(dossier: DossierFile) -> Iterator[Locator]:
    record = dossier.dossier
    yield from (locator for figure in record.figures for locator in figure.locators)
    yield from record.notes


def _dates(dossier: DossierFile) -> Iterator[Locator]:
    record = dossier.dossier
    for event in record.events:
        yield from event.locators
        if event.dated_by is not None:
            yield event.dated_by
    yield from (locator for role in record.roles for locator in role.locators)
    yield from record.notes


def _quotations(dossier: DossierFile) -> Iterator[Locator]:
    record = dossier.dossier
    yield from (locator for quotation in record.quotations for locator in quotation.locators)
    yield from record.notes


_FINDS: Mapping[FoundKind, str] = {
    "figure": "figures",
    "date": "dates",
    "quotation": "quotations",
}
_FACTS = {"figure": _figures, "date": _dates, "quotation": _quotations}
"""Which facts tell finds of a kind: a number in an event is a figure too, or left out."""

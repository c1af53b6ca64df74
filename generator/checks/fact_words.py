"""Words of ours beside facts, which pages show: each with the days that it may name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.checks.inputs import DossierFile, Inputs
from generator.checks.prose import Text, document_texts, text_at
from generator.model import Event, Figure, Quotation, Record

Days = tuple[str, ...]
Fact = Figure | Event | Quotation

WORDS: Mapping[str, tuple[str, ...]] = {
    "figures": ("label", "period_text", "noun"),
    "events": ("daytime",),
    "quotations": ("stance", "via"),
}
"""Fields of facts in words of ours, besides the sentences that `prose` lists."""
ANY_DAY = frozenset(("label",))
"""Fields that may name any day that a fact has; the others stand beside a day of their own."""
NOTED = ("says", "reason")
"""Texts of a note about its article; what it says is `known` no article tells."""
VOCABULARIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("comparisons", ("*", "title")),
    ("comparisons", ("*", "explanation")),
    ("comparisons", ("*", "pairs", "*", "reason")),
    ("topics", ("*", "title")),
    ("topics", ("*", "short")),
    ("paths", ("*", "title")),
    ("paths", ("*", "short")),
    ("metrics", ("*", "title")),
    ("offices", ("*", "title")),
)


@dataclass(frozen=True)
class FactWords:
    """A text beside a fact.

    Attributes:
        text: The text with its line.
        days: The days that it may name; None for every day that any fact or source has.
        beside: Words whose numbers it may repeat: what a note is about.
    """

    text: Text
    days: Days | None = None
    beside: str = ""


def words_of_facts(dossier: DossierFile) -> Iterator[FactWords]:
    """Every text of a dossier that stands beside a fact, an article's day or its own source."""
    read = dossier.dossier
    for key, fields in WORDS.items():
        for index, fact in enumerate(getattr(read, key)):
            for field in fields:
                days = None if field in ANY_DAY else _days(fact)
                yield from _words(dossier, (key, index, field), fact, days)
    for index, note in enumerate(read.notes):
        beside = " ".join((note.surface, *(guard.words for guard in note.guards)))
        for field in NOTED:
            yield from _words(dossier, ("notes", index, field), note, beside=beside)
    yield from _words(dossier, ("source", "published_reason"), read.source)
    for path, _, locator in dossier.locators():
        yield from _words(dossier, (*path, "origin"), locator, ())


def words_of_vocabularies(inputs: Inputs) -> Iterator[Text]:
    """What we call things, and what we say of comparisons."""
    for name, pattern in VOCABULARIES:
        if (document := inputs.vocabulary(name)) is not None:
            yield from document_texts(document, pattern)


def _words(
    dossier: DossierFile,
    path: tuple[str | int, ...],
    record: Record,
    days: Days | None = None,
    beside: str = "",
) -> Iterator[FactWords]:
    value = getattr(record, str(path[-1]))
    if value is not None:
        yield FactWords(text_at(dossier.document, path, value), days, beside)


def _days(fact: Fact) -> Days:
    """The days that a fact has itself; none where it leaves them to the words beside it."""
    days: Iterable[str | None]
    if isinstance(fact, Figure):
        days = (fact.period,)
    elif isinstance(fact, Event):
        days = (fact.date, fact.start, fact.end)
    else:
        days = (fact.date,)
    return tuple(day for day in days if day)

"""Which questions a draft leaves to its author, and which of them are open in the dossier now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from generator.ingest.drafting.entries import LOOK, Entry
from generator.ingest.drafting.merge import Merged
from generator.model import Dossier, Fact

Question: TypeAlias = "tuple[str, int, str, str]"
"""List, paragraph and surface of a fact (0 and the id of an actor) and the key that is open."""

ASKED = {
    "figures": ("actor", "metric", "period"),
    "quotations": ("speaker", "text"),
}


def open_questions(record: Dossier, merged: Merged) -> frozenset[Question]:
    """What is open in the dossier `record` after a draft was merged into it.

    A fact that its author deleted and everything in a curated dossier is decided; what was just
    put in is not.
    """
    is_draft = record.source.status == "draft"
    found: set[Question] = set()
    for key, asked in ASKED.items():
        new = {_where(entry) for entry in merged.added.get(key, ())}
        facts: Sequence[Fact] = getattr(record, key) if is_draft else ()
        found.update((key, *where, name) for where in new for name in (*asked, LOOK))
        for paragraph, surface, fact in merged.known.get(key, ()):
            if is_draft:
                where = (paragraph, surface)
                found.update((key, *where, name) for name in _undecided(facts[fact], asked))
    if is_draft:
        found.update(("actors", 0, actor.id, "id") for actor in record.actors)
        if record.source.title is None:
            found.add(("source", 0, "", "title"))
    found.update(("actors", 0, entry.id, "id") for entry in merged.added.get("actors", ()))
    return frozenset(found)


def _undecided(fact: Fact, asked: Sequence[str]) -> Iterator[str]:
    yield LOOK
    yield from (name for name in asked if getattr(fact, name) is None)


def _where(entry: Entry) -> tuple[int, str]:
    return entry.places[0].paragraph, entry.places[0].surface

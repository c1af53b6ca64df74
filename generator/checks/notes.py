"""Rule about notes of the editors: what they were written about is still so."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import DossierFile, Inputs
from generator.checks.places import paragraphs_with
from generator.corpus import Corpus
from generator.model import Guard, Note
from generator.site.statements import fact_label, statement_words

RULE = "note-stands-on-its-ground"


def note_stands_on_its_ground(inputs: Inputs) -> Iterator[Finding]:
    """A slip that a note names is still in the article, and its facts read as they did then.

    While the article is the one that the dossier was made from, `surface-stands-in-paragraph`
    asks for the slip; here it is asked of an article that has become another one.
    """
    for dossier in inputs.dossiers:
        for index, note in enumerate(dossier.dossier.notes):
            yield from _guarded(inputs.corpus, dossier, index, note)
            if _is_mended(inputs, dossier, note):
                message = f"the note {note.id} is about '{note.surface}': the article has no such."
                hint = "the source was mended: correct the facts, and take the note out"
                yield _finding(dossier, ("notes", index, "surface"), message, hint)


def ground_of(corpus: Corpus, id_: str) -> str:
    """How the site shows a fact, with plain spaces: what a guard of a note records."""
    parts = (fact_label(corpus, id_), statement_words(corpus, id_))
    return _plain(": ".join(part for part in parts if part))


def _guarded(corpus: Corpus, dossier: DossierFile, index: int, note: Note) -> Iterator[Finding]:
    for number, guard in enumerate(note.guards):
        if not _holds(corpus, guard):
            message = (
                f"the note {note.id} was written when {guard.id} read '{_plain(guard.words)}';"
                f" it now reads '{ground_of(corpus, guard.id)}'."
            )
            hint = "see whether the note is still right, then record how the fact reads"
            path = ("notes", index, "guards", number, "words")
            yield _finding(dossier, path, message, hint)


def _holds(corpus: Corpus, guard: Guard) -> bool:
    return _plain(guard.words) == ground_of(corpus, guard.id)


def _is_mended(inputs: Inputs, dossier: DossierFile, note: Note) -> bool:
    original = inputs.originals.get(dossier.id)
    if original is None or original.article is None or original.is_that_of(dossier.dossier):
        return False
    return not paragraphs_with(note.surface, original.paragraphs)


def _plain(words: str) -> str:
    return " ".join(words.split())


def _finding(dossier: DossierFile, path: tuple[str | int, ...], message: str, hint: str) -> Finding:
    return Finding(dossier.file, dossier.line(*path), RULE, message, hint, dossier.level)

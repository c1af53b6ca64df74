"""Rules that hold a dossier against its article: the same file, words at their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.checks.curation import MARK_WORDS
from generator.checks.finding import Finding
from generator.checks.inputs import DossierFile, Inputs, Original
from generator.checks.places import nearest_first, paragraphs_with, phrase_of, spans
from generator.ingest.readable import clean
from generator.model import Locator

HASH = "original-hash-is-recorded"
SURFACE = "surface-stands-in-paragraph"
CONTEXT = "context-stands-beside-surface"


def original_hash_is_recorded(inputs: Inputs) -> Iterator[Finding]:
    """The article is the one that the dossier was made from: same bytes, same paragraphs."""
    missing: list[DossierFile] = []
    for dossier in inputs.dossiers:
        original = inputs.originals.get(dossier.id)
        if original is None:
            continue
        recorded = dossier.dossier.source.original
        if original.data is None:
            missing.append(dossier)
        elif original.sha256 != recorded.sha256:
            yield _about_file(dossier, "sha256", f"{original.file} has another hash than recorded.")
        elif original.problem:
            yield _about_file(dossier, "file", f"the original {original.problem}")
        elif len(original.paragraphs) != recorded.paragraphs:
            count = len(original.paragraphs)
            yield _about_file(dossier, "paragraphs", f"{original.file} has {count} paragraphs.")
    if missing:
        yield _missing(inputs, missing)


def _about_file(dossier: DossierFile, key: str, message: str) -> Finding:
    hint = "record the file that the facts were taken from"
    line = dossier.line("source", "original", key)
    return Finding(dossier.file, line, HASH, message, hint, dossier.level)


def _missing(inputs: Inputs, dossiers: Sequence[DossierFile]) -> Finding:
    """One note for all: whoever has some articles at hand need not have the others."""
    first, *more = dossiers
    message = f"the original {inputs.originals[first.id].file} is missing."
    if more:
        message = f"{message[:-1]}, and those of {', '.join(dossier.id for dossier in more)}."
    line = first.line("source", "original", "file")
    return Finding(
        first.file, line, HASH, message, "their facts are not held against the article", "note"
    )


def surface_stands_in_paragraph(inputs: Inputs) -> Iterator[Finding]:
    """Every surface stands, character by character, in the paragraph that the dossier names."""
    for dossier, original, path, owner, locator in _located(inputs):
        paragraph = original.paragraphs[locator.paragraph - 1]
        if not spans(locator.surface, paragraph):
            yield Finding(
                dossier.file,
                dossier.line(*path, "surface"),
                SURFACE,
                f"'{locator.surface}' ({owner}) is not in paragraph {locator.paragraph}.",
                elsewhere(locator, original),
                dossier.level,
                owner,
            )


def elsewhere(locator: Locator, original: Original) -> str:
    """Hint: where else the surface stands, the nearest paragraph first."""
    found = nearest_first(paragraphs_with(locator.surface, original.paragraphs), locator.paragraph)
    if not found:
        return "copy it from the article"
    return f"it stands in paragraph {', '.join(map(str, found))}"


def context_stands_beside_surface(inputs: Inputs) -> Iterator[Finding]:
    """`before` and `after` stand right beside the surface; together they point to one place."""
    for dossier, original, path, owner, locator in _located(inputs):
        paragraph = original.paragraphs[locator.paragraph - 1]
        if not spans(locator.surface, paragraph):
            continue  # the other rule says so
        if not spans(phrase_of(locator), paragraph):
            message = f"before and after of {owner} do not stand beside '{locator.surface}'."
            yield _about_place(dossier, path, owner, message, "copy them from the article")
        elif _is_ambiguous(locator, original) and not _is_first_of_equals(locator, original):
            message = f"'{phrase_of(locator)}' ({owner}) stands more than once in the article."
            yield _about_place(dossier, path, owner, message, "tell the place with before or after")


def _about_place(
    dossier: DossierFile, path: tuple[str | int, ...], owner: str, message: str, hint: str
) -> Finding:
    line = dossier.line(*path, "surface")
    return Finding(dossier.file, line, CONTEXT, message, hint, dossier.level, owner)


def _located(
    inputs: Inputs,
) -> Iterator[tuple[DossierFile, Original, tuple[str | int, ...], str, Locator]]:
    """Every locator of the dossiers whose original is at hand and unchanged."""
    for dossier in inputs.dossiers:
        original = inputs.originals.get(dossier.id)
        if original is None or not original.is_that_of(dossier.dossier):
            continue
        for path, owner, locator in dossier.locators():
            if locator.paragraph <= len(original.paragraphs):
                yield dossier, original, path, owner, locator


def _is_ambiguous(locator: Locator, original: Original) -> bool:
    return len(paragraphs_with(phrase_of(locator), original.paragraphs)) > 1


def _is_first_of_equals(locator: Locator, original: Original) -> bool:
    """Whether no three words a side tell the place apart, and it is the first, which browsers take.

    So it is where an article repeats a whole line, such as a quotation as a heading.
    """
    paragraph = original.paragraphs[locator.paragraph - 1]
    words = r"\s*".join(map(re.escape, clean(phrase_of(locator)).split()))
    widest = re.search(
        rf"(?:\w+\W+){{0,{MARK_WORDS}}}(?<!\w){words}(?!\w)(?:\W+\w+){{0,{MARK_WORDS}}}", paragraph
    )
    places = paragraphs_with(widest[0], original.paragraphs) if widest else []
    here = paragraphs_with(phrase_of(locator), original.paragraphs)
    return len(places) > 1 and here[0] == locator.paragraph and here.count(here[0]) == 1

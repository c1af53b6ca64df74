"""Rules that hold a dossier against its article: the same file, words at their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.finding import Finding
from generator.checks.inputs import DossierFile, Inputs, Original
from generator.checks.places import nearest_first, paragraphs_with, spans
from generator.model import Locator

HASH = "original-hash-is-recorded"
SURFACE = "surface-stands-in-paragraph"


def original_hash_is_recorded(inputs: Inputs) -> Iterator[Finding]:
    """The article is the one that the dossier was made from: same bytes, same paragraphs."""
    missing: list[DossierFile] = []
    is_any_at_hand = any(original.data is not None for original in inputs.originals.values())
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
        yield _missing(
            inputs, missing, is_asked_for=(is_any_at_hand and inputs.are_named) or inputs.release
        )


def _about_file(dossier: DossierFile, key: str, message: str) -> Finding:
    hint = "record the file that the facts were taken from"
    line = dossier.line("source", "original", key)
    return Finding(dossier.file, line, HASH, message, hint, dossier.level)


def _missing(inputs: Inputs, dossiers: Sequence[DossierFile], *, is_asked_for: bool) -> Finding:
    """One finding for all: without its article nothing of a dossier is proven.

    A folder without any article proves nothing, and the count says so. One that somebody names and
    that has some is meant to have all, except for drafts; whoever adds an article of their own to
    `originals/` need not have the others.
    """
    curated = [dossier for dossier in dossiers if dossier.level == "error"]
    is_error = bool(curated) and is_asked_for
    first, *more = curated if is_error else dossiers
    message = f"the original {inputs.originals[first.id].file} is missing."
    if more:
        message = f"{message[:-1]}, and those of {', '.join(dossier.id for dossier in more)}."
    line = first.line("source", "original", "file")
    hint = "their facts are not held against the article"
    return Finding(first.file, line, HASH, message, hint, "error" if is_error else "note")


def surface_stands_in_paragraph(inputs: Inputs) -> Iterator[Finding]:
    """Every surface stands, character by character, in the paragraph that the dossier names."""
    for dossier, original, path, owner, locator in located(inputs):
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


def located(
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

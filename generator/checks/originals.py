"""Rules that hold a dossier against its article: the same file, words at their place."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence

from generator.checks.curation import MARK_WORDS
from generator.checks.finding import Finding
from generator.checks.inputs import DossierFile, Inputs, Original
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
        elif hashlib.sha256(original.data).hexdigest() != recorded.sha256:
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
        if not _places(locator.surface, paragraph):
            yield Finding(
                dossier.file,
                dossier.line(*path, "surface"),
                SURFACE,
                f"'{locator.surface}' ({owner}) is not in paragraph {locator.paragraph}.",
                _elsewhere(locator.surface, original),
                dossier.level,
            )


def _elsewhere(surface: str, original: Original) -> str:
    found = [
        str(number)
        for number, paragraph in enumerate(original.paragraphs, start=1)
        if _places(surface, paragraph)
    ]
    return f"it stands in paragraph {', '.join(found)}" if found else "copy it from the article"


def context_stands_beside_surface(inputs: Inputs) -> Iterator[Finding]:
    """`before` and `after` stand right beside the surface; together they point to one place."""
    for dossier, original, path, owner, locator in _located(inputs):
        paragraph = original.paragraphs[locator.paragraph - 1]
        if not _places(locator.surface, paragraph):
            continue  # the other rule says so
        if not _places(_phrase(locator), paragraph):
            message = f"before and after of {owner} do not stand beside '{locator.surface}'."
            yield _about_place(dossier, path, message, "copy them from the article")
        elif _is_ambiguous(locator, original) and not _is_first_of_equals(locator, original):
            message = f"'{_phrase(locator)}' ({owner}) stands more than once in the article."
            yield _about_place(dossier, path, message, "tell the place with before or after")


def _about_place(
    dossier: DossierFile, path: tuple[str | int, ...], message: str, hint: str
) -> Finding:
    line = dossier.line(*path, "surface")
    return Finding(dossier.file, line, CONTEXT, message, hint, dossier.level)


def _located(
    inputs: Inputs,
) -> Iterator[tuple[DossierFile, Original, tuple[str | int, ...], str, Locator]]:
    """Every locator whose paragraph can be read."""
    for dossier in inputs.dossiers:
        original = inputs.originals.get(dossier.id)
        if original is None:
            continue
        for path, owner, locator in dossier.locators():
            if locator.paragraph <= len(original.paragraphs):
                yield dossier, original, path, owner, locator


def _phrase(locator: Locator) -> str:
    parts = (locator.before, locator.surface, locator.after)
    return " ".join(part.strip() for part in parts if part)


def _paragraphs_with(phrase: str, original: Original) -> list[int]:
    """The paragraph of every place of `phrase`."""
    return [
        number
        for number, paragraph in enumerate(original.paragraphs, start=1)
        for _ in _places(phrase, paragraph)
    ]


def _is_ambiguous(locator: Locator, original: Original) -> bool:
    return len(_paragraphs_with(_phrase(locator), original)) > 1


def _is_first_of_equals(locator: Locator, original: Original) -> bool:
    """Whether no three words a side tell the place apart, and it is the first, which browsers take.

    So it is where an article repeats a whole line, such as a quotation as a heading.
    """
    paragraph = original.paragraphs[locator.paragraph - 1]
    words = r"\s*".join(map(re.escape, clean(_phrase(locator)).split()))
    widest = re.search(
        rf"(?:\w+\W+){{0,{MARK_WORDS}}}(?<!\w){words}(?!\w)(?:\W+\w+){{0,{MARK_WORDS}}}", paragraph
    )
    places = _paragraphs_with(widest[0], original) if widest else []
    here = _paragraphs_with(_phrase(locator), original)
    return len(places) > 1 and here[0] == locator.paragraph and here.count(here[0]) == 1


def _places(phrase: str, paragraph: str) -> list[int]:
    """Where `phrase` stands as whole words; white space in it is any white space, or none.

    None, since punctuation follows the word before it (*Dollar* and *, sagte er*). The paragraph is
    as programs read it, so what was copied from the article with its soft hyphens is read the same.
    """
    words = r"\s*".join(map(re.escape, clean(phrase).split()))
    return [match.start() for match in re.finditer(rf"(?<!\w){words}(?!\w)", paragraph)]

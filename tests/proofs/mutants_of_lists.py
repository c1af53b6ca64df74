"""Faults in what a dossier says of its article, and in what it tells and leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.checks.inputs import DossierFile, Inputs
from generator.checks.places import overlap, spans
from tests.proofs.mutant import Mutant, changed
from tests.proofs.shifting import shifted


def mutants_of_lists(file: DossierFile, inputs: Inputs) -> Iterator[Mutant]:
    """Facts that are deleted, and entries of `left_out` that are deleted, moved or miscalled."""
    yield from _deleted(file, inputs)
    yield from _of_left_out(file, inputs)


def mutants_of_source(file: DossierFile) -> Iterator[Mutant]:
    source = file.dossier.source
    original = source.original
    stale = ("0" if original.sha256[0] != "0" else "1") + original.sha256[1:]
    faults: list[tuple[str, Mapping[str, Any]]] = [
        ("hash stale", {"original": original.model_copy(update={"sha256": stale})}),
        (
            "paragraphs miscounted",
            {"original": original.model_copy(update={"paragraphs": original.paragraphs + 1})},
        ),
    ]
    if source.published_basis == "stated" and source.published:
        day = shifted(source.published, "day")
        faults.append(("day of publication shifted", {"published": day}))
        faults.append(("stated day told as inferred", {"published_basis": "inferred"}))
    elif source.published:
        faults.append(("inferred day told as stated", {"published_basis": "stated"}))
        faults.append(("reason for the day changed", {"published_reason": "Steht im Impressum."}))
    faults.append(("author invented", {"author": "Theodor Fontane"}))
    for kind, keys in faults:
        mutated = file.dossier.model_copy(update={"source": changed(source, keys)})
        yield Mutant(kind, f"{file.id}: {kind}", file.id, mutated)


def _deleted(file: DossierFile, inputs: Inputs) -> Iterator[Mutant]:
    article = inputs.read(file)
    assert article is not None
    for key, finds in (("figures", article.figures), ("quotations", article.quotations)):
        facts: Sequence[Any] = getattr(file.dossier, key)
        for index, fact in enumerate(facts):
            rest = facts[:index] + facts[index + 1 :]
            if _is_only_one(fact, rest, finds, article.paragraphs):
                mutated = file.dossier.model_copy(update={key: rest})
                yield Mutant(f"{key[:-1]} deleted", f"{fact.id}: deleted", file.id, mutated)


def _is_only_one(fact: Any, others: Sequence[Any], finds: Any, paragraphs: Sequence[str]) -> bool:
    """Whether ingest finds something at the fact's surface that no other fact tells."""
    (span, *more) = spans(fact.surface, paragraphs[fact.paragraph - 1])
    find = finds.at(fact.paragraph, span)
    if more or find is None:
        return False
    places = [one for other in others for one in other.locators if one.paragraph == fact.paragraph]
    return not any(
        overlap(place, find.span) > 0
        for other in places
        for place in spans(other.surface, paragraphs[fact.paragraph - 1])
    )


def _of_left_out(file: DossierFile, inputs: Inputs) -> Iterator[Mutant]:
    listed = file.dossier.left_out
    paragraphs = inputs.originals[file.id].paragraphs
    for index, left in enumerate(listed):
        rest = (*listed[:index], *listed[index + 1 :])
        other = "date" if left.kind != "date" else "figure"
        number = left.paragraph + 1 if left.paragraph < len(paragraphs) else left.paragraph - 1
        moved = left.model_copy(update={"paragraph": number})
        turned = left.model_copy(update={"kind": other})
        for kind, items in (
            ("find not accounted for", rest),
            ("left out of another paragraph", (*rest, moved)),
            ("left out as another kind", (*rest, turned)),
        ):
            mutated = file.dossier.model_copy(update={"left_out": items})
            yield Mutant(kind, f"left out '{left.surface}': {kind}", file.id, mutated)

"""What stands for the proof of facts where the articles are not at hand: `data/proven.json`.

Articles stay with their authors, so no deployment can hold facts against them. A check that could
writes down, for each dossier without a fault, a hash of its facts and that of its article; a
release asks for that note. Who changes a fact has to prove it again; own words may change freely.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated

from pydantic import StringConstraints

from generator.checks.finding import Finding
from generator.checks.inputs import DossierFile, Inputs
from generator.checks.noted import read_noted
from generator.errors import ExplainerError
from generator.model import Dossier, Id, Record
from generator.project import Project

RULE = "dossier-is-proven"
_HINT = "run explainer check --originals FOLDER --record, and commit data/proven.json"
_OWN_WORDS = {"summary"}

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Proven(Record):
    """A dossier that held.

    Attributes:
        id: Of its source.
        article: Hash of the article that its facts were held against.
        facts: Hash of everything in the dossier but our own words.
    """

    id: Id
    article: Sha256
    facts: Sha256


def dossier_is_proven(inputs: Inputs) -> Iterator[Finding]:
    """In a release without articles each dossier has its note; with them, other rules hold it."""
    file = Project(inputs.root).proven
    try:
        noted = {one.id: one for one in read_noted(file, Proven, _HINT)}
    except ExplainerError as error:
        for problem in error.problems:
            yield Finding(file, problem.line, RULE, problem.message, _HINT)
        return
    is_asked = inputs.release and not inputs.originals
    for dossier in inputs.dossiers if is_asked else ():
        if dossier.level != "error":
            continue  # a draft is refused already
        if noted.get(dossier.id) != as_proven(dossier.dossier):
            was = "have changed since they were" if dossier.id in noted else "were never"
            message = f"its facts {was} held against the article."
            yield Finding(dossier.file, dossier.line("source", "id"), RULE, message, _HINT)


def to_be_noted(
    inputs: Inputs, findings: Iterable[Finding], rules: Mapping[str, object]
) -> tuple[Proven, ...]:
    """What is to be noted: dossiers at hand without a fault, and what was noted of the others.

    Args:
        inputs: The project with the articles that are at hand.
        findings: What all rules found.
        rules: The rules about facts.

    Raises:
        ExplainerError: What was noted cannot be read.
    """
    wrong = {one.file for one in findings if one.rule in rules and one.level == "error"}
    before = {one.id: one for one in read_noted(Project(inputs.root).proven, Proven, _HINT)}
    found: list[Proven] = []
    for dossier in sorted(inputs.dossiers, key=lambda dossier: dossier.id):
        if not is_at_hand(inputs, dossier):
            found += [before[dossier.id]] if dossier.id in before else []
        elif dossier.level == "error" and dossier.file not in wrong:
            found.append(as_proven(dossier.dossier))
    return tuple(found)


def is_at_hand(inputs: Inputs, dossier: DossierFile) -> bool:
    """Whether the very article of a dossier can be read."""
    original = inputs.originals.get(dossier.id)
    return original is not None and original.is_that_of(dossier.dossier)


def as_proven(dossier: Dossier) -> Proven:
    """How a dossier is noted."""
    content = dossier.model_dump(mode="json", exclude=_OWN_WORDS, exclude_defaults=True)
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    facts = hashlib.sha256(text.encode()).hexdigest()
    source = dossier.source
    return Proven(id=source.id, article=source.original.sha256, facts=facts)


def proven_text(noted: Iterable[Proven]) -> str:
    """The file's text."""
    rows = [one.model_dump(mode="json") for one in noted]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"

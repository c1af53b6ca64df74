"""Lists that programs note under `data/`, such as dead links: JSON, read with its lines."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from generator.document import read_document
from generator.errors import ExplainerError, Problem
from generator.model import Record
from generator.validation import validate

R = TypeVar("R", bound=Record)


def read_noted(file: Path, model: type[R], hint: str) -> tuple[R, ...]:
    """The records of a list; none where there is no such file.

    Raises:
        ExplainerError: It cannot be read, or something in it is no such record.
    """
    if not file.exists():
        return ()
    document = read_document(file)  # JSON is YAML too
    if not isinstance(document.value, list):
        raise ExplainerError.single("is no list.", file=file, line=1, hint=hint)
    found: list[R] = []
    problems: list[Problem] = []
    for index, value in enumerate(document.value):
        one, wrong = validate(document, model, value, (index,))
        problems += wrong
        if one is not None:
            found.append(one)
    if problems:
        raise ExplainerError(problems)
    return tuple(found)

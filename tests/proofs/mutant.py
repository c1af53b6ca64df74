"""One fault in one dossier."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.model import Dossier, Record

Changed = tuple[str, str, Mapping[str, Any]]
"""Kind of the fault, what it is in words, and the keys of the record with their wrong values."""


@dataclass(frozen=True)
class Mutant:
    """A dossier with one fault; `dossier` is None where the model refuses it outright."""

    kind: str
    what: str
    source: str
    dossier: Dossier | None


def changed(record: Record, keys: Mapping[str, Any]) -> Record:
    """The record with other values, validated as the loader does."""
    return type(record).model_validate({**record.model_dump(), **keys})

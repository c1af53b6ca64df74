"""Remember what was proposed for a dossier, so that what its author deleted stays away.

The memory lies beside the bases of pages (`data/base/seeds/ID.yaml`), is committed with them, and
reads like a list: who deletes a line gets that proposal again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.document import read_document
from generator.errors import ExplainerError
from generator.ingest.drafting.scalars import Value, scalar

Where = tuple[int, str]

HEADER = """\
# Was `explainer ingest` für dieses Dossier schon vorgeschlagen hat. Was hier steht und im Dossier
# fehlt, wurde dort gelöscht und kommt nicht wieder. Eine Zeile hier löschen: neuer Vorschlag.
"""


@dataclass(frozen=True, slots=True)
class Memory:
    """What earlier drafts of a dossier proposed.

    Attributes:
        source: What the last draft said of the source, by key.
        places: Paragraph and surface of every proposed fact, by list.
        same: Every id and name that was proposed, by list.
    """

    source: Mapping[str, Any] = field(default_factory=dict)
    places: Mapping[str, frozenset[Where]] = field(default_factory=dict)
    same: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def text(self) -> str:
        """The memory as YAML, one line a proposal, in reading order."""
        lines = [HEADER.rstrip("\n")]
        if self.source:
            lines += ["source:", *(f"  {key}: {scalar(v)}" for key, v in self.source.items())]
        for key in sorted({*self.places, *self.same}):
            lines += [f"{key}:", *self._lines(key)]
        return "\n".join(lines) + "\n"

    def _lines(self, key: str) -> Iterator[str]:
        for paragraph, surface in sorted(self.places.get(key, ())):
            yield f"  - {{paragraph: {paragraph}, surface: {scalar(surface)}}}"
        for name in sorted(self.same.get(key, ())):
            yield f"  - {{same: {scalar(name)}}}"


def read_memory(file: Path) -> Memory | None:
    """The memory in `file`, or None where there is none.

    Raises:
        ExplainerError: The file is none that ingest wrote.
    """
    if not file.exists():
        return None
    value = read_document(file).value
    try:
        source: Mapping[str, Value] = {str(k): v for k, v in value.pop("source", {}).items()}
        return Memory(
            source,
            {key: frozenset(_places(rows)) for key, rows in value.items()},
            {key: frozenset(_names(rows)) for key, rows in value.items()},
        )
    except (AttributeError, TypeError, ValueError, KeyError):
        raise ExplainerError.single(
            "is no list of proposals that ingest wrote.",
            file=file,
            hint="Restore it, or delete it to get every proposal again.",
        ) from None


def _places(rows: Iterable[Mapping[str, Any]]) -> Iterator[Where]:
    for row in rows or ():
        if "same" not in row:
            yield int(row["paragraph"]), str(row["surface"])


def _names(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for row in rows or ():
        if "same" in row:
            yield str(row["same"])

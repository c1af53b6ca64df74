"""Remember what was proposed for a dossier, so that what its author deleted stays away.

The memory lies beside the bases of pages (`data/base/seeds/ID.yaml`), is committed with them, and
reads like a list: who deletes a line gets that proposal again. A line keeps the id and the values
that were proposed, which tells what an author changed from what a newer draft reads otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.document import read_document
from generator.errors import ExplainerError
from generator.ingest.drafting.scalars import Value, scalar

Where = tuple[int, str]
Values = tuple[Value, ...]
"""Every value that was proposed for one key, the first one first."""

HEADER = """\
# Was `explainer ingest` für dieses Dossier schon vorgeschlagen hat. Was hier steht und im Dossier
# fehlt, wurde dort gelöscht und kommt nicht wieder. Eine Zeile hier löschen: neuer Vorschlag.
"""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What was proposed at one place.

    Attributes:
        id: The id of the fact, None at its further places.
        values: The values by key; a key that is missing was proposed as null.
    """

    id: str | None = None
    values: Mapping[str, Values] = field(default_factory=dict)

    def also(self, values: Mapping[str, Value]) -> Proposed:
        """The same with the values of a newer draft."""
        both = {
            key: with_value(self.values.get(key, (None,)), values.get(key))
            for key in (*self.values, *(key for key in values if key not in self.values))
        }
        return Proposed(self.id, {key: all_ for key, all_ in both.items() if all_ != (None,)})


@dataclass(frozen=True, slots=True)
class Memory:
    """What earlier drafts of a dossier proposed.

    Attributes:
        source: What the drafts said of the source, by key.
        places: Paragraph and surface of every proposed fact, by list.
        same: Every id and name that was proposed, by list.
    """

    source: Mapping[str, Values] = field(default_factory=dict)
    places: Mapping[str, Mapping[Where, Proposed]] = field(default_factory=dict)
    same: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def ids(self) -> set[str]:
        """Every id that a fact was ever given; no other fact gets it."""
        found = (proposed.id for rows in self.places.values() for proposed in rows.values())
        return {id_ for id_ in found if id_ is not None}

    def told(self, key: str) -> Value:
        """What the last draft said of the source under `key`."""
        return self.source.get(key, (None,))[-1]

    def first(self, key: str) -> Value:
        """What the first draft said of the source under `key`: the dossier began with it."""
        return self.source.get(key, (None,))[0]

    def text(self) -> str:
        """The memory as YAML, one line a proposal, in reading order."""
        lines = [HEADER.rstrip("\n")]
        if self.source:
            lines += ["source:", *(f"  {key}: {_written(v)}" for key, v in self.source.items())]
        for key in sorted({*self.places, *self.same}):
            lines += [f"{key}:", *self._lines(key)]
        return "\n".join(lines) + "\n"

    def _lines(self, key: str) -> Iterator[str]:
        rows = self.places.get(key, {})
        for paragraph, surface in sorted(rows):
            proposed = rows[paragraph, surface]
            pairs = [f"paragraph: {paragraph}", f"surface: {scalar(surface)}"]
            if proposed.id is not None:
                pairs.append(f"id: {scalar(proposed.id)}")
            pairs += [f"{name}: {_written(found)}" for name, found in proposed.values.items()]
            yield f"  - {{{', '.join(pairs)}}}"
        for name in sorted(self.same.get(key, ())):
            yield f"  - {{same: {scalar(name)}}}"


@dataclass(frozen=True, slots=True)
class Memories:
    """The folder in which the memories of dossiers lie."""

    folder: Path

    def file(self, id_: str) -> Path:
        """Where the memory of the dossier `id_` lies."""
        return self.folder / f"{id_}.yaml"

    def left(self, ids: Container[str]) -> Mapping[str, Sequence[Path]]:
        """Memories of no dossier in `ids`, by the hash of the file that each is about."""
        found: dict[str, list[Path]] = {}
        for file in sorted(self.folder.glob("*.yaml")) if self.folder.is_dir() else ():
            if file.stem not in ids and (hash_ := hash_in(file)) is not None:
                found.setdefault(hash_, []).append(file)
        return found


_HASH = re.compile(r"^  sha256: [\"']?([0-9a-f]{64})", re.MULTILINE)


def hash_in(file: Path) -> str | None:
    """The hash of the article that the memory in `file` is about, if it says so."""
    try:
        found = _HASH.search(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
    return found[1] if found else None


def with_value(values: Values, value: Value) -> Values:
    """`values` with one more, unless it is among them."""
    return values if value in values else (*values, value)


def read_memory(file: Path) -> Memory | None:
    """The memory in `file`, or None where there is none.

    Raises:
        ExplainerError: The file is none that ingest wrote.
    """
    if not file.exists():
        return None
    value = read_document(file).value
    try:
        source = {str(key): _read(found) for key, found in value.pop("source", {}).items()}
        return Memory(
            source,
            {key: dict(_places(rows)) for key, rows in value.items()},
            {key: frozenset(_names(rows)) for key, rows in value.items()},
        )
    except (AttributeError, TypeError, ValueError, KeyError):
        raise ExplainerError.single(
            "is no list of proposals that ingest wrote.",
            file=file,
            hint="Restore it, or delete it to get every proposal again.",
        ) from None


def _places(rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Where, Proposed]]:
    for row in rows or ():
        if "same" not in row:
            id_ = None if row.get("id") is None else str(row["id"])
            values = {
                str(key): _read(found)
                for key, found in row.items()
                if key not in ("paragraph", "surface", "id")
            }
            yield (int(row["paragraph"]), str(row["surface"])), Proposed(id_, values)


def _names(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for row in rows or ():
        if "same" in row:
            yield str(row["same"])


def _written(values: Values) -> str:
    return scalar(values[0]) if len(values) == 1 else f"[{', '.join(map(scalar, values))}]"


def _read(found: Any) -> Values:
    values = tuple(found) if isinstance(found, list) else (found,)
    if not values or not all(
        value is None or isinstance(value, str | float | int) for value in values
    ):
        raise ValueError(found)
    return values

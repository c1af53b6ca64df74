"""Read what the first lines of a dossier tell, without making it a record."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from generator.document import MAX_BYTES
from generator.errors import ExplainerError

_SOURCE = re.compile(r"^( *)source:", re.MULTILINE)
_HASH = re.compile(r"^[ \t]+sha256:[ \t]*[\"']?([0-9a-f]{64})", re.MULTILINE)
_ID = re.compile(r"^[ \t]+id:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)
_PUBLISHED = re.compile(r"^[ \t]+published:[ \t]*[\"']?(\d{4}-\d{2}-\d{2})", re.MULTILINE)
_BASIS = re.compile(r"^[ \t]+published_basis:[ \t]*inferred\b", re.MULTILINE)
_DRAFT = re.compile(r"^[ \t]+status:[ \t]*draft\b", re.MULTILINE)
_FILE = re.compile(r"^[ \t]+file:[ \t]*(\"(?:[^\"\\\n]|\\.)*\"|[^\n#]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Shelved:
    """A dossier in a folder, as the lines of its source tell.

    Attributes:
        file: The dossier.
        id: Id of its source.
        published: The day that it names; `Shelf.find` leaves out one that ingest inferred.
        sha256: Hash of the article that it was made from.
        article: The name of that article's file.
        is_inferred: Whether it is a draft whose day of publication nobody stated.
    """

    file: Path
    id: str
    published: str | None
    sha256: str | None
    article: str | None
    is_inferred: bool


def shelved(file: Path, text: str) -> Shelved:
    """What the dossier `text` in `file` tells; the name of the file where it tells no id."""
    source = _source(text)
    id_, name = _ID.search(source), _FILE.search(source)
    published, sha256 = _PUBLISHED.search(source), _HASH.search(source)
    return Shelved(
        file,
        id_[1] if id_ else file.stem,
        published[1] if published else None,
        sha256[1] if sha256 else None,
        _name(name[1]) if name else None,
        bool(_DRAFT.search(source) and _BASIS.search(source)),
    )


def read_text(file: Path) -> str:
    """The text of a dossier.

    Raises:
        ExplainerError: The file is too large or no text.
    """
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise ExplainerError.single(f"cannot be read: {error.strerror}.", file=file) from None
    if len(raw) > MAX_BYTES:
        raise ExplainerError.single(
            f"has more than {MAX_BYTES:,} bytes, which no dossier has. The file stays as it is.",
            file=file,
        )
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ExplainerError.single(
            f"byte {error.start} is not UTF-8. The file stays as it is.",
            file=file,
            hint="Save the file as UTF-8.",
        ) from None


def text_or_nothing(file: Path) -> str:
    """The text of a dossier for finding it; what cannot be read is found by its name only."""
    try:
        return read_text(file)
    except ExplainerError:
        return ""


def _source(text: str) -> str:
    """The lines of the source in a dossier."""
    opening = _SOURCE.search(text)
    if opening is None:
        return text
    lines = text[opening.end() :].split("\n")
    depth = len(opening[1])
    behind = (
        number
        for number, line in enumerate(lines[1:], 1)
        if line.strip() and line.lstrip()[0] != "#" and len(line) - len(line.lstrip()) <= depth
    )
    return "\n".join(lines[: next(behind, len(lines))])


def _name(scalar: str) -> str:
    if scalar.startswith('"'):
        try:
            return str(json.loads(scalar))
        except ValueError:
            return scalar
    return scalar.strip().strip("'")

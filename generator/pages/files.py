"""Read the files that pages consist of, with their line ends as they are."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from generator.errors import ExplainerError, Problem
from generator.project import Project


def file_text(file: Path) -> str | None:
    """The text of `file`, or None where there is none.

    Raises:
        ExplainerError: It is not UTF-8 or cannot be read.
    """
    content = file_bytes(file)
    try:
        return None if content is None else content.decode("utf-8")
    except UnicodeDecodeError:
        raise ExplainerError.single(
            "is not UTF-8.", file=file, hint="Save the page as UTF-8; nothing was changed."
        ) from None


def base_text(file: Path) -> str | None:
    """The text of a base, or None where there is none; bytes that are no UTF-8 are marked.

    Raises:
        ExplainerError: It cannot be read.
    """
    content = file_bytes(file)
    return None if content is None else content.decode("utf-8", "surrogateescape")


def file_bytes(file: Path) -> bytes | None:
    """What `file` holds, in whatever encoding, or None where there is none.

    Raises:
        ExplainerError: It cannot be read.
    """
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ExplainerError.single(
            f"cannot be read: {error.strerror or error}.", file=file
        ) from None


def ensure_spelling(project: Project, paths: Iterable[str]) -> None:
    """See that no file is a page but for upper and lower case: some systems take it for the page.

    Raises:
        ExplainerError: With every file that has to be renamed.
    """
    problems: list[Problem] = []
    for root in (project.docs, project.base):
        wanted: dict[Path, set[str]] = {}
        for path in paths:
            wanted.setdefault((root / path).parent, set()).add((root / path).name)
        for folder, names in wanted.items():
            problems += _misspelt(folder, names)
    if problems:
        raise ExplainerError(problems)


def _misspelt(folder: Path, names: set[str]) -> Iterable[Problem]:
    if not folder.is_dir():
        return
    folded = {_folded(name): name for name in names}
    for file in sorted(folder.iterdir()):
        name = folded.get(_folded(file.name))
        if name is not None and file.name not in names:
            yield Problem(
                file,
                None,
                f"is spelt like the page {name} but for upper and lower case.",
                f"Rename it to {name}; where that is there as well, keep one of them.",
            )


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()

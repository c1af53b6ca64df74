"""Which files a call names: articles themselves, folders full of them, standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.errors import Problem
from generator.ingest.reader import PAGE_SUFFIXES, STANDARD_INPUT, TEXT_SUFFIXES

_PARTS_OF_PAGES = ("_files", "-files", ".files", "_dateien", "-dateien")
"""Ends of the folders in which browsers save what belongs to a page."""


def article_files(paths: Iterable[str | Path], problems: list[Problem]) -> list[Path]:
    """The articles that `paths` name, each once, folders in the order of their names.

    Args:
        paths: Files, folders (read with the folders inside them), ``-`` for standard input.
        problems: Gets every folder that holds no article or cannot be read.
    """
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        try:
            is_folder = str(path) != STANDARD_INPUT and path.is_dir()
        except OSError as error:  # a name that is too long, a folder that is closed
            problems.append(Problem(path, None, f"cannot be read: {error.strerror}."))
            continue
        if not is_folder:
            found[path] = None
            continue
        inside = list(_inside(path, problems))
        if not inside:
            known = ", ".join(sorted(TEXT_SUFFIXES | PAGE_SUFFIXES))
            problems.append(Problem(path, None, "holds no article.", f"Known are: {known}."))
        found.update(dict.fromkeys(inside))
    return list(found)


def _inside(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        problems.append(Problem(Path(error.filename), None, f"cannot be read: {error.strerror}."))

    for place, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if _may_hold_articles(name))
        yield from (Path(place, name) for name in sorted(files) if _is_article(Path(name)))


def _may_hold_articles(name: str) -> bool:
    return not name.startswith(".") and not name.lower().endswith(_PARTS_OF_PAGES)


def _is_article(file: Path) -> bool:
    """Articles in a folder, without hidden files and what describes the folder."""
    known = file.suffix.lower() in TEXT_SUFFIXES | PAGE_SUFFIXES
    return known and not file.name.startswith(".") and file.stem.lower() != "readme"

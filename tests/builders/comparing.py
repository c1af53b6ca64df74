"""Compare two built sites page by page and file by file; no difference is allowed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import islice
from pathlib import Path

from tests.builders.aspects import ASPECTS, Said, read_page

_SHOWN = 3
"""How many places of one aspect on one page are told."""


@dataclass
class Comparison:
    """What was found.

    Attributes:
        pages: How many pages both sites have.
        files: How many other files both have with the same bytes.
        equal: By aspect, on how many pages it is the same.
        differences: One line each: file, aspect, what is here and what is there.
    """

    pages: int = 0
    files: int = 0
    equal: Counter[str] = field(default_factory=Counter)
    differences: list[str] = field(default_factory=list)


def compare(first: Path, second: Path) -> Comparison:
    """Compare the sites in two folders."""
    found = Comparison()
    here, there = _files(first), _files(second)
    for name in sorted(here ^ there):
        found.differences.append(f"{name}: only in {first if name in here else second}")
    for name in sorted(here & there):
        if name.endswith(".html"):
            found.pages += 1
            _compare_page(first, second, name, found)
        elif (first / name).read_bytes() == (second / name).read_bytes():
            found.files += 1
        else:
            found.differences.append(f"{name}: has other bytes")
    return found


def _files(site: Path) -> set[str]:
    return {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}


def _compare_page(first: Path, second: Path, name: str, found: Comparison) -> None:
    here, there = read_page(first, name), read_page(second, name)
    for aspect, read in ASPECTS.items():
        changes = list(islice(_changes(read(here), read(there)), _SHOWN))
        found.differences += [f"{name}: {aspect}: {change}" for change in changes]
        found.equal[aspect] += not changes


def _changes(here: Said, there: Said) -> Iterator[str]:
    if here == there:
        return
    for kind, a, b, c, d in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        if kind != "equal":
            yield f"{' '.join(here[a:b])[:200]!r} against {' '.join(there[c:d])[:200]!r}"

"""The front matter of our pages: YAML between two lines at the very top, as MkDocs finds it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

_MATTER = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Parts:
    """A page in two parts.

    Attributes:
        yaml: What stands between the lines; empty where a page has no front matter.
        body: What follows.
        lines: How many lines stand before the body.
    """

    yaml: str
    body: str
    lines: int


def split(text: str) -> Parts:
    """The parts of the Markdown of a page."""
    found = _MATTER.match(text)
    if found is None:
        return Parts("", text, 0)
    return Parts(found["yaml"], text[found.end() :], found[0].count("\n"))


def described(page: Path) -> Mapping[str, Any]:
    """What the front matter of a file says; nothing where it cannot be read, as others tell."""
    try:
        state = page.stat()
    except OSError:
        return {}
    return _described(page, state.st_mtime_ns, state.st_size)


# PyYAML's safe loader, in C where it was built so
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


@lru_cache(maxsize=4096)
def _described(page: Path, _changed: int, _size: int) -> Mapping[str, Any]:
    """The same, read once for each state of the file."""
    try:
        meta = yaml.load(split(page.read_text(encoding="utf-8-sig")).yaml, Loader=_LOADER)  # noqa: S506 it is safe
    except (OSError, yaml.YAMLError, ValueError, OverflowError, RecursionError):
        return {}
    return meta if isinstance(meta, dict) else {}

"""Keep what a step has made between two builds, under a name made from everything it depends on."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable
from pathlib import Path

from generator.errors import ExplainerError
from generator.writing import write_all

FOLDER = ".cache/explainer"
"""Below the project's root; git ignores it, and it can be deleted at any time."""
_SEAL = 32
"""Bytes in front of what was kept."""


def kept(
    root: Path, name: str, depends_on: tuple[str | bytes, ...], make: Callable[[], bytes]
) -> bytes:
    """The bytes that `make` gives, made anew only when something they depend on has changed.

    Args:
        root: The project's root.
        name: What is kept, such as ``share/zahlen.png``; the version of last time is replaced.
        depends_on: All that the bytes depend on: content, fonts, versions of libraries.
        make: Makes them.
    """
    key = hashlib.sha256()
    for part in depends_on:
        data = part.encode() if isinstance(part, str) else part
        key.update(len(data).to_bytes(8, "big") + data)
    file = root / FOLDER / name
    with contextlib.suppress(OSError):
        found = file.read_bytes()
        made = found[_SEAL:]
        if found[:_SEAL] == _seal(key.digest(), made):
            return made
    made = make()
    with contextlib.suppress(ExplainerError):  # a folder that cannot be written only costs time
        write_all({file: _seal(key.digest(), made) + made}, synced=False)
    return made


def _seal(key: bytes, made: bytes) -> bytes:
    """What a kept file begins with: it fits neither other causes nor a file that was cut short."""
    return hashlib.sha256(key + made).digest()

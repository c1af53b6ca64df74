"""Keep what a step has made between two builds, under a name made from everything it depends on."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

FOLDER = ".cache/explainer"
"""Below the project's root; git ignores it, and it can be deleted at any time."""


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
    digest = hashlib.sha256()
    for part in depends_on:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    file = root / FOLDER / name
    key = digest.digest()
    with contextlib.suppress(OSError):
        found = file.read_bytes()
        if found.startswith(key):
            return found[len(key) :]
    made = make()
    with contextlib.suppress(OSError):  # a folder that cannot be written only costs time
        _replace(file, key + made)
    return made


def _replace(file: Path, content: bytes) -> None:
    """Write beside and rename, so that builds that run at once never read half a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
    Path(name).replace(file)

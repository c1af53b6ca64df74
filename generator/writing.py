"""Write files so that a reader never sees half of one, and a failure leaves the old one."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.errors import ExplainerError


def write_atomically(file: Path, text: str) -> None:
    """Replace `file` by `text` (UTF-8, line feeds): temporary file beside it, sync, rename.

    Raises:
        ExplainerError: The folder or file cannot be written; nothing was changed.
    """
    write_all({file: text})


def write_all(contents: Mapping[Path, str | bytes], *, synced: bool = True) -> None:
    """Replace several files in the order given, none of them before all can be written.

    Every content is first written to a temporary file beside its place; then all are renamed.

    Args:
        contents: What each file shall hold: text (UTF-8, line feeds), or bytes as they are.
        synced: Whether it has to outlast a loss of power; what a build makes again needs not.

    Raises:
        ExplainerError: With the first file that cannot be written; then nothing was changed,
            unless a rename itself failed, which leaves whole files, old or new.
    """
    staged: dict[Path, Path] = {}
    file = None
    try:
        for file, content in contents.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            staged[file] = _temporary(file)
            _fill(staged[file], file, content, synced)
        for file in list(staged):
            staged[file].replace(file)
            del staged[file]
    except OSError as error:
        raise ExplainerError.single(
            f"cannot be written: {error.strerror or error}.",
            file=file,
            hint="Check that the folder exists and may be written.",
        ) from None
    finally:
        for temporary in staged.values():
            with contextlib.suppress(OSError):
                temporary.unlink()


def _temporary(file: Path) -> Path:
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".tmp")
    os.close(handle)
    return Path(name)


def _fill(temporary: Path, file: Path, content: str | bytes, synced: bool) -> None:
    """Write `content` to disk under the mode that `file` has."""
    with temporary.open("wb") as stream:
        stream.write(content.encode() if isinstance(content, str) else content)
        if synced:
            stream.flush()
            os.fsync(stream.fileno())
    temporary.chmod(file.stat().st_mode & 0o777 if file.exists() else 0o644)


def remove(file: Path) -> None:
    """Remove `file` if it is there.

    Raises:
        ExplainerError: It cannot be removed.
    """
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise ExplainerError.single(
            f"cannot be removed: {error.strerror or error}.",
            file=file,
            hint="Check that the folder may be written.",
        ) from None

"""Write files so that a reader never sees half of one, and a failure leaves the old one."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from generator.errors import ExplainerError


def write_atomically(file: Path, text: str) -> None:
    """Replace `file` by `text` (UTF-8, line feeds): temporary file beside it, sync, rename.

    Raises:
        ExplainerError: The folder or file cannot be written; nothing was changed.
    """
    temporary: Path | None = None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".tmp")
        temporary = Path(name)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(file.stat().st_mode & 0o777 if file.exists() else 0o644)
        temporary.replace(file)
        temporary = None
    except OSError as error:
        raise ExplainerError.single(
            f"cannot be written: {error.strerror or error}.",
            file=file,
            hint="Check that the folder exists and may be written.",
        ) from None
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()


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

"""Write files so that a reader never sees half of one, and a failure leaves the old one."""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.errors import ExplainerError

_SUFFIX = ".explainer-tmp"


def write_all(contents: Mapping[Path, str | bytes], *, synced: bool = True) -> None:
    """Replace several files in the order given, none of them before all can be written.

    For what can be made again, such as a built site; what authors keep goes through
    `generator.journal`, which also lets the next run finish what was interrupted.

    Args:
        contents: What each file shall hold: text (UTF-8, line feeds), or bytes as they are.
        synced: Whether it has to outlast a loss of power; what a build makes again needs not.

    Raises:
        ExplainerError: With the first file that cannot be written; then nothing was changed,
            unless a rename itself failed, which leaves whole files, old or new.
    """
    token = new_token()
    staged: dict[Path, Path] = {}
    file = None
    try:
        for file, content in contents.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            staged[file] = temporary(file, token, len(staged))
            fill(staged[file], file, content, synced=synced)
        for file in list(staged):
            staged[file].replace(file)
            del staged[file]
    except OSError as error:
        raise not_written(file, error) from None
    finally:
        for left in staged.values():
            with contextlib.suppress(OSError):
                left.unlink()


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


def sweep(folder: Path, *, age: float = 0.0) -> None:
    """Remove temporary files that a run left below `folder` when it was killed.

    Args:
        folder: Where to look.
        age: Seconds since when none was written; 0 only where no other run is at work.
    """
    newest = time.time() - age
    for file in folder.rglob(f".*{_SUFFIX}"):
        with contextlib.suppress(OSError):
            if not age or file.stat().st_mtime < newest:
                file.unlink()


# ------------------------------------------------------------------ steps of writing


def new_token() -> str:
    """What tells the temporary files of one change from those of any other."""
    return secrets.token_hex(6)


def temporary(file: Path, token: str, number: int) -> Path:
    """The name beside `file` under which it is written first; hidden, and as long for each."""
    return file.with_name(f".{token}-{number}{_SUFFIX}")


def fill(staged: Path, file: Path, content: str | bytes, *, synced: bool) -> None:
    """Write `content` to `staged`, under the mode that `file` has."""
    with staged.open("xb") as stream:
        stream.write(content.encode() if isinstance(content, str) else content)
        if synced:
            stream.flush()
            os.fsync(stream.fileno())
    staged.chmod(file.stat().st_mode & 0o777 if file.exists() else 0o644)


def sync_folders(folders: Iterable[Path]) -> None:
    """See that the names in `folders` outlast a loss of power; Windows does so by itself."""
    if os.name == "nt":
        return
    for folder in sorted(set(folders)):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def not_written(file: Path | None, error: OSError, *, hint: str = "") -> ExplainerError:
    """The message about a file that the system refuses."""
    return ExplainerError.single(
        f"cannot be written: {error.strerror or error}.",
        file=file,
        hint=hint or "Check that the folder exists and may be written.",
    )

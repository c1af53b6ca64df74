"""One run at a time: a lock of the operating system, which ends with the process that holds it."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from generator.errors import ExplainerError, Problem

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_FAR = 1 << 30
"""The byte that is locked. Windows keeps others from reading it, and they read who holds it."""
_PAUSE = 0.05
"""Seconds between two attempts of a patient run."""


class OccupiedError(ExplainerError):
    """Another run is at work."""


@contextlib.contextmanager
def locked(file: Path, command: str, *, patience: float = 0.0) -> Iterator[None]:
    """Hold the lock `file` while the block runs; afterwards the file is gone.

    A file that a dead process left is no lock: the system has freed it.

    Args:
        file: Where the lock lies; folders above it that are missing are there meanwhile.
        command: What runs, for those who have to wait.
        patience: Seconds to wait for another run.

    Raises:
        OccupiedError: Another run holds the lock.
        ExplainerError: The file cannot be written.
    """
    made: list[Path] | None = None
    try:
        made = _made_folders(file.parent)
        handle = _acquired(file, time.monotonic() + patience)
    except OSError as error:
        raise ExplainerError.single(
            f"cannot be written: {error.strerror or error}.",
            file=file.parent if made is None else file,
            hint="Check that its folder exists and may be written; the lock keeps two runs apart.",
        ) from None
    _say_who(handle, command)
    try:
        yield
    finally:
        _release(file, handle)
        with contextlib.suppress(OSError):  # something else is in them now
            for folder in made:
                folder.rmdir()


def _made_folders(folder: Path) -> list[Path]:
    """Make `folder`; those that were missing, innermost first."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing


def _acquired(file: Path, deadline: float) -> int:
    """A handle of `file` that holds the lock."""
    while True:
        handle = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
        try:
            if _is_locked_by_us(handle):
                if _is_still(handle, file):
                    return handle
            elif time.monotonic() >= deadline:
                raise _busy(file, handle)
            else:
                time.sleep(_PAUSE)
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _is_locked_by_us(handle: int) -> bool:
    # POSIX locks of `lockf` belong to one process: none of its children keeps them when it dies
    try:
        if sys.platform == "win32":
            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _FAR)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _is_still(handle: int, file: Path) -> bool:
    """Whether `file` is what was locked: the run before removes it when it lets go."""
    try:
        return os.path.samestat(os.fstat(handle), file.stat(follow_symlinks=False))
    except FileNotFoundError:
        return False


def _say_who(handle: int, command: str) -> None:
    since = dt.datetime.now().astimezone().strftime("%H:%M:%S")
    with contextlib.suppress(OSError):  # a full disk: the lock holds, it only has no name
        os.truncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, f"{command}, process {os.getpid()}, since {since}".encode())


def _busy(file: Path, handle: int) -> OccupiedError:
    os.lseek(handle, 0, os.SEEK_SET)
    who = os.read(handle, 200).decode(errors="replace") or "another run"
    message = f"{who}, is at work here; nothing was changed."
    hint = "Wait until it has finished, or end that process; then run the command again."
    return OccupiedError([Problem(file, None, message, hint)])


def _release(file: Path, handle: int) -> None:
    """Remove the file while it is locked, where the system allows it; then let go."""
    with contextlib.suppress(OSError):
        file.unlink()
    os.close(handle)
    if sys.platform == "win32":
        with contextlib.suppress(OSError):  # somebody else has opened it
            file.unlink()

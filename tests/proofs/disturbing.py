"""Run something in a child process, and disturb it at one of its operations on files.

`disturbed` forks, so that a run costs no new interpreter, and counts what the child does with
files: opening for writing, writing, syncing, renaming, removing, making folders. At the operation
that is asked for the child is killed (SIGKILL, a write half done), or the system refuses.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

KILLED, FULL, READ_ONLY = "killed", "disk full", "read-only"
KINDS = (KILLED, FULL, READ_ONLY)

_REFUSED = {
    FULL: (errno.ENOSPC, {"open", "write", "fsync", "replace", "mkdir"}),
    READ_ONLY: (errno.EACCES, {"open", "replace", "unlink", "mkdir", "rmdir", "chmod"}),
}
"""How the system refuses, and which operations it refuses for that reason."""
_OF_OS = ("fsync", "replace", "unlink", "mkdir", "rmdir", "chmod", "write", "truncate")


@dataclass(frozen=True)
class Outcome:
    """How a child ended.

    Attributes:
        code: Its exit code; negative where a signal ended it.
        told: What it wrote on standard error.
        operations: Number of operations that could have been disturbed.
    """

    code: int
    told: str
    operations: int


class _Disturbance:
    """Counts operations, and disturbs the one with the number that is asked for."""

    def __init__(self, kind: str, number: int | None, below: Path, count: int) -> None:
        self.kind, self.number, self.below = kind, number, str(below.resolve())
        self.done, self._count = 0, count

    def strikes(self, name: str) -> bool:
        if self.kind != KILLED and name not in _REFUSED[self.kind][1]:
            return False
        self.done += 1
        os.pwrite(self._count, self.done.to_bytes(4, "big"), 0)
        return self.done - 1 == self.number

    def strike(self, name: str) -> None:
        if self.kind == KILLED:
            os.kill(os.getpid(), signal.SIGKILL)
        number = _REFUSED[self.kind][0]
        raise OSError(number, os.strerror(number))

    def wrapped(self, name: str, operation: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **kwargs: Any) -> Any:
            if self.strikes(name):
                self.strike(name)
            # what is synced decides nothing here: the power stays on
            return None if name == "fsync" else operation(*args, **kwargs)

        return run

    def opened(self, operation: Callable[..., Any]) -> Callable[..., Any]:
        def run(file: Any, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
            is_ours = not isinstance(file, int) and Path(file).absolute().is_relative_to(self.below)
            if not is_ours or not set(mode) & set("wxa+"):
                return operation(file, mode, *args, **kwargs)
            if self.strikes("open"):
                self.strike("open")
            return _Torn(operation(file, mode, *args, **kwargs), self)

        return run


class _Torn:
    """A file whose writing may end in the middle."""

    def __init__(self, stream: Any, disturbance: _Disturbance) -> None:
        self._stream, self._disturbance = stream, disturbance

    def write(self, content: Any) -> Any:
        if self._disturbance.strikes("write"):
            self._stream.write(content[: len(content) // 2])
            self._stream.flush()
            self._disturbance.strike("write")
        return self._stream.write(content)

    def __enter__(self) -> _Torn:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def disturbed(
    run: Callable[[], object], below: Path, kind: str = KILLED, number: int | None = None
) -> Outcome:
    """Run `run` in a child and disturb its operation `number` on files below a folder."""
    with tempfile.TemporaryFile() as told, tempfile.TemporaryFile() as count:
        child = started(run, told.fileno(), _Disturbance(kind, number, below, count.fileno()))
        _, status = os.waitpid(child, 0)
        told.seek(0)
        operations = int.from_bytes(os.pread(count.fileno(), 4, 0), "big")
        return Outcome(os.waitstatus_to_exitcode(status), told.read().decode(), operations)


def started(run: Callable[[], object], told: int, disturbance: _Disturbance | None = None) -> int:
    """Start `run` in a child process, whose standard error goes to `told`; its number."""
    child = os.fork()
    if child:
        return child
    code = 99
    try:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
        sys.stderr = os.fdopen(told, "w", buffering=1, encoding="utf-8")
        if disturbance is not None:
            _disturb(disturbance)
        run()
        code = 0
    except SystemExit as end:
        code = int(end.code or 0)
    except BaseException:  # noqa: BLE001 - a child of a test must not go on as the test
        sys.stderr.write(traceback.format_exc())
    finally:
        sys.stderr.flush()
        os._exit(code)


def _disturb(disturbance: _Disturbance) -> None:
    for name in _OF_OS:
        setattr(os, name, disturbance.wrapped(name, getattr(os, name)))
    io.open = builtins.open = disturbance.opened(io.open)

"""Another process that is at work for as long as a test needs it."""

from __future__ import annotations

import os
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from tests.proofs.disturbing import started


@contextmanager
def at_work(working: Callable[[], AbstractContextManager[object]]) -> Iterator[int]:
    """The number of a process that is inside of what `working` gives; it is killed in the end."""
    reads, writes = os.pipe()

    def work() -> None:
        with working():
            os.write(writes, b"x")
            signal.pause()

    with tempfile.TemporaryFile() as told:
        child = started(work, told.fileno())
        assert os.read(reads, 1) == b"x"
        yield child
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    os.close(reads)
    os.close(writes)

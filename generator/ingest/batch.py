"""Many articles in one call: each gets an id, all are read in order, none stops the others.

With little to read everything happens in this process, since starting others takes as long as
reading a hundred articles. What goes wrong with an article becomes a problem that names its file.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from functools import partial
from pathlib import Path

from generator.corpus import Corpus
from generator.errors import ExplainerError
from generator.ingest.ingested import source_id
from generator.ingest.jobs import Job, Outcome, ReadingTask
from generator.ingest.reader import STANDARD_INPUT, read_bytes

_FEW_FILES = 4
_FEW_BYTES = 300_000
"""Up to here one process is faster than several with their start."""


def jobs_of(files: Iterable[Path], taken: AbstractSet[str]) -> list[Job]:
    """Each file with an id of its own that is not in `taken`: the same ids for the same call."""
    all_taken = set(taken)
    jobs = []
    for path in files:
        source = None
        if str(path) != STANDARD_INPUT:
            source = source_id(path, partial(_sha256, path), all_taken)
            all_taken.add(source)
        jobs.append(Job(path, source))
    return jobs


def _sha256(path: Path) -> str:
    """The hash of a file; of no bytes where it cannot be read, which its outcome will say."""
    raw = b""
    with suppress(ExplainerError):
        raw = read_bytes(path)
    return hashlib.sha256(raw).hexdigest()


def read_all(jobs: Sequence[Job], task: ReadingTask, vocabulary: Corpus) -> Iterator[Outcome]:
    """The outcome of every job, in their order.

    Args:
        jobs: The articles.
        task: What they are read with.
        vocabulary: What `vocabulary_of` gives for the project.
    """
    workers = _workers(jobs)
    if workers == 1:
        yield from (task.read(job, vocabulary) for job in jobs)
        return
    from generator.ingest.processes import over_processes  # only for many: it takes time to start

    yield from over_processes(jobs, task, workers)


def _workers(jobs: Sequence[Job]) -> int:
    if len(jobs) < _FEW_FILES or any(job.source is None for job in jobs):
        return 1  # standard input is that of this process
    size = 0
    for job in jobs:
        with suppress(OSError):
            size += job.path.stat().st_size
        if size > _FEW_BYTES:
            return min(_cores(), len(jobs))
    return 1


def _cores() -> int:
    with suppress(AttributeError):  # not every system tells which cores this process may use
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

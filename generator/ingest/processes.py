"""Read articles in several processes: in order, a few at a time, also where one of them dies."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from generator.corpus import Corpus
from generator.errors import Problem
from generator.ingest.batch import Job, Outcome, Reader, vocabulary_of

_IN_FLIGHT = 4
"""Articles handed out for each process, so that memory stays flat however many there are."""


def over_processes(jobs: Iterable[Job], reader: Reader, workers: int) -> Iterator[Outcome]:
    """The outcome of every job, in their order, with `workers` processes at work."""
    jobs = deque(jobs)
    while jobs:
        flying: deque[tuple[Job, Future[Outcome]]] = deque()
        with _pool(reader, workers) as pool:
            try:
                yield from _fly(jobs, flying, pool, workers)
            except BrokenProcessPool:
                pass
            finally:
                pool.shutdown(wait=False, cancel_futures=True)
        if not flying and len(jobs) > 0:
            flying.append((jobs.popleft(), Future()))
        # a process died: what was in the air is read one by one, so that its file is known
        for job, _ in flying:
            yield _alone(job, reader)


def _fly(
    jobs: deque[Job],
    flying: deque[tuple[Job, Future[Outcome]]],
    pool: ProcessPoolExecutor,
    workers: int,
) -> Iterator[Outcome]:
    """Keep the pool busy; what is left in `flying` after a `BrokenProcessPool` has no outcome."""
    while jobs or flying:
        while jobs and len(flying) < workers * _IN_FLIGHT:
            flying.append((jobs[0], pool.submit(_read, jobs[0])))
            jobs.popleft()
        outcome = flying[0][1].result()
        flying.popleft()
        yield outcome


def _alone(job: Job, reader: Reader) -> Outcome:
    try:
        with _pool(reader, 1) as pool:
            return pool.submit(_read, job).result()
    except BrokenProcessPool:
        problem = Problem(
            job.path,
            None,
            "ended the process that read it.",
            "Is there enough memory? Leave the file out, or split it.",
        )
        return Outcome(job.path, None, (problem,))


def _pool(reader: Reader, workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, initializer=_begin, initargs=(reader,))


_at_work: tuple[Reader, Corpus] | None = None
"""In a process that reads: what it reads with."""


def _begin(reader: Reader) -> None:
    global _at_work
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process answers to Ctrl-C for all
    _at_work = (reader, vocabulary_of(reader.project))


def _read(job: Job) -> Outcome:
    assert _at_work is not None, "begun before"  # noqa: S101
    reader, vocabulary = _at_work
    return reader.read(job, vocabulary)

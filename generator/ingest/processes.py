"""Read articles in several processes: in order, a few at a time, also where one of them dies."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from generator.corpus import Corpus
from generator.errors import Problem
from generator.ingest.jobs import Job, Outcome, ReadingTask, vocabulary_of

_IN_FLIGHT = 4
"""Articles handed out for each process, so that memory stays flat however many there are."""

_LONGEST = 600
"""Seconds of work that an article may take: the largest one that is read needs a third of it."""

_START = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
"""How processes begin: not as copies of this one, in which a thread may draw the progress."""


def over_processes(jobs: Iterable[Job], task: ReadingTask, workers: int) -> Iterator[Outcome]:
    """The outcome of every job, in their order, with `workers` processes at work."""
    jobs = deque(jobs)
    while jobs:
        flying: deque[tuple[Job, Future[Outcome]]] = deque()
        with _pool(task, workers) as pool:
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
            yield _alone(job, task)


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


def _alone(job: Job, task: ReadingTask) -> Outcome:
    try:
        with _pool(task, 1) as pool:
            return pool.submit(_read, job).result()
    except BrokenProcessPool:
        problem = Problem(
            job.path,
            None,
            "ended the process that read it.",
            "It took too much memory or more than ten minutes. Leave it out, or split it.",
        )
        return Outcome(job.path, None, (problem,))


def _pool(task: ReadingTask, workers: int) -> ProcessPoolExecutor:
    context = multiprocessing.get_context(_START)
    return ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(task, _LONGEST))


_at_work: tuple[ReadingTask, Corpus, int] | None = None
"""In a process that reads: what it reads with."""


def _begin(task: ReadingTask, longest: int) -> None:
    global _at_work
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process answers to Ctrl-C for all
    _at_work = (task, vocabulary_of(task.project), longest)


def _read(job: Job) -> Outcome:
    assert _at_work is not None, "begun before"  # noqa: S101
    task, vocabulary, longest = _at_work
    if hasattr(signal, "setitimer"):  # not on Windows; nobody handles it, so the process ends
        signal.setitimer(signal.ITIMER_VIRTUAL, longest)
    return task.read(job, vocabulary)

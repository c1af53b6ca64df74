"""Many articles in one call: each gets an id, all are read in order, none stops the others.

With little to read everything happens in this process, since starting others takes as long as
reading a hundred articles. What goes wrong with an article becomes a problem that names its file.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.corpus import Corpus, load, load_vocabularies
from generator.errors import ExplainerError, Problem
from generator.ingest.encoding import UTF_8
from generator.ingest.ingested import Ingested, ingest, source_id
from generator.ingest.reader import STANDARD_INPUT, article_from_bytes, read_bytes

if TYPE_CHECKING:
    from generator.ingest.drafting import Shelf

_FEW_FILES = 4
_FEW_BYTES = 300_000
"""Up to here one process is faster than several with their start."""


@dataclass(frozen=True, slots=True)
class Job:
    """One article to read.

    Attributes:
        path: Its file.
        source: The id that it gets where it has no dossier; None for standard input, whose id is
            made from what comes.
    """

    path: Path
    source: str | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article.

    Attributes:
        path: Its file.
        prepared: What the output made of it; None where it could not be used.
        problems: Why not.
        encoding: What it was read as, where that was not UTF-8.
    """

    path: Path
    prepared: Any = None
    problems: tuple[Problem, ...] = ()
    encoding: str | None = None


@dataclass(frozen=True)
class Reader:
    """What every article of a run is read with; travels to each process once.

    Attributes:
        project: Folder of the project, for its vocabularies.
        published: ISO day on which the articles were published.
        shelf: The folder for drafts, if there is one.
        prepare: Makes of an article what goes back.
        sources: Ids of all articles of the run.
    """

    project: Path
    published: str | None
    shelf: Shelf | None
    prepare: Callable[[Ingested], Any]
    sources: frozenset[str] = field(repr=False)

    def read(self, job: Job, vocabulary: Corpus) -> Outcome:
        """Read one article; whatever goes wrong is in the outcome."""
        try:
            article = article_from_bytes(read_bytes(job.path), job.path)
            ingested = ingest(
                article,
                vocabulary,
                published=self.published,
                source=job.source,
                others=self.sources,
                shelf=self.shelf,
            )
            encoding = None if article.encoding == UTF_8 else article.encoding
            return Outcome(job.path, self.prepare(ingested), (), encoding)
        except ExplainerError as error:
            return Outcome(job.path, None, error.problems)
        except Exception as error:  # noqa: BLE001 - one article must not stop the others
            return Outcome(job.path, None, (_mistake_of_ours(job.path, error),))


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


def vocabulary_of(project: Path) -> Corpus:
    """The project's corpus, so that no id is proposed twice; its vocabularies if it is broken."""
    data = project / "data"
    try:
        return load(data)
    except ExplainerError:
        return load_vocabularies(data)


def read_all(jobs: Sequence[Job], reader: Reader, vocabulary: Corpus) -> Iterator[Outcome]:
    """The outcome of every job, in their order.

    Args:
        jobs: The articles.
        reader: What they are read with.
        vocabulary: What `vocabulary_of` gives for the project.
    """
    workers = _workers(jobs)
    if workers == 1:
        yield from (reader.read(job, vocabulary) for job in jobs)
        return
    from generator.ingest.processes import over_processes  # only for many: it takes time to start

    yield from over_processes(jobs, reader, workers)


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


def _mistake_of_ours(path: Path, error: Exception) -> Problem:
    return Problem(
        path,
        None,
        f"could not be read to its end ({type(error).__name__}: {str(error)[:200]}).",
        "That is a mistake of this program; please report it.",
    )

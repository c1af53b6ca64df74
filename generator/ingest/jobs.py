"""One article of a run: what reads it, and what became of it, wherever that happens."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.corpus import Corpus, load, load_vocabularies
from generator.errors import ExplainerError, Problem
from generator.ingest.encoding import UTF_8
from generator.ingest.ingested import Ingested, ingest
from generator.ingest.reader import article_from_bytes, read_bytes

if TYPE_CHECKING:
    from generator.ingest.drafting import Shelf

_OURS = Path(__file__).parents[1]


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
class ReadingTask:
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


def vocabulary_of(project: Path, note: Callable[[str], object] | None = None) -> Corpus:
    """The project's corpus, so that no id is proposed twice; its vocabularies if it is broken.

    Args:
        project: Folder of the project.
        note: Gets word of a corpus that is broken.
    """
    data = project / "data"
    try:
        return load(data)
    except ExplainerError as error:
        if note is not None and (data / "seeds").is_dir():
            problem = error.problems[0]
            note(f"note: the dossiers cannot be used, so ids may be proposed twice. {problem}")
        return load_vocabularies(data)


def _mistake_of_ours(path: Path, error: Exception) -> Problem:
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(_OURS)]
    place = f"{Path(own[-1].filename).relative_to(_OURS.parent)}:{own[-1].lineno}, " if own else ""
    return Problem(
        path,
        None,
        f"could not be read to its end ({place}{type(error).__name__}: {str(error)[:200]}).",
        "That is a mistake of this program; please report this line.",
    )

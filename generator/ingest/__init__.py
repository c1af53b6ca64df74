"""From a press article to a draft of its dossier.

`run` is what the command line calls. For programs that prove facts, `read_article`, `extract` and
`reading` are the road in steps: bytes to an `Article`, the article to typed candidates, one surface
inside its paragraph to the quantity that it states.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import ExplainerError, Problem
from generator.ingest.batch import jobs_of, read_all
from generator.ingest.candidates import Candidates, FigureCandidate, Quantity
from generator.ingest.days import UNDERSTOOD, day_of
from generator.ingest.extract import Extraction, extract
from generator.ingest.files import article_files
from generator.ingest.ingested import Ingested, ingest, taken_ids
from generator.ingest.jobs import Outcome, ReadingTask, vocabulary_of
from generator.ingest.numbers import read_quantities, reading
from generator.ingest.outputs import (
    DraftOutput,
    FolderOutput,
    JsonOutput,
    Output,
    ParagraphsOutput,
    Write,
)
from generator.ingest.progress import with_progress
from generator.ingest.reader import Article, Paragraph, article_from_bytes, read_article

if TYPE_CHECKING:
    from generator.ingest.drafting import Shelf

__all__ = [
    "Article",
    "Candidates",
    "Extraction",
    "FigureCandidate",
    "Ingested",
    "Paragraph",
    "Quantity",
    "article_from_bytes",
    "extract",
    "ingest",
    "read_article",
    "read_quantities",
    "reading",
    "run",
]


def run(
    paths: Sequence[str | Path],
    *,
    published: str | None = None,
    out: Path | None = None,
    as_json: bool = False,
    as_paragraphs: bool = False,
    project: Path = Path(),
    write: Write | None = None,
    note: Callable[[str], object] | None = None,
) -> int:
    """Ingest articles and write their drafts, or print their candidates, each as it comes.

    Args:
        paths: Files, folders with articles, or ``-`` for standard input.
        published: Day on which the articles were published, as `day_of` understands it.
        out: Folder for one `<id>.yaml` an article; without it the drafts are printed. Into the
            dossier that an article has there already goes only what is new.
        as_json: Print the candidates instead; nothing is written to `out`.
        as_paragraphs: Print the numbered paragraphs instead; likewise.
        project: Folder of the project, for its vocabularies.
        write: Gets each text that belongs on standard output; default: writes it there as UTF-8.
        note: Gets what is worth knowing and no mistake; default: writes it on standard error.

    Returns:
        Exit code 0; what went wrong is raised.

    Raises:
        ExplainerError: With every article that could not be used; the others were handled.
    """
    published = None if published is None else _day(published)
    problems: list[Problem] = []
    files = article_files(paths, problems)
    vocabulary = vocabulary_of(project, note or _note)
    folder = None if as_json or as_paragraphs else out
    with _shelf(folder, project, note or _note) as shelf:
        jobs = jobs_of(files, taken_ids(vocabulary, shelf))
        write = write or _print
        output: Output
        if as_paragraphs:
            output = ParagraphsOutput(write, several=len(files) > 1)
        elif as_json:
            output = JsonOutput(write, several=len(files) > 1)
        elif shelf is None:
            output = _reporting(DraftOutput(write), len(jobs))
        else:
            output = _reporting(FolderOutput(shelf, vocabulary.places.keys(), write), len(jobs))
        sources = frozenset(job.source for job in jobs if job.source is not None)
        task = ReadingTask(project, published, shelf, output.prepare, sources)
        try:
            for outcome in with_progress(read_all(jobs, task, vocabulary), len(jobs)):
                _hand_over(outcome, output, problems, note or _note)
        finally:
            output.close()
    if problems:
        raise ExplainerError(problems)
    return 0


def _day(published: str) -> str:
    """The ISO day that a person wrote."""
    if (day := day_of(published)) is None:
        raise ExplainerError.single(
            f"'{published}' is no day of publication.", hint=f"Write a day like {UNDERSTOOD}."
        )
    return day


@contextmanager
def _shelf(
    folder: Path | None, project: Path, note: Callable[[str], object]
) -> Iterator[Shelf | None]:
    """The folder for drafts, kept from other runs; None where nothing is written."""
    if folder is None:
        yield None
        return
    from generator.ingest.drafting import Shelf, root_of  # JSON needs none, and starting takes time
    from generator.journal import run_alone

    with run_alone(root_of(folder, project), "explainer ingest") as finished:
        for line in finished.notes if finished else ():
            note(line)
        yield Shelf.open(folder, project)


def _reporting(output: Output, articles: int) -> Output:
    """`output`, with a report where a person sees it: standard error is a terminal."""
    if not sys.stderr.isatty():
        return output
    from generator.ingest.report import ReportOutput

    return ReportOutput(output, articles)


def _hand_over(
    outcome: Outcome, output: Output, problems: list[Problem], note: Callable[[str], object]
) -> None:
    problems += outcome.problems
    if outcome.encoding is not None:
        note(f"{outcome.path}: note: was read as {outcome.encoding}, since it is not UTF-8.")
    if outcome.prepared is not None:
        try:
            output.take(outcome.prepared)
        except ExplainerError as error:
            problems += error.problems


def _print(text: str) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(f"{text}\n".encode())
    sys.stdout.buffer.flush()


def _note(text: str) -> None:
    print(text, file=sys.stderr)  # noqa: T201 - where notes belong

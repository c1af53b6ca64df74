"""From a press article to a draft of its dossier.

`run` is what the command line calls. For programs that prove facts, `read_article`, `extract` and
`reading` are the road in steps: bytes to an `Article`, the article to typed candidates, one surface
inside its paragraph to the quantity that it states.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.corpus import Corpus, load, load_vocabularies
from generator.errors import ExplainerError, Problem
from generator.ingest.candidates import Candidates, FigureCandidate, Quantity
from generator.ingest.drafting import Saved, Shelf, draft
from generator.ingest.extract import Extraction, extract
from generator.ingest.metadata import iso_day
from generator.ingest.numbers import read_quantities, reading
from generator.ingest.publication import Publication, publication
from generator.ingest.reader import (
    PAGE_SUFFIXES,
    STANDARD_INPUT,
    TEXT_SUFFIXES,
    Article,
    Paragraph,
    article_from_bytes,
    read_article,
)
from generator.ingest.slugs import slug
from generator.model import RESERVED_IDS

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


@dataclass(frozen=True, slots=True)
class Ingested:
    """An article with its id, its day of publication and what was found in it."""

    article: Article
    id: str
    published: Publication
    extraction: Extraction

    def draft(self) -> str:
        """The draft dossier as YAML text."""
        return draft(self.article, self.extraction, self.id, self.published).text()

    def save(self, shelf: Shelf, taken: Iterable[str] = ()) -> Saved:
        """Write the draft, or merge it into the dossier that the article has on `shelf`."""
        return shelf.save(self.article, self.extraction, self.id, self.published, taken=taken)

    def to_json(self) -> dict[str, Any]:
        """The candidates as `ingest --json` prints them."""
        return {
            "source": {
                "title": self.article.metadata.title,
                "published": self.published.day,
                "published_basis": self.published.basis,
                "paragraphs": len(self.article.paragraphs),
            },
            **self.extraction.candidates.to_json(),
        }


def run(
    paths: Sequence[str | Path],
    *,
    published: str | None = None,
    out: Path | None = None,
    as_json: bool = False,
    project: Path = Path(),
    write: Callable[[str], object] | None = None,
) -> int:
    """Ingest articles and write their drafts, or print their candidates.

    Args:
        paths: Files, folders with articles, or ``-`` for standard input.
        published: ISO day on which the articles were published.
        out: Folder for one `<id>.yaml` an article; without it the drafts are printed. Into the
            dossier that an article has there already goes only what is new.
        as_json: Print the candidates instead; nothing is written to `out`.
        project: Folder of the project, for its vocabularies.
        write: Gets each text that belongs on standard output; default: writes it there as UTF-8.

    Returns:
        Exit code 0; what went wrong is raised.

    Raises:
        ExplainerError: With every article that could not be used; the others were handled.
    """
    if published is not None and iso_day(published) is None:
        raise ExplainerError.single(
            f"'{published}' is no day of publication.", hint="Write a day like 2025-01-27."
        )
    write = write or _print
    vocabulary = _vocabulary(project / "data")
    problems: list[Problem] = []
    files = list(_files(paths, problems))
    shelf = None if out is None else Shelf.open(out, project)
    found = list(_ingest_all(files, vocabulary, published, problems, shelf))
    if as_json:
        objects = [ingested.to_json() for ingested in found]
        if objects:
            single = len(files) == 1
            write(json.dumps(objects[0] if single else objects, ensure_ascii=False, indent=2))
    elif shelf is None:
        if found:
            write("---\n".join(ingested.draft() for ingested in found).rstrip("\n"))
    else:
        for ingested in found:
            saved = _collect(problems, ingested.save, shelf, vocabulary.places)
            if saved is not None:
                write(str(saved.file))
    if problems:
        raise ExplainerError(problems)
    return 0


def ingest(
    article: Article,
    vocabulary: Corpus,
    *,
    published: str | None = None,
    taken: Iterable[str] = (),
    shelf: Shelf | None = None,
) -> Ingested:
    """Find everything in one article.

    Args:
        article: What was read.
        vocabulary: Actors and terms to look for.
        published: ISO day of publication, if the caller knows it.
        taken: Ids that the source must not take.
        shelf: Dossiers that exist; the article keeps the id and the day that it has there.
    """
    dossier = None if shelf is None else shelf.find(article, _id_from_name(article))
    if dossier is not None:
        day = publication(article, published or iso_day(dossier.published or ""))
        extraction = extract(article, vocabulary, source=dossier.id, published=day.day)
        return Ingested(article, dossier.id, day, extraction)
    day = publication(article, published)
    mine = shelf.ids if shelf is not None else frozenset()
    free = set(vocabulary.dossiers) - mine
    source = _source_id(article, ({*vocabulary.places, *taken} - free) | mine)
    extraction = extract(article, vocabulary, source=source, published=day.day)
    if source in {known.id for known in extraction.proposals}:
        source = f"artikel-{source}"
        extraction = extract(article, vocabulary, source=source, published=day.day)
    return Ingested(article, source, day, extraction)


# ------------------------------------------------------------------ steps


def _vocabulary(data: Path) -> Corpus:
    """The project's corpus, so that no id is proposed twice; its vocabularies if it is broken."""
    try:
        return load(data)
    except ExplainerError:
        return load_vocabularies(data)


def _files(paths: Iterable[str | Path], problems: list[Problem]) -> Iterator[Path]:
    for path in map(Path, paths):
        if str(path) == STANDARD_INPUT or not path.is_dir():
            yield path
            continue
        inside = sorted(file for file in path.iterdir() if _is_article(file))
        if not inside:
            known = ", ".join(sorted(TEXT_SUFFIXES | PAGE_SUFFIXES))
            problems.append(Problem(path, None, "holds no article.", f"Known are: {known}."))
        yield from inside


def _is_article(file: Path) -> bool:
    """Articles in a folder, without hidden files and what describes the folder."""
    known = file.suffix.lower() in TEXT_SUFFIXES | PAGE_SUFFIXES
    return known and not file.name.startswith(".") and file.stem.lower() != "readme"


def _ingest_all(
    files: Iterable[Path],
    vocabulary: Corpus,
    published: str | None,
    problems: list[Problem],
    shelf: Shelf | None,
) -> Iterator[Ingested]:
    taken: set[str] = set()
    for file in files:
        article = _collect(problems, read_article, file)
        if article is not None:
            ingested = ingest(article, vocabulary, published=published, taken=taken, shelf=shelf)
            taken |= {ingested.id, *(known.id for known in ingested.extraction.proposals)}
            yield ingested


def _source_id(article: Article, taken: set[str]) -> str:
    """An id from the file name, with a prefix or the hash where that one is taken or empty."""
    name = _id_from_name(article)
    short = article.sha256[:8]
    for candidate in (name, f"artikel-{name}" if name else "", f"artikel-{short}"):
        if candidate and candidate not in taken and candidate not in RESERVED_IDS:
            return candidate
    return f"artikel-{short}-{sum(id_.startswith(f'artikel-{short}') for id_ in taken)}"


def _id_from_name(article: Article) -> str:
    return "" if str(article.path) == STANDARD_INPUT else slug(article.path.stem)


def _print(text: str) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(f"{text}\n".encode())
    sys.stdout.buffer.flush()


def _collect(problems: list[Problem], step: Callable[..., Any], *arguments: Any) -> Any:
    """What `step` returns, or None with its problems noted."""
    try:
        return step(*arguments)
    except ExplainerError as error:
        problems += error.problems
        return None

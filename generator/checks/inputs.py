"""What the rules look at: dossiers, pages and originals, read once and kept for all rules."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.checks.finding import Finding, Level
from generator.checks.proof_readings import ReadArticle, Reader
from generator.checks.prose import Text, dossier_texts
from generator.corpus import Corpus, load_documents
from generator.document import Document, parse_document
from generator.errors import ExplainerError, Problem
from generator.fragments import Phrases
from generator.front_matter import split
from generator.ingest.reader import Article, article_from_bytes
from generator.model import Dossier, Locator

READABLE = "files-can-be-read"


@dataclass(frozen=True)
class Page:
    """One Markdown page.

    Attributes:
        file: Its file, as findings name it.
        path: The same relative to `docs/`, with slashes.
        meta: Its front matter.
        lines: Line of each key of the front matter, in the file.
        body: What follows the front matter.
        first_line: Line of the file at which the body starts.
        is_draft: Whether it is the article page of a draft.
    """

    file: Path
    path: str
    meta: Mapping[str, Any]
    lines: Mapping[str, int]
    body: str
    first_line: int
    is_draft: bool = False

    @cached_property
    def text(self) -> Text:
        """The page as text to check."""
        return Text(self.file, self.first_line, self.body)

    @property
    def runs_macros(self) -> bool:
        """Whether the build renders its macros."""
        return self.meta.get("render_macros") is not False

    @property
    def level(self) -> Level:
        """Findings about a draft are notes: its author is still at work."""
        return "note" if self.is_draft else "error"


@dataclass(frozen=True)
class Original:
    """The article behind a dossier, as it lies outside the repository.

    Attributes:
        file: Where it was looked for.
        data: Its bytes, or None where there is no such file.
        article: The same as an article; None where it cannot be read.
        problem: What keeps it from being read, or an empty string.
    """

    file: Path
    data: bytes | None
    article: Article | None = None
    problem: str = ""

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """Its non-empty lines; none where it cannot be read."""
        read = self.article.paragraphs if self.article else ()
        return tuple(paragraph.text for paragraph in read)

    @cached_property
    def phrases(self) -> Phrases:
        """The same as a browser searches it."""
        return Phrases(self.paragraphs)

    @cached_property
    def sha256(self) -> str | None:
        """Hash of its bytes, if there are any."""
        return None if self.data is None else hashlib.sha256(self.data).hexdigest()

    def is_that_of(self, dossier: Dossier) -> bool:
        """Whether it can be read and is the very text that the dossier was made from."""
        recorded = dossier.source.original
        same = (self.sha256, len(self.paragraphs)) == (recorded.sha256, recorded.paragraphs)
        return self.article is not None and same


@dataclass(frozen=True)
class DossierFile:
    """A dossier with the file it was read from, for findings with lines."""

    document: Document
    dossier: Dossier

    @property
    def file(self) -> Path:
        """The YAML file."""
        return self.document.file

    @property
    def id(self) -> str:
        """Id of the dossier's source."""
        return self.dossier.source.id

    @property
    def level(self) -> Level:
        """Findings about a draft are notes: its author is still at work."""
        return "error" if self.dossier.source.status == "curated" else "note"

    def line(self, *path: str | int) -> int:
        """The line of a value of the document."""
        return self.document.line(path)

    def locators(self) -> Iterator[tuple[tuple[str | int, ...], str, Locator]]:
        """Every place in the article that the dossier names: its path, whose it is, the place."""
        for key in ("figures", "events", "quotations", "roles"):
            for index, fact in enumerate(getattr(self.dossier, key)):
                first, *others = fact.locators
                yield (key, index), fact.id, first
                for number, locator in enumerate(others):
                    yield (key, index, "also", number), fact.id, locator
        for index, event in enumerate(self.dossier.events):
            if event.dated_by is not None:
                yield ("events", index, "dated_by"), event.id, event.dated_by
        for index, use in enumerate(self.dossier.terms):
            for number, locator in enumerate(use.uses):
                yield ("terms", index, "uses", number), use.term, locator
        for index, note in enumerate(self.dossier.notes):
            yield ("notes", index), note.id, note


@dataclass(frozen=True)
class Inputs:
    """Everything that dossier and page rules look at.

    Attributes:
        root: The folder with `data/` and `docs/`.
        corpus: All facts.
        dossiers: In the order of the corpus.
        pages: All Markdown pages, by path.
        reader: Reads originals, each of them once.
        documents: The YAML files of `data/`, by file.
        originals: By source id; empty where no folder of originals is known.
        are_named: Whether somebody named that folder, rather than that it was found in its place.
        release: Whether the site is about to be published.
    """

    root: Path
    corpus: Corpus
    dossiers: tuple[DossierFile, ...]
    pages: tuple[Page, ...]
    reader: Reader
    documents: Mapping[Path, Document]
    originals: Mapping[str, Original] = field(default_factory=dict)
    release: bool = False
    are_named: bool = True

    def read(self, dossier: DossierFile) -> ReadArticle | None:
        """What ingest finds in the original; None where it is missing or another text."""
        original = self.originals.get(dossier.id)
        if original is None or original.article is None:
            return None
        if not original.is_that_of(dossier.dossier):
            return None
        source = dossier.dossier.source
        return self.reader.read(original.article, source.id, source.published)

    @property
    def data(self) -> Path:
        """The folder of dossiers and vocabularies."""
        return self.root / "data"

    def vocabulary(self, name: str) -> Document | None:
        """A vocabulary file with its lines, or None where there is none."""
        return self.documents.get(self.data / f"{name}.yaml")

    @cached_property
    def texts(self) -> tuple[tuple[Text, Level], ...]:
        """Every text of ours in pages and dossiers, and how grave its mistakes are."""
        return (
            *((page.text, page.level) for page in self.pages),
            *(
                (text, dossier.level)
                for dossier in self.dossiers
                for text in dossier_texts(dossier.document)
            ),
        )


# ------------------------------------------------------------------ reading


def read_inputs(
    root: Path, *, originals: Path | None, release: bool, are_named: bool = True
) -> tuple[Inputs | None, list[Finding]]:
    """Read what the rules need.

    Returns:
        The project, or None where the dossiers cannot be loaded, and a finding for every file
        that cannot be read.
    """
    if originals is not None and not originals.is_dir():
        raise ExplainerError.single(
            "the folder of the originals does not exist.",
            file=originals,
            hint="Name it with --originals.",
        )
    pages, findings = _read_pages(root / "docs")
    if not pages and not findings:
        hint = "run explainer generate"
        findings.append(Finding(root / "docs", None, READABLE, "holds no page.", hint))
    try:
        corpus, documents = load_documents(root / "data")
    except ExplainerError as error:
        return None, [*(_unreadable(problem, root) for problem in error.problems), *findings]
    dossiers = tuple(
        DossierFile(documents[corpus.places[id_].file], dossier)
        for id_, dossier in corpus.dossiers.items()
    )
    read: dict[str, Original] = {}
    if originals is not None:
        read = {dossier.id: _read_original(originals, dossier.dossier) for dossier in dossiers}
    drafts = {f"artikel/{d.id}.md" for d in dossiers if d.dossier.source.status == "draft"}
    pages = tuple(replace(page, is_draft=page.path in drafts) for page in pages)
    reader = Reader(corpus)
    inputs = Inputs(root, corpus, dossiers, pages, reader, documents, read, release, are_named)
    return inputs, findings


def _unreadable(problem: Problem, root: Path) -> Finding:
    return Finding(problem.file or root, problem.line, READABLE, problem.message, problem.hint)


def _read_original(folder: Path, dossier: Dossier) -> Original:
    file = folder / Path(dossier.source.original.file).name
    try:
        data = file.read_bytes()
    except OSError:
        return Original(file, None)
    try:
        article = article_from_bytes(data, file)
    except ExplainerError as error:
        return Original(file, data, problem=error.problems[0].message)
    return Original(file, data, article)


def _read_pages(docs: Path) -> tuple[tuple[Page, ...], list[Finding]]:
    pages, findings = [], []
    for file in sorted(docs.rglob("*.md")):
        if not file.is_file():
            continue
        try:
            pages.append(_read_page(file, docs))
        except ExplainerError as error:
            findings += [_unreadable(problem, docs) for problem in error.problems]
    return tuple(pages), findings


def _read_page(file: Path, docs: Path) -> Page:
    try:
        text = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise ExplainerError.single(
            f"byte {error.start} is not UTF-8.", file=file, hint="Save the file as UTF-8."
        ) from None
    except OSError as error:
        raise ExplainerError.single(f"cannot be read: {error.strerror}.", file=file) from None
    parts = split(text)
    document = parse_document(parts.yaml, file)
    if document.value is not None and not isinstance(document.value, dict):
        raise ExplainerError.single("its front matter is no mapping.", file=file, line=1)
    meta = document.value or {}
    lines = {key: document.line((key,)) + 1 for key in meta}  # after the line of dashes
    return Page(file, file.relative_to(docs).as_posix(), meta, lines, parts.body, parts.lines + 1)

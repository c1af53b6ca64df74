"""What every part of the site build needs to know: the corpus, and which page is being built.

Nothing here raises inside a build: MkDocs would die with a traceback, and so would its preview
server. Problems are logged once as warnings under MkDocs' logger, where `--strict` counts them.
"""

from __future__ import annotations

import logging
from collections.abc import Hashable, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from markdown import Markdown

from generator.corpus import Corpus, load
from generator.corrections import Corrections, corrections, read_published
from generator.errors import ExplainerError, Problem

log = logging.getLogger("mkdocs.explainer")

Stamp = tuple[int, int]
"""When a file was written, in nanoseconds, and its size in bytes."""

Signature = tuple[tuple[str, Stamp], ...]


@dataclass(frozen=True)
class State:
    """The dossiers as they are on disk now: a corpus, or the problems that keep it from being.

    Attributes:
        corpus: All facts.
        problems: Why there is no corpus.
        corrections: Empty before the first release, and where its record cannot be read, which
            the page *Korrekturen* tells.
        rendered: HTML that shows the same on every page, by what it shows.
    """

    corpus: Corpus | None
    problems: tuple[Problem, ...] = ()
    corrections: Corrections = field(default_factory=Corrections)
    rendered: dict[Hashable, str] = field(default_factory=dict, compare=False, repr=False)


class _AnchorsOfBrokenPages(logging.Filter):
    """Pages without facts lack anchors: while dossiers are broken, that is no news of its own."""

    broken = False

    def filter(self, record: logging.LogRecord) -> bool:
        return not (self.broken and "anchor" in record.getMessage())


_anchors = _AnchorsOfBrokenPages()
logging.getLogger("mkdocs.structure.pages").addFilter(_anchors)

_states: dict[Path, tuple[Signature, State]] = {}


def site_state(data: Path) -> State:
    """The state of the folder `data`, read again only after one of its files changed."""
    data = data.resolve()
    signature = _signature(data)
    known = _states.get(data)
    if known is None or known[0] != signature:
        known = signature, _read(data)
        _states[data] = known
    return known[1]


def site_corpus(data: Path) -> Corpus | None:
    """The corpus of the folder `data`, or None (after a warning) where it cannot be loaded."""
    return site_state(data).corpus


def near(file: Path) -> Path:
    """`file` as people who started the build would name it: relative, where it lies below."""
    return file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file


def _read(data: Path) -> State:
    _anchors.broken = False
    try:
        corpus = load(near(data))
    except ExplainerError as error:
        _anchors.broken = True
        for problem in error.problems:
            log.warning("%s", problem)
        return State(None, error.problems)
    try:
        published = read_published(data / "published.json")
    except ExplainerError:
        return State(corpus)
    return State(corpus, corrections=corrections(corpus, published))


def _signature(data: Path) -> Signature:
    files = [*_files(data, (".yaml", ".json")), *_files(data / "seeds", (".yaml", ".yml"))]
    return tuple((str(file), stamp(file)) for file in sorted(files))


def _files(folder: Path, endings: tuple[str, ...]) -> list[Path]:
    try:
        return [file for file in folder.iterdir() if file.name.endswith(endings)]
    except OSError:
        return []


def stamp(file: Path) -> Stamp:
    """What changes whenever `file` is written; two zeros where there is none."""
    try:
        stat = file.stat()
    except OSError:  # an editor has just moved it away
        return 0, 0
    return stat.st_mtime_ns, stat.st_size


# ------------------------------------------------------------------ the page


@dataclass(frozen=True, slots=True)
class PageContext:
    """The page that a Markdown extension is converting.

    Attributes:
        url: Address relative to the site's root, such as ``artikel/weckruf/``; empty for the start.
        source: Path of the Markdown file relative to `docs/`.
        root: Folder that holds `mkdocs.yml`.
        meta: The front matter that templates will see; what is put into it reaches them.
        links_from: The address that relative links are seen from, where that is not `url`.
    """

    url: str
    source: str
    root: Path
    meta: MutableMapping[str, Any] = field(default_factory=dict, compare=False, repr=False)
    links_from: str | None = None

    @property
    def to_root(self) -> str:
        """Way from this page to the site's root: ``../../``, or ``./`` on the start page."""
        start = self.url if self.links_from is None else self.links_from
        return "../" * start.count("/") or "./"


def page_context(md: Markdown) -> PageContext:
    """Which page `md` converts, under MkDocs or Zensical; the start page where nobody says."""
    for processor in md.treeprocessors:
        file = getattr(processor, "file", None)  # MkDocs: the processor of relative links
        if file is not None and hasattr(file, "src_uri"):
            config = getattr(processor, "config", None)
            config_file = getattr(config, "config_file_path", None)
            root = Path(config_file).parent if config_file else Path.cwd()
            meta = getattr(getattr(file, "page", None), "meta", {})
            return PageContext(file.url.removeprefix("./"), file.src_uri, root, meta)
    for preprocessor in md.preprocessors:
        page = getattr(preprocessor, "page", None)  # Zensical: its rendering context
        if page is not None and hasattr(page, "path"):
            url = page.url.strip("/")
            # it takes every relative link as one between source files, and mends it afterwards
            return PageContext(
                f"{url}/" if url else "", page.path, Path.cwd(), page.meta, links_from=page.path
            )
    return PageContext("", "index.md", Path.cwd())

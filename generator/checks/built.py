"""The built site as site rules see it: every page parsed once, every address resolved alike."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from bs4 import BeautifulSoup, Tag

from generator.checks.finding import Finding
from generator.checks.published_facts import PublishedFacts, read_facts
from generator.corpus import Corpus
from generator.errors import ExplainerError

NOT_FOUND = "404.html"

# element, attributes that make the browser load something
LOADING: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("script", ("src",)),
    ("img", ("src", "srcset")),
    ("source", ("src", "srcset")),
    ("iframe", ("src",)),
    ("video", ("src", "poster")),
    ("audio", ("src",)),
    ("track", ("src",)),
    ("embed", ("src",)),
    ("object", ("data",)),
    ("input", ("src",)),
    ("image", ("href", "xlink:href")),
    ("use", ("href", "xlink:href")),
)
LOADING_RELATIONS = frozenset(
    ("stylesheet", "icon", "apple-touch-icon", "mask-icon", "preload", "modulepreload", "prefetch",
     "preconnect", "dns-prefetch", "manifest", "prerender")
)  # fmt: skip
LINKING: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("a", ("href",)),
    ("area", ("href",)),
    ("form", ("action",)),
)

_CSS_ADDRESS = re.compile(
    r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"'\s]*))\s*\)|@import\s+(?:\"([^\"]*)\"|'([^']*)')"
)
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True)
class Address:
    """An address that a page or stylesheet names.

    Attributes:
        raw: As it is written.
        line: Line of the file, where the parser knows it.
        loads: Whether the browser fetches it with the page.
    """

    raw: str
    line: int | None
    loads: bool


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file of the site, with its path below the site's root."""

    file: Path
    path: str
    soup: BeautifulSoup

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """Every element, in order; asking for them once is quicker than any search."""
        return tuple(tag for tag in self.soup.descendants if isinstance(tag, Tag))

    @cached_property
    def by_name(self) -> Mapping[str, list[Tag]]:
        """Elements by their name."""
        found: dict[str, list[Tag]] = defaultdict(list)
        for tag in self.tags:
            found[tag.name].append(tag)
        return found

    @cached_property
    def by_class(self) -> Mapping[str, list[Tag]]:
        """Elements by each of their classes."""
        found: dict[str, list[Tag]] = defaultdict(list)
        for tag in self.tags:
            for name in tag.get_attribute_list("class"):
                found[str(name)].append(tag)
        return found

    @cached_property
    def by_data(self) -> Mapping[str, list[Tag]]:
        """Elements by each of their attributes that begin with ``data-``."""
        found: dict[str, list[Tag]] = defaultdict(list)
        for tag in self.tags:
            for name in tag.attrs:
                if name.startswith("data-"):
                    found[name].append(tag)
        return found

    @cached_property
    def leads_on(self) -> bool:
        """Whether it stands at an old address and only leads to the new one."""
        return any(tag.get("http-equiv") == "refresh" for tag in self.by_name["meta"])

    @cached_property
    def ids(self) -> list[tuple[str, int | None]]:
        """Every id with its line, in order, repetitions included."""
        return [(str(tag["id"]), tag.sourceline) for tag in self.tags if tag.has_attr("id")]

    @cached_property
    def anchors(self) -> frozenset[str]:
        """What a fragment can lead to."""
        named = (str(tag["name"]) for tag in self.by_name["a"] if tag.has_attr("name"))
        return frozenset((*(id_ for id_, _ in self.ids), *named))

    @cached_property
    def addresses(self) -> tuple[Address, ...]:
        """Every address that the page names."""
        return tuple(Address(raw.strip(), line, loads) for raw, line, loads in self._addresses())

    def _addresses(self) -> Iterator[tuple[str, int | None, bool]]:
        for table, loads in ((LOADING, True), (LINKING, False)):
            for name, attributes in table:
                for tag in self.by_name[name]:
                    yield from _attribute_addresses(tag, attributes, loads)
        for tag in self.by_name["link"]:
            if tag.has_attr("href"):
                relations = {str(word).lower() for word in tag.get_attribute_list("rel")}
                yield str(tag["href"]), tag.sourceline, bool(relations & LOADING_RELATIONS)
        for tag in self.by_name["style"]:
            yield from ((raw, tag.sourceline, True) for raw in css_addresses(tag.get_text()))
        for tag in self.tags:
            if tag.has_attr("style"):
                yield from ((raw, tag.sourceline, True) for raw in css_addresses(str(tag["style"])))

    @property
    def url(self) -> str:
        """Its address below the root: ``artikel/weckruf/``, empty for the start page."""
        return (
            self.path.removesuffix("index.html") if self.path.endswith("index.html") else self.path
        )


def _attribute_addresses(
    tag: Tag, attributes: tuple[str, ...], loads: bool
) -> Iterator[tuple[str, int | None, bool]]:
    for attribute in attributes:
        if (value := tag.get(attribute)) is None:
            continue
        candidates = str(value).split(",") if attribute == "srcset" else [str(value)]
        for candidate in candidates:
            raw = candidate.split()[0] if attribute == "srcset" and candidate.split() else candidate
            yield raw, tag.sourceline, loads


def css_addresses(css: str) -> Iterator[str]:
    """Every address in a stylesheet."""
    for match in _CSS_ADDRESS.finditer(_CSS_COMMENT.sub(" ", css)):
        yield next((group for group in match.groups() if group is not None), "")


def split_address(raw: str) -> SplitResult:
    """The parts of an address; what is no address (``http://[x``) is the path of no file."""
    try:
        return urlsplit(raw)
    except ValueError:
        return SplitResult("", "", raw, "", "")


@dataclass(frozen=True, eq=False)
class Site:
    """The built site, and the facts it should show; one is the same only as itself.

    Attributes:
        root: Folder of the build.
        pages: By path below the root.
        files: Paths of all files.
        corpus: The facts, or None where the dossiers cannot be read.
        release: Whether the site is about to be published.
        data: Folder of the dossiers and lists, where somebody named the project.
    """

    root: Path
    pages: Mapping[str, BuiltPage]
    files: frozenset[str]
    corpus: Corpus | None
    release: bool
    data: Path | None = None

    @property
    def reading_pages(self) -> tuple[BuiltPage, ...]:
        """All pages but the one for addresses that do not exist and those that only lead on."""
        pages = self.pages.items()
        return tuple(page for path, page in pages if path != NOT_FOUND and not page.leads_on)

    @cached_property
    def facts(self) -> PublishedFacts | str:
        """The site's own open data, or why it cannot be read."""
        return read_facts(self.root)

    @cached_property
    def base(self) -> str:
        """Address of the root as the site names it (canonical link of the start page), or ``/``."""
        start = self.pages.get("index.html")
        link = start.soup.find("link", rel="canonical") if start else None
        return str(link.get("href") or "/") if isinstance(link, Tag) else "/"

    def is_foreign(self, raw: str) -> bool:
        """Whether an address leads to another host."""
        parts, own = split_address(raw), split_address(self.base)
        return bool(parts.netloc) and parts.netloc != own.netloc

    def target(self, source: str, raw: str) -> tuple[str, str] | None:
        """The file and fragment that an address leads to, or None where it leaves the site.

        Args:
            source: Path of the file that names the address.
            raw: The address.
        """
        parts = split_address(raw)
        if parts.scheme not in ("", "http", "https") or self.is_foreign(raw):
            return None
        fragment = unquote(parts.fragment.split(":~:")[0])
        path = unquote(parts.path)
        if not path:
            return ("index.html" if parts.netloc else source), fragment
        if path.startswith("/") or parts.netloc:
            root = split_address(self.base).path or "/"
            below = path[len(root) :] if path.startswith(root) else path.lstrip("/")
        else:
            below = posixpath.join(posixpath.dirname(source), path)
        file = posixpath.normpath(below) if below else ""
        if path.endswith("/") or file in ("", ".") or (self.root / file).is_dir():
            file = posixpath.normpath(posixpath.join(file, "index.html"))
        return file, fragment


def read_site(
    root: Path, corpus: Corpus | None, *, release: bool, data: Path | None = None
) -> tuple[Site, list[Finding]]:
    """Parse every page of a built site.

    Raises:
        ExplainerError: There is no such folder, or it holds no page.
    """
    if not root.is_dir():
        raise ExplainerError.single(
            "the built site does not exist.", file=root, hint="Build it first: mkdocs build."
        )
    files = sorted(file for file in root.rglob("*") if file.is_file())
    pages, findings = {}, []
    for file in files:
        if file.suffix == ".html":
            path = file.relative_to(root).as_posix()
            try:
                soup = BeautifulSoup(file.read_bytes(), "html.parser", from_encoding="utf-8")
            except OSError as error:
                message = f"cannot be read: {error.strerror}."
                findings.append(Finding(file, None, "files-can-be-read", message))
                continue
            pages[path] = BuiltPage(file, path, soup)
    if not pages:
        raise ExplainerError.single("holds no page.", file=root, hint="Build the site first.")
    names = frozenset(file.relative_to(root).as_posix() for file in files)
    return Site(root, pages, names, corpus, release, data), findings

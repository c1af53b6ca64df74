"""Read an article from a file or standard input: its text, its paragraphs, what is known of it."""

from __future__ import annotations

import hashlib
import re
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from generator.errors import ExplainerError
from generator.escaping import NEVER_IN_TEXT
from generator.ingest.bylines import Byline, byline, signature
from generator.ingest.encoding import UTF_8, decode
from generator.ingest.frontmatter import front_matter
from generator.ingest.heading import title_of
from generator.ingest.metadata import Metadata
from generator.ingest.readable import Offsets, readable

STANDARD_INPUT = "-"
MAX_BYTES = 20_000_000
TEXT_SUFFIXES = frozenset((".txt", ".md"))
PAGE_SUFFIXES = frozenset((".html", ".htm"))

_LINE = re.compile(r"[^\r\n]+")
_BYLINES_ABOVE = 6
_BYLINES_BELOW = 3
_SIGNED_ABOVE = 4

Kind = Literal["prose", "byline", "front_matter"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A non-empty line, without the white space around it.

    Attributes:
        number: 1-based over the non-empty lines.
        start: Offset of its first character in the article's text.
        text: Its characters as programs read them (see `readable`): extraction looks here.
        line: Its characters exactly, where `text` is not what came.
        offsets: The way from `text` to `line`, where characters are missing in `text`.
        kind: What it is for: whom a byline names is no part of what the article tells.
    """

    number: int
    start: int
    text: str
    line: str | None = field(default=None, repr=False)
    offsets: Offsets | None = field(default=None, repr=False)
    kind: Kind = "prose"

    @property
    def prose(self) -> str:
        """What it tells: `text`, or nothing where it is a byline or front matter."""
        return self.text if self.kind == "prose" else ""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into `text` as offsets into the article's text."""
        if self.offsets is not None:
            start, end = self.offsets.span(start, end)
        return self.start + start, self.start + end

    def exact(self, start: int, end: int) -> str:
        """The characters that came for a span of `text`."""
        if self.line is None:
            return self.text[start:end]
        first, last = self.span(start, end)
        return self.line[first - self.start : last - self.start]

    def inside(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the article's text as offsets into `text`."""
        start, end = start - self.start, end - self.start
        return (start, end) if self.offsets is None else self.offsets.inside(start, end)


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it was read.

    Attributes:
        path: What the user named; messages name it.
        file: The bare file name.
        sha256: Hash of the file's bytes.
        text: For text files and standard input exactly the characters that came (a byte order
            mark is no character); for a page its main text, one paragraph a line.
        paragraphs: The non-empty lines of `text`.
        metadata: What the page, or the lines around the text, say about the article.
        encoding: What the bytes were read as.
    """

    path: Path
    file: str
    sha256: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    metadata: Metadata
    encoding: str = UTF_8

    @property
    def is_page(self) -> bool:
        """Whether it came as HTML."""
        return self.path.suffix.lower() in PAGE_SUFFIXES

    @property
    def reading(self) -> str:
        """What the paragraphs tell, as programs read them, one a line."""
        return "\n".join(paragraph.prose for paragraph in self.paragraphs)


def read_article(path: Path) -> Article:
    """Read the article at `path`, or standard input where it is ``-``.

    Raises:
        ExplainerError: It is missing, of an unknown kind, empty, too large, binary or in an
            encoding that cannot be told.
    """
    return article_from_bytes(read_bytes(path), path)


def read_bytes(path: Path) -> bytes:
    """The bytes of the article at `path`; see `read_article` for what it raises."""
    if str(path) == STANDARD_INPUT:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    if path.suffix.lower() not in TEXT_SUFFIXES | PAGE_SUFFIXES:
        known = ", ".join(sorted(TEXT_SUFFIXES | PAGE_SUFFIXES))
        raise ExplainerError.single(
            "is no article that can be read.", file=path, hint=f"Known are: {known}."
        )
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would keep us waiting for ever
            raise ExplainerError.single("is no regular file.", file=path)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ExplainerError.single(f"cannot be read: {error.strerror}.", file=path) from None


def article_from_bytes(raw: bytes, path: Path) -> Article:
    """The article that the bytes `raw` hold; see `read_article` for what it raises."""
    if len(raw) > MAX_BYTES:
        raise ExplainerError.single(
            f"is larger than {MAX_BYTES:,} bytes, which no article is.",
            file=path,
            hint="Split it, one article a file.",
        )
    is_page = path.suffix.lower() in PAGE_SUFFIXES
    text, encoding = decode(raw, path, is_page=is_page)
    if is_page:
        from generator.ingest.webpage import read_page  # only for pages: it takes time to start

        text, metadata = read_page(text)
        matter = 0
    else:
        matter, metadata = front_matter(text)
    paragraphs = list(_paragraphs(text, matter))
    if not any(paragraph.text for paragraph in paragraphs):
        raise ExplainerError.single(
            "holds no text.", file=path, hint="An article has at least one paragraph."
        )
    makers = _take_bylines(paragraphs)
    metadata = metadata.completed(
        title=title_of([paragraph.text for paragraph in paragraphs if paragraph.kind == "prose"]),
        author=_joined(name for maker in makers for name in maker.authors),
        agency=_joined(name for maker in makers for name in maker.agencies),
    )
    return Article(
        path=path,
        file="standard-input.txt" if str(path) == STANDARD_INPUT else printable(path.name),
        sha256=hashlib.sha256(raw).hexdigest(),
        text=text,
        paragraphs=tuple(paragraphs),
        metadata=metadata,
        encoding=encoding,
    )


def printable(name: str) -> str:
    """A file name as text, also where it is none: file systems take any bytes."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return NEVER_IN_TEXT.sub("\N{REPLACEMENT CHARACTER}", text)


def _paragraphs(text: str, matter: int) -> Iterator[Paragraph]:
    """The non-empty lines of `text`; what begins before `matter` is front matter."""
    number = 0
    for line in _LINE.finditer(text):
        if stripped := line.group().strip():
            number += 1
            indent = len(line.group()) - len(line.group().lstrip())
            text, offsets = readable(stripped)
            came = None if text is stripped else stripped
            kind: Kind = "front_matter" if line.start() < matter else "prose"
            yield Paragraph(number, line.start() + indent, text, came, offsets, kind)


def _take_bylines(paragraphs: list[Paragraph]) -> list[Byline]:
    """Mark the bylines among the first and the last paragraphs, and return what they say."""
    prose = [index for index, paragraph in enumerate(paragraphs) if paragraph.kind == "prose"]
    below = prose[_BYLINES_ABOVE:][-_BYLINES_BELOW:]
    found = []
    for index in (*prose[:_BYLINES_ABOVE], *below):
        if (makers := byline(paragraphs[index].text)) is not None:
            found.append(makers)
            paragraphs[index] = replace(paragraphs[index], kind="byline")
    prose = [index for index in prose if paragraphs[index].kind == "prose"]
    texts = [paragraphs[index].text for index in (*prose[:_SIGNED_ABOVE], *prose[-1:])]
    return [*found, *map(signature, texts)]


def _joined(names: Iterator[str]) -> str | None:
    return ", ".join(dict.fromkeys(names)) or None

"""Read an article from a file or standard input: its text, its paragraphs, what is known of it."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import ExplainerError
from generator.ingest.webpage import Metadata, read_page

STANDARD_INPUT = "-"
MAX_BYTES = 1_000_000
TEXT_SUFFIXES = frozenset((".txt", ".md"))
PAGE_SUFFIXES = frozenset((".html", ".htm"))

_BYTE_ORDER_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_LINE = re.compile(r"[^\r\n]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MAX_TITLE = 120
_TITLE_LINES = 5


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A non-empty line, without the white space around it.

    Attributes:
        number: 1-based over the non-empty lines.
        start: Offset of its first character in the article's text.
        text: Its characters, exactly.
    """

    number: int
    start: int
    text: str


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
        metadata: What the page, or the lines above the text, say about the article.
    """

    path: Path
    file: str
    sha256: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    metadata: Metadata


def read_article(path: Path) -> Article:
    """Read the article at `path`, or standard input where it is ``-``.

    Raises:
        ExplainerError: It is missing, of an unknown kind, empty, too large, binary or not UTF-8.
    """
    if str(path) == STANDARD_INPUT:
        return article_from_bytes(sys.stdin.buffer.read(MAX_BYTES + 1), path)
    if path.suffix.lower() not in TEXT_SUFFIXES | PAGE_SUFFIXES:
        known = ", ".join(sorted(TEXT_SUFFIXES | PAGE_SUFFIXES))
        raise ExplainerError.single(
            "is no article that can be read.", file=path, hint=f"Known are: {known}."
        )
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ExplainerError.single(f"cannot be read: {error.strerror}.", file=path) from None
    return article_from_bytes(raw, path)


def article_from_bytes(raw: bytes, path: Path) -> Article:
    """The article that the bytes `raw` hold; see `read_article` for what it raises."""
    text = _decode(raw, path)
    metadata = Metadata()
    if path.suffix.lower() in PAGE_SUFFIXES:
        text, metadata = read_page(text)
    paragraphs = tuple(_paragraphs(text))
    if not paragraphs:
        raise ExplainerError.single(
            "holds no text.", file=path, hint="An article has at least one paragraph."
        )
    if metadata.title is None:
        metadata = metadata.with_title(_title(paragraphs))
    return Article(
        path=path,
        file="standard-input.txt" if str(path) == STANDARD_INPUT else path.name,
        sha256=hashlib.sha256(raw).hexdigest(),
        text=text,
        paragraphs=paragraphs,
        metadata=metadata,
    )


def _decode(raw: bytes, path: Path) -> str:
    if len(raw) > MAX_BYTES:
        raise ExplainerError.single(
            f"is larger than {MAX_BYTES:,} bytes, which no article is.", file=path
        )
    if (wide := _BYTE_ORDER_MARKS.get(raw[:2])) is not None:
        raise ExplainerError.single(f"is {wide}.", file=path, hint="Save the file as UTF-8.")
    if b"\0" in raw:
        raise ExplainerError.single("is a binary file, not text.", file=path)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ExplainerError.single(
            f"byte {error.start} is not UTF-8.",
            file=path,
            line=line,
            hint="Save the file as UTF-8.",
        ) from None
    if len(_CONTROLS.findall(text)) > len(text) // 20:
        raise ExplainerError.single("is a binary file, not text.", file=path)
    return text


def _paragraphs(text: str) -> Iterator[Paragraph]:
    number = 0
    for line in _LINE.finditer(text):
        if stripped := line.group().strip():
            number += 1
            indent = len(line.group()) - len(line.group().lstrip())
            yield Paragraph(number, line.start() + indent, stripped)


def _title(paragraphs: tuple[Paragraph, ...]) -> str | None:
    """The first short line of several words above the text; a kicker is shorter than a title."""
    above: list[str] = []
    for paragraph in paragraphs[:_TITLE_LINES]:
        line = paragraph.text.lstrip("# ").strip()
        if len(line) > _MAX_TITLE or line.endswith("."):
            break
        if any(character.isalpha() for character in line):
            above.append(line)
    if len(above) == len(paragraphs):
        return None
    return next((line for line in above if len(line.split()) > 3), None)

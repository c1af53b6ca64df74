"""The texts of ours in pages and dossiers, each with the lines of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.document import Document, Path_
from generator.prose import Prose, page_text

_WITH_MACROS = re.compile(r"summary\.(?:lead|sections\.\d+\.text)|")


@dataclass(frozen=True)
class Text:
    """A text of ours: a page's body or a value of a dossier.

    Attributes:
        file: Where it stands.
        first_line: Line of its first character.
        content: Markdown with macros, or plain text.
        name: What it is within the file (``summary.lead``); empty for a page.
    """

    file: Path
    first_line: int
    content: str
    name: str = ""

    def line(self, position: int) -> int:
        """The line of the file that holds a character of the content."""
        return self.first_line + self.content.count("\n", 0, position)

    @property
    def runs_macros(self) -> bool:
        """Whether macros run in it: in the body of a page, which has no name, and in a summary."""
        return _WITH_MACROS.fullmatch(self.name) is not None

    @cached_property
    def prose(self) -> Prose:
        """Its prose."""
        return page_text(self.content)


# ------------------------------------------------------------------ texts of a dossier

_TEXTS: tuple[tuple[str, ...], ...] = (
    ("summary", "title"),
    ("summary", "description"),
    ("summary", "lead"),
    ("summary", "sections", "*", "title"),
    ("summary", "sections", "*", "text"),
    ("figures", "*", "note"),
    ("events", "*", "title"),
    ("events", "*", "text"),
    ("quotations", "*", "context"),
)


def dossier_texts(document: Document) -> Iterator[Text]:
    """Every text of ours in a dossier, with its line."""
    for pattern in _TEXTS:
        yield from document_texts(document, pattern)


def document_texts(document: Document, pattern: tuple[str, ...]) -> Iterator[Text]:
    """The texts at a path of a YAML document; ``*`` stands for every item of a list."""
    for path, value in _values(document.value, pattern, ()):
        if isinstance(value, str):
            yield text_at(document, path, value)


def text_at(document: Document, path: Path_, value: str) -> Text:
    """The text `value` that stands at a path: a block (``|``) starts on the line after its key."""
    first_line = document.line(path) + (1 if value.endswith("\n") else 0)
    return Text(document.file, first_line, value, ".".join(map(str, path)))


def _values(value: object, pattern: tuple[str, ...], path: Path_) -> Iterator[tuple[Path_, object]]:
    if not pattern:
        yield path, value
    elif pattern[0] == "*":
        for index, item in enumerate(value if isinstance(value, list) else ()):
            yield from _values(item, pattern[1:], (*path, index))
    elif isinstance(value, dict) and pattern[0] in value:
        yield from _values(value[pattern[0]], pattern[1:], (*path, pattern[0]))

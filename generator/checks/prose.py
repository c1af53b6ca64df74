"""The prose of a text: Markdown in which code blocks, macros, markup and addresses are blanked out.

Everything is blanked with characters of the same number, so that a place in the prose is the
same place in the text, and its line can be named.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from pathlib import Path

from generator.document import Document, Path_

MACRO_MARK = "\N{REPLACEMENT CHARACTER}"
"""Stands in the prose where a macro starts."""

_FENCED_CODE = re.compile(
    r"^(?P<fence>`{3,9}|~{3,9})(?![`~])[^\n]*\n.*?(?:^(?P=fence)[`~]*[ \t]*$|\Z)",
    re.MULTILINE | re.DOTALL,
)
_BLANKED: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.MULTILINE | re.DOTALL)
    for pattern in (
        r"(?<!`)`{1,9}(?!`)",  # marks of code in a sentence, which readers read like the rest
        r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)",  # addresses of links and images
        r"^\[[^\]\n]+\]:[^\n]*$",  # definitions of links
        r"\[\^[^\[\]\n]+\]:?",  # footnotes
        r"\{:?[ ]?[#.][^{}\n]*\}",  # attribute lists
        r"</?[a-zA-Z!][^<>]*>",  # HTML and addresses in angle brackets
        r"https?://\S+",
        r"&(?:#\d+|#x[0-9a-fA-F]+|\w+);",
        r"^[ \t]*\d+[.)](?=[ \t])",  # numbers of list items
    )
)
_ENCLOSED = (("{#", "#}"), ("{%", "%}"), ("<!--", "-->"))
"""Jinja comments, Jinja statements, HTML comments."""

_WITH_MACROS = re.compile(r"summary\.(?:lead|sections\.\d+\.text)|")
_start = attrgetter("start")
_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")
_BLOCK_END = re.compile(r"\n[ \t>]*\n|\n(?=[ \t>]*(?:[-*+][ \t]|#|\|))|(?<=\|)|\n(?=:[ \t])")
_SENTENCE_END = re.compile(r"[.!?…][“”»‘\"')*_]*\s+(?=[„»‚\"(*_\[]*[A-ZÄÖÜ\ufffd])")
_ABBREVIATION = re.compile(
    r"(?:\b\w|\b\d{1,2}|\b(?:Nr|Dr|Prof|ca|bzw|Mio|Mrd|Bio|Art|Abs|St|vgl|usw|inkl))$"
)


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


@dataclass(frozen=True)
class Macro:
    """A macro call in a text: its place and its source between the braces."""

    start: int
    source: str


@dataclass(frozen=True)
class Prose:
    """Blanked text and the macros in it."""

    text: str
    macros: tuple[Macro, ...]

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Start and end of every sentence, headings and list items included."""
        for start, end in _spans(_BLOCK_END.finditer(self.text), self.text, 0, len(self.text)):
            ends = (m for m in _SENTENCE_END.finditer(self.text, start, end) if self._is_end(m))
            yield from _spans(ends, self.text, start, end)

    def _is_end(self, stop: re.Match[str]) -> bool:
        """Whether a full stop ends a sentence and no abbreviation, initial or ordinal."""
        before = self.text[max(0, stop.start() - 12) : stop.start()]
        return self.text[stop.start()] != "." or _ABBREVIATION.search(before) is None

    def count_words(
        self, rendered: Callable[[Macro], int], start: int = 0, end: int | None = None
    ) -> int:
        """Number of words from `start` to `end`, with the words that each macro renders."""
        stop = len(self.text) if end is None else end
        first, last = (bisect_left(self.macros, at, key=_start) for at in (start, stop))
        return len(_WORD.findall(self.text, start, stop)) + sum(
            map(rendered, self.macros[first:last])
        )


def _spans(
    separators: Iterable[re.Match[str]], text: str, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """The stretches between separators that hold a word or a macro."""
    position = start
    for match in separators:
        yield from _if_filled(text, position, match.start())
        position = match.end()
    yield from _if_filled(text, position, end)


def _if_filled(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    stretch = text[start:end]
    lead = len(stretch) - len(stretch.lstrip(" \t\n>#*+-|"))
    if lead < len(stretch):
        yield start + lead, end


def page_text(content: str) -> Prose:
    """The prose of Markdown with macros."""
    text = _FENCED_CODE.sub(_blank, content)
    for opening, closing in _ENCLOSED:
        text = _without(text, list(_enclosed(text, opening, closing)))
    macros = list(_enclosed(text, "{{", "}}"))
    found = tuple(Macro(start, text[start + 2 : end - 2]) for start, end in macros)
    text = _without(text, macros, MACRO_MARK)
    for pattern in _BLANKED:
        text = pattern.sub(_blank, text)
    return Prose(text, found)


def _enclosed(text: str, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    """Every stretch from `opening` to the next `closing`; one that never closes is none."""
    start = text.find(opening)
    while start >= 0 and (end := text.find(closing, start + len(opening))) >= 0:
        yield start, end + len(closing)
        start = text.find(opening, end + len(closing))


def _without(text: str, spans: list[tuple[int, int]], mark: str = "") -> str:
    """`text` with the spans blanked out; `mark` takes the place of their first characters."""
    pieces, position = [], 0
    for start, end in spans:
        pieces += [text[position:start], mark, _blanked(text[start + len(mark) : end])]
        position = end
    return "".join((*pieces, text[position:]))


def _blank(match: re.Match[str]) -> str:
    return _blanked(match[0])


def _blanked(text: str) -> str:
    return "".join("\n" if char == "\n" else " " for char in text)


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

"""The prose of a text: Markdown in which code blocks, macros, markup and addresses are blanked out.

Everything is blanked with characters of the same number, so that a place in the prose is the
same place in the text, and its line can be named.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

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

_start = attrgetter("start")
_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")
_BLOCK_END = re.compile(r"\n[ \t>]*\n|\n(?=[ \t>]*(?:[-*+][ \t]|#|\|))|(?<=\|)|\n(?=:[ \t])")
_SENTENCE_END = re.compile(r"[.!?…][“”»‘\"')*_]*\s+(?=[„»‚\"(*_\[]*[A-ZÄÖÜ\ufffd])")
_TOLD = re.compile(r"[.!?:…][“”»‘\"')*_]*\s*\Z")
_ABBREVIATION = re.compile(
    r"(?:\b\w|\b\d{1,2}|\b(?:Nr|Dr|Prof|ca|bzw|Mio|Mrd|Bio|Art|Abs|St|vgl|usw|inkl))$"
)


@dataclass(frozen=True)
class Macro:
    """A macro call in a text: its place and its source between the braces."""

    start: int
    source: str

    @property
    def end(self) -> int:
        """Where the text goes on behind its braces."""
        return self.start + len(self.source) + 4


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

    def read_out(self, rendered: Callable[[Macro], str], start: int, end: int) -> str:
        """The text from `start` to `end` on one line, with the words that each macro renders."""
        first, last = (bisect_left(self.macros, at, key=_start) for at in (start, end))
        pieces, position = [], start
        for macro in self.macros[first:last]:
            pieces += [self.text[position : macro.start], rendered(macro)]
            position = macro.end
        return " ".join("".join((*pieces, self.text[position:end])).split())

    def told(self) -> Iterator[tuple[int, int]]:
        """Start and end of every sentence that is told: no heading, label, link of a list."""
        for start, end in self.sentences():
            line = self.text[self.text.rfind("\n", 0, start) + 1 : start]
            if "#" not in line and _TOLD.search(self.text, start, end + 1):
                yield start, end


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


def words(text: str) -> list[str]:
    """The words of a text that holds no markup; a number is one, and so is *KI-Modell*."""
    return _WORD.findall(text)


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

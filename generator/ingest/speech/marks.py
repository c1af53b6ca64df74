"""Pair German quotation marks: every kind, nested, and speech that runs over paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

MAX_CHARACTERS = 1500

_CLOSERS = {
    "„": ("“", "”", "\""), "»": ("«",), "«": ("»",), "“": ("”", "“"), "”": ("”",),
    "\"": ("\"", "”", "“"), "‚": ("‘", "’", "'"), "‘": ("’",), "›": ("‹",), "‹": ("›",),
    ",,": ("''", "“", "\"", "``"), ">>": ("<<",), "<<": (">>",),
}  # fmt: skip
_ALWAYS_OPEN = frozenset(("„", "‚", ",,"))
_MARK = re.compile("[„“”»«\"‚‘’›‹]|,,|''|'|``|>>|<<")
_BEFORE_OPENING = re.compile(r"[\s(\[„‚»›–—/-]")
_BLOCK = re.compile(r">\s*(?=[^\s>])")
_APOSTROPHES = frozenset("’'‘")

Found = tuple[int, int]


def quoted(paragraphs: Sequence[str]) -> list[list[Found]]:
    """The spans between marks in each paragraph, without the marks, outermost ones only.

    Speech that stays open at the end of a paragraph goes on where the next paragraph opens with
    the same mark or closes it. A line behind ``>`` is a block quotation. A mark that nobody closes
    within `MAX_CHARACTERS` opens nothing.

    Args:
        paragraphs: The paragraphs of an article, in order.
    """
    pairs = [_pairs(text) for text in paragraphs]
    found = [closed for closed, _, _ in pairs]
    for index, text in enumerate(paragraphs):
        if block := _BLOCK.match(text):
            found[index] = [(block.end(), len(text))]
    for index in range(len(paragraphs) - 1):
        _continue(paragraphs, pairs, found, index)
    return [sorted(_outermost(spans)) for spans in found]


def _continue(
    paragraphs: Sequence[str],
    pairs: Sequence[tuple[list[Found], tuple[int, str] | None, int | None]],
    found: list[list[Found]],
    index: int,
) -> None:
    """Add the open end of paragraph `index`, and the beginning of the next one, as quoted."""
    opening, text, following = pairs[index][1], paragraphs[index], paragraphs[index + 1]
    if opening is None or len(text) - opening[0] > MAX_CHARACTERS:
        return
    closing = pairs[index + 1][2]
    begins = opening[0] + len(opening[1])
    if following.startswith(opening[1]):
        found[index].append((begins, len(text)))
    elif closing is not None and closing <= MAX_CHARACTERS:
        found[index].append((begins, len(text)))
        found[index + 1].append((0, closing))


def _pairs(text: str) -> tuple[list[Found], tuple[int, str] | None, int | None]:
    """Closed spans, the last mark that stays open, and a closing mark that nothing opened."""
    closed: list[Found] = []
    stack: list[tuple[int, str]] = []
    orphan: int | None = None
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        place = _opener(stack, text, at, mark)
        if place is not None:
            start, opening = stack[place]
            del stack[place:]
            if start + len(opening) < at <= start + MAX_CHARACTERS + len(opening):
                closed.append((start + len(opening), at))
        elif mark in _CLOSERS and _opens(text, at, mark):
            stack.append((at, mark))
        elif mark in "“«" and not closed and not stack and orphan is None:
            orphan = at
    last = stack[-1] if stack and stack[-1][1] in "„»" else None
    return closed, last, orphan


def _opener(stack: Sequence[tuple[int, str]], text: str, at: int, mark: str) -> int | None:
    """The place in the stack of the mark that `mark` closes, one of the three innermost."""
    if mark in _ALWAYS_OPEN:
        return None
    if mark in _APOSTROPHES and text[at + 1 : at + 2].isalnum():
        return None
    for place in range(len(stack) - 1, max(-1, len(stack) - 4), -1):
        opening = stack[place][1]
        if mark in _CLOSERS[opening]:
            ambiguous = mark in _CLOSERS and opening not in _ALWAYS_OPEN and mark != '"'
            return None if ambiguous and mark == opening and _opens(text, at, mark) else place
    return None


def _opens(text: str, at: int, mark: str) -> bool:
    """Marks that both open and close open only before a word and not behind one."""
    if mark in _ALWAYS_OPEN:
        return mark != ",," or text[at + 2 : at + 3].isalnum()
    before, after = text[max(0, at - 1) : at], text[at + len(mark) : at + len(mark) + 1]
    return (not before or bool(_BEFORE_OPENING.match(before))) and bool(after.strip())


def _outermost(spans: Iterable[Found]) -> Iterator[Found]:
    reached = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= reached:
            yield start, end
            reached = end

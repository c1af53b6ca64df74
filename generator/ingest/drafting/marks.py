"""The comments that ingest leaves in a dossier: where they stand, and what each is about."""

from __future__ import annotations

import re
from dataclasses import dataclass

WENT = ("went",)
_SUBJECT = re.compile(
    r"# (?:(?:verschwunden|verschoben): (?P<surface>\".*\"|\S+) steht .*"
    r"|(?:neu|anders): (?P<key>\w+): .*)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of comment: its offset, the offset behind it, and its text without white space."""

    start: int
    end: int
    text: str


def comments_above(text: str, start: int) -> list[Line]:
    """The comments between the item that starts at an offset and what stands before it."""
    found = []
    while start > 0:
        before = text.rfind("\n", 0, start - 1) + 1
        line = text[before:start].strip()
        if line and not line.startswith("#"):
            break
        if line:
            found.append(Line(before, start, line))
        start = before
    return found


def comments_below(text: str, start: int) -> list[Line]:
    """The comments that stand right at an offset and behind."""
    found = []
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        line = text[start:end].strip()
        if not line.startswith("#"):
            break
        found.append(Line(start, end, line))
        start = end
    return found


def subject_of(comment: str) -> tuple[str, ...]:
    """What a mark of ingest is about, so that a newer one takes its place; empty for no mark."""
    found = _SUBJECT.fullmatch(comment)
    if found is None:
        return ()
    return (*WENT, found["surface"]) if found["surface"] else ("key", found["key"])

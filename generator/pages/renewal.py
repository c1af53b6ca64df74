"""What one generated page becomes: renewed, left alone, merged, or disputed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.pages.joining import MARK_AUTHOR, MARK_DATA, MARKS
from generator.pages.merge import merge
from generator.pages.units import BYTE_ORDER_MARK, line_end, with_line_feeds

_UNREADABLE = re.compile(r"[\udc80-\udcff]")
_ENDS = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True)
class Conflict:
    """A place of an author's page at which a change of the data finds no place.

    Attributes:
        line: Line of the author's page.
        message: What stands against what, one sentence.
        hint: How to settle it, with `{page}` and `{proposal}` for the two files.
    """

    line: int
    message: str
    hint: str


@dataclass(frozen=True)
class Renewal:
    """The outcome for one page.

    Attributes:
        page: What the page shall hold; as it is now where there are conflicts.
        base: What its base shall hold; None where it has to stay as it is.
        is_edited: Whether the page has something of its author's.
        conflicts: What its author has to settle.
        proposal: Both sides in one text, for the author to look at; None without a conflict.
    """

    page: str
    base: str | None
    is_edited: bool = False
    conflicts: tuple[Conflict, ...] = ()
    proposal: str | None = None


_SETTLE = (
    "Take what you need from {proposal} into the page, then run 'explainer generate --keep {page}'"
)
DISPUTED = "was changed here by you and by the data, which do not go together; it stays as it is."
WITHOUT_BASE = (
    "differs from what is generated, and {reason}, so nobody can tell what is yours; "
    "it stays as it is."
)
MARKED = "holds the marks of a conflict that nobody has settled; it stays as it is."


def renewed(
    now: str | None, before: str | None, text: str, *, author_wins: bool = False
) -> Renewal:
    """What becomes of a page.

    Args:
        now: The page as it stands; None where there is none.
        before: The same as it was last generated; None where nobody knows.
        text: The same as it is generated now.
        author_wins: Whether its author has decided to keep the page where both sides differ.
    """
    if now is None or is_same(now, text):
        base = before if before is not None and is_same(before, text) else text
        return Renewal(text if now is None else now, base)
    if (marks := MARKS.search(with_line_feeds(now))) is not None:
        return _marked(now, marks)
    damage = damage_of(before)
    if before is None or damage:
        if author_wins:
            return Renewal(now, text, is_edited=True)
        return _without_base(now, text, damage)
    if is_same(before, text):
        return Renewal(now, before, is_edited=True)
    if is_same(before, now) and len(set(_ENDS.findall(now))) == 1:
        return Renewal(_in_the_manner_of(now, text), text)
    return _merged(now, before, text, author_wins=author_wins)


def is_same(one: str, other: str) -> bool:
    """Whether two texts differ in nothing but line ends and a byte order mark."""
    return _plain(one) == _plain(other)


def damage_of(base: str | None) -> str:
    """What keeps a base from being trusted; empty where nothing does."""
    if base is None:
        return "its base is missing"
    text = with_line_feeds(base)
    if _UNREADABLE.search(text):
        return "its base is not UTF-8"
    if not text.endswith("\n"):
        return "its base was cut short"
    return "its base holds marks of a conflict" if MARKS.search(text) else ""


def _plain(text: str) -> str:
    return with_line_feeds(text.removeprefix(BYTE_ORDER_MARK))


def _in_the_manner_of(page: str, text: str) -> str:
    """`text` with the line ends and the byte order mark of `page`."""
    mark = BYTE_ORDER_MARK if page.startswith(BYTE_ORDER_MARK) else ""
    return mark + text.replace("\n", line_end(page))


def _merged(now: str, before: str, text: str, *, author_wins: bool) -> Renewal:
    merged = merge(_plain(before), now, text, author_wins=author_wins)
    if not merged.conflicts:
        return Renewal(merged.text, text, is_edited=not is_same(merged.text, text))
    conflicts = tuple(Conflict(line, DISPUTED, f"{_SETTLE}.") for line in merged.conflicts)
    return Renewal(now, None, is_edited=True, conflicts=conflicts, proposal=merged.text)


def _without_base(now: str, text: str, reason: str) -> Renewal:
    hint = f"{_SETTLE}; if nothing in it is yours, delete the page and run 'explainer generate'."
    conflict = Conflict(1, WITHOUT_BASE.format(reason=reason), hint)
    proposal = merge("", now, text).text
    return Renewal(now, None, is_edited=True, conflicts=(conflict,), proposal=proposal)


def _marked(now: str, marks: re.Match[str]) -> Renewal:
    line = marks.string.count("\n", 0, marks.start()) + 1
    hint = f"Settle what stands between '{MARK_AUTHOR}' and '{MARK_DATA}', and delete the marks."
    return Renewal(now, None, is_edited=True, conflicts=(Conflict(line, MARKED, hint),))

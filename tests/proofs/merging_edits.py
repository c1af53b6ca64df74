"""What an author does to the text of a page in an editor, at random places."""

from __future__ import annotations

import re
from collections.abc import Callable

BLANK = re.compile(r"((?:\r?\n[ \t]*){2,})")


def lines(text: str) -> list[str]:
    """Its lines without their ends, blank ones left out."""
    return [line for line in re.split(r"\r\n|\n", text.removeprefix("\ufeff")) if line.strip()]


def line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def inserted(text: str, at: int, *blocks: str) -> str:
    """`text` with blocks between two of its own, or at its end."""
    end = line_end(text)
    new = (end * 2).join(block.replace("\n", end) for block in blocks)
    gaps = list(BLANK.finditer(text))
    if not gaps or at % (len(gaps) + 1) == len(gaps):
        return text + (end if text.endswith("\n") else end * 2) + new + end
    gap = gaps[at % len(gaps)]
    return f"{text[: gap.end()]}{new}{end * 2}{text[gap.end() :]}"


def in_line(text: str, at: int, word: str, *, start: bool) -> str:
    """`text` with a word more in one of its lines."""
    ends = [match.start() for match in re.finditer(r"(?<=[\w.)};])(?=\r?\n|\Z)", text)]
    if not ends:
        return text
    end = ends[at % len(ends)]
    begin = max(text.rfind("\n", 0, end) + 1, 0)
    if start and text[begin:end][:1].isalpha() and ":" not in text[begin:end]:
        return f"{text[:begin]}{word} {text[begin:]}"
    return f"{text[:end]} {word}{text[end:]}"


def without_block(text: str, at: int) -> str:
    parts = BLANK.split(text)
    if len(parts) < 4:
        return text
    index = at % (len(parts) // 2) * 2
    return "".join(parts[:index] + parts[index + 2 :])


def without_line(text: str, at: int) -> str:
    found = text.splitlines(keepends=True)
    if len(found) < 3:
        return text
    del found[at % len(found)]
    return "".join(found)


def with_block_moved(text: str, at: int, by: int) -> str:
    parts = BLANK.split(text)
    if len(parts) < 6:
        return text
    index = at % (len(parts) // 2) * 2
    block = parts[index : index + 2]
    rest = parts[:index] + parts[index + 2 :]
    to = by % (len(rest) // 2) * 2
    return "".join(rest[:to] + block + rest[to:])


def with_key(text: str, at: int, word: str) -> str:
    """`text` with a key more in its front matter."""
    key = ("key_figure", "noindex", "hinweis")[at % 3]
    if not text.startswith("---") or f"\n{key}:" in text:
        return text
    end = line_end(text)
    return text.replace(end, f"{end}{key}: {word}{end}", 1)


EDITS_BY_NAME: dict[str, Callable[[str, int, str], str]] = {
    "insert a paragraph": lambda text, at, word: inserted(text, at, f"Ein {word} von Hand."),
    "insert a section": lambda text, at, word: inserted(
        text, at, f"{'###'[: 2 + at % 2]} Mein {word}", f"Darin steht etwas zu {word}."
    ),
    "insert an item": lambda text, at, word: inserted(text, at, f"- {word}\n- und {word}"),
    "insert a table": lambda text, at, word: inserted(text, at, f"| a |\n|---|\n| {word} |"),
    "write into a line": lambda text, at, word: in_line(text, at, word, start=at % 2 == 0),
    "write below a line": lambda text, at, word: below_line(text, at, word),
    "delete a block": lambda text, at, _: without_block(text, at),
    "delete a line": lambda text, at, _: without_line(text, at),
    "move a block": lambda text, at, _: with_block_moved(text, at, at // 7),
    "add a key": with_key,
    "end lines as Windows does": lambda text, *_: re.sub(r"\r?\n", "\r\n", text),
    "drop the last line end": lambda text, *_: text.rstrip("\r\n") or text,
    "begin with a byte order mark": lambda text, *_: "\ufeff" + text.removeprefix("\ufeff"),
    "write a page anew": lambda text, at, word: (
        text if at % 4 else f"# Mein {word}\n\nAlles zu {word}.\n"
    ),
}
EDITS = tuple(EDITS_BY_NAME)


def below_line(text: str, at: int, word: str) -> str:
    """`text` with a line more in one of its blocks."""
    found = text.splitlines(keepends=True)
    if not found or not found[-1].endswith("\n"):
        return text
    found.insert(at % len(found) + 1, f"Weiter mit {word}.{line_end(text)}")
    return "".join(found)

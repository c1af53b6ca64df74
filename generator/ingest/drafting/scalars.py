"""Write keys and values as YAML that nobody can misread, whatever an article put into them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from typing import TypeAlias

MAX_WIDTH = 100

Value: TypeAlias = "str | float | tuple[()] | None"
Pairs: TypeAlias = "Iterable[tuple[str, Value] | tuple[str, Value, str]]"

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*|\d{4}-(?:\d{2}(?:-\d{2})?|Q[1-4])")
_WORDS_OF_YAML = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))


def scalar(value: Value) -> str:
    """A YAML scalar: plain where nobody can misread it, else in double quotes and escaped."""
    if value is None:
        return "null"
    if value == ():
        return "[]"
    if not isinstance(value, str):
        return repr(value)
    if _PLAIN.fullmatch(value) and value.lower() not in _WORDS_OF_YAML:
        return value
    return f'"{plain(value)}"'


def plain(value: str) -> str:
    """`value` on one line, with what shows nothing or would end the line or a scalar escaped."""
    text = json.dumps(value, ensure_ascii=False)[1:-1]
    return text if text.isprintable() else _unprintable().sub(_escaped, text)


@cache
def _unprintable() -> re.Pattern[str]:
    """What YAML does not allow in a text, and what shows nothing or turns the order of letters."""
    return re.compile(
        r"[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
        "|[\u200b-\u200f\u202a-\u202e\u2060-\u2069]"
    )


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"


def item(pairs: Pairs) -> list[str]:
    """One line for each key, its comment behind it, or above it where the line grows long."""
    lines = []
    for key, value, *comment in pairs:
        line = f"{key}: {scalar(value)}"
        if not comment or not comment[0]:
            lines.append(line)
        elif len(line) + len(comment[0]) > MAX_WIDTH:
            lines += [f"# {comment[0]}", line]
        else:
            lines.append(f"{line}  # {comment[0]}")
    return lines


def indented(lines: Iterable[str], depth: int = 1) -> list[str]:
    """`lines`, moved `depth` levels to the right."""
    return ["  " * depth + line for line in lines]


def items(entries: Iterable[Iterable[str]], indent: str = "  ") -> list[str]:
    """The lines of a block sequence of mappings."""
    return [
        f"{indent}{'- ' if index == 0 else '  '}{line}"
        for lines in entries
        for index, line in enumerate(lines)
    ]

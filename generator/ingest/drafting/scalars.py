"""Write keys and values as YAML that nobody can misread, whatever an article put into them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

from generator.escaping import yaml_quoted

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
    return yaml_quoted(value)


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

"""Where the lists and items of a dossier stand in its text, so that lines can be put between them.

Works on offsets of the text, not on line numbers: YAML knows line breaks that editors do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True)
class ItemPlace:
    """An item of a block list.

    Attributes:
        start: Offset of the line that opens it.
        end: Offset of the line behind its last one.
    """

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A list of a dossier.

    Attributes:
        inside: Offset of the line behind the list's key.
        indent: The columns before its dashes, or None where no block item can be put in.
        items: Its items in the order of the file, empty in a list that is written in one line.
    """

    inside: int
    indent: int | None
    items: tuple[ItemPlace, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of a dossier's text.

    Attributes:
        lists: Each key at the top whose value may be a list.
        keys: Offset of the line of each key of the source, and of what is inside `original`.
        indent: The columns before the keys at the top, or None where the whole is one line.
        end: Offset behind the last character.
    """

    lists: Mapping[str, ListPlace]
    keys: Mapping[str, int]
    indent: int | None
    end: int


def layout(text: str, root: yaml.Node | None) -> Layout:
    """The layout of the dossier `text`, which was composed as `root`."""
    if not isinstance(root, yaml.MappingNode):
        return Layout({}, {}, None, len(text))
    lists = {
        str(key.value): _list(text, key, value, root)
        for key, value in root.value
        if isinstance(key, yaml.ScalarNode)
    }
    keys = dict(_source_keys(text, root))
    indent = None if root.flow_style else root.start_mark.column
    return Layout(lists, keys, indent, len(text))


def _list(text: str, key: yaml.ScalarNode, value: yaml.Node, root: yaml.MappingNode) -> ListPlace:
    inside = _next_line(text, key.end_mark.index)
    if isinstance(value, yaml.SequenceNode) and not value.flow_style and value.value:
        column = value.start_mark.column
        items = tuple(
            ItemPlace(_line_start(text, item.start_mark.index), _behind_notes(text, item, column))
            for item in value.value
        )
        return ListPlace(min(inside, items[0].start), column, items)
    is_empty = isinstance(value, yaml.ScalarNode) and value.start_mark.index == value.end_mark.index
    open_for_items = is_empty and not root.flow_style
    if not is_empty:
        inside = _behind(text, value)
    return ListPlace(inside, root.start_mark.column + 2 if open_for_items else None)


def _source_keys(text: str, root: yaml.MappingNode) -> Iterator[tuple[str, int]]:
    """The line behind each key of the source that stands on lines of its own."""
    for key, value in root.value:
        if key.value == "source" and isinstance(value, yaml.MappingNode) and not value.flow_style:
            for inner_key, inner in value.value:
                if inner_key.value == "original" and isinstance(inner, yaml.MappingNode):
                    if not inner.flow_style:
                        yield from _keys(text, inner)
                else:
                    yield str(inner_key.value), _behind(text, inner)


def _keys(text: str, node: yaml.MappingNode) -> Iterator[tuple[str, int]]:
    for key, value in node.value:
        yield str(key.value), _behind(text, value)


def _behind(text: str, node: yaml.Node) -> int:
    """Offset of the line behind the last character of `node`."""
    last = _last(node)
    end = last.end_mark.index
    if isinstance(last, yaml.ScalarNode) and last.style in ("|", ">"):
        # a block scalar ends somewhere before the first character of what follows
        return _line_start(text, end) if end < len(text) else end
    return _next_line(text, end)


def _behind_notes(text: str, item: yaml.Node, column: int) -> int:
    """Offset of the line behind an item and the comments that are indented like its keys."""
    end = _behind(text, item)
    while end < len(text):
        after = _next_line(text, end)
        line = text[end:after]
        if not line.lstrip(" ").startswith("#") or len(line) - len(line.lstrip(" ")) <= column:
            break
        end = after
    return end


def _last(node: yaml.Node) -> yaml.Node:
    """The leaf that `node` ends with; the end marks of blocks lie behind what follows them."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        node = node.value[-1] if isinstance(node, yaml.SequenceNode) else node.value[-1][1]
    return node


def _line_start(text: str, at: int) -> int:
    while at > 0 and text[at - 1] not in "\n\r":
        at -= 1
    return at


def _next_line(text: str, at: int) -> int:
    """Offset behind the line break at or after `at`, or the end of the text."""
    while at < len(text) and text[at] not in "\n\r":
        at += 1
    return min(len(text), at + (2 if text[at : at + 2] == "\r\n" else 1))

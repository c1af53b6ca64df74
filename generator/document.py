"""Read a YAML file into plain values that remember the line each of them stands on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.errors import ExplainerError, Problem
from generator.escaping import NEVER_IN_TEXT

Path_ = tuple[str | int, ...]

MAX_BYTES = 5_000_000
MAX_DEPTH = 40

MAX_DIGITS = 18

_TAG = "tag:yaml.org,2002:"
_FORMS: dict[str, tuple[re.Pattern[str], list[str]]] = {
    "null": (re.compile(r"^(?:~|null|)$"), ["~", "n", ""]),
    "bool": (re.compile(r"^(?:true|false)$"), ["t", "f"]),
    "int": (re.compile(r"^[-+]?(?:0|[1-9][0-9]*)$"), list("-+0123456789")),
    "float": (
        re.compile(r"^[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$"),
        list("-+0123456789"),
    ),
    "str": (re.compile(r"(?s).*"), []),
}
_SURROGATE = re.compile("[\ud800-\udfff]")


class _PlainLoader(yaml.SafeLoader):
    """Safe YAML with the scalars of YAML 1.2: dates, yes/no and 1:30 stay text."""


_PlainLoader.yaml_implicit_resolvers = {}
for _kind, (_form, _first) in _FORMS.items():
    if _first:
        _PlainLoader.add_implicit_resolver(_TAG + _kind, _form, _first)


class _FastLoader(yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader):  # type: ignore[misc]
    """The same by libyaml: fifteen times as fast, with other words for what is wrong."""


_FastLoader.yaml_implicit_resolvers = _PlainLoader.yaml_implicit_resolvers


class _Whole(int):
    """A whole number that is written as it stands in the file where text is wanted."""

    text: str

    def __str__(self) -> str:
        return self.text


class _Decimal(float):
    """The same for a decimal number: the phrase ``5.000`` is not ``5.0``."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Document:
    """The content of one YAML file.

    Attributes:
        file: Where it was read from, as problems should name it.
        value: Mappings, lists and scalars, nothing else.
        lines: 1-based line of every path into `value`; the empty path is the document's start.
    """

    file: Path
    value: Any
    lines: dict[Path_, int] = field(repr=False)

    def line(self, path: Path_) -> int:
        """The line of `path`, or of its nearest ancestor that stands in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_document(file: Path) -> Document:
    """Read and parse `file`.

    Raises:
        ExplainerError: The file is missing, unreadable, too large, not UTF-8, not YAML, has a key
            twice, or uses tags or aliases, which plain data does not need.
    """
    try:
        size = file.stat().st_size
        if size > MAX_BYTES:
            raise ExplainerError.single(
                f"the file has {size:,} bytes; a dossier has at most {MAX_BYTES:,}.", file=file
            )
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ExplainerError.single(
            f"byte {error.start} is not UTF-8.",
            file=file,
            line=line,
            hint="Save the file as UTF-8.",
        ) from None
    except OSError as error:
        raise ExplainerError.single(f"cannot be read: {error.strerror}.", file=file) from None
    return parse_document(text, file)


def parse_document(text: str, file: Path) -> Document:
    """Parse `text` as the content of `file`; see `read_document` for what it raises."""
    try:
        root = yaml.compose(text, Loader=_FastLoader)
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
        root = compose_document(text, file)
    reader = _NodeReader(file)
    value = None if root is None else reader.read(root, ())
    if reader.problems:
        raise ExplainerError(reader.problems)
    return Document(file, value, reader.lines)


def compose_document(text: str, file: Path) -> yaml.Node | None:
    """The nodes of `text` with their marks, for programs that write into an author's file.

    Raises:
        ExplainerError: `text` is no YAML.
    """
    try:
        return yaml.compose(text, Loader=_PlainLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise ExplainerError.single(
            f"is not valid YAML: {error.problem or error.context}.",
            file=file,
            line=mark.line + 1 if mark else None,
            hint="Check indentation, quotes and colons on this line and the one above.",
        ) from None
    except yaml.YAMLError as error:
        raise ExplainerError.single(
            f"is not valid YAML: {str(error).splitlines()[0]}.", file=file
        ) from None
    except (ValueError, OverflowError):
        raise ExplainerError.single(
            "is not valid YAML: an escape or a number in it is out of range.", file=file
        ) from None
    except RecursionError:
        raise ExplainerError.single("is nested too deeply to be a dossier.", file=file) from None


class _NodeReader:
    """Turns composed nodes into values, noting lines and everything plain data may not hold."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.lines: dict[Path_, int] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def read(self, node: yaml.Node, path: Path_) -> Any:
        if id(node) in self._seen:
            return self._alias(path)
        self._seen.add(id(node))
        self.lines.setdefault(path, node.start_mark.line + 1)
        kind = node.tag.removeprefix(_TAG)
        if isinstance(node, yaml.ScalarNode) and kind in _FORMS:
            return self._scalar(node, kind, path)
        if len(path) > MAX_DEPTH:
            return self._wrong(node, path, "is nested too deeply.")
        if isinstance(node, yaml.MappingNode) and node.tag.endswith(":map"):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode) and node.tag.endswith(":seq"):
            return [self.read(item, (*path, index)) for index, item in enumerate(node.value)]
        return self._wrong(
            node, path, f"the tag '{node.tag}' is not allowed.", "Write plain values only."
        )

    def _scalar(self, node: yaml.ScalarNode, kind: str, path: Path_) -> Any:
        text = str(node.value)
        if (wrong := _wrong_character(text)) is not None:
            return self._wrong(node, path, *wrong)
        if not _FORMS[kind][0].match(text):
            return self._wrong(node, path, f"'{text[:40]}' does not fit its tag.", "Drop the tag.")
        return _READERS[kind](text)

    def _mapping(self, node: yaml.MappingNode, path: Path_) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._wrong(key_node, path, "a key is not plain text.")
                continue
            key = str(key_node.value)
            if (wrong := _wrong_character(key)) is not None:
                self._wrong(key_node, path, f"a key {wrong[0]}", wrong[1])
                continue
            if key in result:
                self._wrong(
                    key_node, path, f"the key '{key}' stands here twice.", "Remove one of them."
                )
                continue
            self.lines[(*path, key)] = key_node.start_mark.line + 1
            result[key] = self.read(value_node, (*path, key))
        return result

    def _alias(self, path: Path_) -> None:
        """A node that was read before; YAML keeps no place of the alias, so its key's is named."""
        line = self.lines.get(path) or self.lines[path[:-1]]
        message = f"{show_path(path)}: aliases are not allowed."
        self.problems.append(Problem(self.file, line, message, "Write the value out."))

    def _wrong(self, node: yaml.Node, path: Path_, message: str, hint: str = "") -> None:
        line = node.start_mark.line + 1
        self.problems.append(Problem(self.file, line, f"{show_path(path)}: {message}", hint))


def _wrong_character(text: str) -> tuple[str, str] | None:
    """What is wrong with the characters of a scalar, and what to do about it."""
    if _SURROGATE.search(text):
        return "holds half a character.", "Write the character itself."
    if (hidden := NEVER_IN_TEXT.search(text)) is not None:
        code = f"U+{ord(hidden[0]):04X}"
        message = f"holds {code}, which shows nothing or turns the order of letters."
        return message, "Delete this character."
    return None


def _whole(text: str) -> _Whole | _Decimal:
    if len(text) > MAX_DIGITS:
        return _decimal(text)
    number = _Whole(text)
    number.text = text
    return number


def _decimal(text: str) -> _Decimal:
    number = _Decimal(text)
    number.text = text
    return number


_READERS: dict[str, Callable[[str], Any]] = {
    "null": lambda _: None,
    "bool": lambda text: text == "true",
    "int": _whole,
    "float": _decimal,
    "str": str,
}


def show_path(path: Path_) -> str:
    """`('figures', 3, 'unit')` as ``figures[3].unit``."""
    return "".join(_path_parts(path)).lstrip(".") or "document"


def _path_parts(path: Path_) -> Iterator[str]:
    for part in path:
        yield f"[{part}]" if isinstance(part, int) else f".{part}"

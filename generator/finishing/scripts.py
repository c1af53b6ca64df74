"""The modules of a script as one file: on a phone, modules that import one another come in waves.

What is edited stays in small modules. Joined, an entry keeps its name and its place, and every
module keeps a scope of its own.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import ExplainerError
from generator.writing import write_all

if TYPE_CHECKING:
    from generator.finishing import BuiltSite

ENTRIES = ("assets/js/site.js", "assets/js/search/answers.js")
"""What a page loads at once, and what it loads when a reader turns to the search. What is loaded
on demand for some pages shares a module (`address.js`) and therefore stays in modules."""

_IMPORT = re.compile(
    r'^import\s*\{(?P<names>[^}]*)\}\s*from\s*"(?P<place>\.[^"]+)";\n?', re.MULTILINE
)
_EXPORTED = re.compile(
    r"^export (?=(?:async )?(?:function\*?|class|const) (?P<name>[\w$]+))", re.MULTILINE
)
_EXPORT_LIST = re.compile(r"(?:^|(?<=;))export\s*\{(?P<names>[^}]*)\};?\s*\Z", re.MULTILINE)
_ON_DEMAND = re.compile(r'\bimport\("(?P<place>\.[^"]+)"\)')
_UNKNOWN = re.compile(r"^[ \t]*(?:import\b(?!\s*\()|export\b).*", re.MULTILINE)
_PLACE = re.compile(r"import\.meta\b[^,;)]*")
_RENAMED = re.compile(r"([\w$]+)\s+as\s+([\w$]+)")


def write_joined_scripts(site: BuiltSite) -> None:
    """Join the scripts of the built site.

    Raises:
        ExplainerError: A module is not there, imports in a way that is not known here, or a file
            cannot be read or written.
    """
    join_scripts(site.folder)


def join_scripts(site: Path) -> None:
    """Put everything that an entry of `ENTRIES` imports at once into its file.

    Entries that are joined already stay as they are; one that the site does not have is left out.

    Raises:
        ExplainerError: A module is not there, imports in a way that is not known here, or a file
            cannot be read or written; then no script was changed.
    """
    entries = [entry for entry in ENTRIES if (site / entry).is_file()]
    joined = {entry: _joined(site, entry) for entry in entries}
    write_all({site / entry: text for entry, text in joined.items() if text}, synced=False)


def _joined(site: Path, entry: str) -> str:
    """An entry with its modules, each after those that it imports; empty if it imports none."""
    texts: dict[str, str] = {}
    _collect(site, entry, texts, opened=())
    if len(texts) == 1:
        return ""
    folder = posixpath.dirname(entry)
    variables = {module: f"module{at}" for at, module in enumerate(texts)}
    *parts, last = (_linked(site, module, texts[module], variables, folder) for module in texts)
    return "".join([*map(_scope, variables.values(), parts), last])


def _collect(site: Path, module: str, texts: dict[str, str], opened: tuple[str, ...]) -> None:
    if module in opened:
        raise ExplainerError.single(
            f"imports itself through {opened[-1]}.",
            file=site / module,
            hint="Put what both need into a module of its own.",
        )
    if module in texts:
        return
    try:
        text = (site / module).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ExplainerError.single(
            f"cannot be read: {error}.",
            file=site / module,
            hint=f"It is imported by {opened[-1] if opened else 'pages'}; build the site again.",
        ) from None
    for found in _IMPORT.finditer(text):
        _collect(site, _beside(module, found["place"]), texts, (*opened, module))
    texts[module] = text


def _linked(site: Path, module: str, text: str, variables: Mapping[str, str], folder: str) -> str:
    """A module that takes what it imports from variables, as it reads from `folder`."""

    def imported(found: re.Match[str]) -> str:
        names = _RENAMED.sub(r"\1: \2", found["names"]).strip()
        return f"const {{ {names} }} = {variables[_beside(module, found['place'])]};\n"

    def on_demand(found: re.Match[str]) -> str:
        place = posixpath.relpath(_beside(module, found["place"]), folder)
        return f'import("{place if place.startswith(".") else f"./{place}"}")'

    text = _ON_DEMAND.sub(on_demand, _IMPORT.sub(imported, text))
    unknown = _UNKNOWN.search(_EXPORT_LIST.sub("", _EXPORTED.sub("", text)))
    if unknown is None and posixpath.dirname(module) != folder:
        unknown = _PLACE.search(text)
    if unknown is not None:
        raise ExplainerError.single(
            f"cannot be joined: {unknown[0].strip()!r}.",
            file=site / module,
            hint='Write import { name } from "./module.js"; and export before what is declared.',
        )
    return text


def _scope(variable: str, text: str) -> str:
    """A linked module as a function that runs at once and gives what the module exports."""
    exported = [found["name"] for found in _EXPORTED.finditer(text)]
    for found in _EXPORT_LIST.finditer(text):
        exported += _RENAMED.sub(r"\2: \1", found["names"]).split(",")
    text = _EXPORT_LIST.sub("", _EXPORTED.sub("", text))
    given = ", ".join(name.strip() for name in exported)
    return f"const {variable} = (() => {{\n{text.rstrip()}\nreturn {{ {given} }};\n}})();\n"


def _beside(module: str, place: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(module), place))

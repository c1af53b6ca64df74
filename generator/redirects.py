"""Old addresses of the site, and where each of them leads now: `data/redirects.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.document import Document, parse_document, read_document
from generator.errors import ExplainerError, Problem

FILE = "redirects.yaml"
HEAD = """\
# Adressen, unter denen einmal eine Seite stand: alte Adresse, Doppelpunkt, neue Adresse.
# Eine Zeile je Umzug; 'explainer generate' ergänzt, was es selbst bemerkt.
"""
_SEGMENTS = r"/(?:(?!\.{1,2}/)[\w.~-]+/)"
_OLD = re.compile(rf"{_SEGMENTS}+")
_NEW = re.compile(rf"{_SEGMENTS}*(?:#[\w.:-]+)?")
_EXAMPLE = "Write an address from the top of the site, such as /artikel/weckruf/."


@dataclass(frozen=True, slots=True)
class Redirect:
    """One move.

    Attributes:
        old: The address that is gone: ``/artikel/alt/``.
        new: Where it leads, perhaps to an anchor: ``/artikel/neu/#chronik``.
        line: Where it stands in the file.
    """

    old: str
    new: str
    line: int

    @property
    def page(self) -> str:
        """The address of the page that it leads to."""
        return self.new.partition("#")[0]


def read_redirects(data: Path) -> tuple[Redirect, ...]:
    """Every redirect of a project, in the order of its file; none where there is no such file.

    Raises:
        ExplainerError: The file cannot be read, or something in it is no redirect.
    """
    file = data / FILE
    return _redirects(read_document(file)) if file.exists() else ()


def _redirects(document: Document) -> tuple[Redirect, ...]:
    value = {} if document.value is None else document.value
    if not isinstance(value, dict):
        hint = "Write one line for each: old address, colon, new address."
        raise ExplainerError.single("holds no redirects.", file=document.file, line=1, hint=hint)
    found = [Redirect(str(old), str(new), document.line((old,))) for old, new in value.items()]
    problems = [
        Problem(document.file, redirect.line, message, _EXAMPLE)
        for redirect in found
        for message in _wrong(redirect)
    ]
    if problems:
        raise ExplainerError(problems)
    return tuple(found)


def _wrong(redirect: Redirect) -> Iterator[str]:
    if not _OLD.fullmatch(redirect.old):
        yield f"'{redirect.old}' is no address of a page."
    if not _NEW.fullmatch(redirect.new):
        yield f"'{redirect.new}' is no address of a page."


def page_address(path: str) -> str:
    """The address of a page by its path below `docs/`."""
    folder = f"/{path.removesuffix('.md')}/"
    return folder.removesuffix("index/") if folder.endswith("/index/") else folder


# ------------------------------------------------------------------ writing


def moved(known: Mapping[str, str], old: str, new: str) -> dict[str, str]:
    """The redirects after the page at `old` went to `new`: none leads to another redirect."""
    after = {
        source: new + target[len(old) :] if target.partition("#")[0] == old else target
        for source, target in known.items()
        if source != new
    }
    return {**after, old: new}


def redirects_text(file: Path, text: str, wanted: Mapping[str, str]) -> str:
    """`text` of the redirects' file, changed so that it says what is wanted and nothing else.

    Raises:
        ExplainerError: Its lines cannot be changed one by one.
    """
    lines = text.splitlines(keepends=True)
    document = parse_document(text, file)
    known = {redirect.old: redirect for redirect in _redirects(document)}
    for old, redirect in known.items():
        if wanted.get(old) != redirect.new:
            at = redirect.line - 1
            name, colon, rest = lines[at].partition(":")
            changed = name + colon + rest.replace(redirect.new, wanted.get(old, ""), 1)
            lines[at] = changed if old in wanted else ""
    end = "\r\n" if "\r\n" in text else "\n"
    if lines and lines[-1] and not lines[-1].endswith("\n"):
        lines[-1] += end
    lines += [f"{old}: {new}{end}" for old, new in wanted.items() if old not in known]
    after = "".join(lines) if text else HEAD + "".join(lines)
    _ensure(after, file, wanted)
    return after


def _ensure(text: str, file: Path, wanted: Mapping[str, str]) -> None:
    try:
        read = {redirect.old: redirect.new for redirect in _redirects(parse_document(text, file))}
    except ExplainerError:
        read = {}
    if read != dict(wanted):
        raise ExplainerError.single(
            "cannot be changed line by line.",
            file=file,
            hint="Write one line for each redirect: old address, colon, new address.",
        )

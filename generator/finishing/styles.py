"""The style sheets of a page as one file: on a phone, every request more costs a first look.

What is edited stays in small files. The joined file carries a hash of its content in its name, so a
page never meets the styles of another release.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import ExplainerError
from generator.writing import write_all

if TYPE_CHECKING:
    from generator.finishing import BuiltSite

FOLDER = "assets/css"
_SHEETS = re.compile(
    rf'(?:<link rel="stylesheet" href="(?P<base>[^"]*?){FOLDER}/[\w/-]+\.css">\s*){{2,}}'
)
"""Links that follow one another; those for print have a medium and are none of them."""
_NAME = re.compile(rf"{FOLDER}/([\w/-]+\.css)")
_ADDRESS = re.compile(r"url\(\s*[\"']?(?P<address>[^\"')]+)[\"']?\s*\)")
_ELSEWHERE = re.compile(r"\w+:|/|#")
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_INDENT = re.compile(r"\n\s*")


def write_joined_styles(site: BuiltSite) -> None:
    """Join the style sheets of the built site.

    Raises:
        ExplainerError: A page names a sheet that is not there, or a file cannot be read or
            written.
    """
    join_styles(site.folder)


def join_styles(site: Path) -> None:
    """Let every page below `site` load one style sheet instead of many.

    Pages that are joined already stay as they are.

    Raises:
        ExplainerError: A page names a sheet that is not there, or a file cannot be read or
            written; then no page was changed.
    """
    joined: dict[tuple[str, ...], str] = {}
    sheets: dict[Path, str | bytes] = {}
    pages: dict[Path, str | bytes] = {}
    for page in sorted(site.rglob("*.html")):
        text = _read(page)
        if (found := _SHEETS.search(text)) is None:
            continue
        names = tuple(_NAME.findall(found[0]))
        if names not in joined:
            content = _joined(site / FOLDER, names, page)
            joined[names] = f"site.{hashlib.sha256(content.encode()).hexdigest()[:12]}.css"
            sheets[site / FOLDER / joined[names]] = content
        link = f'<link rel="stylesheet" href="{found["base"]}{FOLDER}/{joined[names]}">\n'
        pages[page] = text[: found.start()] + link + text[found.end() :]
    write_all(sheets | pages, synced=False)


def _joined(folder: Path, names: tuple[str, ...], page: Path) -> str:
    for name in names:
        if not (folder / name).exists():
            raise ExplainerError.single(
                f"names a style sheet that is not there: {folder / name}",
                file=page,
                hint="overrides/partials/head.html lists the sheets.",
            )
    return "".join(_moved(_read(folder / name), name) for name in names)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ExplainerError.single(
            f"cannot be read: {error}.", file=file, hint="Build the site again."
        ) from None


def _moved(text: str, name: str) -> str:
    """A sheet as it reads from the folder of the joined one, without comments and indents."""

    def moved(found: re.Match[str]) -> str:
        address = found["address"]
        if _ELSEWHERE.match(address):
            return found[0]
        return f'url("{posixpath.normpath(posixpath.join(posixpath.dirname(name), address))}")'

    return _INDENT.sub("\n", _ADDRESS.sub(moved, _COMMENT.sub("", text)))

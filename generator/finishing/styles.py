"""The style sheets of a page as one file: on a phone, every request more costs a first look.

What is edited stays in small files, and a preview shows those. The joined file carries a hash of
its content in its name, so a page never meets the styles of another release.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import ExplainerError

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


def write_joined_styles(site: BuiltSite) -> None:
    """Join the style sheets of the built site.

    Raises:
        ExplainerError: A page names a sheet that is not there.
    """
    join_styles(site.folder)


def join_styles(site: Path) -> None:
    """Let every page below `site` load one style sheet instead of many.

    Pages that are joined already stay as they are.

    Raises:
        ExplainerError: A page names a sheet that is not there.
    """
    joined: dict[tuple[str, ...], str] = {}
    for page in sorted(site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        if (found := _SHEETS.search(text)) is None:
            continue
        names = tuple(_NAME.findall(found[0]))
        if names not in joined:
            joined[names] = _write(site / FOLDER, names, page)
        link = f'<link rel="stylesheet" href="{found["base"]}{FOLDER}/{joined[names]}">\n'
        page.write_text(text[: found.start()] + link + text[found.end() :], encoding="utf-8")


def _write(folder: Path, names: tuple[str, ...], page: Path) -> str:
    try:
        sheets = [(name, (folder / name).read_text(encoding="utf-8")) for name in names]
    except FileNotFoundError as error:
        raise ExplainerError.single(
            f"names a style sheet that is not there: {error.filename}",
            file=page,
            hint="overrides/partials/head.html lists the sheets.",
        ) from None
    content = "".join(_moved(text, name) for name, text in sheets)
    name = f"site.{hashlib.sha256(content.encode()).hexdigest()[:12]}.css"
    (folder / name).write_text(content, encoding="utf-8")
    return name


def _moved(text: str, name: str) -> str:
    """A sheet as it reads from the folder of the joined one, without its comments."""

    def moved(found: re.Match[str]) -> str:
        address = found["address"]
        if _ELSEWHERE.match(address):
            return found[0]
        return f'url("{posixpath.normpath(posixpath.join(posixpath.dirname(name), address))}")'

    return _ADDRESS.sub(moved, _COMMENT.sub("", text))

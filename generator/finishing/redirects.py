"""Old addresses: at each of them a small page that leads to where its content is now.

GitHub Pages answers with files alone, so a redirect is a page: it sends the browser on at once,
names the new address for search engines, and has a link for whoever stays.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from generator.finishing.built_page import SENDS_ON, parsed_page
from generator.redirects import Redirect, read_redirects
from generator.writing import write_all

if TYPE_CHECKING:
    from generator.finishing import BuiltSite

_PAGE = """\
<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={target}">
{canonical}<meta name="description" content="Diese Seite ist umgezogen.">
<title>Diese Seite ist umgezogen</title>
</head>
<body>
<main>
<h1>Diese Seite ist umgezogen</h1>
<p><a href="{target}">Weiter zur neuen Adresse</a></p>
</main>
</body>
</html>
"""


def write_redirects(site: BuiltSite) -> None:
    """Write a page for every redirect; where a page of the site stands, that one stays.

    Raises:
        ExplainerError: `data/redirects.yaml` cannot be used, or a file cannot be written.
    """
    base = next((page.canonical for page in site.pages if page.address == ""), "")
    texts = dict(_texts(site, read_redirects(site.project.data), base))
    write_all(texts, synced=False)


def _texts(
    site: BuiltSite, redirects: tuple[Redirect, ...], base: str
) -> Iterator[tuple[Path, str]]:
    for redirect in redirects:
        file = site.folder / redirect.old.strip("/") / "index.html"
        if not file.exists() or parsed_page(file).xpath(SENDS_ON):
            yield file, _page(redirect, base)


def _page(redirect: Redirect, base: str) -> str:
    path, _, anchor = redirect.new.partition("#")
    target = posixpath.relpath(path, redirect.old) + "/" + (f"#{anchor}" if anchor else "")
    address = escape(base + path.lstrip("/"))
    canonical = f'<link rel="canonical" href="{address}">\n' if base else ""
    return _PAGE.format(target=escape(target), canonical=canonical)

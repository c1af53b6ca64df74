"""The files to take along: the open data, the charts that `generate` has drawn, the handout."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

from generator import datafiles
from generator.datafiles import DataFile, Group

HANDOUT = Group(
    "Zum Ausdrucken",
    "Jedes Gerät öffnet PDF. Vorleseprogramme finden darin Überschriften und Tabellen.",
    (DataFile("handzettel.pdf", "Handzettel mit Belegen als Fußnoten", "application/pdf"),),
)
"""Made after the build, from the page of that name."""

_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL)


def download_groups(docs: Path) -> tuple[Group, ...]:
    """Every group of files of a site, the charts behind the tables, the handout in front."""
    handout = (HANDOUT,) if (docs / "handzettel.md").is_file() else ()
    charts = tuple(_charts(docs))
    if not charts:
        return (*handout, *datafiles.GROUPS)
    readers = "Browser, Textprogramme und Grafikprogramme öffnen SVG; die Quellen stehen im Bild."
    first, tables, *others = datafiles.GROUPS
    return (*handout, first, tables, Group("Diagramme", readers, charts), *others)


def _charts(docs: Path) -> Iterator[DataFile]:
    for file in sorted((docs / datafiles.DIAGRAMS).glob("*.svg")):
        try:
            title = _TITLE.search(file.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            continue  # generate writes it anew
        name = file.relative_to(docs / datafiles.FOLDER).as_posix()
        yield DataFile(name, html.unescape(title[1]) if title else file.stem, "image/svg+xml")

"""What an author is told of HTML that may not stand in a page."""

from __future__ import annotations

from pathlib import Path

from tests.project_fixture import (
    buildable,
    generated,
    mkdocs_build,
    warnings_of,
    write_project,
)

PAGE = """---
title: Der Mond
---

# Der Mond

Er ist <b>nah</b>, und `<script>` ist nur ein Wort.

<embed src="mond.mp4">

Ein <b onclick="los()">Knopf</b>.
"""
TOLD = {
    "docs/mond.md:9": 'the element embed in <embed src="mond.mp4">',
    "docs/mond.md:11": 'the attribute onclick in <b onclick="los()">',
}


def test_each_tag_is_told_with_its_line(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    generated(project)
    (project.docs / "mond.md").write_text(PAGE, encoding="utf-8")
    told = (told.split(": ", maxsplit=2) for told in warnings_of(mkdocs_build(buildable(project))))
    assert {where: what for where, _, what in told} == TOLD

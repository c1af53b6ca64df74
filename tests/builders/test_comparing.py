"""The comparison of two builders notices whatever one of them may do differently."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.aspects import ASPECTS
from tests.builders.comparing import compare

PAGE = """<!doctype html><html lang="de"><head><title>Der Flug</title>
<meta name="description" content="Wie man hinkam."><link rel="canonical" href="https://m.test/f/">
<script type="application/ld+json">{"@type": "Article", "name": "Der Flug"}</script></head>
<body><h1 id="flug">Der Flug</h1><p class="lead">Am <a href="../chronik/#start"
data-event="start">16. Juli 1969</a> begann er.</p></body></html>"""

# what one builder does to the page, and the aspects that tell it
CHANGES = [
    ("begann er", "endete er", {"text"}),
    ("../chronik/", "../../chronik/", {"links"}),
    ('id="flug"', 'id="der-flug"', {"anchors"}),
    ('data-event="start"', 'data-event="landung"', {"facts"}),
    ('"Article"', '"WebPage"', {"JSON-LD"}),
    ("Wie man hinkam.", "", {"head"}),
    ("https://m.test/f/", "https://m.test/", {"head", "links"}),
    ('class="lead"', "", set()),
]
ALL = list(ASPECTS)[-1]

# written differently, the same to a reader
SAME = [
    ('href="../chronik/#start"', 'href=".&#x2f;..&#x2f;chronik/#start"'),
    ("begann er", "begann\n er"),
    ('{"@type": "Article", "name": "Der Flug"}', '{"name":"Der Flug","@type":"Article"}'),
]


def sites(folder: Path, there: str) -> tuple[Path, Path]:
    for site, text in (("here", PAGE), ("there", there)):
        (folder / site / "flug").mkdir(parents=True)
        (folder / site / "flug/index.html").write_text(text, encoding="utf-8")
        (folder / site / "daten.json").write_text("{}", encoding="utf-8")
    return folder / "here", folder / "there"


@pytest.mark.parametrize(("old", "new", "aspects"), CHANGES)
def test_a_difference_is_told(tmp_path: Path, old: str, new: str, aspects: set[str]) -> None:
    assert old in PAGE
    found = compare(*sites(tmp_path, PAGE.replace(old, new)))
    assert {name for name in ASPECTS if not found.equal[name]} == aspects | {ALL}
    assert all(line.startswith("flug/index.html: ") for line in found.differences)


@pytest.mark.parametrize(("old", "new"), SAME)
def test_another_spelling_is_none(tmp_path: Path, old: str, new: str) -> None:
    assert old in PAGE
    found = compare(*sites(tmp_path, PAGE.replace(old, new)))
    assert {name: found.equal[name] for name in ASPECTS if name != ALL} == dict.fromkeys(
        list(ASPECTS)[:-1], 1
    )


def test_files_are_compared_by_their_bytes(tmp_path: Path) -> None:
    here, there = sites(tmp_path, PAGE)
    (here / "suche.json").write_text("[]", encoding="utf-8")
    (there / "daten.json").write_text("{ }", encoding="utf-8")
    assert compare(here, there).differences == [
        f"suche.json: only in {here}",
        "daten.json: has other bytes",
    ]

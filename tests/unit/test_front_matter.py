"""The front matter of a page is found where MkDocs finds it, by everything that reads pages."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data

from generator.checks.inputs import read_inputs
from generator.front_matter import described, split
from tests.project_fixture import write_project

PAGES = {
    "no front matter": "# Mond\n",
    "two lines of dashes": "---\ntitle: Mond\n---\n\n# Mond\n",
    "dots at the end": "---\ntitle: Mond\n...\n# Mond\n",
    "white space behind the lines": "--- \ntitle: Mond\n---\t\n# Mond\n",
    "a line of dashes below": "---\ntitle: Mond\n---\n# Mond\n\n---\n\nText\n",
    "no end": "---\ntitle: Mond\n# Mond\n",
    "nothing between": "---\n---\n# Mond\n",
    "not at the top": "\n---\ntitle: Mond\n---\n",
    "more dashes": "----\ntitle: Mond\n----\n",
}


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES)
def test_a_page_is_split_where_mkdocs_splits_it(text: str, tmp_path: Path) -> None:
    body, meta = get_data(text)
    page = tmp_path / "mond.md"
    page.write_text(text, encoding="utf-8")
    assert described(page) == meta
    assert split(text).body.strip("\n") == body.strip("\n")
    assert "\n".join(text.split("\n")[split(text).lines :]) == split(text).body


def test_checks_know_the_same_front_matter(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    (project.docs / "mond.md").write_text("---\ntitle: Mond\n...\n\n# Mond\n", encoding="utf-8")
    inputs, _ = read_inputs(project.root, originals=None, release=False)
    assert inputs is not None
    (page,) = (page for page in inputs.pages if page.path == "mond.md")
    assert page.meta == {"title": "Mond"}
    assert page.first_line == 4


def test_a_changed_page_is_read_again(tmp_path: Path) -> None:
    page = tmp_path / "mond.md"
    assert described(page) == {}
    page.write_text("---\ntitle: Mond\n---\n", encoding="utf-8")
    assert described(page) == {"title": "Mond"}
    page.write_text("---\ntitle: Mars\n---\n", encoding="utf-8")
    os.utime(page, ns=(1, 1))
    assert described(page) == {"title": "Mars"}
    page.write_bytes(b"---\ntitle: \xff\n---\n")
    assert described(page) == {}

"""The pages of the fixture project, byte for byte.

After an intended change of a template: ``UPDATE_GOLDEN=1 pytest tests/pages/test_golden.py``, then
read the difference like code.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.corpus import load
from generator.pages import author_pages, data_pages
from generator.pages.render import AUTHORED, COLLECTING
from tests.project_fixture import write_project

GOLDEN = Path(__file__).parent / "golden"
PAGES = ("artikel/museum.md", "artikel/entwurf.md", *COLLECTING)


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    project = write_project(tmp_path_factory.mktemp("golden"))
    return data_pages(load(project.data))


@pytest.mark.parametrize("page", PAGES)
def test_page_is_as_reviewed(page: str, rendered: dict[str, str]) -> None:
    golden = GOLDEN / page
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(rendered[page], encoding="utf-8", newline="\n")
    assert rendered[page] == golden.read_bytes().decode("utf-8")


def test_golden_pages_are_those_that_exist() -> None:
    found = {file.relative_to(GOLDEN).as_posix() for file in GOLDEN.rglob("*.md")}
    assert found == set(PAGES)


def test_every_article_and_collecting_page_is_rendered(rendered: dict[str, str]) -> None:
    articles = {f"artikel/{source}.md" for source in ("museum", "zeitung", "entwurf")}
    assert set(rendered) == articles | set(COLLECTING)


def test_authors_pages_are_no_data_pages(tmp_path: Path, rendered: dict[str, str]) -> None:
    authored = author_pages(load(write_project(tmp_path).data))
    assert set(authored) == {*AUTHORED, "themen/flug.md", "themen/geld.md"}
    assert not set(authored) & set(rendered)


@pytest.mark.parametrize("page", PAGES)
def test_pages_have_title_description_and_one_heading(page: str, rendered: dict[str, str]) -> None:
    front, body = rendered[page].removeprefix("---\n").split("\n---\n", 1)
    assert {line.partition(":")[0] for line in front.splitlines()} >= {"title", "description"}
    assert sum(line.startswith("# ") for line in body.splitlines()) == 1

"""The guides say what is true: every command runs, every macro renders, every name exists."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from generator.site.macros import MACROS
from tests.building import ROOT
from tests.guide import FENCE, Block, blocks, copy_project, follow, page_of

pytestmark = pytest.mark.long

GUIDE = ROOT / "ANLEITUNG.md"
README = ROOT / "README.md"
SETUP = (
    "python3 -m venv .venv && "
    ".venv/bin/pip install --quiet --require-hashes --requirement requirements/nox.txt && "
    ".venv/bin/nox"
)
BLOCKS = blocks(GUIDE) if GUIDE.exists() else []
EXAMPLES = [block for block in BLOCKS if block.language == "markdown" and not block.options]


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[int, str]]:
    """A copy of the project in which the whole guide was followed, and what went wrong where."""
    copy = copy_project(ROOT, tmp_path_factory.mktemp("guide") / "project")
    complaints = {block.line: follow(block, copy) for block in BLOCKS}
    for block in EXAMPLES:
        page_of(block, copy).write_text(block.body, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True)
    assert done.returncode == 0, f"the copy does not build:\n{done.stdout}{done.stderr}"
    return copy, complaints


def test_guide_exists_and_has_examples() -> None:
    assert GUIDE.exists()
    assert EXAMPLES
    assert [block for block in BLOCKS if block.language == "sh"]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_guide_can_be_followed(walked: tuple[Path, Mapping[int, str]], block: Block) -> None:
    assert walked[1][block.line] == ""


@pytest.mark.parametrize("block", EXAMPLES, ids=lambda block: block.name)
def test_example_renders(walked: tuple[Path, Mapping[int, str]], block: Block) -> None:
    copy, _ = walked
    built = copy / "site" / page_of(block, copy).stem / "index.html"
    html = BeautifulSoup(built.read_text(encoding="utf-8"), "html.parser")
    main = html.find("main")
    assert [error.get_text() for error in html.select(".macro-error")] == []
    assert main.get_text(strip=True)
    for call in main.select(".specimen-call"):  # shows what an author writes
        call.decompose()
    assert "{{" not in main.get_text()


def test_guide_shows_every_macro() -> None:
    text = "".join(block.body for block in EXAMPLES)
    assert [name for name in MACROS if not re.search(rf"\b{name}\(", text)] == []


def test_readme_starts_with_the_two_commands() -> None:
    first, second, *_ = (block.body.strip() for block in blocks(README) if block.language == "sh")
    assert first == f"{SETUP} --session site"
    assert second == SETUP


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "ANLEITUNG.md"])
def test_named_files_exist(name: str) -> None:
    """Every relative link of the guide's own text leads to a file."""
    text = FENCE.sub("", (ROOT / name).read_text(encoding="utf-8"))
    linked = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text)
    assert [target for target in linked if not (ROOT / target).exists()] == []

"""While one run is at work, every other one says so and changes nothing."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import hooks
from generator.cli import main
from generator.corpus import load
from generator.errors import ExplainerError
from generator.finishing import finish
from generator.journal import LOCK
from generator.locking import locked
from generator.project import Project
from tests.at_work import at_work
from tests.project_fixture import tree, write_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return write_project(tmp_path / "project")


@pytest.fixture
def holder(project: Project) -> Iterator[int]:
    with at_work(lambda: locked(project.root / LOCK, "explainer generate")) as process:
        yield process


def explainer(project: Project, *arguments: str):
    return CliRunner().invoke(main, ["--project", str(project.root), *arguments])


@pytest.mark.parametrize(
    "arguments",
    [("generate",), ("generate", "--release"), ("ingest", "{}/a.txt", "--out", "{}/data/seeds")],
    ids=" ".join,
)
def test_a_command_names_the_run_that_is_at_work(
    project: Project, holder: int, arguments: tuple[str, ...]
) -> None:
    (project.root / "a.txt").write_text("Am 20. Juli 1969 war es so weit.\n", encoding="utf-8")
    before = tree(project.root)
    result = explainer(project, *(one.replace("{}", str(project.root)) for one in arguments))
    assert result.exit_code == 1
    [line] = result.stderr.splitlines()
    assert f"explainer generate, process {holder}, since" in line
    assert "is at work here; nothing was changed." in line
    assert tree(project.root) == before


def test_what_writes_nothing_waits_for_nobody(project: Project, holder: int) -> None:
    result = explainer(project, "generate", "--check")
    assert "is at work" not in result.stderr
    assert "Run 'explainer generate'" in result.stdout


def test_a_preview_goes_on_without_renewing_pages(
    project: Project, holder: int, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(hooks, "_serving", True)
    monkeypatch.setattr(hooks, "PATIENCE", 0.0)
    with caplog.at_level(logging.INFO, "mkdocs.explainer"):
        hooks.on_pre_build({"config_file_path": str(project.root / "mkdocs.yml")})
    [record] = caplog.records
    assert record.levelno == logging.INFO
    assert "Pages are shown as they are." in record.message
    assert not (project.docs / "zahlen.md").exists()


def test_a_site_is_finished_by_one_run_and_swept(project: Project, tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "assets").mkdir(parents=True)
    left = site / "assets" / ".0123-4.explainer-tmp"
    left.write_text("halb", encoding="utf-8")
    with at_work(lambda: locked(tmp_path / f".site{LOCK}", "explainer generate")):
        with pytest.raises(ExplainerError, match="is at work here"):
            finish(project, site, load(project.data))
        assert left.exists()
    with pytest.raises(ExplainerError, match="no built site"):
        finish(project, site, load(project.data))
    assert not left.exists()
    assert not (tmp_path / f".site{LOCK}").exists()

"""The preview renews pages before each build; a plain build writes nothing."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from generator import hooks
from generator.project import Project
from tests.project_fixture import ROOT, buildable, mkdocs_build, tree, write_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return write_project(tmp_path)


@pytest.fixture
def serving() -> None:
    hooks.on_startup(command="serve", dirty=False)
    yield
    hooks.on_startup(command="build", dirty=False)


def before_build(project: Project) -> None:
    hooks.on_pre_build(config={"config_file_path": str(project.root / "mkdocs.yml")})


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_pages_follow_their_dossier(project: Project, serving: None) -> None:
    before_build(project)
    rewrite(project.seeds / "museum.yaml", "Wer zusah", "Wer alles zusah")
    before_build(project)
    assert "## Wer alles zusah" in (project.docs / "artikel/museum.md").read_text("utf-8")


def test_a_second_build_writes_nothing(project: Project, serving: None) -> None:
    before_build(project)
    times = {file: file.stat().st_mtime_ns for file in project.root.rglob("*") if file.is_file()}
    before_build(project)
    assert times == {
        file: file.stat().st_mtime_ns for file in project.root.rglob("*") if file.is_file()
    }


def test_an_edited_page_is_left_and_named(
    project: Project, serving: None, caplog: pytest.LogCaptureFixture
) -> None:
    before_build(project)
    page = project.docs / "chronik.md"
    page.write_text(page.read_text("utf-8") + "\nVon Hand.\n", encoding="utf-8")
    with caplog.at_level(logging.INFO):
        before_build(project)
    assert page.read_text("utf-8").endswith("\nVon Hand.\n")
    (record,) = caplog.records
    assert record.levelname == "INFO"
    assert record.getMessage().startswith("docs/chronik.md was edited")


def test_a_mistake_in_a_dossier_is_one_warning_and_no_crash(
    project: Project, serving: None, caplog: pytest.LogCaptureFixture
) -> None:
    before_build(project)
    before = tree(project.docs)
    rewrite(project.seeds / "zeitung.yaml", "unit: days", "unit: Tage")
    with caplog.at_level(logging.WARNING):
        before_build(project)
        before_build(project)
    assert len(caplog.records) == 1
    assert tree(project.docs) == before


def test_a_page_that_cannot_be_read_is_a_warning_and_no_crash(
    project: Project, serving: None, caplog: pytest.LogCaptureFixture
) -> None:
    before_build(project)
    (project.docs / "chronik.md").write_bytes("# Größe\n".encode("utf-16"))
    with caplog.at_level(logging.WARNING):
        before_build(project)
    (record,) = caplog.records
    assert "UTF-8" in record.getMessage()


def test_a_plain_build_writes_nothing(project: Project) -> None:
    before = tree(project.root)
    before_build(project)
    assert tree(project.root) == before


def test_the_hook_stands_in_the_sites_configuration(tmp_path: Path) -> None:
    project = buildable(write_project(tmp_path))
    assert Path(hooks.__file__).relative_to(ROOT).as_posix() in (
        project.root / "mkdocs.yml"
    ).read_text("utf-8")
    build = mkdocs_build(project)
    assert build.returncode == 0
    assert not project.base.exists(), "the build has generated pages"

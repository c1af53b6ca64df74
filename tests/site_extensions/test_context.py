"""The dossiers are read once, again after every change, and never break a build."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from markdown import Markdown

from generator.project import Project
from generator.site.context import near, page_context, site_corpus, site_state
from tests.project_fixture import write_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return write_project(tmp_path)


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_the_corpus_is_read_once(project: Project) -> None:
    assert site_corpus(project.data) is site_corpus(project.data)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("seeds/museum.yaml", "value: 600000000", "value: 700000000"),
        ("actors.yaml", "name: Boeing", "name: Boeing Company"),
        ("comparisons.yaml", "beide Texte schätzen", "beide schätzen"),
    ],
)
def test_a_saved_change_is_seen(project: Project, file: str, old: str, new: str) -> None:
    before = site_corpus(project.data)
    rewrite(project.data / file, old, new)
    after = site_corpus(project.data)
    assert after is not None
    assert after is not before


def test_a_new_and_a_removed_dossier_are_seen(project: Project) -> None:
    text = (project.seeds / "entwurf.yaml").read_text("utf-8")
    (project.seeds / "entwurf.yaml").unlink()
    corpus = site_corpus(project.data)
    assert corpus is not None
    assert "entwurf" not in corpus.dossiers
    (project.seeds / "entwurf.yml").write_text(text, encoding="utf-8")
    corpus = site_corpus(project.data)
    assert corpus is not None
    assert "entwurf" in corpus.dossiers


def test_every_problem_is_logged_once_as_a_warning_of_mkdocs(
    project: Project, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.root)
    rewrite(project.seeds / "museum.yaml", "unit: percent", "unit: Prozent")
    with caplog.at_level(logging.WARNING):
        assert site_corpus(project.data) is None
        assert site_corpus(project.data) is None
    assert len(site_state(project.data).problems) == 2
    assert [record.name for record in caplog.records] == ["mkdocs.explainer"] * 2
    assert {record.levelname for record in caplog.records} == {"WARNING"}
    for record in caplog.records:
        assert record.getMessage().startswith("data/seeds/museum.yaml:")


def test_a_missing_folder_is_a_problem_and_no_crash(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    state = site_state(tmp_path / "data")
    assert state.corpus is None
    assert len(state.problems) == 1


def test_the_lock_of_an_editor_is_no_crash(project: Project) -> None:
    (project.seeds / ".#museum.yaml").symlink_to("redaktion@rechner.4711")
    assert site_corpus(project.data) is not None


def test_files_are_named_as_seen_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert near(tmp_path / "data/seeds") == Path("data/seeds")
    assert near(Path("/anderswo/data")) == Path("/anderswo/data")


def test_without_a_builder_the_page_is_the_start_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    page = page_context(Markdown())
    assert (page.url, page.source, page.root) == ("", "index.md", tmp_path)

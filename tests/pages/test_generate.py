"""What `generate` writes, renews, leaves alone and removes; no edit is lost, nothing is halved."""

from __future__ import annotations

import contextlib
import itertools
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.corpus import load
from generator.errors import ExplainerError
from generator.pages import generate
from generator.pages.render import AUTHORED
from generator.project import Project
from generator.site.chart_files import Drawn
from tests.project_fixture import ROOT, generated, tree, write_project

EDIT = "\nEin Satz von Hand.\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The fixture project after a first run."""
    project = write_project(tmp_path)
    generated(project)
    return project


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def edit(page: Path) -> bytes:
    page.write_bytes(page.read_bytes() + EDIT.encode())
    return page.read_bytes()


# ------------------------------------------------------------------ the same bytes


def test_a_second_run_writes_nothing(project: Project) -> None:
    before = tree(project.root)
    report = generated(project)
    assert (report.written, report.removed, report.kept) == ([], [], [])
    assert tree(project.root) == before


@pytest.mark.parametrize("also_base", [True, False])
def test_deleted_pages_come_back_byte_for_byte(project: Project, also_base: bool) -> None:
    before = tree(project.root)
    folders = [project.docs, project.base] if also_base else [project.docs]
    for file in [file for folder in folders for file in folder.rglob("*") if file.is_file()]:
        if "themen/flug.md" not in file.as_posix():
            file.unlink()
    generated(project)
    assert tree(project.root) == before


def test_a_topic_without_page_gets_one_that_shows_its_facts(project: Project) -> None:
    page = project.docs / "themen/flug.md"
    page.unlink()
    generated(project)
    text = page.read_text(encoding="utf-8")
    assert '{{ figure_table(topic="flug") }}' in text
    assert '{{ timeline(topic="flug") }}' in text


def test_pages_are_utf8_with_line_feeds(project: Project) -> None:
    for path, content in tree(project.docs).items():
        assert b"\r" not in content, path
        assert content.endswith(b"\n"), path
        content.decode("utf-8")


def test_a_change_of_facts_renews_the_page_and_its_base(project: Project) -> None:
    rewrite(project.seeds / "museum.yaml", "Wer zusah", "Wer alles zusah")
    report = generated(project)
    assert project.docs / "artikel/museum.md" in report.written
    assert "## Wer alles zusah" in (project.docs / "artikel/museum.md").read_text("utf-8")
    assert (project.base / "artikel/museum.md").read_bytes() == (
        project.docs / "artikel/museum.md"
    ).read_bytes()


# ------------------------------------------------------------------ what authors write


@pytest.mark.parametrize("page", ["zahlen.md", "chronik.md", "themen/index.md"])
def test_an_edited_page_that_the_data_leave_alone_is_left_and_named(
    project: Project, page: str
) -> None:
    edited = edit(project.docs / page)
    rewrite(project.seeds / "museum.yaml", "Wer zusah", "Wer alles zusah")
    report = generated(project)
    assert report.kept == [project.docs / page]
    assert (project.docs / page).read_bytes() == edited


def test_a_change_of_facts_comes_beside_what_the_author_wrote(project: Project) -> None:
    page = project.docs / "artikel/museum.md"
    edited = edit(page)
    rewrite(project.seeds / "museum.yaml", "Wer zusah", "Wer alles zusah")
    report = generated(project)
    assert (report.merged, report.kept, report.conflicts) == ([page], [], [])
    assert page.read_bytes() == edited.replace(b"## Wer zusah", b"## Wer alles zusah")
    assert generated(project).written == []


def test_a_page_edited_into_what_would_be_written_is_ours_again(project: Project) -> None:
    page, base = project.docs / "chronik.md", project.base / "chronik.md"
    text = page.read_bytes()
    base.write_bytes(b"# Aus einer frueheren Fassung\n")
    report = generated(project)
    assert report.kept == []
    assert page.read_bytes() == base.read_bytes() == text


@pytest.mark.parametrize("page", ["artikel/museum.md", "stimmen.md"])
def test_a_page_saved_while_the_run_plans_is_left(project: Project, page: str) -> None:
    """The run has read the pages and draws; what is saved now it has never seen."""
    rewrite(project.seeds / "museum.yaml", "Wer zusah", "Wer alles zusah")
    file = project.docs / page
    if page == "stimmen.md":
        file.unlink()

    def drawn(_: object) -> Drawn:
        file.write_bytes(EDIT.encode())
        return Drawn({}, is_whole=False)

    before = (project.base / "artikel/museum.md").read_bytes()
    with pytest.raises(ExplainerError, match="saved by somebody else meanwhile") as error:
        generate(project, load(project.data), {}, drawn)
    assert file in {problem.file for problem in error.value.problems}
    assert file.read_bytes() == EDIT.encode()
    if page != "stimmen.md":
        assert (project.base / page).read_bytes() == before


@pytest.mark.parametrize("path", AUTHORED)
def test_an_authors_page_is_created_once_and_never_touched_again(
    project: Project, path: str
) -> None:
    page = project.docs / path
    assert page.exists()
    page.write_text("# Ganz anders\n", encoding="utf-8")
    report = generated(project)
    assert page.read_text("utf-8") == "# Ganz anders\n"
    assert page not in [*report.written, *report.kept]


def test_topic_pages_are_never_touched(project: Project) -> None:
    edited = edit(project.docs / "themen/flug.md")
    generated(project)
    assert (project.docs / "themen/flug.md").read_bytes() == edited


# ------------------------------------------------------------------ dossiers that go


def test_the_page_of_a_removed_dossier_goes_with_it(project: Project) -> None:
    (project.seeds / "entwurf.yaml").unlink()
    report = generated(project)
    assert report.removed == [project.docs / "artikel/entwurf.md"]
    assert not (project.docs / "artikel/entwurf.md").exists()
    assert not (project.base / "artikel/entwurf.md").exists()
    assert generated(project).drift == []


def test_the_edited_page_of_a_removed_dossier_stays(project: Project) -> None:
    edited = edit(project.docs / "artikel/entwurf.md")
    (project.seeds / "entwurf.yaml").unlink()
    report = generated(project)
    assert report.removed == []
    assert report.orphans == [project.docs / "artikel/entwurf.md"]
    assert (project.docs / "artikel/entwurf.md").read_bytes() == edited


def test_a_page_whose_article_is_renamed_twice_is_named_at_once(project: Project) -> None:
    """Its words could not move the first time; where they belong is known all the same."""
    old = project.docs / "artikel/zeitung.md"
    edit(old)
    for name, before in (("eines", "zeitung"), ("zwei", "eines")):
        rewrite(project.seeds / f"{before}.yaml", f"id: {before}\n", f"id: {name}\n")
        (project.seeds / f"{before}.yaml").rename(project.seeds / f"{name}.yaml")
        if name == "eines":
            new = project.docs / "artikel/eines.md"
            new.write_text("---\ntitle: Schon da\n---\n\n# Schon da\n", encoding="utf-8")
        report = generated(project)
    again = generated(project, check=True)
    assert again.drift == []
    assert again.conflicts == report.conflicts


def test_of_two_edited_pages_that_become_one_the_second_stays(project: Project) -> None:
    seeds = ("zeitung", "entwurf")
    pages = {seed: project.docs / f"artikel/{seed}.md" for seed in seeds}
    edited = {seed: edit(page) for seed, page in pages.items()}
    rewrite(project.seeds / "zeitung.yaml", "id: zeitung\n", "id: eines\n")
    (project.seeds / "zeitung.yaml").rename(project.seeds / "eines.yaml")
    (project.seeds / "entwurf.yaml").unlink()
    moves = "".join(f"/artikel/{seed}/: /artikel/eines/\n" for seed in seeds)
    (project.data / "redirects.yaml").write_text(moves, encoding="utf-8")
    report = generated(project)
    stayed = [seed for seed, page in pages.items() if page.exists()]
    assert len(stayed) == len(report.conflicts) == 1
    assert pages[stayed[0]].read_bytes() == edited[stayed[0]]
    assert EDIT.strip() in (project.docs / "artikel/eines.md").read_text("utf-8")


# ------------------------------------------------------------------ --check


def test_check_is_silent_after_a_run(project: Project) -> None:
    assert generated(project, check=True).drift == []


def _edited_data(project: Project) -> None:
    rewrite(project.seeds / "museum.yaml", "Wer zusah", "Wer alles zusah")


def _missing_page(project: Project) -> None:
    (project.docs / "zahlen.md").unlink()


def _missing_base(project: Project) -> None:
    (project.base / "zahlen.md").unlink()


def _edited_data_file(project: Project) -> None:
    edit(project.docs / "daten/zahlen.csv")


def _missing_legal_page(project: Project) -> None:
    (project.docs / "impressum.md").unlink()


def _removed_dossier(project: Project) -> None:
    (project.seeds / "entwurf.yaml").unlink()


@pytest.mark.parametrize(
    "change",
    [
        _edited_data,
        _missing_page,
        _missing_base,
        _edited_data_file,
        _missing_legal_page,
        _removed_dossier,
    ],
)
def test_check_finds_drift_and_writes_nothing(project: Project, change) -> None:
    change(project)
    before = tree(project.root)
    assert generated(project, check=True).drift
    assert tree(project.root) == before
    generated(project)
    assert generated(project, check=True).drift == []


# ------------------------------------------------------------------ what cannot be read or written


def test_a_page_that_is_not_utf8_is_named_and_nothing_is_written(project: Project) -> None:
    _edited_data(project)
    page = project.docs / "zahlen.md"
    page.write_bytes("# Größe\n".encode("utf-16"))
    before = tree(project.root)
    with pytest.raises(ExplainerError) as error:
        generated(project)
    assert [problem.file for problem in error.value.problems] == [page]
    assert "UTF-8" in str(error.value)
    assert tree(project.root) == before


def test_a_folder_in_place_of_a_page_is_named(project: Project) -> None:
    page = project.docs / "zahlen.md"
    page.unlink()
    page.mkdir()
    with pytest.raises(ExplainerError) as error:
        generated(project)
    assert error.value.problems[0].file == page


def changed(project: Project) -> Project:
    """The project after its dossiers changed: one figure, one heading, one dossier less."""
    rewrite(project.seeds / "museum.yaml", "Wer zusah", "Wer alles zusah")
    rewrite(project.seeds / "museum.yaml", "value: 25400000000", "value: 25800000000")
    (project.seeds / "entwurf.yaml").unlink()
    return project


def fail_once(patch: pytest.MonkeyPatch, number: int) -> None:
    """Let one file operation fail, the `number`-th one counted from zero."""
    operations = itertools.count()

    def failing(operation):
        def run(*args, **kwargs):
            if next(operations) == number:
                raise OSError(28, "No space left on device")
            return operation(*args, **kwargs)

        return run

    for place, name in ((os, "fsync"), (Path, "mkdir"), (Path, "replace"), (Path, "unlink")):
        patch.setattr(place, name, failing(getattr(place, name)))


@pytest.fixture(scope="module")
def renewed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every file of the changed project after an undisturbed run from nothing."""
    project = changed(write_project(tmp_path_factory.mktemp("renewed")))
    generated(project)
    return tree(project.root)


@settings(max_examples=8, deadline=None)  # every operation: `nox -s proofs -- kills`
@given(number=st.integers(min_value=0, max_value=60))
def test_a_run_that_fails_anywhere_halves_nothing_and_the_next_one_completes(
    renewed: dict[str, bytes], number: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = write_project(Path(folder))
        generated(project)
        before = tree(project.root)
        before["docs/chronik.md"] = edit(project.docs / "chronik.md")
        changed(project)
        with pytest.MonkeyPatch.context() as patch, contextlib.suppress(ExplainerError):
            fail_once(patch, number)
            generated(project)
        for path, content in tree(project.root).items():
            if Path(path).name.startswith("."):
                continue  # what the next run needs to finish this one
            assert content in (before.get(path), renewed.get(path)), path
        generated(project)
        assert tree(project.root) == {**renewed, "docs/chronik.md": before["docs/chronik.md"]}


# ------------------------------------------------------------------ the committed project


def test_the_committed_pages_are_what_generate_would_write() -> None:
    drift = generated(Project(ROOT), check=True).drift
    assert [file.relative_to(ROOT).as_posix() for file in drift] == []

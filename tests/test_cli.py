"""The command line: exit codes, and messages that a person can act upon, never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import __version__
from generator.cli import main
from generator.export import dossier_schema
from generator.project import Project
from tests.project_fixture import ROOT, tree, write_project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The fixture project, with the working folder at its top."""
    monkeypatch.chdir(tmp_path)
    return write_project(tmp_path)


def explainer(*arguments: str, given: str | None = None) -> Result:
    """Run the command; anything but a clean exit is a bug."""
    result = CliRunner().invoke(main, arguments, input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


# ------------------------------------------------------------------ generate


def test_generate_writes_and_counts(project: Project) -> None:
    result = explainer("generate")
    assert result.exit_code == 0
    assert "files written, 0 edited pages kept." in result.stdout
    assert (project.docs / "artikel/museum.md").exists()
    assert explainer("generate").stdout == "0 files written, 0 edited pages kept.\n"


def test_generate_names_an_edited_page_and_goes_on(project: Project) -> None:
    explainer("generate")
    page = project.docs / "zahlen.md"
    page.write_text("# Meine Zahlen\n", encoding="utf-8")
    result = explainer("generate")
    assert result.exit_code == 0
    assert "docs/zahlen.md: note: was edited by hand and is left as it is." in result.stdout
    assert page.read_text("utf-8") == "# Meine Zahlen\n"


def test_check_of_generate_is_silent_without_drift(project: Project) -> None:
    explainer("generate")
    result = explainer("generate", "--check")
    assert (result.exit_code, result.output) == (0, "")


def test_check_of_generate_names_drift_and_writes_nothing(project: Project) -> None:
    explainer("generate")
    rewrite(project.seeds / "museum.yaml", "Wer zusah", "Wer alles zusah")
    (project.seeds / "entwurf.yaml").unlink()
    before = tree(project.root)
    result = explainer("generate", "--check")
    assert result.exit_code == 1
    assert "docs/artikel/museum.md: is not what generate would write now." in result.stdout
    assert "docs/artikel/entwurf.md: its dossier is gone.\n" in result.stdout
    assert "Run 'explainer generate'" in result.stdout
    assert tree(project.root) == before


def test_generate_tells_what_it_removed(project: Project) -> None:
    explainer("generate")
    (project.seeds / "entwurf.yaml").unlink()
    result = explainer("generate")
    assert result.exit_code == 0
    assert "docs/artikel/entwurf.md: its dossier is gone; removed." in result.stdout


def test_a_release_records_the_facts(project: Project) -> None:
    result = explainer("generate", "--release")
    assert result.exit_code == 0
    assert "data/published.json: 19 facts recorded." in result.stdout
    record = json.loads(project.published.read_text("utf-8"))
    assert len(record["facts"]) == 19
    assert record["cutoff"] == "2019-07-20"


def test_a_release_dates_the_corrections_before_it(project: Project) -> None:
    explainer("generate", "--release")
    rewrite(project.seeds / "museum.yaml", "value: 25400000000", "value: 25800000000")
    assert explainer("generate").exit_code == 0
    feed = project.docs / "daten" / "aenderungen.xml"
    assert feed.read_text("utf-8").count("<entry>") == 1
    assert explainer("generate", "--release").exit_code == 0
    record = json.loads(project.published.read_text("utf-8"))
    assert [(entry["id"], entry["date"]) for entry in record["log"]] == [
        ("kosten-mus", record["released"])
    ]
    assert feed.read_text("utf-8").count(f"<updated>{record['released']}") == 2
    assert explainer("generate", "--check").exit_code == 0


def test_the_project_can_be_named(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    with tempfile.TemporaryDirectory() as elsewhere:
        monkeypatch.chdir(elsewhere)
        assert explainer("--project", str(project.root), "generate").exit_code == 0
        assert list(Path(elsewhere).iterdir()) == []
    assert (project.docs / "chronik.md").exists()


# ------------------------------------------------------------------ input that cannot be used


def _no_configuration(project: Project, patch: pytest.MonkeyPatch) -> None:
    (project.root / "mkdocs.yml").unlink()


def _no_seeds(project: Project, patch: pytest.MonkeyPatch) -> None:
    for file in project.seeds.iterdir():
        file.unlink()
    project.seeds.rmdir()


def _seeds_are_a_file(project: Project, patch: pytest.MonkeyPatch) -> None:
    _no_seeds(project, patch)
    project.seeds.write_text("x", encoding="utf-8")


def _wrong_unit(project: Project, patch: pytest.MonkeyPatch) -> None:
    rewrite(project.seeds / "zeitung.yaml", "unit: days", "unit: day")


def _page_in_utf16(project: Project, patch: pytest.MonkeyPatch) -> None:
    explainer("generate")
    (project.docs / "zahlen.md").write_bytes("# Größe\n".encode("utf-16"))


def _page_is_a_folder(project: Project, patch: pytest.MonkeyPatch) -> None:
    (project.docs / "zahlen.md").mkdir(parents=True)


def _read_only(project: Project, patch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    patch.setattr(os, "fsync", refuse)


def _cannot_remove(project: Project, patch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    explainer("generate")
    (project.seeds / "entwurf.yaml").unlink()
    patch.setattr(Path, "unlink", refuse)


def _docs_is_a_file(project: Project, patch: pytest.MonkeyPatch) -> None:
    (project.docs / "themen/flug.md").unlink()
    (project.docs / "themen").rmdir()
    project.docs.rmdir()
    project.docs.write_text("x", encoding="utf-8")


BROKEN = [
    (_no_configuration, "mkdocs.yml is not here.", "--project"),
    (_no_seeds, "data/seeds: the folder with the dossiers does not exist.", "--project"),
    (_seeds_are_a_file, "data/seeds: the folder with the dossiers does not exist.", ""),
    (_wrong_unit, "data/seeds/zeitung.yaml:52: figures[3].unit: 'day'", "Did you mean 'days'?"),
    (_page_in_utf16, "docs/zahlen.md: is not UTF-8.", "Save the page as UTF-8"),
    (_page_is_a_folder, "docs/zahlen.md: cannot be read:", ""),
    (_read_only, "cannot be written: Permission denied.", "may be written"),
    (_cannot_remove, "docs/artikel/entwurf.md: cannot be removed: Permission denied.", ""),
    (_docs_is_a_file, "docs", ""),
]


@pytest.mark.parametrize(
    ("damage", "message", "hint"), BROKEN, ids=lambda v: getattr(v, "__name__", "")
)
def test_generate_says_what_is_wrong_and_exits_1(
    project: Project, monkeypatch: pytest.MonkeyPatch, damage, message: str, hint: str
) -> None:
    damage(project, monkeypatch)
    result = explainer("generate")
    monkeypatch.undo()
    assert result.exit_code == 1
    assert message in result.stderr
    assert hint in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "damage", [_no_configuration, _no_seeds, _wrong_unit, _page_in_utf16, _page_is_a_folder]
)
def test_check_survives_what_is_broken_and_exits_1(
    project: Project, monkeypatch: pytest.MonkeyPatch, damage
) -> None:
    damage(project, monkeypatch)
    assert explainer("check").exit_code == 1


def test_nothing_is_written_when_a_dossier_is_wrong(project: Project) -> None:
    _wrong_unit(project, pytest.MonkeyPatch())
    before = tree(project.root)
    explainer("generate")
    assert tree(project.root) == before


def test_every_problem_of_a_run_is_shown(project: Project) -> None:
    rewrite(project.seeds / "museum.yaml", "unit: percent", "unit: Prozent")
    rewrite(project.seeds / "zeitung.yaml", "actor: nasa", "actor: nassa")
    result = explainer("generate")
    assert len(result.stderr.splitlines()) == 4
    assert result.stderr.count("Did you mean 'nasa'?") == 2


@pytest.mark.parametrize("options", [(), ("--check",), ("--release",)])
def test_a_broken_record_of_releases_stops_before_anything_is_written(project, options) -> None:
    project.published.write_text("[]", encoding="utf-8")
    before = tree(project.root)
    result = explainer("generate", *options)
    assert result.exit_code == 1
    assert "data/published.json:1: is no record of a release." in result.stderr
    assert tree(project.root) == before


# ------------------------------------------------------------------ usage


@pytest.mark.parametrize(
    "arguments",
    [
        ("--farbe",),
        ("generieren",),
        ("generate", "--prüfen"),
        ("generate", "seite.md"),
        ("generate", "--check", "--release"),
        ("check", "--site"),
        ("check", "--release"),
        ("ingest",),
        ("ingest", "mond.txt", "--paragraphs", "--json"),
        ("ingest", "mond.txt", "--paragraphs", "--out", "data/seeds"),
        ("schema", "--json"),
        ("--project", "mkdocs.yml", "generate"),
    ],
)
def test_wrong_usage_exits_2(project: Project, arguments: tuple[str, ...]) -> None:
    result = explainer(*arguments)
    assert result.exit_code == 2
    assert "Error:" in result.stderr


def test_a_missing_article_is_named(project: Project) -> None:
    result = explainer("ingest", "fehlt.txt")
    assert result.exit_code == 1
    assert "fehlt.txt" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_the_paragraphs_of_an_article_are_numbered(project: Project) -> None:
    Path("mond.txt").write_text("Der Mond\n\nDie Rakete hob ab.\n", encoding="utf-8")
    result = explainer("ingest", "mond.txt", "--paragraphs")
    assert (result.exit_code, result.stdout) == (0, "1\tDer Mond\n2\tDie Rakete hob ab.\n")


@pytest.mark.parametrize("command", ["ingest", "generate", "check", "schema"])
def test_every_command_explains_itself(command: str) -> None:
    result = explainer(command, "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.stdout


def test_schema_prints_the_committed_schema() -> None:
    result = explainer("schema")
    assert result.exit_code == 0
    assert result.stdout == dossier_schema()
    assert result.stdout == (ROOT / "data/schema/dossier.schema.json").read_text("utf-8")


def test_check_counts_errors_and_notes(project: Project) -> None:
    explainer("generate")
    result = explainer("check")
    assert result.exit_code == (0 if "\n0 errors" in f"\n{result.stdout}" else 1)
    findings = json.loads(explainer("check", "--json").stdout)
    errors = [finding for finding in findings if finding["level"] == "error"]
    assert result.stdout.splitlines()[-1] == (
        f"{len(errors)} errors, {len(findings) - len(errors)} notes."
    )


# ------------------------------------------------------------------ ways to call it


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def test_the_module_is_the_console_script(project: Project) -> None:
    (script,) = entry_points(group="console_scripts", name="explainer")
    assert script.load() is main
    version = run(sys.executable, "-m", "generator", "--version", cwd=project.root)
    assert version.stdout == f"explainer, version {__version__}\n"
    schema = run(sys.executable, "-m", "generator", "schema", cwd=project.root)
    assert schema.stdout == explainer("schema").stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("generate",), 0), (("generate", "--check"), 1), (("generate", "--farbe"), 2)],
)
def test_exit_codes_reach_the_shell(
    project: Project, arguments: tuple[str, ...], code: int
) -> None:
    done = run(sys.executable, "-m", "generator", *arguments, cwd=project.root)
    assert done.returncode == code
    assert "Traceback" not in done.stderr

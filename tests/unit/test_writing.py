"""Files are replaced whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.errors import ExplainerError
from generator.writing import remove, sweep, write_all


def refuse(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_text_is_utf8_with_line_feeds(tmp_path: Path) -> None:
    file = tmp_path / "neu" / "seite.md"
    write_all({file: "Größe\nzwei\n"})
    assert file.read_bytes() == b"Gr\xc3\xb6\xc3\x9fe\nzwei\n"
    assert file.stat().st_mode & 0o777 == 0o644


def test_the_mode_of_a_file_stays(tmp_path: Path) -> None:
    file = tmp_path / "seite.md"
    file.write_text("alt", encoding="utf-8")
    file.chmod(0o600)
    write_all({file: "neu"})
    assert file.read_text("utf-8") == "neu"
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (Path, "open"),
        (os, "fsync"),
        (Path, "chmod"),
        (Path, "replace"),
    ],
)
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place, name
) -> None:
    file = tmp_path / "seite.md"
    file.write_text("alt", encoding="utf-8")
    monkeypatch.setattr(place, name, refuse)
    with pytest.raises(ExplainerError) as error:
        write_all({file: "neu"})
    monkeypatch.undo()
    assert "cannot be written: Permission denied." in str(error.value)
    assert error.value.problems[0].file == file
    assert error.value.problems[0].hint
    assert [path.name for path in tmp_path.iterdir()] == ["seite.md"]
    assert file.read_text("utf-8") == "alt"


def test_a_text_that_cannot_be_encoded_leaves_no_trace(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write_all({tmp_path / "seite.md": "\ud800"})
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_place_of_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "seite.md").mkdir()
    with pytest.raises(ExplainerError, match="cannot be written"):
        write_all({tmp_path / "seite.md": "neu"})
    assert [path.name for path in tmp_path.iterdir()] == ["seite.md"]


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "seiten").write_text("x", encoding="utf-8")
    with pytest.raises(ExplainerError, match="cannot be written"):
        write_all({tmp_path / "seiten" / "seite.md": "neu"})


def test_removing_twice_is_fine_and_a_refusal_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "seite.md"
    file.write_text("alt", encoding="utf-8")
    remove(file)
    remove(file)
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(ExplainerError, match="cannot be removed: Permission denied"):
        remove(file)


def test_what_a_killed_run_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    left = tmp_path / "a" / ".0123-4.explainer-tmp"
    left.parent.mkdir()
    for file in (left, tmp_path / "a" / "seite.explainer-tmp", tmp_path / "a" / ".anderes.tmp"):
        file.write_text("halb", encoding="utf-8")
    sweep(tmp_path, age=3600)
    assert left.exists()
    sweep(tmp_path)
    assert {file.name for file in left.parent.iterdir()} == {"seite.explainer-tmp", ".anderes.tmp"}

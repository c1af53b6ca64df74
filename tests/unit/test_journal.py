"""Several files change together, wherever a run ends, and one run at a time."""

from __future__ import annotations

import json
import os
import signal
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.errors import ExplainerError
from generator.journal import JOURNAL, LOCK, Change, carry_out, hash_of, run_alone
from tests.at_work import at_work
from tests.project_fixture import tree
from tests.proofs.disturbing import KILLED, KINDS, disturbed, started

BEFORE = {"docs/a.md": b"alt a", "base/a.md": b"alt a", "docs/b.md": b"alt b"}
AFTER = {"docs/a.md": b"neu a", "base/a.md": b"neu a", "neu/tief/c.md": "größer".encode()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return begun(tmp_path / "p")


def begun(folder: Path) -> Path:
    for name, content in BEFORE.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def change(folder: Path) -> Change:
    files = {folder / name: content for name, content in AFTER.items()}
    follows = {folder / "base/a.md": folder / "docs/a.md"}
    return Change(files, [folder / "docs/b.md"], follows)


def run(folder: Path) -> None:
    with run_alone(folder, "test"):
        carry_out(folder, change(folder))


def is_whole(folder: Path) -> bool:
    files = {name: content for name, content in tree(folder).items() if "/." not in f"/{name}"}
    return all(content in (BEFORE.get(name), AFTER.get(name)) for name, content in files.items())


@pytest.mark.parametrize("kind", KINDS)
def test_the_next_run_finishes_what_was_disturbed_at_any_operation(
    tmp_path: Path, kind: str
) -> None:
    counted = begun(tmp_path / "counted")
    count = disturbed(lambda: run(counted), counted, kind).operations
    assert count > 10
    for number in range(count):
        folder = begun(tmp_path / str(number))
        outcome = disturbed(lambda place=folder: run(place), folder, kind, number)
        assert is_whole(folder), number
        assert (outcome.code == -signal.SIGKILL) == (kind == KILLED)
        run(folder)
        assert tree(folder) == AFTER, number


def test_what_cannot_be_staged_changes_nothing_and_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(ExplainerError, match="cannot be written: No space left on device"):
        run(folder)
    assert tree(folder) == BEFORE


def test_a_file_in_place_of_a_folder_is_one_message_each_time(folder: Path) -> None:
    (folder / "neu").write_bytes(b"x")
    for _ in range(2):
        with pytest.raises(ExplainerError, match="cannot be written"):
            run(folder)
        assert tree(folder) == {**BEFORE, "neu": b"x"}


def test_what_was_staged_where_a_file_stands_now_is_forgotten(folder: Path) -> None:
    steps = [{"file": "docs/a.md", "staged": "docs/b.md/.0-0.explainer-tmp", "before": None}]
    begun_list = json.dumps([{**step, "follows": None} for step in steps])
    (folder / f"{JOURNAL}.new").write_text(begun_list, encoding="utf-8")
    run(folder)
    assert tree(folder) == AFTER


def interrupt(folder: Path) -> None:
    """Leave a journal whose first file is in its place and the others are not."""
    for number in range(200):
        disturbed(lambda: run(folder), folder, KILLED, number)
        if (folder / JOURNAL).exists() and (folder / "docs/a.md").read_bytes() == b"neu a":
            return
        begun(folder)
    raise AssertionError("nothing was interrupted")


def interrupt_once_it_counts(folder: Path) -> None:
    """Leave a journal of which nothing is carried out."""
    for number in range(200):
        disturbed(lambda: run(folder), folder, KILLED, number)
        if (folder / JOURNAL).exists():
            return
    raise AssertionError("nothing was interrupted")


def test_what_an_author_saved_meanwhile_stays_with_its_base(folder: Path) -> None:
    interrupt_once_it_counts(folder)
    (folder / "docs/a.md").write_bytes(b"von Hand")
    with run_alone(folder, "test") as has_finished:
        assert has_finished
    expected = {**AFTER, "docs/a.md": b"von Hand", "base/a.md": b"alt a"}
    assert tree(folder) == expected


@pytest.mark.parametrize("saved", [b"von Hand", None])
def test_what_is_saved_between_reading_and_writing_stays(folder: Path, saved: bytes | None) -> None:
    planned = change(folder)
    page, new, old = (folder / name for name in ("docs/a.md", "neu/tief/c.md", "docs/b.md"))
    read = {page: hash_of(page), old: hash_of(old), new: None}
    for file in (page, new, old):
        if saved is None:
            file.unlink(missing_ok=True)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(saved)
    before = tree(folder)
    if saved is None:  # what was to be written anew is written, what is gone stays so
        with pytest.raises(ExplainerError, match="saved by somebody else meanwhile"):
            carry_out(folder, replace(planned, read=read))
        assert tree(folder) == {**before, "neu/tief/c.md": AFTER["neu/tief/c.md"]}
    else:
        with pytest.raises(ExplainerError, match="saved by somebody else meanwhile") as error:
            carry_out(folder, replace(planned, read=read))
        assert {problem.file for problem in error.value.problems} >= {page, new, old}
        assert tree(folder) == before


def test_what_is_left_is_left_by_the_run_that_finishes_as_well(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page was to move; its author saved the new one, and then the run ended in between."""
    new, other, old = folder / "docs/a.md", folder / "docs/c.md", folder / "docs/b.md"
    moving = Change({new: "neu a", other: "neu c"}, [old], {old: new})
    real = Path.replace

    def replaced(file: Path, target: Path) -> Path:
        if target == other:
            raise PermissionError(13, "Permission denied")
        moved = real(file, target)
        if target.name == JOURNAL:
            new.write_bytes(b"von Hand")
        return moved

    monkeypatch.setattr(Path, "replace", replaced)
    with pytest.raises(ExplainerError, match="Permission denied"):
        carry_out(folder, moving)
    monkeypatch.undo()
    with run_alone(folder, "test") as finished:
        assert finished is not None
        assert len(finished.left) == 2
    expected = {**BEFORE, "docs/a.md": b"von Hand", "docs/c.md": b"neu c"}
    assert tree(folder) == expected


def test_what_was_left_is_told_by_the_run_that_finishes(folder: Path) -> None:
    interrupt_once_it_counts(folder)
    (folder / "docs/a.md").write_bytes(b"von Hand")
    with run_alone(folder, "test") as finished:
        assert finished is not None
        interrupted, base, page = finished.notes
    assert "interrupted" in interrupted
    assert "base/a.md: stays as it was, since docs/a.md was saved" in base
    assert "docs/a.md: was saved by somebody else meanwhile" in page


def test_what_counts_is_never_unstaged(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.replace

    def interrupted(file: Path, target: Path) -> Path:
        moved = real(file, target)
        if target.name == JOURNAL:
            raise KeyboardInterrupt
        return moved

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run(folder)
    monkeypatch.undo()
    run(folder)
    assert tree(folder) == AFTER


def test_an_edit_of_what_is_in_its_place_keeps_the_new_base(folder: Path) -> None:
    interrupt(folder)
    (folder / "docs/a.md").write_bytes(b"von Hand")
    with run_alone(folder, "test"):
        pass
    assert tree(folder) == {**AFTER, "docs/a.md": b"von Hand"}


def test_a_damaged_journal_is_one_message(folder: Path) -> None:
    (folder / JOURNAL).write_bytes(b'[{"file": 1')
    with pytest.raises(ExplainerError, match="interrupted run") as error, run_alone(folder, "test"):
        pass
    assert error.value.problems[0].file == folder / JOURNAL
    (folder / JOURNAL).unlink()
    assert tree(folder) == BEFORE


# ------------------------------------------------------------------ the lock


@pytest.fixture
def holder(folder: Path) -> Iterator[int]:
    """The number of a process that is at work in the folder."""
    with at_work(lambda: run_alone(folder, "explainer generate")) as process:
        yield process


def test_a_second_run_names_the_one_that_is_at_work(folder: Path, holder: int) -> None:
    with pytest.raises(ExplainerError) as error, run_alone(folder, "explainer ingest"):
        pass
    [problem] = error.value.problems
    assert f"explainer generate, process {holder}, since " in problem.message
    assert "Wait until it has finished" in problem.hint
    assert (folder / LOCK).exists()


def test_the_lock_of_a_dead_process_does_not_block(folder: Path, holder: int) -> None:
    os.kill(holder, signal.SIGKILL)
    os.waitid(os.P_PID, holder, os.WEXITED | os.WNOWAIT)
    assert (folder / LOCK).exists()
    run(folder)
    assert tree(folder) == AFTER


def test_a_patient_run_waits(folder: Path) -> None:
    reads, writes = os.pipe()

    def briefly() -> None:
        with run_alone(folder, "explainer generate"):
            os.write(writes, b"x")
            time.sleep(0.2)

    with tempfile.TemporaryFile() as told:
        child = started(briefly, told.fileno())
        assert os.read(reads, 1) == b"x"
        with run_alone(folder, "mkdocs serve", patience=60):
            assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    os.close(reads)
    os.close(writes)


def test_a_folder_that_a_lock_needs_goes_with_it(tmp_path: Path) -> None:
    with run_alone(tmp_path / "a" / "b", "test"):
        assert (tmp_path / "a" / "b" / LOCK).exists()
    assert list(tmp_path.iterdir()) == []

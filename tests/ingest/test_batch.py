"""Many articles in one call: in order, over processes or not, and whatever one of them does."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import generator.ingest
from generator.errors import ExplainerError
from generator.ingest import Ingested, batch, run
from generator.ingest import processes as processes_module
from generator.ingest.batch import jobs_of, read_all
from generator.ingest.files import article_files
from generator.ingest.jobs import Job, Outcome, ReadingTask, vocabulary_of

TEXT = "Am 9. November {year} war etwas los. Rund {year}0 Menschen kamen nach Berlin."
NUMBER = 12


@pytest.fixture(params=[1, 2], ids=["one process", "two processes"])
def processes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many processes read; small runs are spread as well."""
    monkeypatch.setattr(batch, "_cores", lambda: request.param)
    monkeypatch.setattr(batch, "_FEW_BYTES", 0)
    return int(request.param)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Articles of years; number 5 is no text."""
    folder = tmp_path / "articles"
    for number in range(NUMBER):
        file = folder / f"{number // 6}" / f"jahr-{number:02}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(TEXT.format(year=1950 + number), encoding="utf-8")
    (folder / "0" / "jahr-05.txt").write_bytes(b"\0\0\0")
    return folder


def read(folder: Path, prepare: Any) -> list[Outcome]:
    jobs = jobs_of(article_files([folder], []), frozenset())
    task = ReadingTask(folder, None, None, prepare, frozenset())
    return list(read_all(jobs, task, vocabulary_of(folder)))


def title(ingested: Ingested) -> str:
    return ingested.id


def dies(ingested: Ingested) -> str:
    if ingested.id == "jahr-07":
        os._exit(9)
    return ingested.id


def never_ends(ingested: Ingested) -> str:
    while ingested.id == "jahr-07":
        pass
    return ingested.id


def fails(ingested: Ingested) -> str:
    if ingested.id == "jahr-07":
        raise RecursionError("too deep")
    return ingested.id


def test_outcomes_come_in_the_order_of_the_files(folder: Path, processes: int) -> None:
    outcomes = read(folder, title)
    assert [outcome.path.stem for outcome in outcomes] == [f"jahr-{n:02}" for n in range(NUMBER)]
    assert [outcome.prepared for outcome in outcomes] == [
        None if n == 5 else f"jahr-{n:02}" for n in range(NUMBER)
    ]


def test_article_that_cannot_be_used_is_named(folder: Path, processes: int) -> None:
    file = folder / "0" / "jahr-05.txt"
    said = [str(problem) for outcome in read(folder, title) for problem in outcome.problems]
    assert said == [f"{file}: is a binary file, not text. Save the article as text or HTML."]


def test_mistake_of_the_program_is_said_and_stops_no_other_article(
    folder: Path, processes: int
) -> None:
    outcomes = read(folder, fails)
    file = re.escape(str(folder / "1" / "jahr-07.txt"))
    assert re.fullmatch(
        rf"{file}: could not be read to its end "
        r"\(generator/ingest/jobs\.py:\d+, RecursionError: too deep\)\. "
        r"That is a mistake of this program; please report this line\.",
        str(outcomes[7].problems[0]),
    )
    assert sum(outcome.prepared is not None for outcome in outcomes) == NUMBER - 2


@pytest.mark.parametrize("processes", [2], indirect=True)
def test_article_that_kills_its_process_is_named(folder: Path, processes: int) -> None:
    outcomes = read(folder, dies)
    assert str(outcomes[7].problems[0]) == (
        f"{folder / '1' / 'jahr-07.txt'}: ended the process that read it."
        " It took too much memory or more than ten minutes. Leave it out, or split it."
    )
    assert [outcome.prepared for outcome in outcomes if outcome.prepared] == [
        f"jahr-{n:02}" for n in range(NUMBER) if n not in (5, 7)
    ]


@pytest.mark.parametrize("processes", [2], indirect=True)
def test_article_that_takes_too_long_is_named(
    folder: Path, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes_module, "_LONGEST", 1)
    outcomes = read(folder, never_ends)
    assert [outcome.path.stem for outcome in outcomes if outcome.prepared is None] == [
        "jahr-05",
        "jahr-07",
    ]
    assert "more than ten minutes" in str(outcomes[7].problems[0])


def test_json_is_the_same_over_any_number_of_processes(folder: Path, processes: int) -> None:
    printed: list[str] = []
    with pytest.raises(ExplainerError, match=r"jahr-05\.txt: is a binary file"):
        run([folder], as_json=True, project=folder, write=printed.append)
    found = json.loads("\n".join(printed))
    assert [article["figures"][0]["value"] for article in found] == [
        19500 + 10 * n for n in range(NUMBER) if n != 5
    ]
    assert len(printed) == NUMBER + 1  # each article alone, and the two brackets


def test_drafts_are_written_as_they_come(folder: Path, tmp_path: Path, processes: int) -> None:
    out = tmp_path / "out"
    there: list[int] = []
    with pytest.raises(ExplainerError):
        run([folder], out=out, project=tmp_path, write=lambda _: there.append(len(drafts(out))))
    assert there == list(range(1, NUMBER))


def drafts(out: Path) -> list[Path]:
    return list(out.glob("*.yaml"))


def test_interrupted_run_leaves_valid_json_and_whole_drafts(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    def interrupted(*arguments: Any) -> Iterator[Outcome]:
        for number, outcome in enumerate(read_all(*arguments)):
            if number == 3:
                raise KeyboardInterrupt
            yield outcome

    monkeypatch.setattr(generator.ingest, "read_all", interrupted)
    printed: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        run([folder], as_json=True, project=tmp_path, write=printed.append)
    assert len(json.loads("\n".join(printed))) == 3
    with pytest.raises(KeyboardInterrupt):
        run([folder], out=tmp_path / "out", project=tmp_path, write=lambda _: None)
    assert len(drafts(tmp_path / "out")) == 3
    assert not list((tmp_path / "out").rglob("*.tmp"))


def test_several_files_of_which_none_can_be_used_are_an_empty_array(tmp_path: Path) -> None:
    printed: list[str] = []
    with pytest.raises(ExplainerError):
        run([tmp_path / "a.txt", tmp_path / "b.txt"], as_json=True, write=printed.append)
    assert json.loads("\n".join(printed)) == []


@pytest.mark.parametrize(
    ("names", "taken", "ids"),
    [
        (["Mauer Fall.txt", "b.md"], [], ["mauer-fall", "b"]),
        (["a/x.txt", "b/x.txt"], [], ["x", "artikel-x"]),
        (["x.txt"], ["x"], ["artikel-x"]),
        (["a/x.txt", "b/x.txt", "c/x.txt"], [], ["x", "artikel-x", "artikel-e3b0c442"]),
        (["a/新.txt", "b/新.txt"], [], ["artikel-e3b0c442", "artikel-e3b0c442-2"]),
        (["-"], [], [None]),
    ],
)
def test_every_article_has_an_id_of_its_own(
    names: list[str], taken: list[str], ids: list[str | None]
) -> None:
    jobs = jobs_of(map(Path, names), frozenset(taken))
    assert jobs == [Job(Path(name), id_) for name, id_ in zip(names, ids, strict=True)]


def test_person_who_is_proposed_does_not_take_the_id_of_another_article(tmp_path: Path) -> None:
    said = "„Das ist ein kleiner Schritt“, sagte Neil Armstrong. Er ging über den Mond."
    for name in ("mond", "neil-armstrong"):
        (tmp_path / f"{name}.txt").write_text(said, encoding="utf-8")
    printed: list[str] = []
    run([tmp_path], as_json=True, project=tmp_path, write=printed.append)
    for article in json.loads("\n".join(printed)):
        assert "neil-armstrong" not in {actor["id"] for actor in article["actors"]}


def test_folder_is_read_with_the_folders_inside_it(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a/c.html",
        "a/.b.txt",
        ".git/d.txt",
        "seite_files/e.html",
        "a/README.md",
    ):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Text", encoding="utf-8")
    found = article_files([tmp_path, tmp_path / "b.txt"], [])
    assert [file.relative_to(tmp_path).as_posix() for file in found] == ["b.txt", "a/c.html"]


def test_path_that_no_system_takes_gets_one_message(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 300 + ".txt")
    with pytest.raises(ExplainerError) as caught:
        run([path], as_json=True, project=tmp_path, write=lambda _: None)
    [problem] = caught.value.problems
    assert str(problem).startswith(f"{path}: cannot be read: ")


def test_encoding_other_than_utf_8_is_said(tmp_path: Path) -> None:
    file = tmp_path / "mauer.txt"
    file.write_bytes("Die Mauer fällt über Nacht.".encode("cp1252"))
    notes: list[str] = []
    run([file], as_json=True, project=tmp_path, write=lambda _: None, note=notes.append)
    assert notes == [f"{file}: note: was read as windows-1252, since it is not UTF-8."]

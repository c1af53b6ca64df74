"""`explainer ingest`: what it prints, what it writes, and what it says when it cannot."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from generator import writing
from generator.corpus import load
from generator.errors import ExplainerError
from generator.ingest import run
from generator.ingest.days import UNDERSTOOD

TEXT = """\
Das große Schiff und sein Ende

Am 15. April 1912 sank die Titanic. Rund 1.500 Menschen starben, der Kurs der Reederei fiel um \
zwischen 10 und 12 Prozent. Der Verlust lag bei wenigen Millionen Dollar.
„Wir haben Eis gerammt und das Schiff sinkt schnell“, sagte Jack Phillips.
"""

VOCABULARY = """\
- id: titanic
  kind: group
  name: Titanic
"""

GLOSSARY = """\
- id: reederei
  title: Reederei
  short: Ein Unternehmen, das Schiffe betreibt.
  text: Ein Unternehmen, das Schiffe betreibt.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    data = tmp_path / "project" / "data"
    (data / "seeds").mkdir(parents=True)
    (data / "actors.yaml").write_text(VOCABULARY, encoding="utf-8")
    (data / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    return data.parent


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "schiff.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def candidates(*paths: Path | str, project: Path) -> Any:
    printed: list[str] = []
    run(paths, as_json=True, project=project, write=printed.append)
    return json.loads("\n".join(printed))


def problems(*paths: Path | str, **options: Any) -> list[str]:
    with pytest.raises(ExplainerError) as caught:
        run(paths, **{"write": lambda _: None, **options})
    return [str(problem) for problem in caught.value.problems]


def test_json_is_the_contract(article: Path, project: Path) -> None:
    found = candidates(article, project=project)
    assert list(found) == ["source", "figures", "dates", "quotations", "actors", "terms"]
    assert found["source"] == {
        "title": "Das große Schiff und sein Ende",
        "published": None,
        "published_basis": "inferred",
        "paragraphs": 3,
    }
    value, range_, vague = found["figures"]
    assert value == {
        "surface": "Rund 1.500 Menschen", "paragraph": 2, "start": 68, "end": 87, "value": 1500,
        "unit": "count", "qualifier": "about", "noun": "Menschen", "direction": None,
        "status": "actual", "moment": None,
    }  # fmt: skip
    assert range_.items() >= {
        "min": 10, "max": 12, "unit": "percent", "min_qualifier": None, "max_qualifier": None,
        "direction": "down",
    }.items()  # fmt: skip
    assert "value" not in range_
    assert vague.items() >= {"wording": "wenige Millionen US-Dollar", "qualifier": "few"}.items()
    assert found["dates"] == [
        {"surface": "15. April 1912", "paragraph": 2, "start": 35, "end": 49,
         "value": "1912-04-15", "event": "datum-1912-04-15-schiff"}
    ]  # fmt: skip
    [quotation] = found["quotations"]
    assert list(quotation) == ["text", "speaker", "paragraph", "start", "end"]
    assert quotation["speaker"] == "Jack Phillips"
    assert {actor["id"]: actor["proposed"] for actor in found["actors"]} == {
        "titanic": False,
        "jack-phillips": True,
    }
    assert [term["term"] for term in found["terms"]] == ["reederei"]


def test_offsets_point_into_the_text_as_it_came(article: Path, project: Path) -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    article.write_bytes(text.encode())
    found = candidates(article, project=project)
    read = text[1:]
    for kind in ("figures", "dates", "actors", "terms"):
        assert found[kind]
        for item in found[kind]:
            assert read[item["start"] : item["end"]] == item["surface"]
    for item in found["quotations"]:
        assert read[item["start"] : item["end"]] == item["text"]


def test_json_of_several_articles_is_an_array(article: Path, project: Path) -> None:
    other = article.with_name("anderes.md")
    other.write_text("Ein anderer Text.", encoding="utf-8")
    assert isinstance(candidates(article, project=project), dict)
    assert len(candidates(article, other, project=project)) == 2
    assert len(candidates(article.parent, project=project)) == 2


def test_standard_input(monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert len(candidates("-", project=project)["figures"]) == 3


def test_paragraphs_are_printed_with_their_numbers(article: Path, project: Path) -> None:
    printed: list[str] = []
    run([article], as_paragraphs=True, project=project, write=printed.append)
    numbered = "\n".join(printed).split("\n")
    lines = [line for line in TEXT.split("\n") if line]
    assert numbered == [f"{number}\t{line}" for number, line in enumerate(lines, 1)]


def test_paragraphs_of_several_articles_stand_below_their_names(
    article: Path, project: Path
) -> None:
    other = article.with_name("anderes.txt")
    other.write_text("\n Ein Text.\r\n\r\nUnd Schluss.", encoding="utf-8")
    printed: list[str] = []
    run([other, article], as_paragraphs=True, project=project, write=printed.append)
    assert printed[0] == f"{other}:\n1\tEin Text.\n2\tUnd Schluss.\n"
    assert printed[1].startswith(f"{article}:\n1\tDas große Schiff")


def test_draft_goes_to_standard_output(
    article: Path, project: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run([article], project=project) == 0
    printed = capfdbinary.readouterr().out.decode()
    assert printed.startswith("# yaml-language-server: $schema=../schema/dossier.schema.json\n")


def test_folder_gives_its_articles_in_order(tmp_path: Path, project: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("b.txt", "a.md", ".hidden.txt", "README.md", "bild.png"):
        (folder / name).write_text("Ein Text.", encoding="utf-8")
    written: list[str] = []
    run([folder], out=tmp_path / "out", project=project, write=written.append)
    assert [Path(file).name for file in written] == ["a.yaml", "b.yaml"]


def test_drafts_are_written_and_load(article: Path, project: Path) -> None:
    run([article], out=project / "data" / "seeds", project=project, write=lambda _: None)
    corpus = load(project / "data")
    assert list(corpus.dossiers) == ["schiff"]
    assert len(corpus.figures) == 3
    assert corpus.events["datum-1912-04-15-schiff"].date == "1912-04-15"


def test_dossier_that_cannot_be_used_is_never_overwritten(article: Path, project: Path) -> None:
    seeds = project / "data" / "seeds"
    (seeds / "schiff.yaml").write_text("source: mine\n", encoding="utf-8")
    other = article.with_name("anderes.txt")
    other.write_text("Ein anderer Text.", encoding="utf-8")
    [problem] = problems(article, other, out=seeds, project=project)
    assert problem == (
        f"{seeds / 'schiff.yaml'}:1: source: 'mine' is not a mapping with keys."
        " The file stays as it is."
    )
    assert (seeds / "schiff.yaml").read_text(encoding="utf-8") == "source: mine\n"
    assert (seeds / "anderes.yaml").exists()


def test_every_problem_of_a_run_is_shown_and_the_rest_is_done(
    article: Path, project: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"\xff\xff")
    empty = tmp_path / "leer"
    empty.mkdir()
    found = problems("fehlt.txt", broken, empty, article, out=tmp_path / "out", project=project)
    assert len(found) == 3
    assert (tmp_path / "out" / "schiff.yaml").exists()


@pytest.mark.parametrize("day", [
    "gestern", "2025-02-30", "31.2.2025", "2025-1-1", "20250101", "2025", "Januar 2025", "",
    "am 27.1.2025 oder später", "27.1.2025 28.1.2025", "27. Januar", "1/2/2025",
])  # fmt: skip
def test_wrong_day_of_publication(article: Path, project: Path, day: str) -> None:
    assert problems(article, published=day, project=project) == [
        f"'{day}' is no day of publication. Write a day like {UNDERSTOOD}."
    ]


@pytest.mark.parametrize("day", [
    "1912-04-16", "16.4.1912", "16.04.1912", "16. April 1912", " 16. Apr. 1912",
    "Dienstag, 16. April 1912",
])  # fmt: skip
def test_day_of_publication_is_understood_as_people_write_it(
    article: Path, project: Path, day: str
) -> None:
    printed: list[str] = []
    run([article], published=day, as_json=True, project=project, write=printed.append)
    source = json.loads("\n".join(printed))["source"]
    assert (source["published"], source["published_basis"]) == ("1912-04-16", "stated")


def test_file_in_the_place_of_the_output_folder(
    article: Path, project: Path, tmp_path: Path
) -> None:
    place = tmp_path / "out"
    place.write_text("", encoding="utf-8")
    [problem] = problems(article, out=place, project=project)
    assert problem.startswith(f"{place}: cannot be written: ")


def test_failing_disk_leaves_nothing_half_written(
    article: Path, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing.os, "fsync", full)
    out = tmp_path / "out"
    [problem] = problems(article, out=out, project=project)
    assert "No space left on device" in problem
    assert not out.exists()


def test_id_that_a_vocabulary_uses_gets_a_prefix(article: Path, project: Path) -> None:
    named = article.rename(article.with_name("titanic.txt"))
    found = candidates(named, project=project)
    assert found["dates"][0]["event"] == "datum-1912-04-15-artikel-titanic"


def test_reserved_file_name_gets_a_prefix(article: Path, project: Path) -> None:
    """A page that was saved as index.html must not become the list of all articles."""
    named = article.rename(article.with_name("Index.txt"))
    [date] = candidates(named, project=project)["dates"]
    assert date["event"] == "datum-1912-04-15-artikel-index"


def test_same_file_name_twice_gets_two_ids(article: Path, project: Path, tmp_path: Path) -> None:
    other = tmp_path / "anders" / article.name
    other.parent.mkdir()
    other.write_text("Ein anderer Text.", encoding="utf-8")
    written: list[str] = []
    run([article, other], out=tmp_path / "out", project=project, write=written.append)
    assert [Path(file).stem for file in written] == ["schiff", "artikel-schiff"]


def test_broken_dossier_elsewhere_does_not_stop_ingest(article: Path, project: Path) -> None:
    broken = project / "data" / "seeds" / "kaputt.yaml"
    broken.write_text("source: [", encoding="utf-8")
    notes: list[str] = []
    run([article], as_json=True, project=project, write=lambda _: None, note=notes.append)
    [note] = notes
    assert note.startswith("note: the dossiers cannot be used, so ids may be proposed twice.")
    assert str(broken) in note
    assert candidates(article, project=project)["figures"]

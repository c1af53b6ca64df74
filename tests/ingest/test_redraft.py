"""Drafting again into a dossier that its author worked on: nothing is lost, nothing comes back."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.corpus import load, load_dossier
from generator.errors import ExplainerError
from generator.ingest import run
from generator.ingest.drafting import shelf
from tests.project_fixture import tree

PARAGRAPHS = [
    "Vor dem Untergang der Titanic",
    "Am 10. April 1912 legte die Titanic in Southampton ab. An Bord waren rund 2.200 Menschen.",
    "Der Bau hatte 7,5 Millionen Dollar gekostet. Eine Fahrkarte kostete 870 Dollar.",
    "„Wir haben Eis gerammt und das Schiff sinkt schnell“, sagte Jack Phillips am 15. April 1912.",
    "Etwa 1.500 Menschen starben. Nur 710 Menschen kamen an Bord der Carpathia.",
]
LATER = "Die Suche nach dem Wrack kostete 4 Millionen Dollar und endete am 1. September 1985."


class Desk:
    """An author's folder with one article and the project that its dossier belongs to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seeds = folder / "data" / "seeds"
        self.article = folder / "titanic-artikel.txt"
        self.dossier = self.seeds / "titanic-artikel.yaml"
        self.seeds.mkdir(parents=True)

    def ingest(self, paragraphs: list[str], article: Path | None = None) -> str:
        file = article or self.article
        file.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
        run([file], out=self.seeds, project=self.folder, write=lambda _: None)
        return self.read()

    def read(self) -> str:
        return self.dossier.read_bytes().decode("utf-8")

    def write(self, text: str) -> str:
        self.dossier.write_bytes(text.encode("utf-8"))
        return text


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def item(text: str, id_: str) -> str:
    """The lines of one item of a list in block style."""
    match = re.search(rf"^  - id: {id_}\n(?:    .*\n)+", text, re.MULTILINE)
    assert match, f"{id_} is missing"
    return match[0]


def inserted(before: str, after: str) -> list[str]:
    """The lines of `after` that were put between those of `before`, which must all be there."""
    old, added = before.rstrip("\n").split("\n"), []
    for line in after.rstrip("\n").split("\n"):
        if old and line == old[0]:
            old.pop(0)
        else:
            added.append(line)
    assert not old, f"lost: {old[0]!r}"
    return added


def curated(text: str) -> str:
    """The draft as a curated dossier without lists that need more work."""
    text = text.replace("status: draft", "status: curated")
    text = re.sub(r"^(figures|quotations|actors):(?:.*\n)(?:  .*\n|\n)*", "", text, flags=re.M)
    return text.rstrip("\n") + "\n"


# ------------------------------------------------------------------ what stays


def test_a_second_run_changes_nothing(desk: Desk) -> None:
    first = desk.ingest(PARAGRAPHS)
    files = {file: file.read_bytes() for file in desk.folder.rglob("*.yaml")}
    assert desk.ingest(PARAGRAPHS) == first
    assert {file: file.read_bytes() for file in desk.folder.rglob("*.yaml")} == files


def test_curated_words_stay(desk: Desk) -> None:
    text = desk.ingest(PARAGRAPHS)
    text = desk.write(
        text.replace("label: Menschen", "label: Menschen an Bord der Titanic", 1)
        .replace('surface: "rund 2.200 Menschen"', "surface:   '2.200 Menschen'  # ohne rund")
        .replace("figures:", "# Zahlen, geprüft am Artikel\n\nfigures:")
    )
    assert desk.ingest(PARAGRAPHS) == text


@pytest.mark.parametrize("id_", ["zahl-3-2", "zahl-5-1", "zitat-4-1"])
def test_what_was_deleted_stays_away(desk: Desk, id_: str) -> None:
    text = desk.ingest(PARAGRAPHS)
    text = desk.write(text.replace(item(text, f"{id_}-titanic-artikel"), ""))
    assert desk.ingest(PARAGRAPHS) == text
    assert id_ not in desk.ingest([*PARAGRAPHS, LATER])


def test_a_deleted_actor_stays_away_and_nothing_refers_to_it(desk: Desk) -> None:
    text = desk.ingest(PARAGRAPHS)
    text = text[: text.index("actors:  # vorgeschlagen")]
    text = re.sub(" +- jack-phillips\n", "", text)
    text = desk.write(text.replace("jack-phillips", "null"))
    said = " „Wir sinken mit dem Bug voran“, sagte Jack Phillips."
    added = "\n".join(inserted(text, desk.ingest([*PARAGRAPHS[:-1], PARAGRAPHS[-1] + said])))
    assert "speaker: null  # offen: id aus data/actors.yaml; im Text: „Jack Phillips“" in added
    assert "actors:" not in added
    load(desk.folder / "data")


def test_a_line_deleted_from_the_memory_is_proposed_again(desk: Desk) -> None:
    text = desk.ingest(PARAGRAPHS)
    desk.write(text.replace(item(text, "zahl-3-2-titanic-artikel"), ""))
    memory = desk.folder / "data" / "base" / "seeds" / "titanic-artikel.yaml"
    lines = memory.read_text(encoding="utf-8").splitlines(keepends=True)
    memory.write_text("".join(line for line in lines if "870 Dollar" not in line), encoding="utf-8")
    assert "870 Dollar" in desk.ingest(PARAGRAPHS)


# ------------------------------------------------------------------ what is new


def test_a_new_fact_comes_at_its_place(desk: Desk) -> None:
    text = desk.ingest(PARAGRAPHS)
    changed = [*PARAGRAPHS]
    changed[2] = changed[2].replace("Eine Fahrkarte", "Ein Ticket bot 20 Gänge. Eine Fahrkarte")
    after = desk.ingest(changed)
    lists = after[after.index("figures:") : after.index("events:")]
    surfaces = re.findall(r'surface: "?([^"\n]*)', lists)
    assert surfaces.index("20 Gänge") == surfaces.index("870 Dollar") - 1
    added = inserted(text, after)
    assert "  # neu: Absatz 3" in added
    assert any(line.startswith("    # neu: sha256: ") for line in added)
    assert load_dossier(desk.dossier).source.status == "draft"


def test_a_new_fact_takes_no_id_that_is_used(desk: Desk) -> None:
    desk.ingest(PARAGRAPHS)
    after = desk.ingest([PARAGRAPHS[0], "Davor fuhr 1 Dampfer.", *PARAGRAPHS[1:], LATER])
    ids = re.findall(r"^  - id: (\S+)", after, re.MULTILINE)
    assert len(ids) == len(set(ids))


def test_an_article_that_grew_gets_its_new_lists(desk: Desk) -> None:
    text = desk.ingest([PARAGRAPHS[0], PARAGRAPHS[2]])
    assert "quotations:" not in text
    after = desk.ingest([PARAGRAPHS[0], f"{PARAGRAPHS[2]} {PARAGRAPHS[3]}"])
    inserted(text, after)
    record = load_dossier(desk.dossier)
    assert len(record.quotations) == len(record.events) == 1


def test_facts_behind_the_last_known_paragraph_wait_as_comments(desk: Desk) -> None:
    text = desk.ingest(PARAGRAPHS)
    added = inserted(text, desk.ingest([*PARAGRAPHS, LATER]))
    assert all(line.lstrip().startswith("#") for line in added if line)
    assert '  #   surface: "4 Millionen Dollar"' in added
    assert "    # neu: paragraphs: 6" in added
    load(desk.folder / "data")


def test_an_emptied_list_can_be_filled(desk: Desk) -> None:
    text = desk.ingest(PARAGRAPHS)
    text = desk.write(re.sub(r"(quotations:.*\n)(?:  .*\n)+", r"\1", text))
    said = " „Das Schiff hält drei Tage“, sagte Thomas Andrews."
    after = desk.ingest([*PARAGRAPHS[:-1], PARAGRAPHS[-1] + said])
    inserted(text, after)
    assert [q.paragraph for q in load_dossier(desk.dossier).quotations] == [5]


# ------------------------------------------------------------------ what vanished


def test_what_vanished_is_marked_once_and_stays(desk: Desk) -> None:
    text = desk.ingest(PARAGRAPHS)
    shorter = [*PARAGRAPHS[:2], PARAGRAPHS[2].split(". ")[0] + ".", *PARAGRAPHS[3:]]
    after = desk.ingest(shorter)
    marks = [line.strip() for line in inserted(text, after) if "verschwunden" in line]
    assert marks == ['# verschwunden: "870 Dollar" steht nicht mehr im Artikel']
    assert after.index(marks[0]) < after.index("- id: zahl-3-2")
    assert desk.ingest(shorter) == after


def test_what_moved_is_neither_new_nor_gone(desk: Desk) -> None:
    text = desk.ingest(PARAGRAPHS)
    after = desk.ingest([PARAGRAPHS[0], "Ein Vorspann ohne Angaben.", *PARAGRAPHS[1:]])
    added = inserted(text, after)
    assert [line for line in added if line.startswith("  - ")] == []
    assert '  # verschoben: "870 Dollar" steht jetzt in Absatz 4' in added
    assert desk.ingest([PARAGRAPHS[0], "Ein Vorspann ohne Angaben.", *PARAGRAPHS[1:]]) == after


# ------------------------------------------------------------------ curated dossiers


def test_a_curated_dossier_gets_comments(desk: Desk) -> None:
    text = desk.write(curated(desk.ingest(PARAGRAPHS)))
    before = load_dossier(desk.dossier)
    after = desk.ingest([*PARAGRAPHS, LATER])
    added = inserted(text, after)
    assert all(line.lstrip().startswith("#") or not line.strip() for line in added)
    assert load_dossier(desk.dossier) == before
    assert "# neu: Absatz 6; zum Übernehmen die Kommentarzeichen löschen" in after
    assert desk.ingest([*PARAGRAPHS, LATER]) == after


def test_comments_become_facts_when_their_signs_are_deleted(desk: Desk) -> None:
    desk.write(curated(desk.ingest(PARAGRAPHS)))
    after = desk.ingest([*PARAGRAPHS, LATER])
    taken = re.sub(r"^(  )# (-? .*|- .*)$", r"\1\2", after, flags=re.MULTILINE)
    taken = desk.write(taken.replace("status: curated", "status: draft"))
    assert "1985-09-01" in {event.date for event in load_dossier(desk.dossier).events}
    assert desk.ingest([*PARAGRAPHS, LATER]) == taken


def test_comments_count_as_proposed_without_any_memory(desk: Desk) -> None:
    desk.write(curated(desk.ingest(PARAGRAPHS)))
    after = desk.ingest([*PARAGRAPHS, LATER])
    for memory in (desk.folder / "data" / "base").rglob("*.yaml"):
        memory.unlink()
    assert "1. September 1985" not in "".join(inserted(after, desk.ingest([*PARAGRAPHS, LATER])))


# ------------------------------------------------------------------ whose dossier


def test_the_dossier_is_found_by_the_bytes_of_its_article(desk: Desk) -> None:
    text = desk.ingest(PARAGRAPHS)
    desk.dossier.unlink()
    desk.dossier = desk.seeds / "untergang.yaml"
    text = desk.write(text.replace("id: titanic-artikel", "id: untergang"))
    assert desk.ingest(PARAGRAPHS) == text
    assert [file.name for file in desk.seeds.iterdir()] == ["untergang.yaml"]


def test_the_dossier_is_found_by_the_name_of_a_newer_article(desk: Desk) -> None:
    text = desk.ingest(PARAGRAPHS)
    desk.dossier.unlink()
    desk.dossier = desk.seeds / "untergang.yaml"
    text = desk.write(text.replace("id: titanic-artikel", "id: untergang"))
    inserted(text, desk.ingest([*PARAGRAPHS, LATER]))
    assert [file.name for file in desk.seeds.iterdir()] == ["untergang.yaml"]


def test_another_article_of_the_same_name_gets_a_dossier_of_its_own(desk: Desk) -> None:
    text = desk.ingest(PARAGRAPHS)
    other = desk.folder / "anders" / desk.article.name
    other.parent.mkdir()
    assert desk.ingest(["Am 20. Juli 1969 landeten 2 Menschen auf dem Mond."], other) == text
    assert sorted(file.stem for file in desk.seeds.iterdir()) == [
        "artikel-titanic-artikel", "titanic-artikel",
    ]  # fmt: skip


def test_the_day_that_an_author_found_out_is_used(desk: Desk) -> None:
    paragraphs = ["Ein Schiff sank.", "Am 15. April sank es nach 3 Stunden."]
    text = desk.ingest(paragraphs)
    assert "events:" not in text
    text = desk.write(re.sub(r"published: null.*", "published: 1912-04-16", text))
    assert "date: 1912-04-15" in desk.ingest(
        ["Ein Schiff sank.", "Am 15. April sank es nach 3 Stunden."]
    )


# ------------------------------------------------------------------ odd files


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda text: text.replace("figures:", "figures: ["), "is not valid YAML"),
        (lambda text: text.replace("unit: USD", "unit: Taler"), "is no unit"),
        (lambda text: text + "extra: 1\n", "is no key here"),
        (lambda _: "", "does not have the right form|is not a mapping|model"),
    ],
)
def test_a_broken_dossier_gives_one_message_and_stays(
    desk: Desk, change: Any, message: str
) -> None:
    text = desk.write(change(desk.ingest(PARAGRAPHS)))
    with pytest.raises(ExplainerError) as caught:
        desk.ingest([*PARAGRAPHS, LATER])
    [problem] = caught.value.problems
    assert problem.file == desk.dossier
    assert "stays as it is" in str(problem)
    assert re.search(message, str(problem)), str(problem)
    assert desk.read() == text


def test_a_broken_memory_gives_one_message(desk: Desk) -> None:
    text = desk.ingest(PARAGRAPHS)
    memory = desk.folder / "data" / "base" / "seeds" / "titanic-artikel.yaml"
    memory.write_text("- 1\n", encoding="utf-8")
    with pytest.raises(ExplainerError, match="no list of proposals"):
        desk.ingest([*PARAGRAPHS, LATER])
    assert desk.read() == text


def _flat(text: str) -> str:
    head, lists = text.split("\nfigures:", 1)
    return f"{head}\nfigures:" + re.sub("\n  ", "\n", lists)


def _in_one_line(text: str) -> str:
    return re.sub(r"figures:.*\n(?:  .*\n)+", "figures: []\n", text)


def _block_at_the_end(text: str) -> str:
    note = (
        'notes:\n  - {id: n, says: a, known: b, paragraph: 2, surface: Bord, reason: "c\n   d"}\n'
    )
    summary = "  sections:\n    - title: Ende\n      text: |+\n        Schluss.\n\n\n"
    head, tail = text.split("figures:", 1)
    return f"{head.rstrip()}\n{summary}figures:{tail}{note}"


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.rstrip("\n"),
        _flat,
        _in_one_line,
        _block_at_the_end,
        lambda text: text + "...\n",
        lambda text: "---\n" + text,
        lambda text: "\n".join(f" {line}" if line else line for line in text.splitlines()),
        lambda text: text + "# letzter Gedanke",
        lambda text: text.replace("\n  - id:", "\n\n  # wichtig\n  - id:"),
    ],
    ids=["crlf", "bom", "no-end", "flat", "one-line", "blocks", "end-mark", "start-mark",
         "indented", "comment", "spaced"],
)  # fmt: skip
def test_every_way_of_writing_keeps_its_characters(desk: Desk, change: Any) -> None:
    text = desk.write(change(desk.ingest(PARAGRAPHS)))
    before = load_dossier(desk.dossier)
    after = desk.ingest([*PARAGRAPHS, LATER])
    inserted(text, after)
    assert "4 Millionen Dollar" in after
    record = load_dossier(desk.dossier)
    assert set(before.figures) <= set(record.figures)
    assert desk.ingest([*PARAGRAPHS, LATER]) == after


# ------------------------------------------------------------------ any edit

WORDS = st.sampled_from(
    ["# Notiz", "", "  # eingerückt", "    note: Ein Satz.", "    # - id: x", "  - id: eigenes",
     "    surface: \"20 Dollar\"", "\t", "notes:", "figures:", "    text: |", "...", "---"]
)  # fmt: skip
EDITS = st.lists(
    st.tuples(st.sampled_from(["delete", "insert", "double", "swap"]), st.integers(0, 200), WORDS),
    max_size=6,
)
ARTICLES = st.lists(st.sampled_from([*PARAGRAPHS, LATER]), min_size=1, max_size=7)


def edited(text: str, edits: list[tuple[str, int, str]]) -> str:
    lines = text.splitlines()
    for kind, place, words in edits:
        at = place % len(lines)
        if kind == "delete" and len(lines) > 1:
            del lines[at]
        elif kind == "insert":
            lines.insert(at, words)
        elif kind == "double":
            lines.insert(at, lines[at])
        elif kind == "swap" and at:
            lines[at - 1], lines[at] = lines[at], lines[at - 1]
    return "\n".join(lines) + "\n"


def loads(desk: Desk) -> bool:
    try:
        load(desk.folder / "data")
    except ExplainerError:
        return False
    return True


def outcome(desk: Desk, paragraphs: list[str]) -> tuple[str, list[str]]:
    """The dossier after a run, and what the run complained of."""
    try:
        return desk.ingest(paragraphs), []
    except ExplainerError as error:
        return desk.read(), [str(problem) for problem in error.problems]


def test_a_dossier_saved_while_its_draft_is_made_is_left(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.ingest(PARAGRAPHS)
    real = shelf.merge
    by_hand = desk.read().replace("status: draft", "status: draft # von Hand")

    def merged(*args: Any, **kwargs: Any) -> Any:
        desk.write(by_hand)
        return real(*args, **kwargs)

    monkeypatch.setattr(shelf, "merge", merged)
    before = tree(desk.folder / "data" / "base")
    with pytest.raises(ExplainerError, match="saved by somebody else meanwhile"):
        desk.ingest([*PARAGRAPHS, LATER])
    assert desk.read() == by_hand
    assert tree(desk.folder / "data" / "base") == before


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=80)
@given(ARTICLES, EDITS, ARTICLES, st.booleans())
def test_no_edit_is_ever_lost(
    first: list[str], edits: list[tuple[str, int, str]], later: list[str], curate: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        text = edited(desk.ingest(first), edits)
        desk.write(curated(text) if curate else text)
        text = desk.read()
        for _ in range(2):
            was_sound = loads(desk)
            after, problems = outcome(desk, later)
            assert len(problems) <= 1
            assert not problems or after == text
            inserted(text, after)
            assert loads(desk) or not was_sound
        assert desk.read() == after

"""Marks that drafting again leaves: each above its own item, once, and about the right thing."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.corpus import load_dossier
from generator.ingest import run

FLIGHT = [
    "Die Reise von Apollo 11",
    "Die Rakete startete am 16. Juli 1969. Sie wog 2.900 Tonnen.",
    "Am 20. Juli 1969 sahen rund 600 Millionen Menschen zu.",
    "„Der Adler ist gelandet“, sagte Neil Armstrong. Der Aufenthalt dauerte 21 Stunden.",
    "Der Flug kostete 355 Millionen Dollar. Er dauerte 8 Tage.",
    "Die Kapsel brachte 21 Kilogramm Gestein mit. Sie landete am 24. Juli 1969.",
]
NEW = [
    "Das Programm kostete 24 Milliarden Dollar. Es beschäftigte 400.000 Menschen.",
    "Eine zweite Rakete startete am 14. November 1969. An Bord waren 3 Männer.",
    "„Wir haben Glück gehabt“, sagte Buzz Aldrin. Im Tank waren noch 20 Sekunden.",
]
MARK = re.compile(r'^ *# (?:verschoben|verschwunden): "(.*?)" steht', re.MULTILINE)


class Desk:
    """A project with one article and its dossier."""

    def __init__(self, folder: Path, name: str = "mondflug") -> None:
        self.folder = folder
        self.seeds = folder / "data" / "seeds"
        self.memories = folder / "data" / "base" / "seeds"
        self.seeds.mkdir(parents=True)
        self.dossier = self.seeds / f"{name}.yaml"
        self.name = name

    def ingest(
        self, paragraphs: list[str], name: str | None = None, published: str | None = None
    ) -> str:
        article = self.folder / f"{name or self.name}.txt"
        article.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
        paths = [article]
        run(paths, published=published, out=self.seeds, project=self.folder, write=lambda _: None)
        return self.read()

    def read(self) -> str:
        return self.dossier.read_text(encoding="utf-8")

    def write(self, text: str) -> str:
        self.dossier.write_text(text, encoding="utf-8")
        return text

    def files(self) -> dict[str, str]:
        return {str(file.relative_to(self.folder)): file.read_text(encoding="utf-8")
                for file in self.folder.rglob("*.yaml")}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def marked_items(text: str) -> list[tuple[str, str]]:
    """Each mark with the item that stands below it and the other marks."""
    lines = text.splitlines()
    found = []
    for number, line in enumerate(lines):
        if (mark := MARK.match(line)) is None:
            continue
        behind = [other for other in lines[number:] if not MARK.match(other)]
        assert re.match(r" +- ", behind[0]), f"{line!r} stands above {behind[0]!r}"
        rest = [other for other in behind[1:] if re.match(r"  - |\S", other)]
        end = behind.index(rest[0], 1) if rest else len(behind)
        found.append((mark[1], "\n".join(behind[:end])))
    return found


def shuffled(kept: list[int], new: list[int], seed: int) -> list[str]:
    paragraphs = [FLIGHT[at] for at in kept]
    for number, at in enumerate(new):
        paragraphs.insert((seed + number * 3) % (len(paragraphs) + 1), NEW[at])
    return [FLIGHT[0], *paragraphs]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=20)
@given(
    st.lists(st.integers(1, 5), unique=True, min_size=1),
    st.lists(st.integers(0, 2), unique=True),
    st.integers(0, 20),
    st.booleans(),
)
def test_every_mark_stands_above_its_item_once(
    kept: list[int], new: list[int], seed: int, curate: bool
) -> None:
    changed = shuffled(kept, new, seed)
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        text = desk.ingest(FLIGHT)
        if curate:
            text = re.sub(r"^actors:(?:.*\n)(?:  .*\n)*", "", text, flags=re.M)
            text = text.replace("context: null", "context: Worum es ging.")
            text = text.replace("speaker: neil-armstrong", "speaker: null")
            text = re.sub(r" +- neil-armstrong\n", "", text)
            text = desk.write(text.replace("status: draft", "status: curated"))
        for paragraphs in (changed, shuffled(kept[::-1], new[:1], seed + 1), FLIGHT):
            first = desk.ingest(paragraphs)
            for surface, item in marked_items(first):
                assert f'surface: "{surface}"' in item
                assert first.count(f'"{surface}" steht') == 1
            assert set(text.splitlines()) <= set(first.splitlines())
            assert desk.ingest(paragraphs) == first
        assert not [surface for surface, _ in marked_items(first) if surface in "".join(FLIGHT)]


def test_a_newer_mark_takes_the_place_of_the_older_one(desk: Desk) -> None:
    desk.ingest(FLIGHT)
    for number in (1, 2, 3):
        after = desk.ingest([FLIGHT[0], *["Ein Vorspann."] * number, *FLIGHT[1:]])
        assert after.count("# neu: sha256: ") == 1
        assert after.count('# verschoben: "2.900 Tonnen" steht') == 1
        assert f'# verschoben: "2.900 Tonnen" steht jetzt in Absatz {number + 2}\n' in after
    first = desk.ingest(FLIGHT)
    assert "verschoben" not in first
    assert "# neu: sha256" not in first


def test_a_note_below_an_item_stays_with_it(desk: Desk) -> None:
    text = desk.ingest(FLIGHT)
    note = "    # dazu noch das Archiv fragen\n"
    text = desk.write(re.sub(r'(    surface: "2.900 Tonnen"\n)', rf"\1{note}", text))
    longer = FLIGHT[1] + " Sie war 110 Meter lang."
    after = desk.ingest([FLIGHT[0], longer, *FLIGHT[2:]])
    assert f'"2.900 Tonnen"\n{note}  # neu: Absatz 2\n' in after


def test_one_item_with_the_same_words_twice_gets_one_mark(desk: Desk) -> None:
    text = desk.ingest([*FLIGHT[:5], "Am 20. Juli 1969 war Sonntag."])
    assert "also:" in text
    after = desk.ingest([*FLIGHT[:2], *FLIGHT[3:5], "Das war ein Sonntag."])
    assert after.count('# verschwunden: "20. Juli 1969"') == 1


# ------------------------------------------------------------------ what is read otherwise

DATES = ["Ein Schiff sank.", "Am 15. April sank es. Im Mai zahlte die Reederei 5 Millionen Dollar."]


def test_a_day_of_publication_is_told_with_all_that_depends_on_it(desk: Desk) -> None:
    text = desk.ingest(DATES)
    after = desk.ingest(DATES, published="1912-05-20")
    assert "  # neu: published: 1912-05-20\n" in after
    assert "  # anders: published_basis: stated\n" in after
    assert re.search(r"# anders: period: 1912-05\n  - id: zahl-2-", after)
    assert [line for line in after.splitlines() if not line.lstrip().startswith("#")]
    assert set(text.splitlines()) <= set(after.splitlines())
    assert desk.ingest(DATES, published="1912-05-20") == after
    assert desk.ingest(DATES) == after


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("value: 2900", "value: 2903"),
        ("unit: USD", "unit: EUR"),
        ("status: actual", "status: alleged"),
    ],
)
def test_what_the_author_changed_is_left_alone(desk: Desk, was: str, now: str) -> None:
    text = desk.ingest(FLIGHT)
    assert was in text
    text = desk.write(text.replace(was, now, 1))
    assert desk.ingest(FLIGHT) == text


def test_what_a_newer_program_reads_is_told_once(desk: Desk) -> None:
    text = desk.ingest(FLIGHT)
    [memory] = desk.memories.iterdir()
    old = memory.read_text(encoding="utf-8")
    assert "value: 2900" in old
    memory.write_text(old.replace("value: 2900", "value: 29"), encoding="utf-8")
    desk.write(text.replace("value: 2900", "value: 29"))
    after = desk.ingest(FLIGHT)
    assert re.search(r"  # anders: value: 2900\n  - id: zahl-2-\d-mondflug\n", after)
    desk.write(after.replace("  # anders: value: 2900\n", ""))
    assert "anders" not in desk.ingest(FLIGHT)


def test_a_curated_dossier_is_not_told_of_other_readings(desk: Desk) -> None:
    text = desk.ingest(DATES).replace("status: draft", "status: curated")
    desk.write(text.replace("published: null", "published: 1912-05-20"))
    after = desk.ingest(DATES, published="1912-06-20")
    assert "anders: period" not in after


# ------------------------------------------------------------------ ids


def test_an_id_that_was_proposed_is_given_to_nothing_else(desk: Desk) -> None:
    text = desk.ingest(FLIGHT)
    desk.write(text.replace("zahl-5-1-mondflug", "flugkosten"))
    after = desk.ingest([*FLIGHT[:4], f"Daran arbeiteten 400.000 Menschen. {FLIGHT[4]}", FLIGHT[5]])
    assert "400.000 Menschen" in after
    assert not re.search(r"- id: zahl-5-1-mondflug\n", after)
    assert len(load_dossier(desk.dossier).figures) == text.count("  - id: zahl-") + 1


# ------------------------------------------------------------------ the memory


def test_a_copy_under_another_name_changes_nothing(desk: Desk) -> None:
    desk.ingest(FLIGHT)
    files = desk.files()
    desk.ingest(FLIGHT, name="kopie")
    assert desk.files() == files


def test_a_renamed_dossier_takes_its_memory_along(desk: Desk) -> None:
    text = desk.ingest(FLIGHT).replace("id: mondflug", "id: apollo")
    desk.dossier.unlink()
    desk.dossier = desk.seeds / "apollo.yaml"
    text = desk.write(text.replace("zahl-5-1-mondflug", "flugkosten"))
    text = desk.write(re.sub(r"  - id: zahl-5-2-mondflug\n(?:    .*\n)+", "", text))
    assert desk.ingest(FLIGHT) == text
    assert [file.name for file in desk.memories.iterdir()] == ["apollo.yaml"]


def test_a_dossier_made_anew_leaves_no_memory_of_the_old_one(desk: Desk) -> None:
    desk.ingest(FLIGHT)
    desk.dossier.unlink()
    desk.dossier = desk.seeds / "kopie.yaml"
    desk.ingest(FLIGHT, name="kopie")
    assert [file.name for file in desk.memories.iterdir()] == ["kopie.yaml"]


def test_a_source_below_the_facts_is_read_all_the_same(desk: Desk) -> None:
    head, lists = desk.ingest(FLIGHT).split("\nfigures:", 1)
    comment, source = head.split("source:", 1)
    text = desk.write(f"{comment}figures:{lists}\nsource:{source}\n")
    files = desk.files()
    desk.ingest(FLIGHT, name="kopie")
    assert desk.read() == text
    assert desk.files() == files

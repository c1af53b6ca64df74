"""A note of the editors falls when the ground under it changes: its facts, or the article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.checks import Finding
from generator.checks.inputs import Inputs, read_inputs
from generator.checks.notes import note_stands_on_its_ground
from tests.building import ROOT
from tests.checks.conftest import Sample

RULE = "note-stands-on-its-ground"
DOSSIER = "data/seeds/jubilaeum.yaml"
ROLE = """roles:
  - id: staat-rolle
    actor: sowjetunion
    office: staat
    paragraph: 2
    surface: startete die Sowjetunion
"""
NOTE = """notes:
  - id: gewicht-anmerkung
    says: Der Artikel rundet das Gewicht.
    known: Der Satellit wog 83,6 Kilogramm.
    reason: Das steht in jedem Nachschlagewerk.
    paragraph: 2
    surface: rund 84 Kilogramm
    guards:
      - id: sputnik-gewicht
        words: "Gewicht des Satelliten: rund 84 kg"
      - id: sputnik-start
        words: "Start von Sputnik: 4. Oktober 1957"
      - id: anfang
        words: "Sowjetunion, Staat: „Das war der Anfang“"
      - id: staat-rolle
        words: "Sowjetunion: Staat im All (im Amt)"
"""


@pytest.fixture
def noted(project: Sample) -> Sample:
    """The project with a note that stands on a fact of every kind."""
    project.change(DOSSIER, "terms:\n", f"{ROLE}{NOTE}terms:\n")
    project.write("data/offices.yaml", "- id: staat\n  title: Staat im All\n")
    return project


def fallen(project: Sample) -> list[Finding]:
    """What the rule finds."""
    return [finding for finding in project.check(site=False) if finding.rule == RULE]


def test_a_note_stands_while_its_facts_read_as_they_did(noted: Sample) -> None:
    assert fallen(noted) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "fact", "said", "says"),
    [
        (DOSSIER, "value: 84", "value: 83", "sputnik-gewicht", "rund 84 kg", "rund 83 kg"),
        (DOSSIER, "qualifier: about", "qualifier: over", "sputnik-gewicht", "rund 84", "gut 84"),
        (DOSSIER, "unit: kilograms", "unit: tons", "sputnik-gewicht", "84 kg", "84 t"),
        (DOSSIER, "date: 1957-10-04", "date: 1957-10-05", "sputnik-start", "4. Okt", "5. Okt"),
        (DOSSIER, ": Das war der", ": Es war der", "anfang", "Das war", "Es war"),
        ("data/actors.yaml", "role: Staat\n", "role: Union\n", "anfang", "Staat: „", "Union: „"),
        (
            DOSSIER,
            "office: staat",
            "office: staat\n    held: former",
            "staat-rolle",
            "im Amt",
            "früher",
        ),
        ("data/offices.yaml", "im All", "im Osten", "staat-rolle", "im All", "im Osten"),
    ],
)
def test_a_note_falls_when_a_fact_under_it_changes(
    noted: Sample, file: str, old: str, new: str, fact: str, said: str, says: str
) -> None:
    noted.change(file, old, new)
    (finding,) = fallen(noted)
    line = (noted.root / DOSSIER).read_text(encoding="utf-8").splitlines()[finding.line - 1]
    assert line.strip().startswith("words:")
    before, now = finding.message.split(";")
    assert "gewicht-anmerkung" in before
    assert fact in before
    assert said in before
    assert says in now
    assert says in finding.message


def test_a_note_falls_when_its_source_was_mended(noted: Sample) -> None:
    noted.change("originals/jubilaeum.txt", "rund 84 Kilogramm", "83,6 Kilogramm")
    (finding,) = fallen(noted)
    assert "gewicht-anmerkung is about 'rund 84 Kilogramm'" in finding.message
    assert "mended" in finding.hint


def test_a_note_does_not_fall_when_its_source_changed_elsewhere(noted: Sample) -> None:
    noted.change("originals/jubilaeum.txt", "Ein Jubiläum", "Ein Jubeltag")
    assert fallen(noted) == []


# ------------------------------------------------------------------ the notes of this site

OTHERWISE: dict[str, tuple[str, dict[str, str]]] = {
    "r1-veroeffentlichung": ("events", {"date": "2025-01-20"}),
    "trump-rolle-mud": ("roles", {"held": "current"}),
    "morrison-ueberdenken-beb": ("quotations", {"speaker": "elon-musk"}),
}
"""Facts under the notes of the dossiers, and what would take the ground from the note."""


@pytest.fixture(scope="module")
def ours() -> Inputs:
    inputs, problems = read_inputs(ROOT, originals=None, release=False)
    assert not problems
    assert inputs is not None
    return inputs


def test_our_notes_stand_and_every_fact_under_them_is_tried(ours: Inputs) -> None:
    notes = [note for dossier in ours.dossiers for note in dossier.dossier.notes]
    assert {guard.id for note in notes for guard in note.guards} == set(OTHERWISE)
    assert all(note.guards for note in notes)
    assert list(note_stands_on_its_ground(ours)) == []


@pytest.mark.parametrize("fact", OTHERWISE)
def test_our_notes_fall_when_the_fact_changes(ours: Inputs, fact: str) -> None:
    kind, change = OTHERWISE[fact]
    facts = getattr(ours.corpus, kind)
    changed = {**facts, fact: facts[fact].model_copy(update=change)}
    corpus = replace(ours.corpus, **{kind: changed})
    (finding,) = note_stands_on_its_ground(replace(ours, corpus=corpus))
    assert fact in finding.message

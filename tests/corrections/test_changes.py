"""What counts as a correction, and that the log never forgets one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.corpus import Corpus, load
from generator.corrections import (
    Change,
    changed,
    corrections,
    published_text,
    read_published,
    recorded,
    released,
)
from generator.german import NBSP
from tests.corrections.project import edited, moon, release_of


def told(change: Change) -> tuple[str, str, list[tuple[str, str | None, str | None]]]:
    def plain(words: str | None) -> str | None:
        return None if words is None else words.replace(NBSP, " ")

    details = [(d.aspect, plain(d.before), plain(d.now)) for d in change.details]
    return change.id, change.what, details


MUSEUM = "seeds/museum.yaml"


@pytest.mark.parametrize(
    ("old", "new", "id_", "details"),
    [
        (
            "value: 25400000000",
            "value: 25800000000",
            "kosten-mus",
            [("value", "rund 25,4 Mrd. US-$", "rund 25,8 Mrd. US-$")],
        ),
        (
            "qualifier: about",
            "qualifier: almost",
            "kosten-mus",
            [("value", "rund 25,4 Mrd. US-$", "knapp 25,4 Mrd. US-$")],
        ),
        (
            "direction: up",
            "direction: down",
            "dow-jones-1968-mus",
            [("value", "+4,3 %", "−4,3 %")],
        ),
        (
            "period: 1961/1973",
            "period: 1961/1972",
            "kosten-mus",
            [("time", "1961 bis 1973", "1961 bis 1972")],
        ),
        (
            "status: forecast",
            "status: alleged",
            "kosten-schaetzung-mus",
            [("status", "Prognose, kein Ergebnis", "nur behauptet, nicht belegt")],
        ),
        ("actor: nasa", "actor: boeing", "kosten-mus", [("actor", "Nasa", "Boeing")]),
        (
            "paragraph: 4",
            "paragraph: 3",
            "kosten-mus",
            [
                (
                    "places",
                    "Das Museum, Absatz 4 (laut US-Kongress)",
                    "Das Museum, Absatz 3 (laut US-Kongress)",
                )
            ],
        ),
        (
            "date: 1969-07-20",
            "date: 1969-07-21",
            "landung",
            [("date", "20. Juli 1969", "21. Juli 1969")],
        ),
        (
            "daytime: am Abend",
            "daytime: am Morgen",
            "landung",
            [("daytime", "am Abend", "am Morgen")],
        ),
        (
            "speaker: neil-armstrong",
            "speaker: buzz-aldrin",
            "armstrong-schritt-mus",
            [("speaker", "Neil Armstrong", "Buzz Aldrin")],
        ),
        (
            "metric: anteil",
            "metric: publikum",
            "haushaltsanteil-mus",
            [("metric", "Anteil am Haushalt", "Publikum")],
        ),
        ("via: Funk", "via: Fernsehen", "armstrong-schritt-mus", [("via", "Funk", "Fernsehen")]),
        (
            "translated: true",
            "translated: false",
            "armstrong-schritt-mus",
            [("translated", "vom Artikel ins Deutsche übertragen", "keine")],
        ),
        (
            "held: former",
            "held: current",
            "webb-mus",
            [("office", "Leiter der Nasa (früher)", "Leiter der Nasa (im Amt)")],
        ),
    ],
)
def test_a_change_of_a_fact_is_a_correction(tmp_path: Path, old, new, id_, details) -> None:
    project = moon(tmp_path)
    before = release_of(load(project.data))
    (change,) = changed(before, recorded(edited(project, {MUSEUM: (old, new)})))
    assert told(change) == (id_, "corrected", details)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (MUSEUM, "label: Kosten des Apollo-Programms", "label: Was Apollo kostete"),
        (MUSEUM, "title: Die Mondfähre landet", "title: Die Landung"),
        (MUSEUM, "context: Er sagte es,", "context: Das sagte er,"),
        (MUSEUM, "surface: rund 25,4 Milliarden Dollar", "surface: 25,4 Milliarden Dollar"),
        (MUSEUM, "value: 25400000000", "value: 25400000000.0"),
        (MUSEUM, "also:\n", "also:\n      - paragraph: 11\n        surface: 25,4 Milliarden\n"),
        (MUSEUM, "before: am Ende", "before: ganz am Ende"),
        (MUSEUM, "      - geld", "      - geld\n      - flug"),
        ("actors.yaml", "name: Nasa", "name: NASA"),
        ("seeds/entwurf.yaml", "value: 21.5", "value: 22"),
    ],
)
def test_another_wording_or_one_more_place_is_none(tmp_path: Path, path, old, new) -> None:
    project = moon(tmp_path)
    before = release_of(load(project.data))
    assert changed(before, recorded(edited(project, {path: (old, new)}))) == ()


def test_a_draft_is_never_released(tmp_path: Path) -> None:
    assert not {"angabe-ent", "zitat-ent"} & set(recorded(load(moon(tmp_path).data)))


def test_a_fact_is_withdrawn_and_comes_back(tmp_path: Path) -> None:
    project = moon(tmp_path)
    whole = load(project.data)
    first = release_of(whole)
    file = project.seeds / "zeitung.yaml"
    text = file.read_text("utf-8")
    file.unlink()
    (project.data / "comparisons.yaml").unlink()
    without = load(project.data)
    withdrawn = {change.id: change for change in changed(first, recorded(without))}
    assert told(withdrawn["flugtage-zei"]) == (
        "flugtage-zei",
        "withdrawn",
        [("value", "8 Tage", None)],
    )
    second = release_of(without, first, "2026-02-01")

    file.write_text(text, encoding="utf-8")
    back = {change.id: change for change in changed(second, recorded(load(project.data)))}
    assert set(back) == set(withdrawn) - {"sputnik"}
    assert told(back["flugtage-zei"]) == ("flugtage-zei", "restored", [("value", None, "8 Tage")])


def test_a_release_dates_what_changed_and_keeps_what_was_logged(tmp_path: Path) -> None:
    project = moon(tmp_path)
    first = release_of(load(project.data))
    corpus = edited(project, {MUSEUM: ("value: 25400000000", "value: 25800000000")})
    pending = corrections(corpus, first)
    assert [change.date for change in pending.changes] == [None]

    second = release_of(corpus, first, "2026-02-01")
    logged = corrections(corpus, second)
    assert [change.date for change in logged.changes] == ["2026-02-01"]
    # an entry keeps its address when it is released
    assert [anchor for anchor, _ in logged.anchored] == [anchor for anchor, _ in pending.anchored]

    corpus = edited(project, {MUSEUM: ("value: 25800000000", "value: 25400000000")})
    third = release_of(corpus, second, "2026-03-01")
    assert [change.date for change in third.log] == ["2026-02-01", "2026-03-01"]
    assert [anchor for anchor, _ in corrections(corpus, third).anchored] == [
        "korrektur-kosten-mus-1",
        "korrektur-kosten-mus-2",
    ]
    # what is looked up by facts is the same, in the order of the log
    listed = corrections(corpus, third)
    assert list(listed.about(["landung", "kosten-mus"])) == list(listed.anchored)
    assert list(listed.about(["landung"])) == []
    assert listed.newest["kosten-mus"] == listed.anchored[1]
    assert first.feed == second.feed == third.feed


def test_before_the_first_release_nothing_is_a_correction(tmp_path: Path) -> None:
    assert corrections(load(moon(tmp_path).data), None).changes == ()


def test_a_release_reads_as_it_was_written(tmp_path: Path) -> None:
    corpus = load(moon(tmp_path).data)
    file = tmp_path / "published.json"
    release = release_of(corpus)
    file.write_text(published_text(release), encoding="utf-8")
    assert read_published(file) == release
    assert changed(release, recorded(corpus)) == ()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return load(moon(tmp_path_factory.mktemp("log")).data)


@given(st.data())
def test_no_id_ever_vanishes_from_the_log(corpus: Corpus, data: st.DataObject) -> None:
    """Whatever each of several releases shows, every fact once shown is there or in the log."""
    facts = recorded(corpus)
    last, seen, log = None, set(), ()
    for number in range(data.draw(st.integers(1, 5))):
        shown = data.draw(st.sets(st.sampled_from(sorted(facts))))
        now = {id_: fact for id_, fact in facts.items() if id_ in shown}
        last = released(last, corpus, today=f"2026-01-{number + 1:02}", now=now)
        seen |= shown
        assert last.log[: len(log)] == log
        assert seen <= shown | {change.id for change in last.log}
        log = last.log


# ------------------------------------------------------------------ the first format


def first_format(corpus: Corpus, **changes: str) -> dict[str, object]:
    """A file as the first version wrote it: one text a fact."""
    facts = {
        id_: f"{fact.label}: {fact.aspects[0].words}" for id_, fact in recorded(corpus).items()
    }
    entry = {"date": "2025-12-24", "id": "alt", "before": "Alt: 1", "now": None}
    return {"released": "2026-01-01", "cutoff": None, "facts": {**facts, **changes}, "log": [entry]}


def test_a_file_of_the_first_format_loses_nothing(tmp_path: Path, corpus: Corpus) -> None:
    old = first_format(
        corpus,
        **{"kosten-mus": "Kosten: bis heute: 26 Mrd. US-$", "publikum-mus": "Publikum: viele"},
        landung=f"Erste Landung: 20.{NBSP}Juli{NBSP}1969",
    )
    file = tmp_path / "published.json"
    file.write_text(json.dumps(old), encoding="utf-8")
    published = read_published(file)
    assert published is not None
    assert {fact.id: fact.told for fact in published.facts} == old["facts"]
    assert told(published.log[0]) == ("alt", "withdrawn", [("told", "Alt: 1", None)])
    # another label is no correction there either; the whole old text stands in the log
    assert [told(change) for change in changed(published, recorded(corpus))] == [
        (
            "kosten-mus",
            "corrected",
            [
                (
                    "told",
                    "Kosten: bis heute: 26 Mrd. US-$",
                    "Kosten des Apollo-Programms: rund 25,4 Mrd. US-$",
                )
            ],
        ),
        (
            "publikum-mus",
            "corrected",
            [("told", "Publikum: viele", "Menschen vor dem Fernseher: bis zu 600 Mio. Menschen")],
        ),
    ]
    renewed = release_of(corpus, published, "2026-02-01")
    assert [change.id for change in renewed.log] == ["alt", "kosten-mus", "publikum-mus"]
    assert all(fact.told is None for fact in renewed.facts)

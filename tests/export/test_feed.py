"""The feed of corrections, as feedparser reads it and as RFC 4287 wants it."""

from __future__ import annotations

from pathlib import Path

import feedparser
import pytest
from lxml import etree

from generator.corpus import load
from generator.corrections import changed, recorded
from generator.export.feed import feed
from tests.corrections.project import edited, moon, release_of
from tests.project_fixture import ROOT

GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
AS_PUBLISHED = {  # GitHub Pages serves .xml as application/xml
    "content-type": "application/xml; charset=utf-8",
    "content-location": "https://example.org/x/daten/aenderungen.xml",
}
MUSEUM = "seeds/museum.yaml"
COSTS = (MUSEUM, ("value: 25400000000", "value: 25800000000"))
AUDIENCE = (MUSEUM, ("value: 600000000", "value: 650000000"))


def read(text: str) -> feedparser.FeedParserDict:
    """The feed as a reader fetches it, after it has passed the grammar."""
    GRAMMAR.assertValid(etree.fromstring(text.encode()))
    parsed = feedparser.parse(text, response_headers=AS_PUBLISHED)
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert parsed.version == "atom10"
    return parsed


def test_before_any_correction_the_feed_is_empty_and_valid(tmp_path: Path) -> None:
    corpus = load(moon(tmp_path).data)
    parsed = read(feed(corpus, None, "Mondlandung"))
    assert parsed.feed.title == "Korrekturen: Mondlandung"
    assert parsed.feed.updated == "2019-07-20T00:00:00Z"
    assert parsed.entries == []


def test_a_change_is_an_entry_that_leads_to_the_log(tmp_path: Path) -> None:
    project = moon(tmp_path)
    first = release_of(load(project.data))
    second = release_of(edited(project, dict([COSTS])), first, "2026-02-01")
    corpus = edited(project, dict([AUDIENCE]))
    parsed = read(feed(corpus, second, ""))
    assert [(entry.title, entry.updated) for entry in parsed.entries] == [
        ("Berichtigt: Menschen vor dem Fernseher", "2026-02-01T00:00:00Z"),
        ("Berichtigt: Kosten des Apollo-Programms", "2026-02-01T00:00:00Z"),
    ]
    costs = parsed.entries[1]
    assert costs.link == "https://example.org/x/korrekturen/#korrektur-kosten-mus-1"
    assert costs.summary.replace("\N{NO-BREAK SPACE}", " ") == (
        "Angabe: vorher rund 25,4 Mrd. US-$, jetzt rund 25,8 Mrd. US-$"
    )


def test_an_entry_keeps_its_id_when_it_is_released(tmp_path: Path) -> None:
    project = moon(tmp_path)
    first = release_of(load(project.data))
    corpus = edited(project, dict([COSTS]))
    pending = read(feed(corpus, first, ""))
    logged = read(feed(corpus, release_of(corpus, first, "2026-02-01"), ""))
    assert [entry.id for entry in pending.entries] == [entry.id for entry in logged.entries]
    assert pending.feed.id == logged.feed.id
    assert [entry.updated for entry in logged.entries] == ["2026-02-01T00:00:00Z"]


def test_ids_are_different_for_every_change(tmp_path: Path) -> None:
    project = moon(tmp_path)
    last = release_of(load(project.data))
    for month in range(2, 5):
        old, new = COSTS[1] if month % 2 == 0 else COSTS[1][::-1]
        last = release_of(edited(project, {MUSEUM: (old, new)}), last, f"2026-{month:02}-01")
    entries = read(feed(load(project.data), last, "")).entries
    assert len({entry.id for entry in entries}) == len(entries) == 3
    assert [entry.updated[:10] for entry in entries] == ["2026-04-01", "2026-03-01", "2026-02-01"]


@pytest.mark.parametrize("label", ["<b>Kosten</b> & mehr", "]]> -->", "&#7; Glocke", "a\\u2028b"])
def test_any_label_is_text(tmp_path: Path, label: str) -> None:
    project = moon(tmp_path)
    first = release_of(load(project.data))
    quoted = f'label: "{label}"'
    corpus = edited(project, {MUSEUM: ("label: Kosten des Apollo-Programms", quoted)})
    corpus = edited(project, dict([COSTS]))
    (change,) = changed(first, recorded(corpus))
    (entry,) = read(feed(corpus, first, "")).entries
    assert entry.title_detail.type == "text/plain"
    assert entry.title == f"Berichtigt: {change.label}"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<id>urn", "<id>:urn"),
        ("T00:00:00Z", ""),
        ("<name>Redaktion</name>", ""),
        ("<title>Korrekturen</title>", ""),
        ('href="../korrekturen/"', ""),
    ],
)
def test_the_grammar_refuses_what_is_no_feed(tmp_path: Path, old: str, new: str) -> None:
    text = feed(load(moon(tmp_path).data), None, "")
    assert old in text
    assert not GRAMMAR.validate(etree.fromstring(text.replace(old, new).encode()))


def test_the_committed_feed_is_one() -> None:
    read((ROOT / "docs/daten/aenderungen.xml").read_text("utf-8"))

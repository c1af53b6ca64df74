"""Reading times: what a page takes, what a path takes, and every false one is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks.built import Site, read_site
from generator.checks.read_times import reading_time_equals_words
from generator.corpus import load
from generator.site.reading import in_words, minutes_of, minutes_of_page, steps_at, walks
from tests.project_fixture import generated, write_project

# words of a page, how long they take
MINUTES = [(0, "1 Minute"), (299, "1 Minute"), (300, "2 Minuten"), (1000, "5 Minuten")]
TOLD = "<p>" + "Wort " * 380 + "</p>"
PAGE = (
    '<main class="page"><div class="content"><h1>Titel</h1><p class="dateline">Stand · '
    '<span class="reading-time">{time}</span></p>{body}</div></main>'
)
PATH = (
    '<div class="reading-paths"><section class="reading-path"><ol><li><a href="a/">A</a> '
    '<span class="reading-time">{stop}</span></li></ol><p class="reading-path-sum">Zusammen '
    '<span class="reading-time">{total} Lesezeit</span></p></section></div>'
)


@pytest.mark.parametrize(("words", "told"), MINUTES)
def test_minutes(words: int, told: str) -> None:
    assert in_words(minutes_of(words)).replace("\N{NO-BREAK SPACE}", " ") == told


def test_paths_lead_through_pages(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    generated(project)
    corpus, docs = load(project.data), project.docs
    (walk,) = walks(corpus, docs)
    assert [stop.address for stop in walk.stops] == [
        "@/themen/flug/?weg=alles",
        "@/themen/geld/?weg=alles",
        "@/artikel/museum/?weg=alles",
    ]
    (first,) = steps_at(corpus, docs / "themen/flug.md", docs)
    assert (first.before, first.after) == (None, walk.stops[1])
    (last,) = steps_at(corpus, docs / "artikel/museum.md", docs)
    assert (last.before, last.after) == (walk.stops[1], None)
    assert steps_at(corpus, docs / "chronik.md", docs) == []
    assert minutes_of_page(corpus, docs / "chronik.md") is None
    (docs / "themen/geld.md").unlink()
    assert len(walks(corpus, docs)[0].stops) == 2


def site_of(folder: Path, time: str, body: str = TOLD, path: str = "") -> Site:
    """A site with one page that tells 381 words, and a start page."""
    (folder / "a").mkdir()
    (folder / "a/index.html").write_text(PAGE.format(time=time, body=body), encoding="utf-8")
    (folder / "index.html").write_text(f"<main>{path}</main>", encoding="utf-8")
    return read_site(folder, None, release=False)[0]


FALSE = [
    ("4 Minuten Lesezeit", TOLD, "", "says 4 minutes, and a/ tells 381 words"),
    ("3 Minuten Lesezeit", f'<div class="box">{TOLD}</div>', "", "tells 1 words"),
    ("lange", TOLD, "", "'lange' is no reading time"),
    ("2 Minuten", TOLD, PATH.format(stop="4 Minuten", total="4 Minuten"), "'A 4 Minuten' says 4"),
    ("2 Minuten", TOLD, PATH.format(stop="2 Minuten", total="5 Minuten"), "take 2 minutes"),
]


def test_true_times_have_no_finding(tmp_path: Path) -> None:
    path = PATH.format(stop="2 Minuten", total="2 Minuten")
    site = site_of(tmp_path, "2 Minuten Lesezeit", path=path)
    assert list(reading_time_equals_words(site)) == []


@pytest.mark.parametrize(("time", "body", "path", "message"), FALSE)
def test_false_time_is_found(tmp_path: Path, time: str, body: str, path: str, message: str) -> None:
    found = list(reading_time_equals_words(site_of(tmp_path, time, body, path)))
    assert {finding.rule for finding in found} == {"reading-time-equals-words"}
    assert message in found[0].message

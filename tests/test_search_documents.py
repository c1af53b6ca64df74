"""What the search can find: facts by their own address, sections without what stands elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html

from generator.corpus import load
from generator.errors import ExplainerError
from generator.finishing import BuiltSite
from generator.finishing.built_page import BuiltPage
from generator.finishing.search import ADDRESS, write_search_documents
from generator.finishing.search.entry import Entry
from generator.finishing.search.facts import fact_entries, plain
from generator.finishing.search.packing import (
    SEPARATOR,
    anchor_of,
    packed_entries,
    packed_groups,
)
from generator.finishing.search.sections import section_entries
from generator.finishing.search.words import words_beside
from tests.building import ROOT
from tests.project_fixture import write_project
from tests.search_documents import documents_of, unpacked

PAGE = """<!doctype html><html lang="de"><head><meta property="og:title" content="Der Flug">
<meta name="description" content="Wie man zum Mond kam.">{head}</head><body><main><div>
<div class="content">{content}</div></div></main></body></html>"""


def page(content: str, address: str = "themen/flug/", head: str = "") -> BuiltPage:
    text = PAGE.format(content=content, head=head)
    return BuiltPage(Path("index.html"), address, html.document_fromstring(text))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("<p>Die Rakete hob ab.</p>", {"a": "Die Rakete hob ab."}),
        ("<p>Eins</p><ul><li>Zwei</li></ul>", {"a": "Eins Zwei"}),
        ('<p>Eins</p><h3 id="b">B</h3><p>Zwei</p>', {"a": "Eins", "b": "Zwei"}),
        ("<p>Vor <b>dem</b> Flug</p><h3>Ohne Anker</h3>", {"a": "Vor dem Flug Ohne Anker"}),
        ("<p>Quelle: https://example.org/x?y=1 hier</p>", {"a": "Quelle: hier"}),
        ('<h2 id="b">B</h2><p>Eins</p>', {"b": "Eins"}),
        ('<p>Eins</p><ul class="figure-boxes"><li>3</li></ul>', {"a": "Eins"}),
        ("<p>Eins</p><nav>Weiter</nav><svg><text>9</text></svg>", {"a": "Eins"}),
        ('<p>Eins</p><aside><h2 id="belege">Belege</h2></aside>', {"a": "Eins"}),
        ('<p>Eins</p><h2 id="weiterlesen">Weiterlesen</h2><p>Hier</p>', {"a": "Eins"}),
    ],
)
def test_a_section_is_what_stands_between_headings(content: str, told: dict[str, str]) -> None:
    entries = section_entries([page(f'<h2 id="a">A</h2>{content}')], set(), {})
    assert {entry.id: entry.text for entry in entries} == told


def test_the_opening_of_a_topic_is_the_topic_and_a_section_names_its_page() -> None:
    content = '<h1 id="flug">Flug</h1><p>Kurz.</p><h2 id="start">Start</h2><p>Lang.</p>'
    opening, section = section_entries([page(content)], set(), {"themen/flug/": ("Der Mondflug",)})
    assert (opening.kind, opening.names, opening.note) == (
        "topic",
        ("Der Mondflug",),
        "",
    )
    assert (section.kind, section.names, section.note) == ("section", (), "Der Flug")


def test_the_handout_is_found_by_what_it_is_for_and_not_by_what_it_repeats() -> None:
    handout = page('<h1 id="flug">Flug</h1><p>Lang.</p>', "handzettel/")
    handout.root.body.set("class", "kind-handout")
    [entry] = section_entries([handout], set(), {})
    assert (entry.address, entry.title, entry.text) == (
        "handzettel/",
        "Der Flug",
        "Wie man zum Mond kam.",
    )
    assert "PDF" in entry.keywords


def test_what_has_an_entry_or_asks_not_to_be_found_is_no_section() -> None:
    content = '<h2 id="mond">Mond</h2><p>Ein Begriff.</p>'
    hidden = page(content, head='<meta name="robots" content="noindex">')
    assert list(section_entries([page(content)], {"themen/flug/#mond"}, {})) == []
    assert list(section_entries([hidden], set(), {})) == []


def test_a_text_that_repeats_another_is_found_once() -> None:
    content = '<h2 id="a">A</h2><p>' + "Die Rakete hob ab und flog zum Mond. " * 9 + "</p>"
    twice = [page(content), page(content, "quellen/")]
    assert [entry.address for entry in section_entries(twice, set(), {})] == ["themen/flug/#a"]


def test_every_fact_leads_to_its_own_anchor(tmp_path: Path) -> None:
    corpus = load(write_project(tmp_path).data)
    ids = [entry.id for entry in fact_entries(corpus)]
    expected = {*corpus.figures, *corpus.events, *corpus.quotations, *corpus.terms, *corpus.actors}
    assert len(ids) == len(set(ids))
    assert expected <= set(ids)


@pytest.mark.parametrize(
    ("markdown", "told"),
    [
        ("Die *Landung* war `weich`.", "Die Landung war weich."),
        ("Mehr [zum Mond](../mond.md) hier", "Mehr zum Mond hier"),
        ("Zeile\nund Zeile", "Zeile und Zeile"),
    ],
)
def test_marks_of_markdown_are_left_out(markdown: str, told: str) -> None:
    assert plain(markdown) == told


def test_what_is_written_is_the_same_each_time_and_can_be_read(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    pages = (page('<h2 id="a">A</h2><p>Eins</p>'),)
    texts = []
    for _ in range(2):
        write_search_documents(BuiltSite(project, tmp_path, load(project.data), pages))
        texts.append((tmp_path / ADDRESS).read_text(encoding="utf-8"))
    assert texts[0] == texts[1]
    assert "themen/flug/#a" in [document["address"] for document in documents_of(tmp_path)]


ENTRIES = [
    Entry("term", "glossar/#mond", "Mond", "Ein Trabant.", names=("Erd|mond", "MOND")),
    Entry("person", "akteure/#gagarin-beb", "Gagarin", "Er flog.", lead="Kosmonaut", note="Heft"),
    Entry("person", "akteure/#neil", "Armstrong", "", lead="Astronaut", note="Heft"),
    Entry("section", "#der-groe", "Der große Flug", "Er begann\xa01961:\n12. April.", note="Heft"),
    Entry("section", "#nacht", "Am Abend", "~5 Uhr", keywords="Mond", dates=("1961", "1969-07")),
    Entry("section", "druck/", "Über uns", "Mit\x7fZeichen"),
]


@pytest.mark.parametrize(
    ("at", "told"),
    [
        (0, {"address": "glossar/#mond", "names": ["Erd mond"], "note": "", "shown": 3}),
        (1, {"address": "akteure/#gagarin-beb", "text": "Kosmonaut. Er flog.", "note": "Heft"}),
        (2, {"text": "Astronaut", "keywords": "Astronaut", "kind": "person", "note": "Heft"}),
        (3, {"address": "#der-groe", "text": "Er begann\xa01961: 12. April.", "note": "Heft"}),
        (4, {"address": "#nacht", "text": "~5 Uhr", "dates": ["1961", "1969-07"], "note": ""}),
        (5, {"address": "druck/", "title": "Über uns", "text": "Mit Zeichen", "shown": 0}),
    ],
)
def test_what_is_packed_is_whole_again(at: int, told: dict[str, object]) -> None:
    document = unpacked(packed_entries(ENTRIES, {"mond": 3}))[at]
    assert {name: document[name] for name in told} == told


def test_what_can_be_told_from_elsewhere_is_not_written() -> None:
    columns = packed_entries(ENTRIES, {})
    assert columns["anchor"].split(SEPARATOR) == ["~", "~-beb", "neil", "der-groe", "nacht", ""]
    assert columns["kind"].split(SEPARATOR) == ["term", "person", "~", "section", "~", "~"]
    assert columns["page"].split(SEPARATOR) == ["glossar/", "akteure/", "~", "", "~", "druck/"]
    assert columns["note"].split(SEPARATOR) == ["", "Heft", "~", "~", "", "~"]


@pytest.mark.parametrize(
    ("title", "anchor"),
    [
        ("Mond", "mond"),
        ("Wer verlor, und wer nicht?", "wer-verlor-und-wer-nicht"),
        ("Börse am 27.\xa0Januar – so fiel sie", "borse-am-27-januar-so-fiel-sie"),
        ("„S&P 500“", "sp-500"),
        ("–", ""),
    ],
)
def test_the_anchor_of_a_title_is_made_of_its_words(title: str, anchor: str) -> None:
    assert anchor_of(title) == anchor


@pytest.mark.parametrize(
    ("keywords", "kept"),
    [
        ("Mond · NASA", "NASA"),
        ("der mond, die Landung", "der die"),
        ("um 11.30 Uhr · um Mitternacht", "um 11.30 Uhr Mitternacht"),
        ("AT&T", "AT&T"),
        ("", ""),
    ],
)
def test_keywords_are_words_that_stand_nowhere_else(keywords: str, kept: str) -> None:
    assert words_beside(keywords, "Mond", "Eine weiche Landung") == kept


def test_pages_that_tell_of_facts_come_first() -> None:
    content = '<h2 id="a">A</h2><p>{}</p>'
    addresses = ["artikel/x/", "druck/", "themen/y/", "artikel/z/"]
    pages = [page(content.format(address), address) for address in addresses]
    found = [entry.address.removesuffix("#a") for entry in section_entries(pages, set(), {})]
    assert found == ["themen/y/", "artikel/x/", "artikel/z/", "druck/"]


def test_groups_of_words_are_parted_whatever_they_hold() -> None:
    assert packed_groups([["Mond|Trabant", "Sputnik"], ["a"]]) == "Mond Trabant|Sputnik\x7fa"


@pytest.mark.parametrize("text", ["Mond: Trabant", "- Mond", "- [Mond, 3]", "Mond"])
def test_a_broken_list_of_words_is_named_with_its_line(tmp_path: Path, text: str) -> None:
    project = write_project(tmp_path)
    (project.data / "search.yaml").write_text(f"{text}\n", encoding="utf-8")
    with pytest.raises(ExplainerError, match=r"search\.yaml:1: .*mean the same"):
        write_search_documents(BuiltSite(project, tmp_path, load(project.data), ()))


def test_the_vendored_engine_is_the_version_that_bench_compares_with() -> None:
    head = (ROOT / "overrides/assets/js/vendor/minisearch.js").read_text(encoding="utf-8")
    lock = (ROOT / "tests/tools/engines/package-lock.json").read_text(encoding="utf-8")
    version = json.loads(lock)["packages"]["node_modules/minisearch"]["version"]
    assert head.startswith(f"/*! minisearch {version} ")
    assert "Permission is hereby granted, free of charge" in head[:1000]

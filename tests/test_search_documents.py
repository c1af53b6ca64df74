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
from generator.finishing.search.facts import fact_entries, plain
from generator.finishing.search.sections import section_entries
from tests.building import ROOT
from tests.project_fixture import write_project

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


def test_documents_are_written_column_by_column(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    pages = (page('<h2 id="a">A</h2><p>Eins</p>'),)
    write_search_documents(BuiltSite(project, tmp_path, load(project.data), pages))
    written = json.loads((tmp_path / ADDRESS).read_text(encoding="utf-8"))
    assert {len(column) for column in written["documents"].values()} == {
        len(written["documents"]["address"])
    }
    assert "themen/flug/#a" in written["documents"]["address"]


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

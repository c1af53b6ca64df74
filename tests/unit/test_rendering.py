"""Components: one block of HTML each, in which no text of a dossier is markup."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from generator.corpus import Corpus, load
from generator.escaping import html_in_markdown
from generator.german import NBSP
from generator.model import Event
from generator.site.macros import MACROS, Site
from generator.site.rendering import (
    COMPONENTS,
    cite,
    component,
    environment,
    fact_link,
    when,
)
from tests.project_fixture import write_project


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return load(write_project(tmp_path_factory.mktemp("rendering")).data)


@pytest.mark.parametrize("name", sorted(file.name for file in COMPONENTS.glob("*.j2")))
def test_every_component_is_a_valid_template(name: str) -> None:
    environment().get_template(name)


def test_a_component_has_no_blank_or_indented_line() -> None:
    html = component("macro_error", message="erste Zeile\n\n    zweite Zeile")
    assert "erste Zeile\nzweite Zeile" in html


def test_a_component_escapes() -> None:
    html = component("macro_error", message="<script>alert(1)</script>")
    assert "<script>" not in html
    assert "alert(1)" in html


@pytest.mark.parametrize(
    "text",
    [
        "a *b* _c_ `d` [e](f) ~g~ ^h^ {{ i }} |",
        "<b>fett</b> & 'so' \"so\"",
        "\\* H~2~O",
        "![Bild](https://example.org/a.png)",
        "{% raw %}",
    ],
)
def test_a_fact_in_a_sentence_shows_exactly_its_words(text: str) -> None:
    html = markdown(f"Es sind {fact_link('figure', 'x', text)} davon.", extensions=["attr_list"])
    soup = BeautifulSoup(html, "html.parser")
    assert soup.get_text() == f"Es sind {text} davon."
    assert [tag.name for tag in soup.find_all()] == ["p", "a"]


@given(st.text())
def test_no_mark_of_markdown_or_jinja_is_left(text: str) -> None:
    assert not set("*_`[]{}<>\"'|") & set(html_in_markdown(text))


def test_a_fact_leads_to_its_evidence() -> None:
    link = BeautifulSoup(fact_link("event", "landung", "20. Juli"), "html.parser").a
    assert link is not None
    assert link.attrs == {"class": ["fact"], "href": "#beleg-landung", "data-event": "landung"}


def test_a_citation_names_source_day_and_paragraph(corpus: Corpus) -> None:
    first = cite(corpus.cited["kosten-mus"][0]).replace(NBSP, "~")
    assert first == "Das Museum, 16.~Juli~2019, Absatz~4"
    inferred = cite(corpus.cited["kosten-zei"][0]).replace(NBSP, "~")
    assert inferred == "Die Zeitung, 20.~Juli~2019 (erschlossen), Absatz~3"


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ({"date": "1969-07-20"}, "20.~Juli~1969"),
        ({"date": "1957"}, "1957"),
        ({"start": "1961", "end": "1972"}, "1961 bis 1972"),
        ({"start": "1969-07-16", "end": "1969-07-24"}, "16. bis 24.~Juli~1969"),
    ],
)
def test_events_say_when(told: dict[str, str], text: str) -> None:
    event = Event(id="x", paragraph=1, surface="x", **told)
    assert when(event).replace(NBSP, "~") == text


def test_components_are_package_data() -> None:
    assert Path(COMPONENTS, "evidence_card.html.j2").is_file()


# ------------------------------------------------------------------ what components promise


@pytest.mark.parametrize("value", ["Haus *B*", "[Amt](x) `1`", "A & B <i>", "a_b_c\\d"])
def test_a_setting_shows_exactly_its_words(corpus: Corpus, value: str) -> None:
    shown = _of_macro(corpus, "setting", "street", contact={"street": value})
    assert shown.get_text() == value


def test_the_address_of_the_settings_can_be_written_to(corpus: Corpus) -> None:
    address = "die_redaktion_x@example.org"
    link = _of_macro(corpus, "setting", "email", contact={"email": address}).a
    assert link is not None
    assert (link["href"], link.get_text()) == (f"mailto:{address}", address)


@pytest.mark.parametrize(("macro", "ids"), [("term_list", ["mondfaehre"]), ("occurrences", None)])
def test_links_to_terms_say_which_term(corpus: Corpus, macro: str, ids: list[str] | None) -> None:
    chosen = ids or [term.id for term in corpus.terms.values() if term.see_also]
    found = [a for i in chosen for a in _of_macro(corpus, macro, i).select('a[href*="/glossar/#"]')]
    assert found
    assert all(str(a["href"]).endswith(f"/glossar/#{a.get('data-term')}") for a in found)


def test_charts_of_the_same_figure_share_no_id(corpus: Corpus) -> None:
    chart = _of_macro(corpus, "bar_chart", "kosten-mus", "kosten-zei", title="So teuer")
    assert chart.select("[id]") == []
    assert str(chart.select("svg[role=group]")[0]["aria-label"]) == "So teuer"
    squares = _of_macro(corpus, "unit_chart", "kosten-zei", "kosten-heute-zei", title="So oft")
    assert squares.select("[id]") == []


@pytest.mark.parametrize("macro", ["figure_table", "timeline"])
def test_lists_of_different_things_share_no_id(corpus: Corpus, macro: str) -> None:
    shown: dict[str, Any] = {"filter": True} if macro == "timeline" else {}
    calls = [{"topic": next(iter(corpus.topics))}, {"source": corpus.sources[0].id}, {}]
    lists = [_of_macro(corpus, macro, **shown, **call) for call in calls]
    ids = [str(element["id"]) for found in lists for element in found.select("[id]")]
    assert len(ids) == len(set(ids)) == len(calls)
    assert [str(f["data-filter-for"]) for found in lists for f in found.select("form")] == ids


def test_rows_are_anchors_only_where_asked(corpus: Corpus) -> None:
    rows = _of_macro(corpus, "figure_table", anchors=True).select("tbody tr")
    assert [row["id"] for row in rows] == list(corpus.figures)


def test_a_note_quotes_with_marks_inside() -> None:
    note = {"id": "n", "paragraph": 1, "surface": "der „Adler“", "says": "A.", "known": "B."}
    html = component("notes", notes=[({"name": "Blatt"}, {**note, "reason": "C."})])
    assert "(„der ‚Adler‘“)" in html


def _of_macro(
    corpus: Corpus, name: str, *ids: str, contact: dict[str, str] | None = None, **more: Any
) -> BeautifulSoup:
    site = Site(corpus, {"contact": contact or {}}, Path("docs"))
    return BeautifulSoup(markdown(MACROS[name](site, *ids, **more)), "html.parser")

"""Saved pages as newspapers build them: the text of the article, and what the page says of it.

The pages in `pages/` are our own, about public history. Each is built in one of the ways that
real ones are: linked data, OpenGraph, plain meta tags, no tags at all; with cookie banners, teasers
and pictures between the paragraphs, and in an old encoding.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.ingest.metadata import Metadata
from generator.ingest.reader import Article, article_from_bytes, read_article

PAGES = Path(__file__).parent / "pages"

LINKED = "JSON-LD datePublished"
OPEN_GRAPH = "Meta-Angabe article:published_time"
SITE = "https://example.org"


def read(name: str) -> Article:
    return read_article(PAGES / f"{name}.html")


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("mauerfall",
         Metadata("Die Nacht, in der Berlin offen war", "Egon Erwin Kisch, Joseph Roth",
                  "Chronik am Abend", "1989-11-10", LINKED, f"{SITE}/1989/mauerfall")),
        ("wirecard",
         Metadata("Wirecard: 1,9 Milliarden Euro fehlen", "dpa", "Münchner Kurier", "2020-06-22",
                  LINKED, f"{SITE}/wirtschaft/wirecard-1")),
        ("titanic",
         Metadata("Der Untergang der Titanic", None, "Hafenbote", "1912-04-16", OPEN_GRAPH,
                  f"{SITE}/schiffe/titanic.html")),
        ("brexit",
         Metadata("Briten stimmen für den Austritt", "Blick nach Europa, Redaktion",
                  "Blick nach Europa", "2016-06-24", "Angabe im Quelltext",
                  f"{SITE}/europa/briten-stimmen-fuer-den-austritt")),
        ("apollo",
         Metadata("Die ersten Menschen auf dem Mond", "Oriana Fallaci", "Sternwarte Heute",
                  "1969-07-21", "Meta-Angabe date", None)),
        ("tschernobyl", Metadata("Tschernobyl: Was im Block 4 geschah")),
    ],
)  # fmt: skip
def test_page_says_who_published_what_and_when(name: str, known: Metadata) -> None:
    assert read(name).metadata == known


@pytest.mark.parametrize(
    ("name", "first", "last", "paragraphs"),
    [
        ("mauerfall", "Deutsche Teilung", "am folgenden Tag.", 8),
        ("wirecard", "Der Zahlungsdienstleister räumt ein", "Mitglied des Dax.", 10),
        ("titanic", "Der Untergang der Titanic", "Hilfe gerufen.", 8),
        ("brexit", "Großbritannien verlässt", "„großes Bedauern“.", 4),
        ("tschernobyl", "Tschernobyl: Was im Block 4", "gekostet hat.", 6),
    ],
)
def test_page_gives_the_article_and_nothing_around_it(
    name: str, first: str, last: str, paragraphs: int
) -> None:
    texts = [paragraph.text for paragraph in read(name).paragraphs]
    assert (texts[0][: len(first)], texts[-1][-len(last) :]) == (first, last)
    assert len(texts) == paragraphs


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("wirecard", ["Tag | Kurs", "17. Juni 2020 | 104,50 Euro", "22. Juni 2020 | 14,44 Euro"]),
        ("titanic", ["Länge: 269 Meter", "Geschwindigkeit: 21 Knoten", "Rettungsboote: 20"]),
        ("tschernobyl", ["Ein Versuch außer Kontrolle"]),
    ],
)
def test_rows_items_and_broken_lines_are_paragraphs(name: str, lines: list[str]) -> None:
    texts = [paragraph.text for paragraph in read(name).paragraphs]
    at = texts.index(lines[0])
    assert texts[at : at + len(lines)] == lines


@pytest.mark.parametrize(
    ("name", "passage"),
    [
        ("wirecard", "Wir hören nun, jemand habe ‚nichts gewusst‘. Das ist eine Schande.“"),
        ("mauerfall", "gingen daraufhin zu den Grenzübergängen. Um 23.30 Uhr"),
        ("apollo", "kostete bis dahin etwa 24 Milliarden Dollar. Kennedy hatte"),
    ],
)
def test_passages_stay_whole(name: str, passage: str) -> None:
    assert any(passage in paragraph.text for paragraph in read(name).paragraphs)


def test_encoding_that_the_page_declares_counts() -> None:
    assert read("apollo").encoding == "windows-1252"


def test_address_of_a_page_that_a_browser_saved(tmp_path: Path) -> None:
    page = tmp_path / "seite.html"
    page.write_text(
        "<!DOCTYPE html>\n<!-- saved from url=(0028)https://example.org/a?b=1 -->\n"
        "<html><body><p>Ein Text.</p><p>Noch einer.</p></body></html>",
        encoding="utf-8",
    )
    assert read_article(page).metadata.url == "https://example.org/a?b=1"


def test_markup_in_metadata_is_text(tmp_path: Path) -> None:
    page = tmp_path / "seite.html"
    page.write_text(
        "<html><head>"
        '<meta property="og:title" content="{{ 7 * 7 }} &lt;b&gt;\u202eMond\u00ad&quot;">'
        '<meta name="author" content="--8&lt;-- &quot;x&quot;"></head>'
        "<body><p>Ein Text.</p><p>Noch einer.</p></body></html>",
        encoding="utf-8",
    )
    known = read_article(page).metadata
    assert (known.title, known.author) == ('{{ 7 * 7 }} <b>Mond"', '--8<-- "x"')


def test_quotations_of_a_page_can_be_told_from_its_text(tmp_path: Path) -> None:
    page = tmp_path / "seite.html"
    page.write_text(
        "<html><body><article><h1>Der Satz des Jahres</h1>"
        "<p>Er sagte: <q>Nun sprach er <q>wächst</q> zusammen</q> und ging am Abend fort.</p>"
        "<blockquote><p>Jetzt wächst zusammen.</p><p>&gt; Was zusammengehört.</p></blockquote>"
        "<p>Das war am Tag nach der Öffnung der Grenze.</p></article></body></html>",
        encoding="utf-8",
    )
    assert [paragraph.text for paragraph in read_article(page).paragraphs] == [
        "Der Satz des Jahres",
        "Er sagte: „Nun sprach er ‚wächst‘ zusammen“ und ging am Abend fort.",
        "> Jetzt wächst zusammen.",
        "> Was zusammengehört.",
        "Das war am Tag nach der Öffnung der Grenze.",
    ]


@pytest.mark.parametrize("sign", ["&#2;", "&#x1B;", "&#xFFFE;", "&#99999999;", "\x02", "\x1b"])
def test_a_sign_that_no_tree_can_hold_is_left_out(sign: str) -> None:
    html = f"<html><body><p>Am 9. November{sign} fiel die Mauer &#150; ja.</p></body></html>"
    read = article_from_bytes(html.encode(), Path("a.html"))
    assert read.text == "Am 9. November fiel die Mauer – ja."


def test_a_page_may_begin_with_any_element() -> None:
    html = "<svg><script>x</script></svg><p>Am 9. November 1989 fiel die Mauer.</p>"
    assert "fiel die Mauer" in article_from_bytes(html.encode(), Path("a.html")).text

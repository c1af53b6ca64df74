"""Articles are read exactly as they came, and what cannot be read says so in one message."""

from __future__ import annotations

import hashlib
import io
import os
import sys
from pathlib import Path

import pytest

from generator.errors import ExplainerError
from generator.ingest.publication import Publication, publication
from generator.ingest.reader import MAX_BYTES, Article, article_from_bytes, read_article

TEXT = "Der Mond ruft uns alle\n\nDie Rakete hob am Morgen ab.\nSie landete vier Tage später.\n"

PAGE = """<!DOCTYPE html>
<html lang="de"><head><title>Raumfahrt heute | Startseite</title>
<meta property="og:site_name" content="Raumfahrt heute">
<meta name="author" content="Redaktion">
<link rel="canonical" href="https://example.org/mond">
<meta property="article:published_time" content="1969-07-21T03:56:00+01:00"></head>
<body><nav><p>Zur Startseite und noch viel mehr</p></nav>
<article><header><h1>Der  Mond ruft</h1></header>
<p>Die Rakete hob <b>am Morgen</b> ab.
<p>Sie landete<br>vier Tage später.
<ul><li>Erstens &amp; letztens</ul>
<blockquote>Davor<p>Darin</p>Danach</blockquote>
<aside><p>Werbung für Raketen</p></aside><script>var p = "<p>nein</p>";</script></article>
<footer><p>Impressum</p></footer></body></html>"""

LINKED_DATA = """<html><head><script type="application/ld+json">{"@graph": [{"@type": "WebSite"},
{"@type": ["Article", "NewsArticle"], "headline": "Der Mond <ruft>", "datePublished":
"1969-07-21T03:56:00Z", "author": [{"name": "Oriana Fallaci"}, {"name": "Norman Mailer"}],
"publisher": {"name": "Raumfahrt heute"}, "url": "https://example.org/a"}]}</script></head>
<body><div><p>Text des Artikels.</p></div></body></html>"""


def article(text: str | bytes, name: str = "mond.txt") -> Article:
    raw = text if isinstance(text, bytes) else text.encode()
    return article_from_bytes(raw, Path(name))


def message(raw: bytes, name: str = "mond.txt") -> str:
    with pytest.raises(ExplainerError) as caught:
        article(raw, name)
    [problem] = caught.value.problems
    return str(problem)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_text_stays_as_it_came(newline: str) -> None:
    text = TEXT.replace("\n", newline)
    read = article(text)
    assert read.text == text
    assert [p.number for p in read.paragraphs] == [1, 2, 3]
    for paragraph in read.paragraphs:
        end = paragraph.start + len(paragraph.text)
        assert read.text[paragraph.start : end] == paragraph.text


def test_byte_order_mark_is_no_character_but_counts_for_the_hash() -> None:
    raw = b"\xef\xbb\xbf" + TEXT.encode()
    read = article(raw)
    assert read.text == TEXT
    assert read.sha256 == hashlib.sha256(raw).hexdigest()


def test_white_space_around_a_paragraph_is_left_out() -> None:
    read = article("\n \u00a0\n\t Einsam \u00a0\n  \u2003\n")
    assert [(p.start, p.text) for p in read.paragraphs] == [(6, "Einsam")]


def test_markdown_and_front_matter_stay_text() -> None:
    text = "---\ntitle: {{ figure('x') }}\n---\n# Der Mond ruft uns\n\n{% raw %} **fett**\n"
    read = article(text, "mond.md")
    assert read.text == text
    assert [p.text for p in read.paragraphs] == [line for line in text.split("\n") if line]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (TEXT, "Der Mond ruft uns alle"),
        ("21. Juli 1969\nRaumfahrt\nDer Mond ruft uns alle\nEin Satz steht hier.\n",
         "Der Mond ruft uns alle"),
        ("Ein ganzer Satz steht gleich am Anfang.\nDer Mond ruft uns alle\n", None),
        ("Nur eine einzige Zeile steht hier", None),
    ],
)  # fmt: skip
def test_title_is_the_first_line_of_several_words_above_the_text(
    text: str, title: str | None
) -> None:
    assert article(text).metadata.title == title


def test_page_gives_its_main_text_as_paragraphs() -> None:
    assert [p.text for p in article(PAGE, "mond.html").paragraphs] == [
        "Der Mond ruft",
        "Die Rakete hob am Morgen ab.",
        "Sie landete",
        "vier Tage später.",
        "Erstens & letztens",
        "> Davor",
        "> Darin",
        "> Danach",
    ]


def test_page_gives_what_its_head_says() -> None:
    known = article(PAGE, "mond.html").metadata
    assert (known.title, known.author, known.publisher) == (
        "Der Mond ruft",
        "Redaktion",
        "Raumfahrt heute",
    )
    assert (known.published, known.url) == ("1969-07-21", "https://example.org/mond")


def test_linked_data_comes_before_other_metadata() -> None:
    known = article(LINKED_DATA, "mond.html").metadata
    assert known.title == "Der Mond <ruft>"
    assert known.author == "Oriana Fallaci, Norman Mailer"
    assert known.publisher == "Raumfahrt heute"
    assert (known.published, known.published_from) == ("1969-07-21", "JSON-LD datePublished")


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type": "Article", </script>',
        '<script type="application/ld+json">[1, "x", {"@graph": 3}]</script>',
        '<script type="application/ld+json">{"@type": "Article", "author": [[]]}</script>',
        '<script type="application/ld+json">{"@type": "Article", "datePublished": 7}</script>',
        '<meta name="date" content="1969-02-31"><link rel="canonical" href="javascript:x">',
        "<script>",
        "<!-- ",
        '<meta content="',
    ],
)
def test_broken_head_is_no_metadata(head: str) -> None:
    known = article(f"<p>Text.</p>{head}", "mond.html").metadata
    assert (known.published, known.author, known.url) == (None, None, None)


def test_page_without_blocks_gives_the_text_of_its_containers() -> None:
    read = article("<div>Erst <b>fett</b> dann<div>innen</div>und<br>Schluss</div>", "a.htm")
    assert [p.text for p in read.paragraphs] == ["Erst fett dann", "innen", "und", "Schluss"]


@pytest.mark.parametrize(
    ("raw", "name", "expected"),
    [
        (b"", "mond.txt", "mond.txt: holds no text. An article has at least one paragraph."),
        (b" \r\n\t\n", "mond.md", "mond.md: holds no text. An article has at least one paragraph."),
        (b"<script>nur_das()</script>", "a.html",
         "a.html: holds no text. An article has at least one paragraph."),
        ("Grüße, ".encode() * 20 + b"\n\xff", "mond.txt",
         "mond.txt:2: byte 181 is not UTF-8. Save the file as UTF-8."),
        (b"\xff\xfe\x00", "mond.txt", "mond.txt: byte 2 is not UTF-16. Save the file as UTF-8."),
        (bytes(range(128, 256)), "mond.txt",
         "mond.txt: is neither UTF-8 nor another encoding of German text. Save the file as UTF-8."),
        (b"\x7fELF\0\0", "mond.txt",
         "mond.txt: is a binary file, not text. Save the article as text or HTML."),
        (b"\x01\x02\x03abc", "mond.txt",
         "mond.txt: is a binary file, not text. Save the article as text or HTML."),
        (b"a" * (MAX_BYTES + 1), "mond.txt",
         ("mond.txt: is larger than 20,000,000 bytes, which no article is. "
          "Split it, one article a file.")),
    ],
)  # fmt: skip
def test_unusable_bytes_get_one_message(raw: bytes, name: str, expected: str) -> None:
    assert message(raw, name) == expected


WALL = "Am 9. November 1989 fiel die Mauer: „Tor auf!“, rief die Menge – für alle größer als je."


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (WALL, "utf-8", "UTF-8"),
        (WALL, "utf-8-sig", "UTF-8"),
        (WALL, "utf-16", "UTF-16"),
        (WALL, "utf-32", "UTF-32"),
        (WALL, "cp1252", "windows-1252"),
        ("Grüße", "iso8859-1", "windows-1252"),
        ("Er kam – und blieb.", "cp1252", "windows-1252"),
        ("Zehntausende drängten über die Grenzübergänge.", "cp850", "IBM 850"),
        ("Only plain letters", "ascii", "UTF-8"),
    ],
)
def test_encoding_is_detected(text: str, codec: str, name: str) -> None:
    read = article(text.encode(codec))
    assert (read.text, read.encoding) == (text, name)


@pytest.mark.parametrize(
    ("text", "readable", "surface", "exact"),
    [
        ("Der Bun\u00addes\u00adtag tagt", "Der Bundestag tagt", "Bundestag",
         "Bun\u00addes\u00adtag"),
        ("Die Mu\u0308nchner Bo\u0308rse", "Die Münchner Börse", "Börse", "Bo\u0308rse"),
        ("rund 1\u202f500 Menschen", "rund 1\u00a0500 Menschen", "1\u00a0500", "1\u202f500"),
        ("am\u200b 9.\u2003November", "am 9. November", "9. November", "9.\u2003November"),
        ("\u202eMauer\u202c weg", "Mauer weg", "Mauer", "Mauer"),
        ("Straße, A\u030angstro\u0308m", "Straße, Ångström", "Ångström", "A\u030angstro\u0308m"),
        ("u\u0308\u0327ber", "u\u0308\u0327ber", "u", "u"),
        ("\u212b\u0308re", "\u212b\u0308re", "\u212b", "\u212b"),
        ("u\u00ad\u0308ber", "u\u0308ber", "u\u0308ber", "u\u00ad\u0308ber"),
        ("nichts Besonderes", "nichts Besonderes", "nichts", "nichts"),
    ],
)  # fmt: skip
def test_text_is_read_without_what_nobody_sees(
    text: str, readable: str, surface: str, exact: str
) -> None:
    read = article(f"\r\n  {text}")
    [paragraph] = read.paragraphs
    assert (read.text, paragraph.text) == (f"\r\n  {text}", readable)
    at = readable.index(surface)
    start, end = paragraph.span(at, at + len(surface))
    assert read.text[start:end] == exact == paragraph.exact(at, at + len(surface))
    assert paragraph.inside(start, end) == (at, at + len(surface))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("fehlt.txt", "cannot be read: No such file or directory."),
        ("mond.pdf", "is no article that can be read. Known are: .htm, .html, .md, .txt."),
        ("mond", "is no article that can be read. Known are: .htm, .html, .md, .txt."),
    ],
)
def test_unusable_path_gets_one_message(tmp_path: Path, name: str, expected: str) -> None:
    with pytest.raises(ExplainerError) as caught:
        read_article(tmp_path / name)
    assert str(caught.value) == f"{tmp_path / name}: {expected}"


def test_pipe_is_no_article(tmp_path: Path) -> None:
    """Reading one would wait for ever."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes with names")
    os.mkfifo(tmp_path / "mond.txt")
    with pytest.raises(ExplainerError) as caught:
        read_article(tmp_path / "mond.txt")
    assert str(caught.value) == f"{tmp_path / 'mond.txt'}: is no regular file."


def test_standard_input_is_read_exactly(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = b"Eins\r\n\r\nZwei\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    read = read_article(Path("-"))
    assert (read.text, read.sha256) == (raw.decode(), hashlib.sha256(raw).hexdigest())


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        (TEXT, "1969-07-22", Publication("1969-07-22", "stated", "Beim Einlesen angegeben.")),
        ("21. Juli, 1969\n" + TEXT, None,
         Publication("1969-07-21", "stated", "Datumszeile in Absatz 1.")),
        ("Houston, 21. Juli 1969 – Die Rakete flog.", None,
         Publication("1969-07-21", "stated", "Absatz 1 beginnt mit Ort und Datum.")),
        ("Juli 1969\n" + TEXT, None, Publication(None, "inferred", None)),
        ("Am 21. Juli 1969 flog sie heim.", None, Publication(None, "inferred", None)),
    ],
)  # fmt: skip
def test_publication(text: str, given: str | None, expected: Publication) -> None:
    assert publication(article(text), given) == expected


def test_publication_named_by_the_page() -> None:
    assert publication(article(PAGE, "mond.html"), None) == Publication(
        "1969-07-21",
        "stated",
        "Die Seite nennt den Tag selbst (Meta-Angabe article:published_time).",
    )


@pytest.mark.parametrize("piece", ["<p>a", "<ul><li>x", '<a b="', "<!--", "<b>", "<", "<td>a<li>b"])
def test_hostile_pages_take_time_in_line_with_their_length(piece: str) -> None:
    """A quadratic reader needs minutes for each of these."""
    read_quietly(f"<p>Text</p>{piece * (100_000 // len(piece))}".encode())


def read_quietly(raw: bytes) -> None:
    assert article(raw, "a.html").paragraphs

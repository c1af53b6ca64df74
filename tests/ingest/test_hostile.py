"""Whatever comes in: time in line with its length, one message or an honest result, text as text.

An extractor that looks back over the text for every find needs hours for one of these articles.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.corpus import load
from generator.errors import ExplainerError
from generator.ingest import article_from_bytes, ingest, run
from generator.ingest.jobs import vocabulary_of
from tests.building import ROOT

SIZE = 2_500
GROWTH = 10
"""Most that an article of four times the length may take: linear readers need four times as long,
quadratic ones sixteen times; the rest is other work of the machine."""
LEAST = 0.1
"""Seconds; less than that tells nothing of growth."""

PIECES = [
    "Ein Wort und noch eins ", "a", "Aa ", "Aa-", "AaBb", "A. ", "z.B. ", "ü", "中", "😀", "_", "-",
    "Am Montag sagte Angela Merkel, der Umsatz stieg um 5 Prozent. ",
    "Willy Brandt und Helmut Kohl ", "Aa von ", "Dr. ", "dpa/", "sagte ", "sagte er, ", "laut ",
    "„", "„Das ist ", '"a ', "» ", "«", "' ", "‚a ", "„‚", "“", "„Ja“, sagte Willy Brandt. ", ": ",
    "1", "1.", "1,", "123.", "123 ", "123\u00a0", "1/", "1–", "1-", "€1", "$", "% ", "1 bis ",
    "1 Mio. ", "Titel: \"a", "Buch: „a“ ",
    "zwischen 1 und ", "rund ", "Millionen ", "hundert", "zwanzig", "einund", "1 Prozent auf ",
    "1.1.2020 ", "2020-01-", "Januar ", "Montag ", "am ", "Jahre ", "vor drei ", "1. ", "Uhr ",
    "Ende ", "vergangenen ", "im Jahr ", "19", "9. November ",
    " ", "\u00a0", "\u2009", "\t", "a\n", "\n", "\r", "Kapitel eins\n", ".", "...", "(", "[", ")",
    "a\u00ad", "\u00ad", "a\u0301", "\u0301\u0323", "\u200b", "\u202e", "\u2028", "\u1100",
    "{{ x }} ", "{% raw %}", "**a** ", "# ", "---\n", "- a: b\n", "http://a.b/", "a@b.", "<p>",
    "&amp;", "herein", "?!", "!", "…", "? ", "“. ", ") ", "a \t", "x \u00a0", "Von ", "Von Aa Bb, ",
    "(dpa) ", "> ", "*", "AfA ", "title: a\n",
]  # fmt: skip

PAGE_PIECES = [
    "<p>a", "<ul><li>x", '<a b="', "<!--", "<!", "<?", "<b>", "<", "<a", "<a ", "<td>a<li>b",
    "<div>", "<div ", "</div>", "<blockquote>", "<table><tr><td>", "<b><p>", "<script>", "<style>",
    "<title>", "&", "&#", "<br>a", "<svg>", "<template>", "<span>a", "<h1>a", "]]>", "<![CDATA[",
    '<meta content="a">', '<script type="application/ld+json">[', "<time>1.1.2020</time>",
]  # fmt: skip


@pytest.fixture(scope="module")
def vocabulary():
    return load(ROOT / "data")


@pytest.mark.parametrize("tail", ["", "x"], ids=["", "open"])
@pytest.mark.parametrize("piece", PIECES)
def test_text_takes_time_in_line_with_its_length(vocabulary, piece: str, tail: str) -> None:
    """White space is stripped from the end of a line, so what follows a run of it matters too."""

    def seconds(size: int) -> float:
        text = "Berlin.\n" + (piece * (size // len(piece) + 1))[:size] + tail
        start = time.process_time()
        read = article_from_bytes(text.encode(), Path("a.txt"))
        found = ingest(read, vocabulary, published="1989-11-10")
        json.dumps(found.to_json())
        found.draft()
        return time.process_time() - start

    assert_grows_with_length(seconds)


@pytest.mark.parametrize("piece", PAGE_PIECES)
def test_page_takes_time_in_line_with_its_length(piece: str) -> None:
    def seconds(size: int) -> float:
        page = f"<p>Text</p>{piece * (3 * size // len(piece))}"
        start = time.process_time()
        assert article_from_bytes(page.encode(), Path("a.html")).paragraphs
        return time.process_time() - start

    assert_grows_with_length(seconds)


def assert_grows_with_length(seconds: Callable[[int], float]) -> None:
    seconds(100)  # the first call builds tables
    assert seconds(4 * SIZE) < GROWTH * max(seconds(SIZE), LEAST)


@pytest.mark.parametrize("depth", [10, 300, 50_000])
@pytest.mark.parametrize("element", ["div", "blockquote", "span", "table><tr><td"])
def test_text_is_found_however_deep_it_stands(element: str, depth: int) -> None:
    page = f"<html><body>{f'<{element}>' * depth}<p>Ganz unten steht der Text.</p></body></html>"
    read = article_from_bytes(page.encode(), Path("a.html"))
    text = f"{'> ' if element == 'blockquote' else ''}Ganz unten steht der Text."
    assert [paragraph.text for paragraph in read.paragraphs] == [text]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"", "leer.txt"),
        (b"\n\n\n", "leer.md"),
        (b"", "leer.html"),
        (b"<html><body><script>x</script></body></html>", "leer.html"),
        (b"\x89PNG\r\n\x1a\n\0\0", "bild.txt"),
        (b"%PDF-1.4\n\0", "text.html"),
        (b"PK\x03\x04\x14\0", "archiv.md"),
        (bytes(range(128, 256)) * 9, "bytes.txt"),
        (b"\xff\xfe\xff", "halb.txt"),
        ("\u200b\u00ad\n".encode(), "unsichtbar.txt"),
    ],
)
def test_what_is_no_article_gets_one_message(tmp_path: Path, raw: bytes, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(raw)
    with pytest.raises(ExplainerError) as caught:
        run([file], as_json=True, project=tmp_path, write=lambda _: None)
    [problem] = caught.value.problems
    assert problem.file == file


@pytest.mark.parametrize(
    "text",
    [
        "1" * 300_000,
        "9," * 50_000,
        f"Es waren {'9' * 5000} Menschen und {'9' * 5000},{'9' * 5000} Prozent.",
        f"Am {'9' * 5000}. {'9' * 5000}. {'9' * 5000} war {'tausend' * 5000} Mal nichts.",
        "„" * 50_000,
        "Ja.",
        "\U0010ffff\ufffe\ufdd0 Text",
    ],
    ids=["digits", "commas", "huge numbers", "huge dates", "quotes", "tiny", "noncharacters"],
)  # fmt: skip
def test_odd_text_gives_an_honest_result(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.txt"
    file.write_text(text, encoding="utf-8")
    printed: list[str] = []
    run([file], as_json=True, project=tmp_path, write=printed.append)
    run([file], out=tmp_path / "data" / "seeds", project=tmp_path, write=lambda _: None)
    found = json.loads("\n".join(printed), parse_constant=lambda name: pytest.fail(name))
    assert found["quotations"] == []
    assert list(vocabulary_of(tmp_path).dossiers) == ["a"]


NASTY = """\
---
title: "{{ 7 * 7 }}"
---
# {% raw %} <script>alert(1)</script> und vier Worte
--8<-- "docs/index.md"
\u202eDie Mauer\u202c fiel am 9. November 1989, \u2066rund\u2069 140 Menschen starben {{ f("x") }}.
„{{ quote('x') }} <b>Tor auf</b> --8<-- [a](javascript:x)“, sagte Günter Schabowski.
<!-- <img src=x onerror=alert(1)> --> {#id} *fett* | a | b |
"""


@pytest.mark.parametrize(
    "name", ["a.txt", "a.md", "a.html", "{{ x }} <b>.txt", "--8<--.md", "-.txt"]
)
def test_markup_of_any_kind_stays_text_in_the_dossier(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / name).write_text(NASTY, encoding="utf-8")
    seeds = tmp_path / "data" / "seeds"
    run([folder], out=seeds, project=tmp_path, write=lambda _: None)
    [file] = seeds.glob("*.yaml")
    assert set(file.stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not set(file.read_text(encoding="utf-8")) & set("\u202e\u202c\u2066\u2069")
    [source] = load(tmp_path / "data").sources
    assert source.original.file == name


def test_file_name_that_is_no_text_is_shown_as_well_as_it_can_be(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path / "articles")
    os.mkdir(folder)  # noqa: PTH102 - a path of bytes
    try:
        with open(os.path.join(folder, b"gr\xfcn.txt"), "wb") as file:  # noqa: PTH123, PTH118
            file.write(b"Am 9. November 1989 fiel die Mauer.")
    except OSError:
        pytest.skip("this file system takes text only")
    run([tmp_path / "articles"], out=tmp_path / "data" / "seeds", project=tmp_path)
    [source] = load(tmp_path / "data").sources
    assert source.original.file == "gr\ufffdn.txt"

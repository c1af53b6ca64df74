"""The handout: two pages, tagged, with every fact of its page and a numbered note for each."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from lxml import html
from pypdf import PdfReader

from generator.corpus import load
from generator.finishing.built_page import built_pages
from generator.finishing.handout import FILE, handout
from generator.finishing.handout_reading import handout_of
from tests.building import ROOT
from tests.project_fixture import buildable, generated, mkdocs_build, warnings_of, write_project

FONT = ROOT / "overrides/assets/fonts/beleg-serif-bold.ttf"
_NO_LETTERS = re.compile(r"[\s\u00ad-]+")  # white space, and hyphens where lines end


def squeezed(text: str) -> str:
    """`text` without what changes where a line breaks."""
    return _NO_LETTERS.sub("", text)


def text_of(pdf: PdfReader) -> str:
    return squeezed("".join(page.extract_text() for page in pdf.pages))


@pytest.fixture(scope="module")
def pdf(site: Path) -> PdfReader:
    return PdfReader(site / FILE)


@pytest.fixture(scope="module")
def page(site: Path) -> html.HtmlElement:
    return html.parse(site / "handzettel" / "index.html").getroot()


def test_it_has_two_pages_of_a4(pdf: PdfReader) -> None:
    sizes = [(round(page.mediabox.width), round(page.mediabox.height)) for page in pdf.pages]
    assert sizes == [(595, 842)] * 2


def test_screen_readers_find_title_language_and_structure(pdf: PdfReader, page) -> None:
    catalog = pdf.trailer["/Root"]
    assert pdf.metadata.title == page.xpath("string(//h1)")
    assert catalog["/Lang"].startswith("de")
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "pdfuaid:part" in catalog["/Metadata"].get_data().decode()


def test_every_fact_of_the_page_is_on_paper(pdf: PdfReader, page) -> None:
    text = text_of(pdf)
    links = page.xpath("//main//a[@data-note][not(ancestor::table)]")
    told = {squeezed(link.text_content()) for link in links}
    assert len(told) > 20
    assert [words for words in told if words not in text] == []


def test_every_note_says_who_reports_it_and_where(pdf: PdfReader, page) -> None:
    corpus = load(ROOT / "data")
    text = text_of(pdf)
    ids = [str(id_).removeprefix("beleg-") for id_ in page.xpath("//li/@id")]
    for number, id_ in enumerate(ids, 1):
        for cited in corpus.cited[id_]:
            assert squeezed(cited.source.name) in text
        first = corpus.cited[id_][0].source.name
        assert re.search(rf"{number}[^;]*{re.escape(squeezed(first))}", text)


def test_every_heading_and_paragraph_of_the_page_is_on_paper(pdf: PdfReader, page) -> None:
    text = re.sub(r"\d", "", text_of(pdf))  # numbers of notes stand between the words
    shown = page.xpath("//main//h1 | //main//h2 | //main//div[@class='lead']/p")
    for element in shown:
        assert re.sub(r"\d", "", squeezed(element.text_content())) in text


def test_the_same_page_gives_the_same_file(site: Path, tmp_path: Path) -> None:
    page = next(page for page in built_pages(site) if page.address == "handzettel/")
    text = json.dumps(handout_of(load(ROOT / "data"), page), sort_keys=True)
    first, second = (handout(tmp_path / name, text, FONT) for name in ("a", "b"))
    assert first == second


def test_a_project_of_drafts_gets_one_too(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    generated(project)
    build = mkdocs_build(buildable(project), "--strict")
    assert warnings_of(build) == []
    pdf = PdfReader(tmp_path / "site" / FILE)
    assert len(pdf.pages) <= 2
    assert squeezed("rund 25,4 Mrd. US-$") in text_of(pdf)
    assert squeezed("Das Museum, 16. Juli 2019, Absätze 4 und 9") in text_of(pdf)

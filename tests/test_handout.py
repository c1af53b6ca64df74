"""The handout: two pages, tagged, with every fact of its page and a numbered note for each."""

from __future__ import annotations

import io
import json
import re
from itertools import combinations
from pathlib import Path

import pytest
from lxml import html
from pypdf import PdfReader

from generator.corpus import Corpus, load
from generator.errors import ExplainerError
from generator.finishing import BuiltSite
from generator.finishing.built_page import BuiltPage, built_pages
from generator.finishing.handout import FILE, handout, write_handout
from generator.finishing.handout_reading import handout_of
from generator.site.licences import read_licences
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


def test_every_font_inside_has_its_licence_listed(pdf: PdfReader) -> None:
    """Typst falls back to a font of its own where the one that the template names lacks a sign."""
    parts = read_licences(ROOT / "data") or ()
    listed = [one.part for one in parts if FILE in one.part.inside]
    names = squeezed(" ".join(f"{part.name} {part.what}" for part in listed))
    used = {
        str(font.get_object()["/BaseFont"]).partition("+")[2].partition("-")[0]
        for page in pdf.pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert used
    assert [font for font in used if font not in names] == []
    assert len(used) == len(listed)


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


# ------------------------------------------------------------------ components

MARKED = (
    '<html><body><main><h1>Mond</h1><div data-md-component="content">{}</div></main></body></html>'
)
LINK = '<tr><td>x</td><td><a data-figure="{}" data-note="{}">…</a></td></tr>'


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return load(write_project(tmp_path_factory.mktemp("moon")).data)


def handout_page(body: str) -> BuiltPage:
    root = html.document_fromstring(MARKED.format(body))
    return BuiltPage(Path("handzettel/index.html"), "handzettel/", root)


def with_font(site: Path, content: bytes) -> None:
    font = site / "assets/fonts" / FONT.name
    font.parent.mkdir(parents=True)
    font.write_bytes(content)


def chart(css: str, *ids: str) -> str:
    rows = "".join(LINK.format(id_, number) for number, id_ in enumerate(ids, 1))
    caption = '<figcaption><p class="chart-title">Mond</p></figcaption>'
    figure = f'<figure class="chart bar-chart {css}">{caption}<table>{rows}</table></figure>'
    notes = "".join(f'<li id="beleg-{id_}"></li>' for id_ in ids)
    return f'{figure}<aside class="evidence"><ol class="evidence-list">{notes}</ol></aside>'


@pytest.mark.parametrize(
    ("css", "ids", "rows"),
    [
        ("is-bars", ("dow-jones-1968-mus", "dow-jones-1969-zei"),
         [("", "Dow Jones, 1968"), ("", "Dow Jones, 1969")]),
        ("is-outlook", ("kosten-mus", "kosten-schaetzung-mus"),
         [("Nasa", "Prognose, Das Museum"), ("", "Ergebnis, Das Museum")]),
        ("is-spread", ("publikum-mus", "publikum-zei"),
         [("Menschen vor dem Fernseher", "Das Museum"), ("", "Die Zeitung")]),
    ],
)  # fmt: skip
def test_every_kind_of_chart_keeps_its_headings_and_rows(
    tmp_path: Path, corpus, css, ids, rows
) -> None:
    read = handout_of(corpus, handout_page(chart(css, *ids)))
    (drawn,) = read["blocks"]
    assert [(row["heading"], row["name"]) for row in drawn["rows"]] == rows
    pdf = text_of(PdfReader(io.BytesIO(handout(tmp_path, json.dumps(read), FONT))))
    assert [words for row in rows for words in row if squeezed(words) not in pdf] == []


def test_a_chart_of_dots_draws_no_bars_from_zero(corpus) -> None:
    (bars,), (dots,) = (
        handout_of(corpus, handout_page(chart(css, "publikum-mus", "publikum-zei")))["blocks"]
        for css in ("is-bars", "is-spread")
    )
    assert {row["from"] for row in bars["rows"]} == {bars["zero"]}
    assert [row["from"] for row in dots["rows"]] == [row["to"] for row in dots["rows"]]


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ('<figure class="chart unit-chart"><p>x</p></figure>', "'chart unit-chart'"),
        ('<div><table class="figure-table"><tr><td>x</td></tr></table></div>', "'figure-table'"),
        ('<ul class="cards"><li>x</li></ul>', "'cards'"),
        (chart("is-new", "kosten-mus"), "of no known kind"),
        (chart("is-spread", "kosten-mus"), "needs a second statement"),
    ],
)
def test_what_has_no_form_on_paper_is_named(tmp_path: Path, corpus, body: str, named: str) -> None:
    project = write_project(tmp_path / "project")
    with_font(tmp_path, FONT.read_bytes())
    with pytest.raises(ExplainerError, match=rf"handzettel/index\.html: .*{named}"):
        write_handout(BuiltSite(project, tmp_path, corpus, (handout_page(body),)))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"no font", "is no font"),
        (FONT.read_bytes()[:20_000], "is no font"),
        (None, "No such file"),
    ],
)
def test_a_font_that_is_damaged_or_missing_is_named(
    tmp_path: Path, corpus, content: bytes | None, message: str
) -> None:
    if content is not None:
        with_font(tmp_path, content)
    site = BuiltSite(write_project(tmp_path / "p"), tmp_path, corpus, (handout_page("<p>x</p>"),))
    with pytest.raises(ExplainerError, match=rf"{FONT.name}: .*{message}"):
        write_handout(site)


def test_a_handout_that_cannot_be_written_is_named(tmp_path: Path, corpus) -> None:
    with_font(tmp_path, FONT.read_bytes())
    (tmp_path / FILE).mkdir(parents=True)
    site = BuiltSite(write_project(tmp_path / "p"), tmp_path, corpus, (handout_page("<p>x</p>"),))
    with pytest.raises(ExplainerError, match=rf"{FILE}: cannot be written"):
        write_handout(site)


def test_a_block_of_two_components_is_read_the_same_every_time(corpus) -> None:
    kinds = {
        "lead": "lead",
        "figure-boxes": "boxes",
        "turning-points": "moments",
        "timeline-block": "moments",
        "comparison": "comparison",
    }
    for first, second in combinations(kinds, 2):
        page = handout_page(f'<div class="{second} {first}"></div>')
        assert [block["kind"] for block in handout_of(corpus, page)["blocks"]] == [kinds[first]]

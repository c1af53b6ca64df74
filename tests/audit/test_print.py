"""On paper: how many sheets, nothing cut, nothing empty, no chrome."""

from __future__ import annotations

import io
import re
import unicodedata

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from tests.audit.kinds import KINDS, address_of

SHEETS = {"start": range(3, 7), "timeline": range(3, 7), "figures": range(6, 14)}
"""How many sheets a kind of page may take."""
CHROME = ("Zum Inhalt springen", "Dunkle Darstellung", "Als Tabelle")
_NO_LETTERS = re.compile(r"[\s\u00ad-]+")
SHOWN_WORDS = """() => {
  const words = new Set();
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element.closest(".visually-hidden, script, svg") || !element.checkVisibility()) continue;
    for (const word of node.textContent.split(/\\s+/)) if (word) words.add(word);
  }
  return [...words];
}"""


def printed(page: Page) -> PdfReader:
    page.emulate_media(media="print")
    page.evaluate("document.fonts.ready")
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def squeezed(text: str) -> str:
    """`text` as letters: no ligatures, nothing that changes where a line breaks."""
    return _NO_LETTERS.sub("", unicodedata.normalize("NFKC", text))


@pytest.mark.thinned
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "not-found"])
def test_every_word_is_on_paper_and_no_sheet_is_empty(open_page, pages, kind) -> None:
    page = open_page(address_of(kind, pages))
    pdf = printed(page)
    texts = [sheet.extract_text() for sheet in pdf.pages]
    assert len(texts) in SHEETS.get(kind, range(1, 30))
    assert [number for number, text in enumerate(texts, 1) if len(text) < 80] == []
    whole = squeezed("".join(texts))
    shown = page.evaluate(SHOWN_WORDS)
    assert shown
    assert [word for word in shown if squeezed(word) not in whole] == []
    assert [word for word in CHROME if squeezed(word) in whole] == []


def test_the_handout_takes_two_sheets(open_page) -> None:
    assert len(printed(open_page("handzettel/")).pages) == 2


def test_numbers_lead_to_notes(open_page) -> None:
    page = open_page("handzettel/")
    text = squeezed("".join(sheet.extract_text() for sheet in printed(page).pages))
    links = page.locator(".lead a[data-note]").all()
    assert links
    for link in links:
        words, number = link.text_content(), link.get_attribute("data-note")
        assert squeezed(f"{words}{number}") in text


def test_nothing_is_wider_than_a_sheet(open_page, pages) -> None:
    for kind in ("start", "article", "figures", "comparison", "sources"):
        page = open_page(address_of(kind, pages), viewport={"width": 672, "height": 1000})
        page.emulate_media(media="print")
        assert page.evaluate("document.documentElement.scrollWidth") <= 672, kind

"""HTML of macros goes around Markdown: a stand-in with its anchors is what Markdown sees."""

from __future__ import annotations

import pytest
from markdown import Markdown

from generator.site.blocks import MOST_HELD, held, put_back

BLOCK = '<ol class="timeline">\n<li id="mondlandung">*20. Juli* 1969</li>\n</ol>'


def test_a_block_comes_back_as_it_was() -> None:
    assert put_back(held(BLOCK)) == BLOCK


def test_markdown_leaves_a_block_alone() -> None:
    converter = Markdown(extensions=["md_in_html"])
    page = f"<div markdown>\n\n**Vorher**\n\n{held(BLOCK)}\n\n</div>"
    html = put_back(converter.convert(page))
    assert BLOCK in html
    assert "<strong>Vorher</strong>" in html


def test_the_stand_in_tells_the_anchors_of_the_block() -> None:
    stand_in = held(BLOCK)
    assert 'id="mondlandung"' in stand_in
    assert "20. Juli" not in stand_in


@pytest.mark.parametrize(
    "inline",
    [
        '<fact-ref data-figure="kosten" data-style="prose">',
        '<a href="mailto:redaktion@example.org">Redaktion</a>',
        "12 Artikel",
        "",
    ],
)
def test_what_stands_in_a_sentence_stays_there(inline: str) -> None:
    assert held(inline) == inline


def test_a_stand_in_that_nobody_made_shows_nothing() -> None:
    forged = '<div data-block="0123456789abcdef"></div>'
    assert put_back(forged) == forged


def test_blocks_of_long_ago_are_forgotten() -> None:
    oldest = held(BLOCK)
    for number in range(MOST_HELD):
        held(f"<div>{number}</div>")
    assert put_back(oldest) == oldest
    assert put_back(held(BLOCK)) == BLOCK

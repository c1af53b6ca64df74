"""What Markdown makes of tables and links fits the policy of pages."""

from __future__ import annotations

import pytest
from markdown import Markdown

from generator.site.policy import PolicyExtension

TABLE = "| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | **3** |\n"


def html(text: str) -> str:
    return Markdown(extensions=["tables", "attr_list", PolicyExtension()]).convert(text)


def test_aligned_cells_have_classes_and_no_style() -> None:
    made = html(TABLE)
    assert "style" not in made
    assert '<th class="is-left">a</th>' in made
    assert '<td class="is-center">2</td>' in made
    assert '<td class="is-right"><strong>3</strong></td>' in made


def test_a_class_of_the_author_stays() -> None:
    assert '<td class="wichtig is-right">3 </td>' in html(
        TABLE.replace("**3**", "3 { .wichtig }")
    ) or '<td class="wichtig is-right">3</td>' in html(TABLE.replace("**3**", "3 { .wichtig }"))


@pytest.mark.parametrize(
    ("link", "made"),
    [
        (
            "[a](https://example.org/x)",
            '<a href="https://example.org/x" rel="noopener external">a</a>',
        ),
        ("[a](//example.org/)", '<a href="//example.org/" rel="noopener external">a</a>'),
        ("<http://example.org/>", "rel="),
        ("[a](https://example.org/){ rel=noreferrer }", 'rel="noreferrer"'),
        ("[a](zahlen.md#x)", '<a href="zahlen.md#x">a</a>'),
        ("[a](mailto:wir@example.org)", '<a href="mailto:wir@example.org">a</a>'),
        ("[a](/x)", '<a href="/x">a</a>'),
    ],
)
def test_links_to_other_sites_hand_nothing_over(link: str, made: str) -> None:
    assert made in html(link)

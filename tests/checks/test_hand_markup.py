"""Marks of facts and of computed numbers are written by macros only."""

from __future__ import annotations

import pytest

INDEX, DOSSIER = "docs/index.md", "data/seeds/jubilaeum.yaml"
RULE = "marks-of-facts-come-from-macros"

MARKED = {
    '<span class="value">viel</span>': "value",
    "<span class='big count'>viel</span>": "count",
    '<div class="corrections" markdown>\n\nviel\n\n</div>': "corrections",
    '<figure class="bar-chart"></figure>': "bar-chart",
    '<a href="#x" data-figure="sputnik-gewicht">viel</a>': "data-figure",
    "<span data-count=sources>viel</span>": "data-count",
    "[viel](#x){ data-event=sputnik-start }": "data-event",
    "**viel**{: .value }": "value",
    "**viel**{: #id .evidence-card }": "evidence-card",
}
UNMARKED = [
    '<div class="lead" markdown>\n\nviel\n\n</div>',
    "## Viel { #viel }",
    "Es ist value und evidence.",
    '{{ count("sources") }} und {{ timeline(filter=true) }}',
]


def _found(project) -> list[str]:
    return [f.message.split("'")[1] for f in project.check(site=False) if f.rule == RULE]


@pytest.mark.parametrize(("markup", "word"), MARKED.items())
def test_marks_by_hand_are_found(project, markup: str, word: str) -> None:
    project.change(INDEX, "Es beginnt.", f"Es beginnt.\n\n{markup}")
    assert _found(project) == [word]


@pytest.mark.parametrize("markup", UNMARKED)
def test_other_markup_is_free(project, markup: str) -> None:
    project.change(INDEX, "Es beginnt.", f"Es beginnt.\n\n{markup}")
    assert _found(project) == []


def test_summaries_are_read_too(project) -> None:
    project.change(DOSSIER, "Die Fachwelt", "<b class=value>Viel</b> Die Fachwelt")
    assert _found(project) == ["value"]

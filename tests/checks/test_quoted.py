"""Quotation marks hold published words: nobody is given any by hand."""

from __future__ import annotations

import pytest

from generator.checks.quoted_words import quoted_words

DOSSIER, INDEX, START = "data/seeds/jubilaeum.yaml", "docs/index.md", "site/index.html"
IN_TEXTS, ON_PAGES = "quotation-in-prose-is-a-fact", "quotation-on-page-is-a-fact"
INVENTED = "Wir haben verloren und geben auf"

MARKS = {
    "Er sagte: „Wir geben auf.“": ["Wir geben auf"],
    "Er sagte: “Wir geben auf.”": ["Wir geben auf"],
    'Er sagte: "Wir geben auf."': ["Wir geben auf"],
    "Er sagte: »Wir geben auf.«": ["Wir geben auf"],
    "Er sagte: «Wir geben auf.»": ["Wir geben auf"],
    "Er sagte: ‚Wir geben auf.‘": ["Wir geben auf"],
    "Er sagte: „Wir\ngeben auf“, und: „Nein!“": ["Wir geben auf", "Nein"],
    "Er sagte: „Wir geben auf. Niemals.": ["Wir geben auf. Niemals"],
    "Er sagte: „Wir „Nein“ auf.": ["Wir", "Nein"],
    "Er sagt es. „“": [],
}
# where, what is replaced, by what
BY_HAND = [
    (INDEX, "Es beginnt.", f"Es beginnt. Sie sagte: „{INVENTED}.“"),
    (INDEX, "Es beginnt.", f"Es beginnt. Sie sagte: [„{INVENTED}“](index.md)."),
    (INDEX, "title: Der Anfang", f"title: „{INVENTED}“"),
    (DOSSIER, "Die Fachwelt staunt", f"Die Fachwelt sagt „{INVENTED}“"),
    (DOSSIER, "text: Die Sowjetunion bringt", f"text: „{INVENTED}“, sie bringt"),
    (DOSSIER, "context: Eine", f"context: „{INVENTED}“ sagt eine"),
    (DOSSIER, "    date: 1957", f"    daytime: „{INVENTED}“\n    date: 1957"),
    (DOSSIER, "label: Gewicht", f"label: „{INVENTED}“, Gewicht"),
    ("data/actors.yaml", "text: Ein früherer", f"text: „{INVENTED}“, ein früherer"),
    ("data/glossary.yaml", "short: Ein Körper", f"short: „{INVENTED}“, ein Körper"),
]
ALLOWED = [
    (
        INDEX,
        "Es beginnt.",
        "Es beginnt. Das „Beispielblatt“ nennt „Sputnik“ und die „Sowjetunion“.",
    ),
    (DOSSIER, "context: Eine", "context: „Das war der Anfang.“ sagt eine"),
    (DOSSIER, "published: 2007-10-04", "published: 2007-10-04\n  published_reason: „84 Kilogramm“"),
]


@pytest.mark.parametrize(("text", "words"), MARKS.items())
def test_words_between_marks(text: str, words: list[str]) -> None:
    assert [quoted.words for quoted in quoted_words(text)] == words


def _found(project, rule: str) -> list[str]:
    return [
        f.message.split("“")[0].strip("„")
        for f in project.check(site=rule == ON_PAGES)
        if f.rule == rule
    ]


@pytest.mark.parametrize(("file", "old", "new"), BY_HAND)
def test_words_given_by_hand_are_found(project, file: str, old: str, new: str) -> None:
    project.change(file, old, new)
    assert _found(project, IN_TEXTS) == [INVENTED]


@pytest.mark.parametrize(("file", "old", "new"), ALLOWED)
def test_names_and_published_words_are_none(project, file: str, old: str, new: str) -> None:
    project.change(file, old, new)
    assert _found(project, IN_TEXTS) == []


def test_where_macros_run_they_show_the_quotation(project) -> None:
    """By hand its words could stand beside anybody's name."""
    project.change(INDEX, "Es beginnt.", "Es beginnt, sagt der Beispiel 500: „Das war der Anfang.“")
    assert _found(project, IN_TEXTS) == ["Das war der Anfang"]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        (f"<p>Sie sagte: „{INVENTED}.“</p>", [INVENTED]),
        (f"<p>Sie sagte: <a href='#anfang'>„{INVENTED}“</a></p>", [INVENTED]),
        (f"<p>Sie sagte: <q>{INVENTED}</q></p>", [INVENTED]),
        (f"<blockquote><p>{INVENTED}</p></blockquote>", [INVENTED]),
        (f"<p class='evidence'>„{INVENTED}“</p>", [INVENTED]),
        ("<p>Sie sagte: „Das war“</p>", ["Das war"]),
        ("<p>Sie sagte: „Das war der Anfang.“</p>", []),
        ("<p>Das „Beispielblatt“ nennt „Sputnik“.</p>", []),
        ("<p>Beispielblatt, Absatz 2 („rund 84 Kilogramm“)</p>", []),
        ("<p>Beispielblatt, Absatz 3 („rund 84 Kilogramm“)</p>", ["rund 84 Kilogramm"]),
    ],
)
def test_built_pages_quote_published_words(project, html: str, words: list[str]) -> None:
    project.change(START, "</main>", f"{html}</main>")
    assert _found(project, ON_PAGES) == words

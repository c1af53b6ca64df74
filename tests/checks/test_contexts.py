"""What stands beside a surface: findings name the words that lead a browser to the place."""

from __future__ import annotations

import hashlib

import pytest

from generator.checks.places import span_of
from generator.model import Locator
from tests.checks.conftest import Sample

DOSSIER = "data/seeds/jubilaeum.yaml"
ARTICLE = "originals/jubilaeum.txt"
TERM = "        surface: Sputnik"
BIP = "Er piepste 21,5 Tage, dann 1,5 Tage.\n\nEr piepste.\n\nNiemand schlief.\n\nEr piepste."


@pytest.fixture
def repeating(project: Sample) -> Sample:
    """The project with an article that repeats itself at its end."""
    path = project.root / ARTICLE
    old = hashlib.sha256(path.read_bytes()).hexdigest()
    path.write_text(f"{path.read_text(encoding='utf-8')}\n\n{BIP}", encoding="utf-8")
    project.change(DOSSIER, old, hashlib.sha256(path.read_bytes()).hexdigest())
    project.change(DOSSIER, "paragraphs: 4", "paragraphs: 8")
    return project


def place(paragraph: int, surface: str, **context: str) -> str:
    """A use of the term at another place."""
    lines = [f"        surface: {surface}", *(f"        {k}: '{v}'" for k, v in context.items())]
    return f"      - paragraph: {paragraph}\n" + "\n".join(lines)


def said_of(project: Sample, written: str) -> list[tuple[str, str, str]]:
    """Rule, message and hint of the findings about the contexts, with that use of the term."""
    project.change(DOSSIER, f"      - paragraph: 2\n{TERM}", written)
    return [
        (found.rule, found.message, found.hint)
        for found in project.check(site=False)
        if found.rule in ("context-leads-to-surface", "context-is-the-shortest")
    ]


@pytest.mark.parametrize(
    "written",
    [
        place(2, "Sputnik"),
        place(2, "Die Kugel wog", after="rund"),
        place(3, "Die Kugel flog"),
        place(5, "1,5 Tage"),
        place(5, "Er piepste", after="21,5"),
        place(6, "Er piepste."),
        place(8, "Er piepste.", before="schlief."),
        place(8, "Er", before="schlief."),
    ],
)
def test_what_a_browser_finds_is_no_finding(repeating: Sample, written: str) -> None:
    assert said_of(repeating, written) == []


LEADS = "context-leads-to-surface"
SHORTEST = "context-is-the-shortest"


@pytest.mark.parametrize(
    ("written", "rule", "message", "hint"),
    [
        (place(2, "Die Kugel wog"), LEADS, "more than once in the article", "before: 'Sputnik.'"),
        (place(4, "Und noch"), LEADS, "more than once in paragraph 4", "choose a longer surface"),
        (
            place(2, "Kugel", before="Der"),
            LEADS,
            "'Der' does not stand beside",
            "before: 'Sputnik. Die'",
        ),
        (place(5, "5 Tage"), LEADS, "more than once in paragraph 5", "before: '21,' or"),
        (place(5, "piepste 21"), LEADS, "begins or ends inside a word", "after: ',5'"),
        (place(3, "Anfang“ , erklärte"), LEADS, "no browser finds", "copy it from the article"),
        (place(8, "Er piepste."), LEADS, "more than once in the article", "before: 'schlief.'"),
        (place(2, "Sputnik", after=". Die"), SHORTEST, "'Sputnik'", "leave before and after out"),
        (
            place(2, "Die Kugel wog", before="Sputnik.", after="rund"),
            SHORTEST,
            "more words than needed",
            "before: 'Sputnik.' is enough",
        ),
    ],
)
def test_findings_name_the_right_context(
    repeating: Sample, written: str, rule: str, message: str, hint: str
) -> None:
    ((found, text, advice),) = said_of(repeating, written)
    assert found == rule
    assert message in text
    assert hint in advice


@pytest.mark.parametrize(
    ("locator", "start"),
    [
        (Locator(paragraph=2, surface="Er piepste", before="schlief."), 0),
        (Locator(paragraph=2, surface="Tage", before="1,5"), 31),
        (Locator(paragraph=2, surface="Tage", after="Niemand"), 31),
        (Locator(paragraph=2, surface="dann", before="schlief."), None),
    ],
)
def test_words_beside_a_surface_may_stand_in_the_next_paragraph(
    locator: Locator, start: int | None
) -> None:
    span = span_of(locator, "Er piepste 21,5 Tage, dann 1,5 Tage")
    assert (span and span[0]) == start

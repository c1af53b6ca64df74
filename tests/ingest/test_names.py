"""Names that the vocabulary knows, and persons that a draft proposes."""

from __future__ import annotations

import pytest

from generator.ingest.names import Names
from generator.ingest.slugs import slug
from generator.model import Actor

NASA = Actor(id="nasa", kind="institution", name="NASA", forms=("US-Raumfahrtbehörde",))
TERESHKOVA = Actor(id="tereschkowa", kind="person", name="Walentina Tereschkowa")

PROPOSED = [
    ("„Wir kommen“, sagte Jurij Gagarin.", ["Jurij Gagarin"]),
    ("Physikerin Lise Meitner erklärte das 1939.", ["Lise Meitner"]),
    ("Bundeskanzler Willy Brandt sagte das in Erfurt.", ["Willy Brandt"]),
    ("Das meinte Richard von Weizsäcker im Bundestag.", ["Richard von Weizsäcker"]),
    ("Das sagte Werner Meier von der BASF AG.", ["Werner Meier"]),
    ("Das sagte die Deutsche Bundesbank am Abend.", []),
    ("Neil Armstrong ging langsam über den Mond.", []),
    ("Der große Sprung kostete laut Bericht Milliarden Dollar.", []),
    ("Am Montag Abend sagte er nichts.", []),
]


@pytest.mark.parametrize(("text", "names"), PROPOSED)
def test_persons_beside_a_verb_of_saying_are_proposed(text: str, names: list[str]) -> None:
    assert [known.name for known in Names([], text).proposals] == names


def test_known_actors_are_found_by_name_form_and_genitive() -> None:
    text = "Die NASA plante. NASAs Plan war der Plan der US-Raumfahrtbehörde, nicht der NASAX."
    found = [(text[m.start : m.end], m.known.id) for m in Names([NASA], text).find(text)]
    assert found == [("NASA", "nasa"), ("NASA", "nasa"), ("US-Raumfahrtbehörde", "nasa")]


def test_last_name_counts_once_the_full_name_stands_in_the_article() -> None:
    with_full = "Walentina Tereschkowa flog. Tereschkowa landete."
    without = "Tereschkowa landete."
    assert len(list(Names([TERESHKOVA], with_full).find(with_full))) == 2
    assert list(Names([TERESHKOVA], without).find(without)) == []


def test_shared_last_name_belongs_to_nobody() -> None:
    brothers = [
        Actor(id="orville", kind="person", name="Orville Wright"),
        Actor(id="wilbur", kind="person", name="Wilbur Wright"),
    ]
    text = "Orville Wright und Wilbur Wright flogen. Wright landete."
    assert [m.known.id for m in Names(brothers, text).find(text)] == ["orville", "wilbur"]


def test_id_in_use_is_not_proposed() -> None:
    text = "„Wir kommen“, sagte Jurij Gagarin."
    assert Names([], text, taken={"jurij-gagarin"}).proposals == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Köln: 1. Teil", "koeln-1-teil"),
        ("000_4a17", "000-4a17"),
        ("Gagárin", "gagarin"),
        ("Straße", "strasse"),
        ("Москва", ""),
        ("x" * 90, "x" * 50),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected

"""Glossary terms in an article, and words that it explains itself."""

from __future__ import annotations

import pytest

from generator.ingest.names import Names, Terms
from generator.model import Term

INFLATION = Term(
    id="inflation", title="Inflation", forms=("Teuerung",), short="Preise steigen.", text="Ja."
)

EXPLAINED = [
    ("Künstliche Intelligenz (KI) half dabei.", [("Künstliche Intelligenz", ("KI",))]),
    ("Die LLM (Large Language Model) half dabei.", [("Large Language Model", ("LLM",))]),
    ("Das ist ein sogenannter Leerverkauf.", [("Leerverkauf", ())]),
    ("Die so genannte „Luftbrücke“ versorgte Berlin.", [("Luftbrücke", ())]),
    ("Es kam zum „Backstop“, also zu einer Auffanglösung.", [("Backstop", ())]),
    ("Unter Inferenz versteht man die Anwendung.", [("Inferenz", ())]),
    ("Die Folgen künstlicher Intelligenz (KI) sind groß.",
     [("Künstliche Intelligenz", ("KI", "künstlicher Intelligenz"))]),
    ("Das war ein so genannter Proof of Concept.", [("Proof of Concept", ())]),
    ("Er war in der Nähe, also im Hafen.", []),
    ("Willy Brandt (SPD) sprach.", []),
    ("Der Präsident, also der Chef, kam.", []),
    ("Die Inflation, also die Teuerung, stieg.", []),
    ("Am Montag, das heißt heute, kam er.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), EXPLAINED)
def test_explained_words_are_proposed(text: str, expected: list[tuple[str, tuple[str]]]) -> None:
    terms = Terms([INFLATION], [text], Names([], text))
    assert [(found.title, found.forms) for found in terms.proposals] == expected


def test_every_use_of_known_and_proposed_terms_is_found() -> None:
    text = "Die Teuerung stieg. Die Unkrautvernichtung (UV) nicht. UV half."
    terms = Terms([INFLATION], [text], Names([], text))
    found = [(text[use.start : use.end], use.term, use.title) for use in terms.find(text)]
    proposed = ("unkrautvernichtung-begriff", "Unkrautvernichtung")
    assert found == [
        ("Teuerung", "inflation", None),
        ("Unkrautvernichtung", *proposed),
        ("UV", *proposed),
        ("UV", *proposed),
    ]


def test_id_in_use_is_not_proposed() -> None:
    text = "Das ist ein sogenannter Leerverkauf."
    assert Terms([], [text], Names([], text), {"leerverkauf-begriff"}).proposals == ()

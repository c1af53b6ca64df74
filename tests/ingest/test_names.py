"""Names that the vocabulary knows, and actors of every kind that a draft proposes."""

from __future__ import annotations

import pytest

from generator.ingest.candidates import ActorCandidate, Span
from generator.ingest.names import Known, Names, organisations
from generator.ingest.slugs import slug
from generator.ingest.speech import Speech
from generator.model import Actor

NASA = Actor(id="nasa", kind="institution", name="NASA", forms=("US-Raumfahrtbehörde",))
TERESHKOVA = Actor(id="tereschkowa", kind="person", name="Walentina Tereschkowa")


def proposals(text: str, *, taken: tuple[str, ...] = ()) -> tuple[Known, ...]:
    speech = Speech(text.split("\n"))
    return Names([], text, speech.people, organisations(speech.sentences()), taken).proposals


PERSONS = [
    ("„Wir kommen“, sagte Jurij Gagarin.", ["Jurij Gagarin"]),
    ("Physikerin Lise Meitner erklärte das 1939.", ["Lise Meitner"]),
    ("Bundeskanzler Willy Brandt sagte das in Erfurt.", ["Willy Brandt"]),
    ("Das meinte Richard von Weizsäcker im Bundestag.", ["Richard von Weizsäcker"]),
    ("Das sagte Werner Meier von der BASF.", ["Werner Meier"]),
    ("Neil Armstrong ging langsam über den Mond.", ["Neil Armstrong"]),
    ("US-Präsident John F. Kennedy sprach in Berlin.", ["John F. Kennedy"]),
    ("Die Chefin der Bank, Christine Lagarde, schwieg.", ["Christine Lagarde"]),
    ("Vinton Cerf, Informatiker aus Kalifornien, schwieg.", ["Vinton Cerf"]),
    ("Das sagte die Deutsche Bundesbank am Abend.", []),
    ("Der große Sprung kostete laut Bericht Milliarden Dollar.", []),
    ("Am Montag Abend sagte er nichts.", []),
    ("Kapitän Virgil van Dijk jubelte.", ["Virgil van Dijk"]),
    ("Das sagte laut Trainer Pep Guardiola Erling Haaland.", ["Pep Guardiola", "Erling Haaland"]),
    ("Titelverteidiger Manchester City gewann.", []),
    ("Das Schiff wechselte Namen, Eigentümer und Flaggen.", []),
    ("Das war eine Entscheidung des Schweizer Bundesrats.", []),
    ("Das sagte ein früherer Berater Trumps.", []),
    ("„Das ist ein Kunstwerk auf Zeit“, sagte Christo.", ["Christo"]),
    ("„Der Bericht ist ganz falsch“, teilte Wirecard mit.", []),
    ("Bürgerrechtler Ralph Abernathy fuhr nach Florida.", ["Ralph Abernathy"]),
    ("Die Bürgerrechtlerin Bärbel Bohley nickte.", ["Bärbel Bohley"]),
    ("Lech Wałęsa, damals Elektriker, lehnte ab.", ["Lech Wałęsa"]),
    ("Helmut Schmidt, von 1974 bis 1982 Kanzler, lachte.", ["Helmut Schmidt"]),
    ("Die Ministerin besuchte New York und Frankreich.", []),
]

ORGANISATIONS = [
    ("Die Wirecard AG meldete Insolvenz an.", "company", "Wirecard AG"),
    ("Der Autobauer Volkswagen zahlte.", "company", "Volkswagen"),
    ("Der Chiphersteller Infineon wuchs.", "company", "Infineon"),
    ("Die Universität Heidelberg forschte.", "institution", "Universität Heidelberg"),
    ("Das Bundesamt für Sicherheit warnte. Die Europäische Zentralbank (EZB) senkte den Zins.",
     "institution", "Europäische Zentralbank"),
    ("Kräfte des Technischen Hilfswerks (THW) kamen.", "institution", "Technisches Hilfswerk"),
    ("Die Sitzung der Europäischen Zentralbank (EZB) endete.", "institution",
     "Europäische Zentralbank"),
    ("Das Treffen des Weltweiten Kirchenrates (WKR) endete.", "institution",
     "Weltweiter Kirchenrat"),
    ("Der Nikkei verlor am Montag.", "index", "Nikkei"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), PERSONS)
def test_persons_are_proposed(text: str, names: list[str]) -> None:
    assert [known.name for known in proposals(text) if known.kind == "person"] == names


@pytest.mark.parametrize(("text", "kind", "name"), ORGANISATIONS)
def test_organisations_are_proposed(text: str, kind: str, name: str) -> None:
    assert [(known.kind, known.name) for known in proposals(text)] == [(kind, name)]


def test_one_proposal_has_every_form_and_the_role() -> None:
    text = (
        "US-Präsident John F. Kennedy reiste nach Berlin.\nKennedy sprach. Kennedys Rede war kurz."
    )
    [known] = proposals(text)
    assert known == Known(
        "john-f-kennedy", "John F. Kennedy", "person", True, ("Kennedy",), "US-Präsident"
    )


def test_actors_in_json_carry_role_and_forms_where_known() -> None:
    span = Span("Kennedy", 2, 50, 57)
    known = ActorCandidate(
        span, "kennedy", "John F. Kennedy", "person", True, "US-Präsident", ("Kennedy",)
    )
    bare = ActorCandidate(span, "kennedy", "John F. Kennedy", "person", True)
    assert known.to_json() == {
        **bare.to_json(), "role": "US-Präsident", "forms": ["Kennedy"]
    }  # fmt: skip
    assert not {"role", "forms"} & set(bare.to_json())


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


def test_known_person_is_not_proposed_again() -> None:
    text = "Walentina Tereschkowa flog. Tereschkowa landete."
    assert Names([TERESHKOVA], text, Speech([text]).people).proposals == ()


def test_id_in_use_is_not_proposed() -> None:
    assert proposals("„Wir kommen“, sagte Jurij Gagarin.", taken=("jurij-gagarin",)) == ()


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

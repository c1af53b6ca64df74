"""Events, roles and quotations: what is held against each other, and with which verdict."""

from __future__ import annotations

import pytest

from generator.compare.events import compared_events
from generator.compare.quotations import compared_quotations, misattributed
from generator.compare.roles import compared_roles
from generator.model import Event
from tests.compare.statements import corpus, event, quotation, role

# ------------------------------------------------------------------ events


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ({"date": "1969-07-20"}, {"date": "1969-07-20"}, "agree"),
        ({"date": "1969-07-20"}, {"date": "1969-07"}, "rounding"),
        ({"date": "1969"}, {"date": "1969-07-20"}, "rounding"),
        ({"start": "1969-07-16", "end": "1969-07-24"}, {"date": "1969-07-20"}, "scope"),
        ({"start": "1969-07-16", "end": "1969-07-24"}, {"date": "1969-07-26"}, "contradiction"),
        (
            {"start": "1969-07-16", "end": "1969-07-22"},
            {"start": "1969-07-16", "end": "1969-07-24"},
            "contradiction",
        ),
        (
            {"start": "1969-07", "end": "1969-07"},
            {"start": "1969-07-16", "end": "1969-07-24"},
            "rounding",
        ),
        ({"date": "1969-07-20"}, {"date": "1969-07-21"}, "contradiction"),
        ({"date": "1968"}, {"date": "1969-07-21"}, "contradiction"),
        ({}, {"date": "1969-07-21"}, "not_comparable"),
    ],
)
def test_articles_that_date_one_happening(
    one: dict[str, str], other: dict[str, str], verdict: str
) -> None:
    facts = event("a", happening="landung", **one), event("b", happening="landung", **other)
    (found,) = compared_events(corpus(*facts))
    assert (found.first, found.second, found.judgement.verdict) == ("a", "b", verdict)


def test_events_of_no_common_happening_stay_apart() -> None:
    facts = (
        event("a", "1969-07-20", happening="landung"),
        event("b", "1969-07-21", happening="ausstieg"),
        event("c", "1969-07-20"),
        event("d", "1969-07-20"),
    )
    assert list(compared_events(corpus(*facts))) == []


LANDING = event("landung", "1969-07-20")


@pytest.mark.parametrize(
    ("follower", "verdict"),
    [
        (event("ausstieg", "1969-07-19", presupposes=("landung",)), "contradiction"),
        (event("ausstieg", "1969-07-20", presupposes=("landung",)), None),
        (event("ausstieg", "1969-07-21", presupposes=("landung",)), None),
        (event("ausstieg", "1969-07", presupposes=("landung",)), None),  # it may be later
        (event("ausstieg", "1969-06", presupposes=("landung",)), "contradiction"),
    ],
)
def test_an_event_cannot_be_before_what_it_presupposes(
    follower: Event, verdict: str | None
) -> None:
    found = [item.judgement.verdict for item in compared_events(corpus(LANDING, follower))]
    assert found == ([verdict] if verdict else [])


# ------------------------------------------------------------------ roles


@pytest.mark.parametrize(
    ("one", "other", "published", "verdict"),
    [
        (("nixon", "current"), ("nixon", "current"), ("1969-07-21", "1969-07-25"), "agree"),
        (("nixon", "current"), ("nixon", "former"), ("1969-07-21", "1969-07-25"), "contradiction"),
        (("nixon", "current"), ("nixon", "former"), ("1969-07-21", "1974-08-10"), "moment"),
        (("nixon", "current"), ("nixon", "former"), (None, "1974-08-10"), "contradiction"),
        (("johnson", "current"), ("nixon", "current"), ("1969-01-18", "1969-01-20"),
         "contradiction"),
        (("johnson", "current"), ("nixon", "current"), ("1968-12-01", "1969-07-21"), "moment"),
        (("johnson", "former"), ("nixon", "current"), ("1969-07-21", "1969-07-21"), None),
    ],
)  # fmt: skip
def test_who_holds_an_office(
    one: tuple[str, str],
    other: tuple[str, str],
    published: tuple[str | None, str | None],
    verdict: str | None,
) -> None:
    known = corpus(role("a", *one), role("b", *other), published=published)
    found = [item.judgement.verdict for item in compared_roles(known)]
    assert found == ([verdict] if verdict else [])


def test_an_office_for_many_is_no_contradiction() -> None:
    facts = (
        role("a", "armstrong", office="astronaut"),
        role("b", "aldrin", office="astronaut"),
        role("c", "nixon"),
    )
    assert list(compared_roles(corpus(*facts))) == []


# ------------------------------------------------------------------ quotations


@pytest.mark.parametrize(
    ("one", "other", "compared"),
    [
        ("ein riesiger Sprung", "ein riesiger Sprung", True),
        ("ein riesiger Sprung", "Ein riesiger Sprung für die Menschheit", True),
        ("ein Sprung", "ein riesiger Sprung", False),  # not the same run of words
        ("riesig", "riesiger Sprung", False),  # not a whole word
        ("ein", "ein riesiger Sprung", False),  # too short to be the same saying
    ],
)
def test_the_same_words_of_one_speaker(one: str, other: str, compared: bool) -> None:
    found = list(compared_quotations(corpus(quotation("a", one), quotation("b", other))))
    assert [item.judgement.verdict for item in found] == (["agree"] if compared else [])


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Houston, wir haben ein Problem", "Houston, wir hatten ein Problem", ["contradiction"]),
        ("hier steht der Adler", "der Adler steht hier", ["contradiction"]),
        ("der Adler ist gelandet", "der Adler fliegt wieder zurück", []),
        ("der Adler", "die Adler", []),  # too short to be one saying
    ],
)
def test_a_saying_in_two_versions(one: str, other: str, found: list[str]) -> None:
    facts = quotation("a", one), quotation("b", other)
    assert [i.judgement.verdict for i in compared_quotations(corpus(*facts))] == found
    translated = facts[0].model_copy(update={"translated": True})
    assert list(compared_quotations(corpus(translated, facts[1]))) == []


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("ein riesiger Sprung für uns", "Ein riesiger Sprung für uns", ["contradiction"]),
        ("ein riesiger Sprung", "ein riesiger Sprung", []),  # anybody might say so
        ("ein riesiger Sprung für uns", "ein riesiger Sprung für alle", []),
    ],
)
def test_one_saying_of_two_speakers(one: str, other: str, found: list[str]) -> None:
    known = corpus(quotation("a", one), quotation("b", other, "aldrin"))
    assert list(compared_quotations(known)) == []
    assert [item.judgement.verdict for item in misattributed(known)] == found

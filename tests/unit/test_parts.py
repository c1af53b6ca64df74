"""What components show, gathered from the corpus."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import german
from generator.corpus import Corpus, load
from generator.german import NBSP
from generator.model import Comparison, Pair
from generator.pages.collections import actors_by_kind, comparisons_by_weight, speakers
from generator.project import Project
from generator.site import parts
from generator.site.statements import own_verdict
from tests.project_fixture import write_project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return write_project(tmp_path_factory.mktemp("parts"))


@pytest.fixture(scope="module")
def corpus(project: Project) -> Corpus:
    return load(project.data)


def ids(records) -> list[str]:
    return [record.id for record in records]


# ------------------------------------------------------------------ time


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({}, ["sputnik", "programm", "landung", "wasserung"]),
        ({"source": "zeitung"}, ["sputnik", "wasserung"]),
        ({"topic": "geld"}, ["programm"]),
        ({"actor": "nasa"}, ["programm"]),
        ({"actor": "besatzung"}, ["landung", "wasserung"]),
        ({"turning_points": True}, ["sputnik", "landung"]),
        ({"topic": "flug", "turning_points": True, "source": "zeitung"}, ["sputnik"]),
    ],
)
def test_events_are_chosen_and_stand_in_order_of_time(corpus: Corpus, chosen, found) -> None:
    assert ids(parts.events(corpus, **chosen)) == found


def test_the_members_of_a_group_find_its_events(corpus: Corpus) -> None:
    assert ids(parts.events(corpus, actor="neil-armstrong")) == ["landung", "wasserung"]


@pytest.mark.parametrize(
    ("event", "precision", "datetime"),
    [("sputnik", "day", "1957-10-04"), ("programm", "year", "1961")],
)
def test_an_entry_knows_how_precise_it_is(corpus: Corpus, event, precision, datetime) -> None:
    entry = parts.entry(corpus, corpus.events[event])
    assert (entry["precision"], entry["datetime"]) == (precision, datetime)


def test_filters_offer_only_what_finds_something(corpus: Corpus) -> None:
    filters = parts.filters(corpus, parts.events(corpus, source="zeitung"))
    assert [id_ for id_, _ in filters["topic"]] == ["flug"]
    assert [name for _, name in filters["actor"]] == [
        "Besatzung der Mondfähre",
        "Buzz Aldrin",
        "Neil Armstrong",
    ]


# ------------------------------------------------------------------ figures


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("kosten-mus", 25.4e9),
        ("dow-jones-1969-zei", -15),
        ("dow-jones-1968-mus", 4.3),
        ("kosten-schaetzung-mus", 20e9),
        ("gestein-mus", None),
    ],
)
def test_figures_sort_by_their_signed_value(corpus: Corpus, figure, value) -> None:
    assert parts.sort_value(corpus.figures[figure]) == value


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("kosten-mus", "1961 bis 1973"),
        ("dow-jones-1969-zei", "1969, Schlussstand des Handelstags"),
        ("publikum-mus", "20. Juli 1969"),
        ("flugtage-zei", "ohne Zeitangabe"),
    ],
)
def test_a_period_comes_with_its_moment(corpus: Corpus, figure, words) -> None:
    assert parts.period_words(corpus.figures[figure]).replace(NBSP, " ") == words


@pytest.mark.parametrize(
    ("chosen", "number"),
    [({}, 14), ({"source": "museum"}, 6), ({"topic": "geld"}, 7), ({"source": "entwurf"}, 1)],
)
def test_rows_of_the_table_of_figures(corpus: Corpus, chosen, number) -> None:
    assert len(parts.figure_rows(corpus, **chosen)) == number


# ------------------------------------------------------------------ who says what


def test_an_article_differs_where_not_all_agree(corpus: Corpus) -> None:
    assert ids(parts.differences(corpus, "zeitung")) == ["vergleich-publikum", "vergleich-kosten"]
    assert parts.differences(corpus, "entwurf") == []


def test_people_stand_by_surname(corpus: Corpus) -> None:
    assert [actor.id for actor, _ in speakers(corpus)] == ["neil-armstrong", "john-f-kennedy"]


def test_actors_stand_by_kind_and_name(corpus: Corpus) -> None:
    found = {kind: ids(actors) for kind, _, actors in actors_by_kind(corpus)}
    assert found["person"] == ["buzz-aldrin", "neil-armstrong", "john-f-kennedy"]
    assert list(found) == ["person", "company", "institution", "index", "group"]


def test_a_comparison_stands_under_its_gravest_verdict(corpus: Corpus) -> None:
    found = {anchor: ids(group) for anchor, _, group in comparisons_by_weight(corpus)}
    assert found == {
        "widerspruch": ["vergleich-publikum"],
        "anders-gemessen": ["vergleich-kosten"],
    }


def test_an_actor_has_own_facts_and_those_of_the_groups(corpus: Corpus) -> None:
    facts = parts.actor_facts(corpus, "neil-armstrong")
    assert ids(facts["groups"]) == ["besatzung"]
    assert [row["quotation"].id for row in facts["quotations"]] == ["armstrong-schritt-mus"]
    facts = parts.actor_facts(corpus, "dow-jones")
    assert [row["figure"].id for row in facts["figures"]] == [
        "dow-jones-1968-mus",
        "dow-jones-1969-zei",
    ]


def test_a_term_occurs_in_articles_and_on_topic_pages(corpus: Corpus, project: Project) -> None:
    found = parts.occurrences(corpus, corpus.terms["mondfaehre"], project.docs)
    assert [(source.id, shown.replace(NBSP, " ")) for source, shown in found["places"]] == [
        ("museum", "Absatz 6")
    ]
    assert ids(found["topics"]) == ["flug"]
    assert ids(found["see_also"]) == ["umlaufbahn"]


def test_only_topics_with_a_page_are_listed(
    corpus: Corpus, project: Project, tmp_path: Path
) -> None:
    assert ids(parts.topics_with_pages(corpus, project.docs)) == ["flug"]
    assert parts.topics_with_pages(corpus, tmp_path) == []


@pytest.mark.parametrize(
    ("prose", "mentioned"),
    [
        ("Die Umlaufbahnen kreuzen sich.", True),
        ("## Umlaufbahn { #bahn }\n\nEin Flug.", False),
        ('{{ bar_chart("a", title="Umlaufbahn") }}', False),
        ("Mit ihrer Landefähren-Technik.", False),
    ],
)
def test_pages_mention_what_the_glossary_would_link(
    corpus: Corpus, tmp_path: Path, prose: str, mentioned: bool
) -> None:
    topic = next(iter(corpus.topics))
    (tmp_path / "themen").mkdir()
    page = tmp_path / "themen" / f"{topic}.md"
    page.write_text(f"---\ntitle: Umlaufbahn\n---\n\n{prose}\n", encoding="utf-8")
    found = parts.occurrences(corpus, corpus.terms["umlaufbahn"], tmp_path)
    assert ids(found["topics"]) == ([topic] if mentioned else [])


def test_gravity_orders_every_verdict_and_contradiction_comes_first() -> None:
    assert sorted(german.GRAVITY) == sorted(german.VERDICTS)
    assert german.GRAVITY[:2] == ("contradiction", "claim")
    assert german.GRAVITY[-2:] == ("rounding", "agree")


def test_a_row_is_judged_by_its_own_pairs_only() -> None:
    pairs = tuple(
        Pair(first=first, second=second, verdict=verdict, explanation="Grund.")
        for first, second, verdict in (("a", "b", "contradiction"), ("a", "c", "scope"))
    )
    comparison = Comparison(id="v", title="Titel", explanation="Satz.", pairs=pairs)
    assert [own_verdict(comparison, id_) for id_ in "abc"] == [
        "contradiction",
        "contradiction",
        "scope",
    ]

"""The matrix of topics and sources: who reports how much, and what only one source says."""

from __future__ import annotations

import pytest

from generator.corpus import Corpus, load
from generator.site.coverage import WITHOUT_TOPIC, Coverage, Row, Topic, coverage
from tests.project_fixture import write_project

SOURCES = ["museum", "zeitung", "entwurf"]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return load(write_project(tmp_path_factory.mktemp("coverage")).data)


@pytest.fixture(scope="module")
def matrix(corpus: Corpus) -> Coverage:
    return coverage(corpus)


def row(matrix: Coverage, topic: str | None) -> Topic:
    return next(found for found in matrix.topics if found.whole.topic == topic)


def test_columns_are_the_sources_from_the_oldest_on(matrix: Coverage) -> None:
    assert [source.id for source in matrix.sources] == SOURCES


@pytest.mark.parametrize(
    ("topic", "kind", "counts"),
    [
        # a fact counts for each source that reports it: Sputnik stands in both
        ("flug", "Ereignisse", (2, 2, 0)),
        ("flug", "Zahlen", (2, 4, 0)),
        ("geld", "Zahlen", (4, 3, 0)),
        ("geld", "Zitate", (0, 1, 0)),
        # a draft has not been sorted yet
        (None, "Zahlen", (0, 0, 1)),
    ],
)
def test_cells_count_what_a_source_reports_on_a_topic(
    matrix: Coverage, topic: str | None, kind: str, counts: tuple[int, ...]
) -> None:
    kinds = {found.title: found for found in row(matrix, topic).kinds}
    assert kinds[kind].counts == counts


def test_kinds_add_up_to_their_topic(matrix: Coverage) -> None:
    for topic in (*matrix.topics, matrix.whole):
        parts = [kind.counts for kind in topic.kinds]
        assert tuple(map(sum, zip(*parts, strict=True))) == topic.whole.counts


def test_totals_count_a_fact_once(corpus: Corpus, matrix: Coverage) -> None:
    assert matrix.whole.whole.total == len(corpus.facts)
    assert row(matrix, "flug").whole.total < sum(row(matrix, "flug").whole.counts)


def test_what_two_sources_say_alike_is_not_said_by_one_only(
    corpus: Corpus, matrix: Coverage
) -> None:
    """One tells the costs exactly, the other rounds them; both name the day of Sputnik."""
    shared = {"kosten-mus", "kosten-zei", "sputnik"}
    assert shared <= corpus.facts.keys()
    assert matrix.sole.total == len(corpus.facts) - len(shared)


@pytest.mark.parametrize(
    ("counts", "expected"), [((3, 0, 0), True), ((3, 0, 1), False), ((0, 0, 0), False)]
)
def test_a_topic_of_one_source_is_marked(counts: tuple[int, ...], expected: bool) -> None:
    assert Row("Titel", None, counts, sum(counts), 0).has_one_source is expected


def test_facts_without_topic_are_not_forgotten(matrix: Coverage) -> None:
    assert matrix.topics[-1].whole.title == WITHOUT_TOPIC

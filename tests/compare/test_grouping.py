"""Groups: the author's with computed verdicts, and computed ones for everything else."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from generator.compare import comparisons
from generator.compare.grouping import free_id
from generator.model import Comparison, CuratedComparison, CuratedPair, Id, Verdict
from tests.compare.statements import corpus, figure


def group(
    *statements: str, pairs: tuple[CuratedPair, ...] = (), id_: str = "gruppe"
) -> CuratedComparison:
    return CuratedComparison(id=id_, title="Kosten", statements=statements, pairs=pairs)


def said(verdict: Verdict | None, first: str = "a", second: str = "b") -> CuratedPair:
    return CuratedPair(first=first, second=second, verdict=verdict, reason="So ist es.")


def sides(comparison: Comparison) -> set[frozenset[str]]:
    return {frozenset((pair.first, pair.second)) for pair in comparison.pairs}


A, B, C = figure("a", 24e9), figure("b", 25e9), figure("c", 25e9)
APART = figure("d", 5, metric="publikum")


def test_without_an_author_each_subject_is_a_group() -> None:
    (found,) = comparisons(corpus(A, B, C, APART)).groups.values()
    assert (found.id, found.title) == ("vergleich-nasa-kosten", "Kosten: Nasa")
    assert [(p.first, p.second, p.verdict) for p in found.pairs] == [
        ("a", "b", "contradiction"),
        ("a", "c", "contradiction"),
        ("b", "c", "agree"),
    ]
    assert not any(pair.overruled for pair in found.pairs)


def test_the_authors_group_gets_the_computed_verdicts() -> None:
    found = comparisons(corpus(A, B, C, curated=[group("a", "b", "c")])).groups
    assert list(found) == ["gruppe"]
    assert sides(found["gruppe"]) == {frozenset("ab"), frozenset("ac"), frozenset("bc")}


def test_a_new_statement_joins_the_group_of_those_it_can_be_compared_with() -> None:
    found = comparisons(corpus(A, B, C, curated=[group("a", "b")])).groups
    assert list(found) == ["gruppe"]
    assert sides(found["gruppe"]) == {frozenset("ab"), frozenset("ac"), frozenset("bc")}


def test_a_pair_stands_in_one_group_only() -> None:
    curated = [group("a", "b", id_="eins"), group("b", "c", id_="zwei")]
    found = comparisons(corpus(A, B, C, curated=curated)).groups
    assert sides(found["eins"]) == {frozenset("ab"), frozenset("ac")}
    assert sides(found["zwei"]) == {frozenset("bc")}


@pytest.mark.parametrize(
    ("pair", "verdict", "overruled"),
    [
        (said("rounding"), "rounding", True),
        (said("rounding", "b", "a"), "rounding", True),
        (said("contradiction"), "contradiction", False),
        (said(None), "contradiction", False),
    ],
)
def test_the_author_can_overrule_a_verdict_with_a_reason(
    pair: CuratedPair, verdict: Verdict, overruled: bool
) -> None:
    (found,) = comparisons(corpus(A, B, curated=[group("a", "b", pairs=(pair,))])).groups.values()
    (judged,) = found.pairs
    assert (judged.verdict, judged.computed, judged.overruled) == (
        verdict,
        "contradiction",
        overruled,
    )
    assert judged.reason == "So ist es."
    assert judged.explanation is not None
    assert judged.explanation.startswith("Die Angaben schließen sich aus")


def test_the_author_can_hold_together_what_no_rule_does() -> None:
    pair = said("not_comparable", "a", "d")
    found = comparisons(corpus(A, APART, curated=[group("a", "d", pairs=(pair,))])).groups
    (judged,) = found["gruppe"].pairs
    assert (judged.verdict, judged.computed, judged.explanation) == ("not_comparable", None, None)
    assert judged.overruled


def test_a_group_of_what_stays_apart_is_not_shown() -> None:
    assert comparisons(corpus(A, APART, curated=[group("a", "d")])).groups == {}


def test_every_statement_finds_its_comparisons() -> None:
    found = comparisons(corpus(A, B, APART))
    assert [comparison.id for comparison in found.of("a")] == ["vergleich-nasa-kosten"]
    assert found.of("d") == ()


LONG = "vergleich-" + "sehr-lang-" * 10


@pytest.mark.parametrize(
    ("wanted", "taken"),
    [("vergleich-kosten", set()), ("vergleich-kosten", {"vergleich-kosten"}), (LONG, set())],
)
def test_a_computed_id_is_valid_and_free(wanted: str, taken: set[str]) -> None:
    found = free_id(wanted, taken)
    assert TypeAdapter(Id).validate_python(found) == found
    assert found not in taken
    assert found == free_id(wanted, taken), "and always the same"


@pytest.mark.parametrize(
    ("origins", "one_origin"),
    [
        (("AFP", "AFP"), True),
        (("AFP", "afp"), True),
        (("AFP", "Reuters"), False),
        (("AFP", None), False),
        ((None, None), False),
        (("Medienbericht", "Medienbericht"), False),  # nobody knows whether it is the same
    ],
)
def test_what_two_articles_have_from_one_agency_counts_once(
    origins: tuple[str | None, str | None], one_origin: bool
) -> None:
    (found,) = comparisons(corpus(A, B, origins=origins)).groups.values()
    (pair,) = found.pairs
    assert pair.explanation is not None
    assert ("Beide gehen auf" in pair.explanation) is one_origin

"""Which figures are held against each other, and what the rules say."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compare.figures import compared_figures
from generator.compare.intervals import WIDTHS
from generator.compare.kinship import Kin
from generator.compare.rules import RULES
from generator.compare.two import FigurePair
from generator.compare.wording import seen_from_second
from generator.model import Figure
from tests.compare.statements import corpus, figure


def verdict(first: Figure, second: Figure) -> str | None:
    """The verdict on two figures, or None where they stay apart."""
    found = list(compared_figures(corpus(first, second)))
    assert len(found) <= 1
    return found[0].judgement.verdict if found else None


def two(one: dict[str, Any], other: dict[str, Any]) -> tuple[Figure, Figure]:
    value = {"value": 25e9}
    return figure("a", **{**value, **one}), figure("b", **{**value, **other})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"actor": "nasa"}, {"actor": "dow"}),
        ({"actor": "jpl"}, {"actor": "ames"}),  # two parts of one whole
        ({"actor": None}, {"actor": None}),
        ({"metric": "kosten"}, {"metric": "publikum"}),
        ({"metric": "baukosten"}, {"metric": "startkosten"}),  # two kinds of one metric
        ({"period": "1968"}, {"period": "1969"}),
        ({"period": "1969-Q1"}, {"period": "1969-Q2"}),
        ({"period": "1969-07-20"}, {"period": "1969-07-21"}),
    ],
)
def test_what_must_not_be_compared_stays_apart(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert verdict(*two(one, other)) is None


KURS = {"metric": "kurs", "unit": "percent", "value": 1.5, "period": "1969-07-21"}


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        # of whom or what
        ("not_comparable", {"actor": "dow"}, {"actor": "boersenindex"}),
        ("contradiction", {"actor": "jpl", "unit": "count", "value": 30},
         {"actor": "nasa", "unit": "count", "value": 20}),
        ("scope", {"actor": "jpl", "unit": "count", "value": 10},
         {"actor": "nasa", "unit": "count", "value": 20}),
        ("scope", {"actor": "jpl"}, {"actor": "nasa"}),
        ("scope", {"actor": "jpl", "value": 30e9}, {"actor": "nasa"}),  # it may be a price
        ("scope", {"metric": "baukosten", "value": 30e9}, {"metric": "kosten"}),
        ("scope", {"actor": "apollo"}, {"actor": "erste-stufe"}),
        ("scope", {"metric": "baukosten"}, {"metric": "kosten"}),
        ("scope", {"metric": "baukosten", "status": "forecast"}, {"metric": "kosten"}),
        ("not_comparable", {"unit": "USD"}, {"unit": "EUR"}),
        # when
        ("not_comparable", {"period": None}, {"period": "1969"}),
        ("not_comparable", {"period": None, "period_text": "langfristig"}, {"period": None}),
        ("scope", {"period": "1969"}, {"period": "1969-Q3"}),
        ("scope", {"period": "1969-06/1969-08"}, {"period": "1969-Q3"}),
        ("not_comparable", {"period": "1969"}, {"period": None, "period_text": "langfristig"}),
        ("not_comparable", {"period": None, "period_text": "langfristig"},
         {"period": None, "period_text": "bald"}),
        ("agree", {"period": None, "period_text": "bald"},
         {"period": None, "period_text": "bald"}),
        ("scope", {"period_text": "im Haushaltsjahr"}, {"period_text": "bis Ende 1969"}),
        ("moment", {**KURS, "period": "1969-07"}, KURS),
        ("moment", {**KURS, "moment": "close"}, {**KURS, "moment": "intraday", "value": 2.5}),
        ("moment", {**KURS, "moment": "close"}, {**KURS, "moment": "after_hours"}),
        # how sure
        ("claim", {"status": "alleged"}, {}),
        ("claim", {"status": "alleged"}, {"status": "forecast"}),
        ("forecast", {"status": "forecast"}, {"value": 20e9}),
        ("forecast", {"status": "planned"}, {}),
        ("not_comparable", {"status": "planned"}, {"status": "forecast"}),
        # how much
        ("contradiction", {**KURS, "direction": "up"}, {**KURS, "direction": "down"}),
        ("agree", {"value": None, "wording": "Milliarden"},
         {"value": None, "wording": "milliarden"}),
        ("not_comparable", {"value": None, "wording": "viel"}, {"value": None, "wording": "mehr"}),
        ("not_comparable", {"value": None, "wording": "Milliarden"}, {}),
        ("not_comparable", {"qualifier": "more_than"}, {"value": 30e9, "qualifier": "at_least"}),
        ("not_comparable", {"qualifier": "less_than"}, {"value": 30e9, "qualifier": "up_to"}),
        ("agree", {}, {}),
        ("agree", {"qualifier": "about"}, {"qualifier": "about"}),
        ("agree", {"period": None}, {"period": None}),
        ("agree", {**KURS, "moment": "close"}, KURS),
        ("agree", {"period": "1969-Q4"}, {"period": "1969-10/1969-12"}),
        ("agree", {"unit": "count", "noun": "Tote"}, {"unit": "count", "noun": "Todesopfer"}),
        ("agree", {"unit": "days", "value": 8}, {"unit": "hours", "value": 192}),
        ("rounding", {"unit": "miles_per_hour", "value": 25_000},
         {"unit": "kilometers_per_hour", "value": 40_000}),
        ("rounding", {"value": 3.4, "unit": "percent"}, {"value": 3, "unit": "percent"}),
        ("rounding", {"value": 1234, "unit": "count"}, {"value": 1200, "unit": "count"}),
        ("contradiction", {"value": 830e6}, {"value": 1e9}),
        ("agree", {"status": "alleged"}, {"status": "alleged"}),
        ("rounding", {"qualifier": "about"}, {}),
        ("rounding", {"value": 24e9}, {"value": 25e9, "qualifier": "almost"}),
        ("rounding", {"value": None, "min": 20e9, "max": 25e9}, {"qualifier": "up_to"}),
        ("rounding", {"value": 5.5e6}, {"value": 6e6}),
        ("contradiction", {"value": 24e9}, {"value": 25e9}),
        ("contradiction", {"qualifier": "more_than"}, {"qualifier": "less_than"}),
        ("not_comparable", {"unit": "count", "noun": "Menschen", "value": 60},
         {"unit": "count", "noun": "Haushalte", "value": 20}),
        ("moment", {**KURS, "moment": "intraday"}, {**KURS, "moment": "intraday", "value": 1.9}),
        ("claim", {"status": "alleged"}, {"status": "alleged", "value": 30e9}),
        ("contradiction", KURS, {**KURS, "value": 1.9}),
        ("not_comparable", {**KURS, "moment": "close"}, {**KURS, "value": 1.9}),
    ],
)  # fmt: skip
def test_the_verdict(expected: str, one: dict[str, Any], other: dict[str, Any]) -> None:
    assert verdict(*two(one, other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "sentence"),
    [
        (
            {"value": 3, "unit": "percent", "qualifier": "almost"},
            {"value": 2.9, "unit": "percent"},
            (
                "Die Angaben vertragen sich: knapp 3 % steht für 2,7 bis unter 3 %;"
                " 2,9 % steht für 2,85 bis unter 2,95 %."
            ),
        ),
        (
            {"period": "1969"},
            {"period": "1969-Q3"},
            "Die Zeiträume sind verschieden: hier 1969, dort 3. Quartal 1969.",
        ),
        (
            {"metric": "baukosten"},
            {},
            "Gemessen wird Verschiedenes: hier Kosten des Baus, dort Kosten.",
        ),
        (
            {"status": "alleged", "value": 5.5e6},
            {"value": 6e6},
            "Eine der Angaben wird nur behauptet, die andere nicht. Gerundet passen sie zusammen.",
        ),
        (
            {"actor": "jpl"},
            {},
            "Die Angaben gelten einem Teil und dem Ganzen: hier JPL, dort Nasa.",
        ),
    ],
)
def test_the_reason_is_a_sentence(
    one: dict[str, Any], other: dict[str, Any], sentence: str
) -> None:
    (found,) = compared_figures(corpus(*two(one, other)))
    assert found.judgement.reason.replace("\N{NO-BREAK SPACE}", " ") == sentence


def test_whoever_reads_the_second_statement_is_there() -> None:
    told = "Gemessen wird Verschiedenes: hier Kosten des Baus, dort Kosten."
    seen = seen_from_second(told)
    assert seen == "Gemessen wird Verschiedenes: dort Kosten des Baus, hier Kosten."
    assert seen_from_second(seen) == told


def test_statements_of_one_subject_share_a_group() -> None:
    facts = [figure("a", 1e9), figure("b", 1e9, actor="jpl"), figure("c", 1e9, metric="baukosten")]
    found = list(compared_figures(corpus(*facts)))
    assert {(item.first, item.second) for item in found} == {("a", "b"), ("a", "c")}
    assert {item.subject for item in found} == {"nasa-kosten"}
    assert {item.title for item in found} == {"Kosten: Nasa"}


FIGURES = st.builds(
    lambda actor, metric, period, words, value, unit, qualifier, status, moment, direction: {
        "actor": actor, "metric": metric, "period": period, "period_text": words, "unit": unit,
        "value": value, "wording": None if value is not None else "viel", "qualifier": qualifier,
        "status": status, "moment": moment, "direction": direction,
    },
    st.sampled_from(["nasa", "jpl", "apollo", "erste-stufe", "dow", "boersenindex"]),
    st.sampled_from(["kosten", "baukosten", "kurs"]),
    st.sampled_from([None, "1969", "1969-Q3", "1969-07", "1969-07-20", "1968-12/1969-07"]),
    st.sampled_from([None, "langfristig", "im Haushaltsjahr"]),
    st.sampled_from([None, 0, 1.5, 3, 2.9, 1e9]),
    st.sampled_from(["USD", "percent"]),
    st.sampled_from([None, *WIDTHS]),
    st.sampled_from(["actual", "forecast", "planned", "alleged"]),
    st.sampled_from([None, "close", "intraday"]),
    st.sampled_from([None, "up", "down"]),
)  # fmt: skip


@given(st.lists(FIGURES, min_size=2, max_size=6))
def test_the_verdict_does_not_depend_on_the_order_of_articles(facts: list[dict[str, Any]]) -> None:
    figures = [figure(f"f{number}", **fields) for number, fields in enumerate(facts)]

    def verdicts(ordered: list[Figure]) -> dict[frozenset[str], str]:
        found = list(compared_figures(corpus(*ordered)))
        result = {frozenset((f.first, f.second)): f.judgement.verdict for f in found}
        assert len(result) == len(found), "a pair is judged once"
        return result

    assert verdicts(figures) == verdicts(figures[::-1])


@given(st.lists(FIGURES, min_size=2, max_size=6))
def test_many_figures_are_judged_as_each_pair_alone(facts: list[dict[str, Any]]) -> None:
    figures = [figure(f"f{number}", **fields) for number, fields in enumerate(facts)]
    together = {
        (item.first, item.second): item.judgement.verdict
        for item in compared_figures(corpus(*figures))
    }
    alone = {
        (one.id, other.id): found
        for one, other in combinations(figures, 2)
        if (found := verdict(one, other)) is not None
    }
    assert together == alone


def test_every_rule_decides_some_case_of_the_table() -> None:
    """A rule that no case reaches would be a rule that no test holds."""
    table = next(
        mark.args[1]
        for mark in test_the_verdict.pytestmark  # type: ignore[attr-defined]
    )
    reached = {
        next(index for index, (_, reason) in enumerate(RULES) if reason(item) is not None)
        for item in _twos(table)
    }
    assert reached == set(range(len(RULES)))


def _twos(table: list[tuple[str, dict[str, Any], dict[str, Any]]]) -> list[FigurePair]:
    found = []
    for _, one, other in table:
        first, second = two(one, other)
        known = corpus(first, second)
        found.append(FigurePair(known, Kin(known), first, second))
    return found

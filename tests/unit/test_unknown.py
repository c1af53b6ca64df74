"""What is still open after all articles."""

from __future__ import annotations

from typing import Any

import pytest

from generator.corpus import Corpus, load
from generator.site.unknown import unknowns
from tests.compare.statements import corpus as corpus_of
from tests.compare.statements import figure
from tests.project_fixture import write_project


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return load(write_project(tmp_path_factory.mktemp("unknown")).data)


def open_figures(corpus: Corpus) -> dict[str, list[str]]:
    groups = unknowns(corpus)["open_figures"]
    return {group["anchor"]: [row["figure"].id for row in group["rows"]] for group in groups}


def test_a_contradiction_shows_its_two_sides_and_not_the_whole_group(corpus: Corpus) -> None:
    (found,) = unknowns(corpus)["contradictions"]
    assert found["comparison"].id == "vergleich-publikum"
    assert list(found["statements"]) == ["publikum-mus", "publikum-zei"]


def test_articles_that_say_the_same_stand_for_each_other() -> None:
    same = {"label": "Kosten", "value": 25e9}
    facts = figure("a", **same), figure("b", **same), figure("c", 20e9)
    (found,) = unknowns(corpus_of(*facts))["contradictions"]
    assert [(pair.first, pair.second) for pair in found["pairs"]] == [("a", "c")]


def test_gaps_of_sources(corpus: Corpus) -> None:
    gaps = {source.id: missing for source, missing in unknowns(corpus)["missing"]}
    assert gaps["museum"] == ["Ohne Autorenangabe"]
    assert gaps["zeitung"] == [
        "Verlag nicht ermittelt",
        "Ohne Autorenangabe",
        "Fundstelle nicht ermittelt",
        "Datum erschlossen, nicht angegeben",
    ]


@pytest.mark.parametrize(
    ("anchor", "fields"),
    [
        ("behauptet", {"status": "alleged"}),
        ("unbestimmt", {"value": None, "wording": "Milliarden"}),
        ("unbestimmt", {"value": 1e9, "qualifier": "hundreds_of"}),
        ("prognose", {"status": "forecast"}),
        ("geplant", {"status": "planned"}),
        ("ohne-zeit", {"period": None}),
    ],
)
def test_a_figure_is_open_for_a_reason(anchor: str, fields: dict[str, Any]) -> None:
    told = {"value": 25e9, **fields}
    found = open_figures(corpus_of(figure("offen", **told), figure("sicher", 3, actor="dow")))
    assert found == {key: (["offen"] if key == anchor else []) for key in found}


def test_a_forecast_is_open_until_an_article_tells_the_result() -> None:
    forecast = figure("prognose", 20e9, status="forecast")
    assert open_figures(corpus_of(forecast, figure("a", 25e9, period="1968")))["prognose"]
    assert not open_figures(corpus_of(forecast, figure("a", 25e9)))["prognose"]


def test_what_cannot_be_compared_is_told_with_its_reason() -> None:
    (found,) = unknowns(corpus_of(figure("a", 1e9), figure("b", 1e9, unit="EUR")))["incomparable"]
    (pair,) = found["pairs"]
    assert (pair.first, pair.second) == ("a", "b")
    assert "verschiedene Einheiten" in (pair.explanation or "")

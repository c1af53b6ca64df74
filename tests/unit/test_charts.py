"""The bar chart: which rows it has, where its marks lie, and what it refuses to draw."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.corpus import Corpus, load
from generator.german import NBSP
from generator.model import Figure
from generator.site.charts import Mark, Row, bar_chart_rows, chart_scale
from tests.project_fixture import write_project


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return load(write_project(tmp_path_factory.mktemp("charts")).data)


def rows_of(corpus: Corpus, *ids: str) -> list[Row]:
    return bar_chart_rows(corpus, [corpus.figures[id_] for id_ in ids])


def shown(text: str) -> str:
    return text.replace(NBSP, "~")


# ------------------------------------------------------------------ rows


def test_a_change_is_drawn_with_its_sign(corpus: Corpus) -> None:
    up, down = rows_of(corpus, "dow-jones-1968-mus", "dow-jones-1969-zei")
    assert [mark.value for mark in (*up.marks, *down.marks)] == [4.3, -15]


def test_a_row_says_its_values_with_hedge_and_direction(corpus: Corpus) -> None:
    up, down = rows_of(corpus, "dow-jones-1968-mus", "dow-jones-1969-zei")
    assert shown(up.text) == "+4,3~%"
    assert shown(down.text) == "rund~15~%~Minus"


def test_different_periods_of_one_actor_are_rows_of_their_own(corpus: Corpus) -> None:
    names = [row.name for row in rows_of(corpus, "dow-jones-1968-mus", "dow-jones-1969-zei")]
    assert names == ["Dow Jones, 1968", "Dow Jones, 1969"]


def test_statements_about_the_same_share_a_row(corpus: Corpus) -> None:
    kosten = corpus.figures["kosten-mus"]
    other = kosten.model_copy(update={"id": "kosten-zwei", "value": 28e9, "qualifier": None})
    (row,) = bar_chart_rows(corpus, [kosten, other])
    assert [mark.shape for mark in row.marks] == ["full", "second"]
    assert shown(row.text) == "rund~25,4~Mrd.~US-$ oder 28~Mrd.~US-$"


def test_a_figure_without_actor_is_named_by_its_label(corpus: Corpus) -> None:
    (row,) = rows_of(corpus, "publikum-zei")
    assert row.name == "Zuschauerinnen und Zuschauer weltweit"


def test_a_range_is_drawn_from_end_to_end(corpus: Corpus) -> None:
    (row,) = rows_of(corpus, "kosten-schaetzung-mus")
    assert [mark.value for mark in row.marks] == [20e9, 40e9]
    assert row.range == row.marks
    assert shown(row.text) == "20–40~Mrd.~US-$"


def test_a_low_during_trading_is_an_open_mark(corpus: Corpus) -> None:
    low = corpus.figures["dow-jones-1969-zei"].model_copy(update={"moment": "intraday"})
    (row,) = bar_chart_rows(corpus, [low])
    assert [mark.shape for mark in row.marks] == ["open"]
    assert shown(row.text).startswith("Tief~")


def test_the_bar_ends_at_the_mark_farthest_from_zero(corpus: Corpus) -> None:
    (row,) = rows_of(corpus, "kosten-schaetzung-mus")
    assert row.farthest.value == 40e9


# ------------------------------------------------------------------ refusals


@pytest.mark.parametrize(
    ("ids", "message"),
    [
        (("gestein-mus",), "'gestein-mus' is a vague amount"),
        (("publikum-mus", "gestein-mus"), "'gestein-mus' is a vague amount"),
        (("kosten-mus", "publikum-mus"), "different units: USD, count"),
        (("dow-jones-1968-mus", "flugtage-zei"), "different units: percent, days"),
    ],
)
def test_what_cannot_be_compared_is_not_drawn(corpus: Corpus, ids, message) -> None:
    with pytest.raises(ValueError, match=message):
        rows_of(corpus, *ids)


# ------------------------------------------------------------------ scale


def scale_over(*values: float, unit: str = "percent"):
    figure = Figure(id="x", label="x", paragraph=1, surface="x", value=1, unit=unit)
    marks = tuple(Mark(value, "full", figure) for value in values)
    return chart_scale([Row("x", "x", marks, 0)])


@pytest.mark.parametrize(
    ("values", "unit", "labels"),
    [
        ((65e9, 39e9), "USD", ["0", "20", "40", "60~Mrd.~US-$"]),
        ((17.0,), "percent", ["0", "5", "10", "15~%"]),
        ((-17.0, 2.0), "percent", ["−15", "−10", "−5", "0~%"]),
        ((-1.9,), "percent", ["−1,5", "−1", "−0,5", "0~%"]),
        ((100.0,), "points", ["0", "50", "100~Punkte"]),
        ((12.0,), "count", ["0", "5", "10"]),
    ],
)
def test_ticks_are_round_and_one_names_the_unit(values, unit, labels) -> None:
    assert [shown(label) for _, label, _ in scale_over(*values, unit=unit).ticks] == labels


@given(st.lists(st.floats(-1e13, 1e13).filter(lambda v: v == 0 or abs(v) > 1e-6), min_size=1))
def test_every_mark_and_zero_lie_inside_the_picture(values: list[float]) -> None:
    scale = scale_over(*values)
    places = [float(scale.x(value).rstrip("%")) for value in (*values, 0.0)]
    assert all(0 <= place <= 100 for place in places)
    assert 3 <= len(scale.ticks) <= 7
    assert 0.0 in [value for value, _, _ in scale.ticks]


def test_labels_at_the_edges_stay_inside_the_picture() -> None:
    anchors = [anchor for _, _, anchor in scale_over(100.0).ticks]
    assert anchors == ["start", "middle", "end"]


def test_nothing_but_zero_can_be_drawn() -> None:
    scale = scale_over(0.0)
    assert scale.low < scale.high


def test_bars_start_at_zero(tmp_path: Path) -> None:
    assert scale_over(40.0, 50.0).low == 0
    assert scale_over(-40.0, -50.0).high == 0

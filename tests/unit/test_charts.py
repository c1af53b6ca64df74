"""The bar chart: which rows it has, where its marks lie, and what it refuses to draw."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.corpus import Corpus, load
from generator.german import NBSP
from generator.model import Figure
from generator.site.chart_rows import drawing_by
from generator.site.charts import Drawing, Row, drawing_of
from generator.site.unit_charts import unit_chart
from tests.project_fixture import write_project


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return load(write_project(tmp_path_factory.mktemp("charts")).data)


def drawing(corpus: Corpus, kind: str, *ids: str) -> Drawing:
    return drawing_by(kind, corpus, [corpus.figures[id_] for id_ in ids])


def shown(text: str) -> str:
    return text.replace(NBSP, "~")


def lines(drawing: Drawing) -> list[str]:
    """Every row as it reads, its heading before it."""
    return [shown(" | ".join(filter(None, (r.heading, r.label, r.text)))) for r in drawing.rows]


# ------------------------------------------------------------------ rows

ROWS = [
    # one row a figure, with hedge and direction
    (
        "bar_chart",
        ("dow-jones-1968-mus", "dow-jones-1969-zei"),
        ["Dow Jones, 1968 | +4,3~%", "Dow Jones, 1969 | rund~15~%~Minus"],
    ),
    # a figure without an actor is named by its label
    (
        "bar_chart",
        ("publikum-zei",),
        ["Zuschauerinnen und Zuschauer weltweit | rund~650~Mio.~Menschen"],
    ),
    # a forecast stands before the result, each with its source
    (
        "outlook_chart",
        ("kosten-mus", "kosten-schaetzung-mus"),
        [
            "Nasa | Prognose, Das Museum | 20–40~Mrd.~US-$",
            "Ergebnis, Das Museum | rund~25,4~Mrd.~US-$",
        ],
    ),
    # sources one below the other
    (
        "spread_chart",
        ("publikum-mus", "publikum-zei"),
        [
            "Menschen vor dem Fernseher | Das Museum | bis zu~600~Mio.~Menschen",
            "Die Zeitung | rund~650~Mio.~Menschen",
        ],
    ),
]


@pytest.mark.parametrize(("kind", "ids", "rows"), ROWS)
def test_a_chart_has_these_rows(corpus: Corpus, kind: str, ids: tuple[str, ...], rows) -> None:
    assert lines(drawing(corpus, kind, *ids)) == rows


# figures of one quantity, and what tells them apart in a bar chart
DIFFERENCES = [
    ({"moment": "close"}, {"moment": "intraday"}, ["Handelsschluss", "im Handel"]),
    ({"status": "forecast"}, {}, ["Prognose", "Ergebnis"]),
    ({}, {"value": 5}, ["", "andere Angabe"]),
]


@pytest.mark.parametrize(("first", "second", "words"), DIFFERENCES)
def test_figures_of_one_quantity_are_told_apart(corpus: Corpus, first, second, words) -> None:
    dow = corpus.figures["dow-jones-1968-mus"]
    pair = [
        dow.model_copy(update={"id": id_, **change})
        for id_, change in (("eins", first), ("zwei", second))
    ]
    names = [row.name for row in drawing_by("bar_chart", corpus, pair).rows]
    assert names == [", ".join(filter(None, ("Dow Jones", word))) for word in words]


def test_several_statements_of_one_source_are_counted_once(corpus: Corpus) -> None:
    dow = corpus.figures["dow-jones-1968-mus"]
    cited = {**corpus.cited, "zwei": corpus.cited[dow.id]}
    pair = [dow, dow.model_copy(update={"id": "zwei", "value": 5})]
    drawing = drawing_by("spread_chart", replace(corpus, cited=cited), pair)
    assert [row.note for row in drawing.rows] == ["", "andere Angabe"]


SHAPES = [
    ({}, "full"),
    ({"moment": "close"}, "full"),
    ({"moment": "intraday"}, "open"),
    ({"moment": "after_hours"}, "open"),
    ({"status": "forecast"}, "unsure"),
    ({"status": "planned", "moment": "close"}, "unsure"),
    ({"status": "alleged"}, "unsure"),
]


@pytest.mark.parametrize(("change", "shape"), SHAPES)
def test_a_mark_says_how_sure_a_value_is(corpus: Corpus, change, shape: str) -> None:
    figure = corpus.figures["dow-jones-1968-mus"].model_copy(update=change)
    (row,) = drawing_by("bar_chart", corpus, [figure]).rows
    assert row.shape == shape


def test_a_change_is_drawn_with_its_sign_and_a_range_from_end_to_end(corpus: Corpus) -> None:
    up, down = drawing(corpus, "bar_chart", "dow-jones-1968-mus", "dow-jones-1969-zei").rows
    (span,) = drawing(corpus, "bar_chart", "kosten-schaetzung-mus").rows
    assert (up.ends, down.ends, span.ends) == ((4.3,), (-15,), (20e9, 40e9))
    assert span.farthest == 40e9


def test_rows_never_overlap_and_a_long_name_gets_a_line_of_its_own(corpus: Corpus) -> None:
    rows = drawing(corpus, "outlook_chart", "kosten-mus", "kosten-schaetzung-mus").rows
    edges = [edge for row in rows for edge in (row.top, row.bar, row.bottom)]
    assert edges == sorted(edges)
    (long,) = drawing(corpus, "bar_chart", "publikum-zei").rows
    assert long.last_line > long.first_line


# ------------------------------------------------------------------ refusals


@pytest.mark.parametrize(
    ("kind", "ids", "message"),
    [
        ("bar_chart", (), "needs a figure at least"),
        ("bar_chart", ("gestein-mus",), "'gestein-mus' is a vague amount"),
        ("bar_chart", ("publikum-mus", "gestein-mus"), "'gestein-mus' is a vague amount"),
        ("bar_chart", ("kosten-mus", "publikum-mus"), "different units: USD, count"),
        ("spread_chart", ("dow-jones-1968-mus", "flugtage-zei"), "different units: percent, days"),
        ("outlook_chart", ("publikum-mus", "publikum-zei"), "'publikum-mus' needs a forecast"),
        ("spread_chart", ("dow-jones-1968-mus", "dow-jones-1969-zei"), "needs a second statement"),
    ],
)
def test_what_does_not_go_together_is_not_drawn(corpus: Corpus, kind, ids, message) -> None:
    with pytest.raises(ValueError, match=message):
        drawing(corpus, kind, *ids)


def test_nothing_cannot_be_counted_out(corpus: Corpus) -> None:
    with pytest.raises(ValueError, match="needs a small sum and a large one at least"):
        unit_chart(corpus, (), title="So oft passt es hinein")


# ------------------------------------------------------------------ scale


def scale_over(*values: float, unit: str = "percent"):
    figure = Figure(id="x", label="x", paragraph=1, surface="x", value=1, unit=unit)
    return drawing_of([Row("", "x", "x", figure, values)], "bars").scale


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

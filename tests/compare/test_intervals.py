"""What number phrases stand for."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compare.intervals import WIDTHS, Interval, interval_of
from generator.model import Qualifier
from tests.compare.statements import figure

QUALIFIERS = [None, *WIDTHS]


@pytest.mark.parametrize(
    ("value", "qualifier", "low", "high"),
    [
        (1.9, None, 1.85, 1.95),
        (12, None, 11.5, 12.5),
        (46.99e9, None, 46.985e9, 46.995e9),
        (3, None, 2.5, 3.5),
        (1e9, None, 1e9 * 5 / 6, 1e9 * 7 / 6),  # half a unit would be half of it
        (1200, None, 1150, 1250),
        (5000, None, 4750, 5250),
        (1230, None, 1229.5, 1230.5),  # a single zero is a digit like any other
        (0, None, 0, 0),
        (3, "about", 2.7, 3.3),
        (3, "almost", 2.7, 3),
        (3, "over", 3, 3.3),
        (80e9, "more_than", 80e9, math.inf),
        (80e9, "at_least", 80e9, math.inf),
        (65e9, "up_to", 0, 65e9),
        (100_000, "less_than", 0, 100_000),
        (1e6, "few", 2e6, 10e6),
        (1e9, "hundreds_of", 200e9, 1000e9),
    ],
)
def test_what_a_number_stands_for(
    value: float, qualifier: Qualifier | None, low: float, high: float
) -> None:
    interval = interval_of(figure("a", value, qualifier=qualifier))
    assert interval is not None
    assert (interval.low, interval.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("fields", "low", "high"),
    [
        ({"min": 60e9, "max": 65e9}, 60e9, 65e9),
        ({"min": 3, "max": 8, "min_qualifier": "over", "max_qualifier": "more_than"}, 3, math.inf),
        ({"min": 20, "max": 30, "qualifier": "about"}, 18, 33),
    ],
)
def test_what_a_range_stands_for(fields: dict[str, object], low: float, high: float) -> None:
    interval = interval_of(figure("a", unit="percent", **fields))
    assert interval is not None
    assert (interval.low, interval.high) == pytest.approx((low, high))


def test_a_rank_stands_for_itself() -> None:
    assert interval_of(figure("a", 2, unit="rank")) == Interval(2, 2)


def test_words_stand_for_no_number() -> None:
    assert interval_of(figure("a", wording="viel billiger")) is None


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (Interval(1, 2), Interval(2, 3), True),
        (Interval(1, 2, high_open=True), Interval(2, 3), False),
        (Interval(9.575, 9.58 + 0.005, high_open=True), Interval(9.59 - 0.005, 9.595), False),
        (Interval(1, 2), Interval(2, 3, low_open=True), False),
        (Interval(1, 2), Interval(3, 4), False),
        (Interval(1, 4), Interval(2, 3), True),
        (Interval(2, 2), Interval(1, 3), True),
        (Interval(0, math.inf), Interval(5, 5), True),
    ],
)
def test_intervals_meet_where_a_value_lies_in_both(
    one: Interval, other: Interval, meet: bool
) -> None:
    assert one.meets(other) is meet
    assert other.meets(one) is meet


def test_knapp_drei_rund_drei_und_2_9_passen_zusammen() -> None:
    almost, about, exact = (
        interval_of(figure("a", value, unit="percent", qualifier=hedge))
        for value, hedge in ((3, "almost"), (3, "about"), (2.9, None))
    )
    assert almost is not None
    assert about is not None
    assert exact is not None
    assert almost.meets(about)
    assert almost.meets(exact)
    assert about.meets(exact)


@given(st.floats(min_value=1e-3, max_value=1e13, allow_nan=False), st.sampled_from(QUALIFIERS))
def test_an_interval_has_its_number_in_it_or_at_its_end(
    value: float, qualifier: Qualifier | None
) -> None:
    interval = interval_of(figure("a", value, qualifier=qualifier))
    assert interval is not None
    assert interval.low <= interval.high
    if qualifier not in ("few", "hundreds_of"):  # these name the unit that is counted
        assert interval.low <= value <= interval.high

"""How stretches of time lie to each other."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.compare.periods import days_of


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("1969-07-20", "1969-07-20", "1969-07-20"),
        ("1972-02", "1972-02-01", "1972-02-29"),
        ("1969", "1969-01-01", "1969-12-31"),
        ("1969-Q1", "1969-01-01", "1969-03-31"),
        ("1969-Q4", "1969-10-01", "1969-12-31"),
        ("1969-07-16/1969-07-24", "1969-07-16", "1969-07-24"),
        ("1968-Q4/1969", "1968-10-01", "1969-12-31"),
    ],
)
def test_the_days_of_a_period(period: str, first: str, last: str) -> None:
    days = days_of(period)
    assert (days.first, days.last) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    ("one", "other", "relation", "back"),
    [
        ("1969", "1969-01-01/1969-12-31", "equal", "equal"),
        ("1969-Q3", "1969", "inside", "around"),
        ("1969-07-20", "1969-07", "inside", "around"),
        ("1969-06/1969-08", "1969-Q3", "overlap", "overlap"),
        ("1968", "1969", "before", "after"),
        ("1969-07-20", "1969-07-21", "before", "after"),
    ],
)
def test_how_two_periods_lie(one: str, other: str, relation: str, back: str) -> None:
    assert days_of(one).relation(days_of(other)) == relation
    assert days_of(other).relation(days_of(one)) == back

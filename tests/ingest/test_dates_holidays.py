"""The day of each feast."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.ingest.dates.holidays import HOLIDAYS, easter, holiday

FEASTS = [
    ("aschermittwoch", 2025, "2025-03-05"),
    ("karfreitag", 2025, "2025-04-18"),
    ("pfingsten", 2025, "2025-06-08"),
    ("fronleichnam", 2025, "2025-06-19"),
    ("muttertag", 2025, "2025-05-11"),
    ("buß- und bettag", 2025, "2025-11-19"),
    ("totensonntag", 2025, "2025-11-23"),
    ("1. advent", 2025, "2025-11-30"),
    ("vierten advent", 2022, "2022-12-18"),
    ("heiligabend", 2025, "2025-12-24"),
    ("2. weihnachtstag", 2025, "2025-12-26"),
]


@pytest.mark.parametrize(
    ("year", "day"),
    [(1818, "1818-03-22"), (1943, "1943-04-25"), (2000, "2000-04-23"), (2025, "2025-04-20")],
)
def test_easter(year: int, day: str) -> None:
    assert easter(year) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(("name", "year", "day"), FEASTS)
def test_feast(name: str, year: int, day: str) -> None:
    assert holiday(name, year) == dt.date.fromisoformat(day)


@pytest.mark.parametrize("name", HOLIDAYS)
@pytest.mark.parametrize("year", [0, 1, 9999, 10_000])
def test_no_year_is_too_far(name: str, year: int) -> None:
    found = holiday(name, year)
    assert found is None or found.year == year

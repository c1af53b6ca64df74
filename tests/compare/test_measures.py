"""Units that measure the same."""

from __future__ import annotations

import pytest

from generator.compare.intervals import Interval
from generator.compare.measures import DIMENSIONS, convertible, in_base
from generator.units import UNITS


@pytest.mark.parametrize(
    ("many", "one", "factor"),
    [
        ("hours", "days", 24),
        ("basis_points", "percentage_points", 100),
        ("kilograms", "tons", 1000),
        ("tons", "megatons", 1e6),
        ("meters", "miles", 1609.344),
        ("meters", "nautical_miles", 1852),
        ("square_meters", "hectares", 10_000),
        ("kilometers_per_hour", "miles_per_hour", 1.609344),
        ("kilometers_per_hour", "knots", 1.852),
        ("joules", "kilowatt_hours", 3.6e6),
        ("grams", "pounds", 453.59237),
        ("months", "years", 12),
        ("square_feet", "acres", 43_560),
        ("hectopascals", "bars", 1000),
        ("DEM", "EUR", 1.95583),
    ],
)
def test_how_many_of_one_make_another(many: str, one: str, factor: float) -> None:
    assert convertible(many, one)
    ratio = in_base(Interval(1, 1), one).low / in_base(Interval(1, 1), many).low
    assert ratio == pytest.approx(factor)


@pytest.mark.parametrize(
    ("one", "other"),
    [("USD", "EUR"), ("DEM", "CHF"), ("percent", "percentage_points"), ("months", "days"),
     ("degrees_celsius", "kelvins"), ("count", "percent"), ("kilograms", "liters")],
)  # fmt: skip
def test_what_has_no_exact_factor_is_not_converted(one: str, other: str) -> None:
    assert not convertible(one, other)


def test_every_unit_of_the_table_is_known_and_stands_once() -> None:
    units = [unit for dimension in DIMENSIONS for unit in dimension]
    assert len(units) == len(set(units))
    assert set(units) <= set(UNITS)

"""Units in German texts: every name of `generator.units`, and what people write besides."""

from __future__ import annotations

import pytest

from generator.ingest import read_quantities
from generator.units import CLDR_UNITS, OWN_WORDS, words

UNDERSTOOD = sorted(
    {*CLDR_UNITS, *(name for name in OWN_WORDS if name.islower())}
    - {"degrees", "astronomical_units", "pounds", "troy_ounces", "magnitude", "percent",
       "parts_per_million", "liters_per_100_kilometers"}
)  # fmt: skip
"""Without units that other words of German take first."""

WRITTEN = [
    ("3 km", "kilometers"), ("3 m", "meters"), ("3 m²", "square_meters"), ("3 qm", "square_meters"),
    ("3 Stundenkilometer", "kilometers_per_hour"), ("3 km pro Stunde", "kilometers_per_hour"),
    ("3 kg", "kilograms"), ("3 Kilo", "kilograms"), ("3 t", "tons"), ("3 ha", "hectares"),
    ("3 MW", "megawatts"), ("3 GB", "gigabytes"), ("3 °C", "degrees_celsius"),
    ("3 Grad", "degrees_celsius"), ("3 Std.", "hours"), ("3 h", "hours"), ("3 PS", "horsepower"),
    ("3 Zähler", "points"), ("3 %", "percent"), ("3 v. H.", "percent"), ("3 Promille", "permille"),
    ("3 US-Dollar", "USD"), ("3 US-$", "USD"), ("3 CHF", "CHF"), ("3 Franken", "CHF"),
    ("3 Pfund", "GBP"), ("3 kanadische Dollar", "CAD"), ("3 Hongkong-Dollar", "HKD"),
    ("3 norwegischen Kronen", "NOK"), ("3 Yen", "JPY"), ("3 Rubel", "RUB"), ("3 Mark", "DEM"),
    ("3 DM", "DEM"), ("3 Höhenmeter", "meters"), ("3 Flugstunden", "hours"),
    ("3 Tonnen", "tons"), ("3 Thermometer", "count"), ("3 Feiertage", "count"),
]  # fmt: skip


def unit_in(phrase: str) -> list[str]:
    return [quantity.unit for _, _, quantity in read_quantities(f"Sie nannte {phrase} als Ziel.")]


@pytest.mark.parametrize("unit", UNDERSTOOD)
def test_the_german_name_of_a_unit_is_understood(unit: str) -> None:
    assert unit_in(f"3 {words(unit).many}") == [unit]


@pytest.mark.parametrize(("phrase", "unit"), WRITTEN)
def test_what_texts_write_for_a_unit(phrase: str, unit: str) -> None:
    assert unit_in(phrase) == [unit]


def test_coins_are_counted_in_their_currency() -> None:
    [(_, _, quantity)] = read_quantities("Das Brot kostete 50 Pfennig.")
    assert (quantity.value, quantity.unit) == (0.5, "DEM")

"""Units that measure the same: how many of one make another, exactly.

The factors are the definitions of the International System of Units (BIPM, SI Brochure, 2019) and
of the international yard and pound (1959), and for currencies that became the euro the rates fixed
for ever by law (Council Regulations 2866/98 and 1478/2000). What has no exact factor (months and
days, other currencies, temperatures with a zero of their own) is not converted.
"""

from __future__ import annotations

from generator.compare.intervals import Interval

_YARD, _POUND, _NAUTICAL_MILE = 0.9144, 0.45359237, 1852.0
_MILE, _FOOT, _INCH = 1760 * _YARD, _YARD / 3, _YARD / 36

# one table a dimension: unit and how many of the first unit it is
DIMENSIONS: tuple[dict[str, float], ...] = (
    {"EUR": 1, "DEM": 1 / 1.95583, "ATS": 1 / 13.7603, "BEF": 1 / 40.3399, "ESP": 1 / 166.386,
     "FIM": 1 / 5.94573, "FRF": 1 / 6.55957, "GRD": 1 / 340.75, "IEP": 1 / 0.787564,
     "ITL": 1 / 1936.27, "LUF": 1 / 40.3399, "NLG": 1 / 2.20371, "PTE": 1 / 200.482},
    {"percentage_points": 1, "basis_points": 0.01},
    {"percent": 1, "permille": 0.1, "parts_per_million": 0.0001},
    {"seconds": 1, "milliseconds": 0.001, "minutes": 60, "hours": 3600, "days": 86_400,
     "weeks": 604_800},
    {"months": 1, "quarters": 3, "half_years": 6, "years": 12, "decades": 120,
     "centuries": 1_200, "millennia": 12_000},
    {"meters": 1, "kilometers": 1e3, "centimeters": 1e-2, "millimeters": 1e-3,
     "micrometers": 1e-6, "nanometers": 1e-9, "miles": _MILE, "nautical_miles": _NAUTICAL_MILE,
     "yards": _YARD, "feet": _FOOT, "inches": _INCH},
    {"square_meters": 1, "square_kilometers": 1e6, "square_centimeters": 1e-4, "hectares": 1e4,
     "square_miles": _MILE**2, "square_feet": _FOOT**2, "acres": 4_840 * _YARD**2},
    {"liters": 1, "hectoliters": 100, "deciliters": 0.1, "centiliters": 0.01,
     "milliliters": 0.001, "cubic_meters": 1e3, "cubic_kilometers": 1e12,
     "cubic_centimeters": 1e-3},
    {"tons": 1, "kilograms": 1e-3, "grams": 1e-6, "milligrams": 1e-9, "micrograms": 1e-12,
     "kilotons": 1e3, "megatons": 1e6, "gigatons": 1e9, "pounds": _POUND / 1e3,
     "ounces": _POUND / 16e3},
    {"kilowatt_hours": 1, "watt_hours": 1e-3, "megawatt_hours": 1e3, "gigawatt_hours": 1e6,
     "terawatt_hours": 1e9, "joules": 1 / 3.6e6, "kilojoules": 1 / 3_600, "megajoules": 1 / 3.6},
    {"megawatts": 1, "milliwatts": 1e-9, "watts": 1e-6, "kilowatts": 1e-3, "gigawatts": 1e3,
     "terawatts": 1e6},
    {"kilometers_per_hour": 1, "meters_per_second": 3.6, "kilometers_per_second": 3_600,
     "miles_per_hour": _MILE / 1e3, "knots": _NAUTICAL_MILE / 1e3},
    {"bytes": 1, "kilobytes": 1e3, "megabytes": 1e6, "gigabytes": 1e9, "terabytes": 1e12,
     "petabytes": 1e15, "exabytes": 1e18},
    {"hertz": 1, "kilohertz": 1e3, "megahertz": 1e6, "gigahertz": 1e9},
    {"hectopascals": 1, "millibars": 1, "bars": 1e3, "pascals": 0.01},
)  # fmt: skip

_MEASURE: dict[str, tuple[int, float]] = {
    unit: (number, factor)
    for number, dimension in enumerate(DIMENSIONS)
    for unit, factor in dimension.items()
}


def measure(unit: str) -> tuple[int | str, float]:
    """What a unit measures, and how many of that measure's first unit it is."""
    return _MEASURE.get(unit, (unit, 1.0))


def convertible(one: str, other: str) -> bool:
    """Whether amounts in both units can be held against each other."""
    return measure(one)[0] == measure(other)[0]


def in_base(interval: Interval, unit: str) -> Interval:
    """An interval in the first unit of its measure; in its own unit where there is no other."""
    factor = measure(unit)[1]
    return Interval(
        interval.low * factor, interval.high * factor, interval.low_open, interval.high_open
    )

"""Which units a figure may have, and the words and signs that German texts write for them.

Three families: what news counts in (`PLAIN`), physical units by their English plural,
and every currency by its ISO 4217 code. Names of physical units and currencies come from CLDR
through Babel; `OWN_WORDS` holds what CLDR has not or words otherwise than newspapers do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from babel import Locale
from babel.numbers import get_currency_name, get_currency_symbol, list_currencies
from babel.units import format_unit

_LOCALE = Locale.parse("de_DE")  # parsed once: names are asked for by the hundred

_NO_CURRENCIES = ("XXX", "XTS")  # for transactions without one, and for tests
LEADING_CURRENCIES = ("USD", "EUR")
CURRENCIES = (
    *LEADING_CURRENCIES,
    *sorted(list_currencies() - {*LEADING_CURRENCIES, *_NO_CURRENCIES}),
)
"""ISO 4217 codes, those that are out of use included: news is also about the past."""

NAMED_BEFORE = {"rank": "Platz", "magnitude": "Stärke"}
"""Units whose word stands before the number: *Platz 2*, *Stärke 6,5*."""

PLAIN = (
    "percent", "percentage_points", "basis_points", "points", "count", "times", *NAMED_BEFORE,
)  # fmt: skip

CLDR_UNITS: dict[str, str] = {
    "years": "duration-year", "months": "duration-month", "weeks": "duration-week",
    "days": "duration-day", "hours": "duration-hour", "minutes": "duration-minute",
    "seconds": "duration-second", "milliseconds": "duration-millisecond",
    "quarters": "duration-quarter", "decades": "duration-decade", "centuries": "duration-century",
    "permille": "concentr-permille", "parts_per_million": "concentr-permillion",
    "kilometers": "length-kilometer", "meters": "length-meter",
    "centimeters": "length-centimeter", "millimeters": "length-millimeter",
    "micrometers": "length-micrometer", "nanometers": "length-nanometer",
    "miles": "length-mile", "nautical_miles": "length-nautical-mile", "yards": "length-yard",
    "feet": "length-foot", "inches": "length-inch", "light_years": "length-light-year",
    "astronomical_units": "length-astronomical-unit",
    "square_kilometers": "area-square-kilometer", "square_meters": "area-square-meter",
    "square_centimeters": "area-square-centimeter", "square_miles": "area-square-mile",
    "square_feet": "area-square-foot", "hectares": "area-hectare", "acres": "area-acre",
    "cubic_kilometers": "volume-cubic-kilometer", "cubic_meters": "volume-cubic-meter",
    "cubic_centimeters": "volume-cubic-centimeter", "hectoliters": "volume-hectoliter",
    "liters": "volume-liter", "deciliters": "volume-deciliter",
    "centiliters": "volume-centiliter", "milliliters": "volume-milliliter",
    "gallons": "volume-gallon", "barrels": "volume-barrel",
    "tons": "mass-tonne", "kilograms": "mass-kilogram", "grams": "mass-gram",
    "milligrams": "mass-milligram", "micrograms": "mass-microgram", "pounds": "mass-pound",
    "ounces": "mass-ounce", "troy_ounces": "mass-ounce-troy", "carats": "mass-carat",
    "degrees": "angle-degree", "degrees_celsius": "temperature-celsius",
    "degrees_fahrenheit": "temperature-fahrenheit", "kelvins": "temperature-kelvin",
    "kilowatt_hours": "energy-kilowatt-hour", "joules": "energy-joule",
    "kilojoules": "energy-kilojoule", "calories": "energy-calorie",
    "kilocalories": "energy-kilocalorie",
    "gigawatts": "power-gigawatt", "megawatts": "power-megawatt", "kilowatts": "power-kilowatt",
    "watts": "power-watt", "milliwatts": "power-milliwatt", "horsepower": "power-horsepower",
    "kilometers_per_hour": "speed-kilometer-per-hour",
    "meters_per_second": "speed-meter-per-second", "miles_per_hour": "speed-mile-per-hour",
    "knots": "speed-knot",
    "petabytes": "digital-petabyte", "terabytes": "digital-terabyte",
    "gigabytes": "digital-gigabyte", "megabytes": "digital-megabyte",
    "kilobytes": "digital-kilobyte", "bytes": "digital-byte", "terabits": "digital-terabit",
    "gigabits": "digital-gigabit", "megabits": "digital-megabit", "kilobits": "digital-kilobit",
    "bits": "digital-bit", "pixels": "graphics-pixel", "megapixels": "graphics-megapixel",
    "gigahertz": "frequency-gigahertz", "megahertz": "frequency-megahertz",
    "kilohertz": "frequency-kilohertz", "hertz": "frequency-hertz",
    "volts": "electric-volt", "amperes": "electric-ampere",
    "milliamperes": "electric-milliampere", "ohms": "electric-ohm",
    "bars": "pressure-bar", "millibars": "pressure-millibar",
    "hectopascals": "pressure-hectopascal", "pascals": "pressure-pascal",
    "atmospheres": "pressure-atmosphere", "newtons": "force-newton",
    "newton_meters": "torque-newton-meter", "lumens": "light-lumen", "lux": "light-lux",
    "liters_per_100_kilometers": "consumption-liter-per-100-kilometer",
}  # fmt: skip
"""The unit and the CLDR identifier under which Babel knows its German words."""


@dataclass(frozen=True, slots=True)
class Words:
    """A unit in German: one, many, and short as in a table."""

    one: str
    many: str
    short: str


OWN_WORDS: dict[str, Words] = {
    "USD": Words("US-Dollar", "US-Dollar", "US-$"),
    "GBP": Words("britisches Pfund", "britische Pfund", "£"),
    "CNY": Words("Yuan", "Yuan", "Yuan"),
    "JPY": Words("Yen", "Yen", "Yen"),
    "DEM": Words("D-Mark", "D-Mark", "DM"),
    "percent": Words("%", "%", "%"),
    "percentage_points": Words("Prozentpunkt", "Prozentpunkte", "Prozentpunkte"),
    "basis_points": Words("Basispunkt", "Basispunkte", "Basispunkte"),
    "points": Words("Punkt", "Punkte", "Punkte"),
    "times": Words("Mal", "Mal", "Mal"),
    "years": Words("Jahr", "Jahre", "Jahre"),
    "months": Words("Monat", "Monate", "Monate"),
    "weeks": Words("Woche", "Wochen", "Wochen"),
    "days": Words("Tag", "Tage", "Tage"),
    "hours": Words("Stunde", "Stunden", "Stunden"),
    "quarters": Words("Quartal", "Quartale", "Quartale"),
    "half_years": Words("Halbjahr", "Halbjahre", "Halbjahre"),
    "millennia": Words("Jahrtausend", "Jahrtausende", "Jahrtausende"),
    "horsepower": Words("PS", "PS", "PS"),
    "watt_hours": Words("Wattstunde", "Wattstunden", "Wh"),
    "megawatt_hours": Words("Megawattstunde", "Megawattstunden", "MWh"),
    "gigawatt_hours": Words("Gigawattstunde", "Gigawattstunden", "GWh"),
    "terawatt_hours": Words("Terawattstunde", "Terawattstunden", "TWh"),
    "terawatts": Words("Terawatt", "Terawatt", "TW"),
    "megajoules": Words("Megajoule", "Megajoule", "MJ"),
    "kilovolts": Words("Kilovolt", "Kilovolt", "kV"),
    "exabytes": Words("Exabyte", "Exabyte", "EB"),
    "kilotons": Words("Kilotonne", "Kilotonnen", "kt"),
    "megatons": Words("Megatonne", "Megatonnen", "Mt"),
    "gigatons": Words("Gigatonne", "Gigatonnen", "Gt"),
    "kilometers_per_second": Words("Kilometer pro Sekunde", "Kilometer pro Sekunde", "km/s"),
    "cubic_meters_per_second": Words(
        "Kubikmeter pro Sekunde", "Kubikmeter pro Sekunde", "m³/s"),
    "kilobits_per_second": Words("Kilobit pro Sekunde", "Kilobit pro Sekunde", "kbit/s"),
    "megabits_per_second": Words("Megabit pro Sekunde", "Megabit pro Sekunde", "Mbit/s"),
    "gigabits_per_second": Words("Gigabit pro Sekunde", "Gigabit pro Sekunde", "Gbit/s"),
    "grams_per_kilometer": Words("Gramm pro Kilometer", "Gramm pro Kilometer", "g/km"),
    "micrograms_per_cubic_meter": Words(
        "Mikrogramm pro Kubikmeter", "Mikrogramm pro Kubikmeter", "µg/m³"),
    "milligrams_per_cubic_meter": Words(
        "Milligramm pro Kubikmeter", "Milligramm pro Kubikmeter", "mg/m³"),
    "kilograms_per_cubic_meter": Words(
        "Kilogramm pro Kubikmeter", "Kilogramm pro Kubikmeter", "kg/m³"),
    "grams_per_liter": Words("Gramm pro Liter", "Gramm pro Liter", "g/l"),
    "milligrams_per_liter": Words("Milligramm pro Liter", "Milligramm pro Liter", "mg/l"),
    "micrograms_per_liter": Words("Mikrogramm pro Liter", "Mikrogramm pro Liter", "µg/l"),
    "milligrams_per_kilogram": Words(
        "Milligramm pro Kilogramm", "Milligramm pro Kilogramm", "mg/kg"),
    "watt_hours_per_kilogram": Words(
        "Wattstunde pro Kilogramm", "Wattstunden pro Kilogramm", "Wh/kg"),
    "watt_hours_per_liter": Words("Wattstunde pro Liter", "Wattstunden pro Liter", "Wh/l"),
    "watts_per_square_meter": Words(
        "Watt pro Quadratmeter", "Watt pro Quadratmeter", "W/m²"),
    "liters_per_minute": Words("Liter pro Minute", "Liter pro Minute", "l/min"),
    "liters_per_second": Words("Liter pro Sekunde", "Liter pro Sekunde", "l/s"),
    "liters_per_square_meter": Words(
        "Liter pro Quadratmeter", "Liter pro Quadratmeter", "l/m²"),
    "becquerels_per_liter": Words("Becquerel pro Liter", "Becquerel pro Liter", "Bq/l"),
    "becquerels_per_kilogram": Words(
        "Becquerel pro Kilogramm", "Becquerel pro Kilogramm", "Bq/kg"),
    "becquerels_per_cubic_meter": Words(
        "Becquerel pro Kubikmeter", "Becquerel pro Kubikmeter", "Bq/m³"),
    "becquerels_per_square_meter": Words(
        "Becquerel pro Quadratmeter", "Becquerel pro Quadratmeter", "Bq/m²"),
    "millisieverts_per_hour": Words(
        "Millisievert pro Stunde", "Millisievert pro Stunde", "mSv/h"),
    "microsieverts_per_hour": Words(
        "Mikrosievert pro Stunde", "Mikrosievert pro Stunde", "µSv/h"),
    "megabytes_per_second": Words("Megabyte pro Sekunde", "Megabyte pro Sekunde", "MB/s"),
    "gigabytes_per_second": Words("Gigabyte pro Sekunde", "Gigabyte pro Sekunde", "GB/s"),
    "terabytes_per_second": Words("Terabyte pro Sekunde", "Terabyte pro Sekunde", "TB/s"),
    "decibels": Words("Dezibel", "Dezibel", "dB"),
    "becquerels": Words("Becquerel", "Becquerel", "Bq"),
    "sieverts": Words("Sievert", "Sievert", "Sv"),
    "millisieverts": Words("Millisievert", "Millisievert", "mSv"),
    "microsieverts": Words("Mikrosievert", "Mikrosievert", "µSv"),
}  # fmt: skip

_OWN_PHYSICAL = tuple(name for name in OWN_WORDS if name.islower() and name not in PLAIN)
PHYSICAL = tuple(dict.fromkeys((*CLDR_UNITS, *_OWN_PHYSICAL)))
UNITS = (*LEADING_CURRENCIES, *PLAIN, *PHYSICAL, *CURRENCIES[len(LEADING_CURRENCIES) :])
"""Every unit, those that a news dossier needs most at first."""

MONEY = frozenset(CURRENCIES)
CHANGES = frozenset(("percent", "percentage_points", "basis_points", "points"))
"""Units in which a rise or fall is written with a sign; a loss of money stays an amount."""

_YEARS_OF_USE = re.compile(r"\s*\([^)]*\)$")
_ADJECTIVE = re.compile(r"[A-ZÄÖÜ]\w*isch(?:e|er|es)\b")


@cache
def words(unit: str) -> Words:
    """How German writes `unit`, one of `UNITS`; counts and ranks have no words of their own."""
    if unit in OWN_WORDS:
        return OWN_WORDS[unit]
    if unit in MONEY:
        return _currency(unit)
    if unit in CLDR_UNITS:
        cldr = CLDR_UNITS[unit]
        return Words(_name(cldr, "1", "long"), _name(cldr, 2, "long"), _name(cldr, 2, "short"))
    return Words("", "", "")


def _name(cldr: str, count: str | int, length: Literal["long", "short"]) -> str:
    """What Babel writes beside the number; one that is text means one thing, and is quicker."""
    written = format_unit(count, cldr, length=length, locale=_LOCALE)
    return written.replace(str(count), "", 1).strip()


def _currency(code: str) -> Words:
    one, many = (
        _ADJECTIVE.sub(
            lambda match: match.group().lower(),
            _YEARS_OF_USE.sub("", get_currency_name(code, count=count, locale=_LOCALE)),
        )
        for count in (1, 2)
    )
    return Words(one, many, get_currency_symbol(code, locale=_LOCALE))

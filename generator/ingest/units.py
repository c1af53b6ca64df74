"""The words, abbreviations and signs that German texts write for units, and what each means.

Names come from `generator.units`, that is from CLDR, with the endings of German cases; the tables
here add what people write besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import lru_cache

from generator.units import CURRENCIES, PHYSICAL, words

Key = tuple[str, ...]
"""Case-folded tokens of a word or of several (``("us", "-", "dollar")``)."""

_SPOKEN: dict[str, str] = {
    "percent": "prozent % vh", "points": "punkt punkte punkten punktes zähler zählern",
    "percentage_points": "prozentpunkt prozentpunkte prozentpunkten",
    "basis_points": "basispunkt basispunkte basispunkten",
    "times": "mal male malen × x",
    "years": "lebensjahre lebensjahren dienstjahre dienstjahren amtsjahre amtsjahren"
             " berufsjahre berufsjahren haftjahre haftjahren",
    "days": "kalendertage kalendertagen kalendertag werktage werktagen arbeitstage"
            " arbeitstagen",
    "hours": "std flugstunden arbeitsstunden überstunden",
    "minutes": "min flugminuten autominuten gehminuten", "seconds": "sek",
    "kilometers": "km streckenkilometer straßenkilometer schienenkilometer flusskilometer",
    "meters": "höhenmeter höhenmetern laufmeter",
    "kilometers_per_hour": "stundenkilometer stundenkilometern kmh",
    "square_meters": "qm m2", "square_kilometers": "qkm km2", "cubic_meters": "cbm m3",
    "nautical_miles": "seemeile seemeilen", "kilograms": "kilo kilos",
    "degrees_celsius": "grad", "horsepower": "pferdestärken",
    "barrels": "barrels fass", "bytes": "bytes", "bits": "bits",
    "USD": "dollar dollars us-dollar us-dollars us-$ us$ $ usd", "EUR": "euro euros € eur",
    "GBP": "pfund £ gbp", "JPY": "yen ¥ jpy", "CNY": "yuan renminbi cny", "CHF": "franken chf sfr",
    "DEM": "mark d-mark dm", "ATS": "schilling ats", "RUB": "rubel", "TRY": "lira",
    "ITL": "lire", "FRF": "franc francs", "ESP": "peseten", "NLG": "gulden", "GRD": "drachmen",
    "PLN": "zloty złoty", "HUF": "forint", "SEK": "kronen krone schwedenkronen", "INR": "rupien",
    "KRW": "won", "ZAR": "rand", "BRL": "real reais", "ILS": "schekel", "UAH": "hrywnja griwna",
    "MXN": "pesos peso", "PTE": "escudos", "THB": "baht", "VND": "dong", "MYR": "ringgit",
    "IRR": "rial", "SAR": "riyal riyals", "AED": "dirham", "RON": "lei leu", "BGN": "lewa lew",
    "HRK": "kuna", "DDM": "ost-mark",
}  # fmt: skip
"""More words of a unit; those of a currency that has namesakes mean the one news write so."""

CENT = Fraction(1, 100)
SUBUNITS: dict[str, tuple[str, Fraction]] = {
    **dict.fromkeys(("cent", "cents", "eurocent", "ct"), ("EUR", CENT)),
    **dict.fromkeys(("pence", "penny"), ("GBP", CENT)),
    **dict.fromkeys(("pfennig", "pfennige"), ("DEM", CENT)),
    "rappen": ("CHF", CENT), "groschen": ("ATS", CENT),
    "kopeken": ("RUB", CENT),
    **dict.fromkeys(("zehntelsekunde", "zehntelsekunden"), ("seconds", Fraction(1, 10))),
    **dict.fromkeys(("hundertstelsekunde", "hundertstelsekunden"), ("seconds", CENT)),
    **dict.fromkeys(("tausendstelsekunde", "tausendstelsekunden"), ("seconds", Fraction(1, 1000))),
    **dict.fromkeys(("viertelpunkt", "viertelprozentpunkt"), ("percentage_points", Fraction(1, 4))),
}  # fmt: skip
"""Coins and parts of a second or point, counted in the unit that they belong to."""

SUFFIXES: dict[str, str] = {
    "jährig": "years", "monatig": "months", "wöchig": "weeks",
    "tägig": "days", "stündig": "hours", "minütig": "minutes", "sekündig": "seconds",
    "prozentig": "percent", "fach": "times", "malig": "times", "köpfig": "count",
    "bändig": "count", "stöckig": "count", "geschossig": "count", "spurig": "count",
    "seitig": "count", "teilig": "count", "sätzig": "count", "strophig": "count",
    "sitzig": "count", "gleisig": "count",
}  # fmt: skip
"""Stems of adjectives that a numeral makes (*zehnjährig*, *50-prozentig*), without ending."""

TIMES_OF_CALENDAR = frozenset(
    ("seconds", "minutes", "hours", "days", "weeks", "months", "quarters", "years", "half_years",
     "decades", "centuries", "millennia")
)  # fmt: skip

_SKIPPED = frozenset(
    ("degrees", "astronomical_units", "pounds", "troy_ounces", "liters_per_100_kilometers")
)
"""Units that German news do not name by these words, or whose words mean something else."""
_DIGITS = frozenset("0123456789")
_AMBIGUOUS = frozenset(
    ("in", "a", "d", "mi", "Jz.", "Jh.", "°", "Fuß", "A", "N", "J", "K", "Kt", "lm", "gal",
     "Mal", "MP", "Pa", "ALL", "TOP", "CUP", "MOP", "SOS", "PEN", "Mt", "ac", "atm")
)  # fmt: skip
"""Abbreviations that mean something else more often than the unit."""

_TOKEN = re.compile(r"[^\W\d_]\w*|\d+|[^\w\s]|_")
_FUNCTION_WORDS = re.compile(r"[.(]|\b(?:der|für|und|de)\b|\w+[ -]\w+[ -]\w+")
_ADJECTIVE = re.compile(r"(?P<stem>\w+isch)(?:e|er|es)(?P<head> \S+)")


def key_of(text: str) -> Key:
    """`text` as the case-folded tokens that the tables are looked up with."""
    if text.isalpha():
        return (text.lower(),)  # most names are one word, and there are thousands
    return tuple(token.lower() for token in _TOKEN.findall(text))


def _cases(*names: str) -> Iterator[str]:
    """The forms of a noun in all cases, from its singular and plural; more than German has."""
    for name in names:
        yield name
        if name[-1:].isalpha():
            yield f"{name}s"
            if name.endswith(("e", "er", "el")):
                yield f"{name}n"
    if names[0][-1:].isalpha():
        yield f"{names[0]}es"


def _forms() -> Iterator[tuple[str, str]]:
    for unit in PHYSICAL:
        if unit not in _SKIPPED:
            yield from ((form, unit) for form in _cases(words(unit).one, words(unit).many))
    for code in CURRENCIES:
        yield from ((form, code) for form in _currency_names(code))
    for unit, forms in _SPOKEN.items():
        yield from ((form, unit) for form in forms.split())
    yield "Prozent-Punkte", "percentage_points"
    yield "Quadrat-Meter", "square_meters"


def _currency_names(code: str) -> Iterator[str]:
    for name in {words(code).one, words(code).many}:
        match = _ADJECTIVE.fullmatch(name)
        if match is not None:
            for ending in ("e", "en", "er", "es"):
                yield from _cases(f"{match['stem']}{ending}{match['head']}")
        elif not _FUNCTION_WORDS.search(name):
            yield name


UNITS: dict[Key, str] = {key_of(form): unit for form, unit in _forms()}
"""Words and signs of units, whatever their case."""

ABBREVIATIONS: dict[Key, str] = {
    tuple(_TOKEN.findall(short)): unit
    for unit in (*PHYSICAL, *CURRENCIES)
    if unit not in _SKIPPED
    for short in (words(unit).short, *((unit,) if unit.isupper() else ()))
    if short not in _AMBIGUOUS and _DIGITS.isdisjoint(short) and key_of(short) not in UNITS
}
"""Abbreviations and ISO codes, whose case matters (*MW* is no *mW*)."""

ABBREVIATIONS |= {("°",): "degrees_celsius", ("h",): "hours", ("v", ".", "H", "."): "percent"}


def _rates() -> dict[str, dict[str, str]]:
    rates: dict[str, dict[str, str]] = {}
    for unit in PHYSICAL:
        over, per, under = unit.partition("_per_")
        if per and under.isidentifier():
            rates.setdefault(over, {})[f"{under}s"] = unit
    return rates


RATES = _rates()
"""For a unit and the one that it is told for, the unit of both (*km/h*, *Liter pro Minute*)."""


def _lengths(*keys: Iterable[Key]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for key in (key for table in keys for key in table):
        first = key[0].lower()
        longest[first] = max(longest.get(first, 0), len(key))
    return longest


LONGEST_FROM = _lengths(UNITS, ABBREVIATIONS, ((coin,) for coin in SUBUNITS))
"""For each lower-case first token of a unit, how many tokens its longest name has."""

_COMPOUND_ENDINGS: dict[str, str] = {
    "minuten": "minutes", "stunden": "hours", "sekunden": "seconds", "jahre": "years",
    "jahren": "years", "monate": "months", "monaten": "months", "wochen": "weeks",
    "kilometer": "kilometers", "kilometern": "kilometers", "meter": "meters", "metern": "meters",
    "tonnen": "tons", "liter": "liters", "litern": "liters", "punkte": "points",
    "punkten": "points",
}  # fmt: skip
_COMPOUND_EXCEPTIONS = tuple(
    ending + case
    for case in ("", "n")
    for ending in (
        "thermometer", "barometer", "parameter", "tachometer", "chronometer", "perimeter",
        "voltmeter", "mülltonne", "regentonne", "sprechstunde", "unterrichtsstunde", "schulstunde",
        "sternstunde", "feierstunde", "festwoche", "flitterwoche", "zeitpunkte", "standpunkte",
        "treffpunkte", "kritikpunkte", "programmpunkte", "ordnungspunkte", "höhepunkte",
        "tiefpunkte", "schwerpunkte", "eckpunkte", "knackpunkte", "stützpunkte", "kontrollpunkte",
        "messpunkte", "ansatzpunkte", "wendepunkte", "gesichtspunkte", "anhaltspunkte",
        "unterpunkte", "streitpunkte", "aussichtspunkte", "brennpunkte", "knotenpunkte",
        "verkaufspunkte", "übergabepunkte", "ladepunkte", "sammelpunkte", "vertragspunkte",
    )
)  # fmt: skip


@lru_cache(maxsize=16384)
def compound_unit(fold: str) -> str | None:
    """The unit of a noun that ends with one (*Schweigeminuten, Höhenmeter*), in lower case."""
    if fold.endswith(_COMPOUND_EXCEPTIONS) or fold.startswith(("quadrat", "kubik")):
        return None
    for ending, unit in _COMPOUND_ENDINGS.items():
        if fold.endswith(ending) and len(fold) > len(ending) + 2:
            return unit
    return None


SIGNS_BEFORE: dict[Key, str] = {
    ("us", "-", "$"): "USD", ("us", "$"): "USD", ("$",): "USD", ("usd",): "USD", ("€",): "EUR",
    ("eur",): "EUR", ("£",): "GBP", ("gbp",): "GBP", ("chf",): "CHF", ("¥",): "JPY",
    ("dm",): "DEM",
}  # fmt: skip
"""What stands before the number instead of behind it (*$ 3,5 Mrd.*)."""

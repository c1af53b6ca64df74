"""German wording of numbers, dates, lists and quotations, as `editorial.md` asks for it.

Numbers come from Babel's CLDR data for German; hedges, scales and signs are tables here. All
results are plain text with no-break spaces where a line must not break.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Literal

from babel.dates import format_date
from babel.numbers import format_decimal

from generator.model import Figure, Locator, Moment, Qualifier, Source

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
Style = Literal["prose", "short", "signed"]

_LOCALE = "de_DE"

# scale, long singular, long plural, short
SCALES: tuple[tuple[float, str, str, str], ...] = (
    (1e12, "Billion", "Billionen", "Bio."),
    (1e9, "Milliarde", "Milliarden", "Mrd."),
    (1e6, "Million", "Millionen", "Mio."),
)
HEDGES: dict[Qualifier, str] = {
    "about": "rund",
    "almost": "knapp",
    "over": "gut",
    "more_than": "mehr als",
    "less_than": "weniger als",
    "up_to": "bis zu",
    "at_least": "mindestens",
    "few": "wenige",
    "hundreds_of": "Hunderte",
}
HEDGE_MEANINGS: dict[Qualifier, str] = {
    "about": "gerundet; der genaue Wert kann etwas darüber oder darunter liegen",
    "almost": "etwas weniger als die genannte Zahl",
    "over": "etwas mehr als die genannte Zahl",
    "more_than": "Untergrenze; der genaue Wert liegt darüber",
    "less_than": "Obergrenze; der genaue Wert liegt darunter",
    "up_to": "Obergrenze; der genaue Wert kann darunter liegen",
    "at_least": "Untergrenze; der genaue Wert kann darüber liegen",
    "few": "eine kleine, nicht genau genannte Menge",
    "hundreds_of": "mehrere Hundert; genauer sagt es die Quelle nicht",
}
STATUSES: dict[str, str] = {
    "actual": "berichteter Wert",
    "forecast": "Prognose, kein Ergebnis",
    "planned": "Plan, kein Ergebnis",
    "alleged": "nur behauptet, nicht belegt",
}
MOMENTS: dict[Moment, str] = {
    "close": "Schlussstand des Handelstags",
    "intraday": "Zwischenstand während des Handels",
    "after_hours": "Stand nach Börsenschluss",
}
VERDICTS: dict[str, str] = {
    "agree": "gleich",
    "rounding": "gerundet",
    "moment": "anderer Zeitpunkt",
    "scope": "anderer Umfang",
    "forecast": "Prognose gegen Ergebnis",
    "claim": "nur behauptet",
    "contradiction": "Widerspruch",
    "not_comparable": "nicht vergleichbar",
}
_UNITS_LONG: dict[str, str] = {
    "USD": "US-Dollar",
    "EUR": "Euro",
    "percent": "%",
    "percentage_points": "Prozentpunkte",
    "points": "Punkte",
    "years": "Jahre",
    "months": "Monate",
    "days": "Tage",
    "hours": "Stunden",
}
# a loss of market value is an amount, a loss of five per cent is a change: only changes get a sign
_SIGNED_UNITS = ("percent", "percentage_points", "points")
_UNITS_SHORT = {**_UNITS_LONG, "USD": "US-$", "EUR": "€"}
_SMALL = ("null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
          "elf", "zwölf")  # fmt: skip


# ------------------------------------------------------------------ numbers


def number(value: float) -> str:
    """`21282.18` as ``21.282,18``; up to six decimals, no trailing zeros."""
    return str(format_decimal(value, format="#,##0.######", locale=_LOCALE))


def counted(value: int, one: str, many: str) -> str:
    """A count of the site's own things: ``ein Artikel``, ``fünf Artikel``, ``17 Artikel``."""
    if value == 1:
        return f"ein{'e' if one.endswith('e') or one.endswith('ung') else ''}{NBSP}{one}"
    word = _SMALL[value] if value < len(_SMALL) else number(value)
    return f"{word}{NBSP}{many}"


def _scaled(value: float) -> tuple[float, tuple[float, str, str, str] | None]:
    for scale in SCALES:
        if value >= scale[0]:
            return value / scale[0], scale
    return value, None


def amount(value: float, unit: str, *, short: bool = False, noun: str | None = None) -> str:
    """A number with its unit.

    Args:
        value: In base units, not negative.
        unit: A unit of the model.
        short: ``65 Mrd. US-$`` instead of ``65 Milliarden US-Dollar``.
        noun: What is counted, for the unit ``count``.
    """
    return NBSP.join(part for part in _parts(value, unit, short, noun) if part)


def _parts(value: float, unit: str, short: bool, noun: str | None) -> tuple[str, str, str]:
    if unit == "rank":
        return "Platz", number(value), ""
    scaled, scale = _scaled(value)
    word = ""
    if scale is not None:
        word = scale[3] if short else scale[1] if scaled == 1 else scale[2]
    figure = "eine" if scale is not None and scaled == 1 and not short else number(scaled)
    if scale is None and unit in ("USD", "EUR") and value % 1:  # prices keep their cents
        figure = str(format_decimal(value, format="#,##0.00", locale=_LOCALE))
    name = (noun or "") if unit == "count" else (_UNITS_SHORT if short else _UNITS_LONG)[unit]
    return figure, word, name


def quantity(figure: Figure, style: Style = "prose") -> str:
    """The figure as readers see it, hedge included.

    Args:
        figure: Any figure of the corpus.
        style: ``prose`` for a sentence (*rund 22,6 Milliarden US-Dollar*, no sign: the sentence
            says which way), ``short`` for boxes and tables, ``signed`` for tables and charts in
            which nothing else says the direction (*−1,9 %*, *ein Minus von mehr als 4 %*).
    """
    short = style != "prose"
    if figure.wording is not None:
        return figure.wording
    if figure.min is not None and figure.max is not None:
        text = _range(figure, short)
    else:
        assert figure.value is not None  # the model allows no fourth case
        text = amount(figure.value, figure.unit, short=short, noun=figure.noun)
        if figure.qualifier is not None:
            text = f"{HEDGES[figure.qualifier]}{NBSP}{text}"
    if style != "signed" or figure.direction is None or figure.unit not in _SIGNED_UNITS:
        return text
    if figure.min is not None or figure.qualifier is not None:
        return f"{'ein Minus von' if figure.direction == 'down' else 'ein Plus von'} {text}"
    return f"{MINUS if figure.direction == 'down' else '+'}{text}"


def _range(figure: Figure, short: bool) -> str:
    assert figure.min is not None and figure.max is not None
    low, high = (_parts(v, figure.unit, short, figure.noun) for v in (figure.min, figure.max))
    ends = [HEDGES[q] + NBSP if q else "" for q in (figure.min_qualifier, figure.max_qualifier)]
    tail = NBSP.join(part for part in high if part)
    if low[1:] == high[1:]:
        if short and not any(ends):
            text = f"{low[0]}–{tail}"
        elif any(ends):
            text = f"{ends[0]}{low[0]} bis {ends[1]}{tail}"
        else:
            text = f"{low[0]} bis {tail}"
    else:
        text = f"{ends[0]}{NBSP.join(p for p in low if p)} bis {ends[1]}{tail}"
    return f"{HEDGES[figure.qualifier]}{NBSP}{text}" if figure.qualifier else text


def headline(figure: Figure) -> tuple[str, str, str]:
    """Hedge, number and unit of a figure for a key-figure box: ``("rund", "22,6", "Mrd. US-$")``."""
    hedge = HEDGES[figure.qualifier] if figure.qualifier else ""
    signed = not hedge and figure.unit in _SIGNED_UNITS
    sign = {"up": "+", "down": MINUS}.get(figure.direction or "", "") if signed else ""
    if figure.wording is not None:
        first, _, rest = figure.wording.partition(" ")
        return "", first, rest
    if figure.min is not None and figure.max is not None:
        low, high = (_parts(v, figure.unit, True, figure.noun) for v in (figure.min, figure.max))
        unit = NBSP.join(part for part in high[1:] if part)
        if figure.min_qualifier or figure.max_qualifier:
            lead, _, last = _range(figure, short=True).rpartition(high[0])
            return lead.rstrip(NBSP), high[0], last.lstrip(NBSP)
        if low[1:] == high[1:]:
            return hedge, f"{low[0]}–{high[0]}", unit
        return hedge, f"{low[0]}{NBSP}{low[1]}–{high[0]}", unit
    assert figure.value is not None
    first, *rest_ = _parts(figure.value, figure.unit, True, figure.noun)
    if figure.unit == "rank":
        return hedge, number(figure.value), "Platz"
    return hedge, f"{sign}{first}", NBSP.join(part for part in rest_ if part)


# ------------------------------------------------------------------ dates


def date(value: str) -> str:
    """A partial ISO date in words: ``27. Januar 2025``, ``Dezember 2024``, ``2023``."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return value
    if len(parts) == 2:
        return str(format_date(datetime.date(parts[0], parts[1], 1), f"MMMM'{NBSP}'y", _LOCALE))
    return str(format_date(datetime.date(*parts), f"d.'{NBSP}'MMMM'{NBSP}'y", _LOCALE))


def period(value: str) -> str:
    """A period in words: ``4. Quartal 2024``, or the date it is."""
    if "/" in value:
        start, end = value.split("/", 1)
        return f"{period(start)} bis {period(end)}"
    if "-Q" in value:
        year, quarter = value.split("-Q")
        return f"{quarter}.{NBSP}Quartal{NBSP}{year}"
    return date(value)


def date_range(start: str, end: str) -> str:
    """Two partial dates joined with *bis*; a shared year or month stands once."""
    if start == end:
        return date(start)
    if len(start) == len(end) == 10 and start[:7] == end[:7]:
        return f"{int(start[8:])}. bis {date(end)}"
    if start[:4] == end[:4] and len(start) > 4:
        return f"{date(start).removesuffix(NBSP + start[:4])} bis {date(end)}"
    return f"{date(start)} bis {date(end)}"


# ------------------------------------------------------------------ words


def listed(words: Iterable[str], last: str = "und") -> str:
    """``a, b und c``."""
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def quoted(text: str) -> str:
    """`text` in German quotation marks; marks inside become single ones."""
    inner = text.replace("„", "‚").replace("“", "‘").replace("»", "‚").replace("«", "‘")
    return f"„{inner}“"


def paragraphs(locators: Sequence[Locator]) -> str:
    """``Absatz 4`` or ``Absätze 4 und 10``."""
    numbers = sorted({locator.paragraph for locator in locators})
    word = "Absatz" if len(numbers) == 1 else "Absätze"
    return f"{word}{NBSP}{listed(map(str, numbers))}"


def published(source: Source) -> str:
    """Publication day of a source; an inferred one is marked."""
    if source.published is None:
        return "Datum nicht ermittelt"
    mark = " (erschlossen)" if source.published_basis == "inferred" else ""
    return date(source.published) + mark

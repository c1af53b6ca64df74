"""German wording of numbers, dates, lists and quotations, as `editorial.md` asks for it.

Numbers come from Babel's CLDR data for German; hedges, scales and signs are tables here. All
results are plain text with no-break spaces where a line must not break.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Literal, cast

from babel.dates import format_date
from babel.numbers import format_decimal

from generator.model import Figure, Held, Locator, Moment, Qualifier, Source
from generator.units import CHANGES, MONEY, NAMED_BEFORE
from generator.units import words as unit_words

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
HELD: dict[Held, str] = {"current": "im Amt", "former": "früher", "future": "künftig"}
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
VERDICT_MEANINGS: dict[str, str] = {
    "agree": "Die Angaben sagen dasselbe.",
    "rounding": "Die Angaben sind verschieden genau und vertragen sich.",
    "moment": "Die Angaben gelten für verschiedene Zeitpunkte.",
    "scope": "Die Angaben messen Verschiedenes: Teil oder Ganzes, Quartal oder Jahr.",
    "forecast": "Eine Angabe ist eine Prognose oder ein Plan, die andere ein Ergebnis.",
    "claim": "Eine der Angaben wird nur behauptet.",
    "contradiction": "Beide Angaben können nicht zugleich stimmen.",
    "not_comparable": "Für einen Vergleich sagen die Artikel zu wenig.",
}
# the gravest first: what a box, a badge or a group names when it has room for one
GRAVITY = (
    "contradiction",
    "claim",
    "forecast",
    "moment",
    "scope",
    "not_comparable",
    "rounding",
    "agree",
)
_PARTS = {3: "Drittel", 4: "Viertel", 5: "Fünftel", 6: "Sechstel", 7: "Siebtel", 8: "Achtel",
          9: "Neuntel", 10: "Zehntel", 12: "Zwölftel", 20: "Zwanzigstel"}  # fmt: skip
_QUOTATION_MARK = re.compile('[„“”"»«]')
_SMALL = ("keine", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun",
          "zehn", "elf", "zwölf")  # fmt: skip


_FRACTIONS: dict[Fraction, str] = {
    Fraction(count, parts): f"{'ein' if count == 1 else _SMALL[count]} {name}"
    for parts, name in reversed(_PARTS.items())
    for count in range(1, min(parts, len(_SMALL)))
} | {Fraction(1, 2): "die Hälfte"}
_LARGEST_PART = max(_PARTS)
_DATIVES = {"eine": "einer", "ein": "einem", "die": "der"}


# ------------------------------------------------------------------ numbers


@lru_cache(maxsize=4096)  # a page asks for the same words again and again
def number(value: float) -> str:
    """`21282.18` as ``21.282,18``; up to six decimals, no trailing zeros."""
    return str(format_decimal(value, format="#,##0.######", locale=_LOCALE))


def counted(value: int, one: str, many: str) -> str:
    """A count of the site's own things: ``ein Artikel``, ``fünf Artikel``, ``17 Artikel``.

    Args:
        value: How many there are.
        one: A single one with its article, which carries the gender: ``eine Zahl``.
        many: The plural, without a number.
    """
    if value == 1:
        return one.replace(" ", NBSP)
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
    """Number, word of its scale, name of its unit; parts that it has not are empty."""
    if unit in NAMED_BEFORE:
        return NAMED_BEFORE[unit], number(value), ""
    if unit == "count" and noun is None and (fraction := _fraction(value)) is not None:
        return fraction, "", ""
    scaled, scale = _scaled(value)
    figure = number(scaled)
    single = figure == "1"
    if scale is None:
        if unit in MONEY and value % 1:  # prices keep their cents
            figure = str(format_decimal(value, format="#,##0.00####", locale=_LOCALE))
        return figure, "", _unit(unit, short, noun, single)
    if single and not short:
        figure = "eine"
    word = scale[3] if short else scale[1] if single else scale[2]
    return figure, word, _unit(unit, short, noun, single=False)


def _fraction(value: float) -> str | None:
    """A part of a whole in words, where German has one: ``ein Drittel``, ``die Hälfte``."""
    near = Fraction(value).limit_denominator(_LARGEST_PART)
    words = _FRACTIONS.get(near) if abs(value - near) < 1e-6 else None
    return None if words is None else words.replace(" ", NBSP)


def _unit(unit: str, short: bool, noun: str | None, single: bool) -> str:
    if unit == "count":
        return noun or ""
    words = unit_words(unit)
    if short and not (single and words.short == words.many):
        return words.short
    return words.one if single else words.many


def unit_name(unit: str) -> str:
    """The short name of a unit, such as ``US-$``; empty for counts and ranks."""
    return unit_words(unit).short


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
    if figure.min is not None:
        text = _range(figure, short)
    else:
        value = cast("float", figure.value)  # the model allows no fourth case
        text = _hedged(value, figure, short)
    if style != "signed" or figure.direction is None or figure.unit not in CHANGES:
        return text
    if figure.min is not None or figure.qualifier is not None:
        dative = f"{text}n" if text.endswith("unkte") else text
        return f"{'ein Minus von' if figure.direction == 'down' else 'ein Plus von'} {dative}"
    return f"{MINUS if figure.direction == 'down' else '+'}{text}"


def _hedged(value: float, figure: Figure, short: bool) -> str:
    first, *rest = (part for part in _parts(value, figure.unit, short, figure.noun) if part)
    if figure.qualifier is None:
        return NBSP.join((first, *rest))
    if figure.qualifier == "up_to":  # the only hedge that governs a case, the dative
        article, gap, rest_of_first = first.partition(NBSP)
        first = f"{_DATIVES.get(article, article)}{gap}{rest_of_first}"
    scaled, scale = _scaled(value)
    if figure.qualifier in ("few", "hundreds_of") and scale is not None and scaled == 1:
        first, rest[0] = "", scale[3] if short else scale[2]  # wenige Millionen
    return NBSP.join(part for part in (HEDGES[figure.qualifier], first, *rest) if part)


def _range(figure: Figure, short: bool) -> str:
    low, high = _ends(figure, short)
    first, last = (
        HEDGES[q] + NBSP if q else "" for q in (figure.min_qualifier, figure.max_qualifier)
    )
    one_unit = NBSP not in low or figure.unit in NAMED_BEFORE
    joint = "–" if short and one_unit and not first and not last else " bis "
    text = f"{first}{low}{joint}{last}{high}"
    return f"{HEDGES[figure.qualifier]}{NBSP}{text}" if figure.qualifier else text


def _ends(figure: Figure, short: bool) -> tuple[str, str]:
    """Both ends of a range in words; what they share stands once."""
    smallest, largest = cast("float", figure.min), cast("float", figure.max)
    low, high = (_parts(v, figure.unit, short, figure.noun) for v in (smallest, largest))
    if figure.unit in NAMED_BEFORE:
        return NBSP.join(low[:2]), high[1]
    whole = NBSP.join(part for part in high if part)
    if _scaled(smallest)[1] == _scaled(largest)[1]:
        return number(_scaled(smallest)[0]) if low[1] else low[0], whole
    return NBSP.join(part for part in low if part), whole


def headline(figure: Figure) -> tuple[str, str, str]:
    """Hedge, number and unit of a figure for a key-figure box: ``("rund", "22,6", "Mrd. US-$")``.

    A change without a hedge gets its sign; beside a hedge the box's label says which way.
    """
    if figure.wording is not None:
        return "", figure.wording, ""
    hedge = HEDGES[figure.qualifier] if figure.qualifier else ""
    if figure.value is None:
        return _range_headline(figure, hedge)
    first, *rest_ = _parts(figure.value, figure.unit, True, figure.noun)
    if figure.unit in NAMED_BEFORE:
        return hedge, rest_[0], first
    signed = not hedge and figure.unit in CHANGES
    sign = {"up": "+", "down": MINUS}.get(figure.direction or "", "") if signed else ""
    return hedge, f"{sign}{first}", NBSP.join(part for part in rest_ if part)


def _range_headline(figure: Figure, hedge: str) -> tuple[str, str, str]:
    low, high = _ends(figure, short=True)
    first, *rest = _parts(cast("float", figure.max), figure.unit, True, figure.noun)
    unit = NBSP.join(part for part in rest if part)
    if figure.unit in NAMED_BEFORE:
        first, unit, low = rest[0], first, low.removeprefix(first + NBSP)
    if figure.min_qualifier or figure.max_qualifier:
        lead = _range(figure, short=True).removesuffix(high).removeprefix(unit + NBSP)
        return lead.rstrip(NBSP + " "), first, unit
    if not hedge and figure.unit in CHANGES and figure.direction:
        hedge = "Minus" if figure.direction == "down" else "Plus"
    return hedge, f"{low}–{first}", unit


# ------------------------------------------------------------------ dates


@lru_cache(maxsize=4096)
def date(value: str) -> str:
    """A partial ISO date in words: ``27. Januar 2025``, ``Dezember 2024``, ``2023``."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return value
    if len(parts) == 2:
        return str(format_date(dt.date(parts[0], parts[1], 1), f"MMMM'{NBSP}'y", _LOCALE))
    return str(format_date(dt.date(*parts), f"d.'{NBSP}'MMMM'{NBSP}'y", _LOCALE))


def period(value: str) -> str:
    """A period in words: ``4. Quartal 2024``, or the date it is."""
    if "/" in value:
        start, end = value.split("/", 1)
        if "-Q" in value:
            return f"{period(start)} bis {period(end)}"
        return date_range(start, end)
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
    if start[:4] == end[:4] and len(start) == len(end):
        return f"{date(start).removesuffix(NBSP + start[:4])} bis {date(end)}"
    return f"{date(start)} bis {date(end)}"


# ------------------------------------------------------------------ words


def sort_key(text: str) -> str:
    """A key that sorts as a German dictionary does (DIN 5007-1): umlauts as their base letters."""
    return text.casefold().translate(str.maketrans("äöü", "aou"))


def listed(words: Iterable[str], last: str = "und") -> str:
    """``a, b und c``."""
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def quoted(text: str) -> str:
    """`text` in German quotation marks; marks inside, of any kind, become single German ones."""
    marks = itertools.cycle("‚‘")
    return f"„{_QUOTATION_MARK.sub(lambda _: next(marks), text)}“"


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

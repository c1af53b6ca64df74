"""Geometry of the bar chart: rows, marks and a scale in per cent of the picture's width.

On a page X coordinates are per cent and y coordinates are pixels, so that text keeps its size from
a phone to a desktop and the picture needs no inline style. The scale is linear and starts at zero
or spans it, since a bar's length is what readers compare.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markdown.extensions.toc import slugify

from generator import german
from generator.corpus import Cited, Corpus
from generator.model import Figure, Source

ROW = 41
TOP = 18
LONGEST_ID = 60
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(frozen=True, slots=True)
class Mark:
    """One value of a row: signed value, and the shape that says which kind it is."""

    value: float
    shape: str  # full: without qualification, open: intraday, second: another statement
    figure: Figure

    @property
    def side(self) -> str:
        """`up`, `down`, or `plain` for an amount that is no change."""
        return self.figure.direction or "plain"


@dataclass(frozen=True, slots=True)
class Row:
    """One actor of the chart with its marks, the first one leading."""

    name: str
    text: str
    marks: tuple[Mark, ...]
    top: int

    @property
    def range(self) -> tuple[Mark, Mark] | None:
        """Both ends of a range, where the row is one."""
        first, *others = self.marks
        return (first, others[0]) if others and others[0].figure is first.figure else None

    @property
    def farthest(self) -> Mark:
        """The mark that lies farthest from zero: the end of the bar."""
        return max(self.marks, key=lambda mark: abs(mark.value))


@dataclass(frozen=True, slots=True)
class Scale:
    """A linear scale from values to per cent of the width.

    Attributes:
        low, high: The values at its ends.
        ticks: Value, label and text anchor of each tick; the unit stands at one of them.
        height: Height of the picture in pixels.
    """

    low: float
    high: float
    ticks: tuple[tuple[float, str, str], ...]
    height: int

    def place(self, value: float) -> float:
        """Where `value` lies, in per cent of the width."""
        # 3 per cent stay free on both sides for the marks themselves
        return 3 + 94 * (value - self.low) / (self.high - self.low)

    def x(self, value: float) -> str:
        """`value` as a coordinate with its per cent sign."""
        return f"{self.place(value):.2f}%"


@dataclass(frozen=True, slots=True)
class BarChart:
    """A bar chart as a page and a file show it.

    Attributes:
        id: What its file is called.
        title: The finding.
        subtitle: How to read it; may be empty.
        figures: What is drawn, in order, with the first place of each in `cited`.
    """

    id: str
    title: str
    subtitle: str
    figures: tuple[Figure, ...]
    cited: tuple[Cited, ...]
    rows: tuple[Row, ...]
    scale: Scale

    @property
    def sources(self) -> tuple[Source, ...]:
        """The articles that the figures are from, without repetition."""
        return tuple(dict.fromkeys(place.source for place in self.cited))

    @property
    def description(self) -> str:
        """Every row in words, for readers who do not see the picture."""
        return "; ".join(f"{row.name} {row.text}" for row in self.rows)


def bar_chart_of(
    corpus: Corpus,
    ids: Sequence[str],
    *,
    title: str,
    subtitle: str = "",
    chart_id: str | None = None,
) -> BarChart:
    """The chart of some figures.

    Args:
        corpus: Where the figures stand.
        ids: Figures in the order of their rows.
        title: The finding.
        subtitle: How to read it.
        chart_id: What its file is called; the words of the title where nothing is given.

    Raises:
        ValueError: A figure has no number, units differ, the title is empty, or the id is none.
    """
    title, subtitle = str(title).strip(), str(subtitle or "").strip()  # a page may give a number
    if not title:
        raise ValueError("needs a title that says the finding.")
    if chart_id is not None and not _ID.fullmatch(str(chart_id)):
        raise ValueError(f"'{chart_id}' is no id; use lower-case letters, digits and hyphens.")
    figures = [corpus.figures[figure] for figure in ids]
    rows = bar_chart_rows(corpus, figures)
    return BarChart(
        id=_id_of(title) if chart_id is None else str(chart_id),
        title=title,
        subtitle=subtitle,
        figures=tuple(figures),
        cited=tuple(corpus.cited[figure.id][0] for figure in figures),
        rows=tuple(rows),
        scale=chart_scale(rows),
    )


def _id_of(title: str) -> str:
    """The words of a title as a file name, cut between two of them."""
    slug = slugify(title.casefold().translate(_LETTERS), "-")
    whole = slug if len(slug) <= LONGEST_ID else slug[: LONGEST_ID + 1].rpartition("-")[0]
    return whole.strip("-_") or "diagramm"


def bar_chart_rows(corpus: Corpus, figures: Sequence[Figure]) -> list[Row]:
    """One row for all statements about the same quantity, in the order given.

    Figures of one actor, metric and period are alternatives and share a row; an actor with
    several rows is told apart by the period.

    Raises:
        ValueError: A figure has no number, or the units differ.
    """
    for figure in figures:
        if figure.wording is not None:
            raise ValueError(f"'{figure.id}' is a vague amount and cannot be drawn.")
    if len(units := dict.fromkeys(figure.unit for figure in figures)) != 1:
        raise ValueError(f"one chart cannot hold different units: {', '.join(units)}.")
    grouped: dict[tuple[str | None, ...], list[Figure]] = {}
    for figure in figures:
        key = (figure.actor or figure.id, figure.metric, figure.period, figure.period_text)
        grouped.setdefault(key, []).append(figure)
    actors = Counter(key[0] for key in grouped)
    return [
        _row(corpus, group, TOP + index * ROW, with_period=actors[key[0]] > 1)
        for index, (key, group) in enumerate(grouped.items())
    ]


def _row(corpus: Corpus, figures: list[Figure], top: int, *, with_period: bool) -> Row:
    first = figures[0]
    name = corpus.actors[first.actor].name if first.actor else first.label
    period = first.period_text or (german.period(first.period) if first.period else "")
    if with_period and period:
        name = f"{name}, {period}"
    marks = [mark for index, figure in enumerate(figures) for mark in _marks(figure, index)]
    return Row(name, german.listed(map(_value_label, figures), "oder"), tuple(marks), top)


def _value_label(figure: Figure) -> str:
    text = (
        german.quantity(figure, "signed").replace("ein Minus von ", "").replace("ein Plus von ", "")
    )
    if figure.direction and (figure.qualifier or figure.min is not None):
        text = f"{text}{german.NBSP}{'Minus' if figure.direction == 'down' else 'Plus'}"
    return f"Tief{german.NBSP}{text}" if figure.moment == "intraday" else text


def _marks(figure: Figure, index: int) -> list[Mark]:
    sign = -1 if figure.direction == "down" else 1
    shape = "open" if figure.moment == "intraday" else "full" if index == 0 else "second"
    values = [v for v in (figure.value, figure.min, figure.max) if v is not None]
    return [Mark(sign * value, shape, figure) for value in values]


def chart_scale(rows: Sequence[Row]) -> Scale:
    """A scale over all marks and zero, with three to seven round ticks."""
    values = [mark.value for row in rows for mark in row.marks] + [0.0]
    low, high = min(values), max(values)
    if low == high:
        high = 1.0
    steps = _round_values(low, high)
    unit = rows[0].marks[0].figure.unit
    named = 0.0 if low < 0 else steps[-1]
    bare = Scale(low, high, (), TOP + len(rows) * ROW + 4)
    ticks = tuple(
        (
            value,
            _tick(value, unit, max(abs(low), high), unit_too=value == named),
            _anchor(bare, value),
        )
        for value in steps
    )
    return replace(bare, ticks=ticks)


def _round_values(low: float, high: float) -> list[float]:
    """The multiples of 1, 2 or 5 times a power of ten, as coarse as three of them allow."""
    power = 10.0 ** math.floor(math.log10(high - low))
    for step in (5 * power, 2 * power, power, power / 2, power / 5):
        values = [n * step for n in range(math.ceil(low / step), math.floor(high / step) + 1)]
        if len(values) >= 3:
            break
    return values


def _tick(value: float, unit: str, largest: float, *, unit_too: bool) -> str:
    """A tick's number on the scale of the largest value, with the unit where it is asked for."""
    divisor, _, _, short = next(
        (scale for scale in german.SCALES if largest >= scale[0]), (1.0, "", "", "")
    )
    text = german.number(abs(value) / divisor)
    if value < 0:
        text = f"{german.MINUS}{text}"
    words = [text, short, german.unit_name(unit)] if unit_too else [text]
    return german.NBSP.join(word for word in words if word)


def _anchor(scale: Scale, value: float) -> str:
    """Labels at the edges stay inside the picture."""
    place = scale.place(value)
    return "start" if place < 6 else "end" if place > 94 else "middle"

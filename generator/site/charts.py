"""Geometry of the charts that have rows: one figure a row, on one scale for all.

On a page X coordinates are per cent and y coordinates are pixels, so that text keeps its size from
a phone to a desktop and the picture needs no inline style. The scale is linear and holds zero,
since a bar's length is what readers compare; `chart_rows` says which rows a kind of chart has.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from markdown.extensions.toc import slugify

from generator import german
from generator.corpus import Cited, Corpus
from generator.model import Figure, Source

ROW, LINE, BAR = 38, 20, 27
"""Pixels: height of a row, of a line of text, from the last text line's top to the bar."""
TICKS = 18
"""Height of the line that holds the ticks, and of the one that names both directions."""
NARROW = 34
"""Characters that name and value may have together to share a line at 320 px."""
LONGEST_ID = 60
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})

Style = Literal["bars", "dots"]
"""Whether a row shows its distance from zero, or where its value lies among the others."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of a chart.

    Attributes:
        heading: What the rows up to the next heading are about; empty where it goes without saying.
        name: What tells this row from the others.
        text: Its value in words.
        ends: Its value with its sign, or both ends of a range.
        note: What else tells it from the others, beside the value.
        top: Where the row begins, in pixels.
    """

    heading: str
    name: str
    text: str
    figure: Figure
    ends: tuple[float, ...]
    note: str = ""
    top: int = 0

    @property
    def shape(self) -> str:
        """`full`: reported, `open`: during trading or after it, `unsure`: forecast, plan, claim."""
        if self.figure.status != "actual":
            return "unsure"
        return "full" if self.figure.moment in (None, "close") else "open"

    @property
    def side(self) -> str:
        """`up`, `down`, or `plain` for an amount that is no change."""
        return self.figure.direction or "plain"

    @property
    def farthest(self) -> float:
        """The value that lies farthest from zero: the end of the bar."""
        return max(self.ends, key=abs)

    @property
    def first_line(self) -> int:
        """Where the line with the name begins: below the heading, if there is one."""
        return self.top + (LINE + 4 if self.heading else 0)

    @property
    def last_line(self) -> int:
        """Where the line with the value begins: its own one where the name is long."""
        is_long = len(self.name) + len(self.text) > NARROW
        return self.first_line + (LINE if is_long or self.note else 0)

    @property
    def label(self) -> str:
        """Name and note in one line."""
        return ", ".join(filter(None, (self.name, self.note)))

    @property
    def bar(self) -> int:
        """Where the bar lies."""
        return self.last_line + BAR

    @property
    def bottom(self) -> int:
        """Where the row ends."""
        return self.last_line + ROW


@dataclass(frozen=True, slots=True)
class Scale:
    """A linear scale from values to per cent of the width.

    Attributes:
        low, high: The values at its ends.
        ticks: Value, label and text anchor of each tick; the unit stands at one of them.
        top: Where the rows begin, in pixels.
        height: Height of the picture in pixels.
    """

    low: float
    high: float
    ticks: tuple[tuple[float, str, str], ...]
    top: int
    height: int

    @property
    def has_both_sides(self) -> bool:
        """Whether there are values below zero and above it."""
        return self.low < 0 < self.high

    def place(self, value: float) -> float:
        """Where `value` lies, in per cent of the width."""
        # 3 per cent stay free on both sides for the marks themselves
        return 3 + 94 * (value - self.low) / (self.high - self.low)

    def x(self, value: float) -> str:
        """`value` as a coordinate with its per cent sign."""
        return f"{self.place(value):.2f}%"


@dataclass(frozen=True, slots=True)
class Drawing:
    """Rows in their places, with the scale they lie on."""

    style: Style
    rows: tuple[Row, ...]
    scale: Scale

    @property
    def description(self) -> str:
        """Every row in words, for readers who do not see the picture."""
        return "; ".join(_told(self.rows))


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands around a picture.

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

    @property
    def sources(self) -> tuple[Source, ...]:
        """The articles that the figures are from, without repetition."""
        return tuple(dict.fromkeys(place.source for place in self.cited))


def caption_of(
    corpus: Corpus, figures: Iterable[Figure], title: object, subtitle: object, chart_id: object
) -> Caption:
    """What stands around the picture of some figures, which are in the order of the picture.

    Raises:
        ValueError: The title is empty, or the id is none.
    """
    words, name = _title_and_id(title, chart_id)
    drawn = tuple(figures)
    cited = tuple(corpus.cited[figure.id][0] for figure in drawn)
    return Caption(name, words, str(subtitle or "").strip(), drawn, cited)


def _title_and_id(title: object, chart_id: object) -> tuple[str, str]:
    """A title that says something, and what the chart's file is called.

    Raises:
        ValueError: The title is empty, or the id is none.
    """
    words = str(title).strip()  # a page may give a number
    if not words:
        raise ValueError("needs a title that says the finding.")
    if chart_id is None:
        return words, _id_of(words)
    if not _ID.fullmatch(str(chart_id)):
        raise ValueError(f"'{chart_id}' is no id; use lower-case letters, digits and hyphens.")
    return words, str(chart_id)


def _id_of(title: str) -> str:
    """The words of a title as a file name, cut between two of them."""
    slug = slugify(title.casefold().translate(_LETTERS), "-")
    whole = slug if len(slug) <= LONGEST_ID else slug[: LONGEST_ID + 1].rpartition("-")[0]
    return whole.strip("-_") or "diagramm"


def drawing_of(rows: Sequence[Row], style: Style) -> Drawing:
    """Rows one below the other, on a scale that holds all of them and zero."""
    values = [value for row in rows for value in row.ends] + [0.0]
    low, high = min(values), max(values)
    top = TICKS * 2 if low < 0 < high else TICKS
    placed: list[Row] = []
    for row in rows:
        below = placed[-1].bottom if placed else top
        placed.append(replace(row, top=below + (10 if row.heading and placed else 0)))
    return Drawing(style, tuple(placed), _scale(low, high, placed, top))


def _told(rows: Iterable[Row]) -> Iterable[str]:
    heading = ""
    for row in rows:
        heading = row.heading or heading
        yield f"{heading}, {row.label}: {row.text}" if heading else f"{row.label} {row.text}"


def _scale(low: float, high: float, rows: Sequence[Row], top: int) -> Scale:
    """A scale from `low` to `high` with three to seven round ticks."""
    if low == high:
        high = 1.0
    steps = _round_values(low, high)
    unit = rows[0].figure.unit
    named = 0.0 if low < 0 else steps[-1]
    bare = Scale(low, high, (), top, rows[-1].bottom + 2)
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

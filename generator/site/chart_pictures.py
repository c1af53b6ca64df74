"""A chart as a picture that stands alone: an SVG file with its source line inside.

A newsroom can take such a file along: it needs no style sheet, no script and no font of ours, its
text is text, it follows the reader's colour scheme, and it says what it shows, from whom, up to
which day and under which licence.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import german
from generator.site.chart_kinds import Chart
from generator.site.charts import Caption, Scale
from generator.site.rendering import component, source_name
from generator.site.row_charts import RowChart
from generator.site.unit_charts import DASHES, SQUARE, Heap, UnitChart
from generator.site.unit_charts import WIDTH as SQUARES_WIDTH

WIDTH = 720
EDGE = 24
CLEAR = 16
LICENCE = "CC BY 4.0"
ENLARGED = (WIDTH - 2 * EDGE) / SQUARES_WIDTH
"""How much larger squares are in a file than in the units they are counted in."""


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of text is set.

    Attributes:
        css: Its classes.
        characters: How many fit into a line, in a wide font: nothing in an SVG breaks lines.
        height: From one line to the next, in pixels.
        gap: What stays free above the first line.
    """

    css: str
    characters: int
    height: int
    gap: int


TITLE = Style("title", 58, 25, 12)
SUBTITLE = Style("soft", 86, 20, 4)
LABEL = Style("label", 80, 20, 22)
SOURCE = Style("soft small", 98, 17, 14)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text with the place of its baseline."""

    css: str
    y: int
    text: str


@dataclass(frozen=True, slots=True)
class Placed:
    """Squares of a sum, or a single one, with the place of their top."""

    css: str
    y: int
    path: str


def drawn(chart: Chart, *, stand: str | None, site_name: str = "") -> str:
    """A chart as the text of an SVG file, with title, source line and licence inside.

    Args:
        chart: What to draw.
        stand: The cut-off, ISO 8601.
        site_name: Whom to name beside the licence.
    """
    above = list(_set(TITLE, [chart.caption.title], EDGE - TITLE.height))
    above += _set(SUBTITLE, [chart.caption.subtitle], above[-1].y)
    imprint = _imprint(chart.caption, stand, site_name)
    if isinstance(chart, RowChart):
        return _rows(chart, above, imprint)
    return _squares(chart, above, imprint)


def _rows(chart: RowChart, above: list[Line], imprint: Iterable[str]) -> str:
    drawing = chart.drawing
    top = above[-1].y + CLEAR
    below = list(_set(SOURCE, imprint, top + drawing.scale.height))
    return _file(
        "row_chart_file",
        chart.caption,
        drawing.description,
        [*above, *below],
        drawing=drawing,
        top=top,
        x=lambda value: across(drawing.scale, value),
    )


def _squares(chart: UnitChart, above: list[Line], imprint: Iterable[str]) -> str:
    key = list(_set(LABEL, [key_words(chart)], above[-1].y))
    lines, squares = [*above, *key], [Placed("one", key[-1].y + 8, f"M0 {SQUARE / 2:g}h{SQUARE}")]
    y = key[-1].y + 14
    for heap in chart.heaps:
        label = list(_set(LABEL, [heap_words(chart, heap)], y))
        lines += label
        squares.append(Placed("many", label[-1].y + 10, heap.path))
        y = label[-1].y + 10 + round(heap.height * ENLARGED)
    below = list(_set(SOURCE, imprint, y))
    return _file(
        "unit_chart_file",
        chart.caption,
        squares_in_words(chart),
        [*lines, *below],
        squares=squares,
        dashes=DASHES,
        enlarged=f"{ENLARGED:.4f}",
    )


def _file(
    name: str, caption: Caption, description: str, lines: list[Line], **picture: object
) -> str:
    svg = component(
        name,
        caption=caption,
        description=description,
        lines=lines,
        width=WIDTH,
        height=lines[-1].y + CLEAR,
        edge=EDGE,
        **picture,
    )
    return f"{svg}\n"


def key_words(chart: UnitChart) -> str:
    """What one square stands for."""
    return f"Ein Kästchen – {_about(chart.caption, 0)}: {german.quantity(chart.small)}"


def heap_words(chart: UnitChart, heap: Heap) -> str:
    """What a heap of squares stands for."""
    index = chart.caption.figures.index(heap.figure)
    told = f"{_about(chart.caption, index)}: {german.quantity(heap.figure)}"
    return f"{told}, {heap.computed.words} ein Kästchen"


def squares_in_words(chart: UnitChart) -> str:
    """The whole picture in words."""
    return "; ".join((key_words(chart), *(heap_words(chart, heap) for heap in chart.heaps)))


def _about(caption: Caption, index: int) -> str:
    figure = caption.figures[index]
    status = "" if figure.status == "actual" else f" ({german.STATUSES[figure.status]})"
    return f"{figure.label}{status}"


def across(scale: Scale, value: float) -> str:
    """Where a value lies in the picture, in pixels from its left edge."""
    return f"{EDGE + (WIDTH - 2 * EDGE) * scale.place(value) / 100:.1f}"


def _imprint(caption: Caption, stand: str | None, site_name: str) -> Iterator[str]:
    """What stands below the picture: sources, cut-off, whose it is."""
    sources = [f"{source_name(s)}, {german.published(s)}" for s in caption.sources]
    yield f"{'Quelle' if len(sources) == 1 else 'Quellen'}: {' · '.join(sources)}"
    known = f"Stand: {german.date(stand)}" if stand else ""
    yield " · ".join(part for part in (known, site_name, LICENCE) if part)


def _set(style: Style, paragraphs: Iterable[str], above: int) -> Iterator[Line]:
    """The lines of some paragraphs, the first one below `above`."""
    y = above + style.gap
    for paragraph in paragraphs:
        for text in textwrap.wrap(paragraph, style.characters):
            y += style.height
            yield Line(style.css, y, text)

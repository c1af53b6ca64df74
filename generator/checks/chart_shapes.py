"""Every shape of a chart with rows: those that a picture has, and those that belong there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bs4 import Tag

from generator.checks.wordings import squeezed
from generator.site.chart_pictures import EDGE, WIDTH
from generator.site.charts import Drawing, Row

PAGE_ENDS = ("0", "100%")
FILE_ENDS = (str(EDGE), str(WIDTH - EDGE))
"""Where names and values stand on a page, and in a file."""
TEXT = 15
"""Pixels from the top of a line of text to its baseline."""

Place = Callable[[float], str]
Shape = tuple[str, ...]
"""What an element of a picture is, where it stands or leads, and its text."""
TOLD = (
    "href", "data-figure", "aria-label",
    "x", "x1", "x2", "cx", "y", "y1", "y2", "cy", "width", "height",
)  # fmt: skip
HARMLESS = frozenset((*TOLD, "class", "text-anchor", "r", "data-note"))
"""Attributes of shapes; any other could move or hide one."""


def shapes_drawn(picture: Tag) -> Iterator[Shape]:
    """Every shape of a picture, in order."""
    for tag in picture.find_all(True):
        if tag.name != "desc":
            classes = words_of(tag, "class")
            told = (squeezed(str(tag[name])) for name in TOLD if tag.has_attr(name))
            more = sorted(tag.attrs.keys() - HARMLESS)
            yield (tag.name, classes, *told, *more, squeezed(tag.get_text()))


def words_of(tag: Tag, name: str) -> str:
    """An attribute as it is written; nothing where there is none."""
    value = tag.get(name) or ""
    return value if isinstance(value, str) else " ".join(value)


def shapes_of_rows(
    drawing: Drawing, x: Place, ends: tuple[str, str], *, linked: bool
) -> Iterator[Shape]:
    """Every shape that belongs into a picture.

    Args:
        drawing: What is drawn.
        x: Where a value lies.
        ends: Where names start and values end.
        linked: Whether each row leads to its evidence.
    """
    scale, (start, end) = drawing.scale, ends
    if scale.has_both_sides:
        yield "text", "tick", start, "12", "←Minus"
        yield "text", "tick", end, "12", "Plus→"
    for value, text, _ in scale.ticks:
        kind = "zero" if value == 0 else "axis"
        yield "line", kind, x(value), x(value), str(scale.top), str(scale.height), ""
        yield "text", "tick", x(value), str(scale.top - 6), squeezed(text)
    for row in drawing.rows:
        yield from _words(row, start)
        yield from _marks(row, drawing, x)
        yield from _value(row, end, linked=linked)


def _words(row: Row, start: str) -> Iterator[Shape]:
    lines = (
        ("group", row.heading, row.top),
        ("name", row.name, row.first_line),
        ("name", row.note, row.last_line),
    )
    for kind, words, top in lines:
        if words:
            yield "text", kind, start, str(top + TEXT), squeezed(words)


def _marks(row: Row, drawing: Drawing, x: Place) -> Iterator[Shape]:
    low, high, y = drawing.scale.low, drawing.scale.high, str(row.bar)
    if drawing.style == "bars":
        yield "line", f"bar {row.side} {row.shape}", x(0), x(row.farthest), y, y, ""
    else:
        yield "line", "track", x(low), x(high), y, y, ""
    if len(row.ends) > 1:
        yield "line", f"range {row.side}", x(row.ends[0]), x(row.ends[1]), y, y, ""
    else:
        yield "circle", f"mark {row.side} {row.shape}", x(row.farthest), y, ""


def _value(row: Row, end: str, *, linked: bool) -> Iterator[Shape]:
    words, id_ = squeezed(row.text), row.figure.id
    if linked:
        name = squeezed(f"{row.label}: {row.text}")
        yield "a", "", f"#beleg-{id_}", id_, name, words
        yield "rect", "hit", "0", str(row.first_line), "100%", str(row.bottom - row.first_line), ""
    yield "text", "value", end, str(row.last_line + TEXT), words

"""Read charts back: texts, marks and scale, drawn anew from the figures that their table lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from bs4 import BeautifulSoup, Tag

from generator.checks.built import Site
from generator.checks.finding import Finding
from generator.checks.published_facts import PublishedFacts
from generator.checks.wordings import squeezed, text_of
from generator.model import Figure
from generator.site.chart_files import EDGE, WIDTH, across
from generator.site.charts import TOP, Mark, Row, Scale, bar_chart_rows, chart_scale

RULE = "picture-equals-chart"
HINT = "run explainer generate and build the site again"
PICTURE = "image/svg+xml"

# where names and values stand on a page, and in a file
PAGE_ENDS = ("0", "100%")
FILE_ENDS = (str(EDGE), str(WIDTH - EDGE))
NAME, BAR = 20, 32
"""Pixels from the top of a row to the baseline of its texts, and to its bar."""

Place = Callable[[float], str]
Shape = tuple[str, ...]
"""What an element of a picture is, where it stands, and its text."""
COORDINATES = ("x", "x1", "x2", "cx", "y", "y1", "y2", "cy")
HARMLESS = frozenset((*COORDINATES, "class", "text-anchor", "r", "overflow"))
"""Attributes of shapes; any other could move or hide one."""


def picture_equals_chart(site: Site) -> Iterator[Finding]:
    """The file of a chart, to take along, draws what the chart on its page has to draw."""
    if not isinstance(site.facts, PublishedFacts):
        return
    for page in site.pages.values():
        for chart in page.by_class["chart"]:
            for link in chart.find_all("a", type=PICTURE):
                file, _ = site.target(page.path, str(link.get("href"))) or ("", "")
                if file in site.files:  # another rule tells of links that lead nowhere
                    svg = BeautifulSoup((site.root / file).read_bytes(), "html.parser")
                    for message in _picture_otherwise(svg, _figures(chart, site.facts), site.facts):
                        yield Finding(page.file, link.sourceline, RULE, f"{file}: {message}", HINT)


def drawn_otherwise(chart: Tag, facts: PublishedFacts) -> Iterator[tuple[Tag, str]]:
    """What the picture of a page draws otherwise than the figures that its table lists."""
    figures = _figures(chart, facts)
    try:
        rows = bar_chart_rows(facts.corpus, figures)
    except ValueError as error:
        yield chart, f"draws what cannot be drawn: {error}"
        return
    for row, figure in zip(chart.select("tbody tr"), figures, strict=False):
        if text_of(row.find("td")) != " ".join(figure.label.split()):
            yield row, f"lists '{text_of(row.find('td'))}' for '{figure.label}'."
    picture = chart.find(class_="chart-svg")
    if not isinstance(picture, Tag):
        return
    label = f"{text_of(chart.find(class_='chart-title'))}: {_described(rows)}"
    if squeezed(str(picture.get("aria-label"))) != squeezed(label):
        yield picture, f"tells those who do not see it '{picture.get('aria-label')}'."
    if message := _difference(picture, rows, lambda scale: scale.x, PAGE_ENDS):
        yield picture, message


def _figures(chart: Tag, facts: PublishedFacts) -> list[Figure]:
    linked = (facts.figures.get(str(tag["data-figure"])) for tag in chart.select("a[data-figure]"))
    return [figure for figure in linked if figure is not None]


def _picture_otherwise(svg: Tag, figures: Sequence[Figure], facts: PublishedFacts) -> Iterator[str]:
    """What a file draws or says otherwise; a chart that cannot be drawn is told at its page."""
    try:
        rows = bar_chart_rows(facts.corpus, figures)
    except ValueError:
        return
    if squeezed(text_of(svg.find("desc"))) != squeezed(_described(rows)):
        yield f"is described as '{text_of(svg.find('desc'))}'."
    drawing = svg.find("g")
    if not isinstance(drawing, Tag):
        yield "draws nothing."
    elif message := _difference(drawing, rows, _across, FILE_ENDS):
        yield message


def _across(scale: Scale) -> Place:
    return lambda value: across(scale, value)


def _described(rows: Sequence[Row]) -> str:
    return "; ".join(f"{row.name} {row.text}" for row in rows)


# ------------------------------------------------------------------ shapes


def _difference(
    picture: Tag, rows: Sequence[Row], placing: Callable[[Scale], Place], ends: tuple[str, str]
) -> str:
    """The first shape that differs from what belongs there; nothing where none does."""
    wanted: list[Shape] = []
    if rows:
        scale = chart_scale(rows)
        wanted = list(_wanted(rows, scale, placing(scale), ends))
    for drawn, right in zip_longest(_drawn(picture), wanted):
        if drawn != right:
            return f"draws '{_told(drawn)}' where '{_told(right)}' belongs."
    return ""


def _told(shape: Shape | None) -> str:
    return " ".join(part for part in shape or ("nothing",) if part)


def _drawn(picture: Tag) -> Iterator[Shape]:
    """Every shape of a picture, in order; a square is told with the picture that places it."""
    for tag in picture.find_all(True):
        if tag.name != "rect":
            inner = tag.find("rect")
            named = inner if isinstance(inner, Tag) else tag
            words = " ".join(str(name) for name in named.get_attribute_list("class"))
            place = (str(tag[name]) for name in COORDINATES if tag.has_attr(name))
            more = sorted(tag.attrs.keys() - HARMLESS)
            yield (tag.name, words, *place, *more, squeezed(tag.get_text()))


def _wanted(rows: Sequence[Row], scale: Scale, x: Place, ends: tuple[str, str]) -> Iterator[Shape]:
    """Every shape that belongs into the picture of some rows."""
    for value, text, _ in scale.ticks:
        kind = "zero" if value == 0 else "axis"
        yield "line", kind, x(value), x(value), str(TOP), str(scale.height), ""
        yield "text", "tick", x(value), "12", squeezed(text)
    for row in rows:
        start, end = ends
        bar = str(row.top + BAR)
        yield "text", "name", start, str(row.top + NAME), squeezed(row.name)
        yield "text", "value", end, str(row.top + NAME), squeezed(row.text)
        yield "line", row.farthest.side, x(0), x(row.farthest.value), bar, bar, ""
        if row.range:
            low, high = row.range
            yield "line", f"{row.farthest.side} range", x(low.value), x(high.value), bar, bar, ""
        else:
            yield from (_mark(mark, x(mark.value), bar) for mark in row.marks)


def _mark(mark: Mark, x: str, y: str) -> Shape:
    if mark.shape == "second":
        return "svg", f"{mark.side} open", x, y, ""
    return "circle", f"{mark.side} {mark.shape}", x, y, ""

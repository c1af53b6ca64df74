"""Read charts back: texts, marks and scale, drawn anew from the figures that their table lists."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from bs4 import BeautifulSoup, Tag

from generator.checks.built import Site
from generator.checks.chart_shapes import (
    FILE_ENDS,
    PAGE_ENDS,
    Shape,
    shapes_drawn,
    shapes_of_rows,
)
from generator.checks.finding import Finding
from generator.checks.published_facts import PublishedFacts
from generator.checks.read_unit_charts import file_of_squares_otherwise, squares_otherwise
from generator.checks.wordings import squeezed, text_of
from generator.model import Figure
from generator.site.chart_pictures import across
from generator.site.chart_rows import KINDS, drawing_by
from generator.site.charts import Drawing

RULE = "picture-equals-chart"
HINT = "run explainer generate and build the site again"
PICTURE = "image/svg+xml"
ROWS, UNITS = "bar-chart", "unit-chart"


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
                    for message in _picture_otherwise(svg, chart, site.facts):
                        yield Finding(page.file, link.sourceline, RULE, f"{file}: {message}", HINT)


def drawn_otherwise(chart: Tag, facts: PublishedFacts) -> Iterator[tuple[Tag, str]]:
    """What the picture of a page draws otherwise than the figures that its table lists."""
    figures = _figures(chart, facts)
    try:
        if UNITS in _classes(chart):
            yield from squares_otherwise(chart, figures, facts)
            drawing = None
        else:
            drawing = _drawing(chart, figures, facts)
    except ValueError as error:
        yield chart, f"draws what cannot be drawn: {error}"
        return
    for row, figure in zip(chart.select("tbody tr"), figures, strict=False):
        if text_of(row.find("td")) != " ".join(figure.label.split()):
            yield row, f"lists '{text_of(row.find('td'))}' for '{figure.label}'."
    picture = chart.find("svg")
    if drawing is not None and isinstance(picture, Tag):
        yield from _rows_otherwise(chart, picture, drawing)


def is_in_picture(link: Tag) -> bool:
    """Whether a link stands in the picture of a chart, which `drawn_otherwise` reads."""
    picture = link.find_parent("svg")
    chart = link.find_parent("figure", class_=ROWS)
    return picture is not None and chart is not None and chart.find("svg") is picture


def _rows_otherwise(chart: Tag, picture: Tag, drawing: Drawing) -> Iterator[tuple[Tag, str]]:
    """What a picture with rows says and draws wrong."""
    label = text_of(chart.find(class_="chart-title"))
    if squeezed(str(picture.get("aria-label"))) != squeezed(label):
        yield picture, f"is called '{picture.get('aria-label')}'."
    if squeezed(text_of(picture.find("desc"))) != squeezed(drawing.description):
        yield picture, f"tells those who do not see it '{text_of(picture.find('desc'))}'."
    wanted = shapes_of_rows(drawing, drawing.scale.x, PAGE_ENDS, linked=True)
    if message := _difference(picture, wanted):
        yield picture, message


def _figures(chart: Tag, facts: PublishedFacts) -> list[Figure]:
    """The figures that the table behind a picture lists."""
    linked = (facts.figures.get(str(a["data-figure"])) for a in chart.select("td a[data-figure]"))
    return [figure for figure in linked if figure is not None]


def _drawing(chart: Tag, figures: list[Figure], facts: PublishedFacts) -> Drawing:
    """What a chart with rows has to draw.

    Raises:
        ValueError: It is of no kind, or its kind cannot draw these figures.
    """
    kinds = [name for name, kind in KINDS.items() if kind.css in _classes(chart)]
    if len(kinds) != 1:
        raise ValueError("it is of no known kind.")
    return drawing_by(kinds[0], facts.corpus, figures)


def _picture_otherwise(svg: Tag, chart: Tag, facts: PublishedFacts) -> Iterator[str]:
    """What a file draws or says otherwise; a chart that cannot be drawn is told at its page."""
    figures = _figures(chart, facts)
    try:
        if UNITS in _classes(chart):
            yield from file_of_squares_otherwise(svg, figures, facts)
            return
        drawing = _drawing(chart, figures, facts)
    except ValueError:
        return
    if squeezed(text_of(svg.find("desc"))) != squeezed(drawing.description):
        yield f"is described as '{text_of(svg.find('desc'))}'."
    picture = svg.find("g")
    wanted = shapes_of_rows(
        drawing, lambda value: across(drawing.scale, value), FILE_ENDS, linked=False
    )
    if not isinstance(picture, Tag):
        yield "draws nothing."
    elif message := _difference(picture, wanted):
        yield message


def _difference(picture: Tag, wanted: Iterator[Shape]) -> str:
    """The first shape that differs from what belongs there; nothing where none does."""
    for drawn, right in zip_longest(shapes_drawn(picture), wanted):
        if drawn != right:
            return f"draws '{_told(drawn)}' where '{_told(right)}' belongs."
    return ""


def _told(shape: Shape | None) -> str:
    return " ".join(part for part in shape or ("nothing",) if part)


def _classes(tag: Tag) -> frozenset[str]:
    return frozenset(map(str, tag.get_attribute_list("class")))

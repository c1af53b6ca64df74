"""Read charts of small squares back: how many squares each sum has, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from bs4 import Tag

from generator.checks.chart_shapes import words_of
from generator.checks.published_facts import PublishedFacts
from generator.checks.wordings import squeezed, text_of
from generator.model import Figure
from generator.site.chart_pictures import heap_words, key_words, squares_in_words
from generator.site.unit_charts import DASHES, SQUARE, WIDTH, UnitChart, counted_out

ONE = f"M0 {SQUARE / 2:g}h{SQUARE}"
Squares = tuple[str, str, str]
"""Class, path and dashes of a line of squares."""


def squares_otherwise(
    chart: Tag, figures: Sequence[Figure], facts: PublishedFacts
) -> Iterator[tuple[Tag, str]]:
    """What a chart of squares draws or says otherwise than its figures have it.

    Raises:
        ValueError: These figures cannot be drawn so.
    """
    right = _chart(chart.find(class_="chart-title"), figures, facts)
    pictures = chart.select("svg.unit-squares")
    for picture, heap in zip_longest(pictures, right.heaps):
        if picture is None or heap is None:
            yield chart, f"counts out {len(pictures)} sums of {len(right.heaps)}."
            return
        if picture.get("viewbox") != f"0 0 {WIDTH} {heap.height}":
            yield picture, f"is cut to '{picture.get('viewbox')}'."
        if _squares(picture) != [("many", heap.path, DASHES), ("one", ONE, "")]:
            yield picture, f"draws other squares than the {heap.squares} of '{heap.figure.id}'."
        if picture.get("aria-label") != f"{heap.computed.words} das Kästchen von oben, als Fläche":
            yield picture, f"tells those who do not see it '{picture.get('aria-label')}'."
    wanted = list(_lines(right))
    lines = chart.select("p.unit-key, p.unit-label")
    for line, words in zip_longest(lines, wanted):
        if squeezed(text_of(line)) != squeezed(words or ""):
            yield line or chart, f"says '{text_of(line)}' where '{words}' belongs."


def file_of_squares_otherwise(
    svg: Tag, figures: Sequence[Figure], facts: PublishedFacts
) -> Iterator[str]:
    """What a file draws or says otherwise.

    Raises:
        ValueError: These figures cannot be drawn so.
    """
    right = _chart(svg.find("title"), figures, facts)
    if squeezed(text_of(svg.find("desc"))) != squeezed(squares_in_words(right)):
        yield f"is described as '{text_of(svg.find('desc'))}'."
    wanted = [("one", ONE, DASHES), *(("many", heap.path, DASHES) for heap in right.heaps)]
    if _squares(svg) != wanted:
        yield "draws other squares than those of its figures."
    written = squeezed("".join(text_of(line) for line in svg.select("text.label")))
    if written != squeezed("".join(_lines(right))):
        yield f"says '{written}'."


def _chart(title: object, figures: Sequence[Figure], facts: PublishedFacts) -> UnitChart:
    if not figures:
        raise ValueError("no table lists its figures.")
    small, *large = figures
    return counted_out(facts.corpus, small, large, title=text_of(title))


def _lines(chart: UnitChart) -> Iterator[str]:
    yield key_words(chart)
    for heap in chart.heaps:
        yield heap_words(chart, heap)


def _squares(picture: Tag) -> list[Squares]:
    return [
        (words_of(path, "class"), words_of(path, "d"), words_of(path, "stroke-dasharray"))
        for path in picture.find_all("path")
    ]

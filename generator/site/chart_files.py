"""Every chart of the pages as a picture that stands alone: an SVG file with its source line inside.

A newsroom can take such a file along: it needs no style sheet, no script and no font of ours, its
text is text, it follows the reader's colour scheme, and it says what it shows, from whom, up to
which day and under which licence.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import german
from generator.corpus import Corpus
from generator.datafiles import DIAGRAMS
from generator.errors import ExplainerError
from generator.front_matter import split
from generator.site.calls import Call, read_calls
from generator.site.charts import BarChart, Scale, bar_chart_of
from generator.site.rendering import component, source_name

WIDTH = 720
EDGE = 24
CLEAR = 16
LICENCE = "CC BY 4.0"

_NO_MACROS = re.compile(r"^render_macros:\s*false\s*$", re.MULTILINE)


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
SOURCE = Style("soft small", 98, 17, 14)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text with the place of its baseline."""

    css: str
    y: int
    text: str


def chart_files(
    corpus: Corpus, pages: Mapping[str, str], *, docs: Path = Path("docs"), site_name: str = ""
) -> dict[str, str]:
    """Every chart that pages call for, as the text of an SVG by its path below `docs/`.

    Args:
        corpus: Where the figures stand.
        pages: Markdown of every page by its path below `docs/`.
        docs: Where the pages stand, for messages.
        site_name: Named in the pictures beside the licence.

    Raises:
        ExplainerError: Two different charts have one id.
    """
    files: dict[str, str] = {}
    for page, line, chart in _charts(corpus, pages):
        path = f"{DIAGRAMS}/{chart.id}.svg"
        picture = drawn(chart, stand=corpus.cutoff, site_name=site_name)
        if files.setdefault(path, picture) != picture:
            raise ExplainerError.single(
                f"a second chart is called '{chart.id}', and shows something else.",
                file=docs / page,
                line=line,
                hint='Give one of them an id of its own: bar_chart(…, id="…").',
            )
    return files


def _charts(corpus: Corpus, pages: Mapping[str, str]) -> Iterator[tuple[str, int, BarChart]]:
    """Page, line and chart of every call that can be drawn; checks name the others."""
    for page, text in sorted(pages.items()):
        for line, call in _calls(text):
            if (chart := _chart(corpus, call)) is not None:
                yield page, line, chart


def _calls(text: str) -> Iterator[tuple[int, Call]]:
    """Every call for a chart in the Markdown of a page, with its line."""
    parts = split(text)
    if "bar_chart" not in text or _NO_MACROS.search(parts.yaml):
        return
    for call in read_calls(parts.body):
        if isinstance(call, Call) and call.name == "bar_chart":
            yield parts.lines + call.line, call


def _chart(corpus: Corpus, call: Call) -> BarChart | None:
    given = {"ids": (), **call.arguments}
    ids, chart_id = given.pop("ids"), given.pop("id", None)
    try:
        return bar_chart_of(corpus, ids, chart_id=chart_id, **given)
    except (KeyError, ValueError, TypeError):
        return None


def drawn(chart: BarChart, *, stand: str | None, site_name: str = "") -> str:
    """A chart as the text of an SVG file, with title, source line and licence inside.

    Args:
        chart: What to draw.
        stand: The cut-off, ISO 8601.
        site_name: Whom to name beside the licence.
    """
    above = list(_set(TITLE, [chart.title], EDGE - TITLE.height))
    above += _set(SUBTITLE, [chart.subtitle], above[-1].y)
    top = above[-1].y + CLEAR
    below = list(_set(SOURCE, _imprint(chart, stand, site_name), top + chart.scale.height))
    svg = component(
        "bar_chart_file",
        chart=chart,
        lines=[*above, *below],
        width=WIDTH,
        height=below[-1].y + CLEAR,
        edge=EDGE,
        top=top,
        x=lambda value: across(chart.scale, value),
    )
    return f"{svg}\n"


def across(scale: Scale, value: float) -> str:
    """Where a value lies in the picture, in pixels from its left edge."""
    return f"{EDGE + (WIDTH - 2 * EDGE) * scale.place(value) / 100:.1f}"


def _imprint(chart: BarChart, stand: str | None, site_name: str) -> Iterator[str]:
    """What stands below the picture: sources, cut-off, whose it is."""
    sources = [f"{source_name(s)}, {german.published(s)}" for s in chart.sources]
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

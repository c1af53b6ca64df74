"""Read charts back: what is written into the picture, on the page and in the file to take along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from bs4 import BeautifulSoup, Tag

from generator.checks.built import Site
from generator.checks.finding import Finding
from generator.checks.published_facts import PublishedFacts
from generator.checks.wordings import chart_words, squeezed, text_of
from generator.export.facts import ExportedFigure

RULE = "picture-equals-chart"
HINT = "run explainer generate and build the site again"
DRAWN = frozenset(("name", "value", "tick"))
PICTURE = "image/svg+xml"


def picture_equals_chart(site: Site) -> Iterator[Finding]:
    """The file of a chart, to take along, has the names and values of the chart on its page."""
    for page in site.pages.values():
        for chart in page.by_class["chart"]:
            for link in chart.find_all("a", type=PICTURE):
                file, _ = site.target(page.path, str(link.get("href"))) or ("", "")
                if file in site.files:  # another rule tells of links that lead nowhere
                    svg = BeautifulSoup((site.root / file).read_bytes(), "html.parser")
                    if message := _difference(_texts(svg), _texts(chart)):
                        yield Finding(page.file, link.sourceline, RULE, f"{file}: {message}", HINT)


def _difference(picture: list[str], chart: list[str]) -> str:
    """The first text that differs; nothing where none does."""
    for drawn, wanted in zip_longest(picture, chart):
        if drawn != wanted:
            return f"says '{drawn}' where the page says '{wanted}'."
    return ""


def _texts(picture: Tag) -> list[str]:
    """Names, values and scale of a picture, in any order of layers."""
    texts = (tag for tag in picture.find_all("text"))
    told = ((kind, text_of(t)) for t in texts for kind in t.get_attribute_list("class"))
    return sorted(f"{kind} {text}" for kind, text in told if kind in DRAWN)


def drawn_otherwise(chart: Tag, facts: PublishedFacts) -> Iterator[tuple[Tag, str]]:
    """Texts in the picture that are no value of their row's figures, which a table lists."""
    linked = (tag for tag in chart.find_all("a") if tag.has_attr("data-figure"))
    named = [facts.figures.get(str(tag["data-figure"])) for tag in linked]
    figures = [figure for figure in named if figure is not None]
    name = ""
    for tag in chart.find_all("text"):
        classes = tag.get_attribute_list("class")
        if "name" in classes:
            name = text_of(tag)
        elif "value" in classes:
            own = [f for f in figures if name.startswith(facts.actor_name(f.actor) or f.label)]
            if not _is_drawn(squeezed(tag.get_text()), own):
                yield tag, f"draws '{text_of(tag)}' for '{name}'."


def _is_drawn(words: str, figures: list[ExportedFigure]) -> bool:
    """Whether words are those of some of the figures, joined with *oder*."""
    if not figures:
        return False
    known = "|".join(re.escape(chart_words(figure)) for figure in figures)
    return re.fullmatch(rf"(?:{known})(?:(?:,|oder)(?:{known}))*", words) is not None

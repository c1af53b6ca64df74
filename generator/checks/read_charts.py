"""Read a chart back: each value written into the picture is one of a figure of its row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Tag

from generator.checks.published_facts import PublishedFacts
from generator.checks.wordings import chart_words, squeezed, text_of
from generator.export.facts import ExportedFigure


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

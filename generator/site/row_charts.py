"""A chart with rows as a page and a file show it: what is drawn, and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.corpus import Corpus
from generator.site.chart_rows import KINDS, drawing_by
from generator.site.charts import Caption, Drawing, caption_of


@dataclass(frozen=True, slots=True)
class RowChart:
    """A chart of one figure a row.

    Attributes:
        kind: A key of `KINDS`, the name of its macro.
        caption: What stands around the picture.
        drawing: The picture.
    """

    kind: str
    caption: Caption
    drawing: Drawing

    @property
    def css(self) -> str:
        """The class of its kind."""
        return KINDS[self.kind].css


def row_chart(
    kind: str,
    corpus: Corpus,
    ids: Sequence[str],
    *,
    title: str,
    subtitle: str = "",
    chart_id: str | None = None,
) -> RowChart:
    """The chart of some figures.

    Args:
        kind: A key of `KINDS`.
        corpus: Where the figures stand.
        ids: Figures in the order of their rows.
        title: The finding.
        subtitle: How to read it.
        chart_id: What its file is called; the words of the title where nothing is given.

    Raises:
        ValueError: The kind cannot draw these figures, the title is empty, or the id is none.
    """
    figures = [corpus.figures[figure] for figure in dict.fromkeys(ids)]
    drawing = drawing_by(kind, corpus, figures)
    drawn = (row.figure for row in drawing.rows)
    return RowChart(kind, caption_of(corpus, drawn, title, subtitle, chart_id), drawing)

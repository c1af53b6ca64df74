"""A chart as a block of a page, with the table behind it and the link to its file."""

from __future__ import annotations

from generator import german
from generator.site.chart_kinds import Chart
from generator.site.rendering import component
from generator.site.row_charts import RowChart
from generator.site.unit_charts import DASHES, WIDTH


def chart_block(chart: Chart, file: str | None) -> str:
    """A chart as HTML.

    Args:
        chart: What to show.
        file: Address of the chart as a file, if it has been drawn.
    """
    if isinstance(chart, RowChart):
        return component("row_chart", chart=chart, file=file)
    return component(
        "unit_chart",
        chart=chart,
        file=file,
        width=WIDTH,
        dashes=DASHES,
        statuses=german.STATUSES,
    )

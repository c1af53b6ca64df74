"""Every macro that draws a chart, with what it draws: the one place that knows all kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from generator.site.chart_rows import KINDS
from generator.site.row_charts import RowChart, row_chart
from generator.site.unit_charts import UnitChart, unit_chart

Chart = RowChart | UnitChart

CHARTS: Mapping[str, Callable[..., Chart]] = {
    **{kind: partial(row_chart, kind) for kind in KINDS},
    "unit_chart": unit_chart,
}
"""What draws a chart, by its macro: of a corpus, ids of figures, title, subtitle and chart_id."""

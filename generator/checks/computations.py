"""Rules: what pages compute and draw of figures makes sense, so that no build has to refuse it.

The functions that build a page are asked themselves; what they refuse is told with its line.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.checks.finding import Finding, Level
from generator.checks.inputs import Inputs
from generator.checks.macro_calls import texts_with_macros
from generator.corpus import Corpus
from generator.site.calls import Call, read_calls
from generator.site.chart_kinds import CHARTS, Chart
from generator.site.computed import compute
from generator.site.soundness import RefusedError, kind_named

RULE = "computed-figures-go-together"
DRAWN = "chart-can-be-drawn"
NAMED = "chart-has-a-name-of-its-own"
HINTS = {
    "bar_chart": "give it figures of one unit, each with a number",
    "outlook_chart": "give it a forecast or plan, and the result of the same quantity",
    "spread_chart": "give it two statements or more about the same quantity",
    "unit_chart": "give it a small sum of money, then larger ones of the same currency",
}
"""What each kind of chart needs."""


def computed_figures_go_together(inputs: Inputs) -> Iterator[Finding]:
    """A ratio, difference, share or count is of figures that may be computed with each other."""
    figures = inputs.corpus.figures
    for file, line, call, level in _calls(inputs):
        if (kind := kind_named(call.name)) is None:
            continue
        first, second = call.arguments.values()
        if first in figures and second in figures:  # else another rule tells
            try:
                compute(inputs.corpus, kind, first, second)
            except RefusedError as refused:
                message = f"{call.name} of '{first}' and '{second}': {refused}"
                yield Finding(file, line, RULE, message, "say it without a number", level)


def chart_can_be_drawn(inputs: Inputs) -> Iterator[Finding]:
    """The figures of a chart fit its kind, and each other."""
    for file, line, call, level in _chart_calls(inputs):
        try:
            _drawn(inputs.corpus, call)
        except ValueError as refused:
            yield Finding(file, line, DRAWN, f"{call.name}: {refused}", HINTS[call.name], level)


def chart_has_a_name_of_its_own(inputs: Inputs) -> Iterator[Finding]:
    """Two charts that show different things are two files; one that stands twice is one."""
    charts: dict[str, Chart] = {}
    for file, line, call, level in _chart_calls(inputs):
        try:
            chart = _drawn(inputs.corpus, call)
        except ValueError:
            continue
        name = chart.caption.id
        if charts.setdefault(name, chart) != chart:
            message = f"a second chart is called '{name}', and shows something else."
            hint = f'give one of them an id of its own: {call.name}(…, id="…")'
            yield Finding(file, line, NAMED, message, hint, level)


def _calls(inputs: Inputs) -> Iterator[tuple[Path, int, Call, Level]]:
    """Every macro call, with file, line and how grave its mistakes are."""
    for text, level in texts_with_macros(inputs):
        for call in read_calls(text.content):
            if isinstance(call, Call):
                yield text.file, text.first_line + call.line - 1, call, level


def _chart_calls(inputs: Inputs) -> Iterator[tuple[Path, int, Call, Level]]:
    """Every call for a chart of figures that there are; another rule tells of unknown ones."""
    for place in _calls(inputs):
        call = place[2]
        if call.name in CHARTS and all(
            id_ in inputs.corpus.figures for id_ in call.arguments.get("ids", ())
        ):
            yield place


def _drawn(corpus: Corpus, call: Call) -> Chart:
    """The chart of a call.

    Raises:
        ValueError: It cannot be drawn.
    """
    given = dict(call.arguments)
    ids, chart_id = given.pop("ids", ()), given.pop("id", None)
    return CHARTS[call.name](corpus, ids, chart_id=chart_id, **given)

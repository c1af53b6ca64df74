"""Rule: what pages compute from two figures makes sense, so that no build has to refuse it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.checks.macro_calls import texts_with_macros
from generator.site.calls import Call, read_calls
from generator.site.computed import compute
from generator.site.soundness import RefusedError, kind_named

RULE = "computed-figures-go-together"


def computed_figures_go_together(inputs: Inputs) -> Iterator[Finding]:
    """A ratio, difference or share is of figures that may be computed with each other."""
    figures = inputs.corpus.figures
    for text, level in texts_with_macros(inputs):
        for call in read_calls(text.content):
            if not isinstance(call, Call) or (kind := kind_named(call.name)) is None:
                continue
            first, second = call.arguments.values()
            if first in figures and second in figures:  # else another rule tells
                try:
                    compute(inputs.corpus, kind, first, second)
                except RefusedError as refused:
                    line = text.first_line + call.line - 1
                    message = f"{call.name} of '{first}' and '{second}': {refused}"
                    yield Finding(text.file, line, RULE, message, "say it without a number", level)

"""The rule about corrections: each carries the day of a release before it is deployed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.corrections import changed, read_published, recorded
from generator.errors import ExplainerError
from generator.project import Project

RULE = "corrections-are-dated"


def corrections_are_dated(inputs: Inputs) -> Iterator[Finding]:
    """The record of releases can be read; in a release it has every change of a fact."""
    file = Project(inputs.root).published
    try:
        published = read_published(file)
    except ExplainerError as error:
        for problem in error.problems:
            yield Finding(file, problem.line, RULE, problem.message, problem.hint)
        return
    if published is None or not inputs.release:
        return
    for change in changed(published, recorded(inputs.corpus)):
        yield Finding(
            file,
            None,
            RULE,
            f"'{change.id}' was {change.what} since the release of {published.released}.",
            "run explainer generate --release and commit what it writes",
        )

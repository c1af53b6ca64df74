"""The rule about corrections: a release has its record, and each change of a fact its day."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.corrections import changed, read_published, recorded
from generator.errors import ExplainerError
from generator.project import Project

RULE = "corrections-are-dated"
_HINT = "run explainer generate --release and commit what it writes"


def corrections_are_dated(inputs: Inputs) -> Iterator[Finding]:
    """The record of releases can be read; in a release it is there, with every change of a fact."""
    file = Project(inputs.root).published
    try:
        published = read_published(file)
    except ExplainerError as error:
        for problem in error.problems:
            yield Finding(file, problem.line, RULE, problem.message, problem.hint)
        return
    if not inputs.release:
        return
    if published is None:
        yield Finding(file, None, RULE, "is missing: no later change could be told from it.", _HINT)
        return
    for change in changed(published, recorded(inputs.corpus)):
        yield Finding(
            file,
            None,
            RULE,
            f"'{change.id}' was {change.what} since the release of {published.released}.",
            _HINT,
        )

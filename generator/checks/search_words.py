"""Rule: the words that a project adds to the search are groups of words that mean the same."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.errors import ExplainerError
from generator.finishing.search.words import OWN, own_groups

RULE = "search-words-stand-in-groups"


def search_words_stand_in_groups(inputs: Inputs) -> Iterator[Finding]:
    """What the build refuses in `data/search.yaml` is told before it."""
    file = inputs.data / OWN
    try:
        own_groups(file)
    except ExplainerError as error:
        for problem in error.problems:
            yield Finding(problem.file or file, problem.line, RULE, problem.message, problem.hint)

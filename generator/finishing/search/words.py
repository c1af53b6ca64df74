"""Words that readers use for the same thing, and words that say what they are after.

The general ones, of German questions and of news, stand in `words.yaml` beside this module. A
project adds those of its own subject in `data/search.yaml`. The forms of terms and actors are
entries' names, so they are not repeated here.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from generator.document import read_document
from generator.errors import ExplainerError
from generator.project import Project

OWN = "search.yaml"
_GENERAL = Path(__file__).with_name("words.yaml")


def search_words(project: Project) -> dict[str, Any]:
    """Stop words, marks of what is asked for, words that mean the same, and everyday words.

    Raises:
        ExplainerError: `data/search.yaml` holds something else than a list of lists of words.
    """
    general = _general()
    return {
        "stop": general["stop"],
        "asks": general["asks"],
        "own": _own(project.data / OWN),
        "groups": general["groups"],
        "everyday": general["everyday"],
    }


@cache
def _general() -> dict[str, Any]:
    content: dict[str, Any] = read_document(_GENERAL).value
    return content


def _own(file: Path) -> list[list[str]]:
    if not file.exists():
        return []
    document = read_document(file)
    groups = document.value or []
    if not isinstance(groups, list):
        groups = [None]
    for index, group in enumerate(groups):
        if not isinstance(group, list) or not all(isinstance(word, str) for word in group):
            raise ExplainerError.single(
                "is no list of words that mean the same.",
                file=file,
                line=document.line((index,)),
                hint="Write one group a line: - [Aktiencrash, Kurssturz, stock market crash]",
            )
    return groups

"""Words that readers use for the same thing, and words that say what they are after.

The general ones, of German questions and of news, stand in `words.yaml` beside this module. A
project adds those of its own subject in `data/search.yaml`. The forms of terms and actors are
entries' names, so they are not repeated here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from generator.document import read_document
from generator.errors import ExplainerError, Problem
from generator.finishing.search.packing import packed_groups
from generator.project import Project

OWN = "search.yaml"
_HINT = "Write one group a line, of words that mean the same: - [Aktiencrash, Kurssturz]"
_WORD = re.compile(r"\w+(?:[&'’.,+-]+\w+)*")
_GENERAL = Path(__file__).with_name("words.yaml")


def search_words(project: Project) -> dict[str, str]:
    """Stop words, marks of what is asked for, words that mean the same, and everyday words.

    Raises:
        ExplainerError: `data/search.yaml` holds something else, see `own_groups`.
    """
    general = _general()
    return {
        "stop": general["stop"],
        "asks": packed_groups([kind, *phrases] for kind, phrases in general["asks"].items()),
        "own": packed_groups(own_groups(project.data / OWN)),
        "groups": packed_groups(general["groups"]),
        "said": packed_groups(entry["said"] for entry in general["everyday"]),
        "meant": packed_groups(entry["meant"] for entry in general["everyday"]),
    }


def words_beside(keywords: str, *texts: str) -> str:
    """The words of `keywords` that stand in none of `texts`, each once."""
    known = {word.casefold() for text in texts for word in _words(text)}
    words = dict.fromkeys(_words(keywords))
    return " ".join(word for word in words if word.casefold() not in known)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


@cache
def _general() -> dict[str, Any]:
    content: dict[str, Any] = read_document(_GENERAL).value
    return content


def own_groups(file: Path) -> list[list[str]]:
    """The groups of words of a project's own subject; none where there is no file.

    Raises:
        ExplainerError: The file cannot be read, or holds something else than a list of groups of
            two words or more. Every group that is none is named.
    """
    if not file.exists():
        return []
    document = read_document(file)
    groups = [] if document.value is None else document.value
    if not isinstance(groups, list):
        raise ExplainerError.single("holds no list of groups.", file=file, line=1, hint=_HINT)
    problems = [
        Problem(file, document.line((index, *place)), message, _HINT)
        for index, group in enumerate(groups)
        for place, message in _faults(group)
    ]
    if problems:
        raise ExplainerError(problems)
    return groups


def _faults(group: object) -> Iterator[tuple[tuple[int, ...], str]]:
    """What keeps a value from being a group: its place in the group, and the message."""
    if not isinstance(group, list):
        yield (), "this line is no group of words."
        return
    words = [word for word in group if isinstance(word, str) and word.strip()]
    for number, word in enumerate(group):
        if not isinstance(word, str):
            yield (number,), f"word {number + 1} of this group is no text; put it into quotes."
        elif not word.strip():
            yield (number,), f"word {number + 1} of this group is empty."
    if len(words) == len(group) and len({word.strip().casefold() for word in words}) < 2:
        told = f"'{words[0]}' stands alone in its group" if words else "this group is empty"
        yield (), f"{told}; it takes two words to mean the same."

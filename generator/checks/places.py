"""Where the words of a locator stand in an article: character by character, as whole words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.ingest.readable import clean
from generator.model import Locator

Span = tuple[int, int]


def spans(phrase: str, paragraph: str) -> list[Span]:
    """Where `phrase` stands as whole words; white space in it is any white space, or none.

    None, since punctuation follows the word before it (*Dollar* and *, sagte er*). The paragraph is
    as programs read it, so what was copied from the article with its soft hyphens is read the same.
    """
    return [match.span() for match in re.finditer(rf"(?<!\w){_words(phrase)}(?!\w)", paragraph)]


def span_of(locator: Locator, paragraph: str) -> Span | None:
    """Where the surface stands between its words before and after; None where it does not.

    At an end of its paragraph these may be words of the neighbouring one.
    """
    before = rf"(?:{_words(locator.before)}\s*|^\s*)" if locator.before else ""
    after = rf"(?:\s*{_words(locator.after)}|\s*$)" if locator.after else ""
    surface = _words(locator.surface)
    found = re.search(rf"(?<!\w){before}(?<!\w)({surface})(?!\w){after}(?!\w)", paragraph)
    return None if found is None else found.span(1)


def phrase_of(locator: Locator) -> str:
    """The surface with the words that tell it apart."""
    parts = (locator.before, locator.surface, locator.after)
    return " ".join(part.strip() for part in parts if part)


def paragraphs_with(phrase: str, paragraphs: Sequence[str]) -> list[int]:
    """The 1-based paragraph of every place of `phrase`."""
    return [
        number
        for number, paragraph in enumerate(paragraphs, start=1)
        for _ in spans(phrase, paragraph)
    ]


def nearest_first(numbers: Iterable[int], number: int) -> list[int]:
    """Paragraphs without repetition, the nearest to `number` first."""
    return sorted(set(numbers), key=lambda other: (abs(other - number), other))


def overlap(one: Span, other: Span) -> int:
    """How many characters two spans share; negative where they lie apart."""
    return min(one[1], other[1]) - max(one[0], other[0])


def _words(phrase: str) -> str:
    return r"\s*".join(map(re.escape, clean(phrase).split()))

"""The sentences of an article in order, and who has spoken in them so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.ingest.names.people import Person
from generator.ingest.speech.frames import Frames

BACK = 4
"""Sentences of a paragraph before that are looked through."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something.

    Attributes:
        name: The full name, or the article's words for an institution or an unnamed person.
        place: Where the words stand that name the speaker: paragraph, start and end.
        person: The person, where one is named.
    """

    name: str
    place: tuple[int, int, int]
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class Discourse:
    """An article as a run of sentences.

    Attributes:
        texts: Its paragraphs.
        clauses: The sentences of each paragraph.
        said: Who speaks in a sentence, by paragraph and sentence, filled in reading order.
    """

    texts: Sequence[str]
    clauses: Sequence[Sequence[Frames]]
    said: dict[tuple[int, int], Speaker | None] = field(default_factory=dict)

    def backwards(self, number: int, index: int, paragraphs: int) -> Iterator[tuple[int, int]]:
        """Sentences before one, the nearest first, not more than a few paragraphs back."""
        for sentence in range(index - 1, max(-1, index - 1 - 2 * BACK), -1):
            yield number, sentence
        for paragraph in range(number - 1, max(-1, number - paragraphs), -1):
            last = len(self.clauses[paragraph]) - 1
            for sentence in range(last, max(-1, last - BACK), -1):
                yield paragraph, sentence

"""A run of words that a rule of the grammar has matched, and what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.ingest.dates.words import Kind, Word

_NOTHING = Word("", 0)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words from `start` up to before `stop` of a paragraph's `words`."""

    words: Sequence[Word]
    start: int
    stop: int

    def __len__(self) -> int:
        return self.stop - self.start

    @property
    def span(self) -> tuple[int, int]:
        """The characters from the first word to the last."""
        return self.words[self.start].start, self.words[self.stop - 1].end

    def all(self, kind: Kind) -> list[Word]:
        """The words of one kind, in order."""
        return [word for word in self.words[self.start : self.stop] if word.kind is kind]

    def first(self, *kinds: Kind) -> Word | None:
        """The first word of one of these kinds."""
        for word in self.words[self.start : self.stop]:
            if word.kind in kinds:
                return word
        return None

    def number(self, *kinds: Kind) -> int:
        """The number of the first word of these kinds, else 0."""
        word = self.first(*kinds)
        return 0 if word is None else word.number

    def name(self, *kinds: Kind) -> str:
        """The name of the first word of these kinds, else the empty string."""
        word = self.first(*kinds)
        return "" if word is None else word.name

    @property
    def step(self) -> str:
        """*this*, *last* …: what its adjective says, or the empty string."""
        return self.name(Kind.STEP)

    def before(self, distance: int = 1) -> Word:
        """A word before the phrase; an empty one at the beginning of the paragraph."""
        index = self.start - distance
        return self.words[index] if index >= 0 else _NOTHING

    def after(self, distance: int = 1) -> Word:
        """A word behind the phrase; an empty one at the end of the paragraph."""
        index = self.stop + distance - 1
        return self.words[index] if index < len(self.words) else _NOTHING

    def touches_before(self) -> bool:
        """Whether the word before stands directly at the phrase."""
        return bool(self.before().text) and self.before().end == self.words[self.start].start

    def touches_after(self) -> bool:
        """Whether the word behind stands directly at the phrase."""
        return self.after().start == self.words[self.stop - 1].end and bool(self.after().text)

    def is_tight(self) -> bool:
        """Whether no space stands between its words."""
        inside = self.words[self.start : self.stop]
        return inside[-1].end - inside[0].start == sum(len(word.text) for word in inside)

    def is_compounded(self) -> bool:
        """Whether it is a part of another noun: *Winter-Biathlon*, *MIP-Montag*."""
        before, after, beyond = self.before(), self.after(), self.after(2)
        leads = self.touches_before() and before.text == "-" and self.before(2).end == before.start
        goes_on = self.touches_after() and after.text == "-" and beyond.start == after.end
        return (leads and self.before(2).text.isalpha()) or (goes_on and beyond.text.isalpha())

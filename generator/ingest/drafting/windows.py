"""The sentence of a number and the clause in it: where words that tell of the number may stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

ACROSS = 40
"""Characters that a comma or the like counts as: it begins another clause."""
REACH = 400
"""Characters on each side in which words about a number are looked for, at most."""

_BOUNDARY = re.compile(r"[;–—]|,(?!\d)")
_PARTS = re.compile(r"[;:()–—]|,(?!\d)")
_ARTICLE = re.compile(r"\W*(?:(?:[Dd](?:er|ie|as)|[Ee]in|[Ee]ine)[ \u00a0])?")
_GOES_ON = re.compile(r"\s*(?P<word>[a-zäöü]+)\b")
_OPENERS = frozenset(
    """
    der die das dem den des deren dessen denen welche welcher welches welchen und oder aber sondern
    denn doch sowie weil dass daß wenn ob wie als nachdem bevor während da obwohl sodass damit falls
    indem seit bis so wo wobei womit wodurch worauf was wer um ohne statt davon darunter etwa also
    zum zur im in an am auf bei mit nach von vom vor für aus über unter durch gegen ein eine einen
    einem einer eines rund knapp fast gut mehr nur auch noch nicht
    """.split()  # noqa: SIM905 - a table to read
)
"""Words that open a clause or add to one; another small letter goes on with the one before."""


@dataclass(frozen=True)
class Window:
    """The sentence of a number: its text and the number's place in it.

    Attributes:
        text: The sentence, or as much of it as is looked at.
        offset: Where it begins in the paragraph.
        start: Offset of the number's first character in the paragraph.
        end: Offset behind its last one.
    """

    text: str
    offset: int
    start: int
    end: int

    @cached_property
    def clause(self) -> tuple[tuple[int, int], ...]:
        """The number's clause as ranges of the text: two where another clause interrupts it."""
        cuts = [0, *(match.end() for match in _BOUNDARY.finditer(self.text)), len(self.text)]
        start = self.start - self.offset
        at = max(0, bisect_right(cuts, start) - 1)
        end = next((cut for cut in cuts[at + 1 :] if cut >= self.end - self.offset), len(self.text))
        own = (cuts[at], end)
        goes_on = _GOES_ON.match(self.text, own[0])
        if at >= 2 and goes_on and goes_on["word"] not in _OPENERS:
            return (cuts[at - 2], cuts[at - 1]), own
        return (own,)

    @property
    def clause_text(self) -> str:
        """The words of the number's clause."""
        return " ".join(self.text[start:end] for start, end in self.clause)

    def in_clause(self, start: int) -> bool:
        """Whether the character at an offset of the paragraph stands in the number's clause."""
        at = start - self.offset
        return any(first <= at < last for first, last in self.clause)

    def opens_clause(self, start: int, end: int) -> bool:
        """Whether a clause begins with the words at offsets of the paragraph, before the number."""
        at = start - self.offset
        return end <= self.start and any(
            first <= at < last and _ARTICLE.fullmatch(self.text, first, at)
            for first, last in self.clause
        )

    def before(self, start: int, reach: int) -> str:
        """Up to `reach` characters of the sentence before an offset of the paragraph."""
        at = start - self.offset
        return self.text[max(0, at - reach) : max(0, at)]

    def behind(self, end: int, reach: int) -> str:
        """Up to `reach` characters of the sentence behind an offset of the paragraph."""
        at = max(0, end - self.offset)
        return self.text[at : at + reach]

    def distance(self, start: int, end: int) -> int:
        """Characters between the number and words at paragraph offsets, with what parts them."""
        before = end <= self.start
        gap = (end, self.start) if before else (self.end, start)
        low, high = (max(0, at - self.offset) for at in gap)
        return max(0, high - low) + ACROSS * len(_PARTS.findall(self.text, low, max(low, high)))

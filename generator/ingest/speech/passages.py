"""A paragraph as its speakers see it: sentences whose quoted words are one token each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.ingest.names.phrases import Phrase, phrases
from generator.ingest.names.tokens import MASK, Token, tokenize
from generator.ingest.sentences import sentences

_MOST_TOKENS = 250
"""Most words and marks that are read as one sentence, so that time stays linear."""
_ENDS = frozenset(".!?…")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a paragraph, at character offsets of the paragraph.

    Attributes:
        text: The paragraph, its quoted words masked.
        start: Offset of the first character.
        end: Offset behind the last one.
    """

    text: str
    start: int
    end: int

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words and marks; quoted words are one token."""
        return tokenize(self.text, self.start, self.end)

    @cached_property
    def phrases(self) -> list[Phrase]:
        """Its noun phrases."""
        return phrases(self.tokens)


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` with the characters of each span replaced, but for a mark that ends a sentence."""
    parts: list[str] = []
    behind = 0
    for start, end in spans:
        last = end - 1 if text[end - 1] in _ENDS and end - start > 1 else end
        parts += [text[behind:start], MASK * (last - start), text[last:end]]
        behind = end
    return "".join((*parts, text[behind:]))


def cut(text: str, spans: Sequence[tuple[int, int]]) -> list[Sentence]:
    """The sentences of a paragraph with quotations at `spans`; none ends inside a quotation.

    Args:
        text: The paragraph.
        spans: Where its quoted words stand, in order.
    """
    hidden = masked(text, spans)
    shown = "".join(_opening(text, hidden, spans))
    return [
        Sentence(hidden, *part) for whole in sentences(shown) for part in _parts(hidden, *whole)
    ]


def _parts(hidden: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, or its pieces where it has more words than anybody would write."""
    if end - start > _MOST_TOKENS:
        for token in tokenize(hidden, start, end)[_MOST_TOKENS::_MOST_TOKENS]:
            yield start, token.start
            start = token.start
    yield start, end


def _opening(text: str, hidden: str, spans: Sequence[tuple[int, int]]) -> Iterable[str]:
    """The masked text, but the first character of each quotation shows whether it is a capital."""
    behind = 0
    for start, _ in spans:
        yield hidden[behind:start]
        yield "X" if text[start].isupper() else "x"
        behind = start + 1
    yield hidden[behind:]

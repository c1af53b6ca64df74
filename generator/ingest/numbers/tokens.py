"""A paragraph as tokens, and what the clauses around a token claim: direction, status, moment."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import overload

from generator.ingest.numbers import tables
from generator.model import Direction, FigureStatus, Moment

_TOKEN = re.compile(r"[^\W\d_]\w*|\d+(?:[.,]\d+)*|[^\w\s]|_")
_LONGEST_BETWEEN = 6


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a numeral or a mark; `masked` where it belongs to a date, a time or a name."""

    text: str
    fold: str
    start: int
    end: int
    masked: bool


@dataclass(slots=True)
class _Clause:
    """Tokens between two marks, with the number of the sentence that they belong to."""

    sentence: int
    start: int
    stop: int
    directions: list[tuple[int, Direction]] = field(default_factory=list)


class Tokens(Sequence[Token]):
    """The tokens of one paragraph.

    Args:
        text: The paragraph.
        masks: Spans whose digits are no numbers.
    """

    def __init__(self, text: str, masks: Iterable[tuple[int, int]] = ()) -> None:
        self.text = text
        self._tokens = list(_tokens(text, sorted(masks)))

    def __len__(self) -> int:
        return len(self._tokens)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | Sequence[Token]:
        return self._tokens[index]

    def get(self, index: int) -> Token | None:
        """The token at `index`, or None behind the last one."""
        return self._tokens[index] if 0 <= index < len(self._tokens) else None

    def folds(self, index: int, length: int) -> tuple[str, ...]:
        """`length` case-folded tokens from `index` on; none where there are fewer."""
        tokens = self._tokens[index : index + length]
        return tuple(token.fold for token in tokens) if len(tokens) == length else ()

    def span(self, start: int, stop: int) -> tuple[int, int]:
        """The characters from token `start` up to, not including, token `stop`."""
        return self._tokens[start].start, self._tokens[stop - 1].end

    def text_of(self, start: int, stop: int) -> str:
        """The characters of `span`."""
        first, last = self.span(start, stop)
        return self.text[first:last]

    # -------------------------------------------------------------- claims

    def status(self, index: int) -> FigureStatus:
        """How certain the clause of token `index` says that it is."""
        return self._claims[self._clause_of[index]][0]

    def moment(self, index: int) -> Moment | None:
        """The moment of trading that the clause of token `index` names."""
        return self._claims[self._clause_of[index]][1]

    def direction(self, index: int, *, whole_sentence: bool) -> Direction | None:
        """Up or down, from the nearest word of the clause.

        Where the clause has none and `whole_sentence` is set, an earlier clause of the sentence
        decides (*A verlor 2 Prozent und B 3 Prozent*).
        """
        number = self._clause_of[index]
        clause = self._clauses[number]
        if clause.directions:
            at = bisect.bisect(clause.directions, (index,))
            beside = clause.directions[max(0, at - 1) : at + 1]
            return min(beside, key=lambda found: abs(found[0] - index))[1]
        before = self._last_direction[number]
        if whole_sentence and before is not None and before[0] == clause.sentence:
            return before[1]
        return None

    @cached_property
    def _clauses(self) -> list[_Clause]:
        clauses = list(self._cut())
        for clause in clauses:
            clause.directions = sorted(self._directions(clause))
        return clauses

    @cached_property
    def _clause_of(self) -> list[int]:
        return [
            number
            for number, clause in enumerate(self._clauses)
            for _ in range(clause.start, clause.stop)
        ]

    @cached_property
    def _last_direction(self) -> list[tuple[int, Direction] | None]:
        """For each clause, the last direction before it, with its sentence."""
        last: tuple[int, Direction] | None = None
        found = []
        for clause in self._clauses:
            found.append(last)
            if clause.directions:
                last = (clause.sentence, clause.directions[-1][1])
        return found

    @cached_property
    def _claims(self) -> dict[int, tuple[FigureStatus, Moment | None]]:
        return _Claims(self)

    def _cut(self) -> Iterator[_Clause]:
        start = sentence = 0
        for index in range(len(self._tokens)):
            ends_sentence = self._ends_sentence(index)
            if ends_sentence or self._ends_clause(index):
                yield _Clause(sentence, start, index + 1)
                start = index + 1
                sentence += ends_sentence
            elif self._opens_clause(index) and index > start:
                yield _Clause(sentence, start, index)
                start = index
        if start < len(self._tokens):
            yield _Clause(sentence, start, len(self._tokens))

    def _ends_clause(self, index: int) -> bool:
        """A mark ends the clause, but not the colon between a label and its number."""
        after = self.get(index + 1)
        labels = self._tokens[index].text == ":" and after is not None and after.text[0].isdigit()
        return self._tokens[index].text in tables.CLAUSE_MARKS and not labels

    def _opens_clause(self, index: int) -> bool:
        """A conjunction opens a clause, but not *und* in *zwischen drei und acht*."""
        if self._tokens[index].fold not in tables.CLAUSE_WORDS:
            return False
        before = self._tokens[max(0, index - _LONGEST_BETWEEN) : index]
        return all(token.fold != "zwischen" for token in before)

    def _ends_sentence(self, index: int) -> bool:
        token, after = self._tokens[index], self.get(index + 1)
        if token.masked or token.text not in tables.SENTENCE_MARKS:
            return False
        if token.text != "." or after is None or not index:
            return True
        before = self._tokens[index - 1]
        ordinal = before.text.isdigit() and len(before.text) < 3 and before.end == token.start
        return not ordinal and before.fold not in tables.ABBREVIATIONS and after.start > token.end

    def _directions(self, clause: _Clause) -> Iterator[tuple[int, Direction]]:
        open_: dict[str, tuple[int, Direction]] = {}
        for index in range(clause.start, clause.stop):
            fold = self._tokens[index].fold
            if (way := tables.direction_of(fold)) is not None:
                yield index, way
            if fold in open_:
                yield open_[fold]
            for pattern, particle, direction in tables.DIRECTION_PAIRS:
                if pattern.fullmatch(fold):
                    open_[particle] = (index, direction)


class _Claims(dict[int, tuple[FigureStatus, Moment | None]]):
    """Status and moment of each clause, read when first asked for."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._tokens = tokens

    def __missing__(self, number: int) -> tuple[FigureStatus, Moment | None]:
        clause = self._tokens._clauses[number]
        words = self._tokens.text_of(clause.start, clause.stop).casefold()
        status: FigureStatus = next(
            (name for name, pattern in tables.STATUS_PHRASES if pattern.search(words)), "actual"
        )
        moment = next(
            (name for name, pattern in tables.MOMENT_PHRASES if pattern.search(words)), None
        )
        self[number] = (status, moment)
        return self[number]


def _tokens(text: str, masks: list[tuple[int, int]]) -> Iterator[Token]:
    starts = [start for start, _ in masks]
    reach: list[int] = []
    for _, end in masks:
        reach.append(max(end, reach[-1] if reach else 0))
    for match in _TOKEN.finditer(text):
        nearest = bisect.bisect_right(starts, match.start()) - 1
        masked = nearest >= 0 and reach[nearest] > match.start()
        word = match.group()
        yield Token(word, word.lower(), match.start(), match.end(), masked)

"""What the clauses around a number claim: direction, status, moment of trading.

A sentence is cut twice. For status and moment at its marks only, since a modal verb governs what is
joined by *und*; for directions at conjunctions as well, since *A stieg und B fiel*. A clause
without a verb of its own continues the one before it.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from generator.ingest.numbers import claim_tables as tables
from generator.ingest.numbers.adjectives import Adjectives
from generator.ingest.numbers.moments import moment_of, tells_opening
from generator.ingest.numbers.tokens import Token, Tokens
from generator.ingest.numbers.verbs import (
    compared,
    ends_in_infinitive,
    is_infinitive,
    is_verb,
    last_word,
    with_particle,
)
from generator.model import Direction, FigureStatus, Moment


@dataclass(slots=True)
class Clause:
    """Tokens from `start` up to before `stop`, with the number of their sentence."""

    sentence: int
    start: int
    stop: int
    directions: list[tuple[int, Direction]] = field(default_factory=list)


class Claims:
    """Reads what the clauses of one paragraph say about its numbers; each clause is read once."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._statuses: dict[int, FigureStatus | None] = {}
        self._adjectives = Adjectives(tokens)
        self._openings: dict[int, bool] = {}
        self._moments: dict[int, Moment | None] = {}

    # -------------------------------------------------------------- answers

    def status(self, index: int) -> FigureStatus:
        """How certain the words around the token at `index` say that it is."""
        number = bisect.bisect_right(self._starts, index) - 1
        return self._status(number) or self._adjectives.status(index) or "actual"

    def moment(self, index: int) -> Moment | None:
        """The moment of trading that the clause of the token at `index` names."""
        number = bisect.bisect_right(self._starts, index) - 1
        if number not in self._moments:
            self._moments[number] = moment_of(self._folds(self._clauses[number]))
        if self._moments[number] is None:
            return None
        part = bisect.bisect_right(self._part_starts, index) - 1
        if part not in self._openings:
            self._openings[part] = tells_opening(self._folds(self._parts[part]))
        return None if self._openings[part] else self._moments[number]

    def direction(self, index: int, *, whole_sentence: bool) -> Direction | None:
        """Up or down, from the nearest word of the clause.

        Where the clause has none and `whole_sentence` is set, an earlier clause of the sentence
        decides (*A verlor 2 Prozent und B 3 Prozent*).
        """
        number = bisect.bisect_right(self._part_starts, index) - 1
        clause = self._parts[number]
        if clause.directions:
            at = bisect.bisect(clause.directions, (index,))
            beside = clause.directions[max(0, at - 1) : at + 1]
            return min(beside, key=lambda found: abs(found[0] - index))[1]
        before = self._last_direction[number]
        if whole_sentence and before is not None and before[0] == clause.sentence:
            return before[1]
        return None

    def clause(self, index: int) -> Sequence[Token]:
        """The tokens of the clause of the token at `index`."""
        clause = self._clauses[bisect.bisect_right(self._starts, index) - 1]
        return self._tokens[clause.start : clause.stop]

    def _folds(self, clause: Clause) -> list[str]:
        return [token.fold for token in self._tokens[clause.start : clause.stop]]

    # -------------------------------------------------------------- status

    def _status(self, number: int) -> FigureStatus | None:
        """The status of a clause; the chain of clauses that it continues is walked once."""
        chain = []
        while number not in self._statuses:
            own = self._own_status(number)
            if own is not None or not self._continues(number):
                self._statuses[number] = own
                break
            chain.append(number)
            number -= 1
        found = self._statuses[number]
        for link in chain:
            self._statuses[link] = found
        return found

    def _continues(self, number: int) -> bool:
        """Whether a clause has no verb, or is what the verb of the clause before it governs."""
        clause = self._clauses[number]
        if number == 0 or self._clauses[number - 1].sentence != clause.sentence:
            return False
        words = self._tokens[clause.start : clause.stop]
        if words[0].fold == "dass" or ends_in_infinitive(words):
            return True
        return not any(map(is_verb, words))

    def _own_status(self, number: int) -> FigureStatus | None:
        clause = self._clauses[number]
        words = self._tokens[clause.start : clause.stop]
        folds = [word.fold for word in words]
        known = set(folds) - self._adjectives.within(clause.start, clause.stop)
        if self._press_tells(number - 1) or self._press_tells(number + 1):
            return "alleged"
        if known.isdisjoint(tables.STATUS_CUES):
            return None
        if any(a in tables.PAST_LABELS and b == ":" for a, b in pairwise(folds)):
            return "actual"
        if self._is_alleged(number, folds, known):
            return "alleged"
        if self._is_forecast(folds, known):
            return "forecast"
        if self._is_planned(folds, known):
            return "planned"
        return self._future(words, folds, known)

    def _is_alleged(self, number: int, folds: list[str], known: set[str]) -> bool:
        if known & tables.ALLEGED or (known & tables.REPORTS and known & tables.ACCORDING):
            return True
        if not known & tables.OBLIGATION:
            return False
        to_come = known & tables.TO_COME and not known & tables.OVER
        if to_come and last_word(folds) == "sein":
            return False
        return last_word(folds) in tables.PERFECT or bool(
            {*folds[-4:]} & tables.PERFECT
        ) or self._press_says(number)  # fmt: skip

    def _press_says(self, number: int) -> bool:
        """*…, schrieb die Zeitung*: the next clause opens with a verb of the press."""
        if number + 1 >= len(self._clauses):
            return False
        next_ = self._clauses[number + 1]
        same = next_.sentence == self._clauses[number].sentence
        return same and self._tokens[next_.start].fold in tables.PRESS_VERBS

    def _press_tells(self, number: int) -> bool:
        """Whether a clause says *wie die Zeitung berichtet*."""
        if not 0 <= number < len(self._clauses):
            return False
        clause = self._clauses[number]
        if self._tokens[clause.start].fold != "wie":
            return False
        folds = self._folds(clause)
        named = any(fold.endswith(tables.PRESS) for fold in folds)
        return named and not tables.PRESS_VERBS.isdisjoint(folds)

    def _is_forecast(self, folds: list[str], known: set[str]) -> bool:
        if with_particle(folds, known, tables.FORECAST_PARTICLES):
            return True
        found = known & tables.FORECAST
        if not found:
            return False
        return bool(found - compared(folds))

    def _is_planned(self, folds: list[str], known: set[str]) -> bool:
        if known & tables.PLANNED - compared(folds) or known & tables.OBLIGATION:
            return True
        if with_particle(folds, known, tables.PLANNED_PARTICLES):
            return True
        if known & tables.AUXILIARIES:
            return False
        return bool(known & tables.PRESENT_INTENTIONS) and any(
            len(fold) == 4 and fold.isdigit() and fold[:2] in ("19", "20") for fold in folds
        )

    def _future(
        self, words: Sequence[Token], folds: list[str], known: set[str]
    ) -> FigureStatus | None:
        """*wird … erreichen* is a forecast, *wird … investieren* a plan, *wird gebaut* neither."""
        if not known & tables.FUTURE:
            return None
        last = next((word.text for word in reversed(words) if word.text[0].isalpha()), "")
        before = next((fold for fold in reversed(folds[:-1]) if fold in tables.FUTURE), "")
        if last in tables.MODALS and (before, last) in pairwise(folds):
            return None
        verb = last
        if last in tables.FUTURE:
            verb = folds[max(0, folds.index(last) - 1)]
        if not is_infinitive(verb):
            return None
        return "planned" if verb in tables.INTENTIONS else "forecast"

    # -------------------------------------------------------------- clauses

    @cached_property
    def _clauses(self) -> list[Clause]:
        return list(self._cut(frozenset()))

    @cached_property
    def _starts(self) -> list[int]:
        return [clause.start for clause in self._clauses]

    @cached_property
    def _parts(self) -> list[Clause]:
        clauses = list(self._cut(tables.SPLITTING_WORDS))
        for clause in clauses:
            clause.directions.extend(self._directions(clause))
        self._join_particles(clauses)
        for clause in clauses:
            clause.directions.sort()
        return clauses

    def _join_particles(self, clauses: list[Clause]) -> None:
        """Find the particles of separable verbs, also behind *und* (*gab 4 und 5 Prozent nach*)."""
        open_: dict[str, tuple[Clause, int, Direction]] = {}
        for clause in clauses:
            if self._tokens[clause.start].fold not in tables.SPLITTING_WORDS:
                open_ = {}
            for index in range(clause.start, clause.stop):
                fold = self._tokens[index].fold
                if fold in open_ and self._is_particle(index):
                    opened, at, way = open_.pop(fold)
                    opened.directions.append((at, way))
                    if opened is not clause:
                        clause.directions.append((index, way))
                for particle, way in tables.PARTICLES.get(fold, {}).items():
                    open_[particle] = (clause, index, way)

    @cached_property
    def _part_starts(self) -> list[int]:
        return [clause.start for clause in self._parts]

    @cached_property
    def _last_direction(self) -> list[tuple[int, Direction] | None]:
        """For each part, the last direction before it, with its sentence."""
        last: tuple[int, Direction] | None = None
        found = []
        for clause in self._parts:
            found.append(last)
            if clause.directions:
                last = (clause.sentence, clause.directions[-1][1])
        return found

    def _cut(self, words: frozenset[str]) -> Iterator[Clause]:
        start = sentence = 0
        starts = self._tokens.sentence_starts
        for index, token in enumerate(self._tokens):
            opens_sentence = token.start in starts
            joins = (token.fold in words and not self._in_between(index)) or (
                token.fold in ("und", "aber", "doch")
                and self._tokens.at(index + 1).fold in tables.OPENERS
            )
            if index > start and (opens_sentence or joins):
                yield Clause(sentence, start, index)
                start = index
                sentence += opens_sentence
            if token.text in tables.CLAUSE_MARKS and not self._labels(index):
                yield Clause(sentence, start, index + 1)
                start = index + 1
        if start < len(self._tokens):
            yield Clause(sentence, start, len(self._tokens))

    def _labels(self, index: int) -> bool:
        """The colon between a label and its number ends no clause."""
        token, after = self._tokens.at(index), self._tokens.at(index + 1)
        return token.text == ":" and after.text[:1].isdigit()

    def _in_between(self, index: int) -> bool:
        """The *und* of *zwischen drei und acht* opens no clause, as other conjunctions do."""
        before = self._tokens[max(0, index - tables.LONGEST_BETWEEN) : index]
        return any(token.fold == "zwischen" for token in before)

    def _is_particle(self, index: int) -> bool:
        """Whether a particle ends its clause, where it may be a preposition too."""
        after = self._tokens.at(index + 1)
        if self._tokens[index].fold not in tables.AMBIGUOUS_PARTICLES:
            return True
        return not after.text[:1].isalnum() or after.fold in tables.BEHIND_PARTICLES

    def _directions(self, clause: Clause) -> Iterator[tuple[int, Direction]]:
        for index in range(clause.start, clause.stop):
            if (way := tables.DIRECTION_WORDS.get(self._tokens[index].fold)) is not None:
                yield index, way

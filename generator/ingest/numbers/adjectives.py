"""Tell what adjectives say about numbers: *der geplante Bau kostet 5 Millionen* is planned.

A verb claims something of its whole clause, an adjective only of its own noun. So a number is
planned or expected by an adjective where no other verb parts them than one of measuring.
"""

from __future__ import annotations

import bisect
from functools import cached_property

from generator.ingest.numbers.claim_tables import FORECAST
from generator.ingest.numbers.tables import word_set
from generator.ingest.numbers.tokens import Token, Tokens
from generator.ingest.numbers.verbs import is_verb
from generator.model import FigureStatus

_ENDINGS = ("e", "en", "er", "es", "em")


def _attributes(stems: str, status: FigureStatus) -> dict[str, FigureStatus]:
    return {stem + ending: status for stem in stems.split() for ending in _ENDINGS}


ATTRIBUTES: dict[str, FigureStatus] = {
    **_attributes("geplant beabsichtigt angestrebt angekündigt zugesagt", "planned"),
    **_attributes("vorgesehen versprochen", "planned"),
    **_attributes("erwartet prognostiziert voraussichtlich befürchtet vorhergesagt", "forecast"),
    **_attributes("vorausgesagt veranschlagt hochgerechnet erhofft", "forecast"),
}
"""Adjectives that say how certain the number of their noun is."""
_OR_VERBS = ATTRIBUTES.keys() & FORECAST
"""Those that are a verb as well, unless an article or a preposition leads to them."""
_ARTICLES = word_set(
    """der die das den dem des ein eine einen einem einer eines ihr ihre ihren ihrem ihrer sein
    seine seinen seinem seiner kein keine keinen diese dieser diesen dieses alle"""
)
_PREPOSITIONS = word_set(
    """wegen für nach durch gegen mit ohne trotz statt von bei vor neben zu zur zum in im bis über
    unter um aus an am auf seit vom beim angesichts infolge dank als"""
)
_MEASURING = word_set(
    """kostet kosten beträgt betragen umfasst umfassen beläuft belaufen liegt liegen bringt bringen
    schafft schaffen bietet bieten entspricht entsprechen ist sind hat haben verschlingt
    verschlingen"""
)
"""Verbs that give the number of what they tell about."""
_RELATIVES = word_set("der die das dem den in mit für dessen deren welche welcher welches")
_LONGEST_REACH = 20
_NEAR = 3


class Adjectives:
    """Reads what the adjectives of one paragraph say about its numbers."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    def status(self, index: int) -> FigureStatus | None:
        """What an adjective says of the number at `index`; the nearest one decides."""
        if not self._places:
            return None
        number = bisect.bisect(self._places, index)
        behind = self._places[number : number + 1]
        if behind and behind[0] - index <= 2 and self._is_adjective(behind[0] - 1):
            return ATTRIBUTES[self._tokens[behind[0]].fold]
        before = self._places[max(0, number - 1) : number]
        if before and self._reaches(before[0], index):
            return ATTRIBUTES[self._tokens[before[0]].fold]
        return None

    def within(self, start: int, stop: int) -> set[str]:
        """The adjectives from `start` up to before `stop` that are no verbs."""
        first, last = (
            bisect.bisect_left(self._places, start),
            bisect.bisect_left(self._places, stop),
        )
        return {self._tokens[place].fold for place in self._places[first:last]}

    @cached_property
    def _places(self) -> list[int]:
        tokens = self._tokens
        return [
            index
            for index, token in enumerate(tokens)
            if token.fold in ATTRIBUTES and self._leads(token, tokens.at(index - 1))
        ]

    def _leads(self, token: Token, before: Token) -> bool:
        return token.fold not in _OR_VERBS or before.fold in _ARTICLES | _PREPOSITIONS

    def _is_adjective(self, index: int) -> bool:
        """Whether nothing but another adjective or a number stands at `index` (*300 geplante*)."""
        text = self._tokens.at(index).text
        return text[:1].isdigit() or text.islower()

    def _reaches(self, at: int, index: int) -> bool:
        """Whether the number at `index` tells of the noun of the adjective at `at`."""
        if index - at > _LONGEST_REACH or self._parted(at, index):
            return False
        leads = {self._tokens.at(at - 1).fold, self._tokens.at(at - 2).fold}
        if leads & _PREPOSITIONS and index - at - 1 > _NEAR:
            return False
        return not any(self._is_verb(between) for between in range(at + 1, index))

    def _parted(self, at: int, index: int) -> bool:
        """Whether a sentence ends between them, or a comma without a relative clause."""
        starts = self._tokens.sentence_starts
        for between in range(at + 1, index):
            token = self._tokens[between]
            relative = self._tokens.at(between + 1).fold in _RELATIVES
            if token.start in starts or (token.text in ",;" and not relative):
                return True
        return False

    def _is_verb(self, index: int) -> bool:
        token, after = self._tokens[index], self._tokens.at(index + 1)
        if token.fold in _MEASURING or not is_verb(token):
            return False
        return not (token.fold.endswith(_ENDINGS) and after.text[:1].isupper())

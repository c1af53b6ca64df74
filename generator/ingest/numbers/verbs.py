"""Recognize German verbs by their endings and a table: no tagger, and good enough for clauses."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.ingest.numbers import claim_tables as tables
from generator.ingest.numbers.tables import word_set
from generator.ingest.numbers.tokens import Token

_VERB_ENDINGS = ("t", "te", "ten", "en")
_SHORTEST_VERB = 4
_FUNCTION_WORDS = word_set(
    """mit seit erst fast meist sonst selbst statt samt laut damit insgesamt weit nicht jetzt
    zuletzt gut rund gegen neben zwischen einen seinen ihren allen vielen wenigen einigen
    mehreren diesen dieser jeden unten oben innen zusammen außen hinten gesamt heute beiden
    ersten letzten dort bereits höchstens mindestens wenigstens direkt konkret inklusive
    darunter davon je pro statt morgen gestern binnen eben soweit knapp vergangenen kommenden
    nächsten neuen großen vorigen halbe halben heutigen gesamten anderen einzelnen weiteren
    leicht recht erste letzte leute arbeiten nachdem zudem trotzdem seitdem"""
)  # fmt: skip


def is_verb(word: Token) -> bool:
    """Whether a token looks like a finite verb or an infinitive."""
    if not word.text.isalpha() or not word.text.islower() or word.fold in _FUNCTION_WORDS:
        return False
    known = word.fold in tables.STRONG_PAST or word.fold in tables.DIRECTION_WORDS
    return known or (len(word.fold) >= _SHORTEST_VERB and word.fold.endswith(_VERB_ENDINGS))


def is_infinitive(word: str) -> bool:
    """Whether a word is an infinitive and no participle (*steigen*, not *gestiegen*)."""
    if not word.islower() or not word.endswith(("en", "ern", "eln", "tun")):
        return False
    if word in tables.PARTICIPLES:
        return False
    head = word.removeprefix("ge")
    inner = "ge" in word[2:6] and not word.startswith("ge")
    return (head == word and not inner) or word in tables.INFINITIVES_IN_GE


def ends_in_infinitive(words: Sequence[Token]) -> bool:
    """*…, 5.000 Stellen zu streichen*, *… abzubauen*: the verb of the clause before governs it."""
    last = [word.text for word in words if word.text[0].isalpha()][-2:]
    if len(last) < 2 or not last[1].islower() or not last[1].endswith("en"):
        return False
    return last[0] == "zu" or any(f"{prefix}zu" in last[1] for prefix in tables.PREFIXES)


def last_word(folds: list[str]) -> str:
    """The last of `folds` that is a word, or nothing."""
    return next((fold for fold in reversed(folds) if fold.isalpha()), "")


def with_particle(folds: list[str], known: set[str], table: dict[str, str]) -> bool:
    """Whether a verb form stands in the clause and its particle ends it."""
    last = last_word(folds)
    return any(table[verb] == last for verb in known & table.keys())


def compared(folds: list[str]) -> set[str]:
    """The words that only compare (*höher als erwartet*)."""
    return {after for before, after in pairwise(folds) if before in tables.NOT_EXPECTED}

"""Where the name begins in a run of capitalised words (*Neuzugang Lukas Podolski*)."""

from __future__ import annotations

from collections.abc import Sequence

from generator.ingest.names.kinds import is_common, is_given, is_institution
from generator.ingest.names.places import is_place
from generator.ingest.names.tokens import Token

_INITIAL = 2


def name_in(nouns: Sequence[Token], determiner: str | None) -> Sequence[Token]:
    """The words at the end that are a name: behind the last common noun, or all of a bare run."""
    begin = 0
    for index, token in enumerate(nouns):
        surname = index > 0 and (is_given(nouns[index - 1].text) or len(nouns[index - 1].text) == 2)
        if is_common(token.text) and not surname:
            begin = index + 1
    if begin and is_institution(nouns[begin - 1].text):
        rest = nouns[begin:]
        return rest if len(rest) > 1 and is_given(rest[0].text) else ()
    if begin == 0 and determiner is not None and not is_given(nouns[0].text):
        given = _given_at(nouns)
        return nouns[given:] if given else ()
    name = nouns[begin:]
    if begin and len(name) == 1 and is_place(name[0].text):
        return ()
    return name[_given_at(name) :]


def _given_at(name: Sequence[Token]) -> int:
    """Where a given name begins behind another word: *Neuzugang Lukas Podolski*."""
    if (
        not name
        or is_given(name[0].text)
        or name[0].text.islower()
        or len(name[0].text) <= _INITIAL
    ):
        return 0
    given = (at for at in range(1, len(name) - 1) if is_given(name[at].text))
    return next(given, 0)

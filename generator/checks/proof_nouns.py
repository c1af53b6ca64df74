"""What a number counts: the recorded noun is the article's, inflected, or a neutral word for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import takewhile

from generator.ingest.candidates import Quantity
from generator.model import Figure

NEUTRAL: Mapping[str, tuple[str, ...]] = {
    "beschäftigte": ("mitarbeiter", "angestellte", "arbeitnehmer", "arbeitskräfte", "personal"),
    "menschen": ("personen", "leute", "einwohner", "bürger", "nutzer", "besucher"),
    "nutzende": ("nutzer", "anwender", "user"),
    "studierende": ("studenten",),
    "forschende": ("forscher", "wissenschaftler"),
    "lehrkräfte": ("lehrer",),
    "fachleute": ("experten",),
}
"""Words of ours, and what articles say for them."""

_WORD = re.compile(r"[^\W\d_]+")
_UMLAUTS = str.maketrans("äöü", "aou")
_SHORTEST_STEM = 3
_ENDINGS = frozenset(
    ("", "e", "em", "en", "er", "ern", "es", "in", "innen", "n", "nen", "r", "rn", "s", "se", "um")
)
"""How a noun of one stem may end: cases, plurals, and the feminine."""


def counted_otherwise(figure: Figure, quantity: Quantity, words: str) -> list[str]:
    """How what is counted differs, in words; `words` are those around the number.

    A noun of several words has one that is counted; the others may stand beside it. The wording of
    a vague amount holds what it counts.
    """
    if figure.unit != "count" or (figure.wording is not None and figure.noun is None):
        return []
    told = quantity.noun if figure.wording is None else None
    if told is None:
        is_same = figure.noun is None or _stand(_nouns(figure.noun), words)
    else:
        nouns = _nouns(figure.noun or "")
        is_same = any(_stand([noun], told) for noun in nouns) and _stand(nouns, words)
    if is_same:
        return []
    return [f"noun {_shown(told)}, not {_shown(figure.noun)}"]


def is_same_word(one: str, other: str) -> bool:
    """Whether two words differ in their ending only: *Übergang*, *Übergänge*."""
    words = (_folded(one), _folded(other))
    stem = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(*words, strict=False))))
    return stem >= _SHORTEST_STEM and all(word[stem:] in _ENDINGS for word in words)


def _stand(nouns: Iterable[str], text: str) -> bool:
    """Whether each noun, or what articles say for it, is a word of the text."""
    words = _WORD.findall(text)
    return all(
        any(is_same_word(name, word) for word in words for name in (noun, *_meant(noun)))
        for noun in nouns
    )


def _meant(noun: str) -> tuple[str, ...]:
    return NEUTRAL.get(noun.casefold(), ())


def _nouns(noun: str) -> list[str]:
    return [word for word in _WORD.findall(noun) if word[0].isupper()] or _WORD.findall(noun)


def _folded(word: str) -> str:
    return word.casefold().translate(_UMLAUTS)


def _shown(noun: str | None) -> str:
    return "none" if noun is None else f"'{noun}'"

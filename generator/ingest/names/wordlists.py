"""Word lists written as text, and lookups by the ending of a word."""

from __future__ import annotations

from functools import lru_cache

_STEM = 4
_TAIL = 2
"""Last letters of a word that tell which endings it can have at all."""


def words(text: str) -> frozenset[str]:
    """The words of `text`, which stand between white space."""
    return frozenset(text.split())


class Endings:
    """Endings of words, so that a compound counts as its last part (*Finanzminister*).

    Args:
        text: Endings in lower case, between white space. A ``+`` before an ending asks for at
            least four letters before it, a ``=`` says that it is a word of its own.
    """

    def __init__(self, text: str) -> None:
        self._whole = frozenset(word[1:] for word in text.split() if word[0] == "=")
        self._free = frozenset(word for word in text.split() if word[0] not in "+=")
        self._bound = frozenset(word[1:] for word in text.split() if word[0] == "+")
        lengths: dict[str, set[int]] = {}
        for word in self._free | self._bound:
            lengths.setdefault(word[-_TAIL:], set()).add(len(word))
        self._lengths = {tail: sorted(found, reverse=True) for tail, found in lengths.items()}
        self.find = lru_cache(maxsize=4096)(self._find)

    def _find(self, word: str) -> str | None:
        """The longest of the endings that `word` has, or None; case is ignored."""
        fold = word.lower()
        if fold in self._whole:
            return fold
        for length in (*self._lengths.get(fold[-_TAIL:], ()), *self._lengths.get(fold[-1:], ())):
            ending = fold[-length:]
            if length <= len(fold) and ending in self._free:
                return ending
            if length + _STEM <= len(fold) and ending in self._bound:
                return ending
        return None

    def whole(self, word: str) -> bool:
        """Whether `word` is one of the endings itself, no compound."""
        fold = word.lower()
        return fold in self._free or fold in self._whole

    def match(self, word: str) -> bool:
        """Whether `word` has one of the endings."""
        return self.find(word) is not None

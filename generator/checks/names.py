"""Many names in one text, looked up by the word each begins with: more names take no more time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

_WORD = re.compile(r"\w+")
_LEAD = re.compile(r"\A\W+")


class Names:
    """Finds names, the longest first, and what general patterns describe.

    Args:
        spellings: Each name with the pattern of its spellings; both begin with the same word.
        patterns: Patterns of names that nobody can list (*GPT-4*).
        is_name: Whether what a pattern found is a name after all.
    """

    def __init__(
        self,
        spellings: Iterable[tuple[str, str]],
        patterns: Iterable[str] = (),
        is_name: Callable[[re.Match[str]], bool] = bool,
    ) -> None:
        self._spellings: dict[str, list[str]] = defaultdict(list)
        for name, pattern in spellings:
            if (first := _WORD.match(name)) is not None:
                self._spellings[first[0]].append(pattern)
        self._compiled: dict[str, re.Pattern[str]] = {}
        general = (rf"(?<!\w)(?:{name})(?!\w)" for name in patterns)
        self._general = re.compile("|".join(general) or r"(?!)")
        self._is_name = is_name

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of every name, from left to right, without overlaps."""
        position = 0
        for start, end in self._listed(text):
            yield from self._described(text, position, start)
            yield start, end
            position = end
        yield from self._described(text, position, len(text))

    def _described(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        found = self._general.finditer(text, start, end)
        yield from (match.span() for match in found if self._is_name(match))

    def _listed(self, text: str) -> Iterator[tuple[int, int]]:
        position = 0
        for word in _WORD.finditer(text):
            if word[0] not in self._spellings or word.start() < position:
                continue
            if (match := self._starting(word[0]).match(text, word.start())) is not None:
                yield match.span()
                position = match.end()

    def _starting(self, word: str) -> re.Pattern[str]:
        """The pattern of all names that begin with `word`; most texts need few of them."""
        if (pattern := self._compiled.get(word)) is None:
            known = sorted(self._spellings[word], key=len, reverse=True)
            pattern = re.compile(rf"(?:{'|'.join(known)})(?!\w)")
            self._compiled[word] = pattern
        return pattern


class Sentences:
    """Finds known sentences, letter by letter; more of them take hardly more time.

    Args:
        sentences: Each on one line; what stands before its first word is not asked for.
    """

    def __init__(self, sentences: Iterable[str]) -> None:
        self._known: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        for sentence in map(from_first_word, sentences):
            if (first := _WORD.match(sentence)) is not None:
                self._known[first[0]][len(sentence)].add(sentence)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of every sentence, from left to right, without overlaps."""
        position = 0
        for word in _WORD.finditer(text):
            start = word.start()
            if start < position or word[0] not in self._known:
                continue
            for length, known in sorted(self._known[word[0]].items(), reverse=True):
                position = start + length
                if text[start:position] in known and not _WORD.match(text, position):
                    yield start, position
                    break
            else:
                position = start


def from_first_word(name: str) -> str:
    """`name` on one line and without what stands before its first word."""
    return _LEAD.sub("", " ".join(name.split()))


def spaced(name: str) -> tuple[str, str]:
    """A name and its spellings: with spaces or hyphens between its words."""
    begun = _LEAD.sub("", name)
    return begun, r"[\s-]+".join(map(re.escape, begun.split()))


def in_any_signs(title: str) -> tuple[str, str]:
    """A title and its spellings: pages escape the signs between its words."""
    words = _WORD.findall(title)
    return " ".join(words), r"\W+".join(words)


def covered(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` with letters in place of what stands in `spans`, of the same length and lines."""
    pieces, position = [], 0
    for start, end in spans:
        covered = "".join("\n" if char == "\n" else "x" for char in text[start:end])
        pieces += [text[position:start], covered]
        position = end
    return "".join((*pieces, text[position:]))

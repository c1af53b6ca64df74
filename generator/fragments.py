"""The way to a phrase: the text fragment of a link, and the fewest words that tell a phrase apart.

A browser searches a page for the phrase of ``#:~:text=[before-,]phrase[,-after]`` and shows the
first place that fits. `Phrases` finds the places of an article in the same way, so that a dossier
records the words beside a phrase only where they are needed, and no more of them than needed.

How browsers match is said by the draft *URL Fragment Text Directives* of the WICG, section *Find a
range from a text directive*, and by Chromium's `text_fragment_finder.cc` and `find_buffer.cc`:

- Letters are compared without case and marks (*ä* is *a*, *ß* is *ss*), quotation marks without
  their direction, spaces without their width; what shows nothing counts for nothing.
- A phrase begins and ends where words do (UAX #29: none begins inside *1,9*); it lies in one block.
- What stands before and after touches the phrase but for white space, and may lie in the
  neighbouring block; then the boundary of words is asked for at its outer end.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from urllib.parse import quote

MAX_WORDS = 3
"""Most words on each side of a phrase; more would be a copy."""

_REACH = 200
"""Characters on each side of a phrase in which words are looked for."""

_MOST_EQUALS = 100
"""Places from which on a phrase is not told apart: the work would grow with their square."""

_TOKEN = re.compile(r"\S*\w\S*")
_OUTER_MARKS = r"[^\w\s]+"
_RUN = re.compile(r"\w+")
_WITHIN_WORD = re.compile(
    r"(?<=\w)(?=\w)"
    r"|(?<=\d)(?=[.,;']\d)|(?<=\d[.,;'])(?=\d)"
    r"|(?<=[^\W\d_])(?=[.'·][^\W\d_])|(?<=[^\W\d_][.'·])(?=[^\W\d_])"
)
"""Where UAX #29 lets no word end: between letters or digits, and around what joins two of them."""

_BLOCK_END = "\n"
_SHOWS_NOTHING = frozenset(("Mn", "Me", "Cf", "Cc"))


@dataclass(frozen=True, slots=True)
class Context:
    """The words right before and right after a phrase that tell it from its equals."""

    before: str | None = None
    after: str | None = None

    @property
    def size(self) -> int:
        """How many words it has."""
        return sum(count_context_words(side) for side in (self.before, self.after) if side)

    def __str__(self) -> str:
        sides = (("before", self.before), ("after", self.after))
        return " with ".join(f"{key}: '{side}'" for key, side in sides if side) or "no context"


ALONE = Context()


def count_context_words(text: str) -> int:
    """Number of words beside a phrase; punctuation that stands alone is none."""
    return len(_TOKEN.findall(text))


def directive(phrase: str, context: Context = ALONE) -> str:
    """The text directive of a phrase: dash, comma and ampersand in it are percent-encoded."""
    parts = [_encoded(phrase)]
    if context.before:
        parts.insert(0, f"{_encoded(context.before)}-")
    if context.after:
        parts.append(f"-{_encoded(context.after)}")
    return f"text={','.join(parts)}"


def _encoded(text: str) -> str:
    return quote(" ".join(text.split()), safe="").replace("-", "%2D")


class Phrases:
    """An article as a browser searches it.

    A place is an offset into the folded text of the article; it means something here only.

    Args:
        paragraphs: The article's non-empty lines, as programs read them.
    """

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self._paragraphs = paragraphs
        self._found: dict[str, list[int]] = {}

    def place(self, paragraph: int, start: int) -> int:
        """The place of the character at an offset of a paragraph (1-based)."""
        return self._starts[paragraph - 1] + len(_fold(self._paragraphs[paragraph - 1][:start]))

    def places(self, phrase: str, context: Context = ALONE) -> list[int]:
        """Every place at which a browser could stop; it takes the first."""
        folded = _fold(phrase.strip())
        return list(self._fitting(folded, context, self._equals(folded)))

    def stands_once(self, phrase: str) -> bool:
        """Whether a browser could stop in one place only."""
        folded = _fold(phrase.strip())
        found = self._fitting(folded, ALONE, self._equals(folded))
        return next(found, None) is not None and next(found, None) is None

    def inside(self, paragraph: int, phrase: str, context: Context = ALONE) -> list[int]:
        """The places in one paragraph that have the phrase and its context, as far as given."""
        folded = _fold(phrase.strip())
        start = self._starts[paragraph - 1]
        end = start + len(_fold(self._paragraphs[paragraph - 1]))
        equals = self._equals(folded)
        equals = equals[bisect_left(equals, start) : bisect_left(equals, end)]
        return equals if context == ALONE else list(self._fitting(folded, context, equals))

    def shortest(self, place: int, phrase: str) -> Context | None:
        """The fewest words beside the phrase at a place that tell it from its equals.

        Words before it are tried first. Where nothing singles it out (an article that repeats a
        whole line), it is what makes it the first of its equals. Words of a neighbouring paragraph
        come last: a page may put something between.

        Returns:
            None where no words beside it lead a browser there.
        """
        folded = _fold(phrase.strip())
        equals = self._equals(folded)
        if len(equals) > _MOST_EQUALS:
            return None
        if list(self._fitting(folded, ALONE, equals)) == [place]:
            return ALONE
        for contexts in self._contexts(place, len(folded)):
            first: Context | None = None
            for context in contexts:
                found = self._fitting(folded, context, equals)
                if next(found, None) == place:
                    if next(found, None) is None:
                        return context
                    first = first or context
            if first is not None:
                return first
        return None

    # ------------------------------------------------------------------ what stands beside

    def _contexts(self, place: int, length: int) -> Iterator[Iterator[Context]]:
        """What may stand beside a phrase: in its paragraph, then reaching into its neighbours."""
        number = bisect_right(self._starts, place) - 1
        text = self._paragraphs[number]
        start, end = _unfolded(text, place - self._starts[number], length)
        before, after = text[:start], text[end:]
        yield _growing(before, after)
        if not (before.strip() and after.strip()):
            yield _growing(
                before if before.strip() else self._text_of(number - 1),
                after if after.strip() else self._text_of(number + 1),
            )

    def _text_of(self, number: int) -> str:
        return self._paragraphs[number] if 0 <= number < len(self._paragraphs) else ""

    # ------------------------------------------------------------------ how a browser searches

    @cached_property
    def _blocks(self) -> list[str]:
        return [_fold(paragraph) for paragraph in self._paragraphs]

    @cached_property
    def _text(self) -> str:
        return _BLOCK_END.join(self._blocks)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each paragraph starts in the folded text."""
        starts = [0]
        for block in self._blocks[:-1]:
            starts.append(starts[-1] + len(block) + len(_BLOCK_END))
        return starts

    @cached_property
    def _runs(self) -> dict[str, list[int]]:
        """Where each run of letters and digits stands: articles may be long, phrases many."""
        runs: dict[str, list[int]] = defaultdict(list)
        for run in _RUN.finditer(self._text):
            runs[run[0]].append(run.start())
        return runs

    def _equals(self, folded: str) -> list[int]:
        """Where the characters of a phrase stand, not inside a longer run of letters or digits."""
        if folded not in self._found:
            self._found[folded] = list(self._search(folded))
        return self._found[folded]

    def _search(self, folded: str) -> Iterator[int]:
        runs = [(self._runs.get(run[0], []), run.start()) for run in _RUN.finditer(folded)]
        if not runs:
            yield from (match.start() for match in re.finditer(re.escape(folded), self._text))
            return
        places, offset = min(runs, key=lambda run: len(run[0]))
        for place in places:
            if place >= offset and self._text.startswith(folded, place - offset):
                yield place - offset

    def _fitting(self, folded: str, context: Context, equals: Sequence[int]) -> Iterator[int]:
        """Those of the places of a phrase that have the context beside them."""
        before, after = _fold(context.before or "").strip(), _fold(context.after or "").strip()
        for start in equals:
            end = start + len(folded)
            begins = self._precedes(before, start) if before else self._is_boundary(start)
            if begins and (self._follows(after, end) if after else self._is_boundary(end)):
                yield start

    def _precedes(self, before: str, place: int) -> bool:
        end = place
        while end > 0 and self._text[end - 1].isspace():
            end -= 1
        start = end - len(before)
        return start >= 0 and self._text.startswith(before, start) and self._is_boundary(start)

    def _follows(self, after: str, place: int) -> bool:
        start = place
        while start < len(self._text) and self._text[start].isspace():
            start += 1
        return self._text.startswith(after, start) and self._is_boundary(start + len(after))

    def _is_boundary(self, place: int) -> bool:
        return _WITHIN_WORD.match(self._text, place) is None


# ------------------------------------------------------------------ words beside a phrase


def _growing(before: str, after: str) -> Iterator[Context]:
    """Contexts with more and more words, of as many words those with more before first."""
    left, right = _words_before(before), _words_after(after)
    sizes = product(range(len(left) + 1), range(len(right) + 1))
    for many, few in sorted(sizes, key=lambda size: (sum(size), size[1])):
        yield Context(left[many - 1] if many else None, right[few - 1] if few else None)


def _words_before(text: str) -> list[str]:
    """The last word of a text, its last two, its last three: without marks at their beginning."""
    window = text[-_REACH:]
    starts = [token.start() for token in _TOKEN.finditer(window)]
    if len(text) > len(window) and starts[:1] == [0]:  # the window may have cut it
        starts.pop(0)
    wanted = reversed(starts[-MAX_WORDS:])
    return [re.sub(rf"^{_OUTER_MARKS}", "", window[start:]).strip() for start in wanted]


def _words_after(text: str) -> list[str]:
    """The first word of a text, its first two, its first three: without marks at their end."""
    window = text[:_REACH]
    ends = [token.end() for token in _TOKEN.finditer(window)]
    if len(text) > len(window) and ends[-1:] == [len(window)]:
        ends.pop()
    return [re.sub(rf"{_OUTER_MARKS}$", "", window[:end]).strip() for end in ends[:MAX_WORDS]]


# ------------------------------------------------------------------ folding


class _Folding(dict[int, str]):
    """What a browser takes a character for, by its code point; filled as characters occur."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        kept = (
            part
            for part in unicodedata.normalize("NFKD", char).casefold()
            if unicodedata.category(part) not in _SHOWS_NOTHING
        )
        self[code] = " " if char.isspace() else "".join(kept)
        return self[code]


_QUOTATION_MARKS = {**dict.fromkeys("“”„‟״", '"'), **dict.fromkeys("‘’‚‛׳", "'")}
_FOLDING = _Folding({ord(mark): plain for mark, plain in _QUOTATION_MARKS.items()})


def _fold(text: str) -> str:
    return re.sub(" {2,}", " ", text.translate(_FOLDING))


def _unfolded(text: str, start: int, length: int) -> tuple[int, int]:
    """Offsets into a text for a span of its folded form."""
    offsets = range(len(text) + 1)

    def folded(offset: int) -> int:
        return len(_fold(text[:offset]))

    first = bisect_right(offsets, start, key=folded) - 1
    return first, bisect_left(offsets, start + length, lo=first, key=folded)

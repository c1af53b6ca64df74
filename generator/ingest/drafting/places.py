"""Where facts stand in an article: locators for what was found, places for what locators name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.fragments import ALONE, Phrases
from generator.ingest.candidates import Span
from generator.ingest.drafting.scalars import Value
from generator.ingest.reader import Article, Paragraph
from generator.model import MAX_QUOTED_WORDS, Locator, count_words

_WORD = re.compile(r"\S+")
_LONG = 50_000
"""Characters from which on no words beside a surface are looked for: it would take too long."""
_NEAR = 100
"""Paragraphs on each side in which a phrase that moved is looked for."""


@dataclass(frozen=True, slots=True)
class Place:
    """A phrase in an article.

    Attributes:
        paragraph: 1-based over the non-empty lines.
        start: Offset of its first character in the text that was read.
        end: Offset behind the last one.
        surface: The phrase as a dossier writes it.
    """

    paragraph: int
    start: int
    end: int
    surface: str

    def overlaps(self, other: Place) -> bool:
        """Whether both share a character."""
        return self.start < other.end and other.start < self.end


class Places:
    """The places of one article."""

    def __init__(self, article: Article) -> None:
        self._paragraphs = {paragraph.number: paragraph for paragraph in article.paragraphs}
        self._is_long = len(article.text) > _LONG
        self._phrases = Phrases([paragraph.text for paragraph in article.paragraphs])

    # ------------------------------------------------------------------ from finds to locators

    def place(self, span: Span, surface: str | None = None) -> Place:
        """Where a find stands; `surface` where a dossier may not quote all of it."""
        shown = self.readable(span) if surface is None else surface
        return Place(span.paragraph, span.start, span.end, shown)

    def readable(self, span: Span) -> str:
        """The characters of a find, without those that show nothing."""
        paragraph = self._paragraphs[span.paragraph]
        start, end = paragraph.inside(span.start, span.end)
        return paragraph.text[start:end]

    def locator(self, span: Span, surface: str | None = None) -> list[tuple[str, Value]]:
        """The keys that say where `span` stands; `surface` where it begins with fewer words."""
        surface = self.readable(span) if surface is None else surface
        keys: list[tuple[str, Value]] = [("paragraph", span.paragraph), ("surface", surface)]
        if self._is_long:
            return keys
        start, _ = self._paragraphs[span.paragraph].inside(span.start, span.end)
        place = self._phrases.place(span.paragraph, start)
        context = self._phrases.shortest(place, surface) or ALONE
        sides = (("before", context.before), ("after", context.after))
        return [*keys, *((key, words) for key, words in sides if words)]

    def stands_once(self, surface: str) -> bool:
        """Whether the article has these words in one place only, as a browser reads it."""
        return not self._is_long and self._phrases.stands_once(surface)

    # ------------------------------------------------------------------ from locators to places

    def find(self, locator: Locator) -> Place | None:
        """Where the article has what `locator` names: in its paragraph, else in the nearest one."""
        phrases = _Phrases(locator)
        for number in _outwards(locator.paragraph):
            paragraph = self._paragraphs.get(number)
            if paragraph and (place := phrases.in_paragraph(paragraph)) is not None:
                return place
        return None


def _outwards(number: int) -> Iterator[int]:
    """`number`, then its neighbours, the nearest first."""
    yield number
    for distance in range(1, _NEAR + 1):
        yield number - distance
        yield number + distance


class _Phrases:
    """The surface of a locator as patterns: with the words beside it first, then without."""

    def __init__(self, locator: Locator) -> None:
        self._surface = locator.surface
        around = (locator.before or "", locator.surface, locator.after or "")
        before, surface, after = map(_words, around)
        words = [phrase.split() for phrase in around]
        lead, tail = (rf"{before}\s*" if before else "", rf"\s*{after}" if after else "")
        whole = rf"(?<!\w){lead}({surface}){tail}(?!\w)"
        alone = rf"(?<!\w)({surface})(?!\w)"
        # a phrase whose words are not all there is not searched for: that is much faster
        self._patterns = {whole: [word for phrase in words for word in phrase], alone: words[1]}

    def in_paragraph(self, paragraph: Paragraph) -> Place | None:
        for pattern, words in self._patterns.items():
            if not all(word in paragraph.text for word in words):
                continue
            if (match := re.search(pattern, paragraph.text)) is not None:
                start, end = paragraph.span(*match.span(1))
                return Place(paragraph.number, start, end, self._surface)
        return None


def _words(phrase: str) -> str:
    r"""A pattern of `phrase` with any white space, or none, between its words."""
    return r"\s*".join(map(re.escape, phrase.split()))


def first_words(text: str) -> str | None:
    """`text` where it has at most seven words, else its first words up to seven; None for none."""
    if 0 < count_words(text) <= MAX_QUOTED_WORDS:
        return text
    end = 0
    for word in _WORD.finditer(text):
        if count_words(text[: word.end()]) > MAX_QUOTED_WORDS:
            break
        end = word.end()
    return text[:end] if count_words(text[:end]) else None

"""What ingest finds in an original, by paragraph: read once, and what every proof is held against.

Names are looked for among the actors whose words begin as words of the article do, so that a large
vocabulary costs an article no time; glossary and ids play no part in a proof.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Generic, TypeVar

from generator.checks.places import Span, overlap, span_of
from generator.corpus import Corpus
from generator.ingest import extract
from generator.ingest.candidates import DateCandidate, FigureCandidate, QuotationCandidate
from generator.ingest.numbers import main_currency
from generator.ingest.reader import Article
from generator.ingest.sentences import sentences
from generator.model import Actor, Locator

_WORD = re.compile(r"[^\W_]+")
_LETTERS = 3

C = TypeVar("C", FigureCandidate, DateCandidate, QuotationCandidate)


@dataclass(frozen=True, slots=True)
class Find(Generic[C]):
    """A candidate and where it stands in its paragraph."""

    span: Span
    candidate: C

    @property
    def surface(self) -> str:
        """Its characters."""
        return self.candidate.span.surface


@dataclass(frozen=True)
class Finds(Generic[C]):
    """The finds of one kind, by 1-based paragraph."""

    _by_paragraph: Mapping[int, Sequence[Find[C]]]

    def of(self, number: int) -> Sequence[Find[C]]:
        """Those of a paragraph, in reading order."""
        return self._by_paragraph.get(number, ())

    def at(self, number: int, span: Span) -> Find[C] | None:
        """The find that shares most characters with `span`, if one does; of equals the first."""
        found = max(self.of(number), key=lambda find: overlap(find.span, span), default=None)
        return found if found is not None and overlap(found.span, span) > 0 else None

    def __iter__(self) -> Iterator[tuple[int, Find[C]]]:
        for number, finds in self._by_paragraph.items():
            for find in finds:
                yield number, find


@dataclass(frozen=True)
class ReadArticle:
    """An article with what ingest finds in it.

    Attributes:
        paragraphs: Text of each paragraph, as programs read it.
        currency: ISO code for sums that name none.
        published: ISO day of publication, if known.
        figures, dates, quotations: What stands in it.
    """

    paragraphs: Sequence[str]
    currency: str | None
    published: str | None
    figures: Finds[FigureCandidate]
    dates: Finds[DateCandidate]
    quotations: Finds[QuotationCandidate]
    _sentences: dict[int, list[Span]] = field(default_factory=dict, repr=False)
    _folded: dict[int, str] = field(default_factory=dict, repr=False)
    _places: dict[tuple[str | int | None, ...], Span | None] = field(
        default_factory=dict, repr=False
    )

    def text(self, number: int) -> str:
        """A paragraph; empty where the article has none of that number."""
        return self.paragraphs[number - 1] if number <= len(self.paragraphs) else ""

    def folded(self, number: int) -> str:
        """A paragraph without regard to case; made once."""
        if number not in self._folded:
            self._folded[number] = self.text(number).casefold()
        return self._folded[number]

    def place(self, locator: Locator) -> Span | None:
        """Where a locator stands in its paragraph, if it does; looked for once for all rules."""
        key = (locator.paragraph, locator.surface, locator.before, locator.after)
        if key not in self._places:
            self._places[key] = span_of(locator, self.text(locator.paragraph))
        return self._places[key]

    def sentence(self, number: int, span: Span) -> Span:
        """The sentence of a paragraph in which `span` begins."""
        if number not in self._sentences:
            self._sentences[number] = sentences(self.text(number))
        begun = [one for one in self._sentences[number] if one[0] <= span[0]]
        return begun[-1] if begun else span


@dataclass(frozen=True, eq=False)
class Reader:
    """Reads articles against one vocabulary, each of them once."""

    corpus: Corpus
    _read: dict[tuple[str, str | None], ReadArticle] = field(default_factory=dict, repr=False)

    def read(self, article: Article, source: str, published: str | None) -> ReadArticle:
        """What ingest finds in `article`, the original of the dossier `source`."""
        key = (article.sha256, published)
        if key not in self._read:
            self._read[key] = self._ingest(article, source, published)
        return self._read[key]

    def _ingest(self, article: Article, source: str, published: str | None) -> ReadArticle:
        vocabulary = replace(
            self.corpus,
            actors={actor.id: actor for actor in self.actors_in(article.reading)},
            terms={},
            metrics={},
            places={},
        )
        found = extract(article, vocabulary, source=source, published=published).candidates
        return ReadArticle(
            tuple(paragraph.text for paragraph in article.paragraphs),
            main_currency(article.reading),
            published,
            _by_paragraph(article, found.figures),
            _by_paragraph(article, found.dates),
            _by_paragraph(article, found.quotations),
        )

    def actors_in(self, text: str) -> Iterable[Actor]:
        """The actors whom a text may name, in the order of the vocabulary."""
        beginnings = _beginnings(text)
        places = {
            place
            for beginning in beginnings
            for place, words in self._by_rarest.get(beginning, ())
            if words <= beginnings
        }
        return (self._actors[place] for place in sorted(places))

    @cached_property
    def _actors(self) -> tuple[Actor, ...]:
        return tuple(self.corpus.actors.values())

    @cached_property
    def _by_rarest(self) -> Mapping[str, Sequence[tuple[int, frozenset[str]]]]:
        """Place of an actor and how the words of a name begin, by the rarest of these beginnings.

        So the many names that begin alike (*Bundesamt für …*) are looked up by what differs.
        """
        named = [
            (place, words)
            for place, actor in enumerate(self._actors)
            for form in (actor.name, *actor.forms)
            if (words := _beginnings(form))
        ]
        common = Counter(beginning for _, words in named for beginning in words)
        found: dict[str, list[tuple[int, frozenset[str]]]] = defaultdict(list)
        for place, words in named:
            found[min(words, key=lambda beginning: (common[beginning], beginning))].append(
                (place, words)
            )
        return found


def _beginnings(text: str) -> frozenset[str]:
    return frozenset(word[:_LETTERS] for word in _WORD.findall(text))


def _by_paragraph(article: Article, candidates: Iterable[C]) -> Finds[C]:
    found: dict[int, list[Find[C]]] = defaultdict(list)
    for candidate in candidates:
        number = candidate.span.paragraph
        inside = article.paragraphs[number - 1].inside(candidate.span.start, candidate.span.end)
        found[number].append(Find(inside, candidate))
    return Finds(dict(found))

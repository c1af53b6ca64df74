"""How many of its own things the site has, in words: *fünf Artikel*, *85 Zahlen*."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from generator import german
from generator.compare import comparisons
from generator.corpus import Corpus
from generator.model import MAX_QUOTED_WORDS
from generator.site.rendering import component


class Counted(NamedTuple):
    """What can be counted: how many there are, one of it with its article, and many of it."""

    number: Callable[[Corpus], int]
    one: str
    many: str


COUNTED: Mapping[str, Counted] = {
    "figures": Counted(lambda corpus: len(corpus.figures), "eine Zahl", "Zahlen"),
    "events": Counted(lambda corpus: len(corpus.events), "ein Ereignis", "Ereignisse"),
    "quotations": Counted(lambda corpus: len(corpus.quotations), "ein Zitat", "Zitate"),
    "sources": Counted(lambda corpus: len(corpus.sources), "ein Artikel", "Artikel"),
    "terms": Counted(lambda corpus: len(corpus.terms), "ein Begriff", "Begriffe"),
    "actors": Counted(lambda corpus: len(corpus.actors), "ein Akteur", "Akteure"),
    "comparisons": Counted(
        lambda corpus: len(comparisons(corpus).groups), "ein Vergleich", "Vergleiche"
    ),
    "quoted_words": Counted(lambda _: MAX_QUOTED_WORDS, "ein Wort", "Wörter"),
}
"""What `count` can count; the last is the most words that a quotation has here."""


def count_words(corpus: Corpus, what: str) -> str:
    """The count of one of `COUNTED` in words."""
    number, one, many = COUNTED[what]
    return german.counted(number(corpus), one, many)


def counted(corpus: Corpus, what: str) -> str:
    """The same as HTML that says what was counted."""
    return component("count", what=what, words=count_words(corpus, what))

"""Rule: what stands in quotation marks in our texts is a quotation of the dossiers, or a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.fact_words import NOTED, words_of_facts, words_of_vocabularies
from generator.checks.finding import Finding, Level
from generator.checks.inputs import DossierFile, Inputs
from generator.checks.numbers import own_texts
from generator.checks.prose import Text, document_texts
from generator.checks.quoted_words import MayBeQuoted, plain, quoted_words

RULE = "quotation-in-prose-is-a-fact"

_VOCABULARIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("glossary", ("*", "short")),
    ("glossary", ("*", "text")),
    ("actors", ("*", "role")),
    ("actors", ("*", "text")),
)
_ABOUT_THE_ARTICLE = re.compile(rf"source\.published_reason|notes\.\d+\.(?:{'|'.join(NOTED)})")
"""Texts that repeat phrases of their article to say what is known from them."""


class _Read(NamedTuple):
    text: Text
    level: Level
    dossier: DossierFile | None = None


def quotation_in_prose_is_a_fact(inputs: Inputs) -> Iterator[Finding]:
    """Nobody is given words by hand: quotations are shown by macros, or are those of a dossier."""
    known = may_be_quoted(inputs)
    for read in _texts(inputs):
        text = read.text
        allowed = known.names if text.runs_macros else known.all
        for start, words in quoted_words(text.prose.text):
            if words in allowed or _is_phrase(words, read):
                continue
            message = f"„{words}“ is quoted by hand."
            yield Finding(text.file, text.line(start), RULE, message, _hint(text), read.level)


def may_be_quoted(inputs: Inputs) -> MayBeQuoted:
    """What quotation marks may hold in a project."""
    corpus = inputs.corpus
    return MayBeQuoted.among(
        actors=corpus.actors.values(),
        terms=corpus.terms.values(),
        topics=corpus.topics.values(),
        sources=corpus.sources,
        quotations=corpus.quotations.values(),
        origins=(place.origin for d in inputs.dossiers for _, _, place in d.locators()),
    )


def _texts(inputs: Inputs) -> Iterator[_Read]:
    for text, level in own_texts(inputs):
        yield _Read(text, level)
    for text in words_of_vocabularies(inputs):
        yield _Read(text, "error")
    for name, pattern in _VOCABULARIES:
        if (document := inputs.vocabulary(name)) is not None:
            yield from (_Read(text, "error") for text in document_texts(document, pattern))
    for dossier in inputs.dossiers:
        for words in words_of_facts(dossier):
            yield _Read(words.text, dossier.level, dossier)
        for text in document_texts(dossier.document, ("notes", "*", "known")):
            yield _Read(text, dossier.level)


def _is_phrase(words: str, read: _Read) -> bool:
    """Whether a text about an article repeats words of a place that its dossier names there."""
    if read.dossier is None or _ABOUT_THE_ARTICLE.fullmatch(read.text.name) is None:
        return False
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    return any(pattern.search(plain(place.surface)) for _, _, place in read.dossier.locators())


def _hint(text: Text) -> str:
    if text.runs_macros:
        return 'show it with {{ quote("id") }}, or leave the marks out'
    return "quote the words of a dossier exactly, or leave the marks out"

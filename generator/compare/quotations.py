"""Quotations: one saying in several articles, whole or in part, altered, or of another speaker."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from generator import german
from generator.compare.judgement import Judged, Judgement
from generator.corpus import Corpus
from generator.model import Quotation

_WORD = re.compile(r"\w+")
FEWEST_LETTERS = 5
"""A shorter common part, such as an article, makes no common words."""
DISTINCTIVE = 4
"""So many words in a row are one saying, and not what anybody might say."""
ALIKE = 0.8
"""The part of words that two versions of one saying share."""


def compared_quotations(corpus: Corpus) -> Iterator[Judged]:
    """Pairs of one speaker in which a quotation is the other, a run of it, or nearly it."""
    said: dict[str, list[Quotation]] = defaultdict(list)
    for quotation in corpus.quotations.values():
        if quotation.speaker is not None and quotation.text is not None:
            said[quotation.speaker].append(quotation)
    for speaker, quotations in said.items():
        for first, second in combinations(quotations, 2):
            if (judgement := _judgement(first, second)) is not None:
                title = f"{corpus.actors[speaker].name}: {german.quoted(_shorter(first, second))}"
                subject = f"{speaker}-{min(first.id, second.id)}"
                yield Judged(first.id, second.id, judgement, subject, title)


def misattributed(corpus: Corpus) -> Iterator[Judged]:
    """The same saying in the mouths of two speakers: one of the articles is wrong."""
    by_words: dict[str, list[Quotation]] = defaultdict(list)
    for quotation in corpus.quotations.values():
        if quotation.speaker is not None and len(_folded(quotation).split()) >= DISTINCTIVE:
            by_words[_folded(quotation)].append(quotation)
    for quotations in by_words.values():
        for first, second in combinations(quotations, 2):
            if first.speaker != second.speaker:
                one, other = (corpus.actors[q.speaker or ""].name for q in (first, second))
                reason = f"Dieselben Worte werden {one} und {other} zugeschrieben."
                judgement = Judgement("contradiction", reason)
                title = f"Wer hat das gesagt? {german.quoted(_shorter(first, second))}"
                yield Judged(first.id, second.id, judgement, f"wortlaut-{first.id}", title)


def _judgement(first: Quotation, second: Quotation) -> Judgement | None:
    one, other = _folded(first), _folded(second)
    if one == other:
        return Judgement("agree", "Beide geben dieselben Worte wieder.")
    short, long = sorted((one, other), key=len)
    if len(short) >= FEWEST_LETTERS and f" {short} " in f" {long} ":
        return Judgement("agree", "Beide geben denselben Ausdruck wieder, einmal kürzer.")
    if _alike(one.split(), other.split()) and not (first.translated or second.translated):
        return Judgement("contradiction", "Derselbe Satz steht in verschiedenem Wortlaut.")
    return None


def _alike(one: list[str], other: list[str]) -> bool:
    """Whether two sayings share nearly all of their words."""
    if min(len(one), len(other)) < DISTINCTIVE:
        return False
    return (Counter(one) & Counter(other)).total() >= ALIKE * max(len(one), len(other))


def _folded(quotation: Quotation) -> str:
    return " ".join(_WORD.findall((quotation.text or "").casefold()))


def _shorter(first: Quotation, second: Quotation) -> str:
    return min((first.text or "", second.text or ""), key=len)

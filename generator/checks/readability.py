"""Rules: readers without prior knowledge understand a page's prose on the first reading.

What is measured are the sentences that a page tells: no headings, labels and lists of links, no
boxes, charts and *Belege*; what macros render into a sentence counts as its words. The prose of an
article page is the summary of its dossier.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs, Page
from generator.prose import words
from generator.site.rendered_words import text_rendered

LEAST_WORDS = 50
"""Of a shorter text an average says nothing."""
WORST_NAMED = 3


class Limits(NamedTuple):
    """How hard a page may be: words of its longest sentence and of an average one, its score."""

    longest: int
    average: int
    score: float


LIMITS = Limits(longest=25, average=15, score=11)
LIMITS_OF = {"easy": Limits(longest=18, average=12, score=7)}
"""Limits of *Einfache Sprache*, which is a kind of its own; every other kind has `LIMITS`."""


@dataclass(frozen=True)
class Sentence:
    """A sentence as it is read out.

    Attributes:
        line: Where it begins in the page's file.
        words: Its words, those of macros included.
    """

    line: int
    words: tuple[str, ...]

    def __str__(self) -> str:
        return f"line {self.line} ({len(self.words)} words: {' '.join(self.words[:4])} …)"


def limits_of(page: Page) -> Limits:
    """The limits of a page's kind."""
    return LIMITS_OF.get(str(page.meta.get("kind")), LIMITS)


def told_sentences(inputs: Inputs, page: Page) -> list[Sentence]:
    """The sentences of a page's prose, in order."""
    rendered, prose = text_rendered(inputs.corpus), page.text.prose
    read = (
        Sentence(page.text.line(start), tuple(words(prose.read_out(rendered, start, end))))
        for start, end in prose.told()
    )
    return [sentence for sentence in read if sentence.words]


def average_sentence(inputs: Inputs) -> Iterator[Finding]:
    """Sentences of a page have 15 words on average; 12 in *Einfache Sprache*."""
    yield from _too_hard(
        inputs,
        "average-sentence-is-short",
        average_length,
        lambda limits: limits.average,
        "its sentences have {:.1f} words on average, at most {} are easy.",
    )


def sachtextformel(inputs: Inputs) -> Iterator[Finding]:
    """The first *Wiener Sachtextformel* of a page is at most 11; 7 in *Einfache Sprache*.

    The score stands for the school year in which the text can be understood.
    """
    yield from _too_hard(
        inputs,
        "prose-is-easy-to-read",
        score,
        lambda limits: limits.score,
        "its Wiener Sachtextformel is {:.1f}, at most {} is easy.",
    )


def easy_sentences(inputs: Inputs) -> Iterator[Finding]:
    """No sentence in *Einfache Sprache* has more than 18 words."""
    for page in inputs.pages:
        most = limits_of(page).longest
        if most >= LIMITS.longest:  # another rule tells
            continue
        for sentence in told_sentences(inputs, page):
            if len(sentence.words) > most:
                yield Finding(
                    page.file,
                    sentence.line,
                    "easy-sentence-is-short",
                    f"a sentence has {len(sentence.words)} words.",
                    f"at most {most} in Einfache Sprache; make two of it",
                    page.level,
                )


def average_length(sentences: list[Sentence]) -> float:
    """Words of an average sentence."""
    return sum(len(sentence.words) for sentence in sentences) / len(sentences)


def score(sentences: list[Sentence]) -> float:
    """First *Wiener Sachtextformel*: ``0.1935·MS + 0.1672·SL + 0.1297·IW − 0.0327·ES − 0.875``.

    MS, IW and ES are the percentages of words of three syllables and more, of more than six
    letters and of one syllable, SL is the mean number of words a sentence (Bamberger and Vanecek,
    *Lesen, verstehen, lernen, schreiben*, 1984). textstat computes it, from our sentences: its own
    end at every full stop (*27. Januar*). It leaves sentences of one or two words out of their
    number, not out of the words, which makes the score a little stricter.

    Syllables are the hyphenation points of pyphen, which never leaves one letter alone (*oder* and
    *einen* count one syllable) and takes a number for one. On our pages that lowers the score by
    0.1 on average and by 0.3 at most, against a count of vowel groups.
    """
    import textstat  # type: ignore[import-untyped]  # here: few commands need it, and it is slow

    textstat.set_lang("de")
    text = " ".join(f"{' '.join(sentence.words)}." for sentence in sentences)
    return float(textstat.wiener_sachtextformel(text, 1))


def _too_hard(
    inputs: Inputs,
    rule: str,
    measure: Callable[[list[Sentence]], float],
    limit: Callable[[Limits], float],
    message: str,
) -> Iterator[Finding]:
    """Pages with prose enough that exceed a limit, and their sentences that do so most."""
    for page in inputs.pages:
        sentences = told_sentences(inputs, page)
        if sum(len(sentence.words) for sentence in sentences) < LEAST_WORDS:
            continue
        reached, most = measure(sentences), limit(limits_of(page))
        if reached > most:
            worst = sorted(sentences, key=lambda sentence: -measure([sentence]))[:WORST_NAMED]
            hint = f"begin with {'; '.join(map(str, worst))}"
            text = message.format(reached, most)
            yield Finding(page.file, worst[0].line, rule, text, hint, page.level)

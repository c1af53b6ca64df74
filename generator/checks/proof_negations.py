"""Rule: a quotation is not cut where the words beside it turn its meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.checks.places import Span
from generator.checks.proof import Subject, readable
from generator.model import Locator, Quotation

RULE = "quotation-keeps-its-negation"

_NEGATION = re.compile(
    r"(?:nicht|nichts|nie|niemals|niemand|nirgends|kaum|weder|ohne|kein(?:e[nmrs]?)?)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+|[.!?…;:]")
_STOPS = frozenset(".!?…;:")
_NEAR = 2
"""So many words beside the cut are looked at: *genauso gut, wenn nicht sogar besser*."""


def quotation_keeps_its_negation(inputs: Inputs) -> Iterator[Finding]:
    """No *nicht*, *kein* or the like is left out right before or behind the quoted words."""
    for subject in readable(inputs, Quotation):
        if subject.fact.override is None:
            for locator, span in subject.places():
                yield from _failures(subject, locator, span)


def keeps_its_negation(subject: Subject[Quotation]) -> bool:
    """Whether nothing that negates stands right beside the quoted words."""
    places = subject.places()
    return not any(any(_failures(subject, locator, span)) for locator, span in places)


def _failures(subject: Subject[Quotation], locator: Locator, span: Span) -> Iterator[Finding]:
    article = subject.article
    find = None if article is None else article.quotations.at(locator.paragraph, span)
    if article is None or find is None:
        return
    text = article.text(locator.paragraph)
    before = _WORD.findall(text[find.span[0] : span[0]])[::-1]
    behind = _WORD.findall(text[span[1] : max(span[1], find.span[1])])
    for words in (before, behind):
        if negation := _near(words):
            message = (
                f"'{negation}' stands beside '{locator.surface}' in paragraph "
                f"{locator.paragraph} and is left out."
            )
            hint = "quote it too, choose other words, or override it with a reason"
            yield subject.failure(RULE, message, hint)


def _near(words: list[str]) -> str | None:
    """The negation among the next words of the same sentence, from the cut on."""
    for word in words[:_NEAR]:
        if word in _STOPS:
            return None
        if _NEGATION.fullmatch(word):
            return word
    return None

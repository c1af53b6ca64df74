"""Rule: a figure is what ingest, reading its whole paragraph, finds at its place."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.checks.places import Span
from generator.checks.proof import Subject, readable
from generator.checks.proof_nouns import counted_otherwise
from generator.checks.proof_readings import Find
from generator.ingest import reading
from generator.ingest.candidates import FigureCandidate, Quantity
from generator.model import Figure, Locator

READS = "figure-reads-as-recorded"

AMOUNT = ("value", "min", "max", "unit", "direction", "status", "moment")
HEDGES = ("qualifier", "min_qualifier", "max_qualifier")
_RANGE_OPENERS = frozenset(("zwischen", "von"))
"""Words that a surface may leave out: *60 bis 65* is as much as *von 60 bis 65*."""


def figure_reads_as_recorded(inputs: Inputs) -> Iterator[Finding]:
    """Value, unit, noun, hedge, direction, status and moment are those that the paragraph tells.

    An override excuses another reading, but no surface that cuts its phrase.
    """
    for subject in readable(inputs, Figure):
        yield from _cut_phrases(subject)
        if subject.fact.override is None:
            yield from _misreadings(subject)


def reads_as_recorded(subject: Subject[Figure]) -> bool:
    """Whether ingest reads the figure as the dossier has it, at all of its places."""
    return not any(_misreadings(subject))


def _cut_phrases(subject: Subject[Figure]) -> Iterator[Finding]:
    for locator, span in subject.places():
        find = _find(subject, locator, span)
        if find is not None and (missing := _cut(find, span)):
            message = (
                f"'{locator.surface}' cuts '{find.surface}' of paragraph {locator.paragraph}; "
                f"'{missing}' is missing."
            )
            yield subject.failure(READS, message, "let the surface hold the whole phrase")


def _misreadings(subject: Subject[Figure]) -> Iterator[Finding]:
    for number, (locator, span) in enumerate(subject.places()):
        find = _find(subject, locator, span)
        quantity = _worded(subject, locator) if find is None else find.candidate.quantity
        surface = locator.surface if find is None else find.surface
        place = f"paragraph {locator.paragraph}"
        if quantity is None:
            message = f"{place} tells no amount at '{surface}'."
        elif other := [
            *differences(subject.fact, quantity, first=number == 0),
            *counted_otherwise(subject.fact, quantity, _words_around(subject, locator, span)),
        ]:
            message = f"{place} reads '{surface}' as {', '.join(other)}."
        else:
            continue
        hint = f"mend it, or override it with a reason{subject.elsewhere(locator)}"
        yield subject.failure(READS, message, hint)


def _words_around(subject: Subject[Figure], locator: Locator, span: Span) -> str:
    """The sentence of a place."""
    if subject.article is None:
        return locator.surface
    start, end = subject.article.sentence(locator.paragraph, span)
    return subject.article.text(locator.paragraph)[start:end]


def differences(figure: Figure, quantity: Quantity, *, first: bool) -> list[str]:
    """What ingest reads otherwise than the dossier, in words.

    A repetition may leave the hedge out (*rund 80 Milliarden*, later *80 Milliarden*), and the
    wording of a vague amount is ours, so only that it is vague counts.
    """
    found = [name for name in AMOUNT if getattr(figure, name) != getattr(quantity, name)]
    found += [
        name
        for name in HEDGES
        if getattr(figure, name) != (read := getattr(quantity, name)) and (first or read)
    ]
    if (figure.wording is None) != (quantity.wording is None):
        found.append("wording")
    return [
        f"{name} {_shown(getattr(quantity, name))}, not {_shown(getattr(figure, name))}"
        for name in found
    ]


def _shown(value: object) -> str:
    if value is None:
        return "none"
    return f"{value:,.10g}" if isinstance(value, float | int) else f"'{value}'"


def _find(subject: Subject[Figure], locator: Locator, span: Span) -> Find[FigureCandidate] | None:
    """The candidate at a place."""
    article = subject.article
    return None if article is None else article.figures.at(locator.paragraph, span)


def _worded(subject: Subject[Figure], locator: Locator) -> Quantity | None:
    """What the words at a place say without a number that ingest proposes."""
    article = subject.article
    if article is None:
        return None
    return reading(
        article.text(locator.paragraph),
        locator.surface,
        before=locator.before,
        after=locator.after,
        currency=article.currency,
    )


def _cut(find: Find[FigureCandidate], span: Span) -> str:
    """The words of the number phrase that the surface leaves out."""
    start, end = find.span
    before = find.surface[: max(0, span[0] - start)].split()
    after = find.surface[len(find.surface) - max(0, end - span[1]) :] if end > span[1] else ""
    if before and before[0].casefold() in _RANGE_OPENERS:
        before = before[1:]
    return " ".join((*before, *after.split()))

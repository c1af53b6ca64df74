"""Rule: the period of a figure, and the day of a quotation, are those that are told beside it.

A sentence may date several things, so beside a figure only a date as precise as its period can
prove it, or speak against it: for a day all days that the paragraph tells, for a month, quarter or
year those of the sentence. What *seit*, *vom* or *Vorjahr* tell is compared with, and is no date of
the figure. Where nothing of the kind stands beside it, nothing can be decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import DossierFile, Inputs
from generator.checks.places import overlap
from generator.checks.proof import Subject, readable
from generator.checks.proof_calendar import unit_of
from generator.checks.proof_dates import date_of
from generator.checks.proof_readings import Find
from generator.ingest.candidates import DateCandidate
from generator.model import Figure, Quotation

RULE = "period-is-told-beside-figure"

_COMPARING = frozenset(("seit", "vom", "gegenüber"))
"""Words before a date that is none of the figure's own."""
_TIME_BEFORE = re.compile(r"Vor(?:jahr|monat|quartal|woche|tag|abend)")
"""How nouns begin that name the time before (*Vorjahreszeitraum*)."""


def period_is_told_beside_figure(inputs: Inputs) -> Iterator[Finding]:
    """No period contradicts the dates beside its figure, no day those beside its quotation."""
    for figure in readable(inputs, Figure):
        if figure.fact.override is None:
            yield from _failures(figure, figure.fact.period, "period", inputs)
    for quotation in readable(inputs, Quotation):
        if quotation.fact.override is None:
            yield from _failures(quotation, quotation.fact.date, "date", inputs)


def is_dated_so(subject: Subject[Figure] | Subject[Quotation], inputs: Inputs) -> bool:
    """Whether no date beside the fact contradicts its period or day."""
    fact = subject.fact
    period = fact.period if isinstance(fact, Figure) else fact.date
    return not any(_failures(subject, period, "period", inputs))


def told_beside(
    subject: Subject[Figure] | Subject[Quotation], period: str | None, inputs: Inputs
) -> set[str]:
    """The dates beside a fact that are as precise as its period, as ISO 8601."""
    unit = unit_of(period or "")
    article, first = subject.article, next(subject.places(), None)
    if unit is None or article is None or first is None:
        return set()
    locator, span = first
    number = locator.paragraph
    sentence = article.sentence(number, span)
    near = [
        find.candidate.value
        for find in article.dates.of(number)
        if unit == "day" or overlap(find.span, sentence) > 0
        if not is_compared(find, article.text(number))
    ]
    if unit == "day":
        near += _days_of_events(subject.dossier, number, inputs)
    return {value for value in near if unit_of(value) == unit}


def _failures(
    subject: Subject[Figure] | Subject[Quotation], period: str | None, key: str, inputs: Inputs
) -> Iterator[Finding]:
    told = told_beside(subject, period, inputs)
    if told and period not in told:
        number = subject.fact.paragraph
        message = f"beside it paragraph {number} tells {', '.join(sorted(told))}, not {period}."
        yield subject.failure(RULE, message, f"mend {key} or paragraph", key)


def _days_of_events(dossier: DossierFile, number: int, inputs: Inputs) -> Iterable[str]:
    """The dates of the events that the paragraph reports."""
    for event in dossier.dossier.events:
        if any(locator.paragraph == number for locator in event.locators):
            yield date_of(event) or date_of(inputs.corpus.events[event.id]) or ""


def is_compared(find: Find[DateCandidate], paragraph: str) -> bool:
    """Whether a date says what is compared with or where something begins, not when it is."""
    before = paragraph[: find.span[0]].split()
    led = bool(before) and before[-1].casefold() in _COMPARING
    return led or names_time_before(find)


def names_time_before(find: Find[DateCandidate]) -> bool:
    """Whether a date is the time before the one that is told (*im Vergleich zum Vorjahr*)."""
    return _TIME_BEFORE.match(find.surface) is not None

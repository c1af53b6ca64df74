"""Rule: the period of a figure, and the day of a quotation, are those that are told beside it.

A sentence may date several things, so beside a figure only a date as precise as its period can
prove it, or speak against it: for a day all days that the paragraph tells, for a month, quarter or
year those of the sentence. Where the sentence has none, a month also follows from a day of the
paragraph, and a quarter or year is told where the paragraph names it. What *seit*, *vom* or
*Vorjahr* tell is compared with, and is no date of the figure.

A period that is told nowhere beside its figure needs `undated`, which says why it counts and
repeats it, so that it cannot change unnoticed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import TypeAlias

from generator.checks.finding import Finding
from generator.checks.inputs import DossierFile, Inputs
from generator.checks.places import overlap
from generator.checks.proof import Subject, readable
from generator.checks.proof_calendar import follows, told_days, unit_of
from generator.checks.proof_dates import date_of
from generator.checks.proof_readings import Find
from generator.compare.periods import days_of
from generator.ingest.candidates import DateCandidate
from generator.model import Figure, Quotation

RULE = "period-is-told-beside-figure"

Dated: TypeAlias = Subject[Figure] | Subject[Quotation]

_COMPARING = frozenset(("seit", "vom", "gegenüber"))
"""Words before a date that is none of the figure's own."""
_TIME_BEFORE = re.compile(r"Vor(?:jahr|monat|quartal|woche|tag|abend)")
"""How nouns begin that name the time before (*Vorjahreszeitraum*)."""


def period_is_told_beside_figure(inputs: Inputs) -> Iterator[Finding]:
    """Every period, and every day of a quotation, is told beside it or has a reason."""
    for subject in dated_subjects(inputs):
        if subject.fact.override is None:
            yield from _failures(subject, inputs)
            if subject.dossier.level == "error":
                yield from _reasons(subject, inputs)


def dated_subjects(inputs: Inputs) -> Iterator[Dated]:
    """Figures with a period and quotations with a day whose article is at hand."""
    subjects: Iterator[Dated] = chain(readable(inputs, Figure), readable(inputs, Quotation))
    return (subject for subject in subjects if period_of(subject.fact) is not None)


def period_of(fact: Figure | Quotation) -> str | None:
    """The period of a figure, the day of a quotation."""
    return fact.period if isinstance(fact, Figure) else fact.date


def is_dated_so(subject: Dated, inputs: Inputs) -> bool:
    """Whether no date beside the fact contradicts its period or day."""
    return not any(_failures(subject, inputs))


def is_told(subject: Dated, inputs: Inputs) -> bool:
    """Whether the article tells the period beside the fact; of a span, both its ends."""
    return all(
        _is_told(subject, date, inputs) for date in (period_of(subject.fact) or "").split("/")
    )


def told_beside(subject: Dated, period: str | None, inputs: Inputs) -> set[str]:
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


def _failures(subject: Dated, inputs: Inputs) -> Iterator[Finding]:
    period, key = period_of(subject.fact), _key(subject.fact)
    told = told_beside(subject, period, inputs)
    if told and period not in told:
        number = subject.fact.paragraph
        message = f"beside it paragraph {number} tells {', '.join(sorted(told))}, not {period}."
        yield subject.failure(RULE, message, f"mend {key} or paragraph", key)


def _reasons(subject: Dated, inputs: Inputs) -> Iterator[Finding]:
    """What is wrong with the reason for a period that is told nowhere beside its fact."""
    period, undated = period_of(subject.fact), subject.fact.undated
    if is_told(subject, inputs):
        if undated is not None:
            message = "undated is no longer needed; the article tells it beside."
            note = subject.failure(RULE, message, "delete it", "undated", proves=False)
            yield replace(note, level="note")
    elif told_beside(subject, period, inputs):
        return
    elif undated is None:
        message = f"nothing beside it in paragraph {subject.fact.paragraph} tells {period}."
        hint = f"write undated with a reason and stands: '{period}', or leave it out"
        yield subject.failure(RULE, message, hint, _key(subject.fact))
    elif undated.stands != period:
        message = f"undated was written for '{undated.stands}'; now it is '{period}'."
        hint = f"look at the article, then write stands: '{period}'"
        yield subject.failure(RULE, message, hint, "undated")


def _is_told(subject: Dated, date: str, inputs: Inputs) -> bool:
    beside = told_beside(subject, date, inputs)
    if beside or subject.article is None:
        return date in beside
    number, unit = subject.fact.paragraph, unit_of(date)
    text = subject.article.text(number)
    finds = [find for find in subject.article.dates.of(number) if not is_compared(find, text)]
    if any(find.candidate.value == date for find in finds):
        return True
    days = [told_days(find.candidate.value) for find in finds if unit == "month"]
    return any(told is not None and follows(days_of(date), [told]) for told in days)


def _key(fact: Figure | Quotation) -> str:
    return "period" if isinstance(fact, Figure) else "date"


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

"""Rules that need no article: what the recorded phrases say alone agrees with the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.checks.proof import Subject, subjects
from generator.checks.proof_calendar import contradicts, told_days
from generator.checks.proof_dates import recorded
from generator.checks.proof_figures import AMOUNT, HEDGES, differences
from generator.checks.proof_nouns import counted_otherwise
from generator.compare.periods import days_of
from generator.ingest import read_quantities, reading
from generator.ingest.candidates import Quantity
from generator.ingest.dates import find_dates
from generator.model import Event, Figure, Locator

VALUE = "surface-states-value"
DATE = "surface-states-date"


def surface_states_value(inputs: Inputs) -> Iterator[Finding]:
    """Amount, hedge, and the unit and direction that the surface names, are the recorded ones."""
    for subject in subjects(inputs, Figure):
        if subject.fact.override is None:
            for number, locator in enumerate(subject.fact.locators):
                yield from _value_failures(subject, locator, first=number == 0)


def _value_failures(
    subject: Subject[Figure], locator: Locator, *, first: bool
) -> Iterator[Finding]:
    figure = subject.fact
    said = _said(figure, locator.surface)
    others = [_others(figure, one, locator.surface, first=first) for one in said]
    if others and all(others):
        nearest: list[str] = min(others, key=len)
        message = f"'{locator.surface}' says {', '.join(nearest)}."
        yield subject.failure(VALUE, message, "mend the figure or its surface")


def _others(figure: Figure, said: Quantity, surface: str, *, first: bool) -> list[str]:
    """What the phrase says otherwise; what is counted only where it names that."""
    found = differences(figure, _as_far_as_said(said, figure), first=first)
    if said.noun is not None:
        found += counted_otherwise(figure, said, f"{surface} {figure.noun or ''}")
    return found


def _said(figure: Figure, surface: str) -> Sequence[Quantity]:
    """What a program reads in the surface alone; nothing where only its sentence makes it a number.

    A bare number (*25*, *2000*) is one of something.
    """
    # a range may be cut behind its *zwischen*, since a surface has seven words at most
    texts = (surface, f"zwischen {surface}") if figure.min is not None else (surface,)
    found = [quantity for text in texts for _, _, quantity in read_quantities(text)]
    if found:
        return found
    if worded := reading(surface, surface):
        return [worded]
    counted = (quantity for _, _, quantity in read_quantities(f"{surface} Stück"))
    return [replace(quantity, unit=figure.unit) for quantity in counted]


def _as_far_as_said(said: Quantity, figure: Figure) -> Quantity:
    """The reading, and from the record what a phrase alone need not say.

    That is the moment always, a unit that is not named, and a direction or status that only the
    sentence tells.
    """
    return Quantity(
        unit=figure.unit if said.unit == "count" and said.noun is None else said.unit,
        direction=said.direction or figure.direction,
        status=figure.status if said.status == "actual" else said.status,
        moment=figure.moment,
        wording=said.wording,
        noun=said.noun,
        **{name: getattr(said, name) for name in (*AMOUNT[:3], *HEDGES)},
    )


def surface_states_date(inputs: Inputs) -> Iterator[Finding]:
    """A date that a surface names in full is the event's."""
    for subject in subjects(inputs, Event):
        date = recorded(subject, inputs)
        if date is None or subject.fact.override is not None:
            continue
        for locator in subject.fact.locators:
            for _, _, value in find_dates([locator.surface], None)[0]:
                days = told_days(value)
                if days is not None and contradicts(days_of(date), days):
                    message = f"'{locator.surface}' says {value}, not {date}."
                    yield subject.failure(DATE, message, "mend the date or the surface", "date")

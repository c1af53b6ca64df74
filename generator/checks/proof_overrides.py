"""Rules about overrides: each is needed, and still means the fact that it was written for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.checks.proof import Subject, readable, subjects
from generator.checks.proof_actors import is_about_somebody_named
from generator.checks.proof_dates import date_of, resolves
from generator.checks.proof_figures import reads_as_recorded
from generator.checks.proof_negations import keeps_its_negation
from generator.checks.proof_periods import is_dated_so
from generator.checks.proof_quotations import is_spoken_by
from generator.checks.proof_roles import is_named
from generator.model import Event, Fact, Figure, Locator, Quotation, Role

HOLDS = "override-means-its-fact"
NEEDED = "override-is-needed"


def override_means_its_fact(inputs: Inputs) -> Iterator[Finding]:
    """`stands` is the fact as it is: whoever changes the fact looks at the override again."""
    for kind, stands, _ in _KINDS:
        for subject in subjects(inputs, kind):
            override = subject.fact.override
            if override is None or override.stands == (now := stands(subject.fact)):
                continue
            if override.stands is None:
                message = "the override does not say what it stands for."
            else:
                message = f"the override was written for '{override.stands}'; now it is '{now}'."
            hint = f"look at the article, then write stands: '{now}'"
            yield subject.failure(HOLDS, message, hint, "override")


def override_is_needed(inputs: Inputs) -> Iterator[Finding]:
    """No fact is overridden that ingest reads as recorded."""
    for kind, _, proves in _KINDS:
        for subject in readable(inputs, kind):
            if subject.fact.override is not None and proves(subject, inputs):
                message = "the override is no longer needed; the article reads as recorded."
                note = subject.failure(NEEDED, message, "delete it", "override", proves=False)
                yield Finding(note.file, note.line, NEEDED, note.message, note.hint, "note")


def _figure(figure: Figure) -> str:
    amount = figure.wording if figure.value is None else f"{figure.value:.12g}"
    if figure.min is not None:
        amount = f"{figure.min:.12g}–{figure.max:.12g}"
    hedges = (figure.min_qualifier, figure.max_qualifier, figure.qualifier)
    times = (figure.moment, figure.status, figure.period, figure.period_text)
    return _joined(
        figure.actor, figure.metric, amount, figure.noun, figure.unit, *hedges, figure.direction,
        *times, *_places(figure),
    )  # fmt: skip


def _event(event: Event) -> str:
    dated_by = () if event.dated_by is None else (_place(event.dated_by),)
    return _joined(date_of(event) or "no date", *_places(event), *dated_by)


def _quotation(quotation: Quotation) -> str:
    return _joined(quotation.speaker or "no speaker", quotation.date, *_places(quotation))


def _role(role: Role) -> str:
    return _joined(role.actor, role.office, role.held, *_places(role))


def _places(fact: Fact) -> Iterator[str]:
    return (_place(locator) for locator in fact.locators)


def _place(locator: Locator) -> str:
    """Where a fact stands; without a colon, so that YAML needs no quotation marks around it."""
    return f"in paragraph {locator.paragraph} {locator.surface}"


def _joined(*words: str | None) -> str:
    return " ".join(word for word in words if word)


def _reads(subject: Subject[Figure], inputs: Inputs) -> bool:
    named = is_about_somebody_named(subject, inputs)
    return named and reads_as_recorded(subject) and is_dated_so(subject, inputs)


def _is_said(subject: Subject[Quotation], inputs: Inputs) -> bool:
    is_said = is_spoken_by(subject, inputs) and keeps_its_negation(subject)
    return is_said and is_dated_so(subject, inputs)


_KINDS: tuple[tuple[type[Any], Callable[[Any], str], Callable[[Any, Inputs], bool]], ...] = (
    (Figure, _figure, _reads),
    (Event, _event, resolves),
    (Quotation, _quotation, _is_said),
    (Role, _role, is_named),
)
"""Each kind of fact, how its override says what it stands for, and how it would be proven."""

"""Rule: the date of an event is the one to which the words of the article lead.

The dossier that writes the date has to prove it: a date at one of the event's places, or at
`dated_by`, lies inside it. No date at its places, in any dossier, may contradict it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.checks.places import Span, overlap
from generator.checks.proof import Subject, readable
from generator.checks.proof_calendar import contradicts, follows, told_days
from generator.checks.proof_readings import Find, ReadArticle
from generator.compare.periods import Days, days_of
from generator.ingest.candidates import DateCandidate
from generator.model import Event, Locator

RESOLVES = "date-resolves-to-event"

_OF_PUBLICATION = frozenset(("heute",))
"""Words for now that, in an article, are the day of publication."""


@dataclass(frozen=True, slots=True)
class Told:
    """A date of the article at a place of an event, and the days that it means."""

    locator: Locator
    span: Span
    find: Find[DateCandidate]
    days: Days


def date_resolves_to_event(inputs: Inputs) -> Iterator[Finding]:
    """Dates at the places of an event lead to its date, and none leads elsewhere.

    An override excuses that they lead elsewhere, but no surface that cuts a date.
    """
    for subject in readable(inputs, Event):
        yield from _cut_dates(subject)
        if subject.fact.override is None:
            yield from _misreadings(subject, recorded(subject, inputs))


def resolves(subject: Subject[Event], inputs: Inputs) -> bool:
    """Whether the article's words lead to the event's date."""
    return not any(_misreadings(subject, recorded(subject, inputs)))


def date_of(event: Event) -> str | None:
    """The date or span that an event has, as ISO 8601 writes it."""
    return f"{event.start}/{event.end}" if event.start else event.date


def recorded(subject: Subject[Event], inputs: Inputs) -> str | None:
    """The event's date, which may be written in another dossier."""
    return date_of(subject.fact) or date_of(inputs.corpus.events[subject.fact.id])


def _cut_dates(subject: Subject[Event]) -> Iterator[Finding]:
    for one in told_at(subject):
        start, end = one.find.span
        if overlap(one.find.span, one.span) < end - start:
            message = (
                f"'{one.locator.surface}' cuts '{one.find.surface}' "
                f"of paragraph {one.locator.paragraph}."
            )
            yield subject.failure(RESOLVES, message, "let the surface hold the whole date")


def _misreadings(subject: Subject[Event], date: str | None) -> Iterator[Finding]:
    event = subject.fact
    if date is None:
        return
    told = list(told_at(subject))
    others = [one for one in told if contradicts(days_of(date), one.days)]
    for one in others:
        place = f"'{one.find.surface}' of paragraph {one.locator.paragraph}"
        hint = f"mend date or paragraph{subject.elsewhere(one.locator)}"
        message = f"{place} is {_shown(one)}, not {date}."
        yield subject.failure(RESOLVES, message, hint, _key(event))
    if not others and date_of(event) and not _is_given(event, [one.days for one in told]):
        found = ", ".join(f"'{one.find.surface}' ({_shown(one)})" for one in told) or "no date"
        numbers = ", ".join(str(locator.paragraph) for locator in _places(event))
        message = f"paragraph {numbers} tells {found}, which does not lead to {date}."
        hint = "name the phrase that dates it with dated_by, or override it with a reason"
        yield subject.failure(RESOLVES, message, hint, _key(event))


def told_at(subject: Subject[Event]) -> Iterator[Told]:
    """Every date at the places of an event whose days are known."""
    article = subject.article
    if article is None:
        return
    for locator in _places(subject.fact):
        if (span := subject.span(locator)) is None:
            continue
        for find in article.dates.of(locator.paragraph):
            days = days_at(find, article)
            if overlap(find.span, span) > 0 and days is not None:
                yield Told(locator, span, find, days)


def days_at(find: Find[DateCandidate], article: ReadArticle) -> Days | None:
    """The days that a date of the article means; *heute* is the day of publication."""
    if find.surface.casefold() in _OF_PUBLICATION and article.published:
        return days_of(article.published)
    return told_days(find.candidate.value)


def _places(event: Event) -> tuple[Locator, ...]:
    return event.locators if event.dated_by is None else (*event.locators, event.dated_by)


def _is_given(event: Event, told: list[Days]) -> bool:
    """Whether the dates that are told lead to the date, or to both ends of the span."""
    if event.date is not None:
        return follows(days_of(event.date), told)
    if event.start is None or event.end is None:
        return False
    whole = days_of(f"{event.start}/{event.end}")
    ends = follows(days_of(event.start), told) and follows(days_of(event.end), told)
    return ends or whole in told


def _key(event: Event) -> str:
    return "date" if event.date else "start" if event.start else "surface"


def _shown(one: Told) -> str:
    value = one.find.candidate.value
    return value if told_days(value) is not None else one.days.first.isoformat()

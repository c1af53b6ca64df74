"""Events: articles that date one happening differently, and events in an impossible order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from generator import german
from generator.compare.judgement import Judged, Judgement
from generator.compare.periods import Days, days_of
from generator.corpus import Corpus
from generator.model import Event


def compared_events(corpus: Corpus) -> Iterator[Judged]:
    """Events of one happening, pair by pair, and events that are before what they presuppose."""
    happenings: dict[str, list[Event]] = defaultdict(list)
    for event in corpus.events.values():
        if event.happening is not None:
            happenings[event.happening].append(event)
    for happening, events in happenings.items():
        for first, second in combinations(events, 2):
            yield _judged(first, second, _dates(first, second), happening, events[0])
    for event in corpus.events.values():
        for earlier in (corpus.events[id_] for id_ in event.presupposes):
            if (judgement := _order(event, earlier)) is not None:
                subject = earlier.happening or earlier.id
                yield _judged(earlier, event, judgement, subject, earlier)


def _judged(first: Event, second: Event, found: Judgement, subject: str, named: Event) -> Judged:
    return Judged(first.id, second.id, found, subject, f"Wann war das? {named.title}")


def _days(event: Event) -> Days | None:
    """The days of an event, or None where no article dates it."""
    if event.start is not None and event.end is not None:
        return days_of(f"{event.start}/{event.end}")
    return None if event.date is None else days_of(event.date)


def _when(event: Event) -> str:
    if event.start is not None and event.end is not None:
        return german.date_range(event.start, event.end)
    return german.date(event.date or "")


def _dates(first: Event, second: Event) -> Judgement:
    one, other = _days(first), _days(second)
    if one is None or other is None:
        return Judgement("not_comparable", "Wann es war, sagen die Artikel nicht alle.")
    told = f"hier {_when(first)}, dort {_when(second)}"
    relation = one.relation(other)
    if relation == "equal":
        return Judgement("agree", f"Beide nennen dasselbe Datum: {_when(first)}.")
    if relation in ("before", "after") or _ends_differ(first, second):
        return Judgement("contradiction", f"Die Daten schließen sich aus: {told}.")
    if (first.start is None) != (second.start is None):
        return Judgement("scope", f"Einmal ist ein Zeitraum genannt, einmal ein Datum: {told}.")
    return Judgement("rounding", f"Eine Angabe ist genauer als die andere: {told}.")


def _ends_differ(first: Event, second: Event) -> bool:
    """Whether two stretches begin or end at different times."""
    ends = ((first.start, second.start), (first.end, second.end))
    return any(
        one and other and days_of(one).relation(days_of(other)) in ("before", "after")
        for one, other in ends
    )


def _order(event: Event, earlier: Event) -> Judgement | None:
    """The contradiction of an event that lies before what it presupposes; else None."""
    here, there = _days(event), _days(earlier)
    if here is None or there is None or here.relation(there) != "before":
        return None
    return Judgement(
        "contradiction",
        f"Die Folge liegt vor dem Anlass: {_when(event)} kommt vor {_when(earlier)}.",
    )

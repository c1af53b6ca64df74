"""The one computation of what changed: a pure function of the last release and the facts now."""

from __future__ import annotations

import uuid
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.corpus import Corpus
from generator.corrections.published import (
    Aspect,
    Change,
    Detail,
    Logged,
    Published,
    Recorded,
    What,
)
from generator.corrections.recorded import recorded


@dataclass(frozen=True)
class Corrections:
    """Every change of a fact that was ever published, oldest first; without a date the newest.

    Attributes:
        released: Day of the last release, or None before the first.
        changes: The log, and behind it what has changed since.
    """

    released: str | None = None
    changes: tuple[Change, ...] = ()

    def of(self, id_: str) -> tuple[Change, ...]:
        """The changes of one fact, oldest first; none for most facts."""
        return tuple(self.changes[place] for place in self._places.get(id_, ()))

    @cached_property
    def anchored(self) -> Sequence[tuple[str, Change]]:
        """Every change under the anchor that it keeps for good: ``korrektur-ID-2``."""
        counts: Counter[str] = Counter()
        found = []
        for change in self.changes:
            counts[change.id] += 1
            found.append((f"korrektur-{change.id}-{counts[change.id]}", change))
        return found

    @cached_property
    def newest(self) -> Mapping[str, tuple[str, Change]]:
        """The newest change of each fact that was ever changed, with its anchor."""
        return {change.id: (anchor, change) for anchor, change in self.anchored}

    @cached_property
    def _places(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for place, change in enumerate(self.changes):
            found[change.id].append(place)
        return found

    def about(self, ids: Iterable[str]) -> Sequence[tuple[str, Change]]:
        """Every change of some facts with its anchor, oldest first."""
        places = sorted(place for id_ in set(ids) for place in self._places.get(id_, ()))
        return [self.anchored[place] for place in places]


def corrections(corpus: Corpus, published: Published | None) -> Corrections:
    """All corrections as of now."""
    if published is None:
        return Corrections()
    return Corrections(published.released, (*published.log, *changed(published, recorded(corpus))))


def changed(before: Published, now: Mapping[str, Recorded]) -> tuple[Change, ...]:
    """What has changed since a release, in the order of its facts; then what came back."""
    known = {fact.id for fact in before.facts}
    found = [_change(fact, now.get(fact.id)) for fact in before.facts]
    gone = dict.fromkeys(logged.id for logged in before.log if logged.id not in known)
    found += [_restored(now[id_]) for id_ in gone if id_ in now]
    return tuple(change for change in found if change is not None)


def released(
    before: Published | None, corpus: Corpus, *, today: str, now: Mapping[str, Recorded]
) -> Published:
    """What `published.json` holds after a release: nothing that was logged is ever lost.

    Args:
        before: The last release, or None.
        corpus: The facts now.
        today: Day of the release, ISO 8601.
        now: The facts now as a release records them.
    """
    log = () if before is None else before.log
    new = () if before is None else changed(before, now)
    return Published(
        released=today,
        cutoff=corpus.cutoff,
        feed=feed_id(corpus, before),
        facts=tuple(now.values()),
        log=(*log, *(Logged(**{**change.model_dump(), "date": today}) for change in new)),
    )


def feed_id(corpus: Corpus, published: Published | None) -> str:
    """The recorded id of the feed; before the first release one made from the articles."""
    if published is not None and published.feed is not None:
        return published.feed
    articles = " ".join(sorted(source.original.sha256 for source in corpus.sources))
    return uuid.uuid5(uuid.NAMESPACE_OID, articles).urn


def _change(before: Recorded, now: Recorded | None) -> Change | None:
    if now is None:
        return _named(before, "withdrawn", [_told(before, None)])
    if before.told is not None and before.told.endswith(f": {_main(now)}"):
        return None  # whatever its label was
    if before.kind != now.kind:
        return _named(now, "corrected", [_told(before, now)])
    details = [*_changed_aspects(before, now), *_changed_places(before, now)]
    return _named(now, "corrected", details) if details else None


def _restored(now: Recorded) -> Change:
    return _named(now, "restored", [_told(None, now)])


def _named(fact: Recorded, what: What, details: Iterable[Detail]) -> Change:
    return Change(
        date=None,
        id=fact.id,
        kind=fact.kind,
        label=fact.label,
        what=what,
        details=tuple(details),
    )


def _told(before: Recorded | None, now: Recorded | None) -> Detail:
    """A fact as a whole, by the main thing that it says."""
    first = next(fact for fact in (before, now) if fact is not None)
    aspect = first.aspects[0].aspect if first.told is None else "told"
    words = None if now is None else _main(now)
    if now is not None and aspect == "told":
        words = f"{now.label}: {words}"
    return Detail(aspect=aspect, before=None if before is None else _main(before), now=words)


def _main(fact: Recorded) -> str:
    """The main thing that a fact says."""
    return fact.aspects[0].words if fact.told is None else fact.told


def _changed_aspects(before: Recorded, now: Recorded) -> Iterable[Detail]:
    """Aspects that both know and that are not the same: a new aspect is no correction."""
    after = {aspect.aspect: aspect for aspect in now.aspects}
    for aspect in before.aspects:
        new = after.get(aspect.aspect)
        if new is not None and new.key != aspect.key:
            yield Detail(aspect=aspect.aspect, before=aspect.words, now=new.words)


def _changed_places(before: Recorded, now: Recorded) -> Iterable[Detail]:
    """A place that is gone is a correction; one more place is not."""
    gone = _without(before.places, now.places)
    if gone:
        new = _without(now.places, before.places) or now.places
        yield Detail(aspect="places", before=_listed(gone), now=_listed(new))


def _without(places: Iterable[Aspect], others: Iterable[Aspect]) -> list[Aspect]:
    keys = {place.key for place in others}
    return [place for place in places if place.key not in keys]


def _listed(places: Iterable[Aspect]) -> str:
    return "; ".join(place.words for place in places)

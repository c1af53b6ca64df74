"""Put judged pairs into groups that a page can show: the author's, else one for each subject."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.compare.events import compared_events
from generator.compare.figures import compared_figures
from generator.compare.judgement import Judged
from generator.compare.naming import shared_origin
from generator.compare.quotations import compared_quotations, misattributed
from generator.compare.roles import compared_roles
from generator.corpus import Corpus
from generator.model import Comparison, CuratedComparison, CuratedPair, Pair

LONGEST_ID = 80

Sides = tuple[str, str]

COMPARED = (
    compared_figures,
    compared_events,
    compared_roles,
    compared_quotations,
    misattributed,
)


def judged(corpus: Corpus) -> tuple[Judged, ...]:
    """Every pair of comparable statements, with the judgement on it; each pair once."""
    found: dict[Sides, Judged] = {}
    for compare in COMPARED:
        for item in compare(corpus):
            found.setdefault(_sides(item.first, item.second), item)
    return tuple(found.values())


def _with_origin(corpus: Corpus, item: Judged) -> Judged:
    """The judgement, with a second sentence where both statements go back to one report."""
    origin = shared_origin(corpus, item.first, item.second)
    if origin is None:
        return item
    told = f"{item.judgement.reason} Beide gehen auf {origin.name} zurück und zählen nur einmal."
    return replace(item, judgement=replace(item.judgement, reason=told))


def _sides(first: str, second: str) -> Sides:
    """The key of a pair, whichever side is named first."""
    return (first, second) if first < second else (second, first)


def grouped(corpus: Corpus) -> Iterator[Comparison]:
    """The comparisons of a corpus: the author's groups in their order, then computed ones."""
    computed = {_sides(j.first, j.second): _with_origin(corpus, j) for j in judged(corpus)}
    owner = _owners(corpus.curated.values(), computed)
    by_owner: dict[str, list[Judged]] = defaultdict(list)
    by_subject: dict[str, list[Judged]] = defaultdict(list)
    for sides, item in computed.items():
        if sides in owner:
            by_owner[owner[sides]].append(item)
        else:
            by_subject[item.subject].append(item)
    for curated in corpus.curated.values():
        if pairs := _curated_pairs(curated, by_owner[curated.id]):
            yield Comparison(
                id=curated.id, title=curated.title, explanation=curated.explanation, pairs=pairs
            )
    taken = set(corpus.places)
    for subject, items in by_subject.items():
        id_ = free_id(f"vergleich-{subject}", taken)
        taken.add(id_)
        yield Comparison(id=id_, title=items[0].title, pairs=tuple(_pair(item) for item in items))


def _owners(
    curated: Iterable[CuratedComparison], computed: Mapping[Sides, Judged]
) -> dict[Sides, str]:
    """The author's group that each pair belongs to.

    A pair belongs where both its statements stand; else where one of them does, so that a new
    statement joins those that it can be compared with.
    """
    groups_of: dict[str, list[str]] = defaultdict(list)
    declared: dict[Sides, str] = {}
    for group in curated:
        for statement in group.statements:
            groups_of[statement].append(group.id)
        for pair in group.pairs:
            declared.setdefault(_sides(pair.first, pair.second), group.id)
    owner: dict[Sides, str] = {}
    for sides in computed:
        first, second = (groups_of.get(side, []) for side in sides)
        shared = [group for group in first if group in second]
        places = [declared[sides]] if sides in declared else shared or [*first, *second]
        if places:
            owner[sides] = places[0]
    return owner


def _curated_pairs(curated: CuratedComparison, items: Iterable[Judged]) -> tuple[Pair, ...]:
    """Computed pairs with what the author says of them, then pairs that only the author holds."""
    said = {_sides(pair.first, pair.second): pair for pair in curated.pairs}
    pairs = [_pair(item, said.pop(_sides(item.first, item.second), None)) for item in items]
    pairs += [
        Pair(first=p.first, second=p.second, verdict=p.verdict, reason=p.reason)
        for p in said.values()
        if p.verdict is not None
    ]
    order = {statement: index for index, statement in enumerate(curated.statements)}
    last = len(order)
    return tuple(sorted(pairs, key=lambda p: (order.get(p.first, last), order.get(p.second, last))))


def _pair(item: Judged, said: CuratedPair | None = None) -> Pair:
    verdict = item.judgement.verdict
    return Pair(
        first=item.first,
        second=item.second,
        verdict=said.verdict or verdict if said else verdict,
        explanation=item.judgement.reason,
        computed=verdict,
        reason=said.reason if said else None,
    )


def free_id(wanted: str, taken: set[str]) -> str:
    """An id like the wanted one: not too long, and no other record's."""
    if len(wanted) <= LONGEST_ID and wanted not in taken:
        return wanted
    mark = hashlib.sha256(wanted.encode()).hexdigest()[:8]
    return f"{wanted[: LONGEST_ID - 9].rstrip('-')}-{mark}"

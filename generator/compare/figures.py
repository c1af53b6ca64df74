"""Figures: which pairs speak of the same quantity.

Candidates share an actor (or one's is a part of the other's), a metric of one family, and periods
that meet; two kinds of one metric (tax on wages, tax on sales) stay apart. What they say of each
other is for `rules` to tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.compare.judgement import Judged
from generator.compare.kinship import Kin
from generator.compare.periods import Days, days_of
from generator.compare.rules import judge
from generator.compare.two import FigurePair
from generator.corpus import Corpus
from generator.model import Figure


def compared_figures(corpus: Corpus) -> Iterator[Judged]:
    """Every pair of comparable figures with its judgement."""
    kin = Kin(corpus)
    order = {id_: index for index, id_ in enumerate(corpus.figures)}
    for family, members in _families(corpus, kin).items():
        by_actor: dict[str, list[Figure]] = defaultdict(list)
        for figure in members:
            by_actor[figure.actor or ""].append(figure)
        for one, other in _candidates(by_actor, kin):
            if not _measure_alike(one, other, kin):
                continue
            first, second = sorted((one, other), key=lambda figure: order[figure.id])
            pair = FigurePair(corpus, kin, first, second)
            subject = kin.widest(first.actor or "", second.actor or "")
            title = f"{corpus.metrics[family].title}: {corpus.actors[subject].name}"
            yield Judged(first.id, second.id, judge(pair), f"{subject}-{family}", title)


def _measure_alike(one: Figure, other: Figure, kin: Kin) -> bool:
    """Whether the metrics of two figures may be held against each other.

    A kind of a metric against the metric itself is one difference; a second one beside it (another
    actor, another period, a period that only one of them tells) is one too many.
    """
    first, second = one.metric or "", other.metric or ""
    if first == second:
        return True
    if one.actor != other.actor or not kin.measure_alike(first, second):
        return False
    if one.period and other.period:
        return days_of(one.period) == days_of(other.period)
    return bool(one.period or one.period_text) == bool(other.period or other.period_text)


def _families(corpus: Corpus, kin: Kin) -> dict[str, list[Figure]]:
    found: dict[str, list[Figure]] = defaultdict(list)
    for figure in corpus.figures.values():
        if figure.actor is not None and figure.metric is not None:
            found[kin.family(figure.metric)].append(figure)
    return found


def _candidates(by_actor: dict[str, list[Figure]], kin: Kin) -> Iterator[tuple[Figure, Figure]]:
    for actor, figures in by_actor.items():
        yield from _meeting(figures, figures)
        for relative in kin.relatives(actor) - {actor}:
            # who may be the same is a relative both ways: one way is enough
            if relative in by_actor and not (actor in kin.relatives(relative) and actor > relative):
                yield from _meeting(figures, by_actor[relative])


def _meeting(
    figures: Sequence[Figure], others: Sequence[Figure]
) -> Iterator[tuple[Figure, Figure]]:
    """Pairs whose periods meet; a period that no article dates may meet any."""
    dated = sorted(
        ((days_of(f.period), f, side) for side, f in _sides(figures, others) if f.period),
        key=lambda item: (item[0], item[1].id),
    )
    open_: list[tuple[Days, Figure, int]] = []
    for days, figure, side in dated:
        open_ = [item for item in open_ if item[0].last >= days.first]
        yield from ((o, figure) for _, o, s in open_ if s != side or figures is others)
        open_.append((days, figure, side))
    undated = [(f, side) for side, f in _sides(figures, others) if not f.period]
    for index, (figure, side) in enumerate(undated):
        rest = [*undated[index + 1 :], *((f, s) for _, f, s in dated)]
        yield from ((figure, o) for o, s in rest if s != side or figures is others)


def _sides(figures: Sequence[Figure], others: Sequence[Figure]) -> Iterator[tuple[int, Figure]]:
    yield from ((0, figure) for figure in figures)
    if others is not figures:
        yield from ((1, figure) for figure in others)

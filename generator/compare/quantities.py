"""Figures that speak of one quantity: the same actor, metric and period."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Figure

Period = tuple[str | None, str | None]
UNSAID: Period = (None, None)


def by_quantity(figures: Iterable[Figure]) -> list[list[Figure]]:
    """Figures of one actor, metric and period together, in the order given.

    A figure that names no period speaks of the only one that others of its actor and metric name;
    where they name several it stands for itself.
    """
    measured: dict[tuple[str | None, ...], dict[Period, list[Figure]]] = {}
    for figure in figures:
        what = (figure.actor, figure.metric) if figure.metric else (figure.id, None)
        period = (figure.period, figure.period_text)
        measured.setdefault(what, {}).setdefault(period, []).append(figure)
    return [group for periods in measured.values() for group in _joined(periods)]


def _joined(periods: dict[Period, list[Figure]]) -> list[list[Figure]]:
    if len(periods) == 2 and UNSAID in periods:
        return [[figure for group in periods.values() for figure in group]]
    return list(periods.values())

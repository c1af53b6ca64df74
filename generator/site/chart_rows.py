"""Which rows a chart has, by its kind: bars of one day, forecasts and results, sources apart.

Figures of one actor, metric and period speak of the same; what tells them apart is said in words
at each row, so that no legend is needed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator import german
from generator.compare.quantities import by_quantity
from generator.corpus import Corpus
from generator.model import Figure
from generator.site.charts import Drawing, Row, Style, drawing_of
from generator.site.rendering import source_name

MOMENTS = {"close": "Handelsschluss", "intraday": "im Handel", "after_hours": "nachbörslich"}
STATUSES = {"actual": "Ergebnis", "forecast": "Prognose", "planned": "Plan", "alleged": "behauptet"}
ANOTHER = "andere Angabe"

Group = Sequence[Figure]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of chart with rows.

    Attributes:
        css: The class of its figure, beside those that all charts with rows have.
        style: How a row shows its value.
        rows: The rows of figures that have been found fit to be drawn together.
    """

    css: str
    style: Style
    rows: Callable[[Corpus, Group], list[Row]]


def drawing_by(kind: str, corpus: Corpus, figures: Group) -> Drawing:
    """What a kind of chart draws of some figures.

    Raises:
        ValueError: There is no figure, one has no number, units differ, or the kind needs others.
    """
    if not figures:
        raise ValueError("needs a figure at least.")
    for figure in figures:
        if figure.wording is not None:
            raise ValueError(f"'{figure.id}' is a vague amount and cannot be drawn.")
    if len(units := dict.fromkeys(figure.unit for figure in figures)) != 1:
        raise ValueError(f"one chart cannot hold different units: {', '.join(units)}.")
    return drawing_of(KINDS[kind].rows(corpus, figures), KINDS[kind].style)


def _bar_rows(corpus: Corpus, figures: Group) -> list[Row]:
    """One row a figure, in the order given; an actor with several says what tells them apart."""
    groups = by_quantity(figures)
    actors = Counter(group[0].actor for group in groups)
    rows = []
    for group in groups:
        for figure, difference in zip(group, _differences(group), strict=True):
            period = _period(figure) if figure.actor and actors[figure.actor] > 1 else ""
            words = (_actor(corpus, figure), period, difference)
            rows.append(_row(figure, ", ".join(filter(None, words))))
    return rows


def _outlook_rows(corpus: Corpus, figures: Group) -> list[Row]:
    """Forecast or plan and result of each quantity, one below the other."""
    rows = []
    for heading, group in _headed(corpus, figures):
        statuses = [figure.status for figure in group]
        if "actual" not in statuses or len(set(statuses)) < 2:
            raise ValueError(f"'{group[0].id}' needs a forecast and a result of the same quantity.")
        ordered = sorted(group, key=lambda figure: figure.status == "actual")
        words = [f"{STATUSES[figure.status]}, {_source(corpus, figure)}" for figure in ordered]
        rows += _rows(heading, ordered, words)
    return rows


def _spread_rows(corpus: Corpus, figures: Group) -> list[Row]:
    """What each source says about a quantity, one below the other."""
    rows = []
    for heading, group in _headed(corpus, figures):
        if len(group) < 2:
            raise ValueError(f"'{group[0].id}' needs a second statement about the same quantity.")
        sources = [_source(corpus, figure) for figure in group]
        rows += _rows(heading, group, sources, _notes(group, sources))
    return rows


KINDS: Mapping[str, Kind] = {
    "bar_chart": Kind("is-bars", "bars", _bar_rows),
    "outlook_chart": Kind("is-outlook", "bars", _outlook_rows),
    "spread_chart": Kind("is-spread", "dots", _spread_rows),
}
"""Every kind of chart with rows, by its macro."""


def _rows(heading: str, group: Group, names: Sequence[str], notes: Sequence[str] = ()) -> list[Row]:
    """Rows below one heading."""
    told = notes or [""] * len(group)
    rows = [_row(f, name, note) for f, name, note in zip(group, names, told, strict=True)]
    return [replace(rows[0], heading=heading), *rows[1:]]


def _row(figure: Figure, name: str, note: str = "") -> Row:
    sign = -1 if figure.direction == "down" else 1
    values = [v for v in (figure.value, figure.min, figure.max) if v is not None]
    ends = tuple(sign * value for value in values)
    return Row("", name, value_words(figure), figure, ends, note)


def value_words(figure: Figure) -> str:
    """A value as short as a chart needs it: *−17 %*, *knapp 3 % Minus*, *60–65 Mrd. US-$*."""
    text = german.quantity(figure, "signed")
    short = text.removeprefix("ein Minus von ").removeprefix("ein Plus von ")
    if figure.direction and (figure.qualifier or figure.min is not None):
        return f"{short}{german.NBSP}{'Minus' if figure.direction == 'down' else 'Plus'}"
    return short


# ------------------------------------------------------------------ words


def _differences(group: Group) -> list[str]:
    """What tells figures of one quantity apart: moment, status, or that there is another one."""
    if len(group) == 1 or group[0].actor is None:
        return ["" for _ in group]
    for attribute, words in (("moment", MOMENTS), ("status", STATUSES)):
        values = [getattr(figure, attribute) for figure in group]
        if len(set(values)) == len(group):
            return [words.get(value, "") for value in values]
    return ["", *(ANOTHER for _ in group[1:])]


def _notes(group: Group, sources: Sequence[str]) -> list[str]:
    """What tells statements of a quantity apart beside their sources."""
    if len({figure.moment for figure in group}) > 1:
        return [MOMENTS.get(figure.moment or "", "") for figure in group]
    return [ANOTHER if name in sources[:index] else "" for index, name in enumerate(sources)]


def _actor(corpus: Corpus, figure: Figure) -> str:
    """Whom a figure is about; what it is, where it is about nobody."""
    return corpus.actors[figure.actor].name if figure.actor else figure.label


def _source(corpus: Corpus, figure: Figure) -> str:
    return source_name(corpus.cited[figure.id][0].source)


def _headed(corpus: Corpus, figures: Group) -> Iterator[tuple[str, list[Figure]]]:
    """Groups of figures with a heading, which names what is not the same in all groups."""
    metrics = {figure.metric for figure in figures}
    periods = {period for figure in figures if (period := _period(figure))}
    for group in by_quantity(figures):
        first = group[0]
        metric = corpus.metrics[first.metric].title if first.metric and len(metrics) > 1 else ""
        named = (period for figure in group if (period := _period(figure)))
        period = next(named, "") if len(periods) > 1 else ""
        yield ", ".join(filter(None, (_actor(corpus, first), metric, period))), group


def _period(figure: Figure) -> str:
    return figure.period_text or (german.period(figure.period) if figure.period else "")

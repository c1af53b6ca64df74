"""The style page: every macro an author may call, with a call that works in this very corpus.

What a macro is shown with is chosen from the facts; a macro that no fact fits is left out.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Any

from generator.compare import comparisons
from generator.model import Figure
from generator.site.chart_kinds import CHARTS
from generator.site.computed import compute
from generator.site.row_charts import row_chart
from generator.site.soundness import Kind, RefusedError, is_vague

if TYPE_CHECKING:
    from generator.site.macros import Site


@dataclass(frozen=True)
class Example:
    """The arguments of one call, as an author would write them."""

    ids: tuple[str, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Specimen:
    """One macro on the style page.

    Attributes:
        name: Of the macro.
        call: As an author writes it, with Jinja's brackets.
        html: What it renders.
    """

    name: str
    call: str
    html: str


Chooser = Callable[["Site"], Example | None]

FEW = 3
"""How many bars, boxes or terms a specimen shows at most."""


def specimens(site: Site) -> list[Specimen]:
    """Every macro with what it renders here, in the order in which they are defined."""
    from generator.site.macros import MACROS  # which knows this module

    chosen = ((name, EXAMPLES[name](site)) for name in MACROS if name in EXAMPLES)
    shown = (_specimen(site, name, example) for name, example in chosen if example is not None)
    return [specimen for specimen in shown if specimen is not None]


def _specimen(site: Site, name: str, example: Example) -> Specimen | None:
    """One specimen; none where the macro refuses, as the page it belongs to says itself."""
    from generator.site.macros import MacroError, run

    try:
        html = run(name, site, example.ids, example.options)
    except MacroError:
        return None
    return Specimen(name, written(name, example), html)


def written(name: str, example: Example) -> str:
    """The call as it stands in a page."""
    arguments = [json.dumps(id_, ensure_ascii=False) for id_ in example.ids]
    arguments += [f"{key}={_literal(value)}" for key, value in example.options.items()]
    return f"{{{{ {name}({', '.join(arguments)}) }}}}"


def _literal(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else json.dumps(value, ensure_ascii=False)


# ------------------------------------------------------------------ what fits


def _nothing(_: Site) -> Example:
    return Example()


def _option(**options: Any) -> Chooser:
    return lambda _: Example(options=options)


def _word(word: str) -> Chooser:
    return lambda _: Example((word,))


def _first(kind: str, most: int = 1) -> Chooser:
    """The first records of a kind."""

    def choose(site: Site) -> Example | None:
        from generator.site.parts import records

        ids = tuple(records(site.corpus, kind))[:most]
        return Example(ids) if ids else None

    return choose


def _of_a_source(site: Site) -> Example | None:
    """The first article that reports both a figure and an event."""
    for id_, dossier in site.corpus.dossiers.items():
        if dossier.figures and dossier.events:
            return Example(options={"source": id_})
    return None


def _spoken(site: Site) -> Example | None:
    """The first quotation whose speaker is known."""
    said = (q for q in site.corpus.quotations.values() if q.speaker and q.text)
    return next((Example((quotation.id,)) for quotation in said), None)


def _clear(site: Site) -> list[Figure]:
    return [figure for figure in site.corpus.figures.values() if not is_vague(figure)]


def _figures(most: int) -> Chooser:
    def choose(site: Site) -> Example | None:
        ids = tuple(figure.id for figure in _clear(site)[:most])
        return Example(ids) if ids else None

    return choose


def _pair(kind: Kind) -> Chooser:
    """The first two figures that can be computed with."""

    def choose(site: Site) -> Example | None:
        return next(_sound(site, kind), None)

    return choose


def _sound(site: Site, kind: Kind) -> Iterator[Example]:
    for first, second in combinations(_clear(site), 2):
        for ids in ((first.id, second.id), (second.id, first.id)):
            try:
                compute(site.corpus, kind, *ids)
            except RefusedError:
                continue
            yield Example(ids)


def _bars(site: Site) -> Example | None:
    """Figures of the commonest unit that makes a chart of several bars."""
    for unit, _ in Counter(figure.unit for figure in _clear(site)).most_common():
        ids = tuple(figure.id for figure in _clear(site) if figure.unit == unit)[:FEW]
        options = {"title": "Was die Artikel in dieser Einheit nennen"}
        try:
            row_chart("bar_chart", site.corpus, list(ids), **options)
        except ValueError:
            continue
        if len(ids) > 1:
            return Example(ids, options)
    return None


def _charted(name: str) -> Chooser:
    """Two figures of which a kind of chart can be made."""

    def choose(site: Site) -> Example | None:
        options = {"title": "Zwei Angaben der Artikel in einem Bild"}
        for pair in combinations(_clear(site), 2):
            ids = tuple(figure.id for figure in sorted(pair, key=lambda figure: figure.value or 0))
            try:
                CHARTS[name](site.corpus, ids, **options)
            except ValueError:
                continue
            return Example(ids, options)
        return None

    return choose


def _compared(site: Site) -> Example | None:
    return next((Example((id_,)) for id_ in comparisons(site.corpus).groups), None)


def _noted(site: Site) -> Example | None:
    """The first article with a note of the editors."""
    noted = (id_ for id_, dossier in site.corpus.dossiers.items() if dossier.notes)
    return next((Example((id_,)) for id_ in noted), None)


def _reported(site: Site) -> Example | None:
    """The first actor that a figure is about."""
    actors = (figure.actor for figure in site.corpus.figures.values() if figure.actor)
    return next((Example((actor,)) for actor in actors), None)


EXAMPLES: Mapping[str, Chooser] = {
    "figure": _figures(1),
    "quote": _spoken,
    "event_date": _first("event"),
    "ratio": _pair("ratio"),
    "difference": _pair("difference"),
    "share": _pair("share"),
    "times": _pair("times"),
    "count": _word("figures"),
    "setting": _word("method"),
    "figure_boxes": _figures(FEW),
    "timeline": _of_a_source,
    "quotation": _spoken,
    "term_list": _first("term", FEW),
    "comparison": _compared,
    "source_line": _first("source", FEW),
    "bar_chart": _bars,
    "outlook_chart": _charted("outlook_chart"),
    "spread_chart": _charted("spread_chart"),
    "unit_chart": _charted("unit_chart"),
    "figure_table": _of_a_source,
    "actor_facts": _reported,
    "occurrences": _first("term"),
    "differences": _first("source"),
    "article_list": _nothing,
    "topic_list": _nothing,
    "reading_paths": _nothing,
    "bibliography": _nothing,
    "source_data": _first("source"),
    "coverage": _nothing,
    "accessibility_report": _nothing,
    "licences": _nothing,
    "unused": _nothing,
    "downloads": _nothing,
    "stand": _nothing,
    "byline": _first("source"),
    "verdicts": _nothing,
    "hedges": _nothing,
    "unknowns": _nothing,
    "corrections": _nothing,
    "notes": _noted,
}
"""What each macro is shown with; the style page has none of itself, nor of steps of a path."""

"""Render pages from the corpus: pure functions from a corpus to Markdown by path.

*Data pages* (articles and collecting pages) are the rendering of the dossiers. *Author pages*
(start, topics, method, legal) belong to their author; they are rendered once, when missing.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator import german
from generator.corpus import Corpus
from generator.escaping import front_matter, in_jinja_string, markdown_text
from generator.model import Dossier
from generator.pages.collections import (
    actors_by_kind,
    comparisons_by_weight,
    metric_titles,
    speakers,
    spread,
    unattributed,
)

TEMPLATES = Path(__file__).parent / "templates"

COLLECTING = (
    "artikel/index.md",
    "themen/index.md",
    "chronik.md",
    "zahlen.md",
    "stimmen.md",
    "akteure.md",
    "glossar.md",
    "quellenvergleich.md",
    "unbekannt.md",
    "korrekturen.md",
    "stil.md",
)
AUTHORED = (
    "index.md",
    "einfach.md",
    "handzettel.md",
    "quellen.md",
    "impressum.md",
    "datenschutz.md",
    "barrierefreiheit.md",
)


@cache
def _environment() -> Environment:
    """Pages hold macros in Jinja's own brackets, so templates use `<% %>` and `<< >>`."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        block_start_string="<%",
        block_end_string="%>",
        variable_start_string="<<",
        variable_end_string=">>",
        comment_start_string="<#",
        comment_end_string="#>",
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 templates write Markdown; the filter md escapes
    )
    env.filters.update(
        yaml=front_matter,
        md=markdown_text,
        in_string=in_jinja_string,
        published=german.published,
        day=german.date,
    )
    return env


def data_pages(corpus: Corpus) -> dict[str, str]:
    """Every article and collecting page, by its path below `docs/`."""
    pages = {
        f"artikel/{dossier.source.id}.md": _article(corpus, dossier)
        for dossier in corpus.dossiers.values()
    }
    differing = spread(corpus)
    for path in COLLECTING:
        pages[path] = _render(
            path,
            corpus=corpus,
            kinds=actors_by_kind(corpus),
            speakers=speakers(corpus),
            unattributed=unattributed(corpus),
            terms=sorted(corpus.terms.values(), key=lambda term: german.sort_key(term.title)),
            comparisons=comparisons_by_weight(corpus),
            spread=differing,
            metrics=metric_titles(corpus, differing),
        )
    return pages


def author_pages(corpus: Corpus) -> dict[str, str]:
    """The pages that are created when missing and then belong to their author."""
    weighed = comparisons_by_weight(corpus)
    pages = {path: _render(path, corpus=corpus, comparisons=weighed) for path in AUTHORED}
    for topic in corpus.topics.values():
        pages[f"themen/{topic.id}.md"] = _render("themen/topic.md", topic=topic)
    return pages


def _article(corpus: Corpus, dossier: Dossier) -> str:
    source = dossier.source
    terms = [use.term for use in dossier.terms]
    return _render(
        "artikel/article.md",
        title=dossier.heading,
        source=source,
        summary=dossier.summary,
        figures=_key_figures(dossier),
        has_events=bool(dossier.events),
        quotations=[quotation.id for quotation in dossier.quotations],
        has_terms=bool(terms),
        has_notes=bool(dossier.notes),
        has_figures=bool(dossier.figures),
        total=len(corpus.dossiers),
    )


def _key_figures(dossier: Dossier, most: int = 4) -> list[str]:
    """The figures that the summary speaks of first, or the dossier's first ones."""
    text = (
        ""
        if dossier.summary is None
        else dossier.summary.lead + "".join(section.text for section in dossier.summary.sections)
    )
    told = sorted(
        (position, figure.id)
        for figure in dossier.figures
        if (position := text.find(f'figure("{figure.id}"')) >= 0
    )
    return ([id_ for _, id_ in told] or [figure.id for figure in dossier.figures])[:most]


def _render(path: str, **context: Any) -> str:
    text = _environment().get_template(f"{path}.j2").render(**context)
    lines = [line.rstrip() for line in text.splitlines()]
    kept = [line for index, line in enumerate(lines) if line or (index and lines[index - 1])]
    return "\n".join(kept).strip("\n") + "\n"

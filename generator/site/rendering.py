"""Render the components: one Jinja partial each, with German formatting and links at hand."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from generator import german
from generator.corpus import Cited
from generator.escaping import html_in_markdown
from generator.model import Event, Source, Term
from generator.site.kept_code import KeptCode
from generator.site.links import home, text_fragment

COMPONENTS = Path(__file__).parent / "components"


@cache
def environment() -> Environment:
    """The Jinja environment of all components; templates are read again when they change."""
    env = Environment(
        loader=FileSystemLoader(COMPONENTS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=True,
        bytecode_cache=KeptCode(COMPONENTS / "__pycache__"),
    )
    env.globals.update(
        home=home,
        text_fragment=text_fragment,
        cite=cite,
        fact_link=fact_link,
        take_along=take_along,
        term_entry=term_entry,
        verdicts=german.VERDICTS,
    )
    env.filters.update(
        markdown_safe=lambda text: Markup(html_in_markdown(text)),  # noqa: S704 it escapes
        quantity=german.quantity,
        headline=german.headline,
        day=german.date,
        period=german.period,
        when=when,
        named=source_name,
        listed=german.listed,
        counted=german.counted,
        quoted=german.quoted,
        published=german.published,
        paragraphs=german.paragraphs,
    )
    return env


def component(name: str, **context: Any) -> str:
    """The partial `name` as one block of HTML that Markdown leaves alone.

    Blank lines would end a raw HTML block and indentation could start a code block, so both go.
    """
    html = environment().get_template(f"{name}.html.j2").render(**context)
    return "\n".join(line.strip() for line in html.splitlines() if line.strip())


def fact_link(kind: str, id_: str, text: str, css: str = "fact") -> Markup:
    """A link from a fact on the page to its entry in the page's *Belege*."""
    shown = html_in_markdown(text)
    return Markup(  # noqa: S704 ids, kinds and classes need no escaping, and the text has it
        f'<a class="{css}" href="#beleg-{id_}" data-{kind}="{id_}">{shown}</a>'
    )


def take_along(kind: str, id_: str, words: str) -> Markup:
    """Link to a fact's own address, and to its citation in the page's *Belege*."""
    return Markup(  # noqa: S704 ids and addresses need no escaping, and the words have it
        f'<span class="take-along"><a class="permalink" href="{home(kind, id_)}">Link'
        f'<span class="visually-hidden">: {escape(words)}</span></a>'
        f' <a class="cite" href="#beleg-{id_}">Zitieren</a></span>'
    )


def term_entry(term: Term) -> Markup:
    """The title of a term as the link to its entry in the glossary."""
    return Markup('<a href="{}" data-term="{}">{}</a>').format(
        home("term", term.id), term.id, term.title
    )


def cite(cited: Cited) -> str:
    """A source with the place in it: ``InvestmentWeek, 2. Februar 2025, Absatz 10``."""
    place = german.paragraphs([cited.locator])
    return f"{source_name(cited.source)}, {german.published(cited.source)}, {place}"


def source_name(source: Source) -> str:
    """How pages cite a source; one whose dossier nobody has checked yet is marked."""
    return f"{source.name} (Entwurf)" if source.status == "draft" else source.name


def when(event: Event) -> str:
    """The date of an event in words."""
    if event.date is not None:
        return german.date(event.date)
    start, end = cast("str", event.start), cast("str", event.end)  # the loader makes sure
    return german.date_range(start, end)

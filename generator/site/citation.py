"""How a reader cites a fact of this site: the fact, the article that reports it, and the page.

``Preis des Programms: 25 Mrd. US-$. Quelle: Ohne Autorenangabe, Die Zeitung, 20. Juli 2019
(erschlossen), Absatz 3. Nach: Mondlandung, Stand: 20. Juli 2019,`` and the address follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from generator import german
from generator.corpus import Corpus
from generator.model import Locator, Source
from generator.site.rendering import source_name
from generator.site.statements import fact_label, statement_words


@dataclass(frozen=True, slots=True)
class Article:
    """An article with the places at which it reports one fact, in reading order."""

    source: Source
    places: tuple[Locator, ...]


def articles_with(corpus: Corpus, id_: str) -> list[Article]:
    """The articles that report the fact `id_`, in the order of its places."""
    found = groupby(corpus.cited[id_], key=lambda cited: cited.source.id)
    listed = [list(places) for _, places in found]
    return [
        Article(cited[0].source, tuple(sorted((c.locator for c in cited), key=_paragraph)))
        for cited in listed
    ]


def _paragraph(locator: Locator) -> int:
    return locator.paragraph


def citation(corpus: Corpus, id_: str, site_name: str = "") -> str:
    """The citation of a fact up to the address of its home, which the caller appends.

    Args:
        corpus: Where the fact stands.
        id_: A figure, event, quotation or role.
        site_name: What the site is called; left out where nobody says.
    """
    articles = articles_with(corpus, id_)
    sources = "; ".join(map(_cited, articles))
    fact = ": ".join(
        part for part in (fact_label(corpus, id_), statement_words(corpus, id_)) if part
    )
    here = f"Nach: {site_name}, " if site_name else ""
    stand = f"Stand: {german.date(corpus.cutoff)}, " if corpus.cutoff else ""
    word = "Quelle" if len(articles) == 1 else "Quellen"
    return f"{fact}. {word}: {sources}. {here}{stand}"


def _cited(article: Article) -> str:
    """An article with its paragraphs and origin; its title is for the bibliography only."""
    source = article.source
    parts = [
        source.author or "Ohne Autorenangabe",
        source_name(source),
        _publisher(source),
        german.published(source),
        german.paragraphs(article.places),
    ]
    origins = dict.fromkeys(place.origin for place in article.places if place.origin)
    if origins:
        parts.append(f"laut {german.listed(origins)}")
    return ", ".join(part for part in parts if part)


def _publisher(source: Source) -> str:
    """The publisher, where the name by which pages cite the source does not tell it."""
    return source.publisher if source.publisher and source.publisher not in source.name else ""

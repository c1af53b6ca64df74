"""What a page tells machines in the words of schema.org, as plain values of JSON-LD.

A page names the articles that its facts come from; the start page describes the site, *Quellen und
Methode* the open data, the glossary its terms. Nothing is told that a reader cannot see as well,
and what a source does not tell is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator import datafiles, german
from generator.corpus import Corpus
from generator.corrections import Corrections, change_words
from generator.model import Genre, Source

Node = dict[str, Any]

CONTEXT = "https://schema.org"
LICENSE = "https://creativecommons.org/licenses/by/4.0/"
_ARTICLES: Mapping[Genre, str] = {
    "news": "NewsArticle",
    "analysis": "AnalysisNewsArticle",
    "opinion": "OpinionNewsArticle",
    "reprint": "NewsArticle",
}
_PAGES: Mapping[str, str] = {
    "article": "Article",
    "topic": "Article",
    "collection": "CollectionPage",
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page as its front matter describes it.

    Attributes:
        url: Below the site's root; empty for the start page.
        title: Its heading.
        description: One sentence for search engines, or empty.
        kind: As in its front matter: start, topic, article, collection, legal.
        trail: Address and title of every page above it, the start page first.
        facts: Ids of the facts that it shows.
    """

    url: str
    title: str
    description: str
    kind: str
    trail: tuple[tuple[str, str], ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """The site as a whole: its address with a slash at the end, name and description."""

    url: str
    name: str
    description: str


def graph(place: Place, page: Page, corpus: Corpus, corrections: Corrections) -> Node:
    """Everything that a page tells, as one JSON-LD document."""
    sources = _sources_of(corpus, page)
    nodes = [_page(place, page, corrections, sources)]
    if page.kind == "start":
        nodes.append(_site(place))
    if page.url == "glossar/":
        nodes.append(_glossary(place, page, corpus))
    if page.url == "quellen/":
        sources = list(corpus.sources)
        nodes.append(_dataset(place, page, corpus, corrections))
    nodes += [_article(place, source) for source in sources]
    return {"@context": CONTEXT, "@graph": nodes}


def _page(place: Place, page: Page, corrections: Corrections, sources: Iterable[Source]) -> Node:
    kind = _PAGES.get(page.kind, "WebPage")
    about = [source for source in sources if page.url == f"artikel/{source.id}/"]
    return _filled({
        "@type": kind,
        "@id": place.url + page.url,
        "url": place.url + page.url,
        "headline" if kind == "Article" else "name": page.title,
        "description": page.description,
        "inLanguage": "de",
        "isPartOf": {"@id": f"{place.url}#website"},
        "license": LICENSE if page.facts else None,
        "isBasedOn": [_reference(place, source) for source in about],
        "citation": [_reference(place, source) for source in sources],
        "correction": list(_corrected(place, page, corrections)),
        "breadcrumb": _breadcrumb(place, page) if page.trail else None,
        "mainEntity": _main_entity(place, page),
    })  # fmt: skip


def _main_entity(place: Place, page: Page) -> Node | None:
    anchors = {"glossar/": "#begriffe", "quellen/": "#daten"}
    anchor = anchors.get(page.url)
    return {"@id": place.url + page.url + anchor} if anchor else None


def _breadcrumb(place: Place, page: Page) -> Node:
    steps = (*page.trail, (page.url, page.title))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": title, "item": place.url + url}
            for number, (url, title) in enumerate(steps, start=1)
        ],
    }


def _corrected(place: Place, page: Page, corrections: Corrections) -> Iterator[Node]:
    for anchor, change in corrections.about(page.facts):
        yield _filled({
            "@type": "CorrectionComment",
            "text": f"{change.label or change.id}: {change_words(change)}",
            "datePublished": change.date,
            "url": f"{place.url}korrekturen/#{anchor}",
        })  # fmt: skip


# ------------------------------------------------------------------ sources


def _sources_of(corpus: Corpus, page: Page) -> list[Source]:
    """The articles that report what a page shows, the one it is about first among equals."""
    cited = {place.source.id for id_ in page.facts for place in corpus.cited[id_]}
    return [
        source
        for source in corpus.sources
        if source.id in cited or page.url == f"artikel/{source.id}/"
    ]


def _reference(place: Place, source: Source) -> Node:
    return {"@id": f"{place.url}quellen/#quelle-{source.id}"}


def _article(place: Place, source: Source) -> Node:
    """An article; a day that is only inferred is told in words, never as its date."""
    publisher = {"@type": "Organization", "name": source.publisher} if source.publisher else None
    stated = source.published_basis == "stated"
    inferred = source.published is not None and not stated
    return _filled({
        "@type": _ARTICLES[source.genre],
        **_reference(place, source),
        "name": source.name,
        "headline": source.title,
        "creditText": source.author,
        "publisher": publisher,
        "datePublished": source.published if stated else None,
        "description": f"Erschienen: {german.published(source)}." if inferred else None,
        "url": source.url,
        "archivedAt": source.archived.url if source.archived else None,
        "inLanguage": source.language,
    })  # fmt: skip


# ------------------------------------------------------------------ what single pages add


def _site(place: Place) -> Node:
    return _filled({
        "@type": "WebSite",
        "@id": f"{place.url}#website",
        "url": place.url,
        "name": place.name,
        "description": place.description,
        "inLanguage": "de",
        "license": LICENSE,
    })  # fmt: skip


def _glossary(place: Place, page: Page, corpus: Corpus) -> Node:
    address = place.url + page.url
    return {
        "@type": "DefinedTermSet",
        "@id": f"{address}#begriffe",
        "name": f"{page.title}: {place.name}",
        "inLanguage": "de",
        "hasDefinedTerm": [
            {
                "@type": "DefinedTerm",
                "@id": f"{address}#{term.id}",
                "name": term.title,
                "description": term.short,
            }
            for term in corpus.terms.values()
        ],
    }


def _dataset(place: Place, page: Page, corpus: Corpus, corrections: Corrections) -> Node:
    folder = f"{place.url}{datafiles.FOLDER}/"
    return _filled({
        "@type": "Dataset",
        "@id": f"{place.url}{page.url}#daten",
        "url": f"{place.url}{page.url}#daten",
        "name": f"Daten: {place.name}",
        "description": f"Alle Angaben der Website mit Quelle und Absatz. {place.description}",
        "inLanguage": "de",
        "license": LICENSE,
        "isAccessibleForFree": True,
        "dateModified": corrections.released,
        "keywords": [topic.title for topic in corpus.topics.values()],
        "isBasedOn": [_reference(place, source) for source in corpus.sources],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": file.title,
                "contentUrl": folder + file.name,
                "encodingFormat": file.media,
            }
            for file in datafiles.FILES
        ],
    })  # fmt: skip


def _filled(node: Node) -> Node:
    """A node less everything that nobody knows."""
    return {key: value for key, value in node.items() if value not in (None, "", [])}

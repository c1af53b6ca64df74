"""One address for every kind of page: what is checked or pictured once per kind takes these."""

from __future__ import annotations

KINDS: dict[str, str] = {
    "start": "",
    "easy": "einfach/",
    "topics": "themen/",
    "topic": "themen/*/",
    "articles": "artikel/",
    "article": "artikel/*/",
    "timeline": "chronik/",
    "figures": "zahlen/",
    "voices": "stimmen/",
    "actors": "akteure/",
    "glossary": "glossar/",
    "comparison": "quellenvergleich/",
    "sources": "quellen/",
    "unknown": "unbekannt/",
    "corrections": "korrekturen/",
    "imprint": "impressum/",
    "privacy": "datenschutz/",
    "accessibility": "barrierefreiheit/",
    "handout": "handzettel/",
    "style": "stil/",
    "not-found": "gibt-es-nicht/",
}
"""Page kind to its address; ``*`` stands for the first page of that folder."""


def address_of(kind: str, pages: list[str]) -> str:
    """The address of the page that stands for `kind` among the site's `pages`."""
    folder, star, _ = KINDS[kind].partition("*")
    if not star:
        return KINDS[kind]
    return next(page for page in pages if page.startswith(folder) and page != folder)

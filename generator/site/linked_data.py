"""Append to every page what it tells machines: one script of JSON-LD, see `schema_org`.

A Markdown extension, since every builder runs those. Search engines of the site skip scripts, and
a page that is not to be indexed gets none.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from generator.corpus import Corpus
from generator.escaping import json_in_html
from generator.front_matter import described
from generator.site.context import PageContext, page_context, site_state
from generator.site.schema_org import Page, Place, graph

_PLACE = '<div data-place="linked-data"></div>'
_SHOWN = re.compile(r'data-(?:figure|event|quotation|role)="([a-z0-9-]+)"')


class _PlaceTreeprocessor(Treeprocessor):
    """Marks the end of the page: postprocessors also see single headings, which have none."""

    def run(self, root: ET.Element) -> None:
        ET.SubElement(root, "div", {"data-place": "linked-data"})


class _LinkedDataPostprocessor(Postprocessor):
    def __init__(self, md: Markdown, data: Path, place: Place) -> None:
        super().__init__(md)
        self.data = data
        self.place = place

    def run(self, text: str) -> str:
        if _PLACE not in text:
            return text
        text = text.replace(_PLACE, "")
        context = page_context(self.md)
        state = site_state(context.root / self.data)
        page = None if state.corpus is None else _described(context, state.corpus, text)
        if state.corpus is None or page is None or not self.place.url:
            return text
        return text + script(graph(self.place, page, state.corpus, state.corrections))


def script(value: dict[str, Any]) -> str:
    """`value` as a script of JSON-LD: no text in it can end the script or open a comment."""
    return f'\n<script type="application/ld+json">{json_in_html(value)}</script>'


def _described(context: PageContext, corpus: Corpus, text: str) -> Page | None:
    """The page as its front matter has it; None where that is missing or forbids indexing."""
    docs = context.root / "docs"
    meta = described(docs / context.source)
    if not meta.get("title") or meta.get("noindex"):
        return None
    shown = dict.fromkeys(id_ for id_ in _SHOWN.findall(text) if id_ in corpus.facts)
    return Page(
        url=context.url,
        title=str(meta["title"]),
        description=str(meta.get("description") or ""),
        kind=str(meta.get("kind") or ""),
        trail=tuple(_trail(context.url, docs)),
        facts=tuple(shown),
    )


def _trail(url: str, docs: Path) -> list[tuple[str, str]]:
    """Address and title of the pages above `url`: the start page, and the list it stands in."""
    if not url:
        return []
    steps = [("", "Start")]
    folder = url.rstrip("/").rpartition("/")[0]
    title = described(docs / folder / "index.md").get("title") if folder else None
    return [*steps, (f"{folder}/", str(title))] if title else steps


class LinkedDataExtension(Extension):
    """Markdown extension that appends the script."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "data": ["data", "folder of the dossiers, relative to mkdocs.yml"],
            "site_url": ["", "where the site is published; without it there is no script"],
            "site_name": ["", "what the site is called"],
            "site_description": ["", "what it is about"],
        }
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:
        """Register behind the evidence (5), whose cards name sources too."""
        url, name, description = (
            str(self.getConfig(f"site_{key}") or "").strip()
            for key in ("url", "name", "description")
        )
        place = Place(f"{url.rstrip('/')}/" if url else "", name, " ".join(description.split()))
        processor = _LinkedDataPostprocessor(md, Path(self.getConfig("data")), place)
        md.treeprocessors.register(_PlaceTreeprocessor(md), "linked_data_place", -11)
        md.postprocessors.register(processor, "linked_data", 3)


def makeExtension(**kwargs: Any) -> LinkedDataExtension:
    """Entry point of Python-Markdown."""
    return LinkedDataExtension(**kwargs)

"""Tell each page the day up to which the sources report, for the footer that shows it as *Stand*.

A Markdown extension, since every builder runs those: templates find the day in the page's front
matter. The page for addresses that lead nowhere has no Markdown, and tells no facts either.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from generator import german
from generator.site.context import page_context, site_corpus

KEY = "as_of"
"""What the templates call the day."""


class _AsOfTreeprocessor(Treeprocessor):
    def __init__(self, md: Markdown, data: Path) -> None:
        super().__init__(md)
        self._data = data

    def run(self, _root: ET.Element) -> None:
        context = page_context(self.md)
        corpus = site_corpus(context.root / self._data)
        if corpus is not None and corpus.cutoff is not None:
            context.meta[KEY] = german.date(corpus.cutoff)


class AsOfExtension(Extension):
    """Markdown extension that gives the page its day."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {"data": ["data", "folder of the dossiers, relative to mkdocs.yml"]}
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:
        """Register last: nothing of the page's text depends on it."""
        processor = _AsOfTreeprocessor(md, Path(self.getConfig("data")))
        md.treeprocessors.register(processor, "as_of", -20)


def makeExtension(**kwargs: Any) -> AsOfExtension:
    """Entry point of Python-Markdown."""
    return AsOfExtension(**kwargs)

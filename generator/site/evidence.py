"""Every fact on a page leads to an entry of the page's *Belege*: who reports it, and where.

Inline macros write ``<fact-ref data-figure="ID" data-style="prose">``; this Markdown extension
turns each into a link with the fact's words, looks up every fact that the finished page shows
(``data-figure``, ``data-event``, ``data-quotation``, ``data-role``), and appends the section
*Belege* with one card a fact, in order of first appearance, and one for everything that is computed
from facts (``data-computed``). It also shows, once a page, what keeps
the dossiers from being read.
"""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from generator.corpus import Corpus
from generator.site.blocks import put_back
from generator.site.cards import Settings, card
from generator.site.computed_cards import computed_card, computed_in, linked_computed
from generator.site.context import State, page_context, site_state
from generator.site.corrected import marked_corrected, withdrawn
from generator.site.rendering import component, fact_link
from generator.site.statements import fact_words, kind_matches

_REFERENCE = re.compile(
    r'<fact-ref data-(figure|event|quotation|role)="([a-z0-9-]+)"(?: data-style="([a-z]+)")?>'
)
_SHOWN = re.compile(r'data-(figure|event|quotation|role)="([a-z0-9-]+)"')


def reference(kind: str, id_: str, style: str = "prose") -> str:
    """What an inline macro writes into the Markdown for a fact in a sentence."""
    return f'<fact-ref data-{kind}="{id_}" data-style="{style}">'


_PLACE = '<div data-place="belege"></div>'


class _PlaceTreeprocessor(Treeprocessor):
    """Marks the end of the page: postprocessors also see single headings, which have none."""

    def run(self, root: ET.Element) -> None:
        ET.SubElement(root, "div", {"data-place": "belege"})


class _EvidencePostprocessor(Postprocessor):
    def __init__(self, md: Markdown, data: Path, settings: Settings) -> None:
        super().__init__(md)
        self.data = data
        self.settings = settings

    def run(self, text: str) -> str:
        if _PLACE not in text and "<fact-ref " not in text:  # a heading that shows no fact
            return text
        text = put_back(text)
        page = page_context(self.md)
        state = site_state(page.root / self.data)
        if state.corpus is None:
            banner = component("problems", problems=state.problems)
            return banner + text.replace(_PLACE, "") if _PLACE in text else text
        corpus = state.corpus
        text = _REFERENCE.sub(lambda match: _linked(corpus, match), text)
        text = linked_computed(corpus, text)
        if _PLACE not in text:  # one heading on its way into the table of contents
            return text
        text = text.replace(_PLACE, "") + withdrawn(corpus, state.corrections, page.url)
        computed = computed_in(corpus, text)
        named = [*_SHOWN.findall(text), *(("figure", id_) for c in computed for id_ in c.sides)]
        shown = {id_: kind for kind, id_ in named if kind_matches(corpus, kind, id_)}
        if not shown:
            return text
        cards = [self._card(state, corpus, kind, id_) for id_, kind in shown.items()]
        cards += [computed_card(corpus, result) for result in computed]
        ids = [*shown, *(result.id for result in computed)]
        text = _numbered(marked_corrected(state.corrections, text), ids)
        return text + component("evidence", cards=cards, cutoff=corpus.cutoff)

    def _card(self, state: State, corpus: Corpus, kind: str, id_: str) -> str:
        """A card is rendered once, however many pages show its fact."""
        key = (self.settings, kind, id_)
        if key not in state.rendered:
            state.rendered[key] = card(corpus, kind, id_, self.settings, state.corrections)
        return state.rendered[key]


def _linked(corpus: Corpus, match: re.Match[str]) -> str:
    kind, id_, style = match[1], match[2], match[3] or "prose"
    if not kind_matches(corpus, kind, id_):
        return f'<span class="macro-error">{html.escape(id_)}</span>'
    return str(fact_link(kind, id_, fact_words(corpus, kind, id_, style)))


def _numbered(text: str, ids: list[str]) -> str:
    """Give every link to *Belege* the number of its entry, which print shows."""
    number = {id_: index for index, id_ in enumerate(ids, start=1)}

    def marked(match: re.Match[str]) -> str:
        return f'{match[0]} data-note="{number[match[1]]}"' if match[1] in number else match[0]

    return re.sub(r'href="#beleg-([a-z0-9-]+)"', marked, text)


class EvidenceExtension(Extension):
    """Markdown extension that links facts and appends *Belege*."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "data": ["data", "folder of the dossiers, relative to mkdocs.yml"],
            "email": ["", "address for reports of mistakes"],
            "site_url": ["", "where the site is published"],
            "site_name": ["", "what the site is called"],
        }
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after raw HTML is back in the text (30) and before links are resolved (0)."""
        names = ("email", "site_url", "site_name")
        settings = Settings(**{name: str(self.getConfig(name) or "").strip() for name in names})
        processor = _EvidencePostprocessor(md, Path(self.getConfig("data")), settings)
        md.treeprocessors.register(_PlaceTreeprocessor(md), "evidence_place", -10)
        md.postprocessors.register(processor, "evidence", 5)


def makeExtension(**kwargs: Any) -> EvidenceExtension:
    """Entry point of Python-Markdown."""
    return EvidenceExtension(**kwargs)

"""The glossary in the text: the first occurrence of each term in a section links to its entry.

A Python-Markdown extension, so that it works alike under MkDocs and Zensical. It sees the page's
prose only: what macros render is raw HTML, which Python-Markdown has set aside by then.

    markdown_extensions:
      - generator.site.glossary:
          data: data
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString, HtmlStash

from generator.corpus import Corpus
from generator.model import Term
from generator.site.context import page_context, site_corpus
from generator.site.links import home
from generator.site.matching import Matcher

HEADINGS = {f"h{level}": level for level in range(1, 7)}
INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins",
     "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u")
)  # fmt: skip
NEVER_LINKED = frozenset(
    (*HEADINGS, "a", "abbr", "button", "caption", "cite", "code", "dfn", "dt", "figcaption",
     "footer", "kbd", "label", "math", "option", "pre", "samp", "script", "select", "style",
     "summary", "svg", "textarea", "th", "title", "var")
)  # fmt: skip
NO_TERMS = frozenset(("no-terms", "admonition-title", "lead-label", "dateline", "toc"))
"""Classes of elements without term links; authors write ``{ .no-terms }``."""

_STASHED = re.compile("(\x02wzxhzdk:([0-9]+)\x03)")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)\b[^>]*?(/?)>")
_SOURCE_OF_QUOTATION = re.compile(r"\s*[–—]\s")


def term_link(term: Term, words: str) -> str:
    """`words` as the link to a term's entry; `data-short` is what the tooltip shows."""
    short, address = html.escape(term.short), html.escape(home("term", term.id))
    return (
        f'<a class="term" href="{address}" data-term="{term.id}" data-short="{short}">'
        f"{html.escape(words, quote=False)}</a>"
    )


@dataclass
class _Section:
    """What is known of the section that is being read.

    Attributes:
        linked: Terms that it has linked already.
        headings: Level and id of its heading and of those above it.
    """

    linked: set[str]
    headings: list[tuple[int, str]]

    def open(self, level: int, id_: str) -> None:
        """A heading starts a section; those of the same and lower ranks end."""
        self.headings = [(rank, name) for rank, name in self.headings if rank < level]
        self.headings.append((level, id_))
        self.linked = set()

    def explains(self, term: str) -> bool:
        """Whether the section is the entry of that very term."""
        return any(name == term for _, name in self.headings)


class Linker:
    """Links the terms in one page's tree.

    Args:
        matcher: Finds terms.
        terms: The glossary by id.
        stash: Where Python-Markdown keeps raw HTML; links go there too.
    """

    def __init__(self, matcher: Matcher, terms: Mapping[str, Term], stash: HtmlStash) -> None:
        self._matcher = matcher
        self._terms = terms
        self._stash = stash
        self._section = _Section(set(), [])
        self._raw_depth = 0

    def link(self, root: ET.Element) -> None:
        """Go through `root` in reading order and replace what is to be linked."""
        if root.text and not isinstance(root.text, AtomicString):
            root.text = self._text(root.text)
        for child in root:
            self._element(child)
            if child.tail and not isinstance(child.tail, AtomicString):
                child.tail = self._text(child.tail)

    def _element(self, element: ET.Element) -> None:
        if not isinstance(element.tag, str):
            return  # a comment or processing instruction
        if element.tag not in INLINE:
            self._raw_depth = 0  # raw inline HTML ends with its paragraph
        if (level := HEADINGS.get(element.tag)) is not None:
            self._section.open(level, element.get("id", ""))
        elif not _is_excluded(element):
            inside = element.get("id") in self._terms
            before = self._section.headings
            if inside:
                self._section.headings = [*before, (7, element.get("id", ""))]
            self._link_children(element)
            if inside:
                self._section.headings = before

    def _link_children(self, element: ET.Element) -> None:
        if element.tag != "blockquote":
            self.link(element)
            return
        for child in element:
            if not _SOURCE_OF_QUOTATION.match(child.text or ""):
                self._element(child)

    def _text(self, text: str) -> str:
        """`text` with links, except between raw tags that allow none."""
        parts = _STASHED.split(text)
        return "".join(map(self._part, parts[0::3], [*parts[1::3], ""], [*parts[2::3], ""]))

    def _part(self, prose: str, placeholder: str, number: str) -> str:
        linked = self._prose(prose) if self._raw_depth == 0 else prose
        if number:
            self._raw_depth = max(0, self._raw_depth + self._opened(int(number)))
        return linked + placeholder

    def _opened(self, number: int) -> int:
        """How many elements without links raw HTML leaves open; negative where it closes some."""
        blocks = self._stash.rawHtmlBlocks
        raw = blocks[number] if number < len(blocks) else ""
        if not isinstance(raw, str):
            return 0
        return sum(
            -1 if closing else 1
            for closing, tag, empty in _TAG.findall(raw)
            if tag.lower() in NEVER_LINKED and not empty
        )

    def _prose(self, text: str) -> str:
        pieces, position = [], 0
        for match in self._matcher.find(text):
            if match.term in self._section.linked or self._section.explains(match.term):
                continue
            self._section.linked.add(match.term)
            link = term_link(self._terms[match.term], text[match.start : match.end])
            pieces += [text[position : match.start], self._stash.store(link)]
            position = match.end
        return "".join((*pieces, text[position:]))


def _is_excluded(element: ET.Element) -> bool:
    return element.tag in NEVER_LINKED or not NO_TERMS.isdisjoint(element.get("class", "").split())


# ------------------------------------------------------------------ extension

_last: tuple[Corpus, Matcher] | None = None


def matcher_of(corpus: Corpus) -> Matcher:
    """The matcher of a corpus, built once for as long as the corpus stays the same."""
    global _last
    if _last is None or _last[0] is not corpus:
        _last = corpus, Matcher(corpus.terms.values())
    return _last[1]


class _GlossaryTreeprocessor(Treeprocessor):
    def __init__(self, md: Markdown, data: Path) -> None:
        super().__init__(md)
        self._markdown = md
        self._data = data

    def run(self, root: ET.Element) -> None:
        corpus = site_corpus(page_context(self._markdown).root / self._data)
        if corpus is not None and corpus.terms:
            Linker(matcher_of(corpus), corpus.terms, self._markdown.htmlStash).link(root)


class GlossaryExtension(Extension):
    """Markdown extension that links terms to the glossary."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {"data": ["data", "folder of the dossiers, relative to mkdocs.yml"]}
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after attribute lists (8), which give ids, and before the contents (5)."""
        processor = _GlossaryTreeprocessor(md, Path(self.getConfig("data")))
        md.treeprocessors.register(processor, "glossary", 7)


def makeExtension(**kwargs: Any) -> GlossaryExtension:
    """Entry point of Python-Markdown."""
    return GlossaryExtension(**kwargs)

"""Sections of the built pages: what stands between two headings, less what is found elsewhere.

Left out are navigation, *Belege*, charts, and tables or boxes of facts, since each fact is an
entry of its own; of a plain list of facts the first say what it is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.finishing.built_page import BuiltPage, Element

from .entry import Entry
from .words import words_beside

_HEADINGS = frozenset({"h1", "h2", "h3"})
_BLOCKS = frozenset(
    {"p", "li", "dt", "dd", "div", "td", "th", "tr", "section", "figure", "figcaption", "h4"}
)
_LEFT_OUT = frozenset({"nav", "form", "svg", "script", "button", "aside", "template"})
_FACTS = {"figure-boxes", "figure-table", "timeline", "timeline-block", "turning-points"} | {
    "quotation", "comparison", "term-list", "differences", "editor-notes", "cards"
}  # fmt: skip
_APPARATUS = {"dateline", "lead-label", "source-line", "take-along", "visually-hidden", "by"} | {
    "pair", "pairs", "verdict", "chart", "chart-table", "hedges", "legend"} | {
    "coverage", "coverage-block", "unused", "file-name", "accessibility-report"
}  # fmt: skip
_LEFT_OUT_CLASSES = frozenset(_FACTS | _APPARATUS)
_LEFT_OUT_SECTIONS = frozenset({"weiterlesen", "belege", "quelle"})
_LIST_OF_FACTS = "unknowns"
_FIRST = 3  # facts of such a list
_REPEATS = 200  # characters from which on the same text says the same
_ON_PAPER = "drucken · PDF"
_ADDRESS = re.compile(r"https?://\S+")
_SPACE = re.compile(r"[ \t\n]+")
_COLLECTIONS = {"artikel/": "article", "themen/": "topic"}
_CLOSE_TO_FACTS = ("themen/", "artikel/")


@dataclass
class _Section:
    anchor: str
    title: str
    level: str
    parts: list[str] = field(default_factory=list)

    @cached_property
    def text(self) -> str:
        return _SPACE.sub(" ", _ADDRESS.sub("", "".join(self.parts))).strip()


def section_entries(
    pages: Iterable[BuiltPage], known: Collection[str], names: Mapping[str, tuple[str, ...]]
) -> Iterator[Entry]:
    """One entry for each section that has words of its own.

    Args:
        pages: The built pages; those that ask not to be indexed are left out, and sections that
            repeat others. The handout, which repeats all, is one entry that says what it is for.
        known: Addresses that are entries already.
        names: What whole pages are called besides their title, by address.
    """
    told: list[str] = []
    for page in sorted(pages, key=_distance_from_facts):
        if not page.is_indexed:
            continue
        if page.root.xpath("//body[contains(@class, 'kind-handout')]"):
            yield _handout(page)
            continue
        title = names.get(page.address, (page.address.strip("/"),))
        for section in _sections(page):
            address = f"{page.address}#{section.anchor}"
            if section.level == "h1" and not section.text:
                title = (*title, section.title)  # the first section answers for the page
            if address in known or section.anchor in _LEFT_OUT_SECTIONS or not section.text:
                continue
            if len(section.text) >= _REPEATS and any(section.text in other for other in told):
                continue
            told.append(section.text)
            yield _entry(page, section, address, tuple(filter(None, title)))
            title = ()


def _distance_from_facts(page: BuiltPage) -> int:
    """Pages that tell of facts stand next to them, so that what they share is packed well."""
    return next(
        (at for at, start in enumerate(_CLOSE_TO_FACTS) if page.address.startswith(start)),
        len(_CLOSE_TO_FACTS),
    )


def _handout(page: BuiltPage) -> Entry:
    name = page.address.strip("/")
    return Entry(
        "section", page.address, page.title, page.description, names=(name,), keywords=_ON_PAPER
    )


def _entry(page: BuiltPage, section: _Section, address: str, names: tuple[str, ...]) -> Entry:
    opens = section.level == "h1"
    folder, _, name = page.address.partition("/")
    return Entry(
        _COLLECTIONS.get(f"{folder}/", "section") if opens and name else "section",
        address,
        section.title,
        section.text,
        names=names,
        note="" if opens else page.title,
        keywords=words_beside(page.description, section.title, section.text) if opens else "",
    )


def _sections(page: BuiltPage) -> list[_Section]:
    sections: list[_Section] = []
    for content in page.root.xpath("//main//div[@class='content']"):
        _read(content, sections)
    return sections


def _read(element: Element, sections: list[_Section]) -> None:
    """Add the words of `element`, without its tail, to the last section; headings open one."""
    if not isinstance(element.tag, str) or _is_left_out(element):
        return
    if element.tag in _HEADINGS and (anchor := element.get("id")):
        title = _SPACE.sub(" ", "".join(element.itertext())).strip()
        sections.append(_Section(anchor, title, element.tag))
        return
    parts = sections[-1].parts if sections else []
    parts.append(element.text or "")
    children = element[:_FIRST] if _LIST_OF_FACTS in _classes(element) else element
    for child in children:
        _read(child, sections)
        if sections:
            sections[-1].parts.append(child.tail or "")
    if element.tag in _BLOCKS and sections:
        sections[-1].parts.append(" ")


def _is_left_out(element: Element) -> bool:
    return element.tag in _LEFT_OUT or not _LEFT_OUT_CLASSES.isdisjoint(_classes(element))


def _classes(element: Element) -> list[str]:
    return (element.get("class") or "").split()

"""What of a page two builders must agree on, read from the built HTML as a browser would read it.

Addresses are compared as what they lead to: ``./themen/`` and ``themen/`` are the same link. How a
character is written (``/`` or ``&#x2f;``) makes no difference either.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from lxml import etree

SITE = "https://example.org/a/b/c/"
"""Where pages are thought to lie: deep enough that a way up too far leads elsewhere."""
_PARSER = etree.HTMLParser(encoding="utf-8", remove_comments=True)
_ADDRESSES = ("href", "src", "action", "poster", "srcset")
_OF_FACTS = ("data-figure", "data-event", "data-quotation", "data-term", "data-role", "data-count")
_HEAD = "//head/title | //head/meta | //head/link[@rel='canonical']"

Said = list[str]
"""What a page says about one aspect, in its order."""


@dataclass(frozen=True)
class Page:
    """A built page.

    Attributes:
        address: Where its file lies below the site: ``zahlen/index.html``.
        root: The document's root element.
    """

    address: str
    root: etree._Element

    def led_to(self, value: str) -> str:
        """Where an address on this page leads to."""
        return urljoin(SITE + self.address.removesuffix("index.html"), value)


def read_page(site: Path, address: str) -> Page:
    """The page whose file lies at `address` below `site`."""
    return Page(address, etree.fromstring((site / address).read_bytes(), _PARSER))


def _text(page: Page) -> Said:
    parts = page.root.xpath("//body//text()[not(parent::script or parent::style)]")
    return "".join(map(str, parts)).split()


def _links(page: Page) -> Said:
    return [
        f"{element.tag} {name} {page.led_to(element.get(name))}"
        for element in page.root.iter("*")
        for name in _ADDRESSES
        if element.get(name) is not None
    ]


def _anchors(page: Page) -> Said:
    return [str(id_) for id_ in page.root.xpath("//@id")]


def _facts(page: Page) -> Said:
    return [
        f"{name}={element.get(name)}"
        for element in page.root.iter("*")
        for name in _OF_FACTS
        if element.get(name) is not None
    ]


def _linked_data(page: Page) -> Said:
    scripts = page.root.xpath("//script[@type='application/ld+json']/text()")
    return [json.dumps(json.loads(str(script)), sort_keys=True) for script in scripts]


def _head(page: Page) -> Said:
    return [_shown(page, element) for element in page.root.xpath(_HEAD)]


def _markup(page: Page) -> Said:
    return [_shown(page, element) for element in page.root.iter("*")]


def _shown(page: Page, element: etree._Element) -> str:
    attributes = sorted(
        f"{name}={page.led_to(value) if name in _ADDRESSES else value!r}"
        for name, value in element.attrib.items()
    )
    words = f"{element.text or ''} {element.tail or ''}".split()
    return " ".join((element.tag, *attributes, *words))


ASPECTS: dict[str, Callable[[Page], Said]] = {
    "text": _text,
    "links": _links,
    "anchors": _anchors,
    "facts": _facts,
    "JSON-LD": _linked_data,
    "head": _head,
    "all elements and attributes": _markup,
}
"""Each aspect by its name; the last one holds the others, which say what a difference is about."""

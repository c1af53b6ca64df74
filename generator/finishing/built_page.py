"""Built pages as the steps after the build read them: each file is parsed once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import etree

from generator.errors import ExplainerError

Element = etree._Element
"""An element of a page; the classes of `lxml.html` cost a lookup in Python for each."""

SENDS_ON = "//meta[@http-equiv='refresh']"
"""What only a page has that stands at an old address and leads to a new one."""

_PARSER = etree.HTMLParser(encoding="utf-8")


@dataclass(frozen=True)
class BuiltPage:
    """One page of the built site.

    Attributes:
        file: The HTML file.
        address: Where it is found below the site's base: ``""`` for the start page, ``zahlen/``.
        root: The document's root element. Steps read it and leave it as it is.
    """

    file: Path
    address: str
    root: Element

    @cached_property
    def title(self) -> str:
        """What the page is called, without the name of the site."""
        return self.meta("og:title")

    @cached_property
    def description(self) -> str:
        """What a search engine shows of it."""
        return self.meta("description")

    @cached_property
    def canonical(self) -> str:
        """The page's own address on the web; empty where it names none."""
        found = self.root.xpath("//link[@rel='canonical']/@href")
        return str(found[0]) if found else ""

    def meta(self, name: str) -> str:
        """The content of a meta element by its name or property; empty where there is none."""
        found = self.root.xpath("//meta[@name=$n or @property=$n]/@content", n=name)
        return str(found[0]) if found else ""

    @cached_property
    def is_indexed(self) -> bool:
        """Whether readers are meant to find the page by searching."""
        return "noindex" not in self.meta("robots")


def of_class(name: str) -> str:
    """The XPath condition that an element has a class, alone or among others."""
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"


def built_pages(site: Path) -> Iterator[BuiltPage]:
    """Every page below `site` that has an address of its own, in the order of addresses.

    Pages that only lead on to another are none.

    Raises:
        ExplainerError: `site` is no built site, or a page cannot be read.
    """
    files = sorted(site.rglob("index.html"))
    if site / "index.html" not in files:
        raise ExplainerError.single(
            "no built site: it has no index.html.",
            file=site,
            hint="Build it first: python -m mkdocs build --strict",
        )
    for file in files:
        folder = file.parent.relative_to(site).as_posix()
        root = parsed_page(file)
        if not root.xpath(SENDS_ON):
            yield BuiltPage(file, "" if folder == "." else f"{folder}/", root)


def parsed_page(file: Path, data: bytes | None = None) -> Element:
    """The root element of an HTML file, whose bytes may have been read already.

    Raises:
        ExplainerError: It cannot be read.
    """
    try:
        return etree.fromstring(file.read_bytes() if data is None else data, _PARSER)
    except (OSError, etree.LxmlError) as error:
        raise ExplainerError.single(f"cannot be read: {error}", file=file) from error

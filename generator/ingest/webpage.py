"""The main text of an HTML page as paragraphs, and what the page says about itself."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from generator.ingest.markup import tidy
from generator.ingest.metadata import Metadata, iso_day

_DROPPED = (
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "svg", "iframe",
    "button", "select",
)  # fmt: skip
_BLOCKS = (
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "blockquote", "figcaption", "pre", "td",
    "th", "dt", "dd",
)  # fmt: skip
_CONTAINERS = (
    "article", "body", "dl", "div", "figure", "header", "main", "ol", "section", "table", "tr",
    "ul",
)  # fmt: skip
_BREAK = "\n"
_MAX_FIELD = 300
_ADDRESS = re.compile(r"https?://[^\s\"'<>]+")


def read_page(html: str) -> tuple[str, Metadata]:
    """The main text of `html`, one paragraph a line, and its metadata."""
    soup = BeautifulSoup(tidy(html), "html.parser")
    metadata = _metadata(soup)
    for tag in soup.find_all(_DROPPED):
        tag.extract()
    return "\n".join(_lines(_main(soup))), metadata


# ------------------------------------------------------------------ text


def _main(soup: BeautifulSoup) -> Tag:
    """The element that holds the article: a marked one, else the parent of most paragraph text."""
    for selector in ("[itemprop=articleBody]", "article", "main", "[role=main]"):
        found = soup.select(selector)
        if len(found) == 1 and found[0].find(_BLOCKS) is not None:
            return found[0]
    weight: Counter[int] = Counter()
    parents: dict[int, Tag] = {}
    for paragraph in soup.find_all("p"):
        length = len(paragraph.get_text())
        for share, parent in zip((1.0, 0.5), paragraph.parents, strict=False):
            weight[id(parent)] += int(length * share)
            parents[id(parent)] = parent
    return parents[weight.most_common(1)[0][0]] if weight else soup.body or soup


def _lines(main: Tag) -> Iterator[str]:
    """One line for each block; text that stands in containers counts where there are none."""
    texts = list(_texts(main))
    inside = [(block, text) for block, text in texts if block.name in _BLOCKS]
    line: list[str] = []
    last: Tag | None = None
    for block, text in inside or texts:
        if block is not last or text == _BREAK:
            yield from _whole(line)
            line, last = [], block
        line.append(text)
    yield from _whole(line)


def _texts(main: Tag) -> Iterator[tuple[Tag, str]]:
    """Each text of `main` with the nearest block or container; a line break is `_BREAK`."""
    blocks = {id(main): main}
    for node in main.descendants:
        around = blocks[id(node.parent)]
        if isinstance(node, Tag):
            blocks[id(node)] = node if node.name in _BLOCKS + _CONTAINERS else around
            if node.name == "br":
                yield around, _BREAK
        elif type(node) is NavigableString:
            yield around, str(node)


def _whole(line: list[str]) -> Iterator[str]:
    if text := _one_line("".join(line)):
        yield text


def _one_line(text: str) -> str:
    return " ".join(text.split())


# ------------------------------------------------------------------ metadata


def _metadata(soup: BeautifulSoup) -> Metadata:
    data = _linked_data(soup)
    published, published_from = _published(soup, data)
    heading = soup.find("h1")
    return Metadata(
        title=_first(
            data.get("headline"),
            _meta(soup, "og:title"),
            heading.get_text() if heading else None,
            soup.title.get_text() if soup.title else None,
        ),
        author=_first(_name(data.get("author")), _meta(soup, "author")),
        publisher=_first(
            _name(data.get("publisher")), _meta(soup, "og:site_name"), _meta(soup, "publisher")
        ),
        published=published,
        published_from=published_from,
        url=_address(data.get("url"), _meta(soup, "og:url"), _canonical(soup)),
    )


def _linked_data(soup: BeautifulSoup) -> dict[str, Any]:
    """The first article among the JSON-LD objects of a page."""
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            value = json.loads(script.get_text())
        except (ValueError, RecursionError):
            continue
        for item in _objects(value):
            kind = item.get("@type")
            if any("Article" in str(k) for k in (kind if isinstance(kind, list) else [kind])):
                return item
    return {}


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (o for o in graph if isinstance(o, dict)) if isinstance(graph, list) else ()


def _published(soup: BeautifulSoup, data: dict[str, Any]) -> tuple[str | None, str | None]:
    time = soup.find("time", attrs={"datetime": True})
    for where, value in (
        ("JSON-LD datePublished", data.get("datePublished")),
        ("Meta-Angabe article:published_time", _meta(soup, "article:published_time")),
        ("Meta-Angabe date", _meta(soup, "date")),
        ("Element time", time.get("datetime") if time else None),
    ):
        if (day := iso_day(str(value or "")[:10])) is not None:
            return day, where
    return None, None


def _meta(soup: BeautifulSoup, name: str) -> str | None:
    for key in ("property", "name"):
        tag = soup.find("meta", attrs={key: name})
        if tag is not None and isinstance(content := tag.get("content"), str):
            return content
    return None


def _canonical(soup: BeautifulSoup) -> str | None:
    link = soup.find("link", rel="canonical")
    return str(link.get("href") or "") if link is not None else None


def _name(value: Any) -> str | None:
    """The names in a JSON-LD person or organisation, or in a list of them."""
    items = value if isinstance(value, list) else [value]
    names = [item.get("name") if isinstance(item, dict) else item for item in items]
    return ", ".join(name for name in names if isinstance(name, str)) or None


def _first(*values: Any) -> str | None:
    for value in values:
        if isinstance(value, str) and (line := _one_line(value)) and len(line) <= _MAX_FIELD:
            return line
    return None


def _address(*values: Any) -> str | None:
    return next(
        (v for value in values if (v := _first(value)) is not None and _ADDRESS.fullmatch(v)), None
    )

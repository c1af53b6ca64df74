"""The main text of an HTML page as paragraphs, and what the page says about itself.

Trafilatura finds the text and htmldate a day that stands in the markup. What a page states as
linked data or meta tags is read here, since that also names authors that are agencies, headlines
without the name of the site, days before the web, and where the day stands.
"""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Iterator
from typing import Any

from trafilatura import bare_extraction, load_html
from trafilatura.baseline import baseline

from generator.escaping import NOT_XML
from generator.ingest.metadata import Metadata, address, first_text, iso_day, no_address, one_line
from generator.ingest.nesting import shallow

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # a page without text is no error
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

_BLOCKS = frozenset(
    ("p", "head", "list", "item", "quote", "table", "row", "code", "div", "lb", "fw", "details",
     "summary", "ab")
)  # fmt: skip
"""Elements of Trafilatura's tree that begin and end a line."""

_CELL_GAP = " | "
_BLOCK_QUOTE = "> "
_MARKS, _INNER_MARKS = ("„", "“"), ("‚", "‘")
_SAVED_FROM = re.compile(r"<!--\s?saved from url=\(\d+\)(https?://[^\s\"'<>]+)")
_BY_NUMBER = re.compile(r"&#([xX][0-9a-fA-F]{1,8}|[0-9]{1,10});?")
_ROOTS = ("html", "article", "body", "div", "main", "p", "section", "span")
_HEAD = 2000
_DATES = {"extensive_search": False, "original_date": True, "min_date": "1600-01-01"}
_DAY_TAGS = (
    "article:published_time", "og:article:published_time", "date", "dc.date.issued", "dc.date",
    "dcterms.date", "dcterms.created", "pubdate", "publish-date", "datepublished",
)  # fmt: skip


def read_page(html: str) -> tuple[str, Metadata]:
    """The main text of `html`, one paragraph a line, and its metadata."""
    html = shallow(_possible(html))
    tree = _tree(html)
    if tree is None:
        return "", Metadata()
    stated = _Stated(tree)
    _mark_speech(tree)
    document: Any = bare_extraction(
        tree, with_metadata=True, include_comments=False, date_extraction_params=_DATES
    )
    body = baseline(_tree(html))[0] if document is None else document.body
    return "\n".join(_lines(body)), _metadata(stated, document, html)


def _possible(html: str) -> str:
    """`html` without characters that no tree can hold, also where they stand as a number."""
    html = NOT_XML.sub("", html)
    return _BY_NUMBER.sub(lambda found: "" if _is_impossible(found[1]) else found[0], html)


def _is_impossible(number: str) -> bool:
    code = int(number[1:], 16) if number[0] in "xX" else int(number)
    return code > sys.maxunicode or NOT_XML.match(chr(code)) is not None


def _tree(html: str) -> Any:
    """The parsed page, also where it is but a fragment; None where it has no element at all.

    Its root holds text: htmldate cannot take out a root that it has no use for (an svg).
    """
    tree = load_html(html)
    if tree is None or tree.tag not in _ROOTS:
        tree = load_html(f"<html><head></head><body><div>{html}</div></body></html>")
    return tree


# ------------------------------------------------------------------ text


def _mark_speech(tree: Any) -> None:
    """Write the marks that browsers show around `<q>`, which else would break its line."""
    for quote in reversed(list(tree.iter("q"))):
        is_inner = any(outer.tag == "q" for outer in quote.iterancestors())
        opening, closing = _INNER_MARKS if is_inner else _MARKS
        quote.tag = "span"
        quote.text = opening + (quote.text or "")
        quote.append(quote.makeelement("span"))
        quote[-1].text = closing


def _lines(body: Any) -> Iterator[str]:
    """One line for each block of Trafilatura's tree, behind ``>`` in a block quotation."""
    line: list[str] = []
    for text, ends, is_quoted in _texts(body):
        line.append(text)
        if ends:
            if whole := one_line("".join(line)).strip("| "):
                yield _BLOCK_QUOTE + whole if is_quoted and whole[0] != ">" else whole
            line = []


def _texts(body: Any) -> Iterator[tuple[str, bool, bool]]:
    """Each text in reading order, whether its line ends behind it, and is quoted; no recursion."""
    quotes = 0
    waiting: list[tuple[Any, bool]] = [(body, True)]
    while waiting:
        element, opens = waiting.pop()
        is_block = element.tag in _BLOCKS or element is body
        is_quote = element.tag == "quote"
        if opens:
            if is_block:
                yield "", True, quotes > 0
            quotes += is_quote
            yield element.text or "", False, quotes > 0
            waiting.append((element, False))
            waiting += [(child, True) for child in reversed(element)]
        else:
            gap = _CELL_GAP if element.tag == "cell" else ""
            yield gap, is_block, quotes > 0
            quotes -= is_quote
            yield element.tail or "", False, quotes > 0


# ------------------------------------------------------------------ metadata


class _Stated:
    """What the head of a page states, read before the text is taken out of the tree."""

    def __init__(self, tree: Any) -> None:
        self.data: dict[str, Any] = next(_linked_articles(tree), {})
        self.tags: dict[str, str] = {}
        for tag in tree.iter("meta"):
            name = str(tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()
            if content := str(tag.get("content") or "").strip():
                self.tags.setdefault(name, content)
        self.canonical = next(
            (link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"), None
        )
        headings = [one_line(heading.text_content()) for heading in tree.iter("h1")]
        self.heading = headings[0] if len(headings) == 1 else None

    def day(self) -> tuple[str | None, str | None]:
        """The day of publication, and German words for where it stands."""
        places = [("JSON-LD datePublished", self.data.get("datePublished"))]
        places += [(f"Meta-Angabe {name}", self.tags.get(name)) for name in _DAY_TAGS]
        for where, value in places:
            if (day := iso_day(str(value or "").strip()[:10])) is not None:
                return day, where
        return None, None


def _metadata(stated: _Stated, document: Any, html: str) -> Metadata:
    """What is stated, else what the extractor concludes from the page."""
    data, tags = stated.data, stated.tags
    day, where = stated.day()
    if day is None and (day := iso_day(str(getattr(document, "date", None)))) is not None:
        where = "Angabe im Quelltext"
    publisher = first_text(
        _name(data.get("publisher")),
        tags.get("og:site_name"),
        tags.get("publisher"),
        tags.get("dc.publisher"),
    )
    title = first_text(
        data.get("headline"),
        tags.get("og:title"),
        stated.heading,
        getattr(document, "title", None),
    )
    found_author = str(getattr(document, "author", None) or "").replace("; ", ", ")
    saved = _SAVED_FROM.search(html[:_HEAD])
    return Metadata(
        title=_without_site(title, publisher),
        author=first_text(
            _name(data.get("author")), no_address(tags.get("author")), no_address(found_author)
        ),
        publisher=publisher,
        published=day,
        published_from=where,
        url=address(
            stated.canonical,
            data.get("url"),
            tags.get("og:url"),
            data.get("mainEntityOfPage"),
            saved and saved[1],
        ),
    )


def _linked_articles(tree: Any) -> Iterator[dict[str, Any]]:
    """The articles among the JSON-LD objects of a page."""
    for script in tree.iter("script"):
        if script.get("type") != "application/ld+json":
            continue
        try:
            value = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(value):
            kind = item.get("@type")
            kinds = kind if isinstance(kind, list) else [kind]
            if any(str(k).endswith(("Article", "BlogPosting", "Report")) for k in kinds):
                yield item


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item
            for key in ("@graph", "mainEntity"):
                inner = item.get(key)
                inner = inner if isinstance(inner, list) else [inner]
                yield from (part for part in inner if isinstance(part, dict))


def _name(value: Any) -> str | None:
    """The names in a JSON-LD person or organisation, or in a list of them."""
    items = value if isinstance(value, list) else [value]
    names = [item.get("name") if isinstance(item, dict) else item for item in items]
    return ", ".join(name for name in names if isinstance(name, str) and no_address(name)) or None


def _without_site(title: str | None, publisher: str | None) -> str | None:
    """*Der Mond ruft | Raumfahrt heute* without the name of the site."""
    if title and publisher and title.endswith(publisher):
        shorter = title.removesuffix(publisher).rstrip()
        if shorter.endswith(("|", "-", "–", "—", "·", "•", ":")) and shorter[:-1].strip():
            return shorter[:-1].strip()
    return title

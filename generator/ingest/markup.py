"""Tidy HTML so that Beautiful Soup reads it in linear time and nests it as browsers do.

The parser of the standard library looks for the end of an unfinished construct again and again,
and leaves a paragraph without end tag open around the next one. Here unfinished constructs become
text, implied end tags are written out, and nesting that no page needs is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

MAX_DEPTH = 200

_TAG = re.compile(
    r"""<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)
        (?>(?:[^<>"']|"[^"]*"|'[^']*')*)(?P<close>>)""",
    re.VERBOSE,
)
_DECLARATION = re.compile(r"<[!?][^<>]*>")
_RAW_END = {
    name: re.compile(rf"</{name}\s*>", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title")
}
_IMPLIED = frozenset(("p", "li", "td", "th", "tr", "dt", "dd", "option"))
_CLOSING_PARAGRAPHS = frozenset(
    ("address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figcaption",
     "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav",
     "ol", "pre", "section", "table", "ul", "li", "dt", "dd")
)  # fmt: skip
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
     "wbr")
)  # fmt: skip


def tidy(html: str) -> str:
    """`html` with only complete tags, written-out end tags and no nesting beyond `MAX_DEPTH`."""
    return "".join(_pieces(html))


def _pieces(html: str) -> Iterator[str]:
    at = depth = 0
    while (start := html.find("<", at)) >= 0:
        yield html[at:start]
        if html.startswith("<!--", start):
            end = html.find("-->", start)
            if end < 0:
                return
            at = end + 3
        elif (tag := _TAG.match(html, start)) is not None:
            piece, at, depth = _tag(html, tag, depth)
            yield piece
        elif (declaration := _DECLARATION.match(html, start)) is not None:
            at = declaration.end()
        else:
            yield "&lt;"
            at = start + 1
    yield html[at:]


def _tag(html: str, tag: re.Match[str], depth: int) -> tuple[str, int, int]:
    """What to write for a tag, where to read on, and the depth behind it."""
    name, text, at = tag["name"].lower(), tag.group(), tag.end()
    if name in _VOID:
        return text, at, depth
    if tag["end"]:
        closes = 0 if name in _IMPLIED else 1
        return text if depth <= MAX_DEPTH else "\n", at, max(0, depth - closes)
    if name in _RAW_END:
        end = _RAW_END[name].search(html, at)
        stop = len(html) if end is None else end.end()
        return "" if end is None else html[tag.start() : stop], stop, depth
    before = "</p>" if name in _CLOSING_PARAGRAPHS else ""
    if name in _IMPLIED:
        return f"{before}</{name}>{text}", at, depth
    return f"{before}{text}" if depth < MAX_DEPTH else "\n", at, depth + 1

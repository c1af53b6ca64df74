"""Take needless nesting out of HTML: parsers drop what stands deeper than some hundred elements."""

from __future__ import annotations

import re

MAX_DEPTH = 150
"""Deeper than any page needs, and far from the 256 elements at which libxml2 stops."""

_NESTING = (
    "a|abbr|article|aside|b|big|blockquote|center|cite|code|dd|del|details|div|dl|em|fieldset|"
    "figure|font|footer|form|header|i|ins|label|main|mark|nav|ol|q|s|section|small|span|strike|"
    "strong|sub|sup|table|tbody|td|tr|tt|u|ul"
)
_TAG = re.compile(rf"<(/?)(?:{_NESTING})(?=[\s>/])[^<>]*>", re.IGNORECASE)


def shallow(html: str) -> str:
    """`html` without the tags that open or close an element deeper than `MAX_DEPTH`."""
    if _depth(html) <= MAX_DEPTH:
        return html
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        if tag[1]:
            depth = max(0, depth - 1)
            return tag[0] if depth < MAX_DEPTH else "\n"
        depth += 1
        return tag[0] if depth <= MAX_DEPTH else "\n"

    return _TAG.sub(kept, html)


def _depth(html: str) -> int:
    depth = deepest = 0
    for tag in _TAG.finditer(html):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest

"""Blocks of HTML that macros render pass Python-Markdown by: it need not read what is finished.

A macro hands in its HTML and writes a short stand-in into the page; after the conversion the
evidence extension puts the HTML back. What Markdown and MkDocs must know of it, the anchors, stands
in the stand-in.
"""

from __future__ import annotations

import re
from hashlib import blake2b

MOST_HELD = 2_000
"""Pages are converted one by one, each right after its macros ran; a page has a hundred at most."""

_held: dict[str, str] = {}

_BLOCK = re.compile(r"<(article|aside|div|dl|figure|form|ol|section|table|ul)\b.*</\1>", re.DOTALL)
_ANCHOR = re.compile(r'\bid="[^"]+"')
_STAND_IN = re.compile(r'<div data-block="([0-9a-f]+)">.*?</div>')


def held(html: str) -> str:
    """A stand-in for `html`; what is no block of HTML stays as it is.

    Args:
        html: One or several elements without blank lines.
    """
    if not _BLOCK.fullmatch(html):
        return html
    key = blake2b(html.encode(), digest_size=16).hexdigest()
    _held.pop(key, None)  # the newest stand last
    _held[key] = html
    if len(_held) > MOST_HELD:
        del _held[next(iter(_held))]
    anchors = "".join(f"<i {anchor}></i>" for anchor in _ANCHOR.findall(html))
    return f'<div data-block="{key}">{anchors}</div>'


def put_back(text: str) -> str:
    """`text` with the HTML of every stand-in in its place; an unknown stand-in stays."""
    return _STAND_IN.sub(lambda match: _held.get(match[1], match[0]), text)

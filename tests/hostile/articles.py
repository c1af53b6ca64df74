"""Articles of an attacker: a payload as title, byline, words, quotation and metadata."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from tests.hostile.dossiers import Payload

PLACES = ("title", "byline", "prose", "quotation", "name", "meta", "linked data", "front matter")
NAMES = (
    "..", "CON.txt", "nul.md", "com1.html", "-rf.txt", "--8<--.md", "{{ 1337*7331 }}.txt",
    "<script>pwned()<．script>.txt", "a\tb.txt", "a\x1b[31mb.txt", "\u202etxt.exe.txt", "index.txt",
    "ä" * 60 + ".txt", "' OR 1=1 --.txt", "$(id).txt", "`id`.txt", "a;b|c.txt", "%2e%2e%2fx.txt",
    "~.txt", "#.md", "INDEX.html", "Index.md", "index.yaml.txt",
)  # fmt: skip
"""File names that mean something to some program."""


def articles(payload: Payload) -> Iterator[tuple[str, bytes]]:
    """File name and bytes of the articles that carry a payload, one for each format."""
    n, text = payload.number, payload.text
    yield f"text-{n}.txt", _prose(text).encode()
    matter = f"---\ntitle: {text!r}\nauthor: {text}\nurl: {text}\ndate: 9.11.1989\n---\n"
    yield f"notiz-{n}.md", (matter + _prose(text)).encode()
    yield f"seite-{n}.html", _page(text).encode()


def _prose(text: str) -> str:
    return (
        f"{text}\n\nVon {text}\n\nBerlin (dpa). Am 9. November 1989 kamen rund 5 Prozent {text}.\n"
        f"{text} zahlte 3,2 Millionen Mark an Willy Brandt.\n"
        f"„{text}“, sagte Günter Schabowski. „Das gilt {text} sofort“, sagte er.\n"
        f"Die Firma {text} AG gewann am Montag 12 Punkte, laut {text}.\n"
    )


def _page(text: str) -> str:
    shown = escape(text)
    paragraphs = "".join(f"<p>{line}</p>" for line in escape(_prose(text)).splitlines() if line)
    raw = "".join(f"<p>Am 9. November 1989 stand es fest: {text}</p>" for _ in range(3))
    linked = f'{{"@type":"NewsArticle","headline":"{text}","author":"{text}"}}'
    return (
        f'<html><head><title>{text}</title><meta name="author" content="{shown}">'
        f'<link rel="canonical" href="{shown}"><meta property="og:title" content="{text}">'
        f'<script type="application/ld+json">{linked}</script></head>'
        f"<body><article><h1>{shown}</h1>{paragraphs}{raw}</article></body></html>"
    )

"""Which facts a reader meets on the pages that tell the story, and which stand in lists only.

What a page shows is read off its macro calls, each rendered as the build renders it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from generator.corpus import Corpus
from generator.site.calls import Call, read_calls
from generator.site.context import Stamp, near, stamp
from generator.site.macros import MACROS, MacroError, Site, run, signature_of
from generator.site.parts import statement_label
from generator.site.soundness import KINDS
from generator.site.statements import kind_matches, kind_of, statement_words

READING = ("index.md", "themen/*.md", "artikel/*.md")
"""Start, topics and articles; their lists show no facts."""
ASKING = frozenset(("unused", "specimens"))
"""Macros that ask this module themselves, and tell nothing."""

# most calls are of these, and need not be parsed and rendered to know what they show
_KINDS = {"figure": "figure", "quote": "quotation", "event_date": "event"}
_IN_A_SENTENCE = re.compile(rf'\{{\{{ ({"|".join(_KINDS)})\("([a-z0-9-]+)"\) \}}\}}')
_FACT = re.compile(r'data-(?:figure|event|quotation|role)="([a-z0-9-]+)"')
_COMPUTED = re.compile(rf'data-computed="(?:{"|".join(KINDS)}) ([a-z0-9-]+) ([a-z0-9-]+)"')


def unused_facts(site: Site) -> list[dict[str, str]]:
    """Kind, id, words and label of every fact that no reading page shows."""
    shown = {id_ for page in reading_pages(site.docs) for id_ in _shown(site, page)}
    return [_row(site.corpus, id_) for id_ in site.corpus.facts if id_ not in shown]


def reading_pages(docs: Path) -> list[Path]:
    """The Markdown files of the pages that tell the story."""
    return [page for pattern in READING for page in sorted(docs.glob(pattern))]


def _shown(site: Site, page: Path) -> frozenset[str]:
    return _facts_on(site.corpus, site.docs, page, stamp(page))


@lru_cache(maxsize=256)
def _facts_on(corpus: Corpus, docs: Path, page: Path, _: Stamp) -> frozenset[str]:
    """The facts on a page, looked for once for each state of the file; settings show none."""
    try:
        text = page.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return frozenset()
    return frozenset(_facts_in(Site(corpus, {}, docs, near(page)), text))


def _facts_in(site: Site, text: str) -> Iterator[str]:
    for name, id_ in _IN_A_SENTENCE.findall(text):
        if kind_matches(site.corpus, _KINDS[name], id_):
            yield id_
    for call in read_calls(_IN_A_SENTENCE.sub("", text)):
        if isinstance(call, Call) and call.name not in ASKING:
            html = _rendered(site, call)
            yield from _FACT.findall(html)
            yield from (id_ for sides in _COMPUTED.findall(html) for id_ in sides)


def _rendered(site: Site, call: Call) -> str:
    bound = signature_of(MACROS[call.name]).bind_partial(site)
    bound.arguments.update(call.arguments)
    try:
        return run(call.name, site, bound.args[1:], bound.kwargs)
    except (MacroError, TypeError):  # the page itself shows what is wrong
        return ""


def _row(corpus: Corpus, id_: str) -> dict[str, str]:
    return {
        "id": id_,
        "kind": kind_of(corpus, id_),
        "words": statement_words(corpus, id_),
        "label": statement_label(corpus, id_),
    }

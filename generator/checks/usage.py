"""Rule: every fact is shown where readers read, or listed as one that is not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.checks.built import BuiltPage, Site
from generator.checks.finding import Finding
from generator.model import FACT_KINDS

RULE = "every-fact-is-used"
COLLECTING = frozenset(("themen/", "artikel/"))


def every_fact_is_used(site: Site) -> Iterator[Finding]:
    """Start, topics and articles together show every fact; a note a dossier lists the others."""
    corpus = site.corpus
    if corpus is None:
        return
    used = {id_ for page in site.pages.values() if _is_read(page.url) for id_ in _shown(page)}
    unused: dict[str, list[str]] = defaultdict(list)
    for id_ in corpus.facts:
        if id_ not in used:
            unused[corpus.cited[id_][0].source.id].append(id_)
    for source, ids in unused.items():
        told = f"shown on collecting pages only ({len(ids)}): {', '.join(ids)}."
        hint = "show them on a page that readers read, or leave them there"
        yield Finding(corpus.places[source].file, None, RULE, told, hint, "note")


def _is_read(url: str) -> bool:
    """Whether an address leads to the start, a topic or an article."""
    return url not in COLLECTING and (not url or url.startswith(tuple(COLLECTING)))


def _shown(page: BuiltPage) -> Iterator[str]:
    """The facts that a page shows before its evidence, and those that it computes with."""
    for kind in FACT_KINDS:
        for tag in page.by_data[f"data-{kind}"]:
            if tag.find_parent(class_="evidence") is None:
                yield str(tag[f"data-{kind}"])
    for tag in page.by_data["data-computed"]:
        yield from str(tag["data-computed"]).split()[1:]

"""Where pages went: an article whose id changed, and what an author declared as moved.

An article is known again by the hash of its original, as the last run published it in
`fakten.json`; what was found is kept in `data/redirects.yaml`, so that it is known ever after.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from generator.corpus import Corpus
from generator.datafiles import FOLDER
from generator.project import Project
from generator.redirects import Redirect, page_address

ARTICLES = "artikel/"
NOINDEX = "noindex: true"


def article_moves(
    project: Project, corpus: Corpus, gone: Collection[str], declared: Sequence[Redirect]
) -> dict[str, str]:
    """From the path of an article page that is gone to the path of the one it has become.

    Args:
        project: Whose last open data say which original had which id.
        corpus: The articles there are now.
        gone: Paths of pages without a dossier.
        declared: Redirects as their file names them.
    """
    articles = {f"{ARTICLES}{id_}.md" for id_ in corpus.dossiers}
    recorded = _recorded(project.docs / FOLDER / "fakten.json")
    known = dict(_known_again(corpus, recorded))
    told: dict[str, str | None] = {}
    for redirect in declared:
        path = f"{redirect.page.strip('/')}.md"
        # what it became may have become another in this very run
        told[redirect.old] = path if path in articles else known.get(path)
    moves: dict[str, str] = {}
    for path in gone:
        new = told.get(page_address(path)) or known.get(path)
        if new is not None:
            moves[path] = new
    return moves


def _known_again(corpus: Corpus, recorded: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Old and new path of each article that has the original of one that is gone."""
    new = {id_: d for id_, d in corpus.dossiers.items() if id_ not in recorded}
    by_hash: dict[str, list[str]] = {}
    for id_, dossier in new.items():
        by_hash.setdefault(dossier.source.original.sha256, []).append(id_)
    for id_, hash_ in recorded.items():
        found = by_hash.get(hash_, [])
        if id_ not in corpus.dossiers and len(found) == 1:
            yield f"{ARTICLES}{id_}.md", f"{ARTICLES}{found[0]}.md"


def _recorded(facts: Path) -> dict[str, str]:
    """Hash of each original by the id of its source; nothing where that cannot be read."""
    try:
        sources = json.loads(facts.read_bytes())["sources"]
        return {str(one["id"]): str(one["original"]["sha256"]) for one in sources}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def page_moves(
    project: Project, pages: Collection[str], declared: Sequence[Redirect]
) -> dict[str, str]:
    """Pages of their author's that he declared as moved and that still stand at the old place.

    Args:
        project: Whose pages.
        pages: Paths of all pages that the project shall have.
        declared: Redirects as their file names them.
    """
    by_address = {page_address(path): path for path in pages}
    moves: dict[str, str] = {}
    for redirect in declared:
        old, new = f"{redirect.old.strip('/')}.md", by_address.get(redirect.page)
        is_authored = old not in pages and not old.startswith(ARTICLES)
        if new is not None and is_authored and (project.docs / old).is_file():
            moves[old] = new
    return moves

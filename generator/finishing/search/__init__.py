"""What the search of the site searches: facts and sections, written beside the built pages.

One file of compact documents, column by column (`packing.py`). The browser makes the index of it
when a reader first searches, so that words of documents and of queries go through one and the same
analysis (`overrides/assets/js/search/`).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.finishing.built_page import BuiltPage
from generator.finishing.search.facts import fact_entries
from generator.finishing.search.packing import packed_entries
from generator.finishing.search.sections import section_entries
from generator.finishing.search.words import search_words
from generator.writing import write_all

if TYPE_CHECKING:
    from generator.finishing import BuiltSite

ADDRESS = "assets/search/documents.json"
_SHOWN = "//*/@data-figure | //*/@data-event | //*/@data-quotation | //*/@data-term"


def write_search_documents(site: BuiltSite) -> None:
    """Write the documents of the search into the built site.

    Raises:
        ExplainerError: The words of the search in `data/search.yaml` cannot be read, or the
            documents cannot be written.
    """
    facts = list(fact_entries(site.corpus))
    known = {entry.address for entry in facts}
    names: dict[str, tuple[str, ...]] = {}
    for source in site.corpus.sources:
        names[f"artikel/{source.id}/"] = (source.name,)
    for topic in site.corpus.topics.values():
        names[f"themen/{topic.id}/"] = (topic.title, topic.id.replace("-", " "))
    entries = facts + list(section_entries(site.pages, known, names))
    content = {
        "words": search_words(site.project),
        "documents": packed_entries(entries, _times_shown(site.pages)),
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    unmarked = text.replace("<", r"\u003c")  # never markup, wherever read
    write_all({site.folder / ADDRESS: unmarked}, synced=False)


def _times_shown(pages: Iterable[BuiltPage]) -> Counter[str]:
    """On how many pages a fact or term is shown: what stands on many is likelier meant."""
    return Counter(
        id_ for page in pages if page.is_indexed for id_ in set(map(str, page.root.xpath(_SHOWN)))
    )

"""How many words a macro call puts into a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.checks.prose import Macro
from generator.corpus import Corpus
from generator.model import count_words
from generator.site.statements import fact_words, kind_matches

_CALL = re.compile(r"""\s*(?P<name>\w+)\(\s*["'](?P<id>[^"']*)["']""")
_INLINE = {"figure": "figure", "quote": "quotation", "event_date": "event"}


def words_rendered(corpus: Corpus) -> Callable[[Macro], int]:
    """A function that counts the words a macro renders into a sentence; none for a block."""

    def count(macro: Macro) -> int:
        call = _CALL.match(macro.source)
        if call is None:
            return 0
        kind = _INLINE.get(call["name"])
        if kind is not None and kind_matches(corpus, kind, call["id"]):
            return count_words(fact_words(corpus, kind, call["id"]))
        return 2 if call["name"] == "count" else 0

    return count

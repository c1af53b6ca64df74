"""How many words a macro call puts into a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.checks.prose import Macro
from generator.corpus import Corpus
from generator.model import count_words
from generator.site.calls import Call, read_calls
from generator.site.computed import compute
from generator.site.soundness import Kind, RefusedError, kind_named
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
        if (computed := kind_named(call["name"])) is not None:
            return _computed_words(corpus, macro, computed)
        return 2 if call["name"] == "count" else 0

    return count


def _computed_words(corpus: Corpus, macro: Macro, kind: Kind) -> int:
    for call in read_calls(f"{{{{{macro.source}}}}}"):
        if isinstance(call, Call):
            first, second = call.arguments.values()
            try:
                return count_words(compute(corpus, kind, first, second).words)
            except (KeyError, RefusedError):  # another rule tells
                return 0
    return 0

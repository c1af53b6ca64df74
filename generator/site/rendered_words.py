"""Which words, and how many, a macro call puts into a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.corpus import Corpus
from generator.model import count_words
from generator.prose import Macro
from generator.site.calls import Call, read_calls
from generator.site.computed import compute
from generator.site.counts import COUNTED
from generator.site.counts import count_words as counted_words
from generator.site.soundness import Kind, RefusedError, kind_named
from generator.site.statements import fact_words, kind_matches

_CALL = re.compile(r"""\s*(?P<name>\w+)\(\s*["'](?P<id>[^"']*)["']""")
_INLINE = {"figure": "figure", "quote": "quotation", "event_date": "event"}


def words_rendered(corpus: Corpus) -> Callable[[Macro], int]:
    """A function that counts the words a macro renders into a sentence; none for a block."""
    rendered = text_rendered(corpus)
    return lambda macro: count_words(rendered(macro))


def text_rendered(corpus: Corpus) -> Callable[[Macro], str]:
    """A function that gives the words a macro renders into a sentence; none for a block."""

    def rendered(macro: Macro) -> str:
        call = _CALL.match(macro.source)
        if call is None:
            return ""
        name, id_ = call["name"], call["id"]
        kind = _INLINE.get(name)
        if kind is not None and kind_matches(corpus, kind, id_):
            return fact_words(corpus, kind, id_)
        if (computed := kind_named(name)) is not None:
            return _computed_words(corpus, macro, computed)
        return counted_words(corpus, id_) if name == "count" and id_ in COUNTED else ""

    return rendered


def _computed_words(corpus: Corpus, macro: Macro, kind: Kind) -> str:
    for call in read_calls(f"{{{{{macro.source}}}}}"):
        if isinstance(call, Call):
            first, second = call.arguments.values()
            try:
                return compute(corpus, kind, first, second).words
            except (KeyError, RefusedError):  # another rule tells
                return ""
    return ""

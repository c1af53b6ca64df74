"""What is computed on a page: the link in the sentence, and the entry that shows both its facts."""

from __future__ import annotations

import re

from markupsafe import Markup

from generator.corpus import Corpus
from generator.escaping import html_in_markdown
from generator.site.computed import Computed, compute
from generator.site.rendering import component
from generator.site.soundness import KINDS, RefusedError, kind_named
from generator.site.statements import statement_words

LABELS = {
    "ratio": "Verhältnis",
    "difference": "Unterschied",
    "share": "Anteil",
    "times": "Größenvergleich",
}
SIGNS = {
    "ratio": "geteilt durch",
    "difference": "weniger",
    "share": "als Teil von",
    "times": "geteilt durch",
}

_CALL = rf'data-computed="({"|".join(KINDS)}) ([a-z0-9-]+) ([a-z0-9-]+)"'
_REFERENCE = re.compile(rf"<fact-ref {_CALL}>")
_SHOWN = re.compile(_CALL)


def computed_reference(computed: Computed) -> str:
    """What a macro writes into the Markdown for something that is computed."""
    return f'<fact-ref data-computed="{computed.kind} {computed.first} {computed.second}">'


def linked_computed(corpus: Corpus, text: str) -> str:
    """`text` with every reference as a link with the computed words."""
    return _REFERENCE.sub(lambda match: _link(corpus, match), text)


def computed_in(corpus: Corpus, text: str) -> list[Computed]:
    """Everything computed that a page shows, in order of first appearance."""
    found = dict.fromkeys(match.groups() for match in _SHOWN.finditer(text))
    results = (_result(corpus, *call) for call in found)
    return [result for result in results if result is not None]


def computed_card(corpus: Corpus, computed: Computed) -> str:
    """One entry of *Belege*: what was computed, and the two facts, each with its own entry."""
    return component(
        "computed_card",
        computed=computed,
        label=LABELS[computed.kind],
        sign=SIGNS[computed.kind],
        sides=[
            {
                "figure": corpus.figures[id_],
                "words": statement_words(corpus, id_),
                "cited": corpus.cited[id_][0],
            }
            for id_ in computed.sides
        ],
    )


def _link(corpus: Corpus, match: re.Match[str]) -> str:
    result = _result(corpus, *match.groups())
    if result is None:
        return Markup('<span class="macro-error">{}</span>').format(match[0])
    return Markup('<a class="fact" href="#beleg-{}" data-computed="{} {} {}">{}</a>').format(
        result.id,
        result.kind,
        *result.sides,
        Markup(html_in_markdown(result.words)),  # noqa: S704 it escapes
    )


def _result(corpus: Corpus, kind: str, first: str, second: str) -> Computed | None:
    """What the build has computed before; None where the dossiers have changed since."""
    known = kind_named(kind)
    if known is None or first not in corpus.figures or second not in corpus.figures:
        return None
    try:
        return compute(corpus, known, first, second)
    except RefusedError:
        return None

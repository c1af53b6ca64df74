"""Rules about quoted words: each serves a sentence of ours, and they stay few (§ 51 UrhG)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.model import count_words

CONTEXT_WORDS = 6


def quotation_has_context(inputs: Inputs) -> Iterator[Finding]:
    """A quotation stands in a sentence of ours that says more than the quotation."""
    for dossier in inputs.dossiers:
        for index, quotation in enumerate(dossier.dossier.quotations):
            context = quotation.context or ""
            own = context.replace(quotation.text or quotation.surface, " ")
            if count_words(own) < CONTEXT_WORDS:
                yield Finding(
                    dossier.file,
                    dossier.line("quotations", index, "context"),
                    "quotation-has-context",
                    f"{quotation.id} has no context sentence."
                    if not context
                    else f"the context of {quotation.id} has {count_words(own)} words of ours.",
                    f"say in at least {CONTEXT_WORDS} words who speaks, on what, and what else",
                    dossier.level,
                )


def words_quoted_per_source(inputs: Inputs) -> Iterator[Finding]:
    """How many words are quoted from each source; always shown."""
    for dossier in inputs.dossiers:
        texts = [q.text for q in dossier.dossier.quotations if q.text is not None]
        words = sum(map(count_words, texts))
        original = inputs.originals.get(dossier.id)
        length = sum(map(count_words, original.paragraphs)) if original else 0
        share = f", {words / length:.1%} of the article's {length}" if length else ""
        yield Finding(
            dossier.file,
            dossier.line("quotations"),
            "words-quoted-per-source",
            f"{words} words are quoted in {len(texts)} quotations{share}.",
            level="note",
        )

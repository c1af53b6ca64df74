"""Rule: texts that pages show as they are hold no macro, which would stay visible to readers."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fact_words import WORDS
from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.checks.prose import Text, document_texts
from generator.site.calls import JINJA

RULE = "plain-text-calls-no-macro"

_IN_DOSSIERS: tuple[tuple[str, ...], ...] = (
    ("source", "published_reason"),
    *((kind, "*", field) for kind, fields in WORDS.items() for field in fields),
    ("figures", "*", "wording"),
    ("figures", "*", "note"),
    ("events", "*", "title"),
    ("events", "*", "text"),
    ("quotations", "*", "context"),
    ("actors", "*", "text"),
    ("notes", "*", "says"),
    ("notes", "*", "known"),
    ("notes", "*", "reason"),
)
_IN_VOCABULARIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("actors", ("*", "role")),
    ("actors", ("*", "text")),
    ("topics", ("*", "title")),
    ("topics", ("*", "short")),
    ("paths", ("*", "title")),
    ("paths", ("*", "short")),
    ("comparisons", ("*", "title")),
    ("comparisons", ("*", "explanation")),
    ("comparisons", ("*", "pairs", "*", "reason")),
)


def plain_text_calls_no_macro(inputs: Inputs) -> Iterator[Finding]:
    """Macros run in pages and summaries; everywhere else their braces would be read aloud."""
    for text in _texts(inputs):
        if (found := JINJA.search(text.content)) is not None:
            yield Finding(
                text.file,
                text.line(found.start()),
                RULE,
                f"'{found[0]}' stands in {text.name}, where no macro runs.",
                "write plain words; macros run in pages, leads and sections",
            )


def _texts(inputs: Inputs) -> Iterator[Text]:
    for dossier in inputs.dossiers:
        for pattern in _IN_DOSSIERS:
            yield from document_texts(dossier.document, pattern)
    for name, pattern in _IN_VOCABULARIES:
        if (document := inputs.vocabulary(name)) is not None:
            yield from document_texts(document, pattern)

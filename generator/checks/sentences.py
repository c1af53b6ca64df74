"""Rule: sentences stay short enough to be read on a phone."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.finding import Finding, Level
from generator.checks.inputs import Inputs
from generator.checks.prose import Text, document_texts
from generator.site.rendered_words import words_rendered

SENTENCE_WORDS = 25

_VOCABULARIES = (
    ("glossary", ("*", "short")),
    ("glossary", ("*", "text")),
    ("actors", ("*", "text")),
    ("paths", ("*", "short")),
    ("comparisons", ("*", "explanation")),
    ("comparisons", ("*", "pairs", "*", "reason")),
)


def sentence_length(inputs: Inputs) -> Iterator[Finding]:
    """No sentence has more than 25 words."""
    rendered = words_rendered(inputs.corpus)
    for text, level in _texts(inputs):
        for start, end in text.prose.sentences():
            words = text.prose.count_words(rendered, start, end)
            if words > SENTENCE_WORDS:
                yield Finding(
                    text.file,
                    text.line(start),
                    "sentence-length",
                    f"a sentence has {words} words: {_beginning(text, start, end)}",
                    f"at most {SENTENCE_WORDS}; make two of it",
                    level,
                )


def _texts(inputs: Inputs) -> Iterator[tuple[Text, Level]]:
    yield from inputs.texts
    for name, pattern in _VOCABULARIES:
        if (document := inputs.vocabulary(name)) is not None:
            yield from ((text, "error") for text in document_texts(document, pattern))


def _beginning(text: Text, start: int, end: int) -> str:
    words = text.content[start:end].split()
    return " ".join(words[:5]) + " …"

"""Rule: what marks a text as computed or as a fact is written by macros only.

The rules about built pages trust these marks where they stand in their component; written by hand,
they would let any number pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.checks.macro_calls import texts_with_macros
from generator.checks.page_text import SKIPPED_PARTS, TRACING_LINKS, TRACING_PARTS

RULE = "marks-of-facts-come-from-macros"

CLASSES = frozenset(
    (
        *SKIPPED_PARTS,
        *TRACING_PARTS,
        *(name for _, around in (*SKIPPED_PARTS.values(), *TRACING_PARTS.values())
          for name in around.split("|") if name),
    )
) - {"table-scroll"}  # fmt: skip
"""Classes of computed elements and of what they stand in; any table may scroll."""
ATTRIBUTES = (*TRACING_LINKS, "data-count")

_MARKUP = re.compile(r"<[a-zA-Z][^<>]*>|(?<!\{)\{:?[ ]?[#.\w][^{}\n]*\}")
_WORD = re.compile(r"[\w-]+")


def marks_of_facts_come_from_macros(inputs: Inputs) -> Iterator[Finding]:
    """No HTML and no attribute list of ours has a class or attribute that macros write."""
    for text, level in texts_with_macros(inputs):
        for markup in _MARKUP.finditer(text.content):
            for word in _WORD.findall(markup[0]):
                if word in CLASSES or word in ATTRIBUTES:
                    message = f"'{word}' is written by hand: {markup[0][:60]}"
                    line = text.line(markup.start())
                    hint = "call the macro that writes it, or choose another class"
                    yield Finding(text.file, line, RULE, message, hint, level)
                    break

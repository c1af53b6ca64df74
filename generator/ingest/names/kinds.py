"""What a single capitalised word is: a common noun, an institution, a given name."""

from __future__ import annotations

from generator.ingest.names import lexicon, roles
from generator.ingest.names.given import GIVEN


def is_common(word: str) -> bool:
    """Whether `word` is a common noun that the tables know, a role for example."""
    bare = word.removesuffix("s")
    return (
        word.endswith("-")
        or any(
            table.match(word) or (bare != word and table.match(bare))
            for table in (
                roles.ROLES,
                lexicon.INSTITUTIONS,
            )
        )
        or any(
            table.match(word)
            for table in (
                lexicon.PEOPLE,
                lexicon.DOCUMENTS,
                lexicon.NOUN_ENDINGS,
                lexicon.COMMON_NOUNS,
            )
        )
    )


def is_institution(word: str) -> bool:
    """Whether `word` is what an institution is, and not a person's role."""
    bare = word.removesuffix("s")
    known = lexicon.INSTITUTIONS.match(word) or lexicon.INSTITUTIONS.match(bare)
    return known and not (roles.ROLES.match(word) or roles.ROLES.match(bare))


def is_given(word: str) -> bool:
    """Whether `word` is a given name, also a double one (*Hans-Dietrich*)."""
    return word in GIVEN or ("-" in word and all(part in GIVEN for part in word.split("-")))

"""Whether two roles can be those of one person: *der Minister* and *Außenminister X*."""

from __future__ import annotations

from generator.ingest.names import roles
from generator.ingest.names.phrases import Phrase

RoleKey = tuple[str, str]
"""A role noun in lower case, and the stem of the adjective on *-isch* before it."""


def role_key(phrase: Phrase) -> RoleKey:
    """The role of a phrase, to compare it with others: its noun and its country or field."""
    adjective = phrase.adjective or ""
    stem = adjective.rpartition("isch")[0]
    return _base_form(phrase.head.lower()), stem


def _base_form(noun: str) -> str:
    """*Analyst* for *Analysten*, *Minister* for *Ministers*, where the tables know it."""
    for ending in ("en", "n", "s"):
        base = noun.removesuffix(ending)
        if base != noun and not noun.endswith("in") and roles.ROLES.match(base):
            return base
    return noun


def same_role(one: RoleKey, other: RoleKey) -> bool:
    """Whether two roles can mean the same: *Ministerin* and *Außenministerin* can.

    Args:
        one: The role of a later mention.
        other: The role that is known.
    """
    noun, known = one[0], other[0]
    if _is_elsewhere(one, other) or _is_other(noun, known):
        return False
    return noun == known or known.endswith(noun) or noun.endswith(known)


def is_narrower(one: RoleKey, other: RoleKey) -> bool:
    """Whether a known role is one that the broader word of a later mention can mean."""
    noun, known = one[0], other[0]
    prefix = noun.partition("-")[0] if "-" in noun else ""
    foreign = prefix and prefix not in roles.ROLE_PREFIXES and not known.startswith(f"{prefix}-")
    return not (foreign or _is_elsewhere(one, other) or _is_other(noun, known)) and roles.may_mean(
        noun, known
    )


def _is_elsewhere(one: RoleKey, other: RoleKey) -> bool:
    """Whether the later mention names another country or field."""
    return bool(one[1]) and one[1] != other[1] and not other[0].startswith(one[1][:4])


def _is_other(noun: str, known: str) -> bool:
    """Whether it is somebody else's role (*Interimstrainer* for a *Trainer*)."""
    return any(
        noun.startswith(prefix) and not known.startswith(prefix) for prefix in roles.OTHER_PREFIXES
    )

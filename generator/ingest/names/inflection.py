"""The nominative of names: *Europäische Zentralbank* for *der Europäischen Zentralbank*."""

from __future__ import annotations

import re

from generator.ingest.names import lexicon
from generator.ingest.names.kinds import is_given, is_institution
from generator.ingest.names.wordlists import Endings

NEUTER = Endings(
    """amt werk institut ministerium parlament gericht zentrum forum haus museum theater unternehmen
    präsidium kommissariat bündnis gremium kabinett komitee büro kartell labor radio fernsehen
    militär klinikum register netz archiv kollegium konsortium konsulat sekretariat observatorium
    bistum blatt magazin portal kraftwerk orchester"""
)
"""Endings of institutions that are neuter; what is not feminine either is masculine."""
FEMININE = Endings("enz anz +ie ik ur erei tät sucht kraft macht zeit form art")
"""Further endings of feminine nouns."""


def nominative(name: str) -> str:
    """The name of an institution or thing as a subject, as far as its endings tell.

    Args:
        name: One or more adjectives and a noun, in any case of the singular.
    """
    *adjectives, noun = name.split(" ")
    if not adjectives or not all(map(_is_adjective, adjectives)):
        return name
    stems = [re.sub(r"[nrs]$", "", word) for word in adjectives]
    if lexicon.FEMININE_ENDINGS.match(noun) or FEMININE.match(noun):
        return " ".join([*stems, noun])
    base = _without_genitive(noun)
    if not is_institution(base) or base.endswith("en"):
        return name
    ending = "s" if NEUTER.match(base) else "r"
    return " ".join([*(f"{stem}{ending}" for stem in stems), base])


_STEM = 4


def _is_adjective(word: str) -> bool:
    return len(word) > _STEM and word.endswith(("e", "en", "er", "es")) and not is_given(word)


def _without_genitive(noun: str) -> str:
    for ending in ("es", "s"):
        base = noun.removesuffix(ending)
        if base != noun and is_institution(base):
            return base
    return noun

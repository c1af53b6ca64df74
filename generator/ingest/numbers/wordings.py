"""Read amounts told without a number: *ein Bruchteil der Kosten, viel billiger, beliebteste App*.

Such phrases are too many and too vague to be proposed for every article. But an author may take one
up as a figure, and then the same tables prove what it says: its unit, its direction, or its rank.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from generator.ingest.candidates import Quantity
from generator.ingest.numbers.claim_tables import DIRECTION_WORDS
from generator.ingest.numbers.tables import word_set
from generator.ingest.numbers.tokens import Token

_MONEY_NOUNS = (
    "kosten", "kapital", "geld", "gelder", "umsatz", "umsätze", "gewinn", "gewinne", "verlust",
    "verluste", "preis", "preise", "preisen", "ausgaben", "einnahmen", "zahlung", "zahlungen",
    "erlös", "erlöse", "schulden", "budget", "lohn", "löhne", "gehalt", "gehälter", "miete",
    "mieten", "steuern", "investitionen", "vermögen", "aufwand", "ertrag", "erträge",
)  # fmt: skip
"""Endings of nouns that are counted in money."""
_RATE_NOUNS = ("wachstum", "rückgang", "zuwachs", "quote", "anteil", "inflation", "zins", "zinsen",
               "rendite", "rate", "plus", "minus")  # fmt: skip
"""Endings of nouns that are told in per cent."""
_PARTS = word_set("bruchteil bruchteils teil teile rest restes rests großteil löwenanteil mehrheit")
_COLLECTIONS = word_set(
    "paket pakets paketen reihe menge fülle vielzahl serie bündel stapel schwung"
)
_ONE = word_set("ein eine einen einem einer")
_PRICED = word_set(
    """billiger teurer günstiger kostengünstiger preiswerter preisgünstiger billigere günstigere
    billigeren günstigeren"""
)
_COMPARATIVES = word_set(
    """mehr weniger höher niedriger tiefer größer kleiner geringer stärker schwächer höhere höheren
    niedrigere niedrigeren geringere geringeren größere kleinere besser schlechter"""
)
_LAST = word_set("schlusslicht tabellenletzter letzter letzte letzten")
_FIRST = word_set("spitzenreiter tabellenführer marktführer erster erste sieger spitze")
_BEST = word_set("besten meisten höchsten größten stärksten beliebtesten schnellsten")
_NO_SUPERLATIVES = word_set(
    "meiste meisten erste ersten letzte letzten nächste nächsten beste gäste"
)
_SUPERLATIVE = ("ste", "sten", "stes", "ster", "stem")


def worded(
    words: Sequence[Token], nearby: Sequence[Token], currency: str | None
) -> Quantity | None:
    """What a surface without a number states, or None.

    Args:
        words: The tokens of the surface.
        nearby: Those of its clause, where a comparison may name what it compares.
        currency: Unit of sums; without it money is counted as anything else.
    """
    folds = [word.fold for word in words]
    for rule in _RULES:
        if (found := rule(words, folds, nearby, currency)) is not None:
            return found
    return None


def refers_back(words: Sequence[Token]) -> bool:
    """Whether the surface is part of an amount that was told before (*der Rest*)."""
    folds = [word.fold for word in words]
    return bool(_PARTS.intersection(folds)) and not any(
        fold.endswith(_MONEY_NOUNS + _RATE_NOUNS) for fold in folds
    )


def _priced(
    _words: Sequence[Token], folds: list[str], _nearby: Sequence[Token], currency: str | None
) -> Quantity | None:
    """*viel billiger*."""
    return _vague(folds, currency or "count") if _PRICED.intersection(folds) else None


def _part(
    words: Sequence[Token], folds: list[str], _nearby: Sequence[Token], currency: str | None
) -> Quantity | None:
    """*ein Bruchteil der Kosten*, *der Rest*, *ein Paket von Chips*, *Rekordumsatz*."""
    if any(a in _ONE and b in _COLLECTIONS for a, b in pairwise(folds)):
        return _vague(folds, "count")
    record = any(fold.startswith("rekord") for fold in folds)
    if not record and not _PARTS.intersection(folds):
        return None
    return _vague(folds, _unit_of(words, currency) or currency or "count")


def _compared(
    words: Sequence[Token], folds: list[str], nearby: Sequence[Token], currency: str | None
) -> Quantity | None:
    """*weniger Kapital*, *deutlich weniger Ressourcen*, *niedriger als erwartet*."""
    if not _COMPARATIVES.intersection(folds):
        return None
    return _vague(folds, _unit_of(words, currency) or _unit_of(nearby, currency) or "count")


def _ranked(
    words: Sequence[Token], folds: list[str], _nearby: Sequence[Token], _currency: str | None
) -> Quantity | None:
    """*die beliebteste App*, *am besten bewertet*, *Schlusslicht*."""
    if _LAST.intersection(folds):
        return _vague(folds, "rank")
    if _FIRST.intersection(folds) or ("am" in folds and _BEST.intersection(folds)):
        return Quantity(unit="rank", value=1)
    best = any(
        word.text.islower()
        and (word.fold.endswith(_SUPERLATIVE) or word.fold.startswith("größt"))
        and len(word.fold) > 5
        and word.fold not in _NO_SUPERLATIVES
        for word in words
    )  # fmt: skip
    return Quantity(unit="rank", value=1) if best else None


def _moved(
    _words: Sequence[Token], folds: list[str], _nearby: Sequence[Token], _currency: str | None
) -> Quantity | None:
    """*leicht zulegen*, *überraschend stark gestiegen*."""
    ways = [DIRECTION_WORDS[fold] for fold in folds if fold in DIRECTION_WORDS]
    return Quantity(unit="percent", wording=" ".join(folds), direction=ways[0]) if ways else None


_RULES: tuple[
    Callable[[Sequence[Token], list[str], Sequence[Token], str | None], Quantity | None], ...
] = (_priced, _part, _compared, _ranked, _moved)


def _unit_of(words: Sequence[Token], currency: str | None) -> str | None:
    """The unit in which the nouns among `words` are told."""
    nouns = [word.fold for word in words if word.text[:1].isupper()]
    if any(noun.endswith(_RATE_NOUNS) for noun in nouns):
        return "percent"
    if any(noun.endswith(_MONEY_NOUNS) for noun in nouns):
        return currency
    return None


def _vague(folds: list[str], unit: str) -> Quantity:
    return Quantity(unit=unit, wording=" ".join(folds))

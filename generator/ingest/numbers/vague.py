"""Read vague amounts: *Hunderte Milliarden, wenige Millionen, zweistellig, milliardenschwer*."""

from __future__ import annotations

from generator.ingest.candidates import Quantity
from generator.ingest.numbers import tables
from generator.ingest.numbers.amounts import Amounts
from generator.ingest.numbers.behind import ONE
from generator.ingest.numbers.hedges import hedge_before
from generator.ingest.numbers.phrase import Phrase
from generator.ingest.numbers.tokens import Tokens
from generator.ingest.numbers.words import packed
from generator.model import Qualifier
from generator.units import words

_FAR = 8
_Head = tuple[list[str], Qualifier | None, int]
"""Our wording in parts, the hedge that is part of it, and the token behind."""


class Vague:
    """Reads vague amounts at places of one paragraph.

    Args:
        tokens: The paragraph.
        amounts: Reads what is counted.
        currency: Unit of sums that name none.
    """

    def __init__(self, tokens: Tokens, amounts: Amounts, currency: str | None) -> None:
        self._tokens = tokens
        self._amounts = amounts
        self._currency = currency

    def scaled(self, index: int, floor: int) -> Phrase | None:
        """*wenige Millionen Dollar*, *Hunderte Milliarden*, *Zehntausende Menschen*."""
        found = self._with_head(index) or self._collective(index)
        if found is None:
            return None
        parts, qualifier, stop = found
        of = self._tokens.at(stop).fold == "von"
        unit, noun, factor, end = self._amounts.behind.unit_or_noun(stop + of, measured=False)
        counted = noun or (words(unit).many if unit else "")
        if unit is None or factor != ONE:
            sums = self._is_sum(parts, index, stop)
            unit, counted, end = (self._currency if sums else None) or "count", "", stop
        elif of and noun:
            counted = f"von {noun}"
        wording = " ".join(part for part in (*parts, counted) if part)
        start, hedge = hedge_before(self._tokens, index, floor)
        noun = noun if counted else None
        quantity = Quantity(unit, wording=wording, noun=noun, qualifier=qualifier or hedge)
        return Phrase(start, end, index, quantity)

    def _is_sum(self, parts: list[str], index: int, stop: int) -> bool:
        """Whether a vague amount without a noun is money: *kostet Millionen*.

        Below a million it is people (*Tausende flohen*), and so are bare *Millionen* unless words
        around tell of money.
        """
        if parts[-1].lower() not in tables.VAGUE_PREFIXES:
            return False
        if parts != ["Millionen"] or self._tokens.at(stop).fold in ("für", "an"):
            return True
        near = self._tokens[max(0, index - _FAR) : stop + _FAR]
        return any(tables.MONEY_WORD.search(token.fold) for token in near)

    def packed(self, index: int, floor: int) -> Phrase | None:
        """*milliardenschwer*, *Millionenhöhe*, *zweistelliger Millionenbetrag*."""
        found = packed(self._tokens[index].fold)
        if found is None or found.wording is None:
            return None
        wording, stop, unit = found.wording, index + 1, None
        after = packed(self._tokens.at(stop).fold)
        if after is not None and after.wording is not None:
            wording, stop = f"{wording} {after.wording}", stop + 1
        elif wording.endswith("stellig"):
            unit, _, stop = self._amounts.behind.unit(stop)
        start, hedge = hedge_before(self._tokens, index, floor)
        unit = unit or self._currency or "count"
        return Phrase(start, stop, index, Quantity(unit, wording=wording, qualifier=hedge))

    def _with_head(self, index: int) -> _Head | None:
        for length in (2, 1):
            head = tables.VAGUE_HEADS.get(self._tokens.folds(index, length))
            scale = self._tokens.at(index + length)
            if head is not None and scale.fold in tables.VAGUE_SCALES and not scale.masked:
                return [head[0], tables.VAGUE_SCALES[scale.fold]], head[1], index + length + 1
        return None

    def _collective(self, index: int) -> _Head | None:
        """A word that is an amount of its own, maybe of a second one (*Hunderte Milliarden*)."""
        token = self._tokens[index]
        if token.fold not in tables.COLLECTIVES:
            return None
        if token.fold in tables.SCALE_NOUNS and not token.text[0].isupper():
            return None
        wording, qualifier = tables.COLLECTIVES[token.fold]
        at = index + 1 + (self._tokens.at(index + 1).fold in ("und", "oder", "von"))
        scale = self._tokens.at(at)
        if scale.fold in tables.VAGUE_SCALES and not scale.masked:
            return [wording, tables.VAGUE_SCALES[scale.fold]], qualifier, at + 1
        return [wording], qualifier, index + 1

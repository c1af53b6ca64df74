"""Read ranks and magnitudes: *Platz eins, an dritter Stelle, wurde Achte, Stärke 6,5*."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from generator.ingest.candidates import Quantity
from generator.ingest.numbers import tables
from generator.ingest.numbers.context import is_ordinal
from generator.ingest.numbers.hedges import hedge_after
from generator.ingest.numbers.phrase import Phrase, plain
from generator.ingest.numbers.tokens import Part, Tokens
from generator.ingest.numerals import number_of, ordinal_of

_COUNTERS = (Part.DIGITS, Part.NUMERAL)
_HIGHEST_NUMBER = 10


def rank(tokens: Tokens, index: int) -> Phrase | None:
    """*Platz eins*, *Rang 2*, *Nummer eins*, *Platz 1 bis 3*; the noun stands at `index`."""
    number = _whole(tokens, index + 1)
    if number is None or (tokens[index].fold == "nummer" and number > _HIGHEST_NUMBER):
        return None
    last = _whole(tokens, index + 3) if tokens.at(index + 2).fold == "bis" else None
    if last is not None and last > number:
        quantity = Quantity(unit="rank", min=int(number), max=int(last))
        return Phrase(index, index + 4, index + 1, quantity)
    return _ranked(index, index + 2, index + 1, int(number))


def ordinal(tokens: Tokens, index: int) -> Phrase | None:
    """*dritter Platz*, *an dritter Stelle*, *wurde Achte*; the ordinal stands at `index`."""
    token, after = tokens.at(index), tokens.at(index + 1)
    number = ordinal_of(token.fold)
    if number is None or token.masked:
        return None
    if after.fold in tables.PLACE_NOUNS:
        at_a_place = after.fold != "stelle" or tokens.at(index - 1).fold == "an"
        return _ranked(index, index + 2, index, number) if at_a_place else None
    if tokens.at(index + 1).fold in ("und", "oder", "bis") and token.text.islower():
        at = index + 2 + (tokens.at(index + 2).part is Part.ARTICLE)
        if tokens.at(at).part is Part.ORDINAL and tokens.at(at + 1).fold in tables.PLACE_NOUNS:
            return _ranked(index, index + 1, index, number)
    return _ranked(index, index + 1, index, number) if _reached(tokens, index) else None


def digit_ordinal(tokens: Tokens, index: int) -> Phrase | None:
    """*25. Platz*, *wurde als 15. gewertet*; other ordinals are no figures."""
    if not is_ordinal(tokens, index):
        return None
    before, after = tokens.at(index - 1), tokens.at(index + 2)
    number = int(tokens[index].text)
    if after.fold in tables.PLACE_NOUNS:
        return _ranked(index, index + 3, index, number)
    if _leads_to_place(tokens, index + 2):
        return _ranked(index, index + 2, index, number)
    if before.fold in ("als", "wurde") and not after.text[:1].isupper():
        return _ranked(index, index + 2, index, number)
    return None


def _leads_to_place(tokens: Tokens, index: int) -> bool:
    """*vom 53. auf den 44. Rang*: a second ordinal has the noun for both."""
    if tokens.at(index).fold not in ("und", "oder", "auf", "bis", "zum"):
        return False
    at = index + 1 + (tokens.at(index + 1).fold in ("den", "zum", "dem"))
    return is_ordinal(tokens, at) and tokens.at(at + 2).fold in tables.PLACE_NOUNS


def magnitude(tokens: Tokens, index: int) -> Phrase | None:
    """*Stärke 6,5*, *Magnitude 7*: how strong an earthquake was."""
    of = tokens.at(index + 1).fold == "von"
    at, hedge = hedge_after(tokens, index + 1 + of)
    after = tokens.at(at)
    number = None if after.masked or after.part is not Part.DIGITS else number_of(after.text)
    if number is None or tokens.at(at + 1).text == "%":
        return None
    value = plain(Fraction(number))
    return Phrase(index, at + 1, at, Quantity(unit="magnitude", value=value, qualifier=hedge))


def _whole(tokens: Tokens, index: int) -> Decimal | None:
    token = tokens.at(index)
    number = number_of(token.text) if token.part in _COUNTERS and not token.masked else None
    return number if number and number == int(number) else None


def _reached(tokens: Tokens, index: int) -> bool:
    """Whether an ordinal without a noun says which place somebody reached."""
    token, before, after = (tokens.at(i) for i in (index, index - 1, index + 1))
    if token.fold.endswith("es") or before.fold in tables.DETERMINERS:
        return False
    if after.fold in ("wurde", "wurden", "wird"):
        return tokens.opens_sentence(index) or before.text == ","
    if not token.text[0].isupper() or tokens.opens_sentence(index):
        return False
    if before.fold == "als":
        return True
    near = tokens[max(0, index - tables.LONGEST_REACH) : index + tables.LONGEST_REACH]
    return not after.text[:1].isupper() and any(t.fold in tables.REACHING for t in near)


def _ranked(start: int, stop: int, number: int, value: int) -> Phrase:
    return Phrase(start, stop, number, Quantity(unit="rank", value=value))

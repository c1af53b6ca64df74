"""Find the unit of a number that has none beside it: in its list, before it, ahead of it."""

from __future__ import annotations

from dataclasses import replace

from generator.ingest.numbers.amounts import Amount, Amounts
from generator.ingest.numbers.behind import ONE
from generator.ingest.numbers.claim_tables import PAST_LABELS
from generator.ingest.numbers.context import is_year
from generator.ingest.numbers.hedges import hedge_after
from generator.ingest.numbers.phrase import Phrase
from generator.ingest.numbers.tables import COLLECTIVES
from generator.ingest.numbers.tokens import Part, Tokens
from generator.units import CHANGES

_LONGEST_LIST = 6
_FAR = 8
_JOINTS = frozenset(
    ("und", "oder", "bis", "statt", "auf", "zu", "beziehungsweise", "bzw", "respektive", ",",
     "mal", "x", "×", "sowie")
)  # fmt: skip
_BACK_JOINTS = frozenset(("statt", "auf", "oder", "nach", "von"))
_RATES_OF_CHANGE = {"percent": None, "percentage_points": "percent", "basis_points": "percent"}
"""The unit of a level that something moved to by so much (*um 7 Prozent auf 3.400*)."""
_SIGNS = frozenset(("plus", "minus", "+", "-", "−", "–", "±"))
_PAIRING = frozenset(("auf", "oder", "statt"))
_STRONGEST = 10
"""No earthquake is stronger: larger numbers behind *Richterskala* are something else."""
_SMALLEST_SCALE = 1000
_AND = frozenset(("und", "oder", "sowie"))
_BREAKS = frozenset(".;:()!?–")
_LEADS = frozenset(("auf", "bei", "mit", "um"))
_AHEAD_JOINTS = frozenset((",", "und", "statt", "sowie", "nach"))


def unit_of_list(tokens: Tokens, amounts: Amounts, low: Amount) -> str | None:
    """The unit that stands once for several numbers (*94,5 und 85,5 Meter, von 5 auf 6*)."""
    stop, suspended = low.stop, low.suspended
    for _ in range(_LONGEST_LIST):
        stop += suspended
        joint = tokens.at(stop).fold
        if joint not in _JOINTS:
            return None
        dot = joint == "bzw" and tokens.at(stop + 1).text == "."
        at, _hedge = hedge_after(tokens, stop + 1 + dot)
        at += tokens.at(at).fold in ("minus", "plus")
        if tokens.at(at).fold in COLLECTIVES and tokens.at(stop - 1).text == "-":
            return amounts.behind.unit_or_noun(at + 1, measured=False)[0]
        next_ = amounts.at(at)
        if next_ is None:
            return None
        if next_.unit is not None:
            return next_.unit if _shares(tokens, joint, low, next_) else None
        stop, suspended = next_.stop, next_.suspended
    return None


def with_scale_of_pair(tokens: Tokens, amounts: Amounts, low: Amount) -> Amount:
    """*von 2,5 auf 5 Milliarden, zwei oder drei Millionen*: the scale stands once for both."""
    if low.scale or low.unit or low.number >= _SMALLEST_SCALE:
        return low
    if tokens.at(low.stop).fold not in _PAIRING or low.suspended:
        return low
    at, _hedge = hedge_after(tokens, low.stop + 1)
    high = amounts.at(at)
    if high is None or not high.scale or tokens.at(at).part is Part.ARTICLE:
        return low
    return replace(low, scale=high.scale) if high.scale > _SMALLEST_SCALE else low


def _shares(tokens: Tokens, joint: str, low: Amount, high: Amount) -> bool:
    if is_year(tokens, high, hedged=False) or (joint == "," and high.unit == "count"):
        return False
    if is_year(tokens, low, hedged=False) and (joint != "auf" or low.number % 100):
        return False
    return tokens.at(high.start).part is not Part.FRACTION and high.number != ONE


def unit_before(tokens: Tokens, last: Phrase | None, low: Amount) -> str | None:
    """*5 Prozent statt 6*, *Platz zwei und drei*: `last` is the phrase that ends before."""
    if last is None or (low.scale and last.quantity.unit in CHANGES):
        return None  # um 7 Prozent auf 12 Millionen
    unit = last.quantity.unit
    if last.stop != low.start - 1:
        if unit == "percentage_points" and tokens.at(last.stop).text == ")":
            unit = "percent"
        return unit if unit not in ("count", "rank") and _goes_on(tokens, last, low) else None
    joint = tokens.at(last.stop).fold
    if joint == "auf" and unit in _RATES_OF_CHANGE and tokens.at(last.start - 1).fold == "um":
        return _RATES_OF_CHANGE[unit]
    return unit if joint in _BACK_JOINTS or (unit == "rank" and joint in _AND) else None


def unit_of_change(tokens: Tokens, last: Phrase | None, low: Amount) -> str | None:
    """*28,5 Prozent (minus 3,1)*: how far the figure right before the bracket has moved."""
    at = low.start - 2
    if last is None or last.stop != at or tokens.at(at).text != "(":
        return None
    if tokens.at(low.start - 1).fold not in _SIGNS or tokens.at(low.stop).text not in (")", ";"):
        return None
    unit = last.quantity.unit
    return "percentage_points" if unit == "percent" else unit


def _goes_on(tokens: Tokens, last: Phrase, low: Amount) -> bool:
    """*Er erhielt 51 Prozent, sie 49*: an ellipsis of the same sentence, without a noun."""
    between = [token.text for token in tokens[last.stop : low.start]]
    if between[:1] == [")"]:
        del between[0]
    after = tokens.at(low.stop)
    if len(between) > 1 and between[0].islower() and between[1] == ",":
        del between[0]  # ein Jahr gefordert, die Verteidigung zwei
    ends = not after.text or after.text in ",.(" or after.fold in _AND
    return ends and 1 < len(between) < _FAR and between[0] in (",", "und") and not (
        _BREAKS.intersection(between)
    )  # fmt: skip


def unit_of_scale(tokens: Tokens, low: Amount) -> str | None:
    """*6,1 auf der nach oben offenen Richterskala*: the scale is named behind the number."""
    near = tokens[low.stop : low.stop + _FAR]
    if low.number < _STRONGEST and tokens.at(low.start - 1).fold in ("von", "mit", "auf"):
        near = tokens[max(0, low.start - _FAR) : low.stop + _FAR]
    if any(token.fold.endswith(("richterskala", "magnitudenskala")) for token in near):
        return "magnitude"
    return None


def unit_ahead(tokens: Tokens, amounts: Amounts, low: Amount) -> str | None:
    """*A kommt auf 25, B auf 30 Prozent*: the same preposition leads to the unit."""
    lead = tokens.at(low.start - 1).fold
    if "statt" in (lead, tokens.at(low.start - 2).fold):
        return _unit_instead(tokens, amounts, low)
    if lead == "von":
        return _unit_of_goal(tokens, amounts, low)
    if lead not in _LEADS or tokens.at(low.stop).text not in _AHEAD_JOINTS:
        return None
    for index in range(low.stop + 1, low.stop + _FAR):
        if tokens.at(index).fold == lead:
            at, _hedge = hedge_after(tokens, index + 1)
            next_ = amounts.at(at)
            return None if next_ is None or next_.noun is not None else next_.unit
    return None


def _unit_instead(tokens: Tokens, amounts: Amounts, low: Amount) -> str | None:
    """*Statt bisher 19 gelten nun 21 Prozent*: the next number has the unit of both."""
    for index in range(low.stop, low.stop + _FAR):
        if tokens.at(index).text in _BREAKS:
            return None
        if tokens.at(index).part in (Part.DIGITS, Part.NUMERAL):
            next_ = amounts.at(index)
            return None if next_ is None or next_.noun is not None else next_.unit
    return None


def _unit_of_goal(tokens: Tokens, amounts: Amounts, low: Amount) -> str | None:
    """*von 12,1 im Januar auf 11,8 Prozent*: what it came to has the unit of both."""
    for index in range(low.stop, low.stop + _FAR):
        token = tokens.at(index)
        if token.fold == "auf":
            at, _hedge = hedge_after(tokens, index + 1)
            next_ = amounts.at(at)
            return None if next_ is None or next_.noun is not None else next_.unit
        if token.text in _BREAKS or (token.part is Part.DIGITS and not token.masked):
            return None
    return None


def unit_of_label(tokens: Tokens, last: Phrase | None, low: Amount) -> str | None:
    """*5 Prozent (Vorjahr: 4), 1.234 (2019: 987)*: the same of an earlier time, in brackets."""
    at = low.start - 3
    if last is None or last.stop != at or tokens.at(at).text != "(":
        return None
    label, colon = tokens.at(at + 1), tokens.at(at + 2)
    earlier = label.masked or label.text.isdigit() or label.fold in PAST_LABELS
    ends = tokens.at(low.stop).text in (")", ";", ",")
    return last.quantity.unit if earlier and colon.text == ":" and ends else None

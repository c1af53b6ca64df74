"""The one place where a number phrase of a paragraph becomes a quantity.

`read_quantities` reads a whole paragraph; `reading` looks one surface up in it, which is how a
dossier's figure is proved.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from generator.ingest.candidates import Quantity
from generator.ingest.dates import date_spans
from generator.ingest.numbers import claim_tables
from generator.ingest.numbers.attributes import describes
from generator.ingest.numbers.claims import Claims
from generator.ingest.numbers.grammar import Grammar
from generator.ingest.numbers.masks import number_masks
from generator.ingest.numbers.phrase import Phrase
from generator.ingest.numbers.tables import SUM_NOUNS
from generator.ingest.numbers.tokens import Part, Tokens
from generator.ingest.numbers.wordings import refers_back, worded
from generator.ingest.units import TIMES_OF_CALENDAR, UNITS
from generator.model import Direction, FigureStatus
from generator.units import CHANGES, MONEY

_AFTER_NUMBER = re.compile(
    r"(?:\d|[Mm]illion(?:en)?|[Mm]illiarden?|[Bb]illion(?:en)?|[MmBb]io\.?|[Mm]rd\.?)[ \u00a0-]"
    r"(?=(?:US-)?([^\W\d_]+|[$€£]))"
)
_WORD = re.compile(r"[^\W\d]+")

Reading = tuple[int, int, Quantity]


def read_quantities(
    text: str,
    *,
    names: Iterable[tuple[int, int]] = (),
    dates: Iterable[tuple[int, int]] | None = None,
    currency: str | None = None,
) -> list[Reading]:
    """The number phrases of one paragraph as (start, end, quantity), in reading order.

    Args:
        text: The paragraph.
        names: Spans of names in it, whose digits are no numbers.
        dates: Spans of dates in it, whose digits are none either; None looks for them here.
        currency: ISO code for sums that name none (*ein milliardenschwerer Plan*).
    """
    found = date_spans(text) if dates is None else dates
    masks = [*found, *number_masks(text), *(_inside(text, name) for name in names)]
    tokens = Tokens(text, masks)
    claims = Claims(tokens)
    return [
        (*tokens.span(phrase.start, phrase.stop), _claimed(phrase, tokens, claims))
        for phrase in Grammar(tokens, currency).phrases()
    ]


def reading(
    paragraph: str,
    surface: str,
    *,
    before: str | None = None,
    after: str | None = None,
    currency: str | None = None,
) -> Quantity | None:
    """What `surface` says inside `paragraph`, or None where no number phrase covers it.

    The phrase that overlaps the surface most is meant; of equal ones the first.

    Args:
        paragraph: The paragraph as it stands in the article.
        surface: The characters of the phrase.
        before: Words that precede it, where it stands more than once.
        after: Words that follow it.
        currency: As for `read_quantities`.
    """
    at = _place(paragraph, surface, before, after)
    if at < 0:
        return None
    end = at + len(surface)
    best: tuple[int, Quantity | None] = (0, None)
    readings = read_quantities(paragraph, currency=currency)
    for start, stop, quantity in readings:
        overlap = min(stop, end) - max(start, at)
        if overlap > best[0]:
            best = (overlap, quantity)
    if best[1] is not None:
        return best[1]
    return _worded(paragraph, at, end, readings, currency)


def _worded(
    paragraph: str, at: int, end: int, readings: list[Reading], currency: str | None
) -> Quantity | None:
    """What the characters from `at` to `end` say without a number."""
    tokens = Tokens(paragraph)
    inside = [index for index, token in enumerate(tokens) if at <= token.start and token.end <= end]
    if not inside:
        return None
    claims = Claims(tokens)
    words = tokens[inside[0] : inside[-1] + 1]
    sums = (quantity.unit for _, _, quantity in readings if quantity.unit in MONEY)
    quantity = worded(words, claims.clause(inside[0]), next(sums, currency))
    if quantity is None:
        return None
    told = [earlier.status for _, stop, earlier in readings if stop <= at]
    status = told[-1] if told and refers_back(words) else claims.status(inside[0])
    return replace(quantity, status=status)


def main_currency(text: str) -> str | None:
    """The currency that `text` names most often behind a number, for sums that name none."""
    named = Counter(
        UNITS[(word,)]
        for word in map(str.lower, _AFTER_NUMBER.findall(text))
        if UNITS.get((word,)) in MONEY
    )
    return named.most_common(1)[0][0] if named else None


def _inside(text: str, name: tuple[int, int]) -> tuple[int, int]:
    """A name behind its first word, which may be a number that was taken for a part of it."""
    start, end = name
    word = _WORD.match(text, start, end)
    return (start, end) if word is None else (word.end(), end)


def _place(paragraph: str, surface: str, before: str | None, after: str | None) -> int:
    """Where `surface` stands between the words beside it; else its first place, or -1."""
    first = at = paragraph.find(surface)
    while at >= 0:
        fits_before = before is None or paragraph[:at].rstrip().endswith(before.strip())
        rest = paragraph[at + len(surface) :]
        if fits_before and (after is None or rest.lstrip().startswith(after.strip())):
            return at
        at = paragraph.find(surface, at + 1)
    return first


def _claimed(phrase: Phrase, tokens: Tokens, claims: Claims) -> Quantity:
    """The phrase's quantity with what its clause says about it."""
    quantity = phrase.quantity
    planned = tokens[phrase.stop - 1].fold.endswith(claim_tables.PLAN_NOUNS) or (
        quantity.wording is not None
        and tokens.at(phrase.stop).fold.endswith(claim_tables.PLAN_NOUNS)
    )
    market = quantity.unit in CHANGES or quantity.unit in MONEY
    direction = quantity.direction or _direction(phrase, tokens, claims)
    status: FigureStatus = "actual" if describes(tokens, phrase) else claims.status(phrase.number)
    if planned and status == "actual":
        status = "planned"
    moment = claims.moment(phrase.number) if market else None
    if (direction, status, moment) == (quantity.direction, "actual", None):
        return quantity
    return replace(quantity, direction=direction, status=status, moment=moment)


def _direction(phrase: Phrase, tokens: Tokens, claims: Claims) -> Direction | None:
    unit = phrase.quantity.unit
    article = tokens.at(phrase.start - 1).fold in ("die", "das")  # um die Hälfte
    moved = unit not in TIMES_OF_CALENDAR and tokens.at(phrase.start - 1 - article).fold == "um"
    if (way := _compared(phrase, tokens)) is not None:
        return way
    if unit not in CHANGES and unit not in MONEY and not moved:
        return None
    if _is_level(phrase, tokens):
        return None
    return claims.direction(phrase.number, whole_sentence=unit in CHANGES or moved)


def _compared(phrase: Phrase, tokens: Tokens) -> Direction | None:
    """What a word right behind a number says (*8 Prozent mehr, 3 Prozent über dem Vorjahr*)."""
    behind, next_ = tokens.at(phrase.stop), tokens.at(phrase.stop + 1)
    unit = phrase.quantity.unit
    if unit in CHANGES:
        limit = behind.fold in claim_tables.LIMIT_WORDS and next_.fold not in ("dem", "der", "den")
        return None if limit or _is_level(phrase, tokens) else claim_tables.BEHIND.get(behind.fold)
    before = {tokens.at(at).fold for at in range(phrase.start - 3, phrase.start)}
    if unit in TIMES_OF_CALENDAR or before & claim_tables.NEGATIONS:
        return None
    than = tokens.at(phrase.stop + 2)
    number = than.part in (Part.DIGITS, Part.NUMERAL) and not (than.masked or len(than.text) == 4)
    if next_.fold == "als" and number:
        return None  # In 30 Städten mehr als 500 Züge
    return claim_tables.COMPARED.get(behind.fold)


def _is_level(phrase: Phrase, tokens: Tokens) -> bool:
    """Whether a number says where something stands, not how far it moved (*auf nur noch 5*)."""
    at = phrase.start - 1
    while tokens.at(at).fold in claim_tables.LEVEL_ADVERBS:
        at -= 1
    if tokens.at(at).fold in claim_tables.LEVEL_WORDS:
        return True
    if _is_share(phrase, tokens):
        return True
    before = tokens.at(phrase.start - 1).fold
    goes_on = any(token.fold == "auf" for token in tokens[phrase.stop : phrase.stop + _NEAR])
    if before == "von" and goes_on:  # but: ein Plus von 3 auf 97 Punkte
        change = tokens.at(phrase.start - 2)
        return not (change.text[:1].isupper() and change.fold in claim_tables.DIRECTION_WORDS)
    noun, of = tokens.at(phrase.number - 2).fold, tokens.at(phrase.number - 1).fold
    if of == "von" and noun in claim_tables.LEVEL_NOUNS:
        return True
    limited = tokens[phrase.start].fold in claim_tables.LIMIT_WORDS
    return limited and before in claim_tables.DIRECTION_WORDS


def _is_share(phrase: Phrase, tokens: Tokens) -> bool:
    """*80 Prozent der Anteile*, *ein Kredit von bis zu 5 Milliarden*: how much, and no change."""
    if phrase.quantity.unit == "percent":
        held = {tokens.at(at).fold for at in range(phrase.stop, phrase.stop + 3)}
        return not held.isdisjoint(claim_tables.SHARE_NOUNS)
    near = range(phrase.start - _LONGEST_LEAD, phrase.start)
    return any(tokens.at(at).fold.endswith(SUM_NOUNS) for at in near)


_NEAR = 4
_LONGEST_LEAD = 3
"""Tokens from a loan to its sum (*Kredit in Höhe von*)."""

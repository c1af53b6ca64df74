"""The one place where a number phrase of a paragraph becomes a quantity.

`read_quantities` reads a whole paragraph; `reading` looks one surface up in it, which is how a
dossier's figure is proved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.ingest.candidates import Quantity
from generator.ingest.dates import date_spans
from generator.ingest.numbers import claim_tables
from generator.ingest.numbers.claims import Claims
from generator.ingest.numbers.grammar import Grammar
from generator.ingest.numbers.masks import number_masks
from generator.ingest.numbers.phrase import Phrase
from generator.ingest.numbers.tokens import Tokens
from generator.model import Direction
from generator.units import CHANGES, MONEY

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
    best: tuple[int, Quantity | None] = (0, None)
    for start, end, quantity in read_quantities(paragraph, currency=currency):
        overlap = min(end, at + len(surface)) - max(start, at)
        if overlap > best[0]:
            best = (overlap, quantity)
    return best[1]


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
    market = quantity.unit in CHANGES or quantity.unit in MONEY
    direction = quantity.direction or _direction(phrase, tokens, claims)
    status = claims.status(phrase.number)
    moment = claims.moment(phrase.number) if market else None
    if (direction, status, moment) == (quantity.direction, "actual", None):
        return quantity
    return replace(quantity, direction=direction, status=status, moment=moment)


def _direction(phrase: Phrase, tokens: Tokens, claims: Claims) -> Direction | None:
    unit = phrase.quantity.unit
    if unit not in CHANGES and unit not in MONEY:
        return None
    before = tokens.at(phrase.start - 1)
    after = tokens.at(phrase.stop)
    if before.fold in claim_tables.LEVEL_WORDS or (before.fold, after.fold) == ("von", "auf"):
        return None
    limited = tokens[phrase.start].fold in claim_tables.LIMIT_WORDS
    if limited and before.fold in claim_tables.DIRECTION_WORDS:
        return None
    return claims.direction(phrase.number, whole_sentence=unit in CHANGES)

"""Tell whose figure a number is: a name that owns what is measured, or of which its clause speaks.

A wrong name costs an author more than none, so a name must stand in the sentence or, for what
companies have, just before it; a person owns money and counts only as subject or by possession;
an index has points and moves, and no money.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TypeAlias

from generator.ingest.candidates import ActorCandidate, Quantity
from generator.ingest.drafting.cues import CUE, PRICE, Measure, unit_class
from generator.ingest.drafting.windows import Window
from generator.ingest.speech.verbs import FORMS
from generator.model import ActorKind

Found: TypeAlias = "tuple[int, int, ActorCandidate]"
"""A name with its offsets in the paragraph."""

_BEHIND = 30
_UNKNOWN = 60
_OWNER = 60
_REACH = 60
_UNLIKELY: Mapping[ActorKind, int] = {"person": 60, "group": 20, "institution": 10}
_LAST = 8

_SOURCE_BEFORE = re.compile(
    r"(?i:\b(?:laut|gemäß|zufolge|so|(?:nach|laut) (?:\w+ )?(?:angaben?|aussagen?|worten|ansicht|"
    r"einschätzung|schätzung(?:en)?|berechnung(?:en)?|prognosen?|meinung|bericht(?:en)?|"
    r"informationen)(?: (?:von|des|der|vom))?))\s+(?:(?:der|des|dem|die|das) )?$"
)
_SOURCE_BEHIND = re.compile(r"\s*zufolge\b")
_POSSESSED = re.compile(r"(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)[ \u00a0](?:von|vom|des|der)[ \u00a0]$")
_POSSESSES = re.compile(r"s?[ \u00a0](?:\w+[ \u00a0])?(?P<noun>[A-ZÄÖÜ]\w{3,})")
_NOT_OWNED = frozenset(
    """
    angabe angaben aussage aussagen worten wort ansicht meinung sicht einschätzung beispiel amtszeit
    regierung präsidentschaft rede ankündigung wahl wahlsieg sieg vorschlag plan pläne idee
    initiative seiten seite auftrag hilfe unterstützung bericht interview vorwurf kritik treffen
    gespräch besuch namen führung leitung chef chefin sprecher sprecherin
    """.split()  # noqa: SIM905 - a table to read
)
"""Nouns with a name that are no property of it: *nach Angaben von*, *unter der Regierung von*."""
_COMPOUND = re.compile(r"-(?P<head>[A-ZÄÖÜ][\w-]*)")
_WITHIN = re.compile(r"\b[Ii]m\s+(?:[\w-]+\s+){0,2}$")
"""Before an index that only says where something is listed."""
_ONLY_TELLS = frozenset(
    """
    sprach sprachen spricht sprechen redete redet rechnet rechnete erwartet erwartete weiß wusste
    glaubt glaubte hofft hoffte denkt dachte hält hielt schätzt schätzte und oder sowie
    """.split()  # noqa: SIM905 - a table to read
)
"""Words behind a name that opens a clause whose numbers are not its own, with verbs of saying."""
_NEXT_WORD = re.compile(r"\s+([a-zäöüß]+)")
_PUBLIC = frozenset(
    ("Inflation", "Arbeitslosigkeit", "Wirtschaftsleistung", "Tote", "Verletzte", "Vermisste",
     "Festnahmen", "Bevölkerung", "Geflüchtete", "Fälle", "Stimmen", "Teilnehmer", "Alter",
     "Haftstrafe", "Beteiligung", "Zinssatz"),
)  # fmt: skip
"""What is measured of a country, an event or a vote: whoever was named before does not own it."""


def in_sentence(names: Sequence[Found], window: Window, quantity: Quantity) -> Found | None:
    """The name of the sentence whose figure it most likely is.

    Args:
        names: The names of the sentence, in reading order.
        window: The sentence.
        quantity: The figure.
    """
    fitting = [name for name in names if _can_own(name, window, quantity)]
    return min(fitting, key=lambda name: _cost(name, window), default=None)


def before(
    names: Sequence[Found], window: Window, quantity: Quantity, measure: Measure | None
) -> Found | None:
    """The last name before the sentence that may have what is measured in it.

    Args:
        names: The names of the paragraph, in reading order.
        window: The sentence.
        quantity: The figure.
        measure: What a word of its clause says that it measures.
    """
    if measure is None or measure.amount in _PUBLIC:
        return None
    behind = bisect_left(names, window.offset, key=lambda name: name[0])
    last = list(reversed(names[max(0, behind - _LAST) : behind]))
    owners = [name for name in last if name[2].kind not in ("person", "index")]
    if measure is PRICE and _moves(quantity):
        owners = [name for name in last if name[2].kind != "person"]
    return next((name for name in owners if not name[2].proposed), next(iter(owners), None))


def sentence_names(names: Sequence[Found], window: Window) -> list[Found]:
    """The names of a paragraph that begin in the sentence."""
    first = bisect_right(names, window.offset - 1, key=lambda name: name[0])
    last = bisect_right(names, window.offset + len(window.text) - 1, key=lambda name: name[0])
    return list(names[first:last])


def _can_own(name: Found, window: Window, quantity: Quantity) -> bool:
    start, end, actor = name
    if window.start < end and start < window.end:
        return False
    if _SOURCE_BEFORE.search(window.before(start, _REACH)):
        return False
    if _SOURCE_BEHIND.match(window.behind(end, _REACH)):
        return False
    if start >= window.end and not window.in_clause(start):
        return False
    compound = _COMPOUND.match(window.behind(end, _REACH))
    if compound is not None and not _any_cue().search(compound["head"]):
        return False
    if actor.kind == "index":
        return _moves(quantity) or _is_of_price(window, quantity) or _acts(name, window)
    return actor.kind != "person" or _owns(name, window) or _acts(name, window)


def _moves(quantity: Quantity) -> bool:
    """Whether a figure is one of an index: its points, or a move in percent."""
    family = unit_class(quantity.unit)
    return family == "points" or (family == "share" and quantity.direction is not None)


def _is_of_price(window: Window, quantity: Quantity) -> bool:
    return unit_class(quantity.unit) == "share" and bool(_price().search(window.clause_text))


@cache
def _price() -> re.Pattern[str]:
    return re.compile("|".join(stem.lstrip("^") for stem in PRICE.stems), re.IGNORECASE)


def _owns(name: Found, window: Window) -> bool:
    """Whether a noun of the number's clause belongs to a name, as in *Vermögen von*."""
    start, end, _ = name
    if not window.in_clause(start) or start > window.start:
        return False
    possessed = _POSSESSED.search(window.before(start, _REACH))
    if possessed is not None:
        return possessed["noun"].casefold() not in _NOT_OWNED
    is_genitive = window.before(end, 1) == "s" or window.behind(end, 1) == "s"
    possesses = _POSSESSES.match(window.behind(end, _REACH)) if is_genitive else None
    return possesses is not None and possesses["noun"].casefold() not in _NOT_OWNED


def _acts(name: Found, window: Window) -> bool:
    """Whether a name is the subject that the clause begins with, and does not only speak."""
    start, end, _ = name
    if not window.opens_clause(start, end):
        return False
    verb = _NEXT_WORD.match(window.behind(end, _REACH))
    return verb is not None and verb[1] not in FORMS and verb[1] not in _ONLY_TELLS


def _cost(name: Found, window: Window) -> int:
    start, end, actor = name
    behind = _BEHIND if start >= window.end else 0
    if _of_measure().search(window.before(start, _REACH)):
        return window.distance(start, end) + behind - _OWNER
    unlikely = _UNLIKELY.get(actor.kind, 0) + (_UNKNOWN if actor.proposed else 0)
    if actor.kind == "index" and _WITHIN.search(window.before(start, _REACH)):
        unlikely += _UNKNOWN
    return window.distance(start, end) + behind + unlikely


@cache
def _of_measure() -> re.Pattern[str]:
    """What stands right before the name of whom a measure belongs to: *Umsatz von*, *Kurs der*."""
    return re.compile(rf"(?i:{CUE})\w*[ \u00a0](?:(?:von|bei|der|des|vom)[ \u00a0])?$")


@cache
def _any_cue() -> re.Pattern[str]:
    return re.compile(CUE, re.IGNORECASE)

"""When in trading a figure stood: at its close, while it went on, or after hours."""

from __future__ import annotations

from itertools import pairwise

from generator.model import Moment

_AFTER_HOURS = frozenset(
    ("nachbörslich", "nachbörsliche", "nachbörslichen", "nachbörslicher", "nachbörse", "nachhandel")
)
_INTRADAY = frozenset(
    ("zeitweise", "zeitweilig", "zeitweiligen", "zwischenzeitlich", "tagesverlauf", "tagestief",
     "tageshoch", "handelsverlauf", "intraday", "frühhandel", "vormittagshandel", "mittagshandel",
     "handelsbeginn", "handelsstart", "handelsauftakt", "börsenstart", "börsenbeginn",
     "vormittagsverlauf", "nachmittagsverlauf")
)  # fmt: skip
_CLOSE = frozenset(
    ("schloss", "schlossen", "schlusskurs", "schlusskurse", "schlusskursen", "schlussstand",
     "handelsschluss", "börsenschluss", "handelsende", "geschlossen", "tagesende")
)  # fmt: skip
_ENDED = frozenset(("beendete", "beendeten", "beendet", "beenden"))
_SESSION = frozenset(("tag", "handel", "handelstag", "sitzung", "woche", "börsentag"))
"""*Beendete den Tag*; *aus dem Handel*."""
_DURING = frozenset(("tages", "vormittags", "nachmittags", "handels", "handelstages", "abends"))
"""*Im Laufe des Tages* also means while trade goes on."""
_EARLY = {("frühen", "handel"), ("frühem", "handel"), ("laufenden", "handel")}
_AFTER_SESSION = {("nach", "börsenschluss"), ("nach", "handelsschluss"), ("nach", "handelsende")}
_OPENED = frozenset(("eröffnete", "eröffneten", "eröffnet", "startete", "starteten", "eröffnen"))
"""What stood when trade began stood at no close, though the sentence goes on to it."""
_CUES = frozenset().union(_AFTER_HOURS, _INTRADAY, _CLOSE, _ENDED, ("handel", "laufe"))
"""Every word that a moment can come from: without one, a clause need not be looked at."""


def moment_of(folds: list[str]) -> Moment | None:
    """The moment that the lower-case words of a clause name."""
    known = set(folds)
    if known.isdisjoint(_CUES):
        return None
    pairs = set(pairwise(folds))
    if known & _AFTER_HOURS or pairs & _AFTER_SESSION:
        return "after_hours"
    during = ("laufe", "des") in pairs and not known.isdisjoint(_DURING)
    if known & _INTRADAY or during or pairs & _EARLY:
        return "intraday"
    if known & _CLOSE or (known & _ENDED and known & _SESSION):
        return "close"
    return "close" if ("dem", "handel") in pairs and "aus" in known else None


def tells_opening(folds: list[str]) -> bool:
    """Whether a part of a clause says how trade began, and nothing of its end."""
    return not _OPENED.isdisjoint(folds) and moment_of(folds) is None

"""German word tables of reported speech."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


REPORTING_VERBS = _words(
    """sagt sagte sagten erklärt erklärte erklärten schreibt schrieb schrieben meint meinte betont
    betonte warnt warnte lobt lobte fordert forderte kündigte teilte mitteilte berichtet berichtete
    behauptet behauptete bezeichnete bezeichnet kommentierte kommentiert konstatiert konstatierte
    argumentiert argumentierte räumt räumte ergänzte ergänzt verwies sieht versicherte versichert
    zitiert zitierte äußerte rief antwortete fragte resümierte hieß nannte nennt verkündete
    bekräftigte glaubt findet hofft so laut zufolge hingewiesen geschrieben gesagt erklärend
    mahnte kritisierte urteilte befand unterstrich hob formulierte gestand bekannte"""
)
TITLE_LEADERS = re.compile(
    r"\b(?:Buch(?:e?s)?|Film(?:e?s)?|Zeitung|Zeitschrift|Magazin(?:s)?|Serie|Song|Lied(?:e?s)?|"
    r"Roman(?:s)?|Titel|Reihe|Sendung)\s*$"
)

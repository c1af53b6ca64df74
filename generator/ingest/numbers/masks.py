"""Find the digits of a paragraph that are no amounts: in names, times, addresses, references."""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

_NUMBERED = """
    Absatz Abschnitt Akte Aktenzeichen Anhang Anlage Artikel Auflage Ausgabe Autobahn Bahnsteig
    Band Batterie Baujahr Baureihe Blatt Block Bundesstraße Buslinie Drucksache Etappe
    Expedition Fall Fassung Flug Folge Gate Generation Gleis Gruppe Halle Haus Hausnummer Heft
    Index Jahrgang Kabine Kanal Kapitel Kategorie Kilometer Klasse Konto Kurs Lektion Level Liga
    Linie Mach Modell Modul Nr Paragraf Paragrafen Paragraph Phase Protokoll Psalm Punkt Raum
    Reaktor Route Saal Satz Schacht Seite Seiten Sektion Serie Spalte Staffel Startnummer Straße
    Stufe Szenario Tabelle Tag Teil Terminal Tor Trikotnummer Typ U-Bahn Vers Version Wahlkreis
    Warnstufe Welle Windstärke Zeile Zelle Ziffer Ziffern Zimmer Zone"""
"""Nouns that tell their things apart by a number (*Gleis 3, Artikel 5*)."""
_PRODUCTS = """
    Agenda Airbus Android Apollo Ariane Artemis Boeing CAC DAX Dax Dow EM Eurofighter EuroStoxx
    Falcon Formel FTSE Galaxy Gemini IBEX iOS iPad iPhone Jones Leopard Luna Mariner MDax MSCI
    Nasdaq Nikkei Olympia Pioneer Pixel Playstation Russell S&P Saljut SDax Skylab Sojus Sputnik
    Starship Stoxx STOXX TecDax Vega Voyager Windows WM Wostok Xbox"""
"""Names that end with a number: products, missions, indices, competitions."""
_HEAD = "|".join(sorted((*_NUMBERED.split(), *_PRODUCTS.split()), key=len, reverse=True))
_UNIT = (
    r"[%€$£°]|Prozent|Punkte|Euro|Dollar|Franken|Cent|Mio|Mrd|Million|Milliard|Grad|(?:Kilo|Zenti)?"
    r"[Mm]eter|Kilogramm|Tonnen|Liter|Hektar|Stunden|Minuten|Tage|Jahre|(?:k?m|cm|kg)\b"
)
"""What makes the digits behind such a noun an amount (*am Tag 3 °C, Kilometer 5 Meter*)."""
_STREET = r"(?:straße|strasse|str\.|gasse|weg|allee|damm|ufer|chaussee|ring)"
_PATTERNS: dict[str, str] = {
    "a noun or a name with its number": (
        rf"(?<![\w-])(?:{_HEAD})[ \u00a0-]\d[\d.,]*+(?:[a-h]\b|[-/]\d+)*+(?![\d%])"
        rf"(?![ \u00a0]?(?:{_UNIT}))"
    ),
    "an opus": r"(?:[Oo]p|Opus)\.?[ \u00a0]\d+",
    "a paragraph of a law": (
        r"(?:§§?|Art\.|Abs\.|Nr\.|Bd\.|Kap\.|Rz\.|Az\.|No\.)[ \u00a0]?\d[\d./-]*\w?"
    ),
    "a house in a street": rf"{_STREET}[ \u00a0]\d{{1,4}}(?:[ \u00a0]?[a-h]\b)?(?:[-/]\d+)?",
    "a road, a licence plate": (
        r"(?<![\w-])(?!DM\b)[A-Z]{1,2}[ \u00a0-]\d{1,4}(?=[\s.;:)!?\"“]|$)"
        r"(?![ \u00a0](?:%|€|\$|Mio|Mrd|Mill|Prozent|Euro|Dollar))"
    ),
    "a time of day": (
        r"(?<![\w.,])\d{1,2}(?:[.:]\d{2}){0,2}(?:[ \u00a0]?(?:bis|und|–|-|,)[ \u00a0]?"
        r"\d{1,2}(?:[.:]\d{2})?){0,4}[ \u00a0]{0,3}Uhr\b"
    ),
    "a result, a ratio, a time with colons": (
        r"(?<![\w.,])(?!(?:1[5-9]|20)\d\d:[ \u00a0])"
        r"\d{1,4}(?:[ \u00a0]?:[ \u00a0]?\d{1,4}(?:[.,]\d+)?){1,4}(?!\w)"
    ),
    "a result in words": (
        r"(?<![\w.,])\d{1,3}[ \u00a0]zu[ \u00a0]\d{1,3}"
        r"(?=[\s.,;:)]{0,3}(?:$|[^A-ZÄÖÜ\s\w]|[a-zäöü]))"
    ),
    "an address on the web": r"(?:https?://|www\.)[^\s<>\"]+",
    "an address for mail": r"(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}",
    "a phone that is called so": (
        r"(?:Tel|Fax|Telefon|Telefax|Handy|Hotline|Rufnummer|Ruf)[.:\w]{0,12}[ \u00a0:]{1,3}"
        r"[\d+(][\d \u00a0()/.–-]{2,30}"
    ),
    "a phone with its country": r"(?<![\w.,])(?:\+|00)\d{1,3}[ \u00a0()/\d-]{4,25}\d",
    "a phone with its area": (
        r"(?<![\w.,])(?<!\d[ \u00a0])0\d{1,5}(?:[ \u00a0/-]{1,3}\d{2,8}){0,4}(?![\w,.]{0,20}\d)"
    ),
    "a phone without its area": (
        r"(?<![\w.,])\d{3}[ \u00a0/-]\d{6,7}(?!\w)|(?<![\w.,])"
        r"(?!\d{1,3}(?:[ \u00a0]\d{3}){1,4}(?!\d|[ \u00a0]\d))"
        r"\d{2,5}(?:[ \u00a0/]\d{2,4}){2,5}(?!\w)"
    ),
    "numbers with strokes": (
        r"(?<![\w.,])(?!(?<=\d[ \u00a0])(?:1/[234]|2/3|3/4)(?![\w/]))"
        r"\d{1,5}(?:/\d{1,6}){1,4}(?!\w)"
    ),
    "a postal code": (
        r"(?<![\w.,])[A-Z]{1,2}-\d{4,5}(?= [A-ZÄÖÜ])|(?<=[,;:(] )\d{5}(?= [A-ZÄÖÜ][a-zäöü])"
    ),
    "a date in digits": r"(?<![\w.,])\d{1,2}\.[ \u00a0]?\d{1,2}\.(?:[ \u00a0]?\d{2,4})?(?!\d)",
    "a date in brackets": r"\(\d{1,2}\.\d{1,2}\.?\)",
    "a version": r"(?<![\w.,])(?!\d{1,3}(?:\.\d{3})+(?![\d.]))\d+(?:\.\d+){2,}(?!\d)",
    "letters that go on with digits": r"(?<=[A-Za-zÄÖÜäöü])-\d+(?![\w,.])(?!-[A-Z])",
}
_COMPILED = tuple(re.compile(pattern) for pattern in _PATTERNS.values())
_HAS_DIGIT = re.compile(r"\d")


def number_masks(text: str) -> Iterator[Span]:
    """Spans of `text` whose digits state no amount, in no order, maybe overlapping."""
    if _HAS_DIGIT.search(text) is None:
        return
    for pattern in _COMPILED:
        for match in pattern.finditer(text):
            yield match.span()

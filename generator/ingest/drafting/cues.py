"""What numbers in news measure: the words that tell it, and how labels and vocabularies call it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

UnitClass: TypeAlias = Literal["money", "share", "points", "rank", "time", "count"]

UNIT_CLASSES: dict[str, UnitClass] = {
    "percent": "share", "percentage_points": "share", "basis_points": "share",
    "points": "points", "rank": "rank", "count": "count",
    "years": "time", "months": "time", "weeks": "time", "days": "time", "hours": "time",
    "minutes": "time", "seconds": "time", "milliseconds": "time", "quarters": "time",
    "decades": "time", "centuries": "time", "permille": "share", "parts_per_million": "share",
}  # fmt: skip
_CURRENCY = re.compile(r"[A-Z]{3}")


def unit_class(unit: str) -> UnitClass:
    """The family of a unit; physical units are counted like things."""
    return UNIT_CLASSES.get(unit, "money" if _CURRENCY.fullmatch(unit) else "count")


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that numbers measure.

    Attributes:
        units: Families of units in which it comes.
        stems: Parts of words that tell it, in lower case; one with ``^`` only opens a word, as it
            hides in others (*rente* in *Konkurrenten*).
        amount, up, down: How a label calls an amount, a rise and a fall of it.
        titles: How a vocabulary may call an amount of it, best first.
        changes: The same for a change in percent.
    """

    units: frozenset[str]
    stems: tuple[str, ...]
    amount: str
    up: str
    down: str
    titles: tuple[str, ...]
    changes: tuple[str, ...]


def _measure(units: str, stems: str, nouns: str, titles: str = "", changes: str = "") -> Measure:
    amount, up, down = (nouns.split("|") * 3)[:3] if "|" not in nouns else nouns.split("|")
    return Measure(
        frozenset(units.split()), tuple(stems.split("|")), amount, up, down,
        (amount, *filter(None, titles.split("|"))), tuple(filter(None, changes.split("|"))),
    )  # fmt: skip


MEASURES: tuple[Measure, ...] = (
    # Unternehmen
    _measure("money share", "umsatz|umsätz|erlös|einnahme|^setzte|gesamterlös",
             "Umsatz|Umsatzplus|Umsatzrückgang", "Umsätze|Erlös|Einnahmen",
             "Wachstum des Umsatzes|Umsatzwachstum|Umsatzänderung"),
    _measure("money share",
             "betriebsgewinn|operative gewinn|operativen gewinn|betriebsergebnis|^ebit|"
             "operatives ergebnis|operative ergebnis",
             "Betriebsgewinn|Anstieg des Betriebsgewinns|Rückgang des Betriebsgewinns",
             "Betriebsergebnis|Operatives Ergebnis", "Wachstum des Betriebsgewinns|Gewinnwachstum"),
    _measure("money", "je aktie|pro aktie|gewinn je aktie|gewinn pro aktie", "Gewinn je Aktie"),
    _measure("money share", "gewinn|überschuss|^ertrag|^erträge|verdient",
             "Gewinn|Gewinnplus|Gewinnrückgang", "Nettogewinn|Ergebnis|Überschuss",
             "Wachstum des Gewinns|Gewinnwachstum|Gewinnänderung"),
    _measure("money", "fehlbetrag|nettoverlust|defizit|verlust", "Verlust",
             "Nettoverlust|Fehlbetrag|Defizit"),
    _measure("money share", "dividende|ausschüttung", "Dividende", "Ausschüttung"),
    _measure("money share",
             "börsenwert|marktwert|marktkapitalisierung|börsenkapitalisierung|unternehmenswert|"
             "bewertung", "Börsenwert|Anstieg des Börsenwerts|Verlorener Börsenwert",
             "Marktwert|Marktkapitalisierung|Unternehmenswert", "Änderung des Börsenwerts"),
    _measure("money share points",
             "aktie|^kurs|aktienkurs|börsenkurs|wechselkurs|dollarkurs|schlusskurs|papier|"
             "anteilsschein|wertpapier|notier|börse|^handel|gehandelt|index",
             "Kurs|Kursgewinn|Kursverlust", "Aktienkurs|Börsenkurs",
             "Kursänderung|Kursveränderung"),
    _measure("money share", "investi|capex|aufwend|rechenzentr|^steckt|gesteckt|fließen|ausbau",
             "Investitionen|Anstieg der Investitionen|Rückgang der Investitionen",
             "Investition|Ausgaben", "Wachstum der Investitionen"),
    _measure("money share", "kosten|kostet|aufwand|verschling|verschlung",
             "Kosten|Kostenanstieg|Kostensenkung", "Aufwand|Gesamtkosten", "Änderung der Kosten"),
    _measure("money share", "ausgabe|ausgegeben|budget|^etat|haushalt",
             "Ausgaben|Anstieg der Ausgaben|Rückgang der Ausgaben", "Budget|Etat|Haushalt"),
    _measure("money", "kaufpreis|übernahm|übernehm|gekauft|^kauft|verkauft", "Kaufpreis",
             "Übernahmepreis"),
    _measure("money share", "preis|teurer|billiger|verteuer|gebühr|tarif|^miete|kaltmiete",
             "Preis|Preisanstieg|Preisrückgang", "Preise", "Preisänderung"),
    _measure("money", "schulden|kredit|darlehen|anleihe|verbindlichkeit", "Schulden",
             "Kredit|Darlehen"),
    _measure("money share", "vermögen",
             "Vermögen|Vermögenszuwachs|Vermögensverlust"),
    _measure("money", "strafe|bußgeld|geldbuße|vergleich|entschädig|schmerzensgeld|schadenersatz",
             "Zahlung", "Strafe|Bußgeld|Entschädigung"),
    _measure("money", "schaden|schäden|sachschaden", "Schaden", "Sachschaden|Schadenshöhe"),
    _measure("money share",
             "^lohn|mindestlohn|stundenlohn|monatslohn|^löhne|gehalt|gehälter|einkommen|"
             "vergütung|^rente|altersrente",
             "Einkommen|Anstieg der Einkommen|Rückgang der Einkommen", "Lohn|Gehalt|Rente"),
    _measure("money share", "steuer|abgabe|zölle|^zoll", "Steuer", "Steuern|Abgaben|Zoll"),
    _measure("money",
             "förder|subvention|programm|paket|^hilfe|finanzhilfe|soforthilfe|spende|zuschuss|"
             "fonds|stipendi", "Förderung",
             "Fördersumme|Spende"),
    _measure("count share",
             "beschäftigt|mitarbeit|arbeitsplätz|^stellen|arbeitsstellen|belegschaft|angestellt|"
             "^jobs", "Beschäftigte|Stellenzuwachs|Stellenabbau", "Mitarbeiter|Stellen"),
    _measure("count share",
             "^kunde|privatkunde|geschäftskunde|neukunde|nutzer|abonnent|mitglied|anwender|"
             "^leser", "Nutzer|Zuwachs an Nutzern|Rückgang der Nutzer",
             "Kunden|Mitglieder"),
    _measure("count share", "verkauf|absatz|abgesetzt|ausgeliefert|auslieferung|^stück",
             "Absatz|Absatzplus|Absatzrückgang", "Verkäufe|Auslieferungen"),
    _measure("count share money", "export|import|ausfuhr|einfuhr", "Handel", "Exporte|Importe"),
    _measure("count share", "produktion|produzier|hergestellt|erzeugt|förderte",
             "Produktion|Anstieg der Produktion|Rückgang der Produktion"),
    # Volkswirtschaft und Politik
    _measure("share", "inflation|teuerung|verbraucherpreis|verbraucherpreisindex|preisindex",
             "Inflation", "Inflationsrate|Teuerung"),
    _measure("share count", "arbeitslos|erwerbslos", "Arbeitslosigkeit",
             "Arbeitslosenquote|Arbeitslose"),
    _measure("share", "leitzins|zins|rendite|verzinsung", "Zinssatz", "Zinsen|Leitzins|Rendite"),
    _measure("share money",
             "wirtschaftswachstum|bruttoinlandsprodukt|wirtschaftsleistung|konjunktur|^bip",
             "Wirtschaftsleistung|Wirtschaftswachstum|Rückgang der Wirtschaftsleistung",
             "Bruttoinlandsprodukt", "Wirtschaftswachstum"),
    _measure("share count",
             "^stimme|gegenstimme|wählerstimme|^wähl|umfrage|^wahl|tagswahl|europawahl|"
             "parlamentswahl|präsidentenwahl|präsidentschaftswahl|votum|abstimm|befragt",
             "Stimmen|Stimmengewinn|Stimmenverlust", "Stimmenanteil|Wahlergebnis"),
    _measure("count share", "^sitze|mandat|abgeordnet", "Sitze", "Mandate"),
    _measure("share", "wahlbeteiligung|beteiligung", "Beteiligung", "Wahlbeteiligung"),
    _measure("share", "marktanteil", "Marktanteil"),
    # Menschen und Ereignisse
    _measure("count", "getötet|ums leben|starb|gestorben|^tote|todesopfer|opfer", "Tote",
             "Todesopfer|Opfer"),
    _measure("count", "verletzt|verwundet", "Verletzte"),
    _measure("count", "vermisst", "Vermisste"),
    _measure("count", "festnahm|festgenommen|verhaftet", "Festnahmen"),
    _measure("count", "zuschauer|besucher|publikum|teilnehm|demonstr|^fans|gäste", "Teilnehmer",
             "Publikum|Zuschauer|Besucher"),
    _measure("count share", "einwohner|bevölkerung|bürger", "Bevölkerung", "Einwohner"),
    _measure("count share", "flüchtling|migrant|asyl|geflüchtet", "Geflüchtete",
             "Flüchtlinge|Asylanträge"),
    _measure("count", "infiziert|infektion|erkrank|^fälle|neuinfektion", "Fälle",
             "Infektionen|Erkrankte"),
    _measure("time", "^haft|untersuchungshaft|gefängnis|freiheitsstrafe|bewährung", "Haftstrafe",
             "Freiheitsstrafe"),
    _measure("time", "^alter|jährige|geboren", "Alter"),
    _measure("rank", "platz|^rang|position|^stelle|tabelle", "Platz", "Rang"),
)  # fmt: skip

PRICE = next(measure for measure in MEASURES if measure.amount == "Kurs")
SHARE_CUES = re.compile(
    r"\b(?:anteil|prozent (?:des|der|aller|vom|am)|ausmach|quote)", re.IGNORECASE
)
STEMS: dict[str, tuple[Measure, ...]] = {}
for _row in MEASURES:
    for _stem in _row.stems:
        STEMS[_stem.lstrip("^")] = (*STEMS.get(_stem.lstrip("^"), ()), _row)
_AT_START = {stem.lstrip("^") for row in MEASURES for stem in row.stems if stem.startswith("^")}
CUE = "|".join(
    (r"(?<!\w)" if stem in _AT_START else "") + re.escape(stem)
    for stem in sorted(STEMS, key=len, reverse=True)
)
"""Source of a pattern that finds a stem, the longest at a place."""

UNIT_LABELS: dict[UnitClass, str] = {
    "money": "Betrag", "share": "Prozentangabe", "points": "Punktestand", "rank": "Rang",
    "time": "Dauer", "count": "Anzahl",
}  # fmt: skip
"""What a label says where no word tells more."""

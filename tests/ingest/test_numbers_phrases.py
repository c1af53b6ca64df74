"""Number phrases in sentences of every kind: which amounts they state, in which unit.

Each row reads *text, amounts*: amounts are divided by semicolons, a range has a hyphen, fractions a
stroke, a vague amount the word *vague*.
"""

from __future__ import annotations

import sys
from fractions import Fraction
from typing import Any

import pytest

from generator.ingest import read_quantities
from generator.ingest.candidates import Quantity

PHRASES = [
    ("Der Antrag bekam zwölf zu drei Stimmen.", "12 count; 3 count"),
    ("Sie siegten mit 84 zu 79.", ""),
    ("Sie ist die Nummer eins der Welt.", "1 rank"),
    ("Bei minus zwei Grad gefror der See.", "2 degrees_celsius"),
    ("Er hat ein Punkt Vorsprung.", "1 points"),
    ("Er hat einen Punkt Rückstand.", "1 points"),
    ("Alle drei kamen um.", "3 count"),
    ("Zwei der vier Boote sanken.", "2 count; 4 count"),
    ("Unter-18-Jährige dürfen nicht.", "18 years"),
    ("Der Preis ist doppelt so hoch.", "2 times"),
    ("Das kostet das Doppelte.", "2 times"),
    ("Er ist halb so groß.", "0.5 times"),
    ("Es war dreimal so viel.", "3 times"),
    ("Der dreifache Meister siegte zweimal.", "3 times; 2 times"),
    ("Sie warteten eine Viertelstunde.", "0.25 hours"),
    ("Sie warteten eine Dreiviertelstunde.", "0.75 hours"),
    ("Eine Drei-Parteien-Koalition regiert.", "3 count"),
    ("Er bekam siebenjährige Haft.", "7 years"),
    ("Ein Beben der Stärke 6,5 traf Lissabon.", "6.5 magnitude"),
    ("Ein 20-Meter-Sprung reichte.", "20 meters"),
    ("Eine Fünf-Prozent-Hürde gilt.", "5 percent"),
    ("Ein Drittel der Stimmen fehlte.", "1/3 count"),
    ("Zwei Drittel der Stimmen.", "2/3 count"),
    ("Fast ein Viertel kam.", "1/4 count"),
    ("Die Hälfte blieb.", "1/2 count"),
    ("In der zweiten Hälfte regnete es.", ""),
    ("Eine Zweidrittelmehrheit fehlt.", "2/3 count"),
    ("Er wurde Achter.", "8 rank"),
    ("An dritter Stelle liegt Kiel.", "3 rank"),
    ("Der 25. Platz blieb ihm.", "25 rank"),
    ("Von fünf auf sechs Prozent stieg der Wert.", "5 percent; 6 percent"),
    ("Von 5,46 auf 6,76 Euro stieg der Kurs.", "5.46 EUR; 6.76 EUR"),
    ("Er stieg von 5 Prozent auf 6.", "5 percent; 6 percent"),
    ("50 statt 30 Jahre soll er laufen.", "50 years; 30 years"),
    ("Um zwei Jahre verlängert wurde der Vertrag.", "2 years"),
    ("Vor drei Jahren fiel die Mauer.", ""),
    ("Seit 13 Jahren lebt er hier.", ""),
    ("Drei Tage später kam der Brief.", ""),
    ("Zwei Jahre zuvor war er da.", ""),
    ("In zwei Wochen beginnt die Messe.", ""),
    ("Alle vier Jahre wird gewählt.", "4 years"),
    ("In den vergangenen drei Jahren sank die Zahl.", "3 years"),
    ("Nach fünf Minuten war es vorbei.", "5 minutes"),
    ("Eines Tages kam er wieder.", ""),
    ("Von einer Minute auf die andere war es dunkel.", ""),
    ("Er zahlt 5 Euro pro Jahr.", "5 EUR"),
    ("Er bekam ein Jahr Haft.", "1 years"),
    ("Ein Prozent der Deutschen.", "1 percent"),
    ("Eine Million Besucher kamen.", "1000000 count"),
    ("Eine halbe Million Besucher kamen.", "500000 count"),
    ("Ein halbes Dutzend Schüler kam.", "6 count"),
    ("Ein Dutzend Schüler kam.", "12 count"),
    ("Ein paar Dutzend Schüler kamen.", "vague count"),
    ("Hunderte Milliarden Dollar fehlen.", "vague USD"),
    ("Wenige Millionen Euro fehlen.", "vague EUR"),
    ("Das Plus war zweistellig.", "vague count"),
    ("Ein zweistelliger Millionenbetrag fehlt.", "vague count"),
    ("Der Schaden geht in die Millionen.", "vague count"),
    ("Schaden in Millionenhöhe entstand.", "vague count"),
    ("Der Millionär fuhr in die Millionenstadt.", ""),
    ("Tausende demonstrierten in Leipzig.", "vague count"),
    ("Zehntausende Menschen kamen.", "vague count"),
    ("Im Alter von 53 Jahren starb er.", "53 years"),
    ("Angela Merkel (53) reiste nach Heiligendamm.", "53 years"),
    ("Der 53-Jährige floh.", "53 years"),
    ("Ein 28jähriger Mann floh.", "28 years"),
    ("Kinder von sieben- bis 14-Jährigen.", "7-14 years"),
    ("Etwa 60 bis 65 Prozent stimmten zu.", "60-65 percent"),
    ("Zwischen gut vier und mehr als neun Prozent.", "4-9 percent"),
    ("20–30 Leute kamen.", "20-30 count"),
    ("Von zwei bis vier Euro kostet es.", "2-4 EUR"),
    ("Er wiegt 80 Kilo und ist 1,80 Meter groß.", "80 kilograms; 1.8 meters"),
    ("Der Zug fährt 300 km/h.", "300 kilometers_per_hour"),
    ("Er fuhr mit Tempo 130.", ""),
    ("Die Leistung beträgt 10 MW.", "10 megawatts"),
    ("Auf 5.000 Quadratmetern entsteht ein Park.", "5000 square_meters"),
    ("Das Haus hat 200 m² Fläche.", "200 square_meters"),
    ("Es kostet 50 Cent.", "0.5 EUR"),
    ("Er zahlte zehn Mark.", "10 DEM"),
    ("Er zahlte 200 Schweizer Franken.", "200 CHF"),
    ("Er zahlte $5 und £3.", "5 USD; 3 GBP"),
    ("Er zahlte 5 Mio. Euro.", "5000000 EUR"),
    ("Er zahlte 2,4 Mrd. € zurück.", "2.4e9 EUR"),
    ("Die Zinsen stiegen um 25 Basispunkte.", "25 basis_points"),
    ("Der Dax stieg auf 15.000 Punkte.", "15000 points"),
    ("Die A380 und die Boeing 747 flogen.", ""),
    ("Der S&P 500 und die G7 tagten.", ""),
    ("Artikel 5 gilt, Warnstufe 3 auch.", ""),
    ("Sie wohnt in der Hauptstraße 42 in Bonn.", ""),
    ("Telefon 030 123456 oder 0471/313800.", ""),
    ("Es steht 2:1.", ""),
    ("Zum dritten Mal siegte er.", ""),
    ("Die vierte Woche begann.", ""),
    ("Das drittgrößte Land wählt.", ""),
    ("Er rief einmal an, beide Kinder schliefen.", ""),
    ("Unter vier Augen sprachen sie.", ""),
    ("Am 3. Oktober 1990 um 12.30 Uhr.", ""),
    ("Von 1961 bis 1989 stand die Mauer.", ""),
    ("Anderthalb Jahre und zweieinhalb Stunden.", "1.5 years; 2.5 hours"),
    ("Dreiundzwanzigtausend Menschen kamen.", "23000 count"),
    ("Null Tore fielen.", "0 count"),
    ("Der Preis liegt bei 12 500 Euro.", "12500 EUR"),
    ("Er bekam 51,3 % der Stimmen.", "51.3 percent"),
    ("Es gab drei Tote und 20 Verletzte.", "3 count; 20 count"),
    ("Zwei oder drei Kandidaten treten an.", "2 count; 3 count"),
    ("94,5 und 85,5 Meter weit sprang sie.", "94.5 meters; 85.5 meters"),
    ("191 Menschen starben, mehr als 1.800 wurden verletzt.", "191 count; 1800 count"),
    ("Drei weitere wurden verletzt.", "3 count"),
    ("Die SPD kommt auf 25, die CDU auf 30 Prozent.", "25 percent; 30 percent"),
    ("Jeder Fünfte ist arm.", ""),
    ("Sie waren zu zweit.", ""),
    ("Es war der 18. Flug.", ""),
    ("Der Mann, 45, schwieg.", "45 years"),
    ("Er lief 100 Meter in 9,58 Sekunden.", "100 meters; 9.58 seconds"),
    ("Sie ist 1,5-mal so groß.", "1.5 times"),
    ("Er gewann fünf Mal.", "5 times"),
    ("Der fünfmalige Sieger kam.", "5 times"),
    ("2,5-fache Menge.", "2.5 times"),
    ("Ein 3-Liter-Motor.", "3 liters"),
    ("3 000 Menschen kamen.", "3000 count"),
    ("Rund 1000 kamen.", "1000 count"),
    ("Bis zu 2000 Menschen kamen.", "2000 count"),
    ("Im Jahr 2000 war das.", ""),
    ("2009 Fans kamen.", ""),
    ("Hunderte von Menschen flohen.", "vague count"),
    ("Mehrere tausend Menschen flohen.", "vague count"),
    ("Mehrere Tausend Euro Schaden.", "vague EUR"),
    ("Er wartet seit über zwei Stunden.", ""),
    ("Binnen drei Tagen ist er da.", "3 days"),
    ("Bis zu zehn Jahre Haft drohen.", "10 years"),
    ("Zu zwei Jahren und zehn Monaten Haft.", "2 years; 10 months"),
    ("Mit 5,5 Promille fuhr er.", "5.5 permille"),
    ("Die Inflation liegt bei 2,0 Prozent.", "2 percent"),
    ("20 Grad im Schatten.", "20 degrees_celsius"),
    ("Der Hund biss sieben Mal zu.", "7 times"),
    ("Das Spiel Bayern gegen Köln endete 3 zu 1.", ""),
    ("Der 1. FC Köln gewann.", ""),
    ("Das 30-köpfige Team.", "30 count"),
    ("Die fünfköpfige Familie.", "5 count"),
    ("Im Vier-Augen-Gespräch.", ""),
    ("Vierzehn Tage lang regnete es.", "14 days"),
    ("14-tägig erscheint das Blatt.", "14 days"),
    ("Zwei Drittel sind dagegen, ein Drittel dafür.", "2/3 count; 1/3 count"),
    ("Zehn Millionen US-Dollar.", "10000000 USD"),
    ("1,3 Millionen Quadratkilometer Eis.", "1300000 square_kilometers"),
    ("Die 500-Euro-Scheine verschwinden.", "500 EUR"),
    ("Der 100-Milliarden-Dollar-Plan scheitert.", "100e9 USD"),
    ("Das Unternehmen hat 3500 Mitarbeiter.", "3500 count"),
    ("Es fehlen 300 Lehrer, davon 50 in Kiel.", "300 count; 50 count"),
    ("Neun von zehn Kindern lesen.", "9 count; 10 count"),
    ("Jedes dritte Kind liest.", ""),
    ("Um drei kommt er heim.", ""),
    ("Zwei Stunden vor dem Spiel.", ""),
    ("Zwei Sekunden vor Müller.", "2 seconds"),
    ("Die Elf siegte.", ""),
    ("Er stand um 7 Uhr auf.", ""),
    ("Er kam 7 Stunden zu spät.", "7 hours"),
    ("Ein Kilogramm Mehl und zwei Pfund Butter.", "1 kilograms; 2 GBP"),
    ("Platz zwei und drei gehen an Wien.", "2 rank; 3 rank"),
    ("Er hat 2 von 3 Sätzen gewonnen.", "2 count; 3 count"),
    ("30.000 bis 40.000 Euro kostet das.", "30000-40000 EUR"),
    ("500 Millionen bis eine Milliarde Euro.", "500e6-1e9 EUR"),
    ("Die Fläche von 30 mal 40 Metern.", "30 meters; 40 meters"),
    ("Er verlor 1,5 Sekunden.", "1.5 seconds"),
    ("Das 90-minütige Gespräch.", "90 minutes"),
    ("Das eineinhalbstündige Gespräch.", "1.5 hours"),
    ("Eine 17-Jährige und ein 18-Jähriger.", "17 years; 18 years"),
    ("17- und 18-Jährige kamen.", "17 years; 18 years"),
    ("Der über 80-Jährige.", "80 years"),
    ("Die unter 30-Jährigen.", "30 years"),
    ("Mit 18 zog er aus.", "18 count"),
    ("Es kamen rund 20 000 Zuschauer.", "20000 count"),
    ("Auf Platz 1 bis 3 liegen Deutsche.", "1-3 rank"),
    ("Tausend Jahre stand die Burg.", "1000 years"),
    ("Der Zug legte die Strecke in vier Tagen zurück.", "4 days"),
    ("In vier Tagen startet die Rakete.", ""),
    ("Monika Muster (30) gewann, Österreich (3) verlor.", "30 years"),
    ("Die Drei Zinnen liegen in Südtirol.", ""),
    ("Wir spielten in Hälfte zwei besser.", ""),
    ("Die 328 Sitze verteilen sich, davon 18 an Frauen.", "328 count; 18 count"),
    ("Der G-20-Gipfel tagte.", ""),
    ("Ein bis zwei Stunden dauert es.", "1-2 hours"),
    ("Nach drei Schweigeminuten fuhr der Zug.", "3 minutes"),
    ("Am Ende wurde er Dritter.", "3 rank"),
    ("Sie kam als Vierte ins Ziel.", "4 rank"),
    ("Die Preise stiegen um 0,5 Prozentpunkte.", "0.5 percentage_points"),
    ("Der Kurs fiel um 12\u00a0000\u00a0Yen.", "12000 JPY"),
    ("Es waren 46\u202f328 Tonnen Stahl.", "46328 tons"),
    ("Ein gutes Dutzend Schüler kam.", "12 count"),
    ("Eine gute Stunde wartete er.", "1 hours"),
    ("Eine knappe Million Besucher kam.", "1000000 count"),
    ("Es vergeht kaum ein Tag ohne Regen.", ""),
    ("Das war ein Tag zum Feiern.", ""),
    ("Die Wahl wurde um einen Tag verschoben.", "1 days"),
    ("Er verbesserte sich vom 53. auf den 44. Rang.", "53 rank; 44 rank"),
    ("Als er Zwölfter über 20 km wurde, jubelte er.", "12 rank; 20 kilometers"),
    ("29 Stimmen für sie, Eva Muster (24), Max Muster (22).", "29 count; 24 count; 22 count"),
    ("Sie holte drei Weltcuppunkte.", "3 points"),
    ("Das halbstündige Gespräch.", "0.5 hours"),
    ("Dreiviertel der Leute kamen.", "0.75 count"),
    ("Die Kosten werden je zur Hälfte geteilt.", "0.5 count"),
    ("Davon starben 1700 im Mittelmeer.", "1700 count"),
    ("In den vergangenen Jahren 16.000 Menschen.", "16000 count"),
    ("Ab 20  Uhr spielt die Kapelle.", ""),
    ('Der "Dreier" saß.', ""),
    ("Die UN-Resolution 1701 gilt.", ""),
    ("Ein Sturm der Kategorie 3 traf die Küste.", ""),
    ("In der 42. Minute fiel das Tor.", ""),
    ("Der Flug AF 447 stürzte ab.", ""),
    ("7,62 Millimeter misst die Patrone.", "7.62 millimeters"),
    ("Das 3:0 fiel spät.", ""),
    ("Eine Woche lang regnete es.", "1 weeks"),
    ("Eine Woche später schien die Sonne.", ""),
    ("Vor einer Woche schien sie.", ""),
    ("Nach einer Woche war es vorbei.", "1 weeks"),
    ("Ein Euro kostet 1,20 Dollar.", "1 EUR; 1.2 USD"),
    ("Er hat 30 Tage Zeit.", "30 days"),
    ("Acht von zehn Befragten.", "8 count; 10 count"),
    ("Je zwei Karten.", "2 count"),
    ("Er erhielt 51 Prozent, sie 49.", "51 percent; 49 percent"),
    ("Er lief fünf Kilometer, sie zehn.", "5 kilometers; 10 kilometers"),
    ("Die CDU holte 34 Prozent, die Grünen 8 und die FDP 5.", "34 percent; 8 percent; 5 percent"),
    ("Mit einem vierten und einem fünften Platz kehrte er heim.", "4 rank; 5 rank"),
    ("Sie liegen auf den Plätzen zwei und drei.", "2 rank; 3 rank"),
    ("Die Ränge 4 bis 6 gingen an Wien.", "4-6 rank"),
    ("Ein Beben mit einer Stärke von 6,5 traf Lissabon.", "6.5 magnitude"),
    ("Das Beben erreichte 6,1 auf der Richterskala.", "6.1 magnitude"),
    ("Ein- bis zweimal im Jahr.", "1-2 times"),
    ("Zwei- bis dreimal im Jahr.", "2-3 times"),
    ("Es hatte 30° im Schatten.", "30 degrees_celsius"),
    ("20 - 30 Personen kamen.", "20-30 count"),
    ("Der Mann wurde mit 2,3 Promille erwischt.", "2.3 permille"),
    ("Die Plätze reichten nicht, 300 fehlten.", "300 count"),
    ("Mehr auf den Seiten 2 und 3.", ""),
    ("Öffnungszeiten sind von 8.30 bis 12 und 14 bis 18 Uhr.", ""),
    ("Infos unter 338 1234567 oder 348 12 34 567.", ""),
    ("Er ging für ein Jahr, um zu lernen.", "1 years"),
    ("Es war ein Jahr, in dem viel geschah.", ""),
    ("Das Tal hat 12 500 000 Besucher.", "12500000 count"),
]  # fmt: skip

ELSEWHERE = [
    ("Der Zins sank um einen Viertelprozentpunkt.", "0.25 percentage_points"),
    ("Die Kosten stiegen von 2,5 auf 5 Milliarden Mark.", "2.5e9 DEM; 5e9 DEM"),
    ("Es kamen zwei oder drei Millionen Besucher.", "2e6 count; 3e6 count"),
    ("Die Zahl der Gäste nahm um 7 Prozent auf 12 Millionen ab.", "7 percent; 12e6 count"),
    ("Die Tarife fallen von 18 auf 16 bzw. elf Euro.", "18 EUR; 16 EUR; 11 EUR"),
    ("Die Löhne steigen um 1,5 statt der Teuerung um 2,5 Prozent.", "1.5 percent; 2.5 percent"),
    ("Ob es hundert, zehn- oder hunderttausende Euro kostet, ist egal.", "100 EUR; vague EUR"),
    ("Apollo kostete 25 Milliarden Dollar, später waren es etwa 1,2 Milliarden.",
     "25e9 USD; 1.2e9 USD"),
    ("Der Bau kostete 3 Milliarden Dollar. Die Bevölkerung stieg auf 8 Milliarden.",
     "3e9 USD; 8e9 count"),
    ("Die meisten Gegner der Mauer waren jung, zwischen 20 und 30.", "20-30 years"),
    ("Die Bahn fuhr eine Zehntel-Sekunde zu spät.", "0.1 seconds"),
    ("Ihr fehlten zwei Hundertstelsekunden.", "0.02 seconds"),
    ("Der Verein steht einen Punkt hinter dem Meister.", "1 points"),
    ("In rund drei Jahren leuchten die Lampen wieder.", ""),
    ("Sie legten in drei Tagen 80 Kilometer zurück.", "3 days; 80 kilometers"),
    ("Die Anlage Wendelstein 7-X steht in Greifswald.", ""),
    ("Die Zellen haben das 2170-Format.", ""),
    ("Die B-52, der A-380 und die U-2 flogen.", ""),
    ("Der Typ 42-C fuhr zuletzt.", ""),
    ("Der Akku speichert 300 Wh/kg und 800 Wattstunden pro Liter.",
     "300 watt_hours_per_kilogram; 800 watt_hours_per_liter"),
    ("Die Pumpe schafft 40 Liter je Minute.", "40 liters_per_minute"),
    ("Das Wasser enthielt 5 mg/l Eisen.", "5 milligrams_per_liter"),
    ("Der Strom kostet 30 Cent pro Kilowattstunde.", "0.3 EUR"),
    ("Ein Barrel kostete 82 Dollar, 45 Cent mehr als am Vortag.", "82 USD; 0.45 USD"),
    ("Die Union kam auf 41,5 Prozent (plus 7,7), die SPD auf 25,7 (+2,7).",
     "41.5 percent; 7.7 percentage_points; 25.7 percent; 2.7 percentage_points"),
    ("Es wird kalt, zwischen minus 3 und plus 7 Grad.", "3 degrees_celsius; 7 degrees_celsius"),
]  # fmt: skip
"""Units that stand elsewhere or are made of two, names with digits, times that say when."""

HOSTILE = [
    "5 Prozent, ", "1 2 3 4 5 6 7 8 9 ", "1, 2, 3, 4, ", "drei und vier und ", "3 bis 4 bis ",
    "soll 5 Prozent haben ", "dass 5 zu Prozent, ", "5-Milliarden-Dollar-", "1.1.1.1.", "1:1:1:1:",
    "1/1/1/", "100.000.000.", "Hunderte Millionen von ", "auf 5, auf 6, ", "drei „drei „",
    "drei neue alte rote ", "seit über rund genau 5 Jahren ", "Platz eins und zwei bis ",
]  # fmt: skip


def amount(quantity: Quantity) -> tuple[Any, ...]:
    if quantity.wording is not None:
        return ("vague", quantity.unit)
    bounds = (quantity.value, quantity.value) if quantity.min is None else (
        quantity.min, quantity.max
    )  # fmt: skip
    return (*bounds, quantity.unit)


def expected(amounts: str) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []
    for part in filter(None, map(str.strip, amounts.split(";"))):
        number, unit = part.rsplit(" ", 1)
        if number == "vague":
            found.append(("vague", unit))
        else:
            low, _, high = number.partition("-")
            found.append((*(float(Fraction(end)) for end in (low, high or low)), unit))
    return found


@pytest.mark.parametrize(("text", "amounts"), [*PHRASES, *ELSEWHERE])
def test_amounts_of_a_sentence(text: str, amounts: str) -> None:
    assert [amount(quantity) for _, _, quantity in read_quantities(text)] == expected(amounts)


def calls(text: str) -> int:
    """How many functions reading `text` calls."""
    count = 0

    def tally(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(tally)
    try:
        read_quantities(text, dates=())
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", HOSTILE)
def test_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    calls(unit * 200)  # fills the caches of words
    once, twice = calls(unit * 200), calls(unit * 400)
    assert twice < 2.2 * once

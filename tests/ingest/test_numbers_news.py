"""What sentences of news say, by field: every figure with all that is told about it.

Each row reads *sentence, figures*: figures are divided by semicolons, each told as value (a range
with a hyphen, or the word *vague*), unit, and where they are said, qualifier, direction, status
and moment.
"""

from __future__ import annotations

import pytest

from generator.ingest import read_quantities
from generator.ingest.candidates import Quantity

ACCIDENTS = [
    ("Bei dem Zugunglück kamen 17 Menschen ums Leben, mehr als 40 wurden verletzt.",
     "17 count; 40 count more_than"),
    ("Der Bus stürzte 30 Meter tief in eine Schlucht.", "30 meters"),
    ("An Bord der Maschine waren 144 Passagiere und sechs Besatzungsmitglieder.",
     "144 count; 6 count"),
    ("Ein Lastwagen verlor 20 Tonnen Kies, die A 3 war vier Stunden gesperrt.", "20 tons; 4 hours"),
    ("Der Schaden beläuft sich auf rund 250.000 Euro.", "250000 EUR about"),
    ("Es entstand ein Sachschaden in Höhe von mehreren Millionen Euro.", "vague EUR"),
    ("Drei Menschen starben, zwei weitere schweben in Lebensgefahr.", "3 count; 2 count"),
    ("Unter den Toten sind auch zwei Kinder im Alter von vier und sieben Jahren.",
     "2 count; 4 years; 7 years"),
    ("Die Feuerwehr war mit 120 Einsatzkräften und 25 Fahrzeugen vor Ort.", "120 count; 25 count"),
    ("Der Stau war zeitweise 15 Kilometer lang.", "15 kilometers"),
    ("Ein 19 Jahre alter Fahrer und seine 17-jährige Beifahrerin wurden verletzt.",
     "19 years; 17 years"),
    ("Rettungskräfte zogen bis zum Abend 12 Leichen aus den Trümmern.", "12 count"),
    ("Von den 2224 Menschen an Bord der Titanic überlebten nur etwa 700.",
     "2224 count; 700 count about"),
    ("Der Hubschrauber flog in 600 Metern Höhe, als ein Triebwerk ausfiel.", "600 meters"),
    ("Der Fahrer hatte 1,8 Promille im Blut.", "1.8 permille"),
    ("Der Zug entgleiste bei 80 Stundenkilometern, sieben Waggons kippten um.",
     "80 kilometers_per_hour; 7 count"),
    ("Nach Angaben der Behörden werden noch 35 Menschen vermisst.", "35 count"),
    ("Die Zahl der Todesopfer stieg am Dienstag auf 53.", "53 count"),
    ("Die Zahl der Verletzten erhöhte sich von 20 auf 31.", "20 count; 31 count"),
    (("Bei dem Brand in dem fünfstöckigen Wohnhaus wurden acht Bewohner verletzt, einer "
      "davon schwer."),
     "5 count; 8 count"),
    ("Etwa zwei Dutzend Passagiere wurden leicht verletzt.", "24 count about"),
    ("Knapp hundert Menschen mussten ihre Wohnungen verlassen.", "100 count almost"),
    ("Der Rauch war noch 20 Kilometer entfernt zu sehen.", "20 kilometers"),
    ("In 8 von 10 Fällen war überhöhte Geschwindigkeit die Ursache.", "8 count; 10 count"),
]  # fmt: skip
WEATHER = [
    ("In der Nacht sanken die Temperaturen auf minus 15 Grad.", "15 degrees_celsius"),
    ("Das Thermometer zeigte 39,6 Grad im Schatten.", "39.6 degrees_celsius"),
    ("Binnen 24 Stunden fielen 150 Liter Regen pro Quadratmeter.", "24 hours; 150 liters"),
    ("Der Sturm erreichte Windgeschwindigkeiten von bis zu 230 Kilometern pro Stunde.",
     "230 kilometers_per_hour up_to"),
    ("Der Pegel stieg um 30 Zentimeter auf 9,40 Meter.", "30 centimeters up; 9.4 meters"),
    ("Es werden 20 bis 30 Zentimeter Neuschnee erwartet.", "20-30 centimeters forecast"),
    ("Die Schneefallgrenze sinkt auf 600 Meter.", "600 meters"),
    ("Rund 45.000 Haushalte waren ohne Strom.", "45000 count about"),
    ("Das Beben der Stärke 6,3 ereignete sich in einer Tiefe von zehn Kilometern.",
     "6.3 magnitude; 10 kilometers"),
    ("Morgen wird es bis zu 28 Grad warm.", "28 degrees_celsius up_to"),
    ("Die Höchstwerte liegen zwischen 12 und 17 Grad.", "12-17 degrees_celsius"),
    ("Der Hurrikan der Kategorie 4 zog mit 20 km/h nach Norden.", "20 kilometers_per_hour"),
    ("In dem Gebiet brennen 3000 Hektar Wald.", "3000 hectares"),
    (("Es war der wärmste Februar seit 1881, die Durchschnittstemperatur lag 3,4 Grad über "
      "dem Mittel."),
     "3.4 degrees_celsius"),
]  # fmt: skip
SPORT = [
    ("Er gewann das Rennen mit 2,3 Sekunden Vorsprung.", "2.3 seconds"),
    ("Sie sprang 7,12 Meter weit und wurde Dritte.", "7.12 meters; 3 rank"),
    ("Vor 72.000 Zuschauern traf er in der 88. Minute zum 2:1.", "72000 count"),
    ("Mit 45 Punkten steht der Verein auf Platz drei der Tabelle.", "45 points; 3 rank"),
    ("Der Klub verlor das fünfte Spiel in Folge und fiel auf Rang 15 zurück.", "15 rank"),
    ("Der Stürmer erzielte 34 Tore in 31 Spielen.", "34 count; 31 count"),
    ("Die Ablösesumme beträgt 40 Millionen Euro.", "40000000 EUR"),
    ("Er lief die 100 Meter in 9,58 Sekunden.", "100 meters; 9.58 seconds"),
    ("Die Etappe führte über 185 Kilometer und drei Pässe.", "185 kilometers; 3 count"),
    ("Nach 18 Löchern lag er zwei Schläge vor dem Zweiten.", "18 count; 2 count"),
    ("Der Verband sperrte ihn für vier Spiele.", "4 count"),
    ("Der Spieler unterschrieb einen Vertrag über drei Jahre.", "3 years"),
    ("Deutschland gewann in London 33 Medaillen, davon elf goldene.", "33 count; 11 count"),
    ("Sie holte sechs Weltmeistertitel und zweimal olympisches Gold.", "6 count; 2 times"),
    ("Zehn Minuten vor dem Abpfiff führten die Gäste mit 2:0.", ""),
    ("Das Finale gewann sie 6:4, 7:5.", ""),
]  # fmt: skip
SCIENCE = [
    ("Der Komet ist etwa 150 Millionen Kilometer von der Erde entfernt.",
     "150000000 kilometers about"),
    ("Das Fossil ist 66 Millionen Jahre alt.", "66000000 years"),
    ("Die Sonde Voyager 1 wiegt 825,5 Kilogramm.", "825.5 kilograms"),
    ("Apollo 11 brachte 21,5 Kilogramm Mondgestein zur Erde.", "21.5 kilograms"),
    ("Das Teleskop hat einen Spiegel von 6,5 Metern Durchmesser.", "6.5 meters"),
    ("Für die Studie wurden 1.200 Patienten zehn Jahre lang beobachtet.", "1200 count; 10 years"),
    ("Der Impfstoff schützt zu 95 Prozent.", "95 percent"),
    ("Das Tier ist drei Zentimeter lang und 15 Gramm schwer.", "3 centimeters; 15 grams"),
    ("Forscher entdeckten 14 neue Arten.", "14 count"),
    ("Der Planet ist doppelt so groß wie die Erde und umkreist seinen Stern in 11,2 Tagen.",
     "2 times; 11.2 days"),
    ("Das Experiment wurde bei 1,9 Kelvin durchgeführt.", "1.9 kelvins"),
    ("Die Rakete erreichte eine Höhe von 110 Kilometern.", "110 kilometers"),
    ("Pro Sekunde werden 200 Billionen Rechenoperationen ausgeführt.", "200000000000000 count"),
    ("Nur drei von zehn Versuchen gelangen.", "3 count; 10 count"),
    ("Der Reaktor liefert 1.400 Megawatt Strom.", "1400 megawatts"),
    ("Die CO2-Konzentration liegt bei 420 ppm.", "420 parts_per_million"),
    ("Der Chip hat zwei Milliarden Transistoren auf 300 Quadratmillimetern.",
     "2000000000 count; 300 count"),
]  # fmt: skip
ELECTIONS = [
    ("Die SPD kam auf 25,7 Prozent der Stimmen, die Union auf 24,1 Prozent.",
     "25.7 percent; 24.1 percent"),
    ("Die Grünen legten um 5,8 Punkte auf 14,8 Prozent zu.", "5.8 points up; 14.8 percent"),
    ("Die Wahlbeteiligung lag bei 76,6 Prozent und damit leicht höher als vor vier Jahren.",
     "76.6 percent"),
    ("Der Bundestag zählt 735 Abgeordnete.", "735 count"),
    ("Mit 394 Ja-Stimmen wurde sie zur Kanzlerin gewählt.", "394 count"),
    ("Rund 60 Millionen Bürger waren zur Wahl aufgerufen.", "60000000 count about"),
    ("Nach Auszählung von 98 Prozent der Stimmen führt der Amtsinhaber mit 0,4 Punkten.",
     "98 percent; 0.4 points"),
    ("Die Partei verlor 8,9 Prozentpunkte und stürzte auf 24,1 Prozent ab.",
     "8.9 percentage_points down; 24.1 percent"),
    ("51,9 Prozent stimmten beim Brexit-Referendum für den Austritt.", "51.9 percent"),
    ("Für eine Änderung sind zwei Drittel der Stimmen nötig.", "0.6667 count"),
    ("Der Kandidat erhielt im ersten Wahlgang 302 von 630 Stimmen.", "302 count; 630 count"),
    ("In einer Umfrage sprachen sich 62 Prozent dafür und 30 Prozent dagegen aus.",
     "62 percent; 30 percent"),
    ("Jeder vierte Wähler gab seine Stimme per Brief ab.", ""),
    ("Laut der Hochrechnung kommt die Partei auf 31 Prozent.", "31 percent forecast"),
    ("Die Koalition hat im Parlament nur eine Stimme Mehrheit.", ""),
    ("Das Gesetz wurde mit 83 Ja- gegen 12 Nein-Stimmen angenommen.", "83 count; 12 count"),
    ("Die Fünf-Prozent-Hürde übersprangen vier Parteien.", "5 percent; 4 count"),
]  # fmt: skip
CRIME = [
    ("Die Täter erbeuteten 4,5 Millionen Euro und flohen.", "4500000 EUR"),
    ("Das Gericht verurteilte ihn zu fünfeinhalb Jahren Haft.", "5.5 years"),
    ("Die Polizei nahm 23 Personen fest, darunter drei Minderjährige.", "23 count; 3 count"),
    ("Die Staatsanwaltschaft fordert eine Geldstrafe von 120 Tagessätzen zu je 50 Euro.",
     "120 count; 50 EUR"),
    ("Der Zoll stellte 800 Kilogramm Kokain im Wert von 40 Millionen Euro sicher.",
     "800 kilograms; 40000000 EUR"),
    ("Ihm drohen bis zu zehn Jahre Gefängnis.", "10 years up_to forecast"),
    ("Die Zahl der Einbrüche ging um 12,4 Prozent auf 3.411 zurück.",
     "12.4 percent down; 3411 count"),
    ("Ein 42-jähriger Mann soll 30 Autos gestohlen haben.", "42 years; 30 count alleged"),
    ("Sie wurde zu 18 Monaten Haft auf Bewährung verurteilt.", "18 months"),
    ("Der Prozess ist auf 20 Verhandlungstage angesetzt.", "20 count"),
    ("In mehr als 1.900 Fällen sollen Bilanzen gefälscht worden sein.",
     "1900 count more_than alleged"),
    ("Die Polizei setzte eine Belohnung von 10.000 Euro aus.", "10000 EUR"),
    ("Der Täter ist etwa 1,80 Meter groß und 25 bis 30 Jahre alt.",
     "1.8 meters about; 25-30 years"),
    ("Im Tresor lagen 300 Goldmünzen aus dem 18. Jahrhundert.", "300 count"),
    ("Vier Männer im Alter zwischen 20 und 34 Jahren wurden festgenommen.", "4 count; 20-34 years"),
    ("Bei Wirecard fehlten 1,9 Milliarden Euro.", "1900000000 EUR"),
]  # fmt: skip
BUSINESS = [
    ("Der Umsatz stieg um 8 Prozent auf 12,3 Milliarden Euro.", "8 percent up; 12300000000 EUR"),
    ("Der Gewinn brach um ein Drittel auf 400 Millionen Euro ein.",
     "0.3333 count down; 400000000 EUR"),
    ("Die Aktie gab um gut vier Prozent oder 504 Punkte nach.",
     "4 percent over down; 504 points down"),
    ("Investoren halten knapp 80 Prozent der Anteile, nachdem sie aufgestockt haben.",
     "80 percent almost"),
    ("Der Konzern nahm einen Kredit von bis zu 85 Milliarden Euro auf.", "85000000000 EUR up_to"),
    ("Die Preise sanken um die Hälfte.", "0.5 count down"),
    ("Fast die Hälfte aller Hypotheken war betroffen.", "0.5 count almost"),
    ("Das Institut rechnet mit einem Wachstum von 1,5 Prozent.", "1.5 percent up forecast"),
    ("Das Unternehmen will bis 2030 rund 7.000 Stellen streichen.", "7000 count about planned"),
    ("Die Aktie eröffnete bei 45 Euro und ging mit 47 Euro aus dem Handel.",
     "45 EUR; 47 EUR close"),
    ("Der Dax schloss 1,2 Prozent höher bei 15.700 Punkten.",
     "1.2 percent up close; 15700 points close"),
    ("Zeitweise notierte die Aktie 6 Prozent im Minus.", "6 percent down intraday"),
    ("Wie die Zeitung berichtet, kostet der Bau 300 Millionen Euro.", "300000000 EUR alleged"),
    ("Das Haus hat 3 1/2 Zimmer.", "3.5 count"),
    ("Die geplante Fabrik entsteht neben einem Werk mit 300 Mitarbeitern.", "300 count"),
    ("Die Miete beträgt 12,50 Euro je Quadratmeter.", "12.5 EUR"),
    ("Der Ölpreis fiel unter 70 Dollar je Barrel.", "70 USD less_than"),
    ("Die Inflation lag im März bei 7,3 Prozent nach 5,1 Prozent im Februar.",
     "7.3 percent; 5.1 percent"),
    ("Analysten hatten mit 3,10 Dollar je Aktie gerechnet.", "3.1 USD forecast"),
    ("Die Arbeitslosenquote verharrte bei 5,0 Prozent.", "5 percent"),
    ("Ein Liter Diesel kostet 1,85 Euro und damit 12 Cent mehr als im Vorjahr.",
     "1 liters; 1.85 EUR; 0.12 EUR up"),
    ("Die Kapazität soll auf 200.000 Autos im Jahr verdoppelt werden.", "200000 count planned"),
    ("Christo und Jeanne-Claude, die den Reichstag 24 Jahre lang verpacken wollten, jubelten.",
     "24 years"),
    ("Die Exporte legten im Mai um 2,1 Prozent zu, während die Importe um 0,9 Prozent schrumpften.",
     "2.1 percent up; 0.9 percent down"),
    ("Der Bund zahlt 60 Prozent der Kosten, das Land den Rest.", "60 percent"),
    ("Das Projekt wurde um 40 Millionen Euro teurer als geplant.", "40000000 EUR up"),
    ("Aus 1.000 Euro werden nach zehn Jahren 1.480 Euro.", "1000 EUR; 10 years; 1480 EUR"),
]  # fmt: skip
LOCAL = [
    ("Der Tunnel unter dem Ärmelkanal ist 50,5 Kilometer lang.", "50.5 kilometers"),
    ("Die Ausstellung zeigt 80 Gemälde aus fünf Jahrhunderten.", "80 count; 5 centuries"),
    ("Das Museum zählte im vergangenen Jahr 1,2 Millionen Besucher.", "1200000 count"),
    ("Der Eintritt kostet 8 Euro, ermäßigt 5 Euro.", "8 EUR; 5 EUR"),
    ("Seit Beginn der Pandemie wurden 3,2 Millionen Fälle gemeldet.", "3200000 count"),
    ("Die Sieben-Tage-Inzidenz stieg von 310 auf 345.", "7 days; 310 count; 345 count"),
    ("Der Bau der Mauer begann am 13. August 1961, sie stand 28 Jahre.", "28 years"),
    ("Rund ein Viertel der Schüler verlässt die Schule ohne Abschluss.", "0.25 count about"),
    ("Der Film dauert 194 Minuten und kostete 200 Millionen Dollar.", "194 minutes; 200000000 USD"),
    (("Am Sonntag demonstrierten nach Polizeiangaben 8.000, nach Angaben der Veranstalter "
      "20.000 Menschen."),
     "8000 count; 20000 count"),
    ("Die Züge verkehren alle 20 Minuten.", "20 minutes"),
    ("Die Brücke soll 2026 fertig sein und 90 Millionen Euro kosten.", "90000000 EUR planned"),
    ("Statt der erwarteten 500 kamen nur 200 Gäste.", "500 count forecast; 200 count"),
    ("Die Gemeinde hat 12.400 Einwohner, 300 weniger als vor zehn Jahren.",
     "12400 count; 300 count down"),
    ("Auf einer Fläche von 40 Fußballfeldern entstehen 1.500 Wohnungen.", "40 count; 1500 count"),
    ("Die Klinik verfügt über 650 Betten.", "650 count"),
    ("Die Fahrzeit verkürzt sich von 90 auf 60 Minuten.", "90 minutes; 60 minutes"),
    ("Wegen eines Streiks fielen 1.000 der 1.600 Flüge aus.", "1000 count; 1600 count"),
    ("Zum ersten Mal seit 20 Jahren stieg die Zahl der Geburten wieder.", ""),
    ("Drei Tage nach dem Unglück wurden zwei Überlebende gefunden.", "2 count"),
]  # fmt: skip


def told(quantity: Quantity) -> str:
    amount = "vague"
    if quantity.value is not None:
        amount = _plain(quantity.value)
    elif quantity.min is not None and quantity.max is not None:
        amount = f"{_plain(quantity.min)}-{_plain(quantity.max)}"
    status = None if quantity.status == "actual" else quantity.status
    words = (amount, quantity.unit, quantity.qualifier, quantity.direction, status, quantity.moment)
    return " ".join(word for word in words if word)


def _plain(number: float) -> str:
    return f"{number:.4f}".rstrip("0").rstrip(".")


@pytest.mark.parametrize(
    ("text", "figures"),
    [*ACCIDENTS, *WEATHER, *SPORT, *SCIENCE, *ELECTIONS, *CRIME, *BUSINESS, *LOCAL],
)
def test_figures_of_a_sentence(text: str, figures: str) -> None:
    assert "; ".join(told(quantity) for _, _, quantity in read_quantities(text)) == figures

"""The words of which `synthetic` makes articles, dossiers and vocabularies."""

from __future__ import annotations

from collections.abc import Mapping

_TOWNS = (
    "Aachen Aalen Ahlen Altena Ansbach Apolda Arnsberg Aue Augsburg Aurich Backnang Bamberg"
    " Bautzen Bayreuth Bensheim Bernau Bernburg Biberach Bielefeld Bitterfeld Bocholt Bochum"
    " Bonn Borna Rheine Brandenburg Braunschweig Bremen Bremerhaven Bretten Bruchsal Buxtehude"
    " Calw Celle Chemnitz Coburg Coesfeld Cottbus Crailsheim Cuxhaven Dachau Darmstadt"
    " Delmenhorst Demmin Dessau Detmold Dillenburg Dormagen Dorsten Dortmund Dresden Duderstadt"
    " Duisburg Eberswalde Einbeck Eisenach Ellwangen Emden Emmendingen Erding Erfurt Erlangen"
    " Eschwege Esslingen Ettlingen Eutin Fellbach Flensburg Forst Freiberg Freising Freital"
    " Freudenstadt Friedberg Fulda Garbsen Geesthacht Geislingen Gelsenkirchen Gera Gifhorn"
    " Gladbeck Goch Goslar Gotha Greifswald Greiz Grevenbroich Grimma Gronau Guben Gummersbach"
    " Hagen Halberstadt Rostock Haltern Hamburg Hameln Hamm Hanau Hannover Hattingen Heidelberg"
    " Heidenheim Heilbronn Helmstedt Herford Herne Herten Hilden Hildesheim Hof Homburg"
    " Hoyerswerda Husum Ibbenbüren Ilmenau Ingolstadt Iserlohn Itzehoe Jena Jever Kaarst Kamen"
    " Karlsruhe Kassel Kaufbeuren Kempten Kiel Kleve Koblenz Konstanz Krefeld Kulmbach Lahr"
    " Landau Landsberg Landshut Langenfeld Lauf Leipzig Lemgo Leonberg Leverkusen Lindau"
    " Lippstadt Lohmar Lohne Ludwigsburg Ludwigshafen Lübben Lübeck Lüdenscheid Lüneburg Lünen"
    " Magdeburg Mainz Mannheim Marburg Marl Meerbusch Meiningen Meißen Memmingen Menden Meppen"
    " Merseburg Minden Moers Mosbach München Münster Nagold Naumburg Neuss Neustrelitz Nienburg"
    " Norden Nordhausen Nordhorn Northeim Nürnberg Oberhausen Offenbach Offenburg Oldenburg"
    " Oranienburg Osnabrück Papenburg Passau Pforzheim Pirna Plauen Potsdam Quedlinburg Rastatt"
    " Ratingen Ravensburg Regensburg Remscheid"
)
TOWNS = _TOWNS.split()
DAYS = ("1950-09-13", "1961-06-06", "1970-05-27", "1987-05-25", "2011-05-09")
"""Days on which people were counted in Germany."""


# metric, what is counted, sentence, least and greatest amount; the first of them every article of
# a cluster gives
COUNTED: tuple[tuple[str, str, str, int, int], ...] = (
    ("einwohner", "Menschen", "In der Stadt {town} lebten {amount}.", 20_000, 900_000),
    ("haushalte", "Haushalte", "Gezählt wurden in {town} {amount}.", 9_000, 90_000),
    ("wohnungen", "Wohnungen", "Bewohnt waren in {town} {amount}.", 8_000, 80_000),
    ("kinder", "Kinder", "Zur Schule gingen in {town} {amount}.", 3_000, 9_000),
    ("betriebe", "Betriebe", "In {town} arbeiteten {amount}.", 1_200, 9_000),
    ("gebaeude", "Gebäude", "An den Straßen standen {amount}.", 2_000, 9_000),
    ("helfer", "Helfer", "Von Tür zu Tür gingen {amount}.", 110, 900),
    ("strassen", "Straßen", "Die Listen nannten {amount}.", 210, 900),
    ("boegen", "Zählbögen", "Am Abend lagen {amount} im Rathaus.", 11_000, 90_000),
    ("schulen", "Schulen", "Als Zählstellen dienten {amount}.", 21, 90),
    ("kirchen", "Kirchen", "Verzeichnet waren auch {amount}.", 21, 90),
    ("bruecken", "Brücken", "Auf der Karte standen {amount}.", 21, 90),
    ("gaerten", "Gärten", "Am Rand der Stadt lagen {amount}.", 310, 900),
    ("brunnen", "Brunnen", "Wasser gaben {amount}.", 21, 90),
    ("hefte", "Hefte", "Gedruckt wurden dafür {amount}.", 310, 900),
    ("karten", "Karten", "Gezeichnet wurden {amount}.", 31, 90),
    ("aemter", "Ämter", "Beteiligt waren {amount}.", 13, 40),
)
SHARED = 6
"""So many of the figures stand in every article of a cluster."""

EVENTS: tuple[tuple[str, str, int], ...] = (
    ("beschluss", "Der Rat beschloss die Zählung am {day}.", -200),
    ("druck", "Die ersten Zählbögen kamen am {day} aus der Druckerei.", -90),
    ("schulung", "Am {day} übten die Helfer im Rathaus.", -30),
    ("zaehlung", "Am {day} begann die Zählung.", 0),
    ("abschluss", "Am {day} war die letzte Straße fertig.", 9),
    ("auswertung", "Am {day} begann die Auswertung.", 40),
)
SPOKEN: tuple[tuple[str, str], ...] = (
    ("amt", "In {town} wurde jede Wohnung {how} besucht"),
    ("archiv", "In {town} sind alle Listen {how} erhalten"),
    ("werke", "In {town} wurde jeder Anschluss {how} verglichen"),
    ("verein", "In {town} wächst die Altstadt {how}"),
    ("schulamt", "In {town} wurden alle Kinder {how} erfasst"),
    ("bauamt", "In {town} wird {how} viel gebaut"),
    ("sparkasse", "In {town} hilft der Zuzug {how}"),
    ("museum", "In {town} wird das Alte {how} bewahrt"),
)
WAYS = ("sorgfältig", "gründlich", "wirklich", "tatsächlich", "gewissenhaft")
"""One for each article of a cluster, so that nobody is quoted twice with the same words."""

SPEAKERS: Mapping[str, str] = {
    "amt": "Meldeamt {town}",
    "archiv": "Stadtarchiv {town}",
    "werke": "Hafenamt {town}",
    "verein": "Bürgerverein {town}",
    "schulamt": "Schulamt {town}",
    "bauamt": "Bauamt {town}",
    "sparkasse": "Sparkasse {town}",
    "museum": "Stadtmuseum {town}",
}
_NOUNS = (
    "Altstadt Vorstadt Chronik Zählung Satzung Siedlung Verwaltung Verordnung Meldung Landkarte"
    " Gemarkung Stiftung Sammlung Rechnung Statistik Urkunde Steuerliste Bauordnung Hafenordnung"
    " Schulordnung Marktordnung Zeitung Gründung Ortschaft Nachbarschaft Genossenschaft"
    " Bürgerschaft Kaufmannschaft Handwerkerschaft Feuerwehr Brücke Mühle Schleuse Werft Börse"
    " Messe"
)
NOUNS = _NOUNS.split()
"""A cluster has a term for each (*Köln-Satzung*); an article uses twelve, six as all others do."""

TERMS = 12
FILLER = (
    "Wer zählt, muss jede Tür kennen, und dafür brauchte die Stadt viele Hände und Geduld.",
    "Die Listen lagen danach lange in Kisten und wurden erst später wieder geöffnet.",
    "Viele Familien erinnerten sich noch Jahre danach an den Besuch mit dem großen Bogen.",
    "Für die Planung von Schulen und Wegen war das Ergebnis von großem Nutzen.",
)
OWN_WORDS = (
    "Der Artikel erzählt, wie die Stadt ihre Menschen zählte.",
    "Er beginnt mit dem Beschluss und endet mit der Auswertung.",
    "Helferinnen und Helfer gingen mit Bögen von Tür zu Tür.",
    "Ämter und Schulen machten mit und stellten Räume bereit.",
    "Die Bögen wurden gesammelt, geprüft und danach in Listen übertragen.",
    "So ließ sich planen, wo Wohnungen und Schulen fehlten.",
    "Auch alte Unterlagen halfen, denn viele Straßen waren neu.",
    "Der Artikel nennt Namen von Ämtern und lässt sie zu Wort kommen.",
    "Woher einzelne Angaben stammen, sagt er nicht immer.",
)
SECTIONS = 3
TERM_TEXT = (
    "Das Wort gehört zur Geschichte der Stadt. Wer in alten Listen liest, trifft es oft. Es meint"
    " etwas, das viele Menschen gemeinsam haben und das sich über die Jahre ändert. In den Bögen"
    " der Zählung hatte es eine Zeile für sich. Später wurde daraus eine Spalte in den Tabellen"
    " der Ämter."
)

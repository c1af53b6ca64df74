"""Countries, German states and large cities, which are no persons and rarely speak."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from generator.ingest.names.wordlists import words

_MORE = words(
    """USA EU UNO Amerika Nordamerika Südamerika Lateinamerika Mittelamerika Europa Osteuropa
    Westeuropa Afrika Nordafrika Asien Ostasien Südostasien Australien Ozeanien Arktis
    Antarktis Großbritannien England Schottland Wales Nordirland Holland Russland
    Tschechien Slowakei Sowjetunion Jugoslawien Tschechoslowakei Preußen DDR BRD Palästina
    Gazastreifen Westjordanland Korea Kosovo Katalonien Bundesrepublik Baden-Württemberg
    Bayern Berlin Brandenburg Bremen Hamburg Hessen Mecklenburg-Vorpommern Niedersachsen
    Nordrhein-Westfalen Rheinland-Pfalz Saarland Sachsen Sachsen-Anhalt Schleswig-Holstein
    Thüringen Tirol Südtirol Vorarlberg Salzburg Kärnten Steiermark Burgenland
    Niederösterreich Oberösterreich Wien Graz Linz Innsbruck Bozen Meran Zürich Genf Basel
    Bern Lausanne Luzern München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dortmund
    Essen Dresden Hannover Nürnberg Duisburg Bochum Wuppertal Bielefeld Bonn Münster
    Mannheim Karlsruhe Augsburg Wiesbaden Mönchengladbach Gelsenkirchen Aachen
    Braunschweig Kiel Chemnitz Halle Magdeburg Freiburg Krefeld Mainz Lübeck Erfurt
    Rostock Kassel Saarbrücken Potsdam Oldenburg Osnabrück Heidelberg Darmstadt Regensburg
    Würzburg Ingolstadt Ulm Wolfsburg Göttingen Bremerhaven Jena Trier Koblenz Schwerin
    Cottbus Paris London Rom Madrid Lissabon Brüssel Amsterdam Kopenhagen Stockholm Oslo
    Helsinki Moskau Kiew Minsk Warschau Prag Budapest Bukarest Sofia Belgrad Zagreb Athen
    Ankara Istanbul Dublin Edinburgh Mailand Turin Neapel Venedig Barcelona Marseille Lyon
    Straßburg Davos Washington Chicago Boston Houston Dallas Seattle Miami Detroit
    Philadelphia Ottawa Toronto Montreal Vancouver Mexiko-Stadt Havanna Caracas Bogotá
    Lima Santiago Brasília Kairo Tunis Tripolis Algier Rabat Lagos Nairobi Johannesburg
    Kapstadt Jerusalem Damaskus Beirut Amman Bagdad Teheran Riad Doha Dubai Kabul
    Islamabad Karatschi Delhi Neu-Delhi Mumbai Kalkutta Dhaka Bangkok Hanoi Singapur
    Jakarta Manila Peking Shanghai Hongkong Shenzhen Taipeh Seoul Pjöngjang Tokio Osaka
    Kyoto Sydney Melbourne Canberra Kreml Elysée Pentagon"""
)
_PHRASES = (
    "Vereinigte Staaten", "Vereinigten Staaten", "Naher Osten", "Nahen Osten", "New York",
    "Los Angeles", "San Francisco", "Silicon Valley", "Las Vegas", "Rio de Janeiro", "Buenos Aires",
    "São Paulo", "Hong Kong", "Den Haag", "Tel Aviv", "Abu Dhabi", "Sankt Petersburg",
    "Frankfurt am Main", "New Delhi", "Ho-Chi-Minh-Stadt", "Wall Street", "White House",
)  # fmt: skip


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Names of places in German; countries come from CLDR."""
    countries = Locale.parse("de").territories
    named = {name for code, name in countries.items() if len(code) == 2}
    return frozenset({*named, *_MORE, *_PHRASES})


@lru_cache(maxsize=4096)
def is_place(name: str) -> bool:
    """Whether `name` is a place, also in the genitive (*Frankreichs*)."""
    return name in places() or (name.endswith("s") and name[:-1] in places())

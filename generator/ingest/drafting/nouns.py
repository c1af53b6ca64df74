"""The nominative plural of nouns behind numbers: *Einwohner* for *von 80.000 Einwohnern*.

Endings tell most of it. Where *-en* may be the nominative as well (*Stellen*, *Menschen*), a table
of nouns with a plural in *-e* decides; what no table knows stays as it was found.
"""

from __future__ import annotations

import re

_WEAK = """
tot verletzt vermisst verwundet getötet verstorben überlebend beschäftigt angestellt abgeordnet
delegiert befragt geflüchtet vertrieben infiziert erkrankt geimpft genesen verdächtig angeklagt
beschuldigt verurteilt festgenommen gefangen verhaftet verwandt bekannt beamt deutsch jugendlich
erwachsen minderjährig volljährig reisend studierend lehrend auszubildend berufstätig erwerbstätig
arbeitslos erwerbslos obdachlos wohnungslos freiwillig selbstständig selbständig krank behindert
hinterblieben angehörig demonstrierend streikend alleinerziehend versichert betroffen geschädigt
gläubig kriminell intellektuell vorsitzend protestierend pflegebedürftig wahlberechtigt
stimmberechtigt eingeschlossen gefallen industriell parteilos pflegend asylsuchend schutzsuchend
gerettet entlassen werktätig
"""
"""Adjectives and participles as nouns: without an article their plural ends in *-e*."""
_ER_STAYS = """
bauer bayer steuer mauer nummer kammer oper schwester ziffer leiter faser feder vetter ader
klammer feier elter schulter kiefer
"""
"""Nouns whose plural ends in *-ern* itself."""
_EL_STAYS = """
regel insel tafel formel kugel nudel kartoffel fackel wurzel zwiebel schachtel vokabel parabel fabel
muskel pantoffel windel bibel orgel ampel gabel nadel schaufel kapsel sichel geisel achsel waffel
drossel muschel distel fessel kurbel rassel schüssel trommel wachtel staffel semmel
"""
"""Nouns whose plural ends in *-eln* itself."""
_UMLAUT_STAYS = """
behörde gebühr tür hürde lücke brücke hälfte fläche lade garte hafe größe höhe küste wüste bühne
träne säule schade bode ofe boge kaste mage fade grabe büchse düse mühle hütte mütze pfütze stütze
münze möwe löwe länge nähe fähre sünde mähne strähne krähe kröte flöte röhre tüte blüte mücke hölle
säge rübe bürde würde jährige börse lärche
"""
"""Nouns with an umlaut whose plural ends in *-en* itself."""
_PLURAL_E = """
tag jahr monat punkt schiff zeug spiel ziel teil bein hund tier pferd werk gerät projekt produkt
objekt gebiet angebot gebot verbot beruf versuch besuch betrieb verein gesetz stück ort abend
millionär aktionär funktionär offizier passagier ingenieur freund feind schritt brief film boot weg
stein krieg sieg kurs preis kreis beweis haushalt abschnitt anteil urteil wert auftrag grad berg
brand arm fisch hotel lokal regal metall sitz termin magazin apparat vogt dieb hirsch streik
vergleich bereich teich strich prozess kongress rekord geschäft medikament dokument instrument
experiment element argument parlament regiment segment konzert patent talent stoff gespräch institut
defizit kredit erfolg konzern stern pilz verlag betrag ertrag bezirk könig
"""
"""Nouns whose plural ends in *-e*, so that *-en* is a dative; compounds end with them."""


def _ending(table: str, ending: str) -> re.Pattern[str]:
    """Nouns that end with a word of a table and `ending`."""
    return re.compile(rf"(?i)\w*(?:{'|'.join(table.split())}){ending}")


_IS_WEAK = _ending(_WEAK, "en")
_STAYS = (
    (re.compile(r"\w{2,}ern"), _ending(_ER_STAYS, "n")),
    (re.compile(r"\w{2,}eln"), _ending(_EL_STAYS, "n")),
    (re.compile(r"(?i)\w*(?:äu|[äöü])[b-df-hj-np-tv-zß]{1,4}en"), _ending(_UMLAUT_STAYS, "n")),
)
"""Endings of a dative plural, each with the nouns whose nominative ends so."""
_IS_DATIVE = _ending(f"{_PLURAL_E} niss ling", "en")


def nominative_plural(noun: str) -> str:
    """The nominative plural of a noun in any case of the plural; itself where no table tells."""
    if _IS_WEAK.fullmatch(noun) or _IS_DATIVE.fullmatch(noun):
        return noun[:-1]
    is_dative = any(form.fullmatch(noun) and not stays.fullmatch(noun) for form, stays in _STAYS)
    return noun[:-1] if is_dative else noun

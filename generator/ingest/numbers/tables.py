"""German word tables of the number grammar: hedges, ranks, vague amounts, what is no figure."""

from __future__ import annotations

import re

from generator.model import Qualifier


def word_set(text: str) -> frozenset[str]:
    """The words of `text`; long lists read best as prose."""
    return frozenset(text.split())


# ------------------------------------------------------------------ hedges

HEDGES: dict[tuple[str, ...], Qualifier] = {
    **dict.fromkeys(
        ((word,) for word in (
            "rund", "etwa", "ungefähr", "circa", "zirka", "ca", "schätzungsweise", "grob", "um",
            "gegen", "geschätzt", "geschätzte", "geschätzten", "vermutlich", "wohl", "zirka",
        )), "about"),
    ("ca", "."): "about", ("um", "die"): "about", ("in", "etwa"): "about",
    ("so", "um", "die"): "about", ("an", "die"): "about",
    **dict.fromkeys(((word,) for word in (
        "knapp", "knappe", "knappen", "knappes", "knapper", "fast", "beinahe", "nahezu",
        "annähernd")), "almost"),
    **dict.fromkeys(((word,) for word in ("gut", "gute", "guten", "gutes", "guter")), "over"),
    **dict.fromkeys(((word,) for word in ("über", "übers")), "more_than"),
    ("mehr", "als"): "more_than", ("deutlich", "über"): "more_than", ("weit", "über"): "more_than",
    ("deutlich", "mehr", "als"): "more_than", ("weit", "mehr", "als"): "more_than",
    ("größer", "als"): "more_than", ("länger", "als"): "more_than", ("höher", "als"): "more_than",
    ("unter",): "less_than", ("weniger", "als"): "less_than", ("kleiner", "als"): "less_than",
    ("kürzer", "als"): "less_than", ("deutlich", "unter"): "less_than",
    ("nicht", "einmal"): "less_than",
    ("bis", "zu"): "up_to", ("höchstens",): "up_to", ("maximal",): "up_to",
    ("nicht", "mehr", "als"): "up_to", ("allenfalls",): "up_to",
    ("mindestens",): "at_least", ("wenigstens",): "at_least", ("zumindest",): "at_least",
    ("nicht", "weniger", "als"): "at_least", ("mind", "."): "at_least",
    ("minimal",): "at_least",
}  # fmt: skip
HEDGES |= {("unter", "die", noun, "von"): "less_than" for noun in ("marke", "schwelle", "grenze")}
HEDGES |= {("über", "die", noun, "von"): "more_than" for noun in ("marke", "schwelle", "grenze")}
SUM_NOUNS = (
    "auftrag", "aufträge", "aufträgen", "vertrag", "verträge", "verträgen", "kredit", "kredite",
    "krediten", "scheck", "schecks", "rechnung", "rechnungen", "darlehen", "anleihe", "anleihen",
    "abkommen", "bürgschaft", "bürgschaften", "bescheid", "bescheide", "quittung", "police",
    "vereinbarung", "strafbefehl", "strecke", "distanz", "laufzeit", "bestellung", "bestellungen",
)  # fmt: skip
"""Endings of nouns behind which *über* says how much they are about, and no lower limit."""
OVER_VERBS = word_set(
    """verfügt verfügen verfügte verfügten führt führen führte führten erstreckt erstrecken
    erstreckte erstreckten verteilt verteilen verteilten hinweg siegte siegten
    informiert informierte"""
)
"""Verbs that *über* belongs to, where it is no lower limit either."""
RACE_NOUNS = (
    "lauf", "sprint", "rennen", "gold", "silber", "bronze", "medaille", "staffel", "staffeln",
    "kampf", "titel", "weltrekord", "rekord", "finale", "wettkampf", "distanz", "sieg", "siege",
)  # fmt: skip
"""Endings of nouns behind which *über* says how long a race is."""
PREPOSITIONAL_HEDGES = frozenset((("um",), ("gegen",)))
"""Hedges that are more often prepositions (*um fünf Prozent*): they hedge ranks of nothing."""
LONGEST_HEDGE = max(map(len, HEDGES))
HEDGE_ENDS = frozenset(key[-1] for key in HEDGES)

# ------------------------------------------------------------------ ranks

RANK_NOUNS = word_set(
    """platz plätze plätzen rang ränge rängen position positionen nummer listenplatz tabellenplatz
    startplatz tabellenrang weltranglistenplatz"""
)
"""Nouns before a rank (*Platz eins, Rang 3*); *Nummer* only before a number word."""
PLACE_NOUNS = frozenset(
    ("platz", "plätze", "plätzen", "platzes", "rang", "ränge", "rängen", "stelle", "position",
     "tabellenplatz", "tabellenrang", "gesamtrang", "gesamtplatz", "listenplatz")
)  # fmt: skip
"""Nouns behind an ordinal that make it a rank (*der dritte Platz, an zweiter Stelle*)."""
REACHING = frozenset(
    ("wurde", "wurden", "wird", "werden", "landete", "landeten", "belegte", "geworden", "kam",
     "kamen", "blieb", "liegt", "lag", "rangiert", "rangierte")
)  # fmt: skip
"""Verbs before an ordinal as noun that states a place reached (*wurde am Ende Achte*)."""
LONGEST_REACH = 6
"""How many tokens before it they may stand."""
DETERMINERS = word_set(
    """der die das den dem des ein eine einen einem einer kein keine jeder jede jeden zum zur am
    im vom ihr ihre ihren sein seine seinen unser dieser diese diesen und"""
)  # fmt: skip

# ------------------------------------------------------------------ vague amounts

VAGUE_HEADS: dict[tuple[str, ...], tuple[str, Qualifier | None]] = {
    ("ein", "paar"): ("ein paar", "few"), ("paar",): ("ein paar", "few"),
    **dict.fromkeys((("wenige",), ("wenigen",), ("weniger",)), ("wenige", "few")),
    **dict.fromkeys((("einige",), ("einigen",), ("einiger",)), ("einige", "few")),
    **dict.fromkeys((("mehrere",), ("mehreren",), ("mehrerer",)), ("mehrere", None)),
    **dict.fromkeys((("viele",), ("vielen",), ("zig",), ("etliche",), ("etlichen",)),
                    ("viele", None)),
}  # fmt: skip
"""Words before a scale that leave open how often it counts, with our wording."""
VAGUE_SCALES = {
    "dutzend": "Dutzend", "millionen": "Millionen", "milliarden": "Milliarden",
    "billionen": "Billionen", "hundert": "Hundert", "tausend": "Tausend",
    "hunderte": "Hunderte", "hunderttausend": "Hunderttausend", "zehntausend": "Zehntausend",
    "tausende": "Tausende", "hunderttausende": "Hunderttausende", "mio": "Millionen",
    "mrd": "Milliarden", "zehntausende": "Zehntausende", "dutzende": "Dutzende",
    "hunderten": "Hunderte", "tausenden": "Tausende",
}  # fmt: skip


def _collective(word: str, qualifier: Qualifier | None = None) -> dict[
    str, tuple[str, Qualifier | None]
]:  # fmt: skip
    forms = (word, f"{word}n", word.removesuffix("e") + "er")
    return {form.lower(): (word, qualifier) for form in forms}


COLLECTIVES: dict[str, tuple[str, Qualifier | None]] = {
    **_collective("Hunderte", "hundreds_of"), **_collective("Tausende"), **_collective("Dutzende"),
    **_collective("Zehntausende"), **_collective("Hunderttausende"),
    **_collective("Abertausende"), **_collective("Aberhunderte"), **_collective("Zigtausende"),
    "zigtausend": ("Zigtausend", None), "hunderttausender": ("Hunderttausende", None),
    "millionen": ("Millionen", None), "milliarden": ("Milliarden", None),
    "billionen": ("Billionen", None), "abermillionen": ("Abermillionen", None),
    "abermilliarden": ("Abermilliarden", None),
}  # fmt: skip
"""Words that are a vague amount of their own, with our wording."""
SCALE_NOUNS = frozenset(("millionen", "milliarden", "billionen"))
"""Those of them that are nouns: a small initial is a slip, and a number word is before them."""

VAGUE_PREFIXES = {
    "millionen": "Millionen", "milliarden": "Milliarden", "billionen": "Billionen",
    "abermillionen": "Abermillionen",
}  # fmt: skip
"""Scales that open a compound (*Milliardenstrategie, millionenschwer, in Millionenhöhe*)."""
NO_VAGUE_COMPOUND = ("är", "äre", "ären", "ärs", "ärin", "ärinnen", "stadt", "städte", "städten",
                     "metropole", "metropolen", "stel", "stadt", "erbe", "erbin")  # fmt: skip
"""Endings of compounds that name somebody or something and state no amount (*Millionär*)."""

# ------------------------------------------------------------------ what is counted, what is not

NOT_COUNTED = frozenset(
    ("uhr", "index", "jahrhundert", "jahrhunderts", "quartal", "quartals", "klasse", "liga",
     "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september",
     "oktober", "november", "dezember", "a", "b", "gg", "stgb", "abs", "bgb", "st", "str")
)  # fmt: skip
"""Nouns behind a number that do not make it a figure."""

NO_ADJECTIVES = word_set(
    """wurden werden waren wären haben hatten hätten kamen können konnten könnten sollen sollten
    wollen wollten müssen mussten dürfen durften mögen sein seien sind gegen neben zwischen
    hinter unter über oder aber wieder immer einer eines einen einem seiner seinen seinem
    seines ihrer ihren ihrem ihres dieser diesen diesem dieses jener jenen jeder jeden jedem
    jedes unserer unseren welcher welchen der den dem des die alle allen aller wegen statt
    seit bisher sowie gestern heute morgen zusammen dagegen davon darunter innen außen neuer
    unten oben vorn hinten allein nach sondern ihnen denen deren dessen wessen ferner weder
    noch lieber später früher länger kürzer höher tiefer schneller langsamer niedriger größer
    kleiner schwächer stärker gewesen geworden worden bevor sterben starben kommen gehen
    gingen liegen lagen stehen standen bleiben blieben machen machten geben gaben nehmen
    nahmen sitzen saßen leben lebten arbeiten fehlen fehlten verloren gewannen stiegen fielen
    ende mitte anfang laut"""
)  # fmt: skip
"""Lower-case words that end like an adjective but stand between no number and its noun."""

AGE_WORDS = word_set(
    """alt jung älter jünger alter alters ältere jüngere älteren jüngeren altersgruppe
    lebensalter durchschnittsalter jugendliche jugendlichen"""
)
"""Words beside two bare numbers that make them ages (*jung, zwischen 20 und 30*)."""
PEOPLE = (
    "menschen", "einwohner", "einwohnern", "bevölkerung", "weltbevölkerung", "personen", "bürger",
    "nutzer", "nutzern", "kunden", "zuschauer", "zuschauern", "besucher", "besuchern", "follower",
    "zahl", "auflage", "exemplare", "mitglieder", "mitgliedern", "tierarten",
    "wähler", "wählern", "hörer", "leser", "haushalte", "fahrzeuge", "autos", "stück",
    "passagiere", "touristen", "nutzerzahl", "stimmen", "abrufe", "aufrufe", "abonnenten",
)  # fmt: skip
"""Endings of words near a bare number of millions that say it counts, where others are sums."""
CENTS = frozenset(("cent", "cents", "ct"))
CENT_CURRENCIES = frozenset(("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "ZAR"))
"""Currencies whose coin is a cent too: behind a price in one of them no euro cents follow."""
MONEY_WORD = re.compile(
    "koste|zahl|invest|verdien|spar|ausg[ae]b|gekostet|pump|verschl[aiu]ng|kassier|überw[ie]+s"
    "|euro|dollar|umsatz|gewinn|verlust|verlor|schulden|kredit|preis|steuer|geld|fonds|einnahm"
    "|budget|etat|förder|spende|schaden|strafe|erlös|vermögen|honorar|gage|haushalt|wert\\b"
)
"""Parts of words beside bare *Millionen* that make them a sum, where else they are people."""
LEAST_SUM = 10**6
"""The smallest scale that names sums without their currency (*1,2 Milliarden*)."""

CLOCK_WORDS = frozenset(("um", "gegen", "halb", "kurz"))
"""Words before a bare number word that make it a time of day (*um drei*)."""

NUMBERED_NOUNS = word_set(
    """hälfte halbzeit teil gruppe tag satz runde etappe liga phase stufe akt kapitel band
    drittel viertel durchgang lauf tor gleis klasse kategorie seite punkt variante option
    version weltkrieg nummer schritt spieltag staffel folge saison jahr woche welle"""
)  # fmt: skip
"""Nouns that a number word behind them tells apart (*Hälfte zwei*)."""
LEADS_TO_COUNT = word_set(
    """die den der alle allein weitere weiteren davon darunter nur insgesamt noch etwa von mit auf
    aus bei in nach unter über gegen zusammen rund knapp mehr mindestens fast bereits schon weil
    dass wenn als ob während weder auch aber und oder sogar gerade ganze es sie wir diese jene
    unsere ihre seine keine statt etliche damals heute gestern dort hier zuletzt jeweils für um
    zwischen außer neben wegen ohne durch bis ab"""
)
"""Words with a capital only since a sentence begins, not names before their number."""
COUNTING = frozenset(
    ("davon", "es", "auf", "nur", "insgesamt", "derzeit", "bereits", "schon", "zusammen", "jeweils")
)
"""Words before four round digits that make them an amount, no year."""

STRESSED = word_set(
    """gute guten gutes guter knappe knappen knappes knapper ganze ganzen ganzes ganzer volle vollen
    volles voller weitere weiteren weiteres weiterer rund"""
)
"""Words between *ein* and its unit that leave it a number (*eine gute Stunde*)."""
DAY_LEADS = word_set("um für nur rund etwa mindestens höchstens über als knapp je jeweils von nach")
DAY_FOLLOWERS = word_set("lang haft urlaub frist pause zeit verspätung arrest")
"""Words before or behind *ein Tag* that make it a length of time."""
TALLIED = ("stimmen", "punkte", "punkten", "tore", "toren", "treffer", "mandate", "sitze")
"""Endings of what is tallied in brackets behind names, where else ages stand."""

OPENERS = word_set(
    """danach damit dabei dazu dort damals dann seitdem später zudem außerdem insgesamt gestern
    heute morgen allerdings dennoch trotzdem deshalb daher jedoch dagegen zuletzt zuvor bisher
    inzwischen mittlerweile zugleich gleichzeitig nur noch auch schon bereits"""
)
"""Words that open a sentence and follow no ordinal (*Die Zahl stieg auf 25. Danach …*)."""

NUMBERED_HEADS = (
    "format", "modell", "modelle", "modells", "serie", "reihe", "baureihe", "typ", "version",
    "variante", "prozessor", "chip", "motor", "rakete", "norm", "standard",
)  # fmt: skip
"""Heads of compounds whose digits are a name (*2170-Format, 911-Modell*)."""

IDIOMS = frozenset(
    (("vier", "augen"), ("fünf", "vor", "zwölf"), ("null", "und", "nichtig"), ("allen", "vieren"),
     ("sieben", "sachen"), ("tausend", "dank"), ("zwei", "fliegen"), ("acht", "nehmen"))
)  # fmt: skip

# ------------------------------------------------------------------ when, not how long

SINCE_WHEN = frozenset(("vor", "seit"))
"""Prepositions before a length of time that make it a date (*vor drei Jahren*)."""
FUTURE = word_set(
    """wird werden werde soll sollen solle will wollen wolle kommt kommen beginnt beginnen
    startet starten läuft muss müssen kann können dürfte dürften frühestens spätestens ist
    sind"""
)  # fmt: skip
PAST = word_set(
    """hat haben hatte hatten wurde wurden worden war waren gewesen fiel fielen stieg stiegen
    sank sanken kam kamen starb starben ging gingen fuhr fuhren schuf schrieb gewann verlor
    lief liefen"""
)  # fmt: skip
"""Words that tell *in vier Tagen* the goal from *in vier Tagen* the time it took."""
NO_PAST = word_set(
    """leuchten arbeiten warten erwarten bieten anbieten verbieten halten erhalten enthalten
    behalten anhalten einhalten aushalten gelten treten antreten eintreten auftreten vertreten
    betreten zurücktreten raten beraten verraten braten achten beachten beobachten betrachten
    berichten richten einrichten errichten unterrichten verzichten züchten fürchten befürchten
    flüchten streiten bestreiten bereiten vorbereiten verbreiten leiten einleiten begleiten
    arbeiten bearbeiten erarbeiten starten retten bitten bluten vermuten leisten kosten testen
    belasten entlasten rosten fasten tasten husten rüsten trösten mieten vermieten bieten hüten
    verhüten töten reiten gleiten schreiten spalten schalten walten verwalten gestalten falten
    veranstalten schelten spenden melden ernten beantworten verantworten antworten bewerten
    werten fluten braten achten ersten letzten nächsten meisten besten ältesten größten kleinsten
    höchsten wichtigsten ersten zweiten dritten vierten fünften sechsten weiten breiten guten
    alten späten harten bunten echten rechten schlechten leichten gesamten bekannten geplanten
    sogenannten bestimmten gesetzten heute bitte erste letzte nächste beste meiste gute alte
    späte leichte rechte schlechte zweite dritte vierte fünfte weite breite könnten sollten
    könnte sollte möchte möchten müssten müsste dürften dürfte heutigen"""
)
"""Words that only end like a verb of the past."""
WHEN_AFTER = frozenset(
    ("später", "zuvor", "davor", "danach", "darauf", "vorher", "früher", "nachher", "her", "drauf",
     "nach", "vor", "nachdem", "bevor", "ehe")
)  # fmt: skip
"""Words behind a length of time that make it one (*zwei Tage später, drei Wochen nach*)."""
ENDS = frozenset(("ende", "schluss", "ablauf", "abpfiff", "start", "beginn", "spielende"))
"""Nouns that *seconds before* lead up to, where other nouns are rivals in a race."""
BETWEEN_WHEN = word_set(
    """genau bereits schon nun nunmehr erst etwas gerade ziemlich mittlerweile inzwischen nur
    lediglich den der dem einigen wenigen letzten vergangenen gut über rund etwa fast knapp
    circa ca mehr weniger als ungefähr beinahe nahezu sehr exakt zirka schätzungsweise
    mindestens annähernd ein einem einer weit deutlich"""
)  # fmt: skip
"""Words that may stand between such a preposition and the number."""

ARTICLE_UNITS_OUT = frozenset(
    ("bars", "feet", "knots", "inches", "quarters", "times", "count", "rank", "barrels",
     "magnitude", "carats", "decades", "centuries", "millennia", "atmospheres", "pixels",
     "SEK", "TRY", "BRL", "ZAR", "KRW", "GBP", "DEM", "half_years", "yards", "points")
)  # fmt: skip
"""Units whose word with *ein* before it is mostly a thing (*eine Bar, ein Zoll*)."""
ONE_POINT = frozenset(
    ("vorsprung", "rückstand", "abstand", "mehr", "weniger", "hinter", "vor", "zurück")
)
"""Words behind *ein Punkt* that make it an amount."""

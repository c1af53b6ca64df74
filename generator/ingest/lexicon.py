"""German word tables that the readers of numbers, dates and quotations look things up in."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.model import Direction, FigureStatus, Moment, Qualifier


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# ------------------------------------------------------------------ numbers

ONES = {
    "ein": 1, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9,
}  # fmt: skip
TEENS = {
    "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15,
    "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip
ARTICLES = frozenset(("ein", "eine", "einem", "einen", "einer"))
"""Words that mean *one* only before a scale (*eine Milliarde*)."""
HALVES = {
    "halbe": Decimal("0.5"), "halben": Decimal("0.5"), "anderthalb": Decimal("1.5"),
    "eineinhalb": Decimal("1.5"), "zweieinhalb": Decimal("2.5"), "dreieinhalb": Decimal("3.5"),
    "viereinhalb": Decimal("4.5"), "fünfeinhalb": Decimal("5.5"),
}  # fmt: skip
ORDINALS = {
    "erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6, "siebte": 7,
    "achte": 8, "neunte": 9, "zehnte": 10, "elfte": 11, "zwölfte": 12,
}  # fmt: skip
RANK_NOUNS = frozenset(("platz", "rang"))

SCALES: dict[str, int] = {
    "dutzend": 12, "tausend": 10**3, "tsd": 10**3,
    "million": 10**6, "millionen": 10**6, "mio": 10**6,
    "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9,
    "billion": 10**12, "billionen": 10**12, "bio": 10**12,
    "billiarde": 10**15, "billiarden": 10**15,
}  # fmt: skip

UNITS: dict[tuple[str, ...], str] = {
    ("us", "-", "dollar"): "USD", ("us", "-", "$"): "USD", ("dollar",): "USD", ("usd",): "USD",
    ("$",): "USD", ("us", "$"): "USD",
    ("euro",): "EUR", ("eur",): "EUR", ("€",): "EUR",
    ("prozentpunkt",): "percentage_points", ("prozentpunkte",): "percentage_points",
    ("prozentpunkten",): "percentage_points",
    ("prozent",): "percent", ("%",): "percent", ("prozentige",): "percent",
    ("prozentigen",): "percent", ("prozentiger",): "percent", ("prozentiges",): "percent",
    ("punkt",): "points", ("punkte",): "points", ("punkten",): "points", ("zähler",): "points",
    ("zählern",): "points",
    ("jahr",): "years", ("jahre",): "years", ("jahren",): "years",
    ("monat",): "months", ("monate",): "months", ("monaten",): "months",
    ("tag",): "days", ("tage",): "days", ("tagen",): "days",
    ("stunde",): "hours", ("stunden",): "hours",
}  # fmt: skip
LONGEST_UNIT = max(map(len, UNITS))
SIGNS_BEFORE: dict[tuple[str, ...], str] = {
    ("us", "-", "$"): "USD", ("us", "$"): "USD", ("$",): "USD", ("usd",): "USD",
    ("€",): "EUR", ("eur",): "EUR",
}  # fmt: skip
UNIT_WORDS = {
    "USD": "US-Dollar", "EUR": "Euro", "percent": "Prozent",
    "percentage_points": "Prozentpunkte", "points": "Punkte", "years": "Jahre",
    "months": "Monate", "days": "Tage", "hours": "Stunden",
}  # fmt: skip
NOT_COUNTED = frozenset(
    ("uhr", "index", "jahrhundert", "jahrhunderts", "quartal", "quartals", "mal", "klasse")
)
"""Nouns after a number that do not make it a count."""

VAGUE_HEADS: dict[tuple[str, ...], tuple[str, Qualifier | None]] = {
    ("ein", "paar"): ("ein paar", "few"),
    ("wenige",): ("wenige", "few"), ("wenigen",): ("wenige", "few"),
    ("einige",): ("einige", "few"), ("einigen",): ("einige", "few"),
    ("mehrere",): ("mehrere", None), ("mehreren",): ("mehrere", None),
    ("hunderte",): ("Hunderte", "hundreds_of"), ("hunderten",): ("Hunderte", "hundreds_of"),
    ("tausende",): ("Tausende", None), ("tausenden",): ("Tausende", None),
    ("dutzende",): ("Dutzende", None),
}  # fmt: skip
VAGUE_SCALES = {
    "dutzend": "Dutzend", "millionen": "Millionen", "milliarden": "Milliarden",
    "billionen": "Billionen", "hundert": "Hundert", "tausend": "Tausend",
}  # fmt: skip
COLLECTIVES: dict[str, tuple[str, Qualifier | None]] = {
    "hunderte": ("Hunderte", "hundreds_of"), "hunderten": ("Hunderte", "hundreds_of"),
    "tausende": ("Tausende", None), "tausenden": ("Tausende", None),
    "zehntausende": ("Zehntausende", None), "zehntausenden": ("Zehntausende", None),
    "hunderttausende": ("Hunderttausende", None), "hunderttausenden": ("Hunderttausende", None),
    "dutzende": ("Dutzende", None), "dutzenden": ("Dutzende", None),
    "millionen": ("Millionen", None), "milliarden": ("Milliarden", None),
    "billionen": ("Billionen", None),
}  # fmt: skip

HEDGES: dict[tuple[str, ...], Qualifier] = {
    ("rund",): "about", ("etwa",): "about", ("ungefähr",): "about", ("circa",): "about",
    ("zirka",): "about", ("ca",): "about", ("ca", "."): "about", ("schätzungsweise",): "about",
    ("knapp",): "almost", ("fast",): "almost", ("beinahe",): "almost", ("nahezu",): "almost",
    ("annähernd",): "almost",
    ("gut",): "over",
    ("über",): "more_than", ("mehr", "als"): "more_than",
    ("unter",): "less_than", ("weniger", "als"): "less_than",
    ("bis", "zu"): "up_to", ("höchstens",): "up_to", ("maximal",): "up_to",
    ("mindestens",): "at_least", ("wenigstens",): "at_least", ("zumindest",): "at_least",
}  # fmt: skip
LONGEST_HEDGE = max(map(len, HEDGES))

NAMES_WITH_DIGITS = re.compile(
    r"(?<!\w)(?:S&P|Nasdaq|(?:Euro)?[Ss]toxx|STOXX|Dow(?: Jones)?|Nikkei|FTSE|CAC|Russell|MSCI|"
    r"Boeing|Airbus|Apollo|Sojus|Gemini|Windows|iPhone|Formel|Artikel|Art\.|Paragra(?:f|ph)|§|"
    r"Absatz|Abs\.|Seite|Kapitel|Nr\.|Nummer|Band|Heft|Kanal|Flug|Terminal|Version)"
    r"[ \u00a0-]?\d[\d.,]*"
)
TIMES = re.compile(
    r"(?<![\w.,])\d{1,2}(?:[.:]\d{2}){0,2}[ \u00a0]?Uhr\b|(?<![\w.,:])\d{1,3}:\d{1,3}(?![\w:])"
)
ADDRESSES = re.compile(r"(?:https?://|www\.)[^\s<>\"]+")

# ------------------------------------------------------------------ what the sentence says

CLAUSE_MARKS = frozenset(",;:()–—")
SENTENCE_MARKS = frozenset(".!?")
CLAUSE_WORDS = frozenset(("und", "während", "bevor", "doch", "aber", "sowie", "oder"))
ABBREVIATIONS = frozenset(
    ("mrd", "mio", "bio", "tsd", "ca", "dr", "prof", "nr", "st", "inc", "co", "bzw", "usw", "vgl")
)

_UP = r"""stiegen? stieg steigt gestiegen anstieg anstiege kletterten? klettert geklettert
    gewann(en)? gewinnt gewonnen zulegten? zugelegt zulegen wuchs(en)? wächst wachsen gewachsen
    erhöhten? gesteigert steigerten? steigert plus zuwachs zuwächse höher sprang(en)? zunahme"""
_DOWN = r"""fiel(en)? fällt fallen gefallen verlor(en)? verliert verlieren verlust(e|en)? sank(en)?
    sinkt sinken gesunken rutschten? rutscht abgerutscht stürzten? abgestürzt sackten? abgesackt
    einbüßten? eingebüßt nachgab(en)? nachgegeben minus rückgang rückgänge einbruch eingebrochen
    tiefer niedriger schrumpften? geschrumpft abnahme"""
DIRECTION_WORDS: tuple[tuple[re.Pattern[str], Direction], ...] = (
    (re.compile("|".join(_UP.split())), "up"),
    (re.compile("|".join(_DOWN.split())), "down"),
)
DIRECTION_PAIRS: tuple[tuple[re.Pattern[str], str, Direction], ...] = (
    (re.compile(r"leg(t|te|ten)"), "zu", "up"),
    (re.compile(r"zogs?|zogen|zieht"), "an", "up"),
    (re.compile(r"ging|gingen|geht|schoss|schossen|schießt"), "oben", "up"),
    (re.compile(r"ging|gingen|geht"), "unten", "down"),
    (re.compile(r"gab|gaben|gibt"), "nach", "down"),
    (re.compile(r"brach|brachen|bricht"), "ein", "down"),
    (re.compile(r"büß(t|te|ten)"), "ein", "down"),
)
LEVEL_WORDS = frozenset(("auf", "bei", "mit"))
"""Prepositions that make a number a level (*stieg auf 5 Prozent*), not a change."""

LIMIT_WORDS = frozenset(("unter", "über"))
"""The same for a number behind a verb of movement (*rutschte unter 100 Punkte*)."""

STATUS_PHRASES: tuple[tuple[FigureStatus, re.Pattern[str]], ...] = (
    ("alleged", re.compile(
        r"\bangeblich|\bmutmaßlich|\b(?:soll|sollen)\b.*\b(?:haben|sein)\b|\bmedienbericht")),
    ("forecast", re.compile(
        r"\berwartete[rsnm]?\b|\bprognos|\bvoraussichtlich|\bdürften?\b|\brechne(?:t|n)\b")),
    ("planned", re.compile(
        r"\bwill\b|\bwollen\b|\bwolle\b|\bsoll(?:en)?\b|\bplan(?:t|en|te|ten)\b|\bgeplant")),
)  # fmt: skip
MOMENT_PHRASES: tuple[tuple[Moment, re.Pattern[str]], ...] = (
    ("after_hours", re.compile(r"\bnachbörslich|\bnach (?:börsen|handels)schluss")),
    ("intraday", re.compile(
        r"\bzeitweise|\bzwischenzeitlich|\bim tagesverlauf|\bim (?:frühen )?handelsverlauf")),
    ("close", re.compile(
        r"\bbeende(?:t|te|ten)\b.*\b(?:tag|handel)|\baus dem handel\b|\bschloss(?:en)?\b"
        r"|\bschlusskurs|\b(?:börsen|handels)schluss")),
)  # fmt: skip

# ------------------------------------------------------------------ dates

MONTHS: dict[str, int] = {
    "januar": 1, "jänner": 1, "jan": 1, "februar": 2, "feber": 2, "feb": 2, "märz": 3, "mär": 3,
    "april": 4, "apr": 4, "mai": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "august": 8,
    "aug": 8, "september": 9, "sept": 9, "sep": 9, "oktober": 10, "okt": 10, "november": 11,
    "nov": 11, "dezember": 12, "dez": 12,
}  # fmt: skip
WEEKDAYS = (
    "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag",
)  # fmt: skip
YEAR_LEADERS = frozenset(
    ("im", "seit", "ab", "anfang", "mitte", "ende", "jahr", "jahre", "jahres", "jahren", "frühjahr",
     "frühling", "sommer", "herbst", "winter", "gesamtjahr", "geschäftsjahr", "jahrgang")
)  # fmt: skip
"""Words before four digits that make them a year, whatever follows; without one, no noun may."""
QUARTERS = {
    "erste": 1, "ersten": 1, "erstes": 1, "zweite": 2, "zweiten": 2, "zweites": 2,
    "dritte": 3, "dritten": 3, "drittes": 3, "vierte": 4, "vierten": 4, "viertes": 4,
    "1.": 1, "2.": 2, "3.": 3, "4.": 4,
}  # fmt: skip

# ------------------------------------------------------------------ speech and names

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
ROLE_ENDINGS = re.compile(
    r"(?:chef(?:in)?|boss|analyst(?:in)?|minister(?:in)?|präsident(?:en|in)?|sprecher(?:in)?|"
    r"professor(?:in)?|manager(?:in)?|investor(?:in)?|kanzler(?:in)?|gründer(?:in)?|"
    r"direktor(?:in)?|vorstand|vorsitzende[rn]?|leiter(?:in)?|forscher(?:in)?|experte|expertin|"
    r"könig(?:in)?|kaiser(?:in)?|general|sekretär(?:in)?|bürgermeister(?:in)?|autor(?:in)?|"
    r"ökonom(?:in)?|naut(?:in)?|[a-zäöüß]{3,}iker(?:in)?|[a-zäöüß]{5,}ist(?:in)?|loge|login|ceo|herr|frau|dr|prof)$",
    re.IGNORECASE,
)
NOUN_ENDINGS = re.compile(
    r"(?:ung(?:en)?|keit|heit|schaft|tion(?:en)?|ismus|tum|tät|nis(?:se)?|aktien?|index|unternehmen"
    r"|konzern(?:s|e)?|modells?|modelle|partei|regierung|bank|gesellschaft|institut|bibliothek|genz"
    r"|(?:isch|lich|ig)e[nrsm]?|journal|times|post|street|school|university|management|group"
    r"|institute|source|inc|corp|law)$",
    re.IGNORECASE,
)
NOT_IN_NAMES = (
    _words(
        """der die das den dem des ein eine einer eines einem einen und oder aber auch am im in
    an auf aus bei mit nach seit von vor zu zum zur für gegen ohne um über unter während als wie
    wenn weil
    er sie es wir ihr ich man sein seine ihre unser dieser diese dieses jener jene so nun jetzt
    heute gestern morgen damals laut doch denn daher deshalb zuvor später dann außerdem schließlich
    tatsächlich selbst noch bereits erst nur trotz wegen angesichts montag dienstag mittwoch
    donnerstag freitag samstag sonnabend sonntag"""
    )
    | MONTHS.keys()
    | SCALES.keys()
    | COLLECTIVES.keys()
    | {word for unit in UNITS for word in unit}
)
DETERMINERS = _words(
    """der die das den dem des ein eine einer eines einem einen kein keine keinen keinem keiner
    dieser diese dieses diesen diesem sein seine seinen seinem seiner seines ihr ihre ihren ihrem
    ihrer unser unsere unseren im am zum zur vom beim ins ans"""
)
"""Words that stand before a noun, and never right before a person's name."""
ADJECTIVE_ENDING = re.compile(r"[a-zäöüß]{3,}(?:e|en|er|es|em)$")


def direction_of(word: str) -> Direction | None:
    """Which way a lower-case word points on its own, if any."""
    return next((way for words, way in DIRECTION_WORDS if words.fullmatch(word)), None)

"""German word tables of the number grammar: numerals, units, hedges, what a clause claims."""

from __future__ import annotations

import re

from generator.model import Direction, FigureStatus, Moment, Qualifier

RANK_NOUNS = frozenset(("platz", "rang"))

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


def direction_of(word: str) -> Direction | None:
    """Which way a lower-case word points on its own, if any."""
    return next((way for words, way in DIRECTION_WORDS if words.fullmatch(word)), None)

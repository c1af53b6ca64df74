"""Small German words that every reader of a text needs: articles, prepositions, months, days."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _inflected(stems: str, endings: str) -> frozenset[str]:
    """Each stem with each ending; ``-`` stands for none."""
    return frozenset(
        stem + ending.strip("-") for stem in stems.split() for ending in endings.split()
    )


MONTHS: dict[str, int] = {
    "januar": 1, "jänner": 1, "februar": 2, "feber": 2, "märz": 3, "april": 4, "mai": 5,
    "juni": 6, "juli": 7, "august": 8, "september": 9, "oktober": 10, "november": 11,
    "dezember": 12,
}  # fmt: skip
"""Names of the months in lower case, from 1, the Austrian ones among them."""
SHORT_MONTHS: dict[str, int] = {
    "jan": 1, "jän": 1, "feb": 2, "mär": 3, "mrz": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dez": 12,
}  # fmt: skip
"""Abbreviations of the months without their point."""
WEEKDAYS: dict[str, int] = {
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5,
    "sonnabend": 5, "sonntag": 6,
}  # fmt: skip
"""Names of the days in lower case, Monday is 0."""
ON_WEEKDAYS = frozenset(f"{day}s" for day in WEEKDAYS)
"""*montags*."""

DEFINITE_ARTICLES = _words("der die das den dem des")
INDEFINITE_ARTICLES = _inflected("ein", "- e en em er es")
NEGATIVE_ARTICLES = _inflected("kein", "- e en em er es")
ARTICLES = DEFINITE_ARTICLES | INDEFINITE_ARTICLES
DEMONSTRATIVES = _inflected("dies jen", "e er es en em") | _words(
    "derselbe dieselbe dasselbe derjenige diejenige dasjenige diejenigen denselben demselben"
)
POSSESSIVES = _inflected("mein dein sein ihr unser", "- e en em er es") | _words(
    "euer eure euren eurem eurer eures"
)
QUANTIFIERS = _inflected(
    """jed manch solch welch mehrer einig all viel wenig beid zahlreich sämtlich etlich jeglich
    derartig ander weiter""",
    "e er es en em",
)
SMALL_NUMERALS = _words("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf")
DETERMINERS = (
    ARTICLES | NEGATIVE_ARTICLES | DEMONSTRATIVES | POSSESSIVES | QUANTIFIERS | SMALL_NUMERALS
)
"""Words with which a noun phrase begins."""

FUSED_PREPOSITIONS = _words(
    "am ans aufs beim fürs hinterm im ins übers überm ums unterm unters vom vorm vors zum zur"
)
"""A preposition and an article in one word."""
PREPOSITIONS = FUSED_PREPOSITIONS | _words(
    """ab abseits abzüglich als an angesichts anhand anlässlich anstatt anstelle auf aufgrund aus
    außer außerhalb bei bezüglich binnen bis dank durch entgegen entlang entsprechend fern für
    gegen gegenüber gemäß hinsichtlich hinter in infolge inklusive inmitten innerhalb jenseits
    kraft laut mangels mit mithilfe mitsamt mittels nach nahe namens neben nebst oberhalb ohne
    per pro samt seit statt trotz um ungeachtet unter unterhalb unweit über von vor während wegen
    wider wie zu zufolge zugunsten zuzüglich zwischen"""
)
"""Prepositions, *als* and *wie* among them, which govern a noun alike."""

HAVE = _inflected("hab hätt hatt", "e est en et") | _words("hast hat")
BE = _words("bin bist ist sind seid war warst waren wart sei seist seien wäre wärst wären wärt")
BECOME = _words(
    """werde wirst wird werden werdet wurde wurdest wurden wurdet ward würde würdest würden
    würdet"""
)
MODALS = _inflected(
    "konnt könnt musst müsst durft dürft wollt sollt mocht möcht", "e est en et"
) | _words(
    """kann kannst können könne könnt muss muß musst müssen müsse müsst darf darfst dürfen dürfe
    dürft will willst wollen wolle wollt soll sollst sollen solle sollt mag magst mögen möge mögt"""
)
AUXILIARIES = HAVE | BE | BECOME | MODALS
"""Finite forms of the verbs beside which a participle or an infinitive stands."""

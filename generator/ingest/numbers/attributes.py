"""Tell numbers that only describe somebody (*der 53-Jährige will …*) from what a sentence claims.

What is planned, expected or alleged of a person leaves the person's age as it is; the same holds
for what stands with *mit* beside a noun ahead of the verb (*Die Firma mit 400 Leuten will …*).
"""

from __future__ import annotations

from generator.ingest.numbers import claim_tables
from generator.ingest.numbers.phrase import Phrase
from generator.ingest.numbers.tokens import Tokens

_OLD = frozenset(("alte", "alter", "alten", "altes", "altem"))
_TERMS = (
    "haft", "strafe", "freiheitsstrafe", "haftstrafe", "gefängnisstrafe", "vertrag", "laufzeit",
    "frist", "sperre", "pause", "plan", "programm", "projekt", "ausbildung", "studium", "amtszeit",
    "phase", "zeit", "dauer", "mandat", "garantie", "abkommen", "suche", "arbeit", "bauzeit",
    "verbot", "bewährung", "bewährungsfrist", "anleihe", "anleihen", "krieg", "herrschaft",
)  # fmt: skip
"""Endings of nouns that *dreijährig* gives a length, where others have an age."""


_LONGEST_WISH = 6


def describes(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a number describes what its clause is about, whatever the clause says of it."""
    return any(rule(tokens, phrase) for rule in _RULES)


def _is_age(tokens: Tokens, phrase: Phrase) -> bool:
    if phrase.quantity.unit != "years":
        return False
    last, after = tokens[phrase.stop - 1], tokens.at(phrase.stop)
    if after.fold in _OLD or tokens.at(phrase.start - 1).text == "(":
        return True
    if "jährig" not in last.fold:
        return False
    nouns = [token.fold for token in tokens[phrase.stop : phrase.stop + 2] if token.text.istitle()]
    return last.text[0].isupper() or not (nouns and nouns[0].endswith(_TERMS))


def _was_wanted(tokens: Tokens, phrase: Phrase) -> bool:
    """*24 Jahre lang bauen wollten*: how long it was wanted is no plan."""
    if tokens.at(phrase.stop).fold != "lang":
        return False
    ahead = range(phrase.stop + 1, phrase.stop + _LONGEST_WISH)
    return any(tokens.at(at).fold in ("wollte", "wollten") for at in ahead)


def _is_past(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a result of the past is told beside it (*nach 3 Prozent im Vorjahr erwartet …*)."""
    when = tokens.at(phrase.stop + 1).fold
    return tokens.at(phrase.stop).fold == "im" and when in claim_tables.PAST_PERIODS


def _is_beside_noun(tokens: Tokens, phrase: Phrase) -> bool:
    """*Die Firma mit 400 Leuten will*: before the word that makes the rest a plan."""
    noun, lead = tokens.at(phrase.start - 2), tokens.at(phrase.start - 1)
    if lead.fold != "mit" or not noun.text[:1].isupper():
        return False
    verb = tokens.at(phrase.stop).fold
    return verb in claim_tables.OBLIGATION | claim_tables.FUTURE or verb in claim_tables.PLANNED


def _are_wishing(tokens: Tokens, phrase: Phrase) -> bool:
    """*500 Menschen wollten fliehen*: those who want something are there already."""
    wants = tokens.at(phrase.stop).fold in claim_tables.WISHES and phrase.quantity.unit == "count"
    return wants and tokens.at(phrase.stop - 1).text[:1].isupper()


_RULES = (_is_age, _is_beside_noun, _is_past, _was_wanted, _are_wishing)

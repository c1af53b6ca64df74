"""Whether a role, a pronoun or a noun can mean somebody whom an article has named."""

from __future__ import annotations

from collections.abc import Sequence

from generator.ingest.german_words import AUXILIARIES
from generator.ingest.names import lexicon as words
from generator.ingest.names import roles
from generator.ingest.names.kinds import is_common
from generator.ingest.names.people import Person
from generator.ingest.names.phrases import Phrase
from generator.ingest.speech import lexicon, verbs
from generator.ingest.speech.clauses import Clause

_STEM = 5
"""Letters of a noun that its inflection leaves alone."""


def name_at(phrase: Phrase) -> int:
    """Where the name of a company begins behind the word for what it is, else 0."""
    for at, noun in enumerate(phrase.nouns[:-1]):
        if words.COMPANY_HEADS.match(noun.text) and noun.text not in ("Bank", "Bahn"):
            return at + 1
    return 0


def is_one_role(phrase: Phrase) -> bool:
    """Whether nothing but a place stands before the role (*der Tessiner Ständerat*)."""
    common = phrase.nouns[: len(phrase.nouns) - len(phrase.name)] or phrase.nouns
    return all(noun.text.endswith("er") and not is_common(noun.text) for noun in common[:-1])


def is_where(phrase: Phrase, person: Person) -> bool:
    """Whether a mention with a genitive (*Chef der Bank*) does not name another institution."""
    told = person.role or ""
    if not phrase.attributes or not {"des", "der"} & set(told.split()):
        return True
    return phrase.attributes[0].head[:_STEM] in told


def is_origin(attributes: Sequence[Phrase]) -> bool:
    """*der Münchner*, *der Meidericher*: for whom somebody works, as the article has told."""
    return len(attributes) == 1 and is_one_role(attributes[0]) and attributes[0].head[-2:] == "er"


def is_addressed(attributes: Sequence[Phrase]) -> bool:
    """*sagte der Minister der Zeitung*: to whom somebody speaks rather than for whom."""
    return len(attributes) == 1 and lexicon.ADDRESSEES.match(attributes[0].head)


def may_have(person: Person, role: str) -> bool:
    """Whether somebody may have a role beside those that the article has told."""
    return not person.roles or any(roles.same_field(role, own) for own, _ in person.roles)


def is_plural(clause: Clause, at: int) -> bool:
    """Whether the verb beside the pronoun *sie* is plural."""
    for index in (at - 1, at + 1):
        if 0 <= index < len(clause.folds):
            fold = clause.folds[index]
            if fold.endswith("en") and (
                verbs.is_saying(clause.folds, index) or fold in AUXILIARIES
            ):
                return True
    return False


def fits(phrase: Phrase, gender: str, *, subject: bool) -> bool:
    """Whether an unnamed person or an institution can be meant by *er* or *sie*."""
    feminine = phrase.head.lower().endswith(("in", "frau", "ige"))
    if roles.ROLES.match(phrase.head):
        return (gender == "f") == (feminine or phrase.determiner == "die")
    if not subject or not words.INSTITUTIONS.match(phrase.head):
        return False
    return phrase.determiner in (("die", "eine") if gender == "f" else ("der", "ein"))


def may_belong(person: Person, role: str) -> bool:
    """Whether the party in a role (*der SPD-Politiker*) is not another than the person's."""
    party = words.party_in(role)
    return party is None or person.party in (party, None)

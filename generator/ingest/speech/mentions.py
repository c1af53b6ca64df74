"""What can stand for somebody who speaks: a noun phrase or a pronoun."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ingest.names import lexicon as words
from generator.ingest.names import roles
from generator.ingest.names.phrases import Phrase
from generator.ingest.names.places import is_place, places
from generator.ingest.speech import lexicon


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun that stands for who speaks, with its index in the sentence."""

    at: int
    fold: str


Mention = Phrase | Pronoun


def first(mention: Mention) -> int:
    """Index of the first token."""
    return mention.at if isinstance(mention, Pronoun) else mention.first


def is_name(phrase: Phrase) -> bool:
    """Whether the phrase is a bare name of a person."""
    return bool(phrase.name) and phrase.determiner is None


def is_person(phrase: Phrase) -> bool:
    """Whether the phrase is a name, or a role with an article or a name."""
    return bool(phrase.name) or roles.ROLES.match(phrase.head)


def is_somebody(mention: Mention) -> bool:
    """Whether a mention is a person, a role, an institution or a group, and no other noun."""
    if isinstance(mention, Pronoun):
        return True
    head = mention.head
    tables = (roles.ROLES, words.INSTITUTIONS, words.PEOPLE)
    bare = mention.determiner is None and len(mention.nouns) == len(mention.name)
    if len(mention.nouns) == 1 and head.isupper() and head not in words.ABBREVIATED_THINGS:
        return not is_place(head.capitalize())
    if mention.nouns[0].text in words.CLUBS or mention.head in words.PARTY_NAMES:
        return True
    if any(words.COMPANY_HEADS.match(noun.text) for noun in mention.nouns[:-1]):
        return True
    return (bool(mention.name) and (bare or len(mention.name) < len(mention.nouns))) or any(
        table.match(head) for table in tables
    )


def is_source(mention: Mention) -> bool:
    """Whether the mention is a text, an institution or somebody else who says something."""
    if isinstance(mention, Pronoun):
        return True
    head = mention.head
    return is_somebody(mention) or words.DOCUMENTS.match(head) or lexicon.MEDIA.match(head)


def is_speaker_noun(phrase: Phrase) -> bool:
    """Whether the phrase can name somebody who speaks."""
    return phrase.head.lower() not in lexicon.NEVER_SPEAK


def may_speak(phrase: Phrase) -> bool:
    """Whether the phrase can be the subject of a verb of saying."""
    owner = phrase.determiner is None and is_place(phrase.head) and phrase.head.endswith("s")
    return (
        phrase.nominative
        and is_speaker_noun(phrase)
        and not (owner and phrase.head not in places())
    )

"""Whom a mention means: names, roles and pronouns followed to a full name."""

from __future__ import annotations

import re
from itertools import islice

from generator.ingest.names import grammar, roles
from generator.ingest.names import lexicon as words
from generator.ingest.names.people import People, Person, Place, person_name
from generator.ingest.names.phrases import Phrase
from generator.ingest.names.role_keys import role_key
from generator.ingest.speech.discourse import BACK, Discourse, Speaker
from generator.ingest.speech.fitting import (
    fits,
    is_addressed,
    is_one_role,
    is_origin,
    is_plural,
    is_where,
    may_belong,
    may_have,
    name_at,
)
from generator.ingest.speech.mentions import Mention, Pronoun, is_somebody, is_source

_NEAR = 2
_PARAGRAPHS_BACK = 3
_MOST_UNNAMED = 20
_DEFINITE = frozenset(("der", "die", "das", "dieses", "dieser", "diese", "dem", "des", "den"))


class Coreference:
    """Follows the mentions of an article.

    Args:
        discourse: Its sentences.
        people: The persons whom it names.
    """

    def __init__(self, discourse: Discourse, people: People) -> None:
        self._discourse = discourse
        self._people = people
        self._spoke: dict[str, Speaker] = {}

    def resolve(self, number: int, index: int, mention: Mention) -> Speaker | None:
        """The person or institution that a mention stands for."""
        if isinstance(mention, Pronoun):
            return self._antecedent(number, index, mention)
        person = self._person(number, mention)
        if person is None and self._is_definite(mention):
            clause = self._discourse.clauses[number][index]
            place = (number, clause.tokens[mention.first].start)
            person = self._with_role(number, index, mention, place)
        named = self._named(number, mention, self._extension(number, index, mention))
        if person is not None:
            return Speaker(person.name, named.place, person)
        whole = self._extension(number, index, mention) is not None
        alone = len(mention.nouns) == 1 and not mention.attributes and not whole
        if self._is_definite(mention) and alone:
            named = self._organisation(number, index, mention.head) or named
        return self._unnamed(named, mention)

    def _unnamed(self, speaker: Speaker, phrase: Phrase) -> Speaker:
        """Whom *der Sprecher* means where an unnamed spokesman has spoken before."""
        if phrase.attributes or not roles.ROLES.match(phrase.head):
            self._spoke[speaker.name] = speaker
            return speaker
        head = phrase.head.lower().replace("-", "")
        for name in islice(reversed(self._spoke), _MOST_UNNAMED):
            role = name.split(" ")[0].lower().replace("-", "")
            if role.endswith(head):
                return self._spoke[name]
        self._spoke[speaker.name] = speaker
        return speaker

    def is_somebody(self, mention: Mention) -> bool:
        """Whether a mention is a person, a role or an institution; a bare word only if known."""
        return is_somebody(mention) and not self._is_unknown_word(mention)

    def is_source(self, mention: Mention) -> bool:
        """Likewise, or a text that says something."""
        return is_source(mention) and not self._is_unknown_word(mention)

    def may_speak(self, mention: Mention) -> bool:
        """Whether a mention beside a verb of saying is no thing (*die Strophe*)."""
        if isinstance(mention, Pronoun) or is_source(mention):
            return True
        return mention.determiner is None or len(mention.nouns) > 1 or bool(mention.attributes)

    def _is_unknown_word(self, mention: Mention) -> bool:
        """Whether it is one capitalised word that may as well be a thing (*Blausäure*)."""
        if isinstance(mention, Pronoun) or mention.determiner is not None:
            return False
        if len(mention.nouns) > 1 or len(mention.name) != 1 or mention.head.isupper():
            return False
        person = self._people.get(mention.head)
        return person is None or not (person.sure or person.name != mention.head)

    def _organisation(self, number: int, index: int, head: str) -> Speaker | None:
        """Whom *das Unternehmen*, *die Behörde* means: the subject of a sentence before."""
        if not words.SHORT_FORMS.match(head):
            return None
        for paragraph, sentence in list(self._discourse.backwards(number, index, 2))[:BACK]:
            subject = self._discourse.clauses[paragraph][sentence].subject()
            if isinstance(subject, Phrase) and self._is_organisation(paragraph, subject):
                return self._named(paragraph, subject)
        return None

    def _is_organisation(self, number: int, phrase: Phrase) -> bool:
        person = self._person(number, phrase)
        if (person is not None and person.sure) or roles.ROLES.match(phrase.head):
            return False
        institution = any(words.INSTITUTIONS.match(noun.text) for noun in phrase.nouns)
        whole = len(phrase.nouns) > 1 or not words.SHORT_FORMS.whole(phrase.head)
        return bool(phrase.name) or phrase.head.isupper() or (institution and whole)

    def _person(self, number: int, phrase: Phrase) -> Person | None:
        if phrase.determiner is None and len(phrase.nouns) == 1 and not phrase.name:
            return self._people.with_last_name(phrase.head)
        for part in (phrase, *phrase.attributes):
            name = person_name(self._discourse.texts[number], part)
            person = None if name is None else self._people.get(name)
            if person is not None and (part is phrase or person.sure):
                return person
        return None

    @staticmethod
    def _is_definite(phrase: Phrase) -> bool:
        if phrase.determiner is None:
            return roles.ROLES.match(phrase.head) and not words.PEOPLE.match(phrase.head)
        return phrase.determiner in _DEFINITE

    def _with_role(self, number: int, index: int, phrase: Phrase, place: Place) -> Person | None:
        """The person whom a role means: *der Minister*, *die 38-Jährige*."""
        head = phrase.head
        plural = phrase.determiner == "die" and not head.endswith(("in", "e", "frau"))
        if not roles.ROLES.match(head) or not is_one_role(phrase) or plural:
            return None
        person = self._people.with_role(role_key(phrase), place)
        if person is not None and is_where(phrase, person) and may_belong(person, head):
            return person
        gender = "f" if phrase.determiner == "die" or head.endswith("in") else "m"
        if roles.GENERIC_ROLES.match(head):
            return self._last_person(number, index, gender, sentences=2 * BACK, role=head)
        elsewhere = phrase.attributes and not (
            is_origin(phrase.attributes) or is_addressed(phrase.attributes)
        )
        if elsewhere or roles.OTHERS.match(head):
            return None
        near = self._last_person(number, index, gender, sentences=_NEAR, role=head)
        if near is not None and may_have(near, head):
            return near
        spoke = self._last_speaker(number, index)
        if spoke is None or spoke.gender not in (gender, None) or words.INSTITUTIONS.match(head):
            return None
        return spoke if may_have(spoke, head) and may_belong(spoke, head) else None

    def _last_speaker(self, number: int, index: int) -> Person | None:
        """The person who spoke last, perhaps in indirect speech."""
        for paragraph, sentence in self._discourse.backwards(number, index, _PARAGRAPHS_BACK):
            said = self._discourse.said.get((paragraph, sentence))
            if said is not None and said.person is not None:
                return said.person
            clause = self._discourse.clauses[paragraph][sentence]
            mention = clause.speaker(len(clause.tokens))
            if isinstance(mention, Phrase):
                person = self._person(paragraph, mention)
                if person is not None and (person.familiar or " " in person.name):
                    return person
        return None

    def _antecedent(self, number: int, index: int, pronoun: Pronoun) -> Speaker | None:
        clause = self._discourse.clauses[number][index]
        if pronoun.fold in grammar.NOBODY:
            return None
        plural = pronoun.fold == "sie" and is_plural(clause, pronoun.at)
        gender = {"er": "m", "dieser": "m", "jener": "m"}.get(pronoun.fold, "f")
        for paragraph, sentence in [
            (number, index),
            *self._discourse.backwards(number, index, _PARAGRAPHS_BACK),
        ]:
            limit = pronoun.at if (paragraph, sentence) == (number, index) else None
            found = self._fitting(paragraph, sentence, limit, gender, plural=plural)
            if found is not None:
                return found
        return None

    def _fitting(
        self, number: int, index: int, limit: int | None, gender: str, *, plural: bool
    ) -> Speaker | None:
        """Whom a sentence names that a pronoun can stand for: its subject, else the last one."""
        clause = self._discourse.clauses[number][index]
        subject = clause.subject(limit)
        candidates: list[Phrase] = (
            [] if subject is None or isinstance(subject, Pronoun) else [subject]
        )
        inside = [
            phrase
            for phrase in clause.sentence.phrases
            if limit is None or (phrase.last <= limit and phrase.nominative)
        ]
        candidates += reversed(inside)
        if limit is not None:
            candidates.sort(key=lambda phrase: not clause.opens_main_clause(phrase))
        for bare in candidates:
            phrase = clause.with_apposition(bare)
            if isinstance(phrase, Pronoun):
                continue
            person = self._person(number, phrase)
            if plural:
                if words.PEOPLE.match(phrase.head) and person is None:
                    return self._named(number, phrase)
            elif person is not None and person.familiar and person.gender in (gender, None):
                return Speaker(person.name, self._named(number, phrase).place, person)
            elif person is None and fits(phrase, gender, subject=bare is subject):
                return self.resolve(number, index, phrase)
        said = self._discourse.said.get((number, index)) if limit is None else None
        if said is not None and not plural and said.person and said.person.gender in (gender, None):
            return said
        return None

    def _last_person(
        self, number: int, index: int, gender: str, sentences: int, role: str
    ) -> Person | None:
        """The person of a gender who was named last, subjects before others."""
        for paragraph, sentence in list(self._discourse.backwards(number, index, 2))[:sentences]:
            clause = self._discourse.clauses[paragraph][sentence]
            subject = clause.subject()
            found: list[Phrase] = [subject] if isinstance(subject, Phrase) else []
            for phrase in (*found, *reversed(clause.sentence.phrases)):
                person = self._person(paragraph, phrase)
                if person is None or not person.familiar or not may_belong(person, role):
                    continue
                if person.gender in (gender, None):
                    return person
        return None

    def _extension(self, number: int, index: int, phrase: Phrase) -> Phrase | None:
        """The rest of an institution's name (*Institut für Zeitgeschichte*)."""
        if not words.INSTITUTIONS.match(phrase.head):
            return None
        found = self._discourse.clauses[number][index].sentence.phrases
        beside = (p for p in found if p.first == phrase.last + 1 and p.preposition == "für")
        return next(beside, None)

    def _named(self, number: int, phrase: Phrase, rest: Phrase | None = None) -> Speaker:
        """The article's words for somebody, without the determiner and brackets."""
        text = self._discourse.texts[number]
        last = rest or phrase
        end = last.nouns[-1].end
        if last.attributes:
            end = last.attributes[-1].nouns[-1].end
        start = phrase.nouns[name_at(phrase)].start
        name = " ".join(text[start:end].split())
        inside = re.split(r"[„»\"‚]", name)[-1] or name
        return Speaker(inside, (number, start, end))

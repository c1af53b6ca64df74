"""Who says each quotation of an article: names, roles and pronouns followed to a full name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.ingest.names import lexicon as words
from generator.ingest.names.people import People, Person, Place, person_name, role_key
from generator.ingest.names.phrases import Phrase
from generator.ingest.names.tokens import MASK, Token
from generator.ingest.speech import verbs
from generator.ingest.speech.clauses import Clause
from generator.ingest.speech.detection import find_quotations
from generator.ingest.speech.frames import Frames
from generator.ingest.speech.mentions import Mention, Pronoun, is_somebody, is_source
from generator.ingest.speech.passages import cut

_BACK = 4
_NEAR = 2
_HEADING_MARKS = ' „“”"«»'
_HEADING_REACH = 30
_SAME_WORDS = 0.6
_PARAGRAPHS_BACK = 3


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something.

    Attributes:
        name: The full name, or the article's words for an institution or an unnamed person.
        place: Where the words stand that name the speaker: paragraph, start and end.
        person: The person, where one is named.
    """

    name: str
    place: tuple[int, int, int]
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation in a paragraph, and who says it."""

    start: int
    end: int
    speaker: Speaker | None


class Speech:
    """The quotations of an article with their speakers.

    Args:
        paragraphs: The paragraphs of the article, in order.

    Attributes:
        spoken: The quotations of each paragraph.
        people: The persons whom the article names.
    """

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self._texts = paragraphs
        self._spans = find_quotations(paragraphs)
        self._clauses = [
            [Frames(sentence) for sentence in cut(text, spans)]
            for text, spans in zip(paragraphs, self._spans, strict=True)
        ]
        self.people = People(self.sentences())
        self._said: dict[tuple[int, int], Speaker | None] = {}
        self.spoken = [list(self._of(number)) for number in range(len(paragraphs))]

    def sentences(self) -> Iterator[tuple[int, str, list[Token], list[Phrase]]]:
        """Number of the paragraph, its text, the words and the noun phrases of each sentence."""
        for number, clauses in enumerate(self._clauses):
            for clause in clauses:
                sentence = clause.sentence
                yield number, self._texts[number], sentence.tokens, sentence.phrases

    def _of(self, number: int) -> Iterator[Spoken]:
        clauses = self._clauses[number]
        index = 0
        for start, end in self._spans[number]:
            while index + 1 < len(clauses) and clauses[index].sentence.end <= start:
                index += 1
            speaker = self._speaker(number, index, start)
            self._said[number, index] = speaker
            yield Spoken(start, end, speaker)

    # ------------------------------------------------------------ attribution

    def _speaker(self, number: int, index: int, start: int) -> Speaker | None:
        clause = self._clauses[number][index]
        at = next((i for i, token in enumerate(clause.tokens) if token.end > start), 0)
        mention = clause.speaker(at)
        if mention is not None:
            return self._resolve(number, index, mention)
        if (number, index) in self._said:
            return self._said[number, index]
        own = clause.subject()
        reported = bool(verbs.REPORTED & set(clause.folds))
        alone = all(token.text[0] == MASK or not token.text[0].isalnum() for token in clause.tokens)
        if own is not None and not reported and not alone and is_somebody(own):
            return self._resolve(number, index, own)
        if alone and len(self._clauses[number]) == 1 and self._texts[number][-1] not in ".!?…":
            return self._repeated(number)
        return self._earlier(number, index) or self._following(number, index)

    def _repeated(self, number: int) -> Speaker | None:
        """Who says in the text what a heading quotes."""
        heading = set(self._texts[number].lower().strip(_HEADING_MARKS).split())
        last = min(len(self._texts), number + _HEADING_REACH)
        for paragraph in range(number + 1, last):
            if self._texts[paragraph][-1] not in ".!?…":
                continue
            for start, end in self._spans[paragraph]:
                said = self._texts[paragraph][start:end].lower().replace(",", " ").split()
                if len(heading & set(said)) > _SAME_WORDS * len(heading):
                    return self._speaker(paragraph, self._sentence_at(paragraph, start), start)
        return None

    def _sentence_at(self, number: int, at: int) -> int:
        clauses = self._clauses[number]
        return next((i for i, clause in enumerate(clauses) if at < clause.sentence.end), 0)

    def _earlier(self, number: int, index: int) -> Speaker | None:
        """Who spoke in the sentences before, or of whom they speak."""
        nearest: Speaker | None = None
        for paragraph, sentence in self._backwards(number, index, 2):
            if (paragraph, sentence) in self._said:
                return self._said[paragraph, sentence] or nearest
            clause = self._clauses[paragraph][sentence]
            mention = clause.speaker(len(clause.tokens))
            if mention is not None and is_source(mention):
                return self._resolve(paragraph, sentence, mention)
            if nearest is None and (own := clause.subject()) is not None and is_somebody(own):
                nearest = self._resolve(paragraph, sentence, own)
        return nearest

    def _following(self, number: int, index: int) -> Speaker | None:
        """Who speaks in the next sentence, where a quotation begins it."""
        if index + 1 >= len(self._clauses[number]):
            return None
        clause = self._clauses[number][index + 1]
        mention = clause.speaker(0) if clause.tokens else None
        return None if mention is None else self._resolve(number, index + 1, mention)

    def _backwards(self, number: int, index: int, paragraphs: int) -> Iterator[tuple[int, int]]:
        """Sentences before one, the nearest first, not more than a few paragraphs back."""
        for sentence in range(index - 1, max(-1, index - 1 - 2 * _BACK), -1):
            yield number, sentence
        for paragraph in range(number - 1, max(-1, number - paragraphs), -1):
            last = len(self._clauses[paragraph]) - 1
            for sentence in range(last, max(-1, last - _BACK), -1):
                yield paragraph, sentence

    # ------------------------------------------------------------- resolution

    def _resolve(self, number: int, index: int, mention: Mention) -> Speaker | None:
        """The person or institution that a mention stands for."""
        if isinstance(mention, Pronoun):
            return self._antecedent(number, index, mention)
        person = self._person(number, mention)
        if person is None and self._is_definite(mention):
            clause = self._clauses[number][index]
            place = (number, clause.tokens[mention.first].start)
            person = self._with_role(number, index, mention, place)
        named = self._named(number, mention)
        if person is not None:
            return Speaker(person.name, named.place, person)
        if self._is_definite(mention) and len(mention.nouns) == 1 and not mention.attributes:
            return self._organisation(number, index, mention.head) or named
        return named

    def _organisation(self, number: int, index: int, head: str) -> Speaker | None:
        """Whom *das Unternehmen*, *die Behörde* means: the subject of a sentence before."""
        if not words.SHORT_FORMS.match(head):
            return None
        for paragraph, sentence in list(self._backwards(number, index, 2))[:_BACK]:
            subject = self._clauses[paragraph][sentence].subject()
            if isinstance(subject, Phrase) and self._is_organisation(paragraph, subject):
                return self._named(paragraph, subject)
        return None

    def _is_organisation(self, number: int, phrase: Phrase) -> bool:
        person = self._person(number, phrase)
        if (person is not None and person.sure) or words.ROLES.match(phrase.head):
            return False
        known = words.INSTITUTIONS.match(phrase.head) and not words.SHORT_FORMS.whole(phrase.head)
        return bool(phrase.name) or phrase.head.isupper() or known or len(phrase.nouns) > 1

    def _person(self, number: int, phrase: Phrase) -> Person | None:
        if phrase.determiner is None and len(phrase.nouns) == 1 and not phrase.name:
            return self.people.with_last_name(phrase.head)
        for part in (phrase, *phrase.attributes):
            name = person_name(self._texts[number], part)
            person = None if name is None else self.people.get(name)
            if person is not None and (part is phrase or person.sure):
                return person
        return None

    @staticmethod
    def _is_definite(phrase: Phrase) -> bool:
        if phrase.determiner is None:
            return words.ROLES.match(phrase.head) and not words.PEOPLE.match(phrase.head)
        return phrase.determiner in (
            "der",
            "die",
            "das",
            "dieses",
            "dieser",
            "diese",
            "dem",
            "des",
            "den",
        )

    def _with_role(self, number: int, index: int, phrase: Phrase, place: Place) -> Person | None:
        """The person whom a role means: *der Minister*, *die 38-Jährige*."""
        head = phrase.head
        plural = phrase.determiner == "die" and not head.endswith(("in", "e", "frau"))
        if not words.ROLES.match(head) or len(phrase.nouns) > 1 or plural:
            return None
        if (person := self.people.with_role(role_key(phrase), place)) is not None:
            return person
        feminine = phrase.determiner == "die" or head.endswith("in")
        gender = "f" if feminine else "m"
        if words.GENERIC_ROLES.match(head):
            return self._last_person(number, index, gender, sentences=2 * _BACK)
        if phrase.attributes or words.OTHERS.match(head):
            return None
        person = self._last_person(number, index, gender, sentences=_NEAR)
        return None if person is None or person.roles else person

    def _antecedent(self, number: int, index: int, pronoun: Pronoun) -> Speaker | None:
        clause = self._clauses[number][index]
        if pronoun.fold in ("wir", "ich", "man"):
            return None
        plural = pronoun.fold == "sie" and _is_plural(clause, pronoun.at)
        gender = {"er": "m", "dieser": "m", "jener": "m"}.get(pronoun.fold, "f")
        for paragraph, sentence in [
            (number, index),
            *self._backwards(number, index, _PARAGRAPHS_BACK),
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
        clause = self._clauses[number][index]
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
        for bare in candidates:
            phrase = clause.with_apposition(bare)
            if isinstance(phrase, Pronoun):
                continue
            person = self._person(number, phrase)
            if plural:
                if words.PEOPLE.match(phrase.head) and person is None:
                    return self._named(number, phrase)
            elif person is not None and person.sure and person.gender in (gender, None):
                return Speaker(person.name, self._named(number, phrase).place, person)
            elif person is None and _fits(phrase, gender, subject=bare is subject):
                return self._resolve(number, index, phrase)
        said = self._said.get((number, index)) if limit is None else None
        if said is not None and not plural and said.person and said.person.gender in (gender, None):
            return said
        return None

    def _last_person(self, number: int, index: int, gender: str, sentences: int) -> Person | None:
        """The person of a gender who was named last, subjects before others."""
        for paragraph, sentence in list(self._backwards(number, index, 2))[:sentences]:
            clause = self._clauses[paragraph][sentence]
            subject = clause.subject()
            found: list[Phrase] = [subject] if isinstance(subject, Phrase) else []
            for phrase in (*found, *reversed(clause.sentence.phrases)):
                person = self._person(paragraph, phrase)
                if person is not None and person.sure and person.gender in (gender, None):
                    return person
        return None

    def _named(self, number: int, phrase: Phrase) -> Speaker:
        """The article's words for somebody, without the determiner and brackets."""
        text = self._texts[number]
        end = phrase.nouns[-1].end
        if phrase.attributes:
            end = phrase.attributes[-1].nouns[-1].end
        start = phrase.nouns[_name_at(phrase)].start
        return Speaker(" ".join(text[start:end].split()), (number, start, end))


def _name_at(phrase: Phrase) -> int:
    """Where the name of a company begins behind the word for what it is, else 0."""
    for at, noun in enumerate(phrase.nouns[:-1]):
        if words.COMPANY_HEADS.match(noun.text) and noun.text not in ("Bank", "Bahn"):
            return at + 1
    return 0


def _is_plural(clause: Clause, at: int) -> bool:
    """Whether the verb beside the pronoun *sie* is plural."""
    for index in (at - 1, at + 1):
        if 0 <= index < len(clause.folds):
            fold = clause.folds[index]
            if fold.endswith("en") and (
                verbs.is_saying(clause.folds, index) or fold in verbs.AUXILIARIES
            ):
                return True
    return False


def _fits(phrase: Phrase, gender: str, *, subject: bool) -> bool:
    """Whether an unnamed person or an institution can be meant by *er* or *sie*."""
    feminine = phrase.head.lower().endswith(("in", "frau", "ige"))
    if words.ROLES.match(phrase.head):
        return (gender == "f") == (feminine or phrase.determiner == "die")
    if not subject or not words.INSTITUTIONS.match(phrase.head):
        return False
    return phrase.determiner in (("die", "eine") if gender == "f" else ("der", "ein"))

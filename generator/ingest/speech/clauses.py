"""The subject of a verb of saying, and of a sentence without one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.ingest.german_words import AUXILIARIES, PREPOSITIONS
from generator.ingest.names import grammar, roles
from generator.ingest.names.phrases import Phrase
from generator.ingest.names.tokens import MASK, Token
from generator.ingest.speech import verbs
from generator.ingest.speech.mentions import (
    Mention,
    Pronoun,
    first,
    is_name,
    is_somebody,
    may_speak,
)
from generator.ingest.speech.passages import Sentence
from generator.ingest.speech.verb_tables import REPORTED

_STOPS = frozenset((",", ";", ":", "–", "—", "(", ")"))
_ENDS_OF_APPOSITIONS: tuple[list[str], ...] = ([], [","], ["("], ["."], ["!"], ["?"], [":"])
_FRAME = 25
"""Most words between an auxiliary and its participle."""
_RELATIVES = frozenset(("der", "die", "das", "welcher", "welche", "welches"))


@dataclass(frozen=True)
class Clause:
    """A sentence, read for its subject."""

    sentence: Sentence

    @property
    def tokens(self) -> list[Token]:
        """Its words and marks."""
        return self.sentence.tokens

    @cached_property
    def folds(self) -> list[str]:
        """The words in lower case."""
        return [token.fold for token in self.sentence.tokens]

    @cached_property
    def _verbs(self) -> list[int]:
        return [at for at in range(len(self.folds)) if self._is_verb(at)]

    @cached_property
    def _mentions(self) -> list[Mention]:
        """What can be a subject, in order."""
        covered = {
            at for phrase in self.sentence.phrases for at in range(phrase.first, phrase.last)
        }
        pronouns = [
            Pronoun(at, fold)
            for at, fold in enumerate(self.folds)
            if fold in grammar.PRONOUNS and at not in covered and not self._is_object(at)
        ]
        nominative = [phrase for phrase in self.sentence.phrases if may_speak(phrase)]
        return sorted([*pronouns, *nominative], key=first)

    def _is_verb(self, at: int) -> bool:
        if (self.tokens[at].capital and at > 0) or self.folds[at] in verbs.SUBJUNCTIVE:
            return False
        return verbs.is_saying(self.folds, at)

    def _verb_at(self, at: int) -> bool:
        return at in self._verbs or bool(AUXILIARIES & set(self.folds[at : at + 1]))

    def _is_object(self, at: int) -> bool:
        """*nannte sie eine Lüge*, *der Mann, die …*: no subject."""
        if self.folds[at] in ("dieser", "diese", "jener", "jene", "beide"):
            return False
        return self.folds[at] == "sie" and at >= 2 and self.folds[at - 2] in ("und", "oder")

    def subject(self, end: int | None = None) -> Mention | None:
        """The subject of the sentence up to token `end`: the first word group that can be one."""
        stop = len(self.tokens) if end is None else end
        begin = max((at for at in range(stop) if self.folds[at] == ":"), default=-1)
        for mention in self._mentions:
            if first(mention) >= stop:
                return None
            if first(mention) > begin and not self._in_side_clause(first(mention)):
                return self.with_apposition(mention)
        return None

    def _in_side_clause(self, at: int) -> bool:
        """Whether a clause that begins the sentence and ends with a comma holds token `at`."""
        if not self.folds or self.folds[0] not in grammar.SUBORDINATORS:
            return False
        comma = next((index for index, fold in enumerate(self.folds) if fold == ","), -1)
        governed = self.folds[0] in PREPOSITIONS - {"während", "seit", "als", "wie"}
        return at < comma and not governed

    def _subject(self, verb: int) -> Mention | None:
        """The subject of the verb of saying at `verb`."""
        finite = self._finite(verb)
        begin = self._begin(finite)
        inside = [mention for mention in self._mentions if begin <= first(mention) < finite]
        right = self._right(finite)
        if begin == finite and right is not None and self._has_verb(finite):
            return right
        if finite > 0 and self.folds[finite - 1] in ("und", "oder", "sowie"):
            return self._leftwards(finite) or right
        if any(self.tokens[index].text[0] == MASK for index in range(begin, finite)):
            return right or self._leftwards(finite)
        if inside and self._opens_clause(inside[0], begin):
            return self._likelier(inside[0], right)
        if inside and right is None:
            return self.with_apposition(inside[-1])
        opening = self._mentions[0] if self._mentions else None
        if opening is not None and first(opening) < finite and self._opens_clause(opening, 0):
            return self._likelier(opening, right)
        return right or self._relative(begin) or self._leftwards(finite)

    def _has_verb(self, end: int) -> bool:
        """Whether a whole clause stands before token `end`: *das gehe nicht, sagte er*."""
        before = self.tokens[:end]
        finite = REPORTED | AUXILIARIES
        return any(token.fold in finite or token.text[0] == MASK for token in before)

    def _likelier(self, left: Mention, right: Mention | None) -> Mention:
        """Which of two is the subject: *Die Vorwürfe bestritt der Minister*."""
        if right is not None and not is_somebody(left) and is_somebody(right):
            return right
        return self.with_apposition(left)

    def _relative(self, begin: int) -> Mention | None:
        """Whom a relative clause speaks of: *der Verband, der … fordert*."""
        if begin < 2 or self.folds[begin] not in _RELATIVES or self.folds[begin - 1] != ",":
            return None
        for phrase in self.sentence.phrases:
            if phrase.last == begin - 1:
                inner = [part for part in (phrase, *phrase.attributes) if is_somebody(part)]
                return inner[0] if inner else None
        return None

    def _finite(self, verb: int) -> int:
        """The auxiliary before a participle or infinitive, else the verb itself."""
        fold = self.folds[verb]
        if fold not in verbs.NON_FINITE or not self._ends_clause(verb):
            return verb
        apposed = verb > 0 and self.folds[verb - 1] == ","
        sure = fold in verbs.PARTICIPLES and fold.startswith("ge")
        for at in range(verb - 1, max(-1, verb - _FRAME), -1):
            if self.tokens[at].text in ";:" or self.tokens[at].text[0] == MASK:
                break
            if self.folds[at] == "," and not (sure or apposed):
                break
            if self.folds[at] in AUXILIARIES:
                return at
        return verb

    def _ends_clause(self, at: int) -> bool:
        """Whether nothing but auxiliaries stands between a word and the end of its clause."""
        index = at + 1
        while index < len(self.folds) and self.folds[index] in verbs.BEHIND_PARTICIPLES:
            index += 1
        return index >= len(self.folds) or not self.tokens[index].text[0].isalnum()

    def _begin(self, at: int) -> int:
        """Where the clause that ends before token `at` begins."""
        index = at
        while index > 0 and self.tokens[index - 1].text not in _STOPS:
            index -= 1
        return index

    def _opens_clause(self, mention: Mention, begin: int) -> bool:
        between = self.folds[begin : first(mention)]
        small = grammar.CONJUNCTIONS | {"wie", "dass", "daß", "so", "weil", "was", "„", "“"}
        return all(fold in small or self._is_adjective(fold) for fold in between)

    def _opens_sentence(self, mention: Mention) -> bool:
        return self._opens_clause(mention, 0)

    @staticmethod
    def _is_adjective(fold: str) -> bool:
        return fold.endswith(("e", "en", "er")) and fold not in grammar.SUBORDINATORS

    def _right(self, verb: int) -> Mention | None:
        """The first subject behind the verb, before the clause ends."""
        for mention in self._mentions:
            at = first(mention)
            if at <= verb:
                continue
            between = self.tokens[verb + 1 : at]
            if any(token.text in _STOPS or token.text[0] == MASK for token in between):
                return None
            return self.with_apposition(mention)
        return None

    def _leftwards(self, at: int) -> Mention | None:
        """The subject that the sentence begins with, else the nearest one to the left."""
        left = [mention for mention in self._mentions if first(mention) < at]
        if not left:
            return None
        if self._opens_sentence(left[0]):
            return self.with_apposition(left[0])
        likely = [mention for mention in left if is_somebody(mention)]
        return self.with_apposition((likely or left)[-1])

    def _behind_place(self, mention: Phrase) -> int:
        """The index behind a role and where somebody has it (*Chef der Bank in Hessen*)."""
        for phrase in self.sentence.phrases:
            if phrase.first == mention.last + 1 and phrase.preposition in (
                "in",
                "im",
                "bei",
                "von",
            ):
                return phrase.last
        return mention.last

    def opens_main_clause(self, phrase: Phrase) -> bool:
        """Whether a clause with its verb in second place begins with the phrase."""
        before = self.folds[phrase.first - 1 : phrase.first]
        behind = self.tokens[phrase.last : phrase.last + 1]
        opens = before and before[0] in (",", ";", "-", "–", "und", "aber", "doch")
        return bool(opens and behind and behind[0].text.islower()) and bool(phrase.name)

    def with_apposition(self, mention: Mention) -> Mention:
        """The name beside a role: *der Minister, Karl Schiller, sagte*."""
        if isinstance(mention, Pronoun):
            return mention
        last = self._behind_place(mention)
        for phrase in self.sentence.phrases:
            beside = phrase.first == last + 1 and self.folds[last] == ","
            titled = len(phrase.name) < len(phrase.nouns) and self._verb_at(phrase.last)
            ends = titled or self.folds[phrase.last : phrase.last + 1] in _ENDS_OF_APPOSITIONS
            joined = phrase.first == mention.last + 1 and self.folds[mention.last] == "und"
            both = roles.ROLES.match(mention.head) and roles.ROLES.match(phrase.head)
            if joined and both and is_name(phrase) and len(phrase.name) < len(phrase.nouns):
                return mention if mention.name else phrase
            if beside and ends and is_name(phrase) and not mention.name and not phrase.preposition:
                return phrase
            before = phrase.last + 1 == mention.first and self.folds[phrase.last] == ","
            if before and is_name(phrase) and not mention.name and mention.determiner is None:
                return phrase
        return mention

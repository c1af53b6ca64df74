"""Find the words in a sentence that name who speaks: the subject of its verb of saying."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from generator.ingest.names import grammar
from generator.ingest.names import lexicon as words
from generator.ingest.names.phrases import MASK, Phrase, Token
from generator.ingest.names.places import is_place, places
from generator.ingest.speech import lexicon, verbs
from generator.ingest.speech.passages import Sentence

_ADVERBS = 6
"""Most words between a verb and the subject behind it."""
_STOPS = frozenset((",", ";", ":", "–", "—", "(", ")"))
_IMPERSONAL = frozenset(
    ("heißt", "hieß", "heiße", "verlautete", "steht", "stand", "hervorgeht", "hervorging")
)
_INSIDE = frozenset(("in", "im", "aus", "von", "vom", "bei", "beim"))
_BEING = frozenset(("ist", "sei", "war", "bleibt", "blieb", "wäre", "sind", "waren", "steht"))
_PASSIVE = frozenset(("wurde", "wurden", "worden", "wird", "werden"))
_ENDS_OF_APPOSITIONS: tuple[list[str], ...] = ([], [","], ["("], ["."], ["!"], ["?"], [":"])
_RELATIVES = frozenset(("der", "die", "das", "welcher", "welche", "welches"))


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun that stands for who speaks, with its index in the sentence."""

    at: int
    fold: str


Mention = Phrase | Pronoun


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

    def _is_object(self, at: int) -> bool:
        """*nannte sie eine Lüge*, *der Mann, die …*: no subject."""
        if self.folds[at] in ("dieser", "diese", "jener", "jene", "beide"):
            return False
        return self.folds[at] == "sie" and at >= 2 and self.folds[at - 2] in ("und", "oder")

    # -------------------------------------------------------------- frames

    def speaker(self, at: int) -> Mention | None:
        """Who says the quotation at token `at`, as far as its sentence tells.

        Args:
            at: Index of the token of the quoted words.
        """
        return _owner_of_words(self._mention(at))

    def _mention(self, at: int) -> Mention | None:
        return (
            self._behind(at)
            or self._surely(self._before(at))
            or self._surely(self._with_colon(at))
            or self._before(at)
            or self._source(at)
            or self._later(at)
            or self._with_colon(at)
        )

    @staticmethod
    def _surely(mention: Mention | None) -> Mention | None:
        """The mention, if it is one of somebody."""
        return mention if mention is not None and is_source(mention) else None

    def _behind(self, at: int) -> Mention | None:
        """*„…“, sagte X* and *„…“, so X*."""
        index = at + 1
        while index < len(self.tokens) and self.tokens[index].text in "“”\"«»‘’'‹›,–—-.!?<>":
            index += 1
        if index >= len(self.tokens):
            return None
        if self.folds[index] in ("so", "laut", "meint", "wie"):
            begin = index + 1
            while begin < len(self.folds) and self.folds[begin] in (
                "auch",
                "etwa",
                "wiederum",
                "nun",
            ):
                begin += 1
            mention = self._starting(begin, anycase=self.folds[index] == "laut")
            if mention is not None:
                return mention
        verb = next((verb for verb in self._verbs if verb >= index), None)
        finite = index if self.folds[index] in verbs.AUXILIARIES else verb
        if verb is None or finite is None or finite > index + 1:
            return None
        if self.folds[index] in grammar.CONJUNCTIONS:
            return None
        return self._impersonal(verb) or self._right(finite)

    def _quoted_person(self, verb: int) -> Mention | None:
        """*zitiert X mit den Worten*: not the medium speaks, but X."""
        if self.folds[verb] not in ("zitiert", "zitierte") or "worten" not in self.folds[verb:]:
            return None
        if _PASSIVE & set(self.folds[:verb]):
            return None
        behind = (phrase for phrase in self.sentence.phrases if phrase.first > verb)
        return next((p for p in behind if p.preposition is None and is_somebody(p)), None)

    def _before(self, at: int) -> Mention | None:
        """*X sagte: „…“* and *X sagte, das sei „…“*: the last verb of saying that has a subject."""
        for verb in [verb for verb in reversed(self._verbs) if verb < at][:3]:
            mention = self._one_who_says(verb)
            if mention is not None:
                return mention
        return None

    def _one_who_says(self, verb: int) -> Mention | None:
        return (
            self._impersonal(verb)
            or self._quoted_person(verb)
            or self._agent(verb)
            or self._subject(verb)
        )

    def _later(self, at: int) -> Mention | None:
        """*„…“ sei, sagte X* and *das „…“ zu nennen, lehnte X ab*."""
        for verb in [verb for verb in self._verbs if verb > at][:3]:
            mention = self._one_who_says(verb)
            if mention is not None:
                return mention
        return None

    def _source(self, at: int) -> Mention | None:
        """*laut X*, *nach Angaben von X*, *aus Sicht des X*, *X zufolge*: the nearest one."""
        known = [
            source for phrase in self.sentence.phrases if (source := self._named_source(phrase))
        ]
        return min(known, key=lambda phrase: abs(phrase.first - at)) if known else None

    def _named_source(self, phrase: Phrase) -> Phrase | None:
        folds = self.folds
        head = phrase.head.lower()
        viewed = head in lexicon.SOURCE_NOUNS | lexicon.VIEWPOINTS
        if viewed:
            if phrase.preposition in ("nach", "laut", "aus", "in") and phrase.attributes:
                return phrase.attributes[0]
            return None
        if phrase.preposition in ("laut", "gemäß") or folds[phrase.last : phrase.last + 1] == [
            "zufolge"
        ]:
            return phrase
        if phrase.preposition == "für" and phrase.first == 1 and is_somebody(phrase):
            return phrase if _BEING & set(folds[phrase.last : phrase.last + 8]) else None
        back = phrase.first - 1
        if back >= 0 and folds[back] in ("von", "vom"):
            back -= 1
        if back < 1 or folds[back] not in lexicon.SOURCE_NOUNS | lexicon.VIEWPOINTS:
            return None
        near = folds[max(0, back - 3) : back]
        return phrase if {"nach", "aus", "in", "laut"} & set(near) else None

    def _with_colon(self, at: int) -> Mention | None:
        """*X bleibt dabei: „…“*: who stands before the colon, its subject first of all."""
        colon = at - 1
        while colon >= 0 and self.tokens[colon].text in "„“”\"«»‚‘'‹›<>,":
            colon -= 1
        if colon < 0 or self.tokens[colon].text != ":":
            return None
        subject = self.subject(colon)
        if subject is not None and is_somebody(subject):
            return subject
        before = [mention for mention in self._mentions if first(mention) < colon]
        named = [mention for mention in before if is_somebody(mention)]
        owned = self._owner(colon)
        return owned or (named[-1] if named else None) or subject

    def _owner(self, end: int) -> Mention | None:
        """Whose words they are: *seine Antwort: …*, *für ihn ist klar: …*, *Brandts Antwort: …*."""
        for at in range(end - 1, -1, -1):
            fold = self.folds[at]
            if fold in lexicon.POSSESSIVES and any(
                lexicon.SPEECH_LEADERS.match(later) for later in self.folds[at + 1 : at + 4]
            ):
                return Pronoun(at, lexicon.POSSESSIVES[fold])
            if fold in ("ihn", "sie") and at > 0 and self.folds[at - 1] == "für":
                return Pronoun(at, "er" if fold == "ihn" else "sie")
        for phrase in self.sentence.phrases:
            genitive = phrase.nouns[0].text.endswith("s") and len(phrase.nouns) > 1
            if (
                genitive
                and phrase.last <= end
                and lexicon.SPEECH_LEADERS.match(phrase.nouns[-1].text)
            ):
                return replace(phrase, nouns=phrase.nouns[:1], name=phrase.nouns[:1])
        return None

    # -------------------------------------------------------------- subjects

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
        governed = self.folds[0] in grammar.PREPOSITIONS - {"während", "seit", "als", "wie"}
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
        finite = verbs.REPORTED | verbs.AUXILIARIES
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
        if fold.startswith("ge") or fold in verbs.PARTICIPLES or fold.endswith("en"):
            for at in range(verb - 1, max(-1, verb - 25), -1):
                if self.tokens[at].text in ";:" or self.tokens[at].text[0] == MASK:
                    break
                if self.folds[at] in verbs.AUXILIARIES:
                    return at
        return verb

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

    def _right_now(self, verb: int) -> Mention | None:
        """The subject right behind the verb, without a word between them."""
        mention = self._right(verb)
        return mention if mention is not None and first(mention) == verb + 1 else None

    def _starting(self, at: int, *, anycase: bool = False) -> Mention | None:
        """The mention that begins at token `at`."""
        for mention in self.sentence.phrases if anycase else self._mentions:
            if first(mention) == at:
                return mention if anycase else self.with_apposition(mention)
        return None

    def _leftwards(self, at: int) -> Mention | None:
        """The subject that the sentence begins with, else the nearest one to the left."""
        left = [mention for mention in self._mentions if first(mention) < at]
        if not left:
            return None
        if self._opens_sentence(left[0]):
            return self.with_apposition(left[0])
        return self.with_apposition(left[-1])

    def _agent(self, verb: int) -> Mention | None:
        """*wurde von X als „…“ bezeichnet*: who says it in the passive voice."""
        begin = self._begin(verb)
        if not _PASSIVE & set(self.folds[begin : verb + 3]) or self.folds[verb] == "zitiert":
            return None
        within = [
            p for p in self.sentence.phrases if begin <= p.first < verb and is_speaker_noun(p)
        ]
        by = [phrase for phrase in within if phrase.preposition in ("von", "vom", "durch")]
        media = [p for p in within if p.preposition == "in" and lexicon.MEDIA.match(p.head)]
        return next(iter([*by, *media]), None)

    def _impersonal(self, verb: int) -> Mention | None:
        """*heißt es in dem Bericht*: the text or institution that says it."""
        fold = self.folds[verb]
        follows = fold in ("geht", "ging") and "hervor" in self.folds[verb:]
        if fold not in _IMPERSONAL and not follows:
            return None
        begin = self._begin(verb)
        near = [
            phrase
            for phrase in self.sentence.phrases
            if phrase.first >= begin and phrase.preposition in _INSIDE and is_source(phrase)
        ]
        for phrase in near:
            between = self.tokens[min(verb, phrase.last) : max(verb, phrase.first)]
            if not any(token.text in ",;" for token in between):
                return phrase
        return None

    def with_apposition(self, mention: Mention) -> Mention:
        """The name beside a role: *der Minister, Karl Schiller, sagte*."""
        if isinstance(mention, Pronoun):
            return mention
        for phrase in self.sentence.phrases:
            beside = phrase.first == mention.last + 1 and self.folds[mention.last] == ","
            ends = self.folds[phrase.last : phrase.last + 1] in _ENDS_OF_APPOSITIONS
            if beside and ends and is_name(phrase) and not mention.name and not phrase.preposition:
                return phrase
            before = phrase.last + 1 == mention.first and self.folds[phrase.last] == ","
            if before and is_name(phrase) and not mention.name and mention.determiner is None:
                return phrase
        return mention


def _owner_of_words(mention: Mention | None) -> Mention | None:
    """*lautet sein Motto*: not the motto speaks, but whose it is."""
    if isinstance(mention, Pronoun) or mention is None or mention.determiner is None:
        return mention
    owner = lexicon.POSSESSIVES.get(mention.determiner)
    if owner is None or not lexicon.SPEECH_LEADERS.match(mention.head):
        return mention
    return Pronoun(mention.first, owner)


def first(mention: Mention) -> int:
    """Index of the first token."""
    return mention.at if isinstance(mention, Pronoun) else mention.first


def is_name(phrase: Phrase) -> bool:
    """Whether the phrase is a bare name of a person."""
    return bool(phrase.name) and phrase.determiner is None


def is_somebody(mention: Mention) -> bool:
    """Whether a mention is a person, a role, an institution or a group, and no other noun."""
    if isinstance(mention, Pronoun):
        return True
    head = mention.head
    tables = (words.ROLES, words.INSTITUTIONS, words.PEOPLE)
    bare = mention.determiner is None and len(mention.nouns) == len(mention.name)
    if len(mention.nouns) == 1 and head.isupper() and head not in words.ABBREVIATED_THINGS:
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

"""The frames in which a German sentence says whose words it quotes: *X sagte*, *so X*, *laut X*."""

from __future__ import annotations

import itertools
from dataclasses import replace

from generator.ingest.german_words import AUXILIARIES, DETERMINERS, HAVE, PREPOSITIONS
from generator.ingest.names import grammar
from generator.ingest.names.phrases import Phrase
from generator.ingest.names.places import is_place
from generator.ingest.speech import lexicon
from generator.ingest.speech.clauses import Clause
from generator.ingest.speech.mentions import (
    Mention,
    Pronoun,
    first,
    is_person,
    is_somebody,
    is_source,
    is_speaker_noun,
)

_IMPERSONAL = frozenset(
    ("heißt", "hieß", "heiße", "verlautete", "steht", "stand", "hervorgeht", "hervorging")
)
_FINITE = ("t", "te", "en", "ß")
_NO_VERBS = (
    PREPOSITIONS
    | DETERMINERS
    | grammar.CONJUNCTIONS
    | grammar.SUBORDINATORS
    | grammar.PRONOUNS
    | {"nicht", "jetzt", "erst", "selbst", "fast", "meist", "oft", "heißt", "bedeutet"}
)
"""Words behind a quotation that end like a verb and are none, or have the quotation as subject."""
_BEFORE_SPEAKERS = frozenset(("auch", "etwa", "wiederum", "nun", "weiter", "später", "damals"))
_POINTING = frozenset(("der", "die", "das", "dieser", "diese", "dieses", "diesen"))
_INSIDE = frozenset(("in", "im", "aus", "von", "vom", "bei", "beim"))
_INTENDING = frozenset(("will", "wolle", "wollen", "möchte", "möchten", "wird", "werde", "werden"))
_BEING = frozenset(("ist", "sei", "war", "bleibt", "blieb", "wäre", "sind", "waren", "steht"))
_PASSIVE = frozenset(("wurde", "wurden", "worden", "wird", "werden"))


class Frames(Clause):
    """A sentence, read for who speaks in it."""

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
            or self._told_behind(at)
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
            while begin < len(self.folds) and self.folds[begin] in _BEFORE_SPEAKERS:
                begin += 1
            mention = self._starting(begin, anycase=self.folds[index] == "laut")
            if mention is not None:
                return mention
        if "," in self.folds[at + 1 : index] and (mention := self._inverted(index)) is not None:
            return mention
        verb = next((verb for verb in self._verbs if verb >= index), None)
        finite = index if self.folds[index] in AUXILIARIES else verb
        if verb is None or finite is None or finite > index + 1:
            return None
        if self.folds[index] in grammar.CONJUNCTIONS:
            return None
        return self._impersonal(verb) or self._right(finite)

    def _inverted(self, at: int) -> Mention | None:
        """*„…“, freute sich X*: whatever verb stands between the quotation and a person."""
        if (
            not (self.folds[at].endswith(_FINITE) or self.folds[at] in HAVE)
            or self.folds[at] in _NO_VERBS
        ):
            return None
        begin = at + 2 if self.folds[at + 1 : at + 2] == ["sich"] else at + 1
        mention = self._starting(begin)
        if mention is None or self.tokens[at].capital:
            return None
        if self.folds[at] in HAVE and self._ends_with_participle(first(mention)):
            return mention if is_somebody(mention) else None
        return mention if isinstance(mention, Pronoun) or is_person(mention) else None

    def _ends_with_participle(self, at: int) -> bool:
        """*„…“, hatte X geworben*: whether the clause from `at` ends with a participle."""
        index = at
        while index < len(self.tokens) and self.tokens[index].text not in ",.;:!?":
            index += 1
        return self.folds[index - 1].startswith("ge") and self.folds[index - 1].endswith(
            ("t", "en")
        )

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
        if not known:
            return self._own_view()
        return self._intending(at) or min(known, key=lambda phrase: abs(phrase.first - at))

    def _intending(self, at: int) -> Mention | None:
        """*X will laut Y das „…“*: what X is going to do are the words of X."""
        begin = self._begin(at)
        verb = next((i for i in range(begin, at) if self.folds[i] in _INTENDING), None)
        if verb is None:
            return None
        subject = self.subject(at)
        if subject is None or first(subject) > verb:
            return None
        bare = isinstance(subject, Phrase) and subject.first == begin and subject.last == verb
        return subject if bare or is_somebody(subject) else None

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
        if folds[max(0, phrase.first - 2) : phrase.first] == [",", "so"] and phrase.nominative:
            owned = phrase.attributes and lexicon.SPEECH_LEADERS.match(phrase.head)
            return phrase.attributes[0] if owned else (phrase if is_somebody(phrase) else None)
        back = phrase.first - 1
        if back >= 0 and folds[back] in ("von", "vom"):
            back -= 1
        if back < 1 or folds[back] not in lexicon.SOURCE_NOUNS | lexicon.VIEWPOINTS:
            return None
        near = folds[max(0, back - 3) : back]
        return phrase if {"nach", "aus", "in", "laut"} & set(near) else None

    def _own_view(self) -> Mention | None:
        """*nach seinen Angaben*, *ihrer Ansicht nach*, *aus seiner Sicht*."""
        for at, fold in enumerate(self.folds[:-1]):
            viewed = self.folds[at + 1] in lexicon.SOURCE_NOUNS | lexicon.VIEWPOINTS
            if not viewed or fold not in lexicon.POSSESSIVES:
                continue
            around = {*self.folds[max(0, at - 1) : at], *self.folds[at + 2 : at + 3]}
            if around & {"nach", "aus", "laut"}:
                return Pronoun(at, lexicon.POSSESSIVES[fold])
        return None

    def _with_colon(self, at: int) -> Mention | None:
        """*X bleibt dabei: „…“*: who stands before the colon, its subject first of all."""
        colon = at - 1
        while colon >= 0 and self.tokens[colon].text in "„“”\"«»‚‘'‹›<>,":
            colon -= 1
        if colon < 0 or self.tokens[colon].text != ":":
            return None
        subject = self.subject(colon)
        somewhere = isinstance(subject, Phrase) and is_place(subject.head)
        if subject is not None and is_somebody(subject) and not somewhere:
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
            owned = lexicon.SPEECH_LEADERS.match(phrase.head) and phrase.last <= end
            if owned and phrase.attributes and is_somebody(phrase.attributes[0]):
                return phrase.attributes[0]
        for phrase, behind in itertools.pairwise(self.sentence.phrases):
            owned = lexicon.SPEECH_LEADERS.match(phrase.nouns[-1].text)
            if owned and behind.last <= end and behind.preposition in ("von", "vom"):
                return behind if is_somebody(behind) else None
        for phrase in self.sentence.phrases:
            genitive = phrase.nouns[0].text.endswith("s") and len(phrase.nouns) > 1
            if (
                genitive
                and phrase.last <= end
                and lexicon.SPEECH_LEADERS.match(phrase.nouns[-1].text)
            ):
                return replace(phrase, nouns=phrase.nouns[:1], name=phrase.nouns[:1])
        return None

    def _told_behind(self, at: int) -> Mention | None:
        """*„…“ – dieser Satz von X* and *„…“. Der Satz stammt von X*."""
        for phrase, behind in itertools.pairwise(self.sentence.phrases):
            said = phrase.first >= at and phrase.determiner in _POINTING
            if said and lexicon.SPEECH_LEADERS.match(phrase.head) and behind.preposition == "von":
                return behind if is_somebody(behind) else None
        return None

    def _starting(self, at: int, *, anycase: bool = False) -> Mention | None:
        """The mention that begins at token `at`."""
        for mention in self.sentence.phrases if anycase else self._mentions:
            if first(mention) == at:
                return mention if anycase else self.with_apposition(mention)
        return None

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


def _owner_of_words(mention: Mention | None) -> Mention | None:
    """*lautet sein Motto*: not the motto speaks, but whose it is."""
    if isinstance(mention, Pronoun) or mention is None or mention.determiner is None:
        return mention
    owner = lexicon.POSSESSIVES.get(mention.determiner)
    if owner is None or not lexicon.SPEECH_LEADERS.match(mention.head):
        return mention
    return Pronoun(mention.first, owner)

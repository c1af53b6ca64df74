"""Who says each quotation of an article: names, roles and pronouns followed to a full name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.ingest.names.people import People
from generator.ingest.names.phrases import Phrase
from generator.ingest.names.tokens import MASK, Token
from generator.ingest.speech.coreference import Coreference
from generator.ingest.speech.detection import find_quotations
from generator.ingest.speech.discourse import Discourse, Speaker
from generator.ingest.speech.frames import Frames
from generator.ingest.speech.mentions import is_source
from generator.ingest.speech.passages import cut
from generator.ingest.speech.verb_tables import PERSONAL, REPORTED

_HEADING_MARKS = ' „“”"«»'
_ENDS = frozenset(".!?…")
_HEADING_REACH = 30
_SAME_WORDS = 0.6
_LONGEST_SPEECH = 6
"""Most paragraphs over which one quotation runs."""


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
        self._spans = find_quotations(paragraphs)
        clauses = [
            [Frames(sentence) for sentence in cut(text, spans)]
            for text, spans in zip(paragraphs, self._spans, strict=True)
        ]
        self._discourse = Discourse(paragraphs, clauses)
        self.people = People(self.sentences())
        self._coreference = Coreference(self._discourse, self.people)
        self.spoken = [list(self._of(number)) for number in range(len(paragraphs))]

    def sentences(self) -> Iterator[tuple[int, str, list[Token], list[Phrase]]]:
        """Number of the paragraph, its text, the words and the noun phrases of each sentence."""
        for number, clauses in enumerate(self._discourse.clauses):
            for clause in clauses:
                sentence = clause.sentence
                yield number, self._discourse.texts[number], sentence.tokens, sentence.phrases

    def _of(self, number: int) -> Iterator[Spoken]:
        clauses = self._discourse.clauses[number]
        index = 0
        for start, end in self._spans[number]:
            while index + 1 < len(clauses) and clauses[index].sentence.end <= start:
                index += 1
            speaker = self._speaker(number, index, start)
            self._discourse.said[number, index] = speaker
            if speaker is not None and speaker.person is not None:
                speaker.person.speaks |= not PERSONAL.isdisjoint(clauses[index].folds)
            yield Spoken(start, end, speaker)

    # ------------------------------------------------------------ attribution

    def _speaker(self, number: int, index: int, start: int) -> Speaker | None:
        clause = self._discourse.clauses[number][index]
        mention = clause.speaker(self._token_at(clause, start))
        if mention is not None and self._coreference.may_speak(mention):
            return self._coreference.resolve(number, index, mention)
        if (number, index) in self._discourse.said:
            return self._discourse.said[number, index]
        own = clause.subject()
        reported = bool(REPORTED & set(clause.folds))
        alone = all(token.text[0] == MASK or not token.text[0].isalnum() for token in clause.tokens)
        if own is not None and not reported and not alone and self._coreference.is_somebody(own):
            return self._coreference.resolve(number, index, own)
        if alone and len(self._discourse.clauses[number]) == 1 and not self._is_finished(number):
            return self._repeated(number)
        return (
            self._continued(number, start)
            or self._earlier(number, index)
            or self._following(number, index)
        )

    def _continued(self, number: int, start: int) -> Speaker | None:
        """Who is told where speech ends that runs over several paragraphs from `start`."""
        last = min(len(self._discourse.texts), number + _LONGEST_SPEECH)
        for paragraph in range(number, last):
            spans = self._spans[paragraph]
            if paragraph > number and (not spans or not self._opens_with(paragraph, spans[0][0])):
                return None
            if paragraph > number:
                clause = self._discourse.clauses[paragraph][0]
                at = self._token_at(clause, spans[0][0])
                mention = clause.speaker(at)
                if mention is not None and self._coreference.may_speak(mention):
                    return self._coreference.resolve(paragraph, 0, mention)
            opened = spans[-1][0] == (start if paragraph == number else spans[0][0])
            if not opened or spans[-1][1] < len(self._discourse.texts[paragraph].rstrip()):
                return None
        return None

    def _opens_with(self, number: int, start: int) -> bool:
        return not self._discourse.texts[number][:start].strip(_HEADING_MARKS)

    @staticmethod
    def _token_at(clause: Frames, start: int) -> int:
        return next((i for i, token in enumerate(clause.tokens) if token.end > start), 0)

    def _is_finished(self, number: int) -> bool:
        """Whether a paragraph ends as a sentence does, which a heading does not."""
        return self._discourse.texts[number].rstrip(_HEADING_MARKS)[-1:] in _ENDS

    def _repeated(self, number: int) -> Speaker | None:
        """Who says in the text what a heading quotes."""
        heading = set(self._discourse.texts[number].lower().strip(_HEADING_MARKS).split())
        last = min(len(self._discourse.texts), number + _HEADING_REACH)
        for paragraph in range(number + 1, last):
            if not self._is_finished(paragraph):
                continue
            for start, end in self._spans[paragraph]:
                said = self._discourse.texts[paragraph][start:end].lower().replace(",", " ").split()
                if len(heading & set(said)) > _SAME_WORDS * len(heading):
                    return self._speaker(paragraph, self._sentence_at(paragraph, start), start)
        return None

    def _sentence_at(self, number: int, at: int) -> int:
        clauses = self._discourse.clauses[number]
        return next((i for i, clause in enumerate(clauses) if at < clause.sentence.end), 0)

    def _earlier(self, number: int, index: int) -> Speaker | None:
        """Who spoke in the sentences before, or of whom they speak."""
        nearest: Speaker | None = None
        for paragraph, sentence in self._discourse.backwards(number, index, 2):
            if (paragraph, sentence) in self._discourse.said:
                return self._discourse.said[paragraph, sentence] or nearest
            clause = self._discourse.clauses[paragraph][sentence]
            mention = clause.speaker(len(clause.tokens))
            if mention is not None and is_source(mention):
                return self._coreference.resolve(paragraph, sentence, mention)
            own = clause.subject()
            if nearest is None and own is not None and self._coreference.is_somebody(own):
                nearest = self._coreference.resolve(paragraph, sentence, own)
                if paragraph == number and nearest is not None and nearest.person is not None:
                    return nearest
        return nearest

    def _following(self, number: int, index: int) -> Speaker | None:
        """Who speaks in the next sentence, where a quotation begins it."""
        if index + 1 >= len(self._discourse.clauses[number]):
            return None
        clause = self._discourse.clauses[number][index + 1]
        mention = clause.speaker(0) if clause.tokens else None
        return None if mention is None else self._coreference.resolve(number, index + 1, mention)

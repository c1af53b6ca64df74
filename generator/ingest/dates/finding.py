"""Find the dates of an article and say, as TIMEX3, which day, month or year each of them means."""

from __future__ import annotations

import bisect
import datetime as dt
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.ingest.dates.expressions import Annual, Fixed, Nearby, Today
from generator.ingest.dates.grammar import Named, named_dates
from generator.ingest.dates.naming import follows_event, is_before
from generator.ingest.dates.narrative import Narrative
from generator.ingest.dates.periods import first_day
from generator.ingest.dates.tables import MONTH_LEADERS
from generator.ingest.dates.tense import Clause, Tenses
from generator.ingest.dates.weekdays import Weekday
from generator.ingest.dates.words import Kind, Word
from generator.ingest.sentences import sentences

Found = tuple[int, int, str]

_SPANS = frozenset(("seit", "bis", "ab"))
_OPENINGS = MONTH_LEADERS | {"am", "an"}
_LONGEST_OPENING = 4
_LONGEST_NIGHT = 3
_DAY = len("2025-01-27")
_ENOUGH_NEWS = 2
"""With so many *gestern* and *morgen* an article tells news of the day in every paragraph."""


def _tense(words: Sequence[Word], named: Named, tense: str | None) -> str | None:
    """The tense of a clause; what lasts *seit* a date, or is *vom Montag*, lies in the past."""
    before = words[named.word - 1].text.lower() if named.word else ""
    ranges = any(word.text == "bis" for word in words[named.word + 1 : named.word + 3])
    dated = named.expression if isinstance(named.expression, Annual) else None
    if before == "vom" and dated is not None and tense == "future":
        return tense
    if isinstance(named.expression, Weekday):
        if follows_event(words, named.word):
            return "past"
        if before == "auf" and not _is_night(words, named.word - 1):
            return "future"
    return "past" if before == "seit" or (before == "vom" and not ranges) else tense


def _is_night(words: Sequence[Word], at: int) -> bool:
    """Whether an *auf* leads from one day to the next: *in der Nacht auf Mittwoch*."""
    before = words[max(0, at - _LONGEST_NIGHT) : at]
    return any(word.kind is Kind.WEEKDAY or word.text.lower().endswith("nacht") for word in before)


def find_dates(paragraphs: Sequence[str], published: str | None) -> list[list[Found]]:
    """The dates of an article as (start, end, TIMEX3 value), a list for each paragraph.

    Args:
        paragraphs: The article, in order: a date may mean what an earlier sentence told.
        published: ISO day of publication. Without it a date that is told from publication
            (*gestern*, *im vergangenen Jahr*) is left out, and so is a weekday or a month that
            no date beside it places.

    Returns:
        For each paragraph its dates in reading order, none overlapping; offsets count from the
        beginning of the paragraph.
    """
    read = [_Paragraph(text, *named_dates(text)) for text in paragraphs]
    narrative = Narrative(
        None if published is None else dt.date.fromisoformat(published),
    )
    news = [sum(map(_tells_news, paragraph.named)) for paragraph in read]
    found = []
    sentence = 0
    for paragraph, told in zip(read, news, strict=True):
        narrative.paragraph = sentence
        narrative.daily = told > 0 or sum(news) >= _ENOUGH_NEWS
        found.append(list(_values(paragraph, narrative, sentence)))
        sentence += len(paragraph.starts)
    return found


def date_spans(text: str) -> list[tuple[int, int]]:
    """Where one paragraph names dates, also those that only its article could tell.

    *vor drei Jahren* is among them: it counts years, but says when.
    """
    return [(named.start, named.end) for named in named_dates(text)[1]]


@dataclass(frozen=True)
class _Paragraph:
    text: str
    words: Sequence[Word]
    named: Sequence[Named]

    @cached_property
    def starts(self) -> list[int]:
        """Where its sentences begin."""
        return [start for start, _ in sentences(self.text)]

    @cached_property
    def word_starts(self) -> list[int]:
        """Where its words begin."""
        return [word.start for word in self.words]

    def sentence_of(self, named: Named) -> int:
        """The number of the sentence in which a date stands."""
        return max(0, bisect.bisect_right(self.starts, named.start) - 1)

    def opens_sentence(self, named: Named) -> bool:
        """Whether nothing but small words leads to the date: *1969*, *Schon im Jahr 1969*.

        *Seit 1969* and *bis 2030* tell of a span, *im Vorjahr* of what is compared: they set none.
        """
        first, _ = self.words_of(self.sentence_of(named))
        if named.word > first and self.words[named.word - 1].text.lower() in _SPANS:
            return False
        if named.word - first > _LONGEST_OPENING or is_before(self.words[named.word]):
            return False
        return all(word.text.lower() in _OPENINGS for word in self.words[first : named.word])

    def happens(self, named: Named, clause: Clause) -> bool:
        """Whether a main clause says that something happened on that day, as far as it shows."""
        leads = named.word > 0 and self.words[named.word - 1].text == "am"
        return named.tells and (self.opens_sentence(named) or (leads and not clause.number))

    def told(self) -> Iterator[tuple[Named, Clause]]:
        """Its dates, each with its clause."""
        for sentence, group in itertools.groupby(self.named, self.sentence_of):
            first, last = self.words_of(sentence)
            tenses = Tenses(self.words[first:last])
            for named in group:
                clause = tenses.clause(named.word - first)
                yield named, replace(clause, tense=_tense(self.words, named, clause.tense))

    def words_of(self, sentence: int) -> tuple[int, int]:
        """The first word of a sentence and the one behind its last."""
        first = bisect.bisect_left(self.word_starts, self.starts[sentence])
        if sentence + 1 == len(self.starts):
            return first, len(self.words)
        return first, bisect.bisect_left(self.word_starts, self.starts[sentence + 1])


def latest_day(paragraphs: Sequence[str]) -> tuple[int, str] | None:
    """The latest day that a text dates outright and tells as past, if it hints at its own day.

    Only a day on which a main clause says that something happened counts, none in passing.

    A text that says *gestern* or *am Montag* was written close to what it tells; of another one
    its dates do not say when it appeared.

    Returns:
        The index of the paragraph and the ISO day; None where a month or a year is later still.
    """
    read = [_Paragraph(text, *named_dates(text)) for text in paragraphs]
    if not any(_is_deictic(named) for paragraph in read for named in paragraph.named):
        return None
    told = [
        (first_day(named.expression.timex), -index, named.expression.timex)
        for index, paragraph in enumerate(read)
        for named, clause in paragraph.told()
        if isinstance(named.expression, Fixed) and clause.tense != "future"
        if len(named.expression.timex) < _DAY or paragraph.happens(named, clause)
    ]
    dated = [(first[0], index, timex) for first, index, timex in told if first is not None]
    if not dated:
        return None
    _, index, timex = max(dated)
    return (-index, timex) if len(timex) == _DAY else None


def _is_deictic(named: Named) -> bool:
    return isinstance(named.expression, Nearby | Today | Weekday)


def _tells_news(named: Named) -> bool:
    return isinstance(named.expression, Nearby)


def _values(paragraph: _Paragraph, now: Narrative, sentences_before: int) -> Iterator[Found]:
    for named, now.clause in paragraph.told():
        now.sentence = sentences_before + paragraph.sentence_of(named)
        now.opens = paragraph.opens_sentence(named)
        value = named.expression.value(now)
        for part in _parts(named, value):
            if (value := part.expression.value(now)) is not None:
                if part.tells:
                    stated = not isinstance(part.expression, Weekday)
                    now.tell(value, late=part.late, stated=stated)
                yield part.start, part.end, value


def _parts(named: Named, value: str | None) -> tuple[Named, ...]:
    """The date, or the weekday and the day apart, where that day is another one of the week."""
    if named.apart is None or (day := first_day(value or "")) is None:
        return (named,)
    weekday = named.apart[0].expression
    same = isinstance(weekday, Weekday) and weekday.number == day[0].weekday()
    return (named,) if same else named.apart

"""Which source reports how much on which topic, and what rests on one source or origin alone.

A fact counts once for each source that reports it and for each of its topics; totals count it once.
Figures of several sources that agree are one fact in several sources.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.compare.origins import is_single, origins, sources
from generator.corpus import Corpus
from generator.model import Source
from generator.site.parts import statement_label
from generator.site.statements import kind_of, statement_words

KINDS: Mapping[str, str] = {
    "figure": "Zahlen",
    "event": "Ereignisse",
    "quotation": "Zitate",
    "role": "Ämter",
}
"""Kinds of facts in the order in which they are listed."""

WITHOUT_TOPIC = "Ohne Thema"


@dataclass(frozen=True)
class Row:
    """Facts by source.

    Attributes:
        title: What they have in common.
        topic: Id of the topic, where it is one.
        counts: How many each source reports, in the order of the sources.
        total: How many there are.
        sole: How many of them only one source reports.
    """

    title: str
    topic: str | None
    counts: tuple[int, ...]
    total: int
    sole: int

    @property
    def has_one_source(self) -> bool:
        """Whether all of them come from one and the same source."""
        return sum(count > 0 for count in self.counts) == 1


@dataclass(frozen=True)
class Topic:
    """A topic with its facts, whole and by kind."""

    whole: Row
    kinds: tuple[Row, ...]


@dataclass(frozen=True)
class Repeated:
    """A fact of several sources that all have it from one origin."""

    kind: str
    id: str
    label: str
    words: str
    origin: str


@dataclass(frozen=True)
class Coverage:
    """The matrix of topics and sources.

    Attributes:
        sources: Its columns, oldest first.
        topics: Its rows.
        whole: The facts of all topics, each counted once.
        sole: How many facts of each source no other reports; its total says how many in all.
        repeated: Facts that several sources report and all have from one origin.
    """

    sources: Sequence[Source]
    topics: tuple[Topic, ...]
    whole: Topic
    sole: Row
    repeated: tuple[Repeated, ...]


def coverage(corpus: Corpus) -> Coverage:
    """The matrix of a corpus."""
    by_topic: dict[str | None, list[str]] = defaultdict(list)
    for id_, fact in corpus.facts.items():
        for topic in fact.topics or (None,):
            by_topic[topic].append(id_)
    count = _Counter(corpus)
    topics = [
        count.topic(topic.title, topic.id, by_topic[topic.id]) for topic in corpus.topics.values()
    ]
    if by_topic[None]:
        topics.append(count.topic(WITHOUT_TOPIC, None, by_topic[None]))
    sole = [id_ for id_ in corpus.facts if len(count.reporting[id_]) == 1]
    return Coverage(
        corpus.sources,
        tuple(topics),
        count.topic("Alle Themen", None, corpus.facts),
        count.row("nur eine Quelle", None, sole),
        tuple(
            _repeated(corpus, id_)
            for id_ in corpus.facts
            if len(count.reporting[id_]) > 1 and is_single(corpus, id_)
        ),
    )


def _repeated(corpus: Corpus, id_: str) -> Repeated:
    label, words = statement_label(corpus, id_), statement_words(corpus, id_)
    return Repeated(kind_of(corpus, id_), id_, label, words, origins(corpus, id_)[0].name)


class _Counter:
    """Counts facts by source.

    Attributes:
        reporting: Ids of the sources that report the same as a fact.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._own = {id_: {cited.source.id for cited in corpus.cited[id_]} for id_ in corpus.facts}
        self.reporting = {
            id_: {source.id for source in sources(corpus, id_)} for id_ in corpus.facts
        }

    def topic(self, title: str, topic: str | None, ids: Iterable[str]) -> Topic:
        listed = list(ids)
        kinds = (
            self.row(name, topic, [id_ for id_ in listed if kind_of(self._corpus, id_) == kind])
            for kind, name in KINDS.items()
        )
        return Topic(self.row(title, topic, listed), tuple(row for row in kinds if row.total))

    def row(self, title: str, topic: str | None, ids: Sequence[str]) -> Row:
        return Row(
            title,
            topic,
            tuple(
                sum(source.id in self._own[id_] for id_ in ids) for source in self._corpus.sources
            ),
            len(ids),
            sum(len(self.reporting[id_]) == 1 for id_ in ids),
        )

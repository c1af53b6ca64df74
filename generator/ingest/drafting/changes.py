"""What a newer draft reads otherwise than the dossier of a draft that its author left as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.ingest.drafting.draft import Draft
from generator.ingest.drafting.entries import Entry
from generator.ingest.drafting.memory import Proposed
from generator.ingest.drafting.news import FACTS, News
from generator.ingest.drafting.scalars import Value, scalar
from generator.model import Dossier


@dataclass(frozen=True, slots=True)
class Change:
    """A key of a fact that ingest reads otherwise now.

    Attributes:
        list: The list of its fact.
        index: The number of that fact in the list, from 0.
        key: The key.
        value: What the article says now.
    """

    list: str
    index: int
    key: str
    value: Value

    def comment(self) -> str:
        """The line that tells it."""
        return f"# anders: {self.key}: {scalar(self.value)}"


def changes(record: Dossier, draft: Draft, news: News) -> Iterator[Change]:
    """The values of facts in a draft that differ from what ingest finds now at their places.

    None where the author changed a value that was proposed, and none that was told before.
    """
    if record.source.status != "draft":
        return
    for key in FACTS:
        entries = draft.lists.get(key, ())
        for index, entry in _pairs(news, key, entries):
            fact, before = getattr(record, key)[index], news.proposed(key, entry)
            for name in dict.fromkeys((*entry.values, *(before.values if before else ()))):
                value, written = entry.values.get(name), getattr(fact, name)
                if value != written and _is_news(before, name, value, written):
                    yield Change(key, index, name, value)


def _is_news(before: Proposed | None, name: str, value: Value, written: Value) -> bool:
    """Whether the dossier still has what was proposed, and this was not told; unknown: yes."""
    if before is None or before.id is None:
        return True
    told = before.values.get(name, (None,))
    return written in told and value not in told


def _pairs(news: News, key: str, entries: Sequence[Entry]) -> Iterator[tuple[int, Entry]]:
    """Each fact and the entry at its place, where neither has another one."""
    pairs = list(news.pairs(key, entries))
    facts = Counter(index for index, _ in pairs)
    found = Counter(entry.id for _, entry in pairs)
    for index, entry in sorted(pairs, key=lambda pair: pair[0]):
        if facts[index] == found[entry.id] == 1:
            yield index, entry

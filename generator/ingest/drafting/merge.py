"""Draft again into a dossier that its author worked on: add what is new, mark what is gone.

Every character of the author stays. New facts are whole lines put between their lines, in article
order: into a draft as items, into a curated dossier as comments, so that nothing unchecked is
published. Marks are comments above the fact that they speak of. Three sides decide what is new:
the draft of now, the dossier, and the memory of earlier drafts; what those proposed and the dossier
lacks was deleted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.document import parse_document
from generator.errors import ExplainerError, Problem
from generator.ingest.drafting.changes import Change, changes
from generator.ingest.drafting.draft import Draft, original
from generator.ingest.drafting.entries import Entry
from generator.ingest.drafting.insertion import Inserter
from generator.ingest.drafting.memory import Memory, Proposed, Values, with_value
from generator.ingest.drafting.news import FACTS, NAMED, Gone, News, locators
from generator.ingest.drafting.places import Places
from generator.ingest.drafting.scalars import Value, scalar
from generator.ingest.reader import Article
from generator.model import Dossier
from generator.validation import validate

_TOLD = ("title", "publisher", "author", "published", "published_basis", "url")
_OF_THE_FILE = ("sha256", "paragraphs")
_BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Merged:
    """What drafting again gives.

    Attributes:
        text: The dossier to be written.
        memory: What was proposed by now.
        added: The new entries of each list that has some.
        gone: What the article no longer has.
        as_comments: Whether all new entries are comments, as in a curated dossier.
        marks: Number of comments beside what the dossier has.
        known: Paragraph and surface of what was found again, and the number of its fact, by list.
    """

    text: str
    memory: Memory
    added: Mapping[str, tuple[Entry, ...]]
    gone: tuple[Gone, ...]
    as_comments: bool
    marks: int = 0
    known: Mapping[str, Sequence[tuple[int, str, int]]] = field(default_factory=dict)


def read_dossier(text: str, file: Path) -> Dossier:
    """The dossier in `text`.

    Raises:
        ExplainerError: It is none; with one problem, the first.
    """
    try:
        document = parse_document(text.removeprefix(_BYTE_ORDER_MARK), file)
        record, problems = validate(document, Dossier, document.value, ())
    except ExplainerError as error:
        record, problems = None, list(error.problems)
    if record is not None:
        return record
    first = problems[0]
    message = f"{first.message} The file stays as it is."
    raise ExplainerError([Problem(file, first.line, message, first.hint)])


def merge(
    text: str,
    file: Path,
    *,
    draft: Draft,
    article: Article,
    memory: Memory | None,
    taken: Iterable[str] = (),
) -> Merged:
    """Merge a new draft into the dossier `text`.

    Args:
        text: The dossier as it stands in its file, line ends and byte order mark included.
        file: Where it stands, for messages.
        draft: What the article gives now, with the dossier's own source id.
        article: The article.
        memory: What was proposed before, if anything was.
        taken: Ids that a new fact must not take.

    Raises:
        ExplainerError: `text` is no dossier, or nothing can be put into it.
    """
    record = read_dossier(text, file)
    body = text.removeprefix(_BYTE_ORDER_MARK)
    news = News(body, record, Places(article), memory or Memory())
    found = {key: tuple(news.new(key, entries)) for key, entries in draft.lists.items()}
    new = _with_free_ids(found, news.ids | set(taken))
    gone = tuple(news.gone())
    order = {key: news.order(key) for key in FACTS}
    inserter = Inserter(body, file, order, record.source.original.paragraphs)
    marks: tuple[Gone | Change, ...] = (*gone, *changes(record, draft, news))
    for (key, index), comments in _by_fact(record, marks).items():
        inserter.mark(key, index, comments)
    for key, value, word in _told(record, draft, article, memory):
        inserter.tell(key, value, word)
    for key, value in original(article).items():
        if value == getattr(record.source.original, key):
            inserter.settle(key)
    as_comments = record.source.status != "draft"
    written = inserter.write(new, as_comments=as_comments)
    return Merged(
        text[: len(text) - len(body)] + written,
        remembered(draft, article, memory, news, _renamed_ids(found, new)),
        {key: entries for key, entries in new.items() if entries},
        gone,
        as_comments,
        inserter.marks,
        {
            key: [
                (entry.places[0].paragraph, entry.places[0].surface, index)
                for index, entry in news.pairs(key, draft.lists.get(key, ()))
            ]
            for key in FACTS
        },
    )


def _by_fact(record: Dossier, marks: Iterable[Gone | Change]) -> dict[tuple[str, int], list[str]]:
    """The marks of each fact, also of those that have none now."""
    found: dict[tuple[str, int], list[str]] = {
        (key, index): [] for key, index, _, _ in locators(record)
    }
    for mark in marks:
        found.setdefault((mark.list, mark.index), []).append(mark.comment())
    return found


def remembered(
    draft: Draft,
    article: Article,
    before: Memory | None = None,
    news: News | None = None,
    ids: Mapping[str, str] | None = None,
) -> Memory:
    """The memory with what a draft proposes added.

    Args:
        draft: The draft.
        article: Its article.
        before: What was proposed before.
        news: The same, held against the article as it is now.
        ids: The ids that new entries got instead of those in the draft.
    """
    before = before or Memory()
    places = {key: dict(found) for key, found in before.places.items() if found}
    same = {key: set(found) for key, found in before.same.items() if found}
    for key, entries in draft.lists.items():
        for entry in entries:
            if key in NAMED:
                same.setdefault(key, set()).update(entry.same)
                continue
            known = news.proposed(key, entry) if news else None
            id_ = (known and known.id) or (ids or {}).get(entry.id, entry.id)
            values = {name: (value,) for name, value in entry.values.items()}
            is_known = known is not None and known.id is not None
            rows = places.setdefault(key, {})
            for place in entry.places[1:]:
                rows.setdefault((place.paragraph, place.surface), Proposed())
            first = entry.places[0]
            rows[first.paragraph, first.surface] = (
                known.also(entry.values) if known and is_known else Proposed(id_, values)
            )
    return Memory(
        _source(draft, article, before),
        places,
        {key: frozenset(found) for key, found in same.items()},
    )


def _source(draft: Draft, article: Article, before: Memory) -> dict[str, Values]:
    """What drafts said of the source; a copy of the article under another name changes nothing."""
    told = {
        key: with_value(before.source[key], draft.source[key])
        if key in before.source
        else (draft.source[key],)
        for key in _TOLD
    }
    now = original(article)
    if before.told("sha256") == now["sha256"]:
        return {**told, **{key: before.source.get(key, (now[key],)) for key in now}}
    return {**told, **{key: (value,) for key, value in now.items()}}


def _told(
    record: Dossier, draft: Draft, article: Article, memory: Memory | None
) -> Iterator[tuple[str, Value, str]]:
    """What the article now tells of its source and neither the dossier nor a draft has."""
    for key in _OF_THE_FILE:
        if (value := original(article)[key]) != getattr(record.source.original, key):
            yield key, value, "neu"
    if memory is None:
        return
    for key in _TOLD:
        value, written = draft.source[key], getattr(record.source, key)
        told = memory.source.get(key, (None,))
        if key == "published_basis" and not _day_is_open(record, draft, memory):
            continue
        if value is not None and value != written and value not in told:
            yield key, value, "neu" if written is None else "anders"


def _day_is_open(record: Dossier, draft: Draft, memory: Memory) -> bool:
    """Whether the dossier has the day that was proposed, or another one is proposed now."""
    if draft.source["published"] != record.source.published:
        return True
    is_draft = record.source.status == "draft"
    return is_draft and record.source.published == memory.first("published")


def _renamed_ids(
    found: Mapping[str, tuple[Entry, ...]], new: Mapping[str, tuple[Entry, ...]]
) -> dict[str, str]:
    pairs = (pair for key in found for pair in zip(found[key], new[key], strict=True))
    return {entry.id: named.id for entry, named in pairs}


def _with_free_ids(
    new: Mapping[str, tuple[Entry, ...]], taken: set[str]
) -> dict[str, tuple[Entry, ...]]:
    """Entries whose ids nobody has: facts are numbered on, actors and terms keep theirs."""
    used = set(taken)
    return {
        key: tuple(_renamed(entry, used) if key in FACTS else entry for entry in entries)
        for key, entries in new.items()
    }


def _renamed(entry: Entry, used: set[str]) -> Entry:
    number, id_ = 2, entry.id
    while id_ in used:
        id_ = f"{entry.id}-{number}"
        number += 1
    used.add(id_)
    if id_ == entry.id:
        return entry
    return replace(entry, id=id_, lines=(f"id: {scalar(id_)}", *entry.lines[1:]))

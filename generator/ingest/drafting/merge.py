"""Draft again into a dossier that its author worked on: add what is new, mark what is gone.

Every character of the author stays. New facts are whole lines put between their lines, in article
order: into a draft as items, into a curated dossier as comments, so that nothing unchecked is
published. Marks are comments above the fact that they speak of. Three sides decide what is new:
the draft of now, the dossier, and the memory of earlier drafts; what those proposed and the dossier
lacks was deleted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.document import parse_document
from generator.errors import ExplainerError, Problem
from generator.ingest.drafting.draft import Draft, Entry, original
from generator.ingest.drafting.insertion import Inserter
from generator.ingest.drafting.memory import Memory
from generator.ingest.drafting.news import FACTS, NAMED, Gone, News
from generator.ingest.drafting.places import Places
from generator.ingest.drafting.scalars import Value, scalar
from generator.ingest.reader import Article
from generator.model import Dossier
from generator.validation import validate

_TOLD = ("title", "publisher", "author", "published", "url")
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
    """

    text: str
    memory: Memory
    added: Mapping[str, tuple[Entry, ...]]
    gone: tuple[Gone, ...]
    as_comments: bool


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
    for fact in gone:
        inserter.mark(fact)
    for key, value in _told(record, draft, article, memory):
        inserter.tell(key, value)
    as_comments = record.source.status != "draft"
    written = inserter.write(new, as_comments=as_comments)
    return Merged(
        text[: len(text) - len(body)] + written,
        remembered(draft, article, memory),
        {key: entries for key, entries in new.items() if entries},
        gone,
        as_comments,
    )


def remembered(draft: Draft, article: Article, before: Memory | None = None) -> Memory:
    """The memory with what a draft proposes added."""
    before = before or Memory()
    places = {key: set(found) for key, found in before.places.items() if found}
    same = {key: set(found) for key, found in before.same.items() if found}
    for key, entries in draft.lists.items():
        for entry in entries:
            if key in NAMED:
                same.setdefault(key, set()).update(entry.same)
            else:
                where = ((place.paragraph, place.surface) for place in entry.places)
                places.setdefault(key, set()).update(where)
    return Memory(
        {**{key: draft.source[key] for key in _TOLD}, **original(article)},
        {key: frozenset(found) for key, found in places.items()},
        {key: frozenset(found) for key, found in same.items()},
    )


def _told(
    record: Dossier, draft: Draft, article: Article, memory: Memory | None
) -> Iterator[tuple[str, Value]]:
    """What the article now tells of its source and neither the dossier nor the last draft has."""
    for key in _OF_THE_FILE:
        if (value := original(article)[key]) != getattr(record.source.original, key):
            yield key, value
    for key in _TOLD if memory is not None else ():
        value, known = draft.source[key], memory.source.get(key) if memory else None
        if value is not None and value not in (getattr(record.source, key), known):
            yield key, value


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

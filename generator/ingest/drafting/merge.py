"""Draft again into a dossier that its author worked on: add what is new, mark what is gone.

Every character of the author stays. New facts are whole lines put between their lines, in article
order: into a draft as items, into a curated dossier as comments, so that nothing unchecked is
published. Marks are comments above the fact that they speak of. Three sides decide what is new:
the draft of now, the dossier, and the memory of earlier drafts; what those proposed and the dossier
lacks was deleted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.document import compose_document, parse_document
from generator.errors import ExplainerError, Problem
from generator.ingest.drafting.draft import NOTES, Draft, Entry, original
from generator.ingest.drafting.layout import ItemPlace, Layout, ListPlace, layout
from generator.ingest.drafting.memory import Memory
from generator.ingest.drafting.places import Place, Places
from generator.ingest.drafting.scalars import items, scalar
from generator.ingest.reader import Article
from generator.model import Dossier, Fact, Locator, Note, TermUse
from generator.validation import validate

FACTS = ("figures", "events", "quotations")
_NAMED = ("terms", "actors")
_TOLD = ("title", "publisher", "author", "published", "url")
_COMMENTED = re.compile(
    r"^[ \t]*#[ \t]*(?:-[ \t]+)?(?P<key>paragraph|surface|id|term|name):[ \t]+(?P<value>\S.*)$",
    re.MULTILINE,
)
_BYTE_ORDER_MARK = "\ufeff"
_END = 1 << 60


@dataclass(frozen=True, slots=True)
class Gone:
    """A locator of the dossier that the article does not have at its paragraph.

    Attributes:
        id: Whose locator it is.
        locator: What the dossier says.
        now: The paragraph in which the surface stands instead, or None.
    """

    id: str
    locator: Locator
    now: int | None

    def comment(self) -> str:
        """The line that marks it."""
        surface = scalar(self.locator.surface)
        if self.now is None:
            return f"# verschwunden: {surface} steht nicht mehr im Artikel"
        return f"# verschoben: {surface} steht jetzt in Absatz {self.now}"


@dataclass(frozen=True, slots=True)
class Merged:
    """What drafting again gives.

    Attributes:
        text: The dossier to be written.
        memory: What was proposed by now.
        added: The new entries of each list.
        gone: What the article no longer has.
        as_comments: Whether the new entries are comments.
    """

    text: str
    memory: Memory
    added: Mapping[str, tuple[Entry, ...]]
    gone: tuple[Gone, ...]
    as_comments: bool


@dataclass(frozen=True, slots=True)
class _Insert:
    """Lines to be put before the line at an offset of the text."""

    offset: int
    lines: tuple[str, ...]
    order: int = 0


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
        ExplainerError: `text` is no dossier.
    """
    record = read_dossier(text, file)
    body = text.removeprefix(_BYTE_ORDER_MARK)
    where = layout(body, compose_document(body, file))
    merger = _Merger(body, file, record, where, Places(article), memory)
    new = {key: tuple(merger.new(key, entries)) for key, entries in draft.lists.items()}
    new = _with_free_ids(new, merger.ids | set(taken))
    gone = list(merger.gone())
    as_comments = record.source.status != "draft"
    marks = [*merger.marks(gone), *merger.told(draft, article)]
    merged = merger.write(new, marks, as_comments=as_comments)
    prefix = text[: len(text) - len(body)]
    return Merged(
        prefix + merged.text,
        _remembered(draft, article, memory),
        {key: entries for key, entries in new.items() if entries},
        tuple(gone_fact for _, _, gone_fact in gone),
        merged.as_comments,
    )


@dataclass(frozen=True, slots=True)
class _Written:
    text: str
    as_comments: bool


class _Merger:
    """Holds one dossier against one article."""

    def __init__(
        self,
        text: str,
        file: Path,
        record: Dossier,
        where: Layout,
        places: Places,
        memory: Memory | None,
    ) -> None:
        self._text = text
        self._file = file
        self._record = record
        self._layout = where
        self._places = places
        self._memory = memory or Memory()
        self._remembers = memory is not None
        self._value = parse_document(text, file).value
        self._newline = "\r\n" if "\r\n" in text else "\n"
        commented = list(_commented(text))
        self._commented_places = {where for kind, where in commented if kind == "place"}
        self._commented_names = {name for kind, name in commented if kind == "name"}
        self._stand = {key: self._standing(key) for key in FACTS}
        self.ids = {str(name) for name in self._commented_names} | {
            fact.id for key in (*FACTS, "actors", "notes") for fact in getattr(record, key)
        }

    # ------------------------------------------------------------------ what is new

    def _standing(self, key: str) -> list[list[Place | None]]:
        """Where each locator of each fact stands in the article."""
        facts: tuple[Fact, ...] = getattr(self._record, key)
        return [[self._places.find(locator) for locator in fact.locators] for fact in facts]

    def new(self, key: str, entries: Sequence[Entry]) -> Iterator[Entry]:
        """The entries that neither the dossier nor an earlier draft has."""
        names = self._names(key)
        known = [place for found in self._stand.get(key, ()) for place in found if place]
        offered = (*self._memory.places.get(key, ()), *self._commented_places)
        known += [place for where in offered if (place := self._find(*where)) is not None]
        for entry in entries:
            if entry.same & names:
                continue
            if not any(place.overlaps(other) for place in entry.places for other in known):
                yield entry

    def _names(self, key: str) -> set[str]:
        """What makes an entry of a list one that is there, wherever it stands."""
        record = self._record
        names = set(self._memory.same.get(key, ())) if key in _NAMED else set()
        if key == "events":
            days = ((event.date, event.start, event.end) for event in record.events)
            names |= {day for dates in days for day in dates if day}
            # a date that a figure counts by is told already
            names |= {figure.period for figure in record.figures if figure.period}
        if key == "terms":
            names |= {use.term for use in record.terms} | self._commented_names
        if key == "actors":
            names |= {name for actor in record.actors for name in (actor.id, actor.name)}
            names |= self._commented_names
        return names

    def _find(self, paragraph: int, surface: str) -> Place | None:
        if paragraph < 1 or not surface.strip():
            return None
        return self._places.find(Locator.model_construct(
            paragraph=paragraph, surface=surface, origin=None, before=None, after=None
        ))  # fmt: skip

    # ------------------------------------------------------------------ what is gone

    def gone(self) -> Iterator[tuple[str, int, Gone]]:
        """Every locator that the article lacks, with its list and the number of its item."""
        for key, index, id_, locator in locators(self._record):
            place = self._places.find(locator)
            if place is None or place.paragraph != locator.paragraph:
                yield key, index, Gone(id_, locator, place.paragraph if place else None)

    def marks(self, gone: Iterable[tuple[str, int, Gone]]) -> Iterator[_Insert]:
        """A comment above each item whose words are gone, unless it has that comment."""
        for key, index, fact in gone:
            place = self._layout.lists[key]
            if place.indent is None or index >= len(place.items):
                continue
            item = place.items[index]
            if fact.comment() not in _comments_above(self._text, item):
                yield _Insert(item.start, (" " * place.indent + fact.comment(),), order=1)

    def told(self, draft: Draft, article: Article) -> Iterator[_Insert]:
        """A comment behind each key of the source of which the article now tells otherwise."""
        now = {**{key: draft.source[key] for key in _TOLD}, **original(article)}
        for key, value in now.items():
            comment = f"# neu: {key}: {scalar(value)}"
            if self._is_news(key, value) and comment not in self._text and key in self._layout.keys:
                indent = 4 if key in ("sha256", "paragraphs") else 2
                yield _Insert(self._layout.keys[key], (" " * indent + comment,))

    def _is_news(self, key: str, value: Any) -> bool:
        source = self._record.source
        if key in ("sha256", "paragraphs"):
            return bool(value != getattr(source.original, key))
        if value is None or key == "file" or not self._remembers:
            return False
        return value not in (getattr(source, key), self._memory.source.get(key))

    # ------------------------------------------------------------------ writing

    def write(
        self, new: Mapping[str, Sequence[Entry]], marks: Sequence[_Insert], *, as_comments: bool
    ) -> _Written:
        """The text with everything put in, or with comments at its end where that would harm it."""
        inserts = [*marks, *self._inserts(new, as_comments)]
        if not inserts:
            return _Written(self._text, as_comments)
        ids = set() if as_comments else {entry.id for found in new.values() for entry in found}
        at_the_end = self._at_end(new, as_comments=True)
        tries = [
            (inserts, ids, as_comments),
            ([*marks, *at_the_end], set(), True),
            (at_the_end, set(), True),
            ([replace(insert, offset=0) for insert in at_the_end], set(), True),
        ]
        for attempt, added, commented in tries:
            text = _put(self._text, attempt, self._newline)
            if self._holds(text, added):
                return _Written(text, commented)
        raise ExplainerError.single(
            "is written so that nothing can be put in; it stays as it is.", file=self._file
        )

    def _holds(self, text: str, added: set[str]) -> bool:
        """Whether `text` is the author's dossier with nothing but `added` in its lists."""
        try:
            document = parse_document(text, self._file)
        except ExplainerError:
            return False
        record, _ = validate(document, Dossier, document.value, ())
        return record is not None and _without(document.value, self._value, added) == self._value

    def _inserts(self, new: Mapping[str, Sequence[Entry]], as_comments: bool) -> Iterator[_Insert]:
        at_end: dict[str, Sequence[Entry]] = {}
        for key, entries in new.items():
            place = self._layout.lists.get(key)
            if place is None or place.indent is None:
                at_end[key] = entries
            else:
                yield from self._into_list(key, place, entries, as_comments)
        missing = {key: rows for key, rows in at_end.items() if key not in self._layout.lists}
        in_one_line = {key: rows for key, rows in at_end.items() if key in self._layout.lists}
        yield from self._at_end(missing, as_comments=as_comments)
        yield from self._at_end(in_one_line, as_comments=True)

    def _into_list(
        self, key: str, place: ListPlace, entries: Sequence[Entry], as_comments: bool
    ) -> Iterator[_Insert]:
        """Each new entry behind the one that stands before it in the article."""
        stand = [next((p for p in found if p), None) for found in self._stand.get(key, ())]
        for order, entry in enumerate(entries):
            first = entry.places[0].start if entry.places else _END
            before = [
                (there.start, number)
                for number, there in enumerate(stand)
                if there is not None and there.start <= first
            ]
            if not entry.places and place.items:
                offset = place.items[-1].end
            else:
                offset = place.items[max(before)[1]].end if before else place.inside
            lines = _written((entry,), place.indent or 0, as_comments=as_comments)
            yield _Insert(offset, tuple(lines), order)

    def _at_end(self, new: Mapping[str, Sequence[Entry]], *, as_comments: bool) -> list[_Insert]:
        """New lists behind everything."""
        margin = " " * (self._layout.indent or 0)
        inserts = []
        for key, entries in new.items():
            if as_comments or self._layout.indent is None:
                rows = [f"{key}:", *items(entry.lines for entry in entries)]
                lines = [f"{margin}# neu: {key}", *(f"{margin}# {row}" for row in rows)]
            else:
                rows = _written(entries, (self._layout.indent or 0) + 2, as_comments=False)
                lines = [f"{margin}{key}:  # {NOTES[key]}", *rows]
            if entries:
                inserts.append(_Insert(self._layout.end, ("", *lines)))
        return inserts


def _written(entries: Iterable[Entry], indent: int, *, as_comments: bool) -> list[str]:
    """Entries as lines of a list, each below a line that calls it new."""
    margin = " " * indent
    lines = []
    for entry in entries:
        where = f"Absatz {entry.places[0].paragraph}" if entry.places else entry.id
        if as_comments:
            lines.append(f"{margin}# neu: {where}; zum Übernehmen die Kommentarzeichen löschen")
            lines += [f"{margin}# {row}" for row in items((entry.lines,), indent="")]
        else:
            lines.append(f"{margin}# neu: {where}")
            lines += items((entry.lines,), indent=margin)
    return lines


def _put(text: str, inserts: Sequence[_Insert], newline: str) -> str:
    """`text` with whole lines put in; its own characters all stay, in their order."""
    pieces: list[str] = []
    at = 0
    for insert in sorted(inserts, key=lambda insert: (insert.offset, insert.order)):
        pieces.append(text[at : insert.offset])
        at = insert.offset
        if at == len(text) and at and text[-1] not in "\n\r" and not _ends_line(pieces):
            pieces.append(newline)
        pieces += [line + newline for line in insert.lines]
    return "".join((*pieces, text[at:]))


def _ends_line(pieces: Sequence[str]) -> bool:
    last = next((piece for piece in reversed(pieces) if piece), "")
    return last.endswith(("\n", "\r"))


def _without(value: Any, old: Any, added: set[str]) -> Any:
    """`value` less the items that were added, as the author's file had it."""
    kept: dict[str, Any] = {}
    for key, inner in value.items():
        if isinstance(inner, list) and key in (*FACTS, *_NAMED):
            inner = [row for row in inner if (row.get("id") or row.get("term")) not in added]
            if not inner and not old.get(key):
                if key in old:
                    kept[key] = old[key]
                continue
        kept[key] = inner
    return kept


def locators(record: Dossier) -> Iterator[tuple[str, int, str, Locator]]:
    """Every locator of a dossier, with its list, the number and the id of its item."""
    for key in (*FACTS, "notes", "terms"):
        owners: tuple[Any, ...] = getattr(record, key)
        for index, owner in enumerate(owners):
            for locator in _locators_of(owner):
                yield key, index, getattr(owner, "id", None) or owner.term, locator


def _locators_of(record: Fact | Note | TermUse) -> Sequence[Locator]:
    if isinstance(record, Fact):
        return record.locators
    return record.uses if isinstance(record, TermUse) else (record,)


def _comments_above(text: str, item: ItemPlace) -> list[str]:
    """The comments right above an item, without their indentation."""
    found = []
    for line in reversed(text[: item.start].splitlines()):
        if not line.strip().startswith("#"):
            break
        found.append(line.strip())
    return found


def _commented(text: str) -> Iterator[tuple[str, Any]]:
    """Places and names in comments: proposals that the author has not decided on."""
    paragraph: int | None = None
    for match in _COMMENTED.finditer(text):
        value = match["value"].strip()
        if match["key"] == "paragraph":
            paragraph = int(value) if value.isdecimal() and len(value) < 9 else None
        elif match["key"] != "surface":
            yield "name", _plain(value)
        elif paragraph is not None:
            yield "place", (paragraph, _plain(value))


def _plain(value: str) -> str:
    """The text of a scalar as ingest writes it."""
    try:
        plain = parse_document(f"- {value}", Path("comment")).value[0]
    except ExplainerError:
        return value
    return str(plain) if isinstance(plain, str) else value


def _with_free_ids(
    new: Mapping[str, tuple[Entry, ...]], taken: set[str]
) -> dict[str, tuple[Entry, ...]]:
    """Entries whose ids nobody has: facts are numbered on, actors and terms keep theirs."""
    used = set(taken)
    free: dict[str, tuple[Entry, ...]] = {}
    for key, entries in new.items():
        free[key] = tuple(_renamed(entry, used) if key in FACTS else entry for entry in entries)
        used |= {entry.id for entry in free[key]}
    return free


def _renamed(entry: Entry, used: set[str]) -> Entry:
    number, id_ = 2, entry.id
    while id_ in used:
        id_ = f"{entry.id}-{number}"
        number += 1
    used.add(id_)
    if id_ == entry.id:
        return entry
    return replace(entry, id=id_, lines=(f"id: {scalar(id_)}", *entry.lines[1:]))


def _remembered(draft: Draft, article: Article, before: Memory | None) -> Memory:
    """The memory with what the draft proposes added."""
    before = before or Memory()
    places = {key: set(found) for key, found in before.places.items()}
    same = {key: set(found) for key, found in before.same.items()}
    for key, entries in draft.lists.items():
        for entry in entries:
            if key in _NAMED:
                same.setdefault(key, set()).update(entry.same)
            else:
                places.setdefault(key, set()).update(
                    (place.paragraph, place.surface) for place in entry.places
                )
    told = {key: draft.source[key] for key in _TOLD}
    return Memory(
        {**told, **original(article)},
        {key: frozenset(found) for key, found in places.items()},
        {key: frozenset(found) for key, found in same.items()},
    )


def first_memory(draft: Draft, article: Article) -> Memory:
    """What a dossier's first draft proposes."""
    return _remembered(draft, article, None)

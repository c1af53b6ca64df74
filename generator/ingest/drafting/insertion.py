"""Put lines between the lines of a dossier, so that all of its characters stay what they are.

Whatever is put in is proved: the result must load as the author's dossier with the new items and
nothing else changed; where it would not, the new items become comments at the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.document import compose_document, parse_document
from generator.errors import ExplainerError
from generator.ingest.drafting.draft import NOTES
from generator.ingest.drafting.entries import Entry
from generator.ingest.drafting.layout import Layout, ListPlace, layout
from generator.ingest.drafting.marks import WENT, comments_above, comments_below, subject_of
from generator.ingest.drafting.news import FACTS, NAMED
from generator.ingest.drafting.scalars import Value, items, scalar
from generator.model import Dossier
from generator.validation import validate

_INSIDE_ORIGINAL = frozenset(("sha256", "paragraphs"))


@dataclass(frozen=True, slots=True)
class _Insert:
    """Lines to be put before the line at an offset of the text; marks behind all else there.

    Attributes:
        offset: Where.
        lines: What.
        order: The order of those at one offset.
        until: Offset up to which lines of ingest are replaced by it, or None.
    """

    offset: int
    lines: tuple[str, ...]
    order: int = 0
    until: int | None = None


_MARK_ORDER = 1_000_000
"""A mark stands right above its item, whatever else comes before that item."""


class Inserter:
    """Writes into one dossier.

    Args:
        text: The dossier, without a byte order mark.
        file: Where it stands, for messages.
        order: Where each fact of a list first stands in the article, by list.
        paragraphs: The last paragraph that the dossier knows: a fact behind it would not load.
    """

    def __init__(
        self,
        text: str,
        file: Path,
        order: Mapping[str, Sequence[int | None]],
        paragraphs: int,
    ) -> None:
        self._paragraphs = paragraphs
        self._text = text
        self._file = file
        self._order = order
        self._layout: Layout = layout(text, compose_document(text, file))
        self._value = parse_document(text, file).value
        self._newline = "\r\n" if "\r\n" in text else "\n"
        self._marks: list[_Insert] = []

    @property
    def marks(self) -> int:
        """How many comments are put beside what the dossier has."""
        return sum(len(mark.lines) for mark in self._marks)

    def mark(self, key: str, index: int, comments: Sequence[str]) -> None:
        """Let just these marks stand right above an item, instead of those that did.

        Args:
            key: The list of the item.
            index: Its number in the list.
            comments: The marks that are true now. Another of them about the same is replaced, and
                one that says where words went goes where they are back.
        """
        place = self._layout.lists.get(key)
        if place is None or place.indent is None or index >= len(place.items):
            return
        start, margin = place.items[index].start, " " * place.indent
        above = comments_above(self._text, start)
        subjects = {subject_of(comment) for comment in comments}
        for line in above:
            subject = subject_of(line.text)
            is_stale = subject[:1] == WENT or subject in subjects
            if subject and line.text not in comments and is_stale:
                self._marks.append(_Insert(line.start, (), _MARK_ORDER, line.end))
        there = {line.text for line in above}
        missing = dict.fromkeys(comment for comment in comments if comment not in there)
        if missing:
            lines = tuple(margin + comment for comment in missing)
            self._marks.append(_Insert(start, lines, _MARK_ORDER))

    def tell(self, key: str, value: Value, word: str = "neu") -> None:
        """Put a comment behind a key of the source, instead of an earlier one about that key."""
        comment = f"# {word}: {key}: {scalar(value)}"
        if key not in self._layout.keys:
            return
        offset = self._layout.keys[key]
        indent = " " * (4 if key in _INSIDE_ORIGINAL else 2)
        below = comments_below(self._text, offset)
        if comment in (line.text for line in below):
            return
        for line in below:
            if subject_of(line.text) == subject_of(comment):
                self._marks.append(_Insert(line.start, (indent + comment,), until=line.end))
                return
        self._marks.append(_Insert(offset, (indent + comment,)))

    def settle(self, key: str) -> None:
        """Take away what was told of a key of the source: the dossier has it now."""
        for line in comments_below(self._text, self._layout.keys.get(key, len(self._text))):
            if subject_of(line.text) == ("key", key):
                self._marks.append(_Insert(line.start, (), until=line.end))

    def write(self, new: Mapping[str, Sequence[Entry]], *, as_comments: bool) -> str:
        """The text with all marks and the new entries of each list.

        Raises:
            ExplainerError: There is no place where lines can be put in.
        """
        waiting = {key: [e for e in found if as_comments or self._waits(e)]
                   for key, found in new.items()}  # fmt: skip
        ready = {key: [e for e in found if e not in waiting[key]] for key, found in new.items()}
        inserts = [
            *self._marks,
            *self._inserts(ready, as_comments=False),
            *self._inserts(waiting, as_comments=True),
        ]
        if not inserts:
            return self._text
        at_the_end = self._at_end(new, as_comments=True)
        tries = [
            (inserts, {entry.id for found in ready.values() for entry in found}),
            ([*self._marks, *at_the_end], set()),
            (at_the_end, set()),
            ([replace(insert, offset=0) for insert in at_the_end], set()),
        ]
        for attempt, added in tries:
            text = _put(self._text, attempt, self._newline)
            if self._holds(text, added):
                return text
        raise ExplainerError.single(
            "is written so that nothing can be put in. The file stays as it is.", file=self._file
        )

    def _waits(self, entry: Entry) -> bool:
        """Whether an entry stands in a paragraph that the dossier does not know yet."""
        return any(place.paragraph > self._paragraphs for place in entry.places)

    def _holds(self, text: str, added: set[str]) -> bool:
        """Whether `text` is the author's dossier with nothing but `added` in its lists."""
        try:
            document = parse_document(text, self._file)
        except ExplainerError:
            return False
        record, _ = validate(document, Dossier, document.value, ())
        return record is not None and _without(document.value, self._value, added) == self._value

    # ------------------------------------------------------------------ where

    def _inserts(
        self, new: Mapping[str, Sequence[Entry]], *, as_comments: bool
    ) -> Iterator[_Insert]:
        for key, entries in new.items():
            place = self._layout.lists.get(key)
            if not entries:
                continue
            if place is None:
                yield from self._at_end({key: entries}, as_comments=as_comments)
            elif place.indent is None:
                yield from self._at_end({key: entries}, as_comments=True)
            else:
                yield from self._into_list(key, place, entries, as_comments)

    def _into_list(
        self, key: str, place: ListPlace, entries: Sequence[Entry], as_comments: bool
    ) -> Iterator[_Insert]:
        """Each new entry behind the one that stands before it in the article."""
        for number, entry in enumerate(entries):
            lines = _written((entry,), place.indent or 0, as_comments=as_comments)
            # the comments of one place come behind its items
            yield _Insert(self._offset(key, place, entry), tuple(lines), 2 * number + as_comments)

    def _offset(self, key: str, place: ListPlace, entry: Entry) -> int:
        stand = self._order.get(key)
        if stand is None or not entry.places:
            return place.items[-1].end if place.items else place.inside
        first = entry.places[0].start
        before = [(at, number) for number, at in enumerate(stand) if at is not None and at <= first]
        return place.items[max(before)[1]].end if before else place.inside

    def _at_end(self, new: Mapping[str, Sequence[Entry]], *, as_comments: bool) -> list[_Insert]:
        """New lists behind everything."""
        depth = self._layout.indent
        margin = " " * (depth or 0)
        inserts = []
        for key, entries in new.items():
            if as_comments or depth is None:
                rows = [f"{key}:", *items(entry.lines for entry in entries)]
                lines = [f"{margin}# neu", *(f"{margin}# {row}" for row in rows)]
            else:
                rows = _written(entries, depth + 2, as_comments=False)
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
        at = max(at, insert.offset, insert.until or 0)
        last = next((piece for piece in reversed(pieces) if piece), "\n")
        if last[-1] not in "\n\r":
            pieces.append(newline)
        pieces += [line + newline for line in insert.lines]
    return "".join((*pieces, text[at:]))


def _without(value: Any, old: Any, added: set[str]) -> Any:
    """`value` less the items that were added, as the author's file had it."""
    kept: dict[str, Any] = {}
    for key, inner in value.items():
        if isinstance(inner, list) and key in (*FACTS, *NAMED):
            rest = [row for row in inner if (row.get("id") or row.get("term")) not in added]
            if rest or old.get(key) == rest:
                kept[key] = rest
            elif key in old:
                kept[key] = old[key] or None
        else:
            kept[key] = inner
    return kept

"""The documents of the search as one short text for each column.

A reader downloads them, so nothing is sent that the browser can tell by itself
(`overrides/assets/js/search/documents.js` is the other side). Values of a column stand behind each
other, parted by a character that no text has. Where a value can be told from elsewhere a mark
stands for it: for a kind, a page or a note that is the one above, and for the beginning of an
anchor that is made of the title's words. Like stands beside like, since gzip sees only the last
32 kB: what the texts repeat is close to them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.finishing.search.entry import Entry

SEPARATOR = "\x7f"  # between values: one byte, also in JSON
PART = "|"  # between the parts of one value, which are never shown
TOLD = "~"  # what can be told from elsewhere

_SPACE = re.compile(r"[ \t\r\n\x7f]+")
_NO_ANCHOR = re.compile(r"[^a-z0-9\s-]+")
_GAP = re.compile(r"[\s-]+")


def packed_entries(entries: Sequence[Entry], shown: Mapping[str, int]) -> dict[str, str]:
    """The columns of `entries`, with on how many pages each is shown."""
    pages = [entry.address.partition("#")[0] for entry in entries]
    columns: dict[str, Iterable[str]] = {
        "names": (_parts(_other_names(entry)) for entry in entries),
        "lead": (_line(entry.lead) for entry in entries),
        "text": (_line(entry.text) for entry in entries),
        "title": (_line(entry.title) for entry in entries),
        "keywords": (_line(entry.keywords) for entry in entries),
        "note": _less_repeats(_line(entry.note) for entry in entries),
        "kind": _less_repeats(entry.kind for entry in entries),
        "page": _less_repeats(pages),
        "anchor": (_short_anchor(entry.id, _line(entry.title)) for entry in entries),
        "dates": (_parts(entry.dates) for entry in entries),
        "shown": (str(shown.get(entry.id, 0)) for entry in entries),
    }
    return {name: SEPARATOR.join(values) for name, values in columns.items()}


def packed_groups(groups: Iterable[Iterable[str]]) -> str:
    """Groups of phrases."""
    return SEPARATOR.join(map(_parts, groups))


def anchor_of(title: str) -> str:
    """The anchor that is made of the words of a title."""
    letters = unicodedata.normalize("NFD", title.lower())
    return _GAP.sub("-", _NO_ANCHOR.sub("", letters)).strip("-")


def _short_anchor(anchor: str, title: str) -> str:
    told = anchor_of(title)
    return TOLD + anchor.removeprefix(told) if told and anchor.startswith(told) else anchor


def _other_names(entry: Entry) -> Iterator[str]:
    """The names that are written otherwise than title and other names: case does not matter."""
    known = {entry.title.casefold()}
    for name in entry.names:
        if name.casefold() not in known:
            known.add(name.casefold())
            yield name


def _less_repeats(values: Iterable[str]) -> Iterator[str]:
    above = None
    for value in values:
        yield TOLD if value == above else value
        above = value


def _parts(values: Iterable[str]) -> str:
    return PART.join(_line(value.replace(PART, " ")) for value in values)


def _line(text: str) -> str:
    """A text without what parts values."""
    return _SPACE.sub(" ", text).strip()

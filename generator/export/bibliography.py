"""The sources as a bibliography: BibTeX for LaTeX, CSL-JSON for everything else.

Nothing is invented: what a source does not tell is left out, and the note says so in words; where
no publisher is known, the name by which pages cite the source takes its place.
An author is one name as it is printed, since nobody has said which part of it is the family name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from generator import escaping, german
from generator.model import Genre, Source


class Kind(NamedTuple):
    """How a genre is called in CSL 1.0.2 and in German."""

    csl: str
    german: str


KINDS: dict[Genre, Kind] = {
    "news": Kind("article-newspaper", "Nachricht"),
    "analysis": Kind("article-newspaper", "Analyse"),
    "opinion": Kind("article-newspaper", "Meinung"),
    "reprint": Kind("webpage", "Nachdruck"),
}
_UNPLACED = "document"
"""The CSL type of an article that has neither publisher nor address."""


def note(source: Source) -> str:
    """What is unknown about a source, or only inferred, in sentences."""
    return " ".join(_remarks(source))


def _remarks(source: Source) -> Iterator[str]:
    if source.title is None:
        yield "Titel nicht überliefert."
    if source.publisher is None:
        yield "Verlag nicht ermittelt."
    if source.author is None:
        yield "Ohne Autorenangabe."
    if source.published is None:
        yield "Datum nicht ermittelt."
    elif source.published_basis == "inferred":
        reason = f": {source.published_reason}" if source.published_reason else "."
        yield f"Datum erschlossen{reason}"
    if source.url is None:
        yield "Fundstelle nicht ermittelt."
    if source.archived is not None:
        yield f"Archiviert am {german.date(source.archived.date)}: {source.archived.url}"


# ------------------------------------------------------------------ BibTeX


def bibtex(sources: Iterable[Source]) -> str:
    """All sources as BibTeX in UTF-8, with the fields of biblatex; the key is the source's id."""
    return "\n".join(_entry(source) for source in sources)


def _entry(source: Source) -> str:
    """An article needs author, title and journal; what lacks one of them is miscellaneous."""
    known = source.author and source.title and source.publisher and source.genre != "reprint"
    kind = "article" if known else "misc"
    fields = [f"  {name} = {{{value}}},\n" for name, value in _fields(source, kind)]
    return f"@{kind}{{{source.id},\n{''.join(fields)}}}\n"


def _fields(source: Source, kind: str) -> Iterator[tuple[str, str]]:
    if source.author:
        yield "author", f"{{{escaping.bibtex(source.author)}}}"
    if source.title:
        yield "title", f"{{{escaping.bibtex(source.title)}}}"
    if kind == "article":
        yield "journal", escaping.bibtex(source.publisher or "")
        yield "entrysubtype", "newspaper"
    else:
        yield "howpublished", escaping.bibtex(source.publisher or source.name)
    if source.published:
        yield "date", source.published
        yield "year", source.published[:4]
    if source.url:
        yield "url", escaping.bibtex_address(source.url)
    if source.url and source.accessed:
        yield "urldate", source.accessed
    yield "langid", "ngerman" if source.language == "de" else source.language
    yield "keywords", KINDS[source.genre].german
    if remarks := note(source):
        yield "note", escaping.bibtex(remarks)


# ------------------------------------------------------------------ CSL-JSON


def csl_json(sources: Iterable[Source]) -> str:
    """All sources as CSL-JSON (Citation Style Language 1.0.2)."""
    items = [_item(source) for source in sources]
    return json.dumps(items, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _item(source: Source) -> dict[str, Any]:
    kind = KINDS[source.genre]
    item = {
        "id": source.id,
        "type": kind.csl if source.publisher or source.url else _UNPLACED,
        "title": source.title,
        "author": [{"literal": source.author}] if source.author else None,
        "container-title": source.publisher or source.name,
        "issued": _date(source.published),
        "URL": source.url,
        "accessed": _date(source.accessed if source.url else None),
        "language": source.language,
        "genre": kind.german,
        "note": note(source) or None,
    }
    return {name: value for name, value in item.items() if value is not None}


def _date(day: str | None) -> dict[str, list[list[int]]] | None:
    return None if day is None else {"date-parts": [[int(part) for part in day.split("-")]]}

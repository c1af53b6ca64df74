"""One CSV file per kind (RFC 4180), and what is in their columns as CSV on the Web (W3C CSVW)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel

from generator.datafiles import FILES
from generator.escaping import csv_cell
from generator.export.facts import LICENSE_ADDRESS, FactsDocument

SEPARATOR = " | "


class Table(NamedTuple):
    """A file, the list of the document that it shows, and the columns: nested fields stay out."""

    name: str
    kind: str
    columns: tuple[str, ...]


_LOCATED = ("source", "paragraph", "surface", "origin")
TABLES = (
    Table("quellen.csv", "sources", (
        "id", "name", "title", "publisher", "author", "genre", "published", "published_basis",
        "published_reason", "url", "accessed", "language", "status",
        "original.file", "original.sha256", "original.paragraphs")),
    Table("zahlen.csv", "figures", (
        "id", "label", "actor", "metric", "period", "period_text", "moment", "value", "min",
        "max", "min_qualifier", "max_qualifier", "wording", "unit", "noun", "qualifier",
        "direction", "status", "topics", *_LOCATED)),
    Table("ereignisse.csv", "events", (
        "id", "date", "start", "end", "daytime", "title", "text", "actors", "topics",
        "turning_point", "sources")),
    Table("stimmen.csv", "quotations", (
        "id", "speaker", "text", "context", "date", "stance", "via", "translated", "topics",
        *_LOCATED)),
    Table("rollen.csv", "roles", ("id", "actor", "office", "held", "topics", *_LOCATED)),
    Table("begriffe.csv", "terms", ("id", "title", "short", "forms", "see_also", "sources")),
    Table("akteure.csv", "actors", ("id", "kind", "name", "role", "text", "forms", "members")),
    Table("themen.csv", "topics", ("id", "title", "short")),
    Table("messgroessen.csv", "metrics", ("id", "title", "broader", "timing")),
    Table("aemter.csv", "offices", ("id", "title", "single")),
    Table("anmerkungen.csv", "notes", ("id", "says", "known", "reason", *_LOCATED)),
    Table("vergleiche.csv", "comparisons", (
        "id", "group", "title", "statements", "verdict", "explanation", "reason", "computed",
        "overruled")),
)  # fmt: skip

_TYPES: Mapping[str, str] = {
    **dict.fromkeys(("value", "min", "max"), "number"),
    **dict.fromkeys(("paragraph", "original.paragraphs"), "integer"),
    **dict.fromkeys(("turning_point", "translated", "overruled", "single"), "boolean"),
    **dict.fromkeys(("published", "accessed"), "date"),
    "url": "anyURI",
}
_LISTS = frozenset(("topics", "actors", "sources", "statements", "forms", "see_also", "members"))
_LEADS_TO = {
    "source": "quellen.csv",
    "actor": "akteure.csv",
    "speaker": "akteure.csv",
    "actors": "akteure.csv",
    "members": "akteure.csv",
    "metric": "messgroessen.csv",
    "broader": "messgroessen.csv",
    "office": "aemter.csv",
    "topics": "themen.csv",
    "see_also": "begriffe.csv",
}
"""Columns whose cells are ids of another table."""


def tables(document: FactsDocument) -> dict[str, str]:
    """The text of every table, by its file name."""
    return {table.name: _csv(getattr(document, table.kind), table.columns) for table in TABLES}


def _csv(records: Iterable[BaseModel], columns: Iterable[str]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    for record in records:
        writer.writerow([cell(attrgetter(column)(record)) for column in columns])
    return stream.getvalue()


def cell(value: Any) -> str:
    """A value as the text of a cell."""
    if value is None:
        return ""
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    if isinstance(value, bool):
        return str(value).lower()
    text = SEPARATOR.join(map(_item, value)) if isinstance(value, (list, tuple)) else str(value)
    return csv_cell(text)


def _item(item: Any) -> str:
    """One entry of a list in a cell: an id, or a place as ``source:paragraph``."""
    if not isinstance(item, BaseModel):
        return str(item)
    if (paragraph := getattr(item, "paragraph", None)) is not None:
        return f"{getattr(item, 'source', '')}:{paragraph}"
    return f"{getattr(item, 'kind', '')}:{getattr(item, 'id', '')}"


# ------------------------------------------------------------------ what the columns hold


def tables_schema() -> str:
    """Every table with the types of its columns and where their ids lead, as CSVW metadata."""
    titles = {file.name: file.title for file in FILES}
    value = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "de"}],
        "dc:license": {"@id": LICENSE_ADDRESS},
        "dialect": {"lineTerminators": ["\n"]},
        "tables": [_described(table, titles[table.name]) for table in TABLES],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _described(table: Table, title: str) -> dict[str, Any]:
    return {
        "url": table.name,
        "dc:title": title,
        "tableSchema": {
            "columns": [_column(name) for name in table.columns],
            "primaryKey": "id",
            "foreignKeys": [_foreign_key(name) for name in table.columns if _leads_to(table, name)],
        },
    }


def _column(name: str) -> dict[str, Any]:
    described: dict[str, Any] = {"name": name, "datatype": _TYPES.get(name, "string")}
    if name in _LISTS:
        described["separator"] = SEPARATOR
    if name == "id":
        described["required"] = True
    return described


def _leads_to(table: Table, name: str) -> bool:
    """Whether every cell of a column leads somewhere: CSVW does not allow an empty reference."""
    (record,) = get_args(FactsDocument.model_fields[table.kind].annotation)
    return name in _LEADS_TO and record.model_fields[name].default is not None


def _foreign_key(name: str) -> dict[str, Any]:
    return {
        "columnReference": name,
        "reference": {"resource": _LEADS_TO[name], "columnReference": "id"},
    }

"""The text of every exported file, by its path in the project; writing them is not done here."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any, Literal

from pydantic import BaseModel

from generator.corpus import Corpus
from generator.export.facts import FactsDocument, facts_document
from generator.model import Dossier

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = "docs/daten"
DOSSIER_SCHEMA = "data/schema/dossier.schema.json"

_LOCATED = ("paragraph", "surface", "origin")
# file, list in the document, columns: every other field is nested or belongs to a build only
_TABLES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("quellen.csv", "sources", (
        "id", "name", "title", "publisher", "author", "genre", "published", "published_basis",
        "published_reason", "url", "accessed", "language", "status",
        "original.file", "original.sha256", "original.paragraphs")),
    ("zahlen.csv", "figures", (
        "id", "label", "actor", "metric", "period", "period_text", "moment", "value", "min",
        "max", "min_qualifier", "max_qualifier", "wording", "unit", "noun", "qualifier",
        "direction", "status", "topics", "source", *_LOCATED)),
    ("ereignisse.csv", "events", (
        "id", "date", "start", "end", "daytime", "title", "text", "actors", "topics",
        "turning_point", "sources")),
    ("stimmen.csv", "quotations", (
        "id", "speaker", "text", "context", "date", "stance", "via", "translated", "topics",
        "source", *_LOCATED)),
    ("begriffe.csv", "terms", ("id", "title", "short", "forms", "see_also", "sources")),
    ("akteure.csv", "actors", ("id", "kind", "name", "role", "text", "forms", "members")),
    ("vergleiche.csv", "comparisons", (
        "id", "group", "title", "statements", "verdict", "explanation")),
)  # fmt: skip


# the words beside a surface guide a browser and belong to the article: they are not exported
_WORDS = {"before": True, "after": True}
_CONTEXT: Any = {
    "figures": {"__all__": {**_WORDS, "also": {"__all__": _WORDS}}},
    "quotations": {"__all__": {**_WORDS, "also": {"__all__": _WORDS}}},
    "notes": {"__all__": _WORDS},
}


def open_data(corpus: Corpus) -> dict[str, str]:
    """Every exported file of a project, by its path below the project's root."""
    document = facts_document(corpus)
    files = {
        f"{FOLDER}/fakten.json": _json(document.model_dump(mode="json", exclude=_CONTEXT)),
        f"{FOLDER}/fakten.schema.json": _schema(
            FactsDocument, "fakten.schema.json", "serialization"
        ),
        DOSSIER_SCHEMA: dossier_schema(),
    }
    for name, kind, columns in _TABLES:
        files[f"{FOLDER}/{name}"] = _csv(getattr(document, kind), columns)
    return files


def dossier_schema() -> str:
    """The JSON Schema of a dossier, for editors."""
    return _schema(Dossier, "dossier.schema.json", "validation")


def _schema(model: type[BaseModel], name: str, mode: Literal["validation", "serialization"]) -> str:
    """What may be written into a file (validation), or what a file holds (serialization)."""
    return _json({"$schema": DIALECT, "$id": name, **model.model_json_schema(mode=mode)})


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _csv(records: Iterable[BaseModel], columns: Sequence[str]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    for record in records:
        writer.writerow([_cell(attrgetter(column)(record)) for column in columns])
    return stream.getvalue()


def _cell(value: Any) -> str:
    """A value as a cell that a spreadsheet reads as data, never as a formula (OWASP)."""
    if value is None:
        return ""
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    if isinstance(value, bool):
        return str(value).lower()
    text = " | ".join(map(_item, value)) if isinstance(value, (list, tuple)) else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _item(item: Any) -> str:
    """One entry of a list in a cell: an id, or a place as ``source:paragraph``."""
    if not isinstance(item, BaseModel):
        return str(item)
    if (paragraph := getattr(item, "paragraph", None)) is not None:
        return f"{getattr(item, 'source', '')}:{paragraph}"
    return f"{getattr(item, 'kind', '')}:{getattr(item, 'id', '')}"


def release(
    corpus: Corpus, previous: dict[str, Any] | None, today: str, facts: dict[str, str]
) -> str:
    """`published.json` after a release: the facts now, and the log with what has changed.

    Args:
        corpus: The facts now; only its cut-off is recorded.
        previous: The content of the file before, or None at the first release.
        today: Day of the release, ISO 8601.
        facts: The words of every fact now, by id.
    """
    log = list(previous["log"]) if previous else []
    before = previous["facts"] if previous else {}
    log += [
        {"date": today, "id": id_, "before": words, "now": facts.get(id_)}
        for id_, words in before.items()
        if facts.get(id_) != words
    ]
    return _json({"released": today, "cutoff": corpus.cutoff, "facts": facts, "log": log})

"""The documents of a built site's search, made whole again as the browser does it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.finishing.search import ADDRESS
from generator.finishing.search.packing import PART, SEPARATOR, TOLD, anchor_of


def documents_of(site: Path) -> list[dict[str, Any]]:
    """One mapping for each document, as `documents.js` makes it."""
    return unpacked(json.loads((site / ADDRESS).read_text(encoding="utf-8"))["documents"])


def unpacked(columns: dict[str, str]) -> list[dict[str, Any]]:
    """The documents of their columns."""
    values = {name: column.split(SEPARATOR) for name, column in columns.items()}
    for name in ("kind", "page", "note"):
        for at, value in enumerate(values[name]):
            if value == TOLD:
                values[name][at] = values[name][at - 1]
    rows = [
        dict(zip(values, row, strict=True)) for row in zip(*values.values(), strict=True)
    ]  # strict: every column has a value for every document
    return [_document(number, row) for number, row in enumerate(rows)]


def _document(number: int, row: dict[str, str]) -> dict[str, Any]:
    anchor = row["anchor"]
    if anchor.startswith(TOLD):
        anchor = anchor_of(row["title"]) + anchor.removeprefix(TOLD)
    return {
        "id": number,
        "kind": row["kind"],
        "address": row["page"] + (anchor and f"#{anchor}"),
        "title": row["title"],
        "text": ". ".join(filter(None, (row["lead"], row["text"]))),
        "names": list(filter(None, row["names"].split(PART))),
        "note": row["note"],
        "keywords": " · ".join(filter(None, (row["lead"], row["keywords"]))),
        "dates": list(filter(None, row["dates"].split(PART))),
        "shown": int(row["shown"]),
    }

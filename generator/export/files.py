"""The text of every exported file, by its path in the project; writing them is not done here."""

from __future__ import annotations

import json
from typing import Any, Literal

from pydantic import BaseModel

from generator import datafiles
from generator.corpus import Corpus
from generator.corrections import Published
from generator.export.bibliography import bibtex, csl_json
from generator.export.facts import FactsDocument, bare, facts_document
from generator.export.feed import feed
from generator.export.tables import tables, tables_schema
from generator.model import Dossier

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = f"docs/{datafiles.FOLDER}"
DOSSIER_SCHEMA = "data/schema/dossier.schema.json"


def open_data(
    corpus: Corpus, published: Published | None = None, *, site: str = ""
) -> dict[str, str]:
    """Every exported file of a project, by its path below the project's root.

    Args:
        corpus: The facts now.
        published: The last release, which the feed of changes starts from.
        site: Name of the site, for the title of the feed.
    """
    document = facts_document(corpus)
    files = {
        "fakten.json": _json(bare(document.model_dump(mode="json"))),
        "fakten.schema.json": _json(bare(_schema(FactsDocument, "fakten.schema.json"))),
        **tables(document),
        datafiles.TABLES_SCHEMA: tables_schema(),
        datafiles.BIBTEX: bibtex(corpus.sources),
        datafiles.CSL: csl_json(corpus.sources),
        datafiles.FEED: feed(corpus, published, site),
    }
    return {
        **{f"{FOLDER}/{name}": text for name, text in files.items()},
        DOSSIER_SCHEMA: dossier_schema(),
    }


def dossier_schema() -> str:
    """The JSON Schema of a dossier, for editors."""
    return _json(_schema(Dossier, "dossier.schema.json", "validation"))


def _schema(
    model: type[BaseModel],
    name: str,
    mode: Literal["validation", "serialization"] = "serialization",
) -> dict[str, Any]:
    """What may be written into a file (validation), or what a file holds (serialization)."""
    return {"$schema": DIALECT, "$id": name, **model.model_json_schema(mode=mode)}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n"

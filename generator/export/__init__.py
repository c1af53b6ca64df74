"""Open data: what the site knows, as JSON with its schema and one CSV file per kind."""

from generator.export.facts import FactsDocument, facts_document
from generator.export.files import dossier_schema, open_data

__all__ = ["FactsDocument", "dossier_schema", "facts_document", "open_data"]

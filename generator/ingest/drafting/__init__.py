"""From candidates to a dossier: the first draft, and drafting again into an author's work."""

from generator.ingest.drafting.draft import Draft, draft
from generator.ingest.drafting.entries import Entry
from generator.ingest.drafting.merge import Merged, merge
from generator.ingest.drafting.news import Gone
from generator.ingest.drafting.shelf import Saved, Shelf, root_of
from generator.ingest.drafting.shelved import Shelved

__all__ = [
    "Draft",
    "Entry",
    "Gone",
    "Merged",
    "Saved",
    "Shelf",
    "Shelved",
    "draft",
    "merge",
    "root_of",
]

"""From candidates to a dossier: the first draft, and drafting again into an author's work."""

from generator.ingest.drafting.draft import Draft, Entry, draft
from generator.ingest.drafting.merge import Gone, Merged, merge
from generator.ingest.drafting.shelf import Saved, Shelf, Shelved

__all__ = ["Draft", "Entry", "Gone", "Merged", "Saved", "Shelf", "Shelved", "draft", "merge"]

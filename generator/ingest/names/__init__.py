"""Actors and terms in an article: known ones, and persons to propose."""

from generator.ingest.names.names import Known, Mention, Names, any_of, term_forms

__all__ = ["Known", "Mention", "Names", "any_of", "term_forms"]

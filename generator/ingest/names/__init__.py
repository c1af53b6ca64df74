"""Actors and terms in an article: known ones, and persons and organisations to propose."""

from generator.ingest.names.names import Known, Mention, Names, any_of, term_forms
from generator.ingest.names.organisations import organisations
from generator.ingest.names.people import People, Person
from generator.ingest.names.terms import Terms

__all__ = [
    "Known",
    "Mention",
    "Names",
    "People",
    "Person",
    "Terms",
    "any_of",
    "organisations",
    "term_forms",
]

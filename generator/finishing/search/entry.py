"""One thing that a search can find, with the words by which readers ask for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of the search.

    Attributes:
        kind: What it is: ``figure``, ``event``, ``quotation``, ``term``, ``comparison``, the kind
            of an actor, ``article``, ``topic`` or ``section``.
        address: Where a result leads, below the site's base: ``zahlen/#nvidia-kurs``.
        title: What the result is called.
        text: What it says; a snippet is cut from it.
        lead: What the text begins with and what counts as its keywords too: the role of an actor.
        names: Other names for the same thing, each whole: *KI* for *Künstliche Intelligenz*.
        note: Shown below the text: sources of a fact, the page of a section.
        keywords: Words that lead to it and stand nowhere in it.
        dates: Days, months or years it happened or counts for, in ISO 8601.
    """

    kind: str
    address: str
    title: str
    text: str
    lead: str = ""
    names: tuple[str, ...] = ()
    note: str = ""
    keywords: str = ""
    dates: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The anchor, which for facts and terms is their id."""
        return self.address.partition("#")[2]

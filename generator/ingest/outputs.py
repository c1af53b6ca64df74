"""Where what was found goes: JSON, paragraphs or drafts on standard output, dossiers in a folder.

An output has two halves. `prepare` runs where an article was read, maybe in another process, and
makes what has to travel; `take` gets that in the order of the articles and writes it at once.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from generator.ingest.ingested import Ingested
from generator.ingest.reader import printable

if TYPE_CHECKING:  # drafting takes time to start, and JSON needs none
    from generator.ingest.drafting import Draft, Saved, Shelf

Write = Callable[[str], object]


class Output(Protocol):
    """What a run does with its articles."""

    @property
    def prepare(self) -> Callable[[Ingested], Any]:
        """Makes of an article what `take` needs; can be sent to another process."""

    def take(self, prepared: Any) -> Saved | None:
        """Write one article; raises `ExplainerError` where that cannot be done.

        Returns:
            What became of its dossier, where it has one.
        """

    def close(self) -> None:
        """Finish what was begun, also after an interruption."""


def as_json(ingested: Ingested) -> str:
    """The candidates of one article as JSON text."""
    return json.dumps(ingested.to_json(), ensure_ascii=False, indent=2)


def as_draft(ingested: Ingested) -> str:
    """The draft of one article as YAML text."""
    return ingested.draft().rstrip("\n")


def for_shelf(shelf: Shelf, ingested: Ingested) -> tuple[Ingested, Draft | None]:
    """An article, with its draft where it has no dossier that the draft is merged into."""
    known = shelf.find(ingested.article, ingested.id) is not None
    return ingested, None if known else ingested.drafted()


class JsonOutput:
    """One object for one article, an array for several; valid JSON wherever the run ends."""

    prepare = staticmethod(as_json)

    def __init__(self, write: Write, *, several: bool) -> None:
        self._write = write
        self._several = several
        self._waiting: str | None = None
        if several:
            write("[")

    def take(self, prepared: str) -> None:
        """Write the object before this one, since now a comma follows it."""
        if self._waiting is not None:
            self._write(f"{self._waiting},")
        self._waiting = prepared.replace("\n", "\n  ") if self._several else prepared
        self._waiting = f"  {self._waiting}" if self._several else self._waiting

    def close(self) -> None:
        """Write the last object and the end of the array."""
        if self._waiting is not None:
            self._write(self._waiting)
            self._waiting = None
        if self._several:
            self._write("]")


def as_paragraphs(ingested: Ingested) -> tuple[str, str]:
    """The name of an article, and its paragraphs as lines of number, tab and text."""
    numbered = (f"{part.number}\t{part.text}" for part in ingested.article.paragraphs)
    return printable(str(ingested.article.path)), "\n".join(numbered)


class ParagraphsOutput:
    """The numbered paragraphs, so that authors see what `paragraph` in a dossier counts."""

    prepare = staticmethod(as_paragraphs)

    def __init__(self, write: Write, *, several: bool) -> None:
        self._write = write
        self._several = several

    def take(self, prepared: tuple[str, str]) -> None:
        """Write the paragraphs, below the name of the article where there are several."""
        name, paragraphs = prepared
        self._write(f"{name}:\n{paragraphs}\n" if self._several else paragraphs)

    def close(self) -> None:
        """Nothing is left to do."""


class DraftOutput:
    """Drafts one after the other, as documents of one YAML stream."""

    prepare = staticmethod(as_draft)

    def __init__(self, write: Write) -> None:
        self._write = write
        self._is_first = True

    def take(self, prepared: str) -> None:
        """Write the draft."""
        self._write(prepared if self._is_first else f"---\n{prepared}")
        self._is_first = False

    def close(self) -> None:
        """Nothing is left to do."""


@dataclass(frozen=True)
class FolderOutput:
    """One dossier an article on a shelf; the name of each is written.

    Attributes:
        shelf: The folder.
        taken: Ids that new facts must not take.
        write: Gets the name of each dossier.
    """

    shelf: Shelf
    taken: Collection[str]
    write: Write

    @property
    def prepare(self) -> Callable[[Ingested], tuple[Ingested, Draft | None]]:
        """The article with its draft, since drafting takes a third of the time."""
        return partial(for_shelf, self.shelf)

    def take(self, prepared: tuple[Ingested, Draft | None]) -> Saved:
        """Write or merge the dossier."""
        ingested, fresh = prepared
        saved = ingested.save(self.shelf, self.taken, fresh=fresh)
        self.write(printable(str(saved.file)))
        return saved

    def close(self) -> None:
        """Nothing is left to do."""

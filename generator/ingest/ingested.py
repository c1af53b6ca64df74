"""One article from its text to everything that was found in it, under an id of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.corpus import Corpus
from generator.ingest.extract import Extraction, extract
from generator.ingest.metadata import iso_day
from generator.ingest.publication import Publication, publication
from generator.ingest.reader import STANDARD_INPUT, Article
from generator.ingest.slugs import slug
from generator.model import RESERVED_IDS

if TYPE_CHECKING:
    from generator.ingest.drafting import Draft, Saved, Shelf


@dataclass(frozen=True, slots=True)
class Ingested:
    """An article with its id, its day of publication and what was found in it."""

    article: Article
    id: str
    published: Publication
    extraction: Extraction

    def draft(self) -> str:
        """The draft dossier as YAML text."""
        return self.drafted().text()

    def drafted(self) -> Draft:
        """The draft dossier."""
        from generator.ingest.drafting import draft  # JSON needs none, and it takes time to start

        return draft(self.article, self.extraction, self.id, self.published)

    def save(self, shelf: Shelf, taken: Iterable[str] = (), *, fresh: Draft | None = None) -> Saved:
        """Write the draft, or merge it into the dossier that the article has on `shelf`.

        Args:
            shelf: The folder for drafts.
            taken: Ids that new facts must not take.
            fresh: What `drafted` gives, where it was asked already.
        """
        found = (self.article, self.extraction, self.id, self.published)
        return shelf.save(*found, taken=taken, fresh=fresh)

    def to_json(self) -> dict[str, Any]:
        """The candidates as `ingest --json` prints them."""
        return {
            "source": {
                "title": self.article.metadata.title,
                "published": self.published.day,
                "published_basis": self.published.basis,
                "paragraphs": len(self.article.paragraphs),
            },
            **self.extraction.candidates.to_json(),
        }


def ingest(
    article: Article,
    vocabulary: Corpus,
    *,
    published: str | None = None,
    source: str | None = None,
    others: AbstractSet[str] = frozenset(),
    shelf: Shelf | None = None,
) -> Ingested:
    """Find everything in one article.

    Args:
        article: What was read.
        vocabulary: Actors and terms to look for.
        published: ISO day of publication, if the caller knows it.
        source: Id of the article where it has no dossier yet; by default made from its file name.
        others: Ids of articles that are ingested with it, which nothing it proposes may take.
        shelf: Dossiers that exist; the article keeps the id and the day that it has there.
    """
    dossier = None if shelf is None else shelf.find(article, _id_from_name(article.path))
    if dossier is not None:
        source = dossier.id
        published = published or iso_day(dossier.published or "")
    elif source is None:
        source = source_id(article.path, lambda: article.sha256, taken_ids(vocabulary, shelf))
    day = publication(article, published)
    extraction = extract(article, vocabulary, source=source, published=day.anchor)
    clashes = others & {known.id for known in extraction.proposals}
    if clashes:
        extraction = extract(
            article, vocabulary, source=source, published=day.anchor, taken=clashes
        )
    return Ingested(article, source, day, extraction)


def taken_ids(vocabulary: Corpus, shelf: Shelf | None) -> set[str]:
    """Ids that the source of an article without dossier on `shelf` must not take."""
    mine = frozenset() if shelf is None else shelf.ids
    return ({*vocabulary.places} - (vocabulary.dossiers.keys() - mine)) | mine


def source_id(path: Path, sha256: Callable[[], str], taken: AbstractSet[str]) -> str:
    """An id from the file name, with a prefix or the hash where that one is taken or empty.

    Args:
        path: The article's file.
        sha256: Gives the hash of its bytes; asked for only where the name is not enough.
        taken: Ids that it must not take.
    """
    name = _id_from_name(path)
    for candidate in (name, f"artikel-{name}" if name else ""):
        if candidate and candidate not in taken and candidate not in RESERVED_IDS:
            return candidate
    by_hash = f"artikel-{sha256()[:8]}".rstrip("-")
    numbered = (f"{by_hash}-{number}" for number in count(2))
    return next(id_ for id_ in chain((by_hash,), numbered) if id_ not in taken)


def _id_from_name(path: Path) -> str:
    return "" if str(path) == STANDARD_INPUT else slug(path.stem)

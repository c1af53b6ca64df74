"""Rules: day of publication and author are those that the article states."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import DossierFile, Inputs
from generator.checks.places import spans
from generator.ingest.publication import stated_publication
from generator.ingest.reader import Article

DAY = "publication-day-is-the-stated-one"
AUTHOR = "author-is-named"

_BETWEEN_AUTHORS = re.compile(r"\s*(?:,|;|/|&|\bund\b)\s*")


def publication_day_is_the_stated_one(inputs: Inputs) -> Iterator[Finding]:
    """The recorded day is the one of a date line or of the page's own data.

    Where the article has neither, the day is inferred; a draft may hold what its author was told.
    """
    for dossier, article in _readable(inputs):
        source = dossier.dossier.source
        if source.published is None:
            continue
        found = stated_publication(article)
        day = found.day if found is not None and found.basis == "stated" else None
        line = dossier.line("source", "published")
        if day is None and source.published_basis == "stated" and source.status == "curated":
            message = "the article does not state the day of its publication."
            hint = "write published_basis: inferred, and how it is known"
            yield Finding(dossier.file, line, DAY, message, hint, dossier.level)
        elif day is not None and day != source.published:
            message = (
                f"the article was published on {day}, as it states, not on {source.published}."
            )
            yield Finding(dossier.file, line, DAY, message, "mend published", dossier.level)
        elif day is not None and source.published_basis == "inferred":
            message = "the article states the day of its publication itself."
            hint = "write published_basis: stated"
            yield Finding(dossier.file, line, DAY, message, hint, dossier.level)


def author_is_named(inputs: Inputs) -> Iterator[Finding]:
    """Every recorded author stands in the article or in the page's own data."""
    for dossier, article in _readable(inputs):
        told = f"{article.reading}\n{article.metadata.author or ''}"
        for author in filter(None, _BETWEEN_AUTHORS.split(dossier.dossier.source.author or "")):
            if not spans(author, told):
                line = dossier.line("source", "author")
                message = f"the article does not name its author {author}."
                yield Finding(dossier.file, line, AUTHOR, message, "mend author", dossier.level)


def _readable(inputs: Inputs) -> Iterator[tuple[DossierFile, Article]]:
    """Every dossier whose article is at hand and unchanged."""
    for dossier in inputs.dossiers:
        original = inputs.originals.get(dossier.id)
        if original is not None and original.article and original.is_that_of(dossier.dossier):
            yield dossier, original.article

"""Rule: where an article states its day of publication, that is the day that counts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.ingest.publication import stated_publication

RULE = "publication-day-is-the-stated-one"


def publication_day_is_the_stated_one(inputs: Inputs) -> Iterator[Finding]:
    """A date line or the page's own data does not contradict the recorded day."""
    for dossier in inputs.dossiers:
        original, recorded = inputs.originals.get(dossier.id), dossier.dossier.source.published
        if original is None or original.article is None or recorded is None:
            continue
        if not original.is_that_of(dossier.dossier):
            continue
        found = stated_publication(original.article)
        if found is not None and found.basis == "stated" and found.day != recorded:
            message = f"the article was published on {found.day}, as it states, not on {recorded}."
            line = dossier.line("source", "published")
            yield Finding(dossier.file, line, RULE, message, "mend published", dossier.level)

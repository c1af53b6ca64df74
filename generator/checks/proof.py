"""What every proof works with: a fact, its places, and its article as ingest reads it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.checks.finding import Finding
from generator.checks.inputs import DossierFile, Inputs
from generator.checks.places import Span, nearest_first, paragraphs_with
from generator.checks.proof_readings import ReadArticle
from generator.model import Event, Figure, Locator, Quotation, Role

KEYS: Mapping[type[Figure | Event | Quotation | Role], str] = {
    Figure: "figures",
    Event: "events",
    Quotation: "quotations",
    Role: "roles",
}
"""Under which key of a dossier facts of a kind stand."""

F = TypeVar("F", Figure, Event, Quotation, Role)


@dataclass(frozen=True)
class Subject(Generic[F]):
    """A fact of a dossier; its article, where that is at hand."""

    dossier: DossierFile
    path: tuple[str | int, ...]
    fact: F
    article: ReadArticle | None = None

    def places(self) -> Iterator[tuple[Locator, Span]]:
        """Its places that stand in the article, each with the span in its paragraph.

        Where one does not stand, the rule about surfaces says so.
        """
        for locator in self.fact.locators:
            if (span := self.span(locator)) is not None:
                yield locator, span

    def span(self, locator: Locator) -> Span | None:
        """Where a locator stands in its paragraph."""
        return None if self.article is None else self.article.place(locator)

    def failure(
        self, rule: str, message: str, hint: str, key: str = "surface", *, proves: bool = True
    ) -> Finding:
        """A finding at a key of the fact, which is not proven then, unless `proves` is false."""
        line = self.dossier.line(*self.path, key)
        owner = self.fact.id if proves else None
        text = f"{self.fact.id}: {message}"
        return Finding(self.dossier.file, line, rule, text, hint, self.dossier.level, owner)

    def elsewhere(self, locator: Locator) -> str:
        """Where else the surface stands, the nearest paragraph first; empty where nowhere."""
        if self.article is None:
            return ""
        numbers = paragraphs_with(locator.surface, self.article.paragraphs)
        others = nearest_first(set(numbers) - {locator.paragraph}, locator.paragraph)
        return f"; it also stands in paragraph {', '.join(map(str, others))}" if others else ""


def subjects(inputs: Inputs, kind: type[F]) -> Iterator[Subject[F]]:
    """Every fact of a kind; with its article only where that is at hand and unchanged."""
    key = KEYS[kind]
    for dossier in inputs.dossiers:
        facts: Sequence[F] = getattr(dossier.dossier, key)
        article = inputs.read(dossier) if facts else None
        for index, fact in enumerate(facts):
            yield Subject(dossier, (key, index), fact, article)


def readable(inputs: Inputs, kind: type[F]) -> Iterator[Subject[F]]:
    """Every fact of a kind whose article is at hand and unchanged."""
    return (subject for subject in subjects(inputs, kind) if subject.article is not None)

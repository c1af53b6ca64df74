"""The site's own open data, as the rules about built pages hold them against what is shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import ValidationError

from generator import german
from generator.checks.published_corpus import corpus_of, unresolved
from generator.corpus import Cited, Corpus
from generator.export.facts import (
    ComparedPair,
    ExportedEvent,
    ExportedFigure,
    ExportedQuotation,
    ExportedRole,
    FactsDocument,
)
from generator.model import MAX_QUOTED_WORDS, Pair
from generator.site.counts import COUNTED

FILE = "daten/fakten.json"

Exported = ExportedFigure | ExportedEvent | ExportedQuotation | ExportedRole


@dataclass(frozen=True, eq=False)
class PublishedFacts:
    """`fakten.json` with its records by id; one is the same as another only if it is it."""

    document: FactsDocument

    @cached_property
    def figures(self) -> Mapping[str, ExportedFigure]:
        """By id."""
        return {figure.id: figure for figure in self.document.figures}

    @cached_property
    def events(self) -> Mapping[str, ExportedEvent]:
        """By id."""
        return {event.id: event for event in self.document.events}

    @cached_property
    def facts(self) -> Mapping[tuple[str, str], Exported]:
        """Every fact by kind and id, as elements name it."""
        document = self.document
        kinds: tuple[tuple[str, Sequence[Exported]], ...] = (
            ("figure", document.figures),
            ("event", document.events),
            ("quotation", document.quotations),
            ("role", document.roles),
        )
        return {(kind, fact.id): fact for kind, listed in kinds for fact in listed}

    @cached_property
    def corpus(self) -> Corpus:
        """The same as a corpus."""
        return corpus_of(self.document)

    @cached_property
    def compared(self) -> Mapping[str, Sequence[tuple[str, Pair]]]:
        """By statement its comparisons, each with a pair that the statement takes part in."""
        found: dict[str, list[tuple[str, Pair]]] = defaultdict(list)
        for pair in self.document.comparisons:
            sides = [side.id for side in pair.statements]
            for side in sides:
                found[side].append((pair.group, _pair(pair, *sides)))
        return found

    def places(self, fact: Exported) -> tuple[Cited, ...]:
        """Every place of a fact."""
        return self.corpus.cited[fact.id]

    def actor_name(self, id_: str | None) -> str | None:
        """What an actor is called."""
        return next((actor.name for actor in self.document.actors if actor.id == id_), None)

    def office_title(self, id_: str) -> str:
        """What an office is called."""
        return next((office.title for office in self.document.offices if office.id == id_), "")

    def count_words(self, what: str) -> str | None:
        """How many of its own things the site has; None for what it does not count."""
        if what not in COUNTED:
            return None
        _, one, many = COUNTED[what]
        return german.counted(self._number_of(what), one, many)

    def _number_of(self, what: str) -> int:
        if what == "quoted_words":
            return MAX_QUOTED_WORDS
        if what == "comparisons":  # the open data lists their pairs
            return len({pair.group for pair in self.document.comparisons})
        return len(getattr(self.document, what))


def read_facts(site: Path) -> PublishedFacts | str:
    """The open data of a built site, or what keeps it from being read."""
    try:
        document = FactsDocument.model_validate_json((site / FILE).read_bytes())
    except OSError as error:
        return f"{FILE} cannot be read: {error.strerror}."
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the whole"
        return f"{FILE} is not what its schema says: {place}: {first['msg']}."
    if message := unresolved(document):
        return f"{FILE} contradicts itself: {message}"
    return PublishedFacts(document)


def _pair(pair: ComparedPair, first: str, second: str) -> Pair:
    """A pair as it was computed: without a computed verdict there is no reason of one either."""
    return Pair(
        first=first,
        second=second,
        verdict=pair.verdict,
        explanation=pair.explanation if pair.computed is not None else None,
        computed=pair.computed,
        reason=pair.reason,
    )

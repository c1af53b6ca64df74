"""Rules about the words that dossiers refer to: terms are explained, actors introduced."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.finding import Finding, Level
from generator.checks.inputs import Inputs
from generator.prose import page_text
from generator.site.matching import Matcher

ENTRY_WORDS = range(40, 121)


def glossary_entry_length(inputs: Inputs) -> Iterator[Finding]:
    """A glossary entry has 40 to 120 words."""
    for id_, term in inputs.corpus.terms.items():
        place = inputs.corpus.places[id_]
        words = page_text(term.text).count_words(lambda _: 0)
        if place.file == inputs.data / "glossary.yaml" and words not in ENTRY_WORDS:
            yield Finding(
                place.file,
                place.line,
                "glossary-entry-40-to-120-words",
                f"the entry '{id_}' has {words} words.",
                f"{ENTRY_WORDS[0]} to {ENTRY_WORDS[-1]} explain a term to a lay reader",
            )


def every_actor_has_role_and_text(inputs: Inputs) -> Iterator[Finding]:
    """Readers know nobody: each actor has a role and a sentence."""
    for id_, actor in inputs.corpus.actors.items():
        missing = [key for key in ("role", "text") if not (getattr(actor, key) or "").strip()]
        if missing:
            place = inputs.corpus.places[id_]
            level: Level = "error" if place.file.parent == inputs.data else "note"
            yield Finding(
                place.file,
                place.line,
                "every-actor-has-role-and-text",
                f"{id_} has no {' and no '.join(missing)}.",
                "a role in a few words, and one sentence for readers who know nothing",
                level,
            )


def every_term_is_explained(inputs: Inputs) -> Iterator[Finding]:
    """A term that a dossier uses has an entry of its own in the glossary."""
    for dossier in inputs.dossiers:
        for index, use in enumerate(dossier.dossier.terms):
            if inputs.corpus.places[use.term].file.parent != inputs.data:
                yield Finding(
                    dossier.file,
                    dossier.line("terms", index),
                    "every-term-is-explained",
                    f"'{use.term}' is only proposed here.",
                    "write its entry in data/glossary.yaml",
                    dossier.level,
                )


def term_surface_is_a_form(inputs: Inputs) -> Iterator[Finding]:
    """Where an article uses a term, the glossary would recognise the word."""
    matchers = {id_: Matcher([term]) for id_, term in inputs.corpus.terms.items()}
    for dossier in inputs.dossiers:
        for index, use in enumerate(dossier.dossier.terms):
            for number, locator in enumerate(use.uses):
                if not matchers[use.term].find(locator.surface):
                    yield Finding(
                        dossier.file,
                        dossier.line("terms", index, "uses", number, "surface"),
                        "term-surface-is-a-form",
                        f"'{locator.surface}' holds no form of '{use.term}'.",
                        "add the word to the term's forms",
                        "note",
                    )

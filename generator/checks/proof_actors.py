"""Rule: whom a figure is about is named in the article before the figure ends.

That much can be proven; which of several that are named is meant, no program reads off a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.checks.places import spans
from generator.checks.proof import Subject, readable
from generator.corpus import Corpus
from generator.model import Figure

RULE = "figure-is-about-somebody-named"


def figure_is_about_somebody_named(inputs: Inputs) -> Iterator[Finding]:
    """The actor, or one of its members, is named in the figure's paragraph or an earlier one."""
    for subject in readable(inputs, Figure):
        if subject.fact.override is None and not is_about_somebody_named(subject, inputs):
            figure = subject.fact
            message = f"{figure.actor} is not named up to paragraph {figure.paragraph}."
            hint = "mend actor, add a form to data/actors.yaml, or override it with a reason"
            yield subject.failure(RULE, message, hint, "actor")


def is_about_somebody_named(subject: Subject[Figure], inputs: Inputs) -> bool:
    """Whether a figure has no actor, or one whom the article names in time."""
    figure, article = subject.fact, subject.article
    if figure.actor is None or article is None:
        return True
    names = [name.casefold() for name in _names(figure.actor, inputs.corpus)]
    paragraphs = (article.folded(number) for number in range(figure.paragraph, 0, -1))
    return any(_stands(name, text) for text in paragraphs for name in names)


def _names(actor: str, corpus: Corpus) -> Iterator[str]:
    """What an actor and its members are called."""
    for id_ in (actor, *corpus.actors[actor].members):
        yield from (corpus.actors[id_].name, *corpus.actors[id_].forms)


def _stands(name: str, text: str) -> bool:
    """Whether a name stands in a text, also in the genitive."""
    return name in text and bool(spans(name, text) or spans(f"{name}s", text))

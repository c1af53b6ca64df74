"""Rule: whom a place names as the article's own source is named in the article by then."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.checks.originals import located
from generator.checks.places import spans
from generator.corpus import Corpus

RULE = "origin-is-named"

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_KINDS_OF_SOURCE = re.compile(
    r"(?:ankündigung|angabe|aussage|bericht|brief|daten|erklärung|interview|meldung|mitteilung"
    r"|pressemitteilung|rede|studie|veröffentlichung|zahlen)(?:e|en|n|s)?",
    re.IGNORECASE,
)
"""What somebody gave out: words of ours beside a name (*Ankündigung von Meta*)."""


def origin_is_named(inputs: Inputs) -> Iterator[Finding]:
    """Every name in `origin` stands in the paragraph or an earlier one, or another of its forms."""
    for dossier, original, path, owner, locator in located(inputs):
        if locator.origin is None:
            continue
        told = "\n".join(original.paragraphs[: locator.paragraph])
        if any(_stands(form, told) for form in _forms(locator.origin, inputs.corpus)):
            continue
        missing = [name for name in names_in(locator.origin) if not _stands(name, told)]
        if missing:
            message = f"{owner}: '{', '.join(missing)}' is not named up to {locator.paragraph}."
            hint = "name the source that the article names, or leave origin out"
            line = dossier.line(*path, "origin")
            yield Finding(dossier.file, line, RULE, message, hint, dossier.level, owner)


def names_in(origin: str) -> list[str]:
    """The words with a capital, without those that say what was given out, unless alone."""
    nouns = [word for word in _WORD.findall(origin) if word[0].isupper()]
    names = [word for word in nouns if not _KINDS_OF_SOURCE.fullmatch(word)]
    return names or nouns or [origin]


def _forms(origin: str, corpus: Corpus) -> Iterator[str]:
    """What an actor of this name is called too."""
    for actor in corpus.actors.values():
        if origin in (actor.name, *actor.forms):
            yield from (actor.name, *actor.forms)


def _stands(name: str, text: str) -> bool:
    return bool(spans(name, text) or spans(f"{name}s", text))

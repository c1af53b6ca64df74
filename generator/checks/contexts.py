"""Rules about the words beside a surface: they lead a browser to it, and they are the fewest."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import DossierFile, Inputs, Original
from generator.checks.originals import located
from generator.checks.places import spans
from generator.fragments import ALONE, Context, Phrases
from generator.model import Locator

LEADS = "context-leads-to-surface"
SHORTEST = "context-is-the-shortest"


def context_leads_to_surface(inputs: Inputs) -> Iterator[Finding]:
    """`before` and `after` stand beside the surface, and with them a browser stops there."""
    for dossier, original, path, owner, locator in located(inputs):
        if problem := _astray(original, locator):
            message, hint = problem
            yield _about(dossier, path, owner, LEADS, f"{message} ({owner}).", hint)


def context_is_the_shortest(inputs: Inputs) -> Iterator[Finding]:
    """No more words of the article are recorded beside a surface than are needed."""
    for dossier, original, path, owner, locator in located(inputs):
        recorded = _recorded(locator)
        if recorded == ALONE or _astray(original, locator):
            continue
        places = original.phrases.inside(locator.paragraph, locator.surface, recorded)
        if len(places) != 1:
            continue  # the surface stands nowhere, and another rule says so
        shortest = original.phrases.shortest(places[0], locator.surface)
        if shortest is not None and shortest.size < recorded.size:
            message = f"more words than needed stand beside '{locator.surface}' ({owner})."
            hint = "leave before and after out" if shortest == ALONE else f"{shortest} is enough"
            yield _about(dossier, path, owner, SHORTEST, message, hint)


def _astray(original: Original, locator: Locator) -> tuple[str, str] | None:
    """Why a browser does not stop at a place, with what would lead it there."""
    phrases, recorded = original.phrases, _recorded(locator)
    surface, number = locator.surface, locator.paragraph
    equals = phrases.inside(number, surface)
    if not equals:
        stands = spans(surface, original.paragraphs[number - 1])  # else another rule says so
        return (f"no browser finds '{surface}'", "copy it from the article") if stands else None
    here = phrases.inside(number, surface, recorded)
    found = phrases.places(surface, recorded) if len(here) == 1 else []
    if here and found == here:
        return None
    if found[:1] == here and here and recorded == phrases.shortest(here[0], surface):
        return None
    ways = " or ".join(_way(phrases, place, surface) for place in here or equals)
    if not here:
        return f"{recorded} does not stand beside '{surface}'", ways
    if len(here) > 1:
        return f"'{surface}' stands more than once in paragraph {number}", ways
    if here[0] not in found:
        return f"'{surface}' begins or ends inside a word or number", ways
    return f"'{surface}' stands more than once in the article", ways


def _way(phrases: Phrases, place: int, surface: str) -> str:
    context = phrases.shortest(place, surface)
    return "choose a longer surface" if context is None else f"record {context}"


def _recorded(locator: Locator) -> Context:
    return Context(locator.before or None, locator.after or None)


def _about(
    dossier: DossierFile,
    path: tuple[str | int, ...],
    owner: str,
    rule: str,
    message: str,
    hint: str,
) -> Finding:
    line = dossier.line(*path, "surface")
    return Finding(dossier.file, line, rule, message, hint, dossier.level, owner)

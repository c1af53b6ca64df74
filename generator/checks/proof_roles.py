"""Rule: the words of a role name the person and the office, and whether it is held still.

The surface is read alone: an office is named by the nouns of its title or of one of its forms, and
of several the one is meant of which most nouns stand there (*KI-Chef von Meta*, not *Chef von
Meta*). The person may stand elsewhere in the sentence where the surface names no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.checks.places import Span, spans
from generator.checks.proof import Subject, readable, subjects
from generator.corpus import Corpus
from generator.model import Actor, Held, Locator, Office, Role

OFFICE = "role-names-its-office"
HOLDER = "role-names-its-holder"
NOUN = "office-has-a-noun"

_FORMER = re.compile(r"\b(ex|alt)-?(?=kanzler|bundes|präsident|minister|chef|bürgermeister)")
"""What makes one word of an office and its past: *Altkanzler*, *Exminister*."""
_HELD: Mapping[Held, tuple[str, ...]] = {
    "former": ("ex", "früher", "ehemalig", "damalig", "einstig", "vormalig", "alt"),
    "future": ("künftig", "designiert", "gewählt", "kommend", "angehend", "zukünftig"),
}
"""How words begin that say an office is no longer held, or not yet; others say it is held now."""
_WHOLE_WORDS = frozenset(("ex", "alt"))
_PART = re.compile(r"[^\W_]+")
_SHORTEST_STEM = 3
_UNTOLD = (0, 0)


def role_names_its_office(inputs: Inputs) -> Iterator[Finding]:
    """The surface names the recorded office and no other, and says whether it is held still."""
    for subject in subjects(inputs, Role):
        if subject.fact.override is None:
            yield from _office_failures(subject, inputs.corpus)


def office_has_a_noun(inputs: Inputs) -> Iterator[Finding]:
    """Title and forms of an office have a word with a capital, by which articles name it."""
    document = inputs.vocabulary("offices")
    if document is None:
        return
    for index, office in enumerate(inputs.corpus.offices.values()):
        for name in (office.title, *office.forms):
            if not _nouns(name)[0]:
                line = document.line((index, "title"))
                message = f"'{name}' ({office.id}) names no office."
                yield Finding(document.file, line, NOUN, message, "write a noun: Chef der Nasa")


def role_names_its_holder(inputs: Inputs) -> Iterator[Finding]:
    """The sentence names the recorded person, the surface no other."""
    for subject in readable(inputs, Role):
        if subject.fact.override is None:
            yield from _holder_failures(subject, inputs)


def is_named(subject: Subject[Role], inputs: Inputs) -> bool:
    """Whether the article's words name person and office."""
    failures = (*_office_failures(subject, inputs.corpus), *_holder_failures(subject, inputs))
    return not failures


# ------------------------------------------------------------------ the office


def _office_failures(subject: Subject[Role], corpus: Corpus) -> Iterator[Finding]:
    role = subject.fact
    for locator in role.locators:
        parts = parts_of(locator.surface)
        named = named_offices(parts, corpus.offices.values())
        if named != [role.office]:
            found = " or ".join(named) or "no office"
            message = f"'{locator.surface}' names {found}, not {role.office} alone."
            hint = "mend it, add a form to data/offices.yaml, or override it with a reason"
            yield subject.failure(OFFICE, message, hint, "office")
        if (held := held_in(parts)) != role.held:
            message = f"'{locator.surface}' says {held}, not {role.held}."
            yield subject.failure(OFFICE, message, "mend held", "held")


def held_in(parts: Sequence[str]) -> Held:
    """Whether the words tell of an office of the past, of the future, or of now."""
    for held, beginnings in _HELD.items():
        for part in parts:
            if any(
                part == word if word in _WHOLE_WORDS else part.startswith(word)
                for word in beginnings
            ):
                return held
    return "current"


def named_offices(parts: Sequence[str], offices: Iterable[Office]) -> list[str]:
    """The ids of the offices of whose names most nouns stand among the words, and fewest lack."""
    scores = {
        office.id: max(_score(name, parts) for name in (office.title, *office.forms))
        for office in offices
    }
    most = max(scores.values(), default=_UNTOLD)
    return [id_ for id_, score in scores.items() if score == most > _UNTOLD]


def _score(name: str, parts: Sequence[str]) -> tuple[int, int]:
    """How many nouns of an office's name are told, and minus how many are not.

    Without the first, which is the office itself, none counts.
    """
    head, nouns = _nouns(name)
    if not head or not any(_is_told(head, part) for part in parts):
        return _UNTOLD
    told = [any(_is_told(noun, part) for part in parts) for noun in nouns]
    return sum(told), sum(told) - len(told)


@cache
def _nouns(name: str) -> tuple[str, tuple[str, ...]]:
    """The office itself and all nouns of its name: *Chef*, and *KI*, *Chef*, *Meta*.

    The office is the first word with a capital; empty where there is none.
    """
    words = [_PART.findall(word) for word in name.split()]
    named = [parts for parts in words if any(part[:1].isupper() for part in parts)]
    nouns = tuple(part.casefold() for part in _PART.findall(name) if part[:1].isupper())
    return (named[0][-1].casefold() if named else ""), nouns


def _is_told(noun: str, part: str) -> bool:
    """Whether a word is the noun, inflected (*Präsidenten*), or *US* for *USA*."""
    if len(part) < _SHORTEST_STEM or len(noun) < _SHORTEST_STEM:
        return noun.startswith(part) and len(part) > 1
    return part.startswith(noun)


def parts_of(surface: str) -> list[str]:
    """The words of a surface without regard to case, compounds with hyphens and *Ex-* apart."""
    return _PART.findall(_FORMER.sub(r"\1 ", surface.casefold()))


# ------------------------------------------------------------------ the person


def _holder_failures(subject: Subject[Role], inputs: Inputs) -> Iterator[Finding]:
    role = subject.fact
    for locator, span in subject.places():
        surface = locator.surface
        named = _named(surface, inputs) or _named(_sentence(subject, locator, span), inputs)
        if role.actor not in named:
            found = ", ".join(named) or "nobody"
            message = f"paragraph {locator.paragraph} names {found} at '{surface}', "
            hint = f"mend it, or override it with a reason{subject.elsewhere(locator)}"
            yield subject.failure(HOLDER, f"{message}not {role.actor}.", hint, "actor")


def _sentence(subject: Subject[Role], locator: Locator, span: Span) -> str:
    if subject.article is None:
        return ""
    start, end = subject.article.sentence(locator.paragraph, span)
    return subject.article.text(locator.paragraph)[start:end]


def _named(text: str, inputs: Inputs) -> list[str]:
    """The persons whom a text names, by a name, a form or the last name."""
    actors = inputs.reader.actors_in(text)
    persons = (actor for actor in actors if actor.kind == "person")
    return [actor.id for actor in persons if any(_stands(name, text) for name in _names(actor))]


def _names(actor: Actor) -> Iterator[str]:
    yield from (actor.name, *actor.forms)
    yield actor.name.rsplit(" ", 1)[-1]


def _stands(name: str, text: str) -> bool:
    return bool(spans(name, text) or spans(f"{name}s", text))

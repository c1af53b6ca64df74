"""Look up the actors of the vocabulary in an article, and propose those that it lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from generator.ingest.names.organisations import Organisation
from generator.ingest.names.people import Person
from generator.ingest.names.places import is_place
from generator.ingest.slugs import slug
from generator.model import Actor, ActorKind, Term

MAX_PROPOSALS = 40


@dataclass(frozen=True, slots=True)
class Known:
    """An actor as an article may name it.

    Attributes:
        forms: Further names, for a proposal those that the article uses.
        role: What the actor is, for a proposal in the article's words.
    """

    id: str
    name: str
    kind: ActorKind
    proposed: bool = False
    forms: tuple[str, ...] = ()
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a paragraph, at character offsets of the paragraph."""

    start: int
    end: int
    known: Known


class Names:
    """All names that an article may use, ready to be looked up in its paragraphs.

    Args:
        actors: The vocabulary.
        text: The whole article: persons whose full name it uses are known by their last name too.
        people: The persons whom the article names; those that the vocabulary lacks are proposed.
        organisations: Likewise companies, institutions and indices.
        taken: Ids that a proposal must not take.
    """

    def __init__(
        self,
        actors: Iterable[Actor],
        text: str,
        people: Iterable[Person] = (),
        organisations: Iterable[Organisation] = (),
        taken: Iterable[str] = (),
    ) -> None:
        self._known: dict[str, Known] = {}
        for actor in actors:
            known = Known(
                actor.id, actor.name, actor.kind, forms=tuple(actor.forms), role=actor.role
            )
            for form in (actor.name, *actor.forms):
                self._known.setdefault(form, known)
        self._add_last_names(text)
        candidates = [*_persons(people), *_organisations(organisations)]
        self.proposals = tuple(islice(self._propose(candidates, set(taken)), MAX_PROPOSALS))
        self._pattern = any_of(self._known)
        self._full = dict(self._full_names(text))

    def find(self, text: str) -> Iterator[Mention]:
        """The names of the paragraph `text`, in reading order."""
        if self._pattern is not None:
            for match in self._pattern.finditer(text):
                yield Mention(match.start(1), match.end(1), self._known[match[1]])

    def get(self, name: str) -> Known | None:
        """The actor who is called `name`, also in the genitive."""
        if name in self._known:
            return self._known[name]
        return self._known.get(name.removesuffix("s"))

    def full_name(self, known: Known) -> str:
        """The name of an actor where the article uses it, else the longest form that it uses."""
        return self._full.get(known.id, known.name)

    def _full_names(self, text: str) -> Iterator[tuple[str, str]]:
        used: dict[str, str] = {}
        for mention in self.find(text):
            surface = text[mention.start : mention.end]
            best = used.get(mention.known.id, "")
            if best != mention.known.name and (
                len(surface) > len(best) or surface == mention.known.name
            ):
                used[mention.known.id] = surface
        yield from used.items()

    def _add_last_names(self, text: str) -> None:
        last_names: dict[str, set[Known]] = {}
        for form, known in self._known.items():
            if known.kind == "person" and " " in form and form in text:
                last_names.setdefault(form.rsplit(" ", 1)[1], set()).add(known)
        for last, owners in last_names.items():
            if len({owner.id for owner in owners}) == 1:
                self._known.setdefault(last, next(iter(owners)))

    def _propose(
        self,
        candidates: Iterable[tuple[ActorKind, str, tuple[str, ...], str | None]],
        taken: set[str],
    ) -> Iterator[Known]:
        ids = {known.id for known in self._known.values()} | taken
        for kind, name, forms, role in candidates:
            id_ = slug(name)
            if not id_ or id_ in ids or any(self.get(form) for form in (name, *forms)):
                continue
            ids.add(id_)
            known = Known(id_, name, kind, proposed=True, forms=forms, role=role)
            for form in (name, *forms):
                self._known.setdefault(form, known)
            yield known


Candidate = tuple[ActorKind, str, tuple[str, ...], str | None]


def _persons(people: Iterable[Person]) -> Iterator[Candidate]:
    """Persons by their full name, or by a last name that a role makes sure."""
    for person in people:
        owner = person.name.endswith("s") and len(person.places) == 1
        spoken = person.speaks and "'" not in person.name
        alone = (person.role is not None or spoken) and not owner
        if (person.sure or spoken) and not is_place(person.name) and (" " in person.name or alone):
            forms = tuple(form for form in person.forms if form != person.name)
            yield "person", person.name, forms, person.role


def _organisations(organisations: Iterable[Organisation]) -> Iterator[Candidate]:
    for organisation in organisations:
        forms = tuple(form for form in organisation.forms if form != organisation.name)
        yield organisation.kind, organisation.name, forms, organisation.role


def any_of(forms: Mapping[str, object]) -> re.Pattern[str] | None:
    """A pattern whose first group is the longest of `forms`, also in the genitive.

    None where there are no forms.
    """
    if not forms:
        return None
    longest_first = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)({longest_first})(?:['’]?s|['’])?(?!\w)")


def term_forms(terms: Iterable[Term]) -> dict[str, str]:
    """Each title and form of the glossary with the id of its term."""
    forms: dict[str, str] = {}
    for term in terms:
        for form in (term.title, *term.forms):
            forms.setdefault(form, term.id)
    return forms

"""The persons of an article: every form of their names, their roles and their gender."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from generator.ingest.german_words import MONTHS
from generator.ingest.names import roles
from generator.ingest.names.given import FEMALE, MALE
from generator.ingest.names.kinds import is_common, is_given
from generator.ingest.names.lexicon import party_in
from generator.ingest.names.phrases import Phrase
from generator.ingest.names.places import is_place
from generator.ingest.names.role_keys import RoleKey, is_narrower, role_key, same_role
from generator.ingest.names.tokens import Token
from generator.ingest.names.wordlists import words

Place = tuple[int, int]
"""Number of a paragraph and offset inside it."""
_FEMININE = ("in", "frau", "tochter", "mutter", "schwester", "witwe")
_LONGEST_NAME = 5
_LONGEST_TIME = 6
_SINCE = frozenset(("seit", "bis", "von", "ab", "wie"))
_TIMES = (
    _SINCE
    | frozenset(MONTHS)
    | words(
        """damals heute inzwischen früher einst seinerzeit später zuvor derzeit bislang bisher
    mittlerweile zuletzt zunächst vorher lange erst noch bereits schon selbst ehemals künftig
    anfangs nun kurz kurzzeitig zugleich auch jetzt lange jahrelang langjähriger anfang ende mitte
    herbst frühjahr sommer winter"""
    )
)
"""Words for a time between a name and the role of that time."""
_MOST_PERSONS = 300
"""Most persons among whom a role is looked for; an article with more is a list of names."""


@dataclass(eq=False)
class Person:
    """Somebody whom an article names.

    Attributes:
        name: The longest form of the name.
        forms: Every form, in the order of first use.
        roles: Common nouns that stood beside the name.
        role: The role in the article's words, the first one.
        gender: ``m``, ``f`` or None.
        places: Where the name stands.
        party: The party in brackets or in a role, or None.
        sure: Whether a role, a given name or a title says that this is a person.
        speaks: Whether it is told to speak as only persons do.
    """

    name: str
    forms: dict[str, None] = field(default_factory=dict)
    roles: dict[RoleKey, None] = field(default_factory=dict)
    role: str | None = None
    gender: str | None = None
    places: list[Place] = field(default_factory=list)
    party: str | None = None
    sure: bool = False
    speaks: bool = False

    @property
    def familiar(self) -> bool:
        """Whether it is a person: told so, or named in full and then by the last name."""
        return self.sure or (" " in self.name and any(" " not in form for form in self.forms))


class _Naming(NamedTuple):
    """One place that names a person, and what it says of the person."""

    name: str
    place: Place
    role: RoleKey | None
    words: str | None
    gender: str | None
    party: str | None
    sure: bool


class People:
    """The persons of an article.

    Args:
        sentences: For each sentence the number of its paragraph, the paragraph's text, its words
            and its noun phrases, in order.
    """

    def __init__(
        self, sentences: Iterable[tuple[int, str, Sequence[Token], Sequence[Phrase]]]
    ) -> None:
        self._by_name: dict[str, Person] = {}
        self._by_last: dict[str, list[Person]] = {}
        sentences = list(sentences)
        written = {token.text for _, _, tokens, _ in sentences for token in tokens if token.capital}
        mentions = list(_mentions(sentences))
        for name in sorted({mention.name: None for mention in mentions}, key=_fullness):
            self._add(name)
        singles = {person.name.rsplit(" ", 1)[-1] for person in self}
        for mention in mentions:
            name, role, gender = mention.name, mention.role, mention.gender
            if name.split()[0].removesuffix("s") in singles and " " in name:
                self._by_name.pop(name, None)
                continue
            person = self._by_name[name]
            person.forms.setdefault(name)
            person.places.append(mention.place)
            if " " not in name and name[-1] == "s" and name[:-1] in written:
                continue
            if role is not None:
                person.roles.setdefault(role)
                person.role = person.role or mention.words
            person.party = person.party or mention.party
            person.gender = person.gender or gender or _given_gender(person.name)
            person.sure = person.sure or mention.sure or _given_gender(name) is not None

        self._first = tuple(islice(self, _MOST_PERSONS))

    def _add(self, name: str) -> None:
        if name in self._by_name:
            return
        last = name.rsplit(" ", 1)[-1]
        for key in (last, last.removesuffix("s"), last.removesuffix("’")):
            for person in self._by_last.get(key, ()):
                whole = name if key == last else f"{name[: len(name) - len(last)]}{key}"
                if person.name == whole or person.name.endswith(f" {whole}"):
                    self._by_name[name] = person
                    return
        person = Person(name)
        self._by_name[name] = person
        self._by_last.setdefault(last, []).append(person)

    def __iter__(self) -> Iterator[Person]:
        return iter(dict.fromkeys(self._by_name.values()))

    def get(self, name: str) -> Person | None:
        """The person who is called `name` somewhere in the article."""
        return self._by_name.get(name)

    def with_last_name(self, name: str) -> Person | None:
        """The only person whose full name ends with `name`."""
        fitting = [person for person in self._by_last.get(name, ()) if " " in person.name]
        return fitting[0] if len(fitting) == 1 else None

    def with_role(self, role: RoleKey, before: Place) -> Person | None:
        """The person who has `role`, the one named last before a place if there are several.

        Where nobody has it, a person with a narrower one (*der Chef* for a *Geschäftsführer*).
        """
        fitting = [p for p in self._first if any(same_role(role, own) for own in p.roles)]
        narrower = [p for p in self._first if any(is_narrower(role, own) for own in p.roles)]
        return (
            _last_before(fitting, before)
            or _last_before(narrower, before)
            or next(iter(fitting), None)
        )


def _fullness(name: str) -> tuple[int, bool, int]:
    """Sorts full names before short ones, those with a given name first, genitives last."""
    return -name.count(" "), not is_given(name.split()[0]), len(name)


def _last_before(people: Iterable[Person], place: Place) -> Person | None:
    """Who of `people` was named last before a place."""
    earlier = [person for person in people if person.places[0] < place]
    if not earlier:
        return None
    return max(earlier, key=lambda p: p.places[bisect_left(p.places, place) - 1])


def _mentions(
    sentences: Iterable[tuple[int, str, Sequence[Token], Sequence[Phrase]]],
) -> Iterator[_Naming]:
    for number, text, tokens, found in sentences:
        for before, phrase, behind in zip([None, *found], found, [*found[1:], None], strict=False):
            for part in (phrase, *phrase.attributes):
                name = person_name(text, part)
                if name is None:
                    continue
                role = _role(tokens, part, before if part is phrase else None, behind)
                words, key, gender = _told(text, tokens, part, role, before)
                place = (number, part.name[0].start)
                party = _party(part, role)
                yield _Naming(name, place, key, words, gender, party, role is not None)


def _party(phrase: Phrase, role: Phrase | None) -> str | None:
    """The party of *Willy Brandt (SPD)* and of *SPD-Chef Willy Brandt*."""
    told = [phrase.short or "", *(() if role is None else (role.head,))]
    return next((party for word in told if (party := party_in(word))), None)


def _told(
    text: str, tokens: Sequence[Token], phrase: Phrase, role: Phrase | None, before: Phrase | None
) -> tuple[str | None, RoleKey | None, str | None]:
    """What `role` says of the person: its words, its key and the gender."""
    if role is None:
        return None, None, None
    plural = role is before and _between(tokens, role, phrase) == "wie"
    words = None if plural else _role_text(text, tokens, role)
    return words, role_key(role), _role_gender(role)


def person_name(text: str, phrase: Phrase) -> str | None:
    """The name of a person in `phrase`, as `text` has it; None where there is none."""
    words = phrase.name
    if not words or len(words) > _LONGEST_NAME:
        return None
    if any(is_common(word.text) for word in words[:-1]) or words[-1].text.isupper():
        return None
    if is_place(text[words[0].start : words[-1].end]):
        return None
    if len(words) == 1 and phrase.determiner is None and phrase.nouns == phrase.name:
        return words[0].text if len(words[0].text) > 1 else None
    return " ".join(text[words[0].start : words[-1].end].replace("\u00a0", " ").split())


def _role(
    tokens: Sequence[Token], phrase: Phrase, before: Phrase | None, behind: Phrase | None
) -> Phrase | None:
    """The phrase that says what the named person is: the phrase itself, or one beside it."""
    if len(phrase.name) < len(phrase.nouns):
        shared = roles.CLUB_ROLES.match(phrase.head) and not is_given(phrase.name[0].text)
        return phrase if roles.ROLES.match(phrase.head) and not shared else None
    whole = len(phrase.name) > 1 or is_given(phrase.name[0].text)
    link = None if before is None else _between(tokens, before, phrase)
    if before is not None and _is_role(before) and (link == "wie" or (link == "," and whole)):
        return before
    if whole and behind is not None and _is_role(behind) and _is_apposed(tokens, phrase, behind):
        listed = [token.fold for token in tokens[behind.last : behind.last + 1]] == ["und"]
        return None if listed else behind
    return None


def _is_apposed(tokens: Sequence[Token], name: Phrase, role: Phrase) -> bool:
    """*X, Kanzler*, *X, damals Kanzler*, *X, seit Dezember 1969 Kanzler*."""
    between = tokens[name.last : role.first]
    if not between or between[0].text != "," or len(between) > _LONGEST_TIME:
        return False
    return all(token.fold in _TIMES or token.text.isdigit() for token in between[1:])


def _is_role(phrase: Phrase) -> bool:
    return (
        not phrase.name and roles.ROLES.match(phrase.head) and phrase.preposition in (None, *_SINCE)
    )


def _between(tokens: Sequence[Token], one: Phrase, other: Phrase) -> str:
    return "".join(token.fold for token in tokens[one.last : other.first])


def _role_text(text: str, tokens: Sequence[Token], role: Phrase) -> str:
    """The words of the role, without its determiner and the name."""
    common = role.nouns[: len(role.nouns) - len(role.name)]
    end = common[-1].end
    if not role.name and role.attributes and role.short is None:
        end = tokens[role.last - 1].end
    words = text[common[0].start : end]
    return re.split(r" ?[„»\"‚(]", words)[0]


def _role_gender(role: Phrase) -> str | None:
    head = role.head.lower()
    if head.endswith(_FEMININE) or (role.determiner in ("die", "eine") and head.endswith("e")):
        return "f"
    if role.determiner in ("der", "ein", "dem", "den", "des") or head.endswith(("er", "or", "ist")):
        return "m"
    return None


def _given_gender(name: str) -> str | None:
    given = name.split()[0]
    if (given in FEMALE) == (given in MALE):
        return None
    return "f" if given in FEMALE else "m"

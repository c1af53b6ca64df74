"""Find the actors of the vocabulary in an article, and propose persons that it lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.ingest.names import tables
from generator.ingest.slugs import slug
from generator.ingest.speech.tables import REPORTING_VERBS
from generator.model import Actor, ActorKind, Term

_CAPITALISED = r"[A-ZÄÖÜ][^\W\d_]*(?:['’-][^\W\d_]+)*"
_PARTICLES = ("von", "van", "de", "da", "bin", "al", "der", "den", "la", "zu")
_SEQUENCE = re.compile(
    rf"(?<![\w-]){_CAPITALISED}"
    rf"(?:[ \u00a0](?:(?:{'|'.join(_PARTICLES)})[ \u00a0]){{0,2}}{_CAPITALISED})+(?![\w-])"
)
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_GAP = re.compile(r"[.!?][\s“\"«]+(?=[A-ZÄÖÜ])")
_NEAR = 30
_NAME_WORDS = range(2, 6)
_LONGEST_WORD = 14
MAX_PROPOSALS = 40


@dataclass(frozen=True, slots=True)
class Known:
    """A name as it may stand in a text, and whose it is."""

    id: str
    name: str
    kind: ActorKind
    proposed: bool = False


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
        text: The whole article: persons whose full name it uses are known by their last name
            too, and persons who speak in it are proposed.
        taken: Ids that a proposal must not take.
    """

    def __init__(self, actors: Iterable[Actor], text: str, taken: Iterable[str] = ()) -> None:
        self._known: dict[str, Known] = {}
        for actor in actors:
            for form in (actor.name, *actor.forms):
                self._known.setdefault(form, Known(actor.id, actor.name, actor.kind))
        self.proposals = tuple(islice(self._propose(text, set(taken)), MAX_PROPOSALS))
        for known in self.proposals:
            self._known.setdefault(known.name, known)
        self._add_last_names(text)
        self._pattern = any_of(self._known)
        self._full = dict(self._full_names(text))

    def find(self, text: str) -> Iterator[Mention]:
        """The names of the paragraph `text`, in reading order."""
        if self._pattern is not None:
            for match in self._pattern.finditer(text):
                yield Mention(match.start(1), match.end(1), self._known[match[1]])

    def full_name(self, known: Known) -> str:
        """The longest name that the article uses for an actor."""
        return self._full.get(known.id, known.name)

    def _full_names(self, text: str) -> Iterator[tuple[str, str]]:
        used: dict[str, str] = {}
        for mention in self.find(text):
            surface = text[mention.start : mention.end]
            if len(surface) > len(used.get(mention.known.id, "")):
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

    def _propose(self, text: str, taken: set[str]) -> Iterator[Known]:
        known_ids = {known.id for known in self._known.values()}
        for name in dict.fromkeys(_speaking_names(text)):
            id_ = slug(name)
            if id_ and name not in self._known and id_ not in taken | known_ids:
                known_ids.add(id_)
                yield Known(id_, name, "person", proposed=True)


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


# ------------------------------------------------------------------ proposals


def _speaking_names(text: str) -> Iterator[str]:
    """Names of persons close to a verb of saying in the same sentence."""
    verbs = [word.span() for word in _WORD.finditer(text) if word.group() in REPORTING_VERBS]
    cursor = 0
    for sequence in _SEQUENCE.finditer(text):
        while cursor < len(verbs) and verbs[cursor][1] < sequence.start() - _NEAR:
            cursor += 1
        if _near(text, sequence, verbs, cursor) and (name := _as_name(text, sequence)):
            yield name


def _near(
    text: str, sequence: re.Match[str], verbs: Sequence[tuple[int, int]], cursor: int
) -> bool:
    for start, end in verbs[cursor : cursor + 4]:
        if start > sequence.end() + _NEAR:
            return False
        gap = text[min(end, sequence.end()) : max(start, sequence.start())]
        if "\n" not in gap and not _SENTENCE_GAP.search(gap):
            return True
    return False


def _as_name(text: str, sequence: re.Match[str]) -> str | None:
    """The person's name in a run of capitalised words, without roles, and without *von FIRMA*."""
    words = sequence.group().replace("\u00a0", " ").split(" ")
    roles = [at for at, word in enumerate(words) if tables.ROLE_ENDINGS.search(word)]
    words = words[roles[-1] + 1 :] if roles else words
    while words and words[0].lower() in tables.NOT_IN_NAMES:
        words.pop(0)
    if "von" in words[2:]:
        words = words[: words.index("von", 2)]
    if len(words) not in _NAME_WORDS or any(map(_is_no_name, words)):
        return None
    behind_noun_marker = not roles and _marks_noun(text[: sequence.start()][-40:])
    return None if behind_noun_marker else " ".join(words)


def _marks_noun(before: str) -> bool:
    """Whether the last word of `before` is an article or adjective, which names do not have."""
    last = _WORD.findall(before)[-1:]
    if not last or not before.endswith((f"{last[0]} ", f"{last[0]}\u00a0")):
        return False
    word = last[0].lower()
    if word in tables.DETERMINERS:
        return True
    adjective = last[0].islower() and tables.ADJECTIVE_ENDING.fullmatch(word)
    return bool(adjective) and word not in REPORTING_VERBS | tables.NOT_IN_NAMES


def _is_no_name(word: str) -> bool:
    if word in _PARTICLES:
        return False
    odd = len(word) > _LONGEST_WORD or word.count("-") > 1 or word[:2].isupper()
    return odd or word.lower() in tables.NOT_IN_NAMES or bool(tables.NOUN_ENDINGS.search(word))

"""Terms in an article: those of the glossary, and words that the article itself explains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.ingest.names import lexicon, roles
from generator.ingest.names.inflection import nominative
from generator.ingest.names.names import Names, any_of, term_forms
from generator.ingest.slugs import slug
from generator.model import Term

MAX_PROPOSALS = 20
_NOUN = r"[A-ZÄÖÜ][\w-]{2,40}"
_WORDS = rf"(?:[A-ZÄÖÜ]?[\w-]{{2,30}} ){{0,2}}{_NOUN}"
_MARKED = r"[„»\"‚](?P<marked>[^„“”»«\"‚‘’\n]{3,40})[“”«\"‘’]"

_EXPLAINED = (
    re.compile(rf"\b(?P<long>{_WORDS}) \((?:kurz:? |Abkürzung:? )?(?P<short>[A-ZÄÖÜ]{{2,6}})\)"),
    re.compile(rf"\b(?P<short>[A-ZÄÖÜ]{{2,6}}) \((?P<long>{_WORDS})\)"),
    re.compile(
        rf"\b(?:so genannte|sogenannte)[nrsm]? "
        rf"(?:{_MARKED}|(?P<noun>{_NOUN}(?: (?:of |de )?{_NOUN}){{0,2}}))"
    ),
    re.compile(
        rf"(?:{_MARKED}|(?P<noun>\b{_NOUN})),? ?[–—,(-] ?(?:also|das heißt|d\. ?h\.|sprich|"
        r"zu Deutsch|auf Deutsch|gemeint ist|gemeint sind)\b"
        r"(?! (?:im|in|am|an|auf|aus|bei|mit|nach|vor|von|vom|nicht|auch|doch|nur|erst)\b)"
    ),
    re.compile(rf"\b[Uu]nter (?:{_MARKED}|(?P<noun>{_NOUN})) versteht man\b"),
)
"""An abbreviation and what it stands for, *sogenannt*, *also*, *das heißt*, *versteht man*."""


@dataclass(frozen=True, slots=True)
class Explained:
    """A word that an article explains and no glossary has."""

    id: str
    title: str
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermMention:
    """A use of a term in a paragraph; `title` where it is a proposal."""

    start: int
    end: int
    term: str
    title: str | None = None


@dataclass
class Terms:
    """All terms that an article may use, ready to be looked up in its paragraphs.

    Args:
        glossary: The known terms.
        paragraphs: The article, for the words that it explains.
        names: Its actors, which are no terms.
        taken: Ids that a proposal must not take.
    """

    glossary: Iterable[Term]
    paragraphs: Sequence[str]
    names: Names
    taken: Iterable[str] = ()
    proposals: tuple[Explained, ...] = field(init=False)

    def __post_init__(self) -> None:
        self._ids = term_forms(self.glossary)
        self._titles: dict[str, str] = {}
        known = any_of(self._ids)
        proposed: dict[str, Explained] = {}
        for found in _explained(self.paragraphs):
            forms = (found.title, *found.forms)
            old = known is not None and any(known.search(form) for form in forms)
            actor = any(self.names.get(form) is not None for form in forms)
            if not (old or actor or found.id in self.taken) and len(proposed) < MAX_PROPOSALS:
                proposed.setdefault(found.id, found)
        self.proposals = tuple(proposed.values())
        for found in self.proposals:
            for form in (found.title, *found.forms):
                self._ids.setdefault(form, found.id)
                self._titles[found.id] = found.title
        self._pattern = any_of(self._ids)

    def find(self, text: str) -> Iterator[TermMention]:
        """The terms of the paragraph `text`, in reading order."""
        for match in self._pattern.finditer(text) if self._pattern else ():
            id_ = self._ids[match[1]]
            yield TermMention(*match.span(1), id_, self._titles.get(id_))


def _explained(paragraphs: Iterable[str]) -> Iterator[Explained]:
    for text in paragraphs:
        for pattern in _EXPLAINED:
            for match in pattern.finditer(text):
                yield from _read(match.groupdict())


def _read(groups: dict[str, str | None]) -> Iterator[Explained]:
    short, whole = groups.get("short"), groups.get("long")
    if short is not None and whole is not None:
        yield from _abbreviated(short, whole)
        return
    title = groups.get("marked") or groups.get("noun") or ""
    if _is_term(title):
        subject = nominative(title)
        forms = (title,) if subject != title else ()
        yield Explained(f"{slug(subject)}-begriff", subject, forms)


def _abbreviated(short: str, whole: str) -> Iterator[Explained]:
    """The last words of `whole` that the letters of `short` stand for."""
    words = whole.split(" ")
    if short in lexicon.PARTY_NAMES:
        return
    for begin in range(len(words)):
        title = " ".join(words[begin:])
        if title[0].upper() == short[0] and _spells(short, title) and _is_term(title):
            subject = nominative(title[0].upper() + title[1:])
            forms = (short, title) if subject != title else (short,)
            yield Explained(f"{slug(subject)}-begriff", subject, forms)
            return


def _spells(short: str, title: str) -> bool:
    """Whether the letters of `short` stand in `title` in their order."""
    at = -1
    for letter in short.lower():
        at = title.lower().find(letter, at + 1)
        if at < 0:
            return False
    return True


def _is_term(title: str) -> bool:
    last = title.split(" ")[-1]
    common = roles.ROLES.match(last) or lexicon.INSTITUTIONS.match(last)
    usual = last.lower() in lexicon.NOT_IN_NAMES or lexicon.PEOPLE.match(last)
    return bool(slug(title)) and not (common or usual) and any(map(str.isalpha, title))

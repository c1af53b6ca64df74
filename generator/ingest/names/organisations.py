"""Companies, institutions and indices that an article names and no vocabulary knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.ingest.names import lexicon
from generator.ingest.names.inflection import nominative
from generator.ingest.names.kinds import is_institution
from generator.ingest.names.phrases import Phrase
from generator.ingest.names.places import is_place, places
from generator.ingest.names.tokens import Token

Kind = Literal["company", "institution", "index"]
_LONGEST = 6
_INDEX_NUMBER = re.compile(
    r"[ \u00a0-](?:20|25|30|35|40|50|60|80|100|225|250|300|350|500|600|[1-3]000)\b(?![.,]\d)"
)


@dataclass(eq=False)
class Organisation:
    """A company, an institution or an index, by the longest name that the article uses."""

    name: str
    kind: Kind
    forms: dict[str, None] = field(default_factory=dict)
    role: str | None = None


def organisations(
    sentences: Iterable[tuple[int, str, Sequence[Token], Sequence[Phrase]]],
) -> list[Organisation]:
    """The organisations of an article, each once, in the order of their first mention.

    A legal form, an abbreviation in brackets, the word for what they are (*der Autobauer*, *die
    Universität*) or the name of an index makes them known.

    Args:
        sentences: Number of the paragraph, its text, the words and noun phrases of each sentence.
    """
    found: dict[str, Organisation] = {}
    for _, text, _, phrases in sentences:
        for phrase in phrases:
            for part in (phrase, *phrase.attributes):
                for name, kind, forms, role in _read(text, part):
                    organisation = found.setdefault(name, Organisation(name, kind, role=role))
                    organisation.forms.update(dict.fromkeys(forms))
    return _merged(found)


def _merged(found: dict[str, Organisation]) -> list[Organisation]:
    """One of several that share a form."""
    by_form: dict[str, Organisation] = {}
    kept: dict[Organisation, None] = {}
    for organisation in sorted(found.values(), key=lambda o: -len(o.forms)):
        names = (organisation.name, *organisation.forms)
        same = next((by_form[name] for name in names if name in by_form), organisation)
        for name in names:
            by_form.setdefault(name, same)
            if name != same.name:
                same.forms.setdefault(name)
        kept.setdefault(same)
    order = list(found.values())
    return sorted(kept, key=order.index)


Reading = tuple[str, Kind, tuple[str, ...], str | None]


def _read(text: str, phrase: Phrase) -> Iterator[Reading]:
    if phrase.name and len(phrase.name) < len(phrase.nouns):
        if lexicon.COMPANY_HEADS.match(phrase.head):
            yield from _company(text, phrase, len(phrase.nouns) - len(phrase.name))
        return
    nouns = phrase.nouns
    if nouns[0].text in lexicon.INDICES:
        yield _index(text, nouns), "index", (), None
    elif nouns[-1].text.rstrip(".") in lexicon.LEGAL_FORMS and len(nouns) > 1:
        yield from _with_legal_form(text, nouns)
    elif phrase.short is not None and phrase.short.isupper() and len(phrase.short) > 1:
        yield from _abbreviated(text, phrase)
    elif not phrase.name:
        yield from _headed(text, phrase)


def _index(text: str, nouns: Sequence[Token]) -> str:
    """The name of an index with the number that belongs to it (*S&P 500*)."""
    two = len(nouns) > 1 and f"{nouns[0].text} {nouns[1].text}" in lexicon.INDICES_OF_TWO_WORDS
    end = nouns[1 if two else 0].end
    number = _INDEX_NUMBER.match(text, end)
    return text[nouns[0].start : number.end() if number else end]


def _company(text: str, phrase: Phrase, begin: int) -> Iterator[Reading]:
    name = _words(text, phrase.nouns[begin:])
    if _is_proper(name) and len(phrase.nouns) - begin <= _LONGEST:
        yield name, "company", (), _words(text, phrase.nouns[:begin])


def _with_legal_form(text: str, nouns: Sequence[Token]) -> Iterator[Reading]:
    begin = next((at for at, word in enumerate(nouns[:-1]) if not _is_kind(word.text)), None)
    if begin is not None and len(nouns) - begin <= _LONGEST:
        short = _words(text, nouns[begin:-1])
        yield _words(text, nouns[begin:]), "company", (short,), None


def _abbreviated(text: str, phrase: Phrase) -> Iterator[Reading]:
    parts = (phrase, *phrase.attributes)
    begin = next((at for at, part in enumerate(parts) if is_institution(part.head)), 0)
    words = tuple(noun for part in parts[begin:] for noun in part.nouns)
    name = re.split(r" ?[“”«(]", _words(text, words))[0]
    initials = {word.text[0] for word in words}
    if len(name.split()) > 1 and phrase.short and phrase.short[0] in initials:
        kind: Kind = "institution"
        if any(is_institution(word.text) for word in words) or len(phrase.name) > 1:
            subject = name if len(parts) > begin + 1 else nominative(name)
            yield subject, kind, (phrase.short, *((name,) if subject != name else ())), None


def _headed(text: str, phrase: Phrase) -> Iterator[Reading]:
    """*Autobauer BMW*, *Universität Heidelberg*: what it is, then its name."""
    nouns = phrase.nouns
    if len(nouns) < 2 or len(nouns) > _LONGEST:
        return
    head = (
        nouns[-2].text
        if len(nouns) == 2
        else next((noun.text for noun in reversed(nouns[:-1]) if _is_kind(noun.text)), "")
    )
    at = next((i for i, noun in enumerate(nouns) if noun.text == head), None)
    if at is None or not _is_kind(head):
        return
    rest = _words(text, nouns[at + 1 :])
    if not rest or rest[0].isdigit():
        return
    if lexicon.COMPANY_HEADS.match(head):
        if _is_proper(rest):
            yield rest, "company", (), head
    elif lexicon.NAMED_INSTITUTIONS.match(head) and (rest in places() or not is_place(rest)):
        yield _words(text, nouns[at:]), "institution", (), None


def _is_proper(name: str) -> bool:
    if lexicon.COMMON_NOUNS.match(name):
        return False
    return not is_place(name) and name.lower() not in lexicon.NOT_IN_NAMES


def _is_kind(word: str) -> bool:
    return is_institution(word) or lexicon.COMPANY_HEADS.match(word)


def _words(text: str, nouns: Sequence[Token]) -> str:
    """The words as they stand; of a name in quotation marks what is inside them."""
    written = " ".join(text[nouns[0].start : nouns[-1].end].split())
    return re.split(r"[„»\"‚]", written)[-1] or written

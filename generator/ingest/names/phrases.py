"""Find the noun phrases of a German sentence, by capital letters and small words alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.ingest.german_words import DETERMINERS, PREPOSITIONS
from generator.ingest.names import grammar, lexicon
from generator.ingest.names.kinds import is_common, is_given
from generator.ingest.names.proper import name_in
from generator.ingest.names.tokens import Token

_MARKS = frozenset("„“”\"»«‚‘’'›‹")
_BEGINNINGS = _MARKS | frozenset(":–-•(")
_MOST_ADJECTIVES = 4
_PARTICIPLES = ("nde", "nden", "te", "ten", "ene", "enen")
_LONGEST_BRACKET = 10
_FOREIGN_PARTICLES = frozenset(("van", "del", "della", "di", "ibn", "ter", "ten"))
_LISTING = frozenset((",", "und", "oder", "sowie", "bzw", "/"))
_MEASURES = frozenset(("jahre", "monate", "wochen", "tage", "stunden", "meter", "kilometer"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase.

    Attributes:
        first: Index of its first token, the determiner if it has one.
        last: Index behind its last token, attributes included.
        nouns: Its capitalised words, a name among them, without attributes.
        name: The words of `nouns` that are a name, or none.
        determiner: In lower case, or None.
        preposition: The word before it that governs it, or None.
        nominative: Whether it can be a subject.
        attributes: Genitive phrases behind it.
        adjective: The last word between determiner and nouns, in lower case, or None.
        short: The abbreviation in brackets behind it, or None.
    """

    first: int
    last: int
    nouns: tuple[Token, ...]
    name: tuple[Token, ...]
    determiner: str | None
    preposition: str | None
    nominative: bool
    adjective: str | None = None
    attributes: tuple[Phrase, ...] = ()
    short: str | None = None

    @property
    def head(self) -> str:
        """Its last word that is no name, or the last one of all."""
        common = self.nouns[: len(self.nouns) - len(self.name)]
        return (common or self.nouns)[-1].text


def phrases(tokens: Sequence[Token]) -> list[Phrase]:
    """The noun phrases and their order; genitives belong to the phrase that they follow."""
    found: list[Phrase] = []
    preposition: str | None = None
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.fold in PREPOSITIONS and not _is_name_here(tokens, at):
            preposition, at = (None if _is_conjunction(tokens, at) else token.fold), at + 1
            continue
        phrase = _phrase(tokens, at, preposition)
        if phrase is None:
            if not (token.text.islower() or token.text in _MARKS or token.text[0].isdigit()):
                preposition = None
            elif token.text.islower() and not lexicon.ADJECTIVE_ENDING.match(token.text):
                preposition = None if token.fold not in DETERMINERS else preposition
            at += 1
            continue
        if found and _is_attribute(found[-1], phrase, preposition):
            found[-1] = _with_attribute(found[-1], phrase)
        else:
            found.append(phrase)
        at, preposition = phrase.last, None
    return found


def _is_name_here(tokens: Sequence[Token], at: int) -> bool:
    """*Von der Leyen betonte* begins with a name, *Von der Regierung hieß es* does not."""
    if not tokens[at].capital or tokens[at].fold not in ("von", "van", "zu"):
        return False
    index = at + 1
    while index < len(tokens) and tokens[index].fold in lexicon.PARTICLES:
        index += 1
    if index >= len(tokens) or not tokens[index].capital or is_common(tokens[index].text):
        return False
    return at > 0 or tokens[index + 1 : index + 2] == [] or tokens[index + 1].text.islower()


def _is_conjunction(tokens: Sequence[Token], at: int) -> bool:
    """*während X sagte*, *wie X sagte*: no preposition before a bare name or a subject."""
    if tokens[at].fold not in grammar.AMBIGUOUS or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if tokens[at].fold not in ("als", "wie"):
        return following.fold not in grammar.OBLIQUE
    if at > 0 and tokens[at - 1].capital:
        return False
    begins = at == 0 or tokens[at - 1].text in _BEGINNINGS | {","}
    bare = following.capital and not is_common(following.text)
    return bare or (begins and following.fold in grammar.SUBJECT_DETERMINERS)


def _is_attribute(before: Phrase, phrase: Phrase, preposition: str | None) -> bool:
    return (
        preposition is None
        and phrase.first == before.last
        and phrase.determiner in grammar.GENITIVE
        and not (before.name and len(before.name) == len(before.nouns))
    )


def _with_attribute(before: Phrase, phrase: Phrase) -> Phrase:
    return replace(
        before,
        last=phrase.last,
        attributes=(*before.attributes, phrase),
        short=phrase.short or before.short,
    )


def _phrase(tokens: Sequence[Token], at: int, preposition: str | None) -> Phrase | None:
    first, determiner = at, None
    if _is_small(tokens, at) and tokens[at].fold in DETERMINERS:
        determiner = tokens[at].fold
        at = _behind_adjectives(tokens, at + 1)
    nouns, last = _nouns(tokens, at)
    if not nouns:
        return None
    adjective = tokens[at - 1].text if at - 1 > first else None
    short, last = _bracket(tokens, last)
    name = name_in(nouns, determiner)
    subject = preposition is None and _can_be_subject(determiner, adjective, nouns, name)
    return Phrase(
        first=first,
        last=last,
        nouns=tuple(nouns),
        name=tuple(name),
        determiner=determiner,
        preposition=preposition,
        nominative=subject,
        adjective=None if adjective is None else adjective.lower(),
        short=short,
    )


def _is_small(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word counts as lower case; the first one of a sentence may be capitalised."""
    return not tokens[at].capital or at == 0 or tokens[at - 1].text in _BEGINNINGS


def _behind_adjectives(tokens: Sequence[Token], at: int) -> int:
    """Where the nouns of a phrase with a determiner begin, or `at`."""
    for index in range(at, min(at + _MOST_ADJECTIVES + 4, len(tokens))):
        token = tokens[index]
        if token.capital and not _is_part_of_adjective(tokens, index):
            return index
        if token.fold in PREPOSITIONS:
            return _behind_participle(tokens, index)
        if not (token.capital or token.text.islower() or token.text[0].isdigit()):
            return at
        if index >= at + _MOST_ADJECTIVES or token.text in ",.:;()":
            return at
    return at


def _is_part_of_adjective(tokens: Sequence[Token], at: int) -> bool:
    """*US-amerikanische* before another capitalised word, *30 Jahre alte*."""
    text = tokens[at].text
    if tokens[at].fold in _MEASURES and tokens[at - 1].text[0].isdigit():
        return at + 1 < len(tokens) and tokens[at + 1].text.islower()
    follows = at + 1 < len(tokens) and tokens[at + 1].capital
    return follows and "-" in text and text.split("-")[-1].islower()


def _behind_participle(tokens: Sequence[Token], at: int) -> int:
    """The noun of *der seit Jahren amtierende Präsident*."""
    for index in range(at + 1, min(at + 7, len(tokens) - 1)):
        token = tokens[index]
        if token.text in ",.:;":
            break
        if token.fold.endswith(_PARTICIPLES) and tokens[index + 1].capital:
            return index + 1
    return at


def _nouns(tokens: Sequence[Token], at: int) -> tuple[list[Token], int]:
    """The run of capitalised words from `at`, and the index behind it."""
    run: list[Token] = []
    index = last = at
    while index < len(tokens):
        token = tokens[index]
        if _begins_another(tokens, index, run):
            break
        if token.capital and (run or not _is_function_word(tokens, index)):
            run.append(token)
            index = last = index + 1
        elif run and _joins(tokens, index, run):
            index += 1
        else:
            break
    return (run, last) if any(token.capital for token in run) else ([], at)


def _begins_another(tokens: Sequence[Token], at: int, run: Sequence[Token]) -> bool:
    """*Trainer Guardiola Erling Haaland*: a given name behind a whole name begins the next."""
    whole = len(run) > 1 and is_given(run[-2].text) and not is_given(run[-1].text)
    return whole and is_given(tokens[at].text) and _capital_follows(tokens, at)


def _is_function_word(tokens: Sequence[Token], at: int) -> bool:
    fold = tokens[at].fold
    if _is_name_here(tokens, at):
        return False
    if fold in lexicon.NOT_IN_NAMES or fold in DETERMINERS:
        return True
    begins = at == 0 or tokens[at - 1].text in _BEGINNINGS
    return begins and lexicon.ADVERB_ENDINGS.match(fold) and not _capital_follows(tokens, at)


def _capital_follows(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].capital


def _joins(tokens: Sequence[Token], at: int, run: Sequence[Token]) -> bool:
    """Whether a small word or mark stands inside a name: *Ernst & Young*, *Otto von Bismarck*."""
    if at + 1 >= len(tokens):
        return False
    token, following = tokens[at], tokens[at + 1]
    if run[-1].text.endswith("-") and token.text in _LISTING:
        return following.capital
    foreign = token.fold in _FOREIGN_PARTICLES and not is_common(run[-1].text)
    given = is_given(run[-1].text) or run[-1].text.endswith(".") or foreign
    if token.fold in lexicon.PARTICLES and given:
        return following.capital or following.fold in lexicon.PARTICLES
    if token.fold in lexicon.PARTICLES and at > 0 and tokens[at - 1].fold in lexicon.PARTICLES:
        return following.capital or following.fold in lexicon.PARTICLES
    if token.text in '„»"‚' or token.text == "&":
        return following.capital and tokens[at].end - token.start == 1
    return False


def _bracket(tokens: Sequence[Token], at: int) -> tuple[str | None, int]:
    """The word in brackets behind a phrase, and the index behind the brackets."""
    while at < len(tokens) and tokens[at].text in _MARKS:
        at += 1
        if at - 1 > 0 and tokens[at - 1].text in "„»":
            return None, at - 1
    if at >= len(tokens) or tokens[at].text != "(":
        return None, at
    for index in range(at + 1, min(at + _LONGEST_BRACKET, len(tokens))):
        if tokens[index].text == ")":
            inside = tokens[at + 1 : index]
            return (inside[0].text if len(inside) == 1 else None), index + 1
    return None, at


def _can_be_subject(
    determiner: str | None,
    adjective: str | None,
    nouns: Sequence[Token],
    name: Sequence[Token],
) -> bool:
    if determiner in grammar.OBLIQUE:
        return False
    if determiner != "der":
        return True
    if adjective is not None and adjective.islower():
        return not adjective.endswith("en") and adjective.endswith("e")
    head = nouns[len(nouns) - len(name) - 1] if len(name) < len(nouns) else nouns[-1]
    return not lexicon.FEMININE_ENDINGS.match(head.text)

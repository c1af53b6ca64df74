"""Tell speech in quotation marks from titles, names and words at a distance."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from generator.ingest.german_words import DETERMINERS, PREPOSITIONS
from generator.ingest.names.lexicon import ADJECTIVE_ENDING
from generator.ingest.names.tokens import Token
from generator.ingest.speech import lexicon, verbs
from generator.ingest.speech.marks import Found, quoted
from generator.ingest.speech.passages import Sentence, cut
from generator.ingest.speech.verb_tables import REPORTED
from generator.model import count_words

_SPEECH_WORDS = 4
_SOURCES = lexicon.SOURCE_NOUNS | lexicon.VIEWPOINTS
_BEFORE_SOURCES = frozenset(("nach", "aus"))
_REPEATED = 2
_TITLE_WORDS = 12
_CLAUSE_TOKENS = 60
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_OPENING = re.compile(r"[„“”»«\"‚‘’›‹',<>]+\s*$")


def find_quotations(paragraphs: Sequence[str]) -> list[list[Found]]:
    """Spans of speech in each paragraph, without their marks, in reading order.

    Quoted words count as speech where they are at least four, or where their sentence reports what
    somebody said; titles and names do not, nor do a few words that always stand in marks.

    Args:
        paragraphs: The paragraphs of an article, in order.
    """
    marked = quoted(paragraphs)
    short = Counter(
        text[start:end]
        for text, spans in zip(paragraphs, marked, strict=True)
        for start, end in spans
        if count_words(text[start:end]) < _SPEECH_WORDS
    )
    found: list[list[Found]] = []
    for text, spans in zip(paragraphs, marked, strict=True):
        speech = _speech(text, spans) if spans else []
        found.append([(start, end) for start, end in speech if short[text[start:end]] < _REPEATED])
    return found


def _speech(text: str, spans: Sequence[Found]) -> list[Found]:
    kept = []
    cursor = 0
    listed: int | None = None
    sentences = cut(text, spans)
    for start, end in spans:
        while cursor + 1 < len(sentences) and sentences[cursor].end <= start:
            cursor += 1
        if _continues_names(text, listed, start, end) or _is_named(text, start, sentences[cursor]):
            listed = end
        elif _is_speech(text, start, end, sentences[cursor]):
            kept.append((start, end))
    return kept


def _is_named(text: str, start: int, sentence: Sentence) -> bool:
    """Whether the words right before tell that a name or a word at a distance follows."""
    return lexicon.SCARE_LEADERS.search(_before(text, start, sentence)) is not None


def _continues_names(text: str, listed: int | None, start: int, end: int) -> bool:
    """Whether a name stands in marks right before: *hieß „Imperator“, dann „Berengaria“*."""
    if listed is None or count_words(text[listed:start]) > _SPEECH_WORDS:
        return False
    between = lexicon.NEXT_NAME.fullmatch(text, listed, start) is not None
    return between and _is_name_like(text[start:end])


def _before(text: str, start: int, sentence: Sentence) -> str:
    """The end of the sentence before a quotation, without marks."""
    return _OPENING.sub("", text[max(sentence.start, start - 80) : start])


def _is_speech(text: str, start: int, end: int, sentence: Sentence) -> bool:
    inside = text[start:end]
    words = count_words(inside)
    if not words or not _WORD.search(inside):
        return False
    before = _before(text, start, sentence)
    if _is_called(text, start, end, words) or _is_said_to_be_title(text, end):
        return False
    if words < _TITLE_WORDS and _is_title(inside, before.rstrip(" ,–-"), sentence, start):
        return False
    if words >= _SPEECH_WORDS:
        return True
    if not before and lexicon.SAID_BEHIND.match(text, end):
        return True
    return _reports(sentence) or _before_is_called(before)


def _is_called(text: str, start: int, end: int, words: int) -> bool:
    """Whether a few quoted words stand in brackets or are *genannt*: a gloss or a nickname."""
    if words >= _SPEECH_WORDS:
        return False
    bracketed = text[max(0, start - 2) : start - 1] == "(" and text[end + 1 : end + 2] == ")"
    return bracketed or lexicon.CALLED_BEHIND.match(text, end) is not None


def _is_said_to_be_title(text: str, end: int) -> bool:
    """*„Die Blechtrommel“ ist sein erster Roman*."""
    found = lexicon.IS_A_TITLE.match(text, end)
    noun = "" if found is None else found[1]
    return lexicon.TITLE_LEADERS.match(noun) and not lexicon.SPEECH_LEADERS.match(noun)


def _is_title(inside: str, before: str, sentence: Sentence, start: int) -> bool:
    leader = _last_word(before.rstrip(":"))
    if leader and _is_title_leader(leader) and not _introduced(before, sentence, start):
        return True
    if _names_a_source(before, inside) and count_words(inside) < _SPEECH_WORDS:
        return True
    if not _is_name_like(inside):
        return False
    if inside.count("-") == 1 and " " not in inside and lexicon.TITLE_LEADERS.match(inside):
        return True
    if _has_foreign_words(inside) or _is_proper(inside, before):
        return True
    if leader is None or not leader[0].isupper():
        return not _reports(sentence) and not _before_is_called(before)
    if lexicon.SPEECH_LEADERS.match(leader) or before.endswith(":"):
        return False
    named = any(map(str.isdigit, inside)) or inside.isupper()
    return named or count_words(inside) > 1 or not _says(sentence, start)


def _is_title_leader(leader: str) -> bool:
    """*Roman*, *das sogenannte*; not the adverb *fest*, which ends like a noun."""
    noun = leader[0].isupper() or "genannt" in leader
    return noun and lexicon.TITLE_LEADERS.match(leader)


def _says(sentence: Sentence, start: int) -> bool:
    """Whether a verb of saying stands before the quotation, its particle perhaps behind it."""
    folds = [token.fold for token in sentence.tokens]
    return any(
        token.end < start and verbs.is_saying(folds, at) for at, token in enumerate(sentence.tokens)
    )


def _has_foreign_words(inside: str) -> bool:
    folds = {word for word in _WORD.findall(inside) if word.islower()}
    return bool(folds & lexicon.FOREIGN_WORDS - lexicon.FUNCTION_WORDS) or "." in inside.strip(".")


def _is_proper(inside: str, before: str) -> bool:
    """Several words, all with capitals, behind a definite article: *in der „Neuen Zeitung“*."""
    found = _WORD.findall(inside)
    article = {word.lower() for word in _WORD.findall(before[-40:])[-2:]} & lexicon.DEFINITE
    return len(found) > 1 and bool(article) and all(word[0].isupper() for word in found)


def _names_a_source(before: str, inside: str) -> bool:
    """*laut „…“* and *berichtete die „…“* name who speaks."""
    folds = [word.lower() for word in _WORD.findall(before[-40:])]
    if folds[-1:] in (["laut"], ["bei"], ["gegenüber"]):
        return folds[-1] == "laut" or _is_name_like(inside)
    articles = (["die"], ["der"], ["das"], ["ein"], ["eine"])
    reported = folds[-1:] in articles and verbs.is_saying(folds[-2:-1] or [""], 0)
    return reported and (folds[-1] != "das" or _is_name_like(inside))


def _introduced(before: str, sentence: Sentence, start: int) -> bool:
    """Whether a colon behind a verb of saying stands before the quotation."""
    if not before.endswith(":"):
        return False
    stop = bisect_left(sentence.tokens, start, key=lambda token: token.end)
    return reports(sentence.tokens[max(0, stop - _CLAUSE_TOKENS) : stop])


@lru_cache(maxsize=4)
def _reports(sentence: Sentence) -> bool:
    """The same for all quotations of a sentence, which may have thousands."""
    return reports(sentence.tokens)


def _last_word(before: str) -> str | None:
    found = _WORD.findall(before[-40:])
    return found[-1] if found and before.endswith(found[-1]) else None


def _is_name_like(inside: str) -> bool:
    """Capitalised or foreign throughout, without a small German word."""
    found = _WORD.findall(inside)
    folds = [word.lower() for word in found]
    if any(fold in lexicon.FUNCTION_WORDS and fold not in lexicon.FOREIGN_WORDS for fold in folds):
        return found[0][0].isupper() and not _has_small_words(found)
    return all(
        word[0].isupper() or word.lower() in lexicon.FOREIGN_WORDS or "." in word for word in found
    )


def _has_small_words(found: Sequence[str]) -> bool:
    """Whether a word in lower case is more than an article, preposition or adjective."""
    linking = lexicon.FOREIGN_WORDS | PREPOSITIONS | DETERMINERS | {"und", "oder"}
    return any(
        word.islower()
        and word not in linking
        and not (following[0].isupper() and ADJECTIVE_ENDING.match(word))
        for word, following in zip(found, [*found[1:], "."], strict=True)
    )


def _before_is_called(before: str) -> bool:
    word = _last_word(before.removesuffix(" wie"))
    return word is not None and lexicon.SPEECH_LEADERS.match(word)


def reports(tokens: Sequence[Token]) -> bool:
    """Whether a sentence says that somebody says something.

    Signs are a verb of saying, the subjunctive of indirect speech, *laut*, *nach Ansicht von*.
    """
    folds = [token.fold for token in tokens]
    present = set(folds)
    if present & REPORTED or present & lexicon.SOURCE_PREPOSITIONS:
        return True
    if any(verbs.is_saying(folds, at) for at in range(len(folds))):
        return True
    return any(
        fold in _SOURCES and not _BEFORE_SOURCES.isdisjoint(folds[max(0, at - 3) : at])
        for at, fold in enumerate(folds)
    )

"""Find quoted words in German quotation marks, and who says them where the sentence is simple."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence

from generator.ingest.names.tables import DETERMINERS
from generator.ingest.speech import tables
from generator.model import count_words

MAX_CHARACTERS = 1500
_SPEECH_WORDS = 4
_REACH = 160

_PAIRS = {
    "„": "“”\"", "»": "«", "«": "»", "“": "”", "\"": "\"", "‚": "‘’'", "›": "‹", "‹": "›",
}  # fmt: skip
_MARKS = re.compile("[„“”»«\"‚‘’'›‹]")
_OPENS_AFTER = re.compile(r"(?:^|[\s(\[„‚»›–—-])$")
_SENTENCE_END = re.compile(r"[.!?](?=\s+[A-ZÄÖÜ„»\"]|\s*$)")
_WORD = re.compile(r"[^\W\d_]+")

Found = tuple[int, int]
Name = tuple[int, int, str]


def find_quotations(text: str) -> Iterator[Found]:
    """Spans of speech in one paragraph, without their marks, in reading order.

    Quoted words count as speech where they are at least four, or where their sentence has a verb
    of saying; titles after *Buch*, *Zeitung* and the like do not. A mark that nobody closes within
    `MAX_CHARACTERS` opens nothing.
    """
    for start, end in _quoted(text):
        if count_words(text[start:end]) and _is_speech(text, start, end):
            yield start, end


def _quoted(text: str) -> Iterator[Found]:
    marks = [(match.start(), match.group()) for match in _MARKS.finditer(text)]
    places: dict[str, list[int]] = {}
    for at, mark in marks:
        places.setdefault(mark, []).append(at)
    behind = 0
    for at, mark in marks:
        if at < behind or mark not in _PAIRS or not _opens(text, at, mark):
            continue
        end = min(
            (place for close in _PAIRS[mark] if (place := _next(places.get(close, []), at)) > at),
            default=-1,
        )
        again = _next(places.get(mark, []), at) if mark not in _PAIRS[mark] else -1
        if at + 1 < end <= at + MAX_CHARACTERS and not at < again < end:
            yield at + 1, end
            behind = end + 1


def _opens(text: str, at: int, mark: str) -> bool:
    """Marks that both open and close open only before a word and not behind one."""
    if mark in "„‚":
        return True
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    return bool(_OPENS_AFTER.search(before)) and not after.isspace() and after != ""


def _next(places: Sequence[int], at: int) -> int:
    index = bisect.bisect_right(places, at)
    return places[index] if index < len(places) else -1


def _is_speech(text: str, start: int, end: int) -> bool:
    before, after = _before(text, start), _after(text, end)
    if tables.TITLE_LEADERS.search(before[:-1].rstrip()) or _is_named(text[start:end], before):
        return False
    if count_words(text[start:end]) >= _SPEECH_WORDS:
        return True
    return any(_says(word.group()) for part in (before, after) for word in _WORD.finditer(part))


def _is_named(quoted: str, before: str) -> bool:
    """Capitalised words behind an article are a name: *in der „Neuen Zeitung“*."""
    leader = _WORD.findall(before[-20:])[-1:]
    named = all(word[0].isupper() for word in _WORD.findall(quoted))
    return named and bool(leader) and leader[0].lower() in DETERMINERS


def _says(word: str) -> bool:
    return word.lower() in tables.REPORTING_VERBS


def _before(text: str, start: int) -> str:
    """The part of the sentence before the quotation; a colon before it may end another sentence."""
    window = text[max(0, start - _REACH) : start]
    ends = [match.end() for match in _SENTENCE_END.finditer(window)]
    return window[ends[-1] :] if ends else window


def _after(text: str, end: int) -> str:
    """The part of the sentence behind the quotation, its closing mark included."""
    window = text[end : end + _REACH]
    if text[end - 1] in ".!?" and window[1:2] != ",":
        return window[:1]
    found = _SENTENCE_END.search(window)
    return window[: found.end()] if found else window


# ------------------------------------------------------------------ speakers


def speaker_of(text: str, start: int, end: int, names: Sequence[Name]) -> str | None:
    """The name that a verb of saying beside the quotation belongs to, or None.

    Args:
        text: The paragraph.
        start: Where the quoted words begin.
        end: Where they end.
        names: Names of persons and institutions in the paragraph as (start, end, name), sorted;
            names inside the quotation do not speak.
    """
    after, before = _after(text, end), _before(text, start)
    for part, offset, nearest_first in ((after, end, True), (before, start - len(before), False)):
        verbs = [offset + word.start() for word in _WORD.finditer(part) if _says(word.group())]
        if verbs:
            verb = verbs[0] if nearest_first else verbs[-1]
            if (name := _nearest(names, verb, offset, offset + len(part))) is not None:
                return name
    return None


def _nearest(names: Sequence[Name], verb: int, start: int, end: int) -> str | None:
    inside: list[Name] = []
    at = bisect.bisect_left(names, (start,))
    while at < len(names) and names[at][1] <= end:
        inside.append(names[at])
        at += 1
    return min(inside, key=lambda name: abs(name[0] - verb))[2] if inside else None

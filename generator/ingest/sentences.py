"""Cut a German paragraph into sentences; abbreviations, ordinals and quoted speech stay whole."""

from __future__ import annotations

import re

from generator.ingest.german_words import MONTHS, SHORT_MONTHS

_END = re.compile(r"(?<![.!?…])[.!?…]++(?:[“”\"»«‘’')\]]*+(?=\s|$)|(?=[A-ZÄÖÜ„»\"]))")
"""The marks of an end; possessive, and never begun inside a run of them: each is read once."""
_OPENS = re.compile(r"\s*+(?:[–—-]\s*+)?[„“»«\"‚‘'(\[]*+[A-ZÄÖÜ0-9]")
_LAST_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*$")
_ROMAN = re.compile(r"[IVXL]+")
_NEW_SENTENCE = re.compile(
    r"\s*(?:Der|Die|Das|Dem|Den|Des|Ein|Eine|Einen|Er|Sie|Es|Wir|Ich|Man|In|Im|Am|An|Auf|Bei|Mit|"
    r"Nach|Von|Vor|Für|Aus|Und|Aber|Doch|Da|Dann|So|Auch|Nun|Wer|Was|Wie|Wo|Wenn|Als|Ob|Dies\w*)\b"
)
_NEXT_WORD = re.compile(r"\s*([^\W\d_]+)")
_LONGEST_WORD = 40
_LONGEST_ORDINAL = 2

ABBREVIATIONS = frozenset(
    ("abb", "abs", "abt", "allg", "alt", "amtl", "anm", "art", "aufl", "aug", "ausg", "bd",
     "bes", "betr", "bez", "bio", "bsp", "bspw", "bzgl", "bzw", "ca", "chr", "co", "corp",
     "d.h", "dez", "dgl", "dipl", "dir", "doz", "dr", "dres", "ebd", "eigtl", "einschl", "engl",
     "entspr", "etc", "ev", "evtl", "exkl", "f", "feb", "ff", "fr", "franz", "frl", "geb",
     "gem", "gen", "ggf", "gr", "hl", "hr", "hrsg", "i.d.r", "inc", "ing", "inkl", "insb",
     "ital", "jan", "jh", "jhd", "jr", "jun", "kap", "kath", "lfd", "lic", "lt", "ltd", "mag",
     "max", "mio", "min", "mind", "mr", "mrd", "mrs", "ms", "mwst", "nr", "nov", "o.ä", "okt",
     "österr", "pfd", "phil", "prof", "rd", "red", "reg", "s.o", "s.u", "sen", "sept", "skr",
     "sog", "spez", "st", "std", "stellv", "str", "tel", "tsd", "u.a", "u.ä", "usf", "usw",
     "v.a", "v.chr", "verh", "vgl", "vol", "vorm", "vs", "z.b", "z.t", "zit", "zt", "ztr", "zz")
)  # fmt: skip
"""Lower-case words that carry a point of their own; behind it no sentence needs to end."""
_CLOSING = frozenset(("etc", "usw", "usf", "co", "inc", "ltd", "corp", "jr", "sen", "u.a", "ff"))
"""Those of them that often are the last word of a sentence: it ends before a capital letter."""
_ORDINAL_FOLLOWERS = frozenset((*MONTHS, *SHORT_MONTHS)) | frozenset(
    ("jahrhundert", "jahrhunderts", "jahrtausend", "jahrtausends", "jahrestag", "jahrestags",
     "geburtstag", "todestag", "hochzeitstag", "platz", "rang", "stock", "etage", "quartal",
     "quartals", "halbjahr", "halbjahres", "minute", "spielminute", "runde", "spieltag",
     "etappe", "satz", "bezirk", "liga", "klasse", "bundesliga", "kongress", "parteitag",
     "weltkrieg", "weltkriegs", "auflage", "ausgabe", "mal", "woche", "lebensjahr",
     "lebensjahres", "tag", "jahr", "bundestag")
)  # fmt: skip
"""Nouns before which a number with a point is an ordinal (*im 19. Jahrhundert*)."""


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of one paragraph as (start, end), in order, without the space around them.

    A sentence ends with ``.``, ``!``, ``?`` or ``…`` and the marks that close it, where something
    follows that can open a sentence: a capital letter, a digit, an opening mark. No sentence ends
    behind an abbreviation, an initial or an ordinal.

    Args:
        text: One paragraph.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if _ends(text, match):
            _append(spans, text, start, match.end())
            start = match.end()
    _append(spans, text, start, len(text))
    return spans


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))


def _ends(text: str, match: re.Match[str]) -> bool:
    marks = match.group()
    if not _OPENS.match(text, match.end()):
        return False
    if marks[0] != "." or len(marks) > 1:
        return True
    before = _LAST_WORD.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    return before is None or not _carries_point(before.group(), text, match.end())


def _carries_point(word: str, text: str, end: int) -> bool:
    """Whether the point behind `word` belongs to it."""
    if word.isdigit():
        return len(word) <= _LONGEST_ORDINAL and _is_ordinal(text, end)
    if len(word) == 1 and word.isalpha():
        return True
    if _ROMAN.fullmatch(word):
        return not _NEW_SENTENCE.match(text, end)
    fold = word.lower()
    if fold in _CLOSING:
        return text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper()
    return fold in ABBREVIATIONS or "." in word


def _is_ordinal(text: str, end: int) -> bool:
    """Whether the number whose point ends at `end` is an ordinal and no end of a sentence."""
    after = _NEXT_WORD.match(text, end)
    if after is None:
        return True
    return after[1].lower() in _ORDINAL_FOLLOWERS or not _NEW_SENTENCE.match(text, end)

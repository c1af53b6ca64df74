"""The title of a text without markup: a short line above longer paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.ingest.days import days_in
from generator.ingest.names.wordlists import words

_LONGEST = 120
_MOST_LINES = 5
_UNFINISHED = ":,;…"
_SECTION_WORDS = words(
    """politik innenpolitik außenpolitik inland ausland wirtschaft finanzen börse geld sport fußball
    kultur feuilleton medien wissen wissenschaft technik digital netzwelt panorama vermischtes
    gesellschaft leben reise auto mobilität gesundheit bildung beruf karriere recht justiz
    meinung kommentar debatte lokales regional region regionales deutschland europa welt ausland
    nachrichten aktuelles news international österreich schweiz familie umwelt klima natur
    geschichte zeitgeschichte forschung chronik magazin wochenende unternehmen märkte verbraucher
    stadt land musik film theater literatur bücher kunst religion kirche tiere wetter"""
)
_AROUND = frozenset(("und", "&", "/", "|", ">", "»", "aus", "aller", "der", "die", "das", "-", "–"))
_WORDS = re.compile(r"\w+|[^\w\s]+")


def title_of(lines: Sequence[str]) -> str | None:
    """The title among the first of `lines`, which hold no bylines.

    Of the short lines above the text it is the first of at least four words, since a kicker is
    shorter; else the last of at least two.
    """
    above: list[str] = []
    below = ""
    for line in lines[: _MOST_LINES + 1]:
        line = line.lstrip("# ").strip(" *_")
        if len(line) > _LONGEST or line.endswith(".") or len(above) == _MOST_LINES:
            below = line
            break
        if any(character.isalpha() for character in line) and not _is_aside(line):
            above.append(line)
    if not below:
        return None
    long = [line for line in above if len(line.split()) > 3]
    short = [line for line in above if len(line.split()) > 1 and len(line) < len(below)]
    return next((line for line in (*long, *reversed(short)) if line[-1] not in _UNFINISHED), None)


def _is_aside(line: str) -> bool:
    """Whether a line is a date with little around it, or the name of a section."""
    said = {word.casefold() for word in _WORDS.findall(line)}
    if said & _SECTION_WORDS and said <= _SECTION_WORDS | _AROUND:
        return True
    return any(end - start > len(line) // 2 for start, end, _ in days_in(line))

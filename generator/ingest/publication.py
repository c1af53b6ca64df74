"""When an article was published, and how well that is known."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.ingest.dates import find_dates
from generator.ingest.reader import Article
from generator.model import Basis

_LINES_ABOVE = 5
_LONGEST_DATELINE = 60
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PLACE = re.compile(r"(?:[A-ZÄÖÜ][^\W\d_]+[ -]?){1,3},?[ \u00a0](?:den[ \u00a0])?")
_DASH = re.compile(r"[ \u00a0]*[–—:(/-]")


@dataclass(frozen=True, slots=True)
class Publication:
    """The day of publication as a dossier records it; `reason` is German and of our own."""

    day: str | None
    basis: Basis
    reason: str | None


def publication(article: Article, given: str | None) -> Publication:
    """The day that the user gave, else the page's own, else a date line, else unknown.

    Args:
        article: The article.
        given: ISO day, already checked.
    """
    if given is not None:
        return Publication(given, "stated", "Beim Einlesen angegeben.")
    if article.metadata.published is not None:
        reason = f"Die Seite nennt den Tag selbst ({article.metadata.published_from})."
        return Publication(article.metadata.published, "stated", reason)
    for paragraph in article.paragraphs[:_LINES_ABOVE]:
        for start, end, value in find_dates(paragraph.text[:_LONGEST_DATELINE]):
            if not _DAY.fullmatch(value):
                continue
            if is_dateline(paragraph.text, start, end):
                reason = f"Datumszeile in Absatz {paragraph.number}."
                return Publication(value, "stated", reason)
            if _opens(paragraph.text, start, end):
                reason = f"Absatz {paragraph.number} beginnt mit diesem Datum."
                return Publication(value, "inferred", reason)
    return Publication(None, "inferred", None)


def is_dateline(text: str, start: int, end: int) -> bool:
    """Whether the paragraph `text` is nothing but the date in it."""
    return not any(character.isalnum() for character in text[:start] + text[end:])


def _opens(text: str, start: int, end: int) -> bool:
    before = text[:start]
    return (not before or bool(_PLACE.fullmatch(before))) and bool(_DASH.match(text, end))

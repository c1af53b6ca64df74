"""When an article was published, and how well that is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.ingest.dates import latest_day
from generator.ingest.days import days_in
from generator.ingest.reader import Article, Paragraph
from generator.model import Basis

_LINES_ABOVE = 5
_LINES_BELOW = 2
_LONGEST_DATELINE = 60
_PLACE = re.compile(
    r"(?:[A-ZÄÖÜ][^\W\d_]+[ /-]?(?:am[ ]|an[ ]der[ ])?){1,3}(?:\([^()]{1,40}\))?,?[ \u00a0]"
    r"(?:[–—-][ \u00a0])?(?:(?:den|am|vom)[ \u00a0])?"
)
_AROUND_DATELINE = re.compile(
    r"(?:\W|_|\d{1,2}[.:]\d{2}|Uhr|um|am|vom|den|der|Stand|Datum|Artikel|Ausgabe|Online|Update"
    r"|veröffentlicht|erschienen|erstellt|publiziert|aktualisiert|geändert|letzte|Änderung|seit"
    r"|MEZ|MESZ|CET|dpa|AFP|Reuters|APA|sda)*",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:Von|Text|Autor|Autorin)\b[^.!?]{2,50}[,|–-]\s*")
_DASH = re.compile(r"[ \u00a0]*[–—:(/-]")
_DASH_OR_STOP = re.compile(r"[ \u00a0]*[–—:(/-]|\.(?=\s)")


@dataclass(frozen=True, slots=True)
class Publication:
    """The day of publication as a dossier records it.

    Attributes:
        day: ISO day, if one is known or can be inferred.
        basis: Whether somebody states it.
        reason: How it is known, in German and in words of our own.
        is_guess: Whether `day` is only the latest one that the text tells: near enough to say
            when the article appeared, too far to count *gestern* from it.
    """

    day: str | None
    basis: Basis
    reason: str | None
    is_guess: bool = False

    @property
    def anchor(self) -> str | None:
        """The day from which the article's relative dates are counted."""
        return None if self.is_guess else self.day


def publication(article: Article, given: str | None) -> Publication:
    """The day given, else the page's own, else a date line's, else the latest told, else None.

    Args:
        article: The article.
        given: ISO day, already checked.
    """
    if given is not None:
        return Publication(given, "stated", "Beim Einlesen angegeben.")
    return stated_publication(article) or _from_latest_day(article)


def stated_publication(article: Article) -> Publication | None:
    """The day that the article itself names as its own: the page's data, else a date line."""
    if article.metadata.published is not None:
        where = "Die Seite" if article.is_page else "Der Kopf der Datei"
        reason = f"{where} nennt den Tag selbst ({article.metadata.published_from})."
        return Publication(article.metadata.published, "stated", reason)
    return _from_dateline(article)


def _from_dateline(article: Article) -> Publication | None:
    """A line that is a date, above the text or below, or one of the first that opens with one."""
    for place, paragraph in _lines_around(article):
        for start, end, day in days_in(paragraph.text):
            if is_dateline(paragraph.text, start, end):
                reason = f"Datumszeile in Absatz {paragraph.number}."
                return Publication(day, "stated", reason)
            if place == "above" and _opens_behind_place(paragraph.text, start, end):
                reason = f"Absatz {paragraph.number} beginnt mit Ort und Datum."
                return Publication(day, "stated", reason)
            if place == "above" and start == 0 and _DASH.match(paragraph.text, end):
                reason = f"Absatz {paragraph.number} beginnt mit diesem Datum."
                return Publication(day, "inferred", reason)
    return None


def _from_latest_day(article: Article) -> Publication:
    """What an article tells as past happened before it appeared, the latest of it not long ago."""
    latest = latest_day([paragraph.prose for paragraph in article.paragraphs])
    if latest is None:
        return Publication(None, "inferred", None)
    index, day = latest
    reason = (
        f"Jüngster Tag, den der Text als vergangen nennt (Absatz "
        f"{article.paragraphs[index].number}); erschienen ist er an diesem Tag oder danach."
    )
    return Publication(day, "inferred", reason, is_guess=True)


def _lines_around(article: Article) -> Iterator[tuple[Literal["above", "below"], Paragraph]]:
    """The first lines, then the last ones."""
    lines = [paragraph for paragraph in article.paragraphs if paragraph.kind != "front_matter"]
    yield from (("above", paragraph) for paragraph in lines[:_LINES_ABOVE])
    yield from (("below", paragraph) for paragraph in lines[_LINES_ABOVE:][-_LINES_BELOW:])


def is_dateline(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is a date and what stands beside one: *Stand*, a time, a byline."""
    if len(text) > 2 * _LONGEST_DATELINE or not _AROUND_DATELINE.fullmatch(text, end):
        return False
    before = text[:start]
    return bool(_AROUND_DATELINE.fullmatch(before) or _BYLINE.fullmatch(before))


def _opens_behind_place(text: str, start: int, end: int) -> bool:
    """Whether a text opens as *Berlin (dpa) - 9. November 1989. Am Montag* does."""
    return bool(_PLACE.fullmatch(text, 0, start) and _DASH_OR_STOP.match(text, end))

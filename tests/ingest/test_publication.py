"""The day on which an article was published, and how that is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.ingest.publication import Publication, publication
from generator.ingest.reader import article_from_bytes

TITLE = "Die Mauer ist offen\n"
END = "\nIn Berlin wurde gefeiert."


def published(text: str, given: str | None = None) -> Publication:
    return publication(article_from_bytes(text.encode(), Path("probe.txt")), given)


STATED = [
    "9. November 1989",
    "Donnerstag, 9. November 1989",
    "09.11.1989, 18:57 Uhr",
    "Stand: 9. November 1989",
    "Veröffentlicht am 09.11.1989 um 18.57 Uhr",
    "Von Ada Lovelace, 9. November 1989",
    "1989-11-09",
    "Stand: 9.11.1989",
    "dpa, 9. November 1989",
]

PLACED = [
    "Berlin, 9. November 1989 – Die Mauer ist offen.",
    "Berlin (DDR), 9. November 1989 – Die Mauer ist offen.",
    "Leipzig (dpa) - 9. November 1989. Am Montag wurde gefeiert.",
    "BERLIN, 9. November 1989 (Reuters) – Die Mauer ist offen.",
    "Frankfurt am Main/Berlin (dpa), 9. November 1989: Die Mauer ist offen.",
    "Berlin, den 9. November 1989. Die Mauer ist offen.",
]

NOT_PLACED = [
    "Die Mauer fiel am 9. November 1989. Danach wurde gefeiert.",
    "Nach dem Fall der Mauer am 9. November 1989 – und davor – wurde gefeiert.",
]

UNKNOWN = [
    "Die Mauer ist offen.",
    "Am 9. November 1989 fiel die Mauer.",
    "Gestern fiel die Mauer, gebaut 1961.",
    "Gestern wurde gefeiert. Am 9. November 1989 fiel die Mauer, im Januar 1990 folgte mehr.",
    "Am Montag wird gefeiert. Am 9. November 1999 wird des Tages gedacht.",
]


def test_day_that_is_given_counts() -> None:
    found = published(f"{TITLE}9. November 1989{END}", "1989-11-10")
    assert (found.day, found.basis) == ("1989-11-10", "stated")


@pytest.mark.parametrize("line", STATED)
@pytest.mark.parametrize("below", [False, True])
def test_line_that_is_a_date(line: str, below: bool) -> None:
    found = published(f"{TITLE}{END}\n{line}" if below else f"{TITLE}{line}{END}")
    number = 3 if below else 2
    assert found == Publication("1989-11-09", "stated", f"Datumszeile in Absatz {number}.")


@pytest.mark.parametrize("line", PLACED)
def test_paragraph_that_opens_with_place_and_date(line: str) -> None:
    assert published(f"{TITLE}{line}{END}") == Publication(
        "1989-11-09", "stated", "Absatz 2 beginnt mit Ort und Datum."
    )


@pytest.mark.parametrize("line", NOT_PLACED)
def test_date_inside_the_first_sentence_is_none_of_publication(line: str) -> None:
    assert published(f"{TITLE}{line}{END}").day is None


def test_paragraph_that_opens_with_a_date() -> None:
    found = published(f"{TITLE}9. November 1989: Die Mauer ist offen.{END}")
    assert (found.day, found.basis, found.anchor) == ("1989-11-09", "inferred", "1989-11-09")


def test_latest_day_of_a_text_that_was_written_close_to_it() -> None:
    found = published(
        f"{TITLE}Am 9. November 1989 fiel die Mauer.\nSeit Freitag wird gefeiert. "
        "Gebaut wurde sie am 13. August 1961. Am 22. Dezember 1989 wird das Tor geöffnet."
    )
    assert (found.day, found.basis) == ("1989-11-09", "inferred")
    assert "Absatz 2" in (found.reason or "")
    assert found.anchor is None


@pytest.mark.parametrize("text", UNKNOWN)
def test_unknown_day(text: str) -> None:
    assert published(TITLE + text) == Publication(None, "inferred", None)

"""From which day a weekday, the next day or a month is counted, and what has none to count from."""

from __future__ import annotations

import pytest

from generator.ingest.dates import find_dates, latest_day

FRIDAY = "1989-11-10"


def values(text: str, published: str | None = None) -> list[str]:
    """The value of each date; ``|`` separates paragraphs."""
    found = find_dates(text.split("|"), published)
    return [value for dates in found for _, _, value in dates]


UNPUBLISHED = [
    # A day in passing dates no weekday.
    ("Sie gedachten der Opfer, die am 11. September 2001 starben. Am Dienstag kam der Kanzler.",
     ["2001-09-11"]),
    ("Die Opfer starben am 11. September 2001. Am Montagmorgen tagte der Rat.", ["2001-09-11"]),
    ("Der Zeuge, der am 11. September 2001 in New York war, sagte am Dienstag aus.",
     ["2001-09-11"]),
    ("Wie am 11. September 2001 blieb am Mittwoch der Luftraum leer.", ["2001-09-11"]),
    ("Seit dem 9. November 1989 ist sie offen. Am Montag tagte der Rat.", ["1989-11-09"]),
    ("Am Montag tagte der Rat.", []),
    ("An diesem Sonntag tagte der Rat.", []),
    ("Gorbatschow erinnerte an den 9. November 1989. Im Mai kam er wieder.", ["1989-11-09"]),
    # One that sets the scene does, in its sentence and the next one.
    ("Am 20. Juli 1969 landete sie. Am Montag flog sie ab.", ["1969-07-20", "1969-07-21"]),
    ("Am 20. Juli 1969 landete sie und flog am Montag ab.", ["1969-07-20", "1969-07-21"]),
    ("Am Sonntag, 20. Juli 1969, landete sie. Gestartet war sie am Mittwoch.",
     ["1969-07-20", "1969-07-16"]),
    ("Am 20. Juli 1969 landete sie. Bereits am Samstag hatte sie gebremst.",
     ["1969-07-20", "1969-07-19"]),
    ("Am 20. Juli 1969 landete sie. Schon am Montag flog sie ab.", ["1969-07-20", "1969-07-21"]),
    ("Am 20. Juli 1969 landete sie. An jenem Sonntag sahen Millionen zu.",
     ["1969-07-20", "1969-07-20"]),
    # Neither another paragraph nor another tense, nor a weekday that was counted itself.
    ("Am 20. Juli 1969 landete sie.|Am Montag flog sie ab.", ["1969-07-20"]),
    ("Am 20. Juli 1969 landete sie. Am Montag wird gefeiert.", ["1969-07-20"]),
    ("Am 20. Juli 1969 landete sie. Am Montag flog sie ab. Am Donnerstag kam sie an.",
     ["1969-07-20", "1969-07-21"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), UNPUBLISHED)
def test_weekday_without_a_day_of_publication(text: str, expected: list[str]) -> None:
    assert values(text) == expected


DATELINE = (
    "Leipzig (dpa) - 10. November 1989. Am Dienstag tagte der Rat. Bereits am Montag hatten Bürger "
    "demonstriert. Modrow hofft auf Mittwoch."
)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (FRIDAY, [FRIDAY, "1989-11-07", "1989-11-06", "1989-11-15"]),
        (None, [FRIDAY]),
    ],
)
def test_dateline_sends_no_weekday_from_the_other(
    published: str | None, expected: list[str]
) -> None:
    assert values(DATELINE, published) == expected


PUBLISHED = [
    ("Das Treffen wurde auf Mittwoch verschoben.", ["1989-11-15"]),
    ("In der Nacht auf Mittwoch regnete es.", ["1989-11-08"]),
    ("In der Nacht von Dienstag auf Mittwoch regnete es.", ["1989-11-07", "1989-11-08"]),
    ("An diesem Sonntag gewann sie.", ["1989-11-05"]),
    ("An diesem Sonntag gewinnt sie.", ["1989-11-12"]),
    ("Am folgenden Sonntag gewann sie.", []),
    ("Am 20. Juli 1969 landete sie. Am folgenden Donnerstag kam sie an.",
     ["1969-07-20", "1969-07-24"]),
    ("Am 20. Juli 1969 landete sie. An jenem Sonntag sahen Millionen zu.",
     ["1969-07-20", "1969-07-20"]),
    # What happened does not lie after publication.
    ("Am nächsten Tag feierten sie.", []),
    ("Am folgenden Tag feierten sie.", []),
    ("Im Folgejahr feierten sie.", []),
    ("Am Sonntag wird gefeiert. Am nächsten Tag war Ruhe.", ["1989-11-12"]),
    ("Am Sonntag wird gefeiert. Zwei Tage später war Ruhe.", ["1989-11-12"]),
    ("Am Sonntag wird gefeiert. Am nächsten Tag wird es ruhig.", ["1989-11-12", "1989-11-13"]),
    ("Am nächsten Tag wird gefeiert.", ["1989-11-11"]),
    ("Am 8. November 1989 trat es zurück. Am nächsten Tag fiel die Mauer.",
     ["1989-11-08", "1989-11-09"]),
    # The time before only compares.
    ("Es reisten mehr Menschen aus als im Vorjahr. Am 8. Juli begann der Streik.",
     ["1988", "1989-07-08"]),
    ("Gegenüber dem Vorjahr sank der Absatz am 8. Juli.", ["1988", "1989-07-08"]),
    ("Im Vorjahr war die Ernte gut. Am 8. Juli begann der Streik.", ["1988", "1989-07-08"]),
    ("Im Vorjahr begann der Streik im Juli.", ["1988", "1988-07"]),
    ("Im Mai des Vorjahres begann der Streik.", ["1988-05"]),
    ("Im dritten Quartal des Vorjahres begann der Streik.", ["1988-Q3"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PUBLISHED)
def test_day_that_is_told_from_publication_or_the_scene(text: str, expected: list[str]) -> None:
    assert values(text, FRIDAY) == expected


MOVING_ON = [
    ("Ende 2022 startete ChatGPT. Im März folgte GPT-4.", ["2022", "2023-03"]),
    ("Ende 2022 startete ChatGPT. Bereits im März folgte GPT-4.", ["2022", "2023-03"]),
    ("Ende 2022 startete ChatGPT. Im März war GPT-4 erschienen.", ["2022", "2022-03"]),
    ("Ende 2022 startete ChatGPT, im März folgte GPT-4.", ["2022", "2023-03"]),
    ("Ende 2022 startete ChatGPT. Im März hatte niemand davon gehört.", ["2022", "2022-03"]),
    ("Ende 2022 startete ChatGPT. Im Dezember hatte es Millionen Nutzer.", ["2022", "2022-12"]),
    ("Im Oktober 1962 sah man Raketen auf Kuba. Im Juni folgte der Draht nach Moskau.",
     ["1962-10", "1963-06"]),
    ("Im Oktober 1962 sah man Raketen auf Kuba. Im Juli waren Schiffe gekommen.",
     ["1962-10", "1962-07"]),
]  # fmt: skip


@pytest.mark.parametrize("published", [None, "2024-01-02"])
@pytest.mark.parametrize(("text", "expected"), MOVING_ON)
def test_month_behind_the_end_of_a_year(
    text: str, expected: list[str], published: str | None
) -> None:
    assert values(text, published) == expected


def test_narrative_moves_on_to_no_month_after_publication() -> None:
    assert values("Ende 2022 startete es. Im März folgte GPT-4.", "2023-02-01")[1] == "2022-03"


LATEST = [
    ("Am 9. November 1989 fiel die Mauer. Seit Freitag wird gefeiert.", "1989-11-09"),
    ("Die Mauer fiel am 9. November 1989. Seit Freitag wird gefeiert.", "1989-11-09"),
    ("Sie gedachten der Opfer, die am 11. September 2001 starben. Am Dienstag kam Bush.", None),
    ("Sie erinnerten am Dienstag an den 11. September 2001.", None),
    ("Die Anschläge vom 11. September 2001 sind am Dienstag das Thema.", None),
]


@pytest.mark.parametrize(("text", "day"), LATEST)
def test_latest_day_is_one_on_which_something_happened(text: str, day: str | None) -> None:
    assert latest_day([text]) == (None if day is None else (0, day))

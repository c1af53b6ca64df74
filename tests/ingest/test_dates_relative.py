"""Dates that are told from the day of publication, or from what was told before."""

from __future__ import annotations

import pytest

from generator.ingest.dates import find_dates
from generator.ingest.dates.grammar import named_dates
from tests.growth import is_linear

FRIDAY = "1989-11-10"


def values(text: str, published: str | None = None) -> list[str]:
    """The value of each date; ``|`` separates paragraphs."""
    found = find_dates(text.split("|"), published)
    return [value for dates in found for _, _, value in dates]


FROM_PUBLICATION = [
    ("Gestern fiel die Mauer.", "1989-11-09"),
    ("Gestern Abend fiel die Mauer.", "1989-11-09"),
    ("Sie tagt morgen.", "1989-11-11"),
    ("Morgen tagt sie.", "1989-11-11"),
    ("Am heutigen Freitag tagt sie.", "1989-11-10"),
    ("Am Donnerstag fiel die Mauer.", "1989-11-09"),
    ("Am Donnerstagabend fiel die Mauer.", "1989-11-09"),
    ("Am Freitag fiel die Mauer.", "1989-11-10"),
    ("Am Montag wird gefeiert.", "1989-11-13"),
    ("Am Montag beginnt die Feier.", "1989-11-13"),
    ("Vom vergangenen Freitag ist nichts bekannt.", "1989-11-03"),
    ("Am kommenden Freitag ist Feier.", "1989-11-17"),
    ("Am Dienstag dieser Woche", "1989-11-07"),
    ("An diesem Sonntag", "1989-11-12"),
    ("Am Donnerstag vergangener Woche", "1989-11-02"),
    ("Vorige Woche war es ruhig.", "1989-W44"),
    ("In der kommenden Woche", "1989-W46"),
    ("Am Wochenende wird gefeiert.", "1989-W45-WE"),
    ("Am Wochenende war es ruhig.", "1989-W44-WE"),
    ("Im vergangenen Monat", "1989-10"),
    ("Anfang des Monats", "1989-11"),
    ("Im abgelaufenen Quartal", "1989-Q3"),
    ("Im laufenden Quartal", "1989-Q4"),
    ("Im vergangenen Jahr", "1988"),
    ("Ende dieses Jahres", "1989"),
    ("Nächstes Jahr wird gewählt.", "1990"),
    ("Heuer ist das anders.", "1989"),
    ("Im Vorjahr war das anders.", "1988"),
    ("Zum Jahresende ist Schluss.", "1989"),
    ("Im August war das anders.", "1989-08"),
    ("Im Dezember war das anders.", "1988-12"),
    ("Im Dezember wird gewählt.", "1989-12"),
    ("Im Mai vergangenen Jahres", "1988-05"),
    ("Im März wird gewählt.", "1990-03"),
    ("Am 4. November sprach er.", "1989-11-04"),
    ("Am 15.3. wird gewählt.", "1990-03-15"),
    ("Im vergangenen Sommer", "1988-SU"),
    ("Im Sommer war Ungarn offen.", "1989-SU"),
    ("Im dritten Quartal sank der Umsatz.", "1989-Q3"),
    ("An Weihnachten wird gefeiert.", "1989-12-25"),
    ("Zu Ostern war es ruhig.", "1989-03-26"),
    ("In der 50. Kalenderwoche", "1989-W50"),
    ("Heute um 15 Uhr tagt sie.", "1989-11-10"),
    ("Das wurde heute beschlossen.", "1989-11-10"),
    ("Im Vorjahreszeitraum war es mehr.", "1988"),
    ("Seit Mai wird gestreikt.", "1989-05"),
    ("Für den 20. Dezember ist ein Treffen geplant.", "1989-12-20"),
    ("Ist am Dienstag ein Zug der Baureihe „ICE“ entgleist?", "1989-11-07"),
]

FROM_THE_NARRATIVE = [
    ("Am 20. Juli 1969 landete sie. Am Tag darauf flog sie.", ["1969-07-20", "1969-07-21"]),
    ("Am 20. Juli 1969 landete sie. Zwei Tage später flog sie.", ["1969-07-20", "1969-07-22"]),
    ("Am 20. Juli 1969 landete sie. Am selben Tag sprach er.", ["1969-07-20", "1969-07-20"]),
    (
        "Sie hob am 16. Juli 1969 ab. Am ersten Tag schliefen sie. Am dritten Tag filmten sie.",
        ["1969-07-16", "1969-07-16", "1969-07-18"],
    ),
    ("Der Streik begann am 6. Mai 1926. In der zweiten Woche endete er.", ["1926-05-06"]),
    ("1969 landete sie. Ein Jahr später war es Routine.", ["1969", "1970"]),
    ("1969 landete sie. Im gleichen Jahr starb er.", ["1969", "1969"]),
    ("1969 landete sie. Im Dezember folgte Apollo 12 und landete.", ["1969", "1969-12"]),
    ("1961 baute man sie. Ende des Jahres stand sie.", ["1961", "1961"]),
    ("Im März 1962 fiel sie.|Im April stand sie wieder.", ["1962-03", "1962-04"]),
    ("1867 begann es. In den 80er Jahren endete es.", ["1867", "188"]),
]


@pytest.mark.parametrize(("text", "value"), FROM_PUBLICATION)
def test_counted_from_publication(text: str, value: str) -> None:
    assert values(text, FRIDAY) == [value]


@pytest.mark.parametrize("published", [None, "1989-11-10"])
@pytest.mark.parametrize(("text", "expected"), FROM_THE_NARRATIVE)
def test_counted_from_what_was_told(text: str, expected: list[str], published: str | None) -> None:
    assert values(text, published) == expected


def test_what_was_told_long_ago_counts_no_more() -> None:
    text = "1969 landete sie. " + "Das war groß. " * 9 + "Im August tagte der Rat."
    assert values(text, "1989-11-10") == ["1969", "1989-08"]


def test_heute_is_these_days_where_the_article_tells_no_news_of_the_day() -> None:
    assert values("Berlin ist heute eine Stadt.", FRIDAY) == ["PRESENT_REF"]
    assert values("Berlin feiert heute. Gestern fiel die Mauer.", FRIDAY)[0] == FRIDAY


@pytest.mark.parametrize(
    ("published", "value"), [("1969-07-21", "1969-07-04"), ("1969-12-10", "1969-07-04")]
)
def test_day_without_year_is_the_nearest_to_publication(published: str, value: str) -> None:
    assert values("Am 4. Juli war Feiertag.", published) == [value]


def test_leap_day_without_year_finds_its_year() -> None:
    assert values("Am 29. Februar war es.", "2021-03-01") == ["2020-02-29"]


EVERYTHING = (
    "Vorgestern, übermorgen, am Montag, voriges Jahr, nächsten Monat, im vorigen Quartal, im "
    "nächsten Jahrhundert, kommende Woche, am vergangenen Wochenende, zu Ostern, am 4. Juli."
)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_ends_of_the_calendar_are_no_trap(published: str) -> None:
    for found in find_dates([EVERYTHING], published):
        assert all(value for _, _, value in found)


@pytest.mark.parametrize(
    "unit",
    [
        "am 5. und 6. ",
        "Montag ",
        "1989 ",
        "den 3., 4., ",
        "vor mehr ",
        "heute ",
        "nach dem 0:1 am Sonntag ",
        "„Plan 2011-2015“ ",
        "„Welt am ",
        "seit dem höchsten Mai ",
        "im herein",
        "herein herein ",
    ],
)
def test_work_grows_as_the_text_does(unit: str) -> None:
    def find(repeats: int) -> None:
        named_dates.cache_clear()
        find_dates([f"{unit * repeats}x"], FRIDAY)

    assert is_linear(find, 1_000)


@pytest.mark.parametrize("prefixes", ["herein", "hinaus", "anaus", "vorbeivoran"])
def test_work_on_a_word_of_prefixes_grows_as_the_word_does(prefixes: str) -> None:
    def find(repeats: int) -> None:
        named_dates.cache_clear()
        find_dates([f"Gestern {prefixes * repeats}x sie."], FRIDAY)

    assert is_linear(find, 5)
    assert is_linear(find, 1_000)

"""Which dates a text names outright, and their TIMEX3 values."""

from __future__ import annotations

import pytest

from generator.ingest.dates import find_dates

DATES = [
    ("Am 9. November 1989 fiel die Mauer.", "9. November 1989", "1989-11-09"),
    ("02. Februar, 2015", "02. Februar, 2015", "2015-02-02"),
    ("Es war Sonntag, der 20. Juli 1969, spät.", "20. Juli 1969", "1969-07-20"),
    ("Sonntag, 20. Juli 1969", "Sonntag, 20. Juli 1969", "1969-07-20"),
    ("Am 20.07.1969 geschah es.", "20.07.1969", "1969-07-20"),
    ("Am 20.7.69 geschah es.", "20.7.69", "1969-07-20"),
    ("Stand: 1969-07-20.", "1969-07-20", "1969-07-20"),
    ("Im März 2020 schlossen Schulen.", "März 2020", "2020-03"),
    ("Das war Anfang Januar 2021 so.", "Anfang Januar 2021", "2021-01"),
    ("Im Jänner 1990 war Schnee.", "Jänner 1990", "1990-01"),
    ("Im vierten Quartal 2008 brach alles ein.", "vierten Quartal 2008", "2008-Q4"),
    ("Seit 1949 gilt das Grundgesetz.", "1949", "1949"),
    ("Sie wurde 1958 von der Regierung gegründet.", "1958", "1958"),
    ("Bis Ende 1990 war es so weit.", "Ende 1990", "1990"),
    ("Im Jahr 1912 Menschen zu retten war schwer.", "1912", "1912"),
]

NONE = [
    "Es kamen 1989 Menschen.",
    "Das kostete 2000 Euro.",
    "Vor 2000 Jahren stand hier ein Kastell.",
    "Am 31. Februar 2020 war nichts.",
    "Am 30.02.2020 war nichts.",
    "Die Version 3.10.2 erschien.",
    "Das Modell 1984-2 verkaufte sich.",
    "Der Preis lag bei 1999,50 Mark.",
    "Am 4. Juli war Feiertag.",
]


@pytest.mark.parametrize(("text", "surface", "value"), DATES)
def test_explicit_date(text: str, surface: str, value: str) -> None:
    assert [(text[s:e], v) for s, e, v in find_dates(text)] == [(surface, value)]


@pytest.mark.parametrize("text", NONE)
def test_no_date(text: str) -> None:
    assert list(find_dates(text)) == []


@pytest.mark.parametrize(
    ("published", "value"), [("1969-07-21", "1969-07-04"), ("1969-12-10", "1969-07-04")]
)
def test_day_without_year_is_the_nearest_to_publication(published: str, value: str) -> None:
    assert [v for _, _, v in find_dates("Am 4. Juli war Feiertag.", published)] == [value]


def test_leap_day_without_year_finds_its_year() -> None:
    assert [v for _, _, v in find_dates("Am 29. Februar", "2021-03-01")] == ["2020-02-29"]


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_ends_of_the_calendar_are_no_trap(published: str) -> None:
    assert len(list(find_dates("Am 4. Juli war Feiertag.", published))) == 1

"""Which dates a text names, and what they mean as TIMEX3."""

from __future__ import annotations

import pytest

from generator.ingest.dates import date_spans, find_dates


def dates(text: str, published: str | None = None) -> list[tuple[str, str]]:
    """Surface and value of each date; ``|`` separates paragraphs."""
    paragraphs = text.split("|")
    found = find_dates(paragraphs, published)
    return [
        (paragraph[start:end], value)
        for paragraph, spans in zip(paragraphs, found, strict=True)
        for start, end, value in spans
    ]


def values(text: str, published: str | None = None) -> list[str]:
    return [value for _, value in dates(text, published)]


EXPLICIT = [
    ("Am 9. November 1989 fiel die Mauer.", "9. November 1989", "1989-11-09"),
    ("02. Februar, 2015", "02. Februar, 2015", "2015-02-02"),
    ("Sonntag, 20. Juli 1969", "Sonntag, 20. Juli 1969", "1969-07-20"),
    ("Am Sonntag, den 20. Juli 1969", "Sonntag, den 20. Juli 1969", "1969-07-20"),
    ("Am 20.07.1969 geschah es.", "20.07.1969", "1969-07-20"),
    ("Am 20. 7. 1969 geschah es.", "20. 7. 1969", "1969-07-20"),
    ("Am 20.7.69 geschah es.", "20.7.69", "1969-07-20"),
    ("Stand: 1969-07-20.", "1969-07-20", "1969-07-20"),
    ("Am 9. Nov. 1989 fiel sie.", "9. Nov. 1989", "1989-11-09"),
    ("Im März 2020 schlossen Schulen.", "März 2020", "2020-03"),
    ("Das war Anfang Januar 2021 so.", "Anfang Januar 2021", "2021-01"),
    ("Im Jänner 1990 war Schnee.", "Jänner 1990", "1990-01"),
    ("Im September des Jahres 2008", "September des Jahres 2008", "2008-09"),
    ("Im vierten Quartal 2008 brach es ein.", "vierten Quartal 2008", "2008-Q4"),
    ("Im 3. Quartal 2008", "3. Quartal 2008", "2008-Q3"),
    # An article belongs to the date where it is a word of its own.
    ("Das dritte Quartal 2008 war gut.", "Das dritte Quartal 2008", "2008-Q3"),
    ("Vor dem 3. Quartal 2008", "dem 3. Quartal 2008", "2008-Q3"),
    ("Die 1990er Jahre waren gut.", "Die 1990er Jahre", "199"),
    ("Der Gewinn für Q4 2024", "Q4 2024", "2024-Q4"),
    ("Im ersten Halbjahr 2020", "ersten Halbjahr 2020", "2020-H1"),
    ("In der zweiten Jahreshälfte 2020", "der zweiten Jahreshälfte 2020", "2020-H2"),
    ("Im Sommer 1969", "Sommer 1969", "1969-SU"),
    ("Im Winter 1978/79", "Winter 1978/79", "1978-WI"),
    ("In KW 5 2025", "KW 5 2025", "2025-W05"),
    ("Weihnachten 1914 ruhten die Waffen.", "Weihnachten 1914", "1914-12-25"),
    ("Seit 1949 gilt das Grundgesetz.", "1949", "1949"),
    ("Sie wurde 1958 von der Regierung gegründet.", "1958", "1958"),
    ("Bis Ende 1990 war es so weit.", "Ende 1990", "1990"),
    ("Im Jahr 1912 Menschen zu retten war schwer.", "Jahr 1912", "1912"),
    ("Im Jahre 1912", "Jahre 1912", "1912"),
    ("Das Geschäftsjahr 2009/10", "Das Geschäftsjahr 2009/10", "2009"),
    ("Der Film (1927) lief lange.", "1927", "1927"),
    ("Mitte der 1980er Jahre", "Mitte der 1980er Jahre", "198"),
    ("In den 1990er-Jahren", "den 1990er-Jahren", "199"),
    ("In den 60er Jahren", "den 60er Jahren", "196"),
    ("Anfang der siebziger Jahre", "Anfang der siebziger Jahre", "197"),
    ("In den Neunzigerjahren", "den Neunzigerjahren", "199"),
    ("Seit den 1990ern", "den 1990ern", "199"),
    ("In den 90ern", "den 90ern", "199"),
    ("In den Neunzigern", "den Neunzigern", "199"),
    ("Ende der Siebziger", "Ende der Siebziger", "197"),
    ("Im 19. Jahrhundert", "19. Jahrhundert", "18"),
    ("Ende des 16. Jahrhunderts", "Ende des 16. Jahrhunderts", "15"),
    (
        "In der ersten Hälfte des 20. Jahrhunderts",
        "der ersten Hälfte des 20. Jahrhunderts",
        "19",
    ),
    ("Das Schreiben nahm zu. 2009 kam mehr.", "2009", "2009"),
    ("Der Umsatz im Auftaktquartal 2014", "Auftaktquartal 2014", "2014-Q1"),
    ("Er galt zum ersten Juli 2011.", "ersten Juli 2011", "2011-07-01"),
    ("Er starb (*1954) früh.", "1954", "1954"),
    ("Caesar starb 44 v. Chr. in Rom.", "44 v. Chr.", "BC0044"),
    ("Im fünften Jahrhundert v. Chr.", "fünften Jahrhundert v. Chr.", "BC04"),
]

LISTS = [
    ("vom 12. bis 14. Mai 2012", ["2012-05-12", "2012-05-14"]),
    ("am 3., 4. und 5. Juni 1989", ["1989-06-03", "1989-06-04", "1989-06-05"]),
    ("am 16. und 17. sowie am 23. Jänner 2010", ["2010-01-16", "2010-01-17", "2010-01-23"]),
    ("im Mai/Juni 2013", ["2013-05", "2013-06"]),
    ("im März und April 2015", ["2015-03", "2015-04"]),
    ("1939–1945", ["1939", "1945"]),
    ("zwischen 1990 und 1995", ["1990", "1995"]),
    ("Walther (1170-1230) dichtete.", ["1170", "1230"]),
    ("im 18. und 19. Jahrhundert", ["17", "18"]),
]

REFERENCES = [
    ("Damals war das anders.", "PAST_REF"),
    ("Vor kurzem war das anders.", "PAST_REF"),
    ("Der Ex-Kanzler kam.", "PAST_REF"),
    ("Das ist derzeit so.", "PRESENT_REF"),
    ("In der heutigen Zeit ist das so.", "PRESENT_REF"),
    ("Das gilt auch heute noch.", "PRESENT_REF"),
    ("Bald ist es so weit.", "FUTURE_REF"),
    ("In Zukunft ist das anders.", "FUTURE_REF"),
    ("In den kommenden Jahren ist das anders.", "FUTURE_REF"),
]

NONE = [
    "Es kamen 1989 Menschen.",
    "Das kostete 2000 Euro.",
    "Ein Hitzegrad von 2000 bis 3000 Grad war es.",
    "Rund 2010 kamen.",
    "Das Zimmer Nr. 2010 ist frei.",
    "Das gilt von heute auf morgen.",
    "August Bebel und Ernst August schrieben Theo Sommer.",
    "Vor 2000 Jahren stand hier ein Kastell.",
    "Vor drei Jahren war das anders.",
    "In den vergangenen drei Jahren war das anders.",
    "Am 31. Februar 2020 war nichts.",
    "Am 30.02.2020 war nichts.",
    "Die Version 3.10.2 erschien.",
    "Das Modell 1984-2 verkaufte sich.",
    "Der Preis lag bei 1999,50 Mark.",
    "Um 12.15 Uhr ging es los.",
    "Am 4. Juli war Feiertag.",
    "Am 29. Februar und am 35. Mai war nichts.",
    "Jeden Montag und an jedem Sonntagabend wurde demonstriert.",
    "Der Montag-Kreis traf sich zum Winter-Biathlon.",
    "Gestern kam er, am Montag ging er, heuer bleibt er.",
    "Zur Zeit der Römer war das anders.",
    "Es dauerte drei Tage.",
    "",
]


@pytest.mark.parametrize(("text", "surface", "value"), EXPLICIT)
def test_explicit_date(text: str, surface: str, value: str) -> None:
    assert dates(text) == [(surface, value)]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_each_date_of_a_list_has_its_value(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(("text", "value"), REFERENCES)
def test_vague_date_is_a_reference(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize("text", NONE)
def test_no_date_without_a_day_of_publication(text: str) -> None:
    assert dates(text) == []


MASKED = [
    ("Vor drei Jahren kamen 50 Gäste.", ["Vor drei Jahren"]),
    ("Vor rund 20 Jahren", ["Vor rund 20 Jahren"]),
    ("Vor allem drei Jahre lang war das so.", []),
    ("Am 4. Juli kamen 50 Gäste.", ["4. Juli"]),
    ("Das dauerte 15 Jahre lang.", []),
]


@pytest.mark.parametrize(("text", "surfaces"), MASKED)
def test_spans_hold_what_only_the_article_can_tell(text: str, surfaces: list[str]) -> None:
    assert [text[start:end] for start, end in date_spans(text)] == surfaces

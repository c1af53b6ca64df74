"""What the lines around a text say: front matter, bylines, agencies, the title."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus import load_vocabularies
from generator.ingest import Ingested, article_from_bytes, ingest
from generator.ingest.bylines import Byline, byline, signature
from generator.ingest.heading import title_of
from generator.ingest.metadata import Metadata
from generator.ingest.publication import publication

VOCABULARY = load_vocabularies(Path("nowhere"))

PROSE = """\
Am 9. November 1989 öffneten sich in Berlin die Grenzen. Rund 20.000 Menschen kamen.
„Das tritt nach meiner Kenntnis sofort in Kraft“, sagte Günter Schabowski.
"""

MATTER = """\
---
title: "Die Mauer ist offen: 28 Jahre danach"
author: Egon Erwin Kisch
site: Chronik am Abend
date: 1989-11-10
url: https://example.org/mauer?a=1
tags: [berlin, 28 Jahre, "30 Prozent"]
description: Rund 500 Menschen sagten „Ja“.
---
"""


def found(text: str, name: str = "mauer.md") -> Ingested:
    return ingest(article_from_bytes(text.encode(), Path(name)), VOCABULARY)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_front_matter_is_metadata(newline: str, mark: str) -> None:
    text = (MATTER + "# Überschrift der Datei\n" + PROSE).replace("\n", newline)
    article = article_from_bytes((mark + text).encode(), Path("mauer.md"))
    assert article.metadata == Metadata(
        title="Die Mauer ist offen: 28 Jahre danach",
        author="Egon Erwin Kisch",
        publisher="Chronik am Abend",
        published="1989-11-10",
        published_from="date",
        url="https://example.org/mauer?a=1",
    )
    assert article.text == text
    assert len(article.paragraphs) == len(text.split(newline)) - 1
    day = publication(article, None)
    assert (day.day, day.basis) == ("1989-11-10", "stated")
    assert day.reason == "Der Kopf der Datei nennt den Tag selbst (date)."


def test_nothing_is_extracted_from_front_matter() -> None:
    candidates = found(MATTER + PROSE).extraction.candidates
    lines = MATTER.count("\n")
    for kind in ("figures", "dates", "quotations", "actors"):
        spans = [candidate.span for candidate in getattr(candidates, kind)]
        assert spans
        assert all(span.paragraph > lines for span in spans)


@pytest.mark.parametrize(
    ("lines", "known"),
    [
        ("titel: Tor auf\nautorin: Anna Seghers", {"title": "Tor auf", "author": "Anna Seghers"}),
        ("date: 10. November 1989", {"published": "1989-11-10", "published_from": "date"}),
        ("date: 10.11.1989 18:00", {"published": "1989-11-10", "published_from": "date"}),
        ("published: 1989-11-10T18:00:00+01:00",
         {"published": "1989-11-10", "published_from": "published"}),
        ("date: 1989-02-31", {}),
        ("date: demnächst", {}),
        ('author:\n  - "[[Anna Seghers]]"\n  - name: Joseph Roth',
         {"author": "Anna Seghers, Joseph Roth"}),
        ("source: https://example.org/a", {"url": "https://example.org/a"}),
        ("source: Abendblatt", {"publisher": "Abendblatt"}),
        ("url: javascript:alert(1)", {}),
        ("title: Mauer: offen\nauthor: Anna Seghers",
         {"title": "Mauer: offen", "author": "Anna Seghers"}),
        ("title: {{ 7 * 7 }}", {"title": "{{ 7 * 7 }}"}),
        ("a: &a [x]\nauthor: [*a, *a]", {}),
        ("layout: post", {}),
    ],
)  # fmt: skip
def test_fields_of_front_matter(lines: str, known: dict[str, str]) -> None:
    article = article_from_bytes(f"---\n{lines}\n---\n{PROSE}".encode(), Path("a.md"))
    assert article.paragraphs[0].kind == "front_matter"
    assert article.metadata == Metadata(**known)


@pytest.mark.parametrize(
    "text",
    [
        f"\n---\ntitle: a\n---\n{PROSE}",
        f"---\n{PROSE}---\n",
        f"---\ntitle: ohne Ende\n{PROSE}",
        f"---\n- eine\n- Liste\n---\n{PROSE}",
        f"---\n\n---\n{PROSE}",
        f"---\n{'[' * 9000}\n---\n{PROSE}",
    ],
    ids=["below the top", "rules", "open", "list", "empty", "nested"],
)
def test_what_is_no_front_matter(text: str) -> None:
    article = article_from_bytes(text.encode(), Path("a.md"))
    assert {paragraph.kind for paragraph in article.paragraphs} == {"prose"}


BYLINES = [
    ("Von Egon Erwin Kisch", "Egon Erwin Kisch"),
    ("von Anna Seghers", "Anna Seghers"),
    ("VON JOSEPH ROTH", "Joseph Roth"),
    ("*Von Joseph Roth*", "Joseph Roth"),
    ("Text: Anna Seghers", "Anna Seghers"),
    ("Von Anna Seghers und Joseph Roth, Berlin", "Anna Seghers, Joseph Roth"),
    ("Von Hannah Arendt, Frankfurt am Main", "Hannah Arendt"),
    ("Von Carl von Ossietzky | 9. November 1989", "Carl von Ossietzky"),
    ("Von Anna Seghers, 9. November 1989", "Anna Seghers"),
    ("Ein Kommentar von Theodor Heuss", "Theodor Heuss"),
    ("Autorin: Else Lasker-Schüler", "Else Lasker-Schüler"),
    ("Von Prof. Dr. Max Planck", "Max Planck"),
    ("Von unserem Korrespondenten Joseph Roth", "Joseph Roth"),
    ("Von Joseph Roth (Text) und Robert Capa (Fotos)", "Joseph Roth"),
    ("Von H. G. Wells in London", "H. G. Wells"),
]

SIGNATURES = [
    ("(dpa)", Byline((), ("dpa",))),
    ("dpa/AFP", Byline((), ("dpa", "AFP"))),
    ("Quelle: dpa, Reuters", Byline((), ("dpa", "Reuters"))),
    ("Von Joseph Roth (dpa)", Byline(("Joseph Roth",), ("dpa",))),
    ("Foto: Robert Capa / dpa", Byline()),
    ("Von unserer Redaktion", Byline()),
]

NO_BYLINES = [
    "Von Berlin nach Rom",
    "Von Adenauer bis Kohl",
    "Von Mauer und Stacheldraht",
    "Von Willy Brandt lernen",
    "Von Helmut Kohl – der Kanzler der Einheit",
    "Interview mit Willy Brandt",
    "Bilder: Die Mauer fällt",
    "Von 1961 bis heute",
    "Aus Berlin",
    "Die Mauer ist offen",
    "Von Willy Brandt stammt der Satz, dass zusammenwächst, was zusammengehört.",
]


@pytest.mark.parametrize(("line", "authors"), BYLINES)
def test_byline_names_authors(line: str, authors: str) -> None:
    read = byline(line)
    assert read is not None
    assert ", ".join(read.authors) == authors


@pytest.mark.parametrize(("line", "expected"), SIGNATURES)
def test_agencies_and_credits_are_no_authors(line: str, expected: Byline) -> None:
    assert byline(line) == expected


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Berlin (dpa) – Die Mauer ist offen.", ("dpa",)),
        ("BERLIN, 9. November 1989 (Reuters) - Die Mauer ist offen.", ("Reuters",)),
        ("Leipzig (dpa/AFP), 9. November 1989: Die Mauer ist offen.", ("dpa", "AFP")),
        ("Die Mauer ist offen. (epd)", ("epd",)),
        ("Die Mauer ist offen. dpa", ("dpa",)),
        ("Die Mauer (DDR) – sie ist offen.", ()),
        ("Das meldet die Agentur (dpa) und auch die Zeitung.", ()),
    ],
)
def test_agency_signs_a_paragraph(text: str, agencies: tuple[str, ...]) -> None:
    assert signature(text).agencies == agencies


@pytest.mark.parametrize("line", NO_BYLINES)
def test_what_is_no_byline(line: str) -> None:
    assert byline(line) is None


@pytest.mark.parametrize("text", [
    f"Die Mauer ist offen\nVon Anna Seghers und Joseph Roth, Berlin\n{PROSE}(dpa)\n",
    f"Die Mauer ist offen\n{PROSE * 4}Text: Anna Seghers und Joseph Roth\ndpa\n",
])  # fmt: skip
def test_who_wrote_an_article_is_no_actor_in_it(text: str) -> None:
    read = found(text, "a.txt")
    known = read.article.metadata
    assert (known.author, known.agency) == ("Anna Seghers, Joseph Roth", "dpa")
    names = {actor.name for actor in read.extraction.candidates.actors}
    assert "Günter Schabowski" in names
    assert not names & {"Anna Seghers", "Joseph Roth", "dpa"}


def test_author_that_the_front_matter_names_counts() -> None:
    text = f"---\nauthor: Anna Seghers\n---\nVon Joseph Roth\n{PROSE}"
    assert found(text).article.metadata.author == "Anna Seghers"


TEXT = "Am Abend öffneten sich in Berlin die Grenzen nach 28 Jahren."

TITLES = [
    (["Brücke eröffnet", TEXT], "Brücke eröffnet"),
    (["Mauerfall in Berlin", TEXT], "Mauerfall in Berlin"),
    (["# Tor auf!", TEXT], "Tor auf!"),
    (["**Tor auf**", TEXT], "Tor auf"),
    (["Deutsche Teilung", "Die Mauer ist offen", TEXT], "Die Mauer ist offen"),
    (["Deutsche Teilung", "Mauer fällt", TEXT], "Mauer fällt"),
    (["Politik", "Mauer fällt", TEXT], "Mauer fällt"),
    (["Politik", TEXT], None),
    (["Aus aller Welt", TEXT], None),
    (["Kultur und Medien", TEXT], None),
    (["9. November 1989", "Mauer fällt", TEXT], "Mauer fällt"),
    (["Berlin, 9. November 1989", TEXT], None),
    (["Berlin", TEXT], None),
    (["Eins zwei", "drei vier", "fünf sechs"], None),
    (["Und das ist länger als", "es gilt."], "Und das ist länger als"),
    (["Inhalt dieser Ausgabe:", TEXT], None),
    ([TEXT, "Mauer fällt", TEXT], None),
]


@pytest.mark.parametrize(("lines", "title"), TITLES)
def test_title(lines: list[str], title: str | None) -> None:
    assert title_of(lines) == title


def test_byline_and_front_matter_are_no_title() -> None:
    text = f"---\nlayout: ein Wort und noch viel mehr\n---\nVon Carl von Ossietzky\nTor auf\n{TEXT}"
    assert found(text).article.metadata.title == "Tor auf"


def test_draft_names_the_agency_and_asks_for_a_file_name() -> None:
    draft = found(f"Die Mauer ist offen\n{PROSE}(dpa)\n", "-").draft()
    assert "  publisher: null  # Agentur: dpa\n" in draft
    assert '    file: "standard-input.txt"  # offen: Dateiname\n' in draft

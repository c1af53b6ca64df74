"""Addresses: where records are at home, and how a reader gets to the phrase at the publisher's."""

from __future__ import annotations

import pytest

from generator.model import Locator, Original, Source
from generator.site.links import home, text_fragment

ORIGINAL = Original(file="a.txt", sha256="0" * 64, paragraphs=9)


def source(url: str | None) -> Source:
    return Source(id="a", name="A", url=url, original=ORIGINAL)


@pytest.mark.parametrize(
    ("surface", "before", "after", "fragment"),
    [
        ("acht Tage", None, None, "acht%20Tage"),
        ("rund 4 %", None, None, "rund%204%20%25"),
        ("Start-up", None, None, "Start%2Dup"),
        ("1,9 Prozent", None, None, "1%2C9%20Prozent"),
        ("Forschung & Lehre", None, None, "Forschung%20%26%20Lehre"),
        ("fünf größere", None, None, "f%C3%BCnf%20gr%C3%B6%C3%9Fere"),
        ("acht Tage", "nach genau", None, "nach%20genau-,acht%20Tage"),
        ("acht Tage", None, "im All", "acht%20Tage,-im%20All"),
        ("acht Tage", "Hin- und", "a, b", "Hin%2D%20und-,acht%20Tage,-a%2C%20b"),
        ("#1 / 2?", None, None, "%231%20%2F%202%3F"),
    ],
)
def test_text_fragments_point_at_the_phrase(surface, before, after, fragment) -> None:
    place = Locator(paragraph=1, surface=surface, before=before, after=after)
    link = text_fragment(source("https://example.org/a"), place)
    assert link == f"https://example.org/a#:~:text={fragment}"


def test_an_anchor_of_the_address_stays() -> None:
    place = Locator(paragraph=1, surface="Wort")
    link = text_fragment(source("https://example.org/a#teil"), place)
    assert link == "https://example.org/a#teil:~:text=Wort"


def test_without_an_address_there_is_no_link() -> None:
    assert text_fragment(source(None), Locator(paragraph=1, surface="Wort")) is None


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("figure", "@/zahlen/#x"),
        ("event", "@/chronik/#x"),
        ("quotation", "@/stimmen/#x"),
        ("term", "@/glossar/#x"),
        ("actor", "@/akteure/#x"),
        ("comparison", "@/quellenvergleich/#x"),
        ("source", "@/artikel/x/"),
        ("topic", "@/themen/x/"),
    ],
)
def test_every_record_has_one_home(kind, address) -> None:
    assert home(kind, "x") == address

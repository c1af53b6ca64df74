"""Which quoted words count as speech, and who says them."""

from __future__ import annotations

import pytest

from generator.ingest.names import Names
from generator.ingest.speech import MAX_CHARACTERS, find_quotations, speaker_of
from generator.model import Actor

ARMSTRONG = Actor(id="armstrong", kind="person", name="Neil Armstrong")
KENNEDY = Actor(id="kennedy", kind="person", name="John F. Kennedy", forms=("Kennedy",))

FOUND = [
    ("Er sagte: „Wir sind hier.“", ["Wir sind hier."]),
    ("Er sagte: »Wir sind hier.«", ["Wir sind hier."]),
    ("Er sagte: «Wir sind hier.»", ["Wir sind hier."]),
    ('Er sagte: "Wir sind hier."', ["Wir sind hier."]),
    ("Er sagte: ‚Wir sind hier.‘", ["Wir sind hier."]),
    ("Er sagte: “Wir sind hier.”", ["Wir sind hier."]),
    ('Er sagte: „Wir sind hier."', ["Wir sind hier."]),
    ("„Das ist ein kleiner Schritt.“ Danach Stille.", ["Das ist ein kleiner Schritt."]),
    ("„Eins zwei drei vier“ und „fünf sechs sieben acht“",
     ["Eins zwei drei vier", "fünf sechs sieben acht"]),
    ("Er sagte, das sei „großartig“ gewesen.", ["großartig"]),
    ("„Er rief ‚Halt, nicht weiter bitte‘ zu uns“, sagte sie.",
     ["Er rief ‚Halt, nicht weiter bitte‘ zu uns"]),
]  # fmt: skip

NOT_FOUND = [
    "Das „Wunder“ blieb aus.",
    "Sie las das Buch „Der alte Mann und das Meer“ am Abend.",
    "So schrieb es die „Neue Zeitung“ damals.",
    "Er sagte: „Wir sind hier und kommen nicht zurück",
    "Er sagte: „“ und schwieg.",
    "Er sagte: „…“ und schwieg.",
    'Das Rohr war 5" breit und 7" lang, sagte er.',
]

SPOKEN = [
    ("„Das ist ein kleiner Schritt“, sagte Neil Armstrong.", "armstrong"),
    ("Neil Armstrong sagte: „Das ist ein kleiner Schritt.“", "armstrong"),
    ("„Das ist ein kleiner Schritt“, sagte Armstrong.", "armstrong"),
    ("Neil Armstrong schwieg. „Das ist ein kleiner Schritt“, sagte Kennedy.", "kennedy"),
    ("Laut Kennedy war es „ein großes Ziel“ für alle.", "kennedy"),
    ("Neil Armstrong schwieg. „Das ist ein kleiner Schritt.“", None),
    ("„Das ist ein kleiner Schritt“, sagte der Mann.", None),
    ("„Neil Armstrong ist ein kleiner Mann“, sagte der Nachbar.", None),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_speech(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in find_quotations(text)] == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_no_speech(text: str) -> None:
    assert list(find_quotations(text)) == []


def test_open_mark_does_not_swallow_the_paragraph() -> None:
    text = "Er sagte: „" + "Wort " * MAX_CHARACTERS + "“ und „das ist ein ganzer Satz“ danach."
    assert [text[s:e] for s, e in find_quotations(text)] == ["das ist ein ganzer Satz"]


@pytest.mark.parametrize(("text", "speaker"), SPOKEN)
def test_speaker(text: str, speaker: str | None) -> None:
    names = Names([ARMSTRONG, KENNEDY], f"{text} Neil Armstrong John F. Kennedy")
    places = [(m.start, m.end, m.known.id) for m in names.find(text)]
    start, end = next(find_quotations(text))
    assert speaker_of(text, start, end, places) == speaker

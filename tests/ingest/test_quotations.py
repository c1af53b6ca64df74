"""Which quoted words count as speech: marks, nesting, paragraphs, titles, words at a distance."""

from __future__ import annotations

import pytest

from generator.ingest.speech import MAX_CHARACTERS, find_quotations, quoted

FOUND = [
    ("Er sagte: „Wir sind hier.“", ["Wir sind hier."]),
    ("Er sagte: »Wir sind hier.«", ["Wir sind hier."]),
    ("Er sagte: «Wir sind hier.»", ["Wir sind hier."]),
    ("Er sagte: ›Wir sind hier.‹", ["Wir sind hier."]),
    ('Er sagte: "Wir sind hier."', ["Wir sind hier."]),
    ("Er sagte: ‚Wir sind hier.‘", ["Wir sind hier."]),
    ("Er sagte: “Wir sind hier.”", ["Wir sind hier."]),
    ("Er sagte: ”Wir sind hier.”", ["Wir sind hier."]),
    ('Er sagte: „Wir sind hier."', ["Wir sind hier."]),
    ("Er sagte: ,,Wir sind hier.''", ["Wir sind hier."]),
    ("Er sagte: >>Wir sind hier.<<", ["Wir sind hier."]),
    ("> Niemand hat die Absicht, eine Mauer zu bauen.",
     ["Niemand hat die Absicht, eine Mauer zu bauen."]),
    ("„Das ist ein kleiner Schritt.“ Danach Stille.", ["Das ist ein kleiner Schritt."]),
    ("„Eins zwei drei vier“ und „fünf sechs sieben acht“",
     ["Eins zwei drei vier", "fünf sechs sieben acht"]),
    ("„Der Adler“, sagte Armstrong, „ist jetzt gelandet.“", ["Der Adler", "ist jetzt gelandet."]),
    ("Er sagte, das sei „großartig“ gewesen.", ["großartig"]),
    ("Die Kritiker sprachen von „Verrat“ am Volk.", ["Verrat"]),
    ("Sie sieht den Brexit als „Auftrag“ der Wähler.", ["Auftrag"]),
    ("Es kämen Leute mit „wenig Erfahrung“ an Bord.", ["wenig Erfahrung"]),
    ("Der Richter wies den Vorwurf als „haltlos“ zurück.", ["haltlos"]),
    ("Nach Ansicht des Gerichts war das „Willkür“ der Behörde.", ["Willkür"]),
    ("Die Menge rief Sprüche wie „Deutschland, einig Vaterland“.",
     ["Deutschland, einig Vaterland"]),
    ("„Er rief ‚Halt, nicht weiter bitte‘ zu uns“, sagte sie.",
     ["Er rief ‚Halt, nicht weiter bitte‘ zu uns"]),
    ("„Er las den „Spiegel“ an jedem Montag“, sagte sie.",
     ["Er las den „Spiegel“ an jedem Montag"]),
    ("»Mir geht’s hier gut, wie geht’s dir?«, fragte sie.",
     ["Mir geht’s hier gut, wie geht’s dir?"]),
    ("Sie sagte dem Magazin „Stern“: „Ich habe nichts gewusst.“", ["Ich habe nichts gewusst."]),
]  # fmt: skip

NOT_FOUND = [
    "Das „Wunder“ blieb aus.",
    "Die so genannte „Mauer in den Köpfen“ blieb stehen.",
    "Sie las das Buch „Der alte Mann und das Meer“ am Abend.",
    "So schrieb es die „Neue Zeitung“ damals.",
    "Das berichtete die „Prawda“ im Oktober.",
    "Laut „Prawda“ war der Start gelungen.",
    "Die Rakete der Mission „Apollo“ startete am Morgen, sagte er.",
    "Die Organisation „Médecins sans Frontières“ half vor Ort, sagte er.",
    "Der Dampfer hieß zunächst „Imperator“, dann „Berengaria“ und „Majestic“, sagte er.",
    "Der wissenschaftliche Name lautet „Homo habilis“ und ist bekannt.",
    "„Der alte Mann und das Meer“ ist sein letzter Roman.",
    "Das sagte der Kanzler bei „Phoenix“ am Abend.",
    "Dort wohnte sie, erzählt eine „frühere Nachbarin“.",
    "Er sprach von der „Nachrüstungs-Initiative“ am Abend.",
    "Der Satellit, kurz „Sputnik“, piepte, sagte er.",
    "Die Kapsel, von allen „Spinne“ genannt, flog weiter, sagte er.",
    "Er sagte: „Wir sind hier und kommen nicht zurück",
    "Er sagte: „“ und schwieg.",
    "Er sagte: „…“ und schwieg.",
    'Das Rohr war 5" breit und 7" lang, sagte er.',
]

PARAGRAPHS = [
    (["„Wir fliegen zum Mond.", "„Und wir kommen zurück“, sagte er."],
     [["Wir fliegen zum Mond."], ["Und wir kommen zurück"]]),
    (["Er sagte: „Wir fliegen zum Mond.", "Und wir kommen zurück.“ Das war alles."],
     [["Wir fliegen zum Mond."], ["Und wir kommen zurück."]]),
    (["Er sagte: „Wir fliegen zum Mond.", "Das war alles."], [[], []]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_speech(text: str, expected: list[str]) -> None:
    [found] = find_quotations([text])
    assert [text[start:end] for start, end in found] == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_no_speech(text: str) -> None:
    assert find_quotations([text]) == [[]]


@pytest.mark.parametrize(("paragraphs", "expected"), PARAGRAPHS)
def test_speech_over_paragraphs(paragraphs: list[str], expected: list[list[str]]) -> None:
    found = quoted(paragraphs)
    cut = [
        [text[start:end] for start, end in spans]
        for text, spans in zip(paragraphs, found, strict=True)
    ]
    assert cut == expected


def test_open_mark_does_not_swallow_the_paragraph() -> None:
    text = "Er sagte: „" + "Wort " * MAX_CHARACTERS + "“ und „das ist ein ganzer Satz“ danach."
    [found] = find_quotations([text])
    assert [text[start:end] for start, end in found] == ["das ist ein ganzer Satz"]

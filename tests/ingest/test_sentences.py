"""Where sentences of a paragraph end."""

from __future__ import annotations

import pytest

from generator.ingest.sentences import sentences
from tests.growth import is_linear

CASES = [
    ("Die Mauer fiel. Berlin feierte!", ["Die Mauer fiel.", "Berlin feierte!"]),
    ("Warum? Niemand wusste es.", ["Warum?", "Niemand wusste es."]),
    ("Am 9. November fiel die Mauer.", ["Am 9. November fiel die Mauer."]),
    ("Im 19. Jahrhundert kam die Bahn.", ["Im 19. Jahrhundert kam die Bahn."]),
    ("Es waren 12. Das genügte.", ["Es waren 12.", "Das genügte."]),
    ("Das war 1989. Berlin feierte.", ["Das war 1989.", "Berlin feierte."]),
    ("Dr. Neil A. Armstrong kam.", ["Dr. Neil A. Armstrong kam."]),
    ("Sie zahlten 5 Mio. Dollar, z. B. Pacht.", ["Sie zahlten 5 Mio. Dollar, z. B. Pacht."]),
    ("Papst Johannes Paul II. Kardinäle", ["Papst Johannes Paul II. Kardinäle"]),
    ("So regierte Wilhelm II. Er ging.", ["So regierte Wilhelm II.", "Er ging."]),
    ("„Wir landen.“ Dann war Stille.", ["„Wir landen.“", "Dann war Stille."]),
    ("„Wir landen“, sagte er.", ["„Wir landen“, sagte er."]),
    ("Äpfel, Birnen usw. Alles war da.", ["Äpfel, Birnen usw.", "Alles war da."]),
    ("Der Kurs fiel um 3.5 Punkte.", ["Der Kurs fiel um 3.5 Punkte."]),
    ("Er ging.Sie blieb.", ["Er ging.", "Sie blieb."]),
    ("  ", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


@pytest.mark.parametrize(
    "run", [".", "?!", "…", "“", ")", ".“", ". ", "\u00a0", "\t", "-", "„", "„ "]
)
@pytest.mark.parametrize("before", ["", "a.", "a“"])
@pytest.mark.parametrize("after", ["", "x", " x"])
def test_work_grows_as_the_text_does(run: str, before: str, after: str) -> None:
    assert is_linear(lambda repeats: sentences(before + run * repeats + after), 2_000)

"""Names in a text: the longest wins, in any of its spellings, and many cost no more than few."""

from __future__ import annotations

import pytest

from generator.checks.names import Names, Sentences, covered, in_any_signs, spaced
from generator.prose import page_text
from tests.growth import is_linear

NAMES = Names(
    [
        *map(spaced, ["Apollo 11", "Apollo 11 Journal", "Saturn 5", "„Luna 9“", "S&P 500"]),
        in_any_signs("1969: Ein Jahr, das bleibt"),
    ],
    [r"[A-Z]+-?\d+"],
)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Apollo 11 flog zum Mond.", "xxxxxxxxx flog zum Mond."),
        ("Die Apollo-11-Kapsel", "Die xxxxxxxxx-Kapsel"),
        ("Das Apollo 11 Journal erschien.", "Das xxxxxxxxxxxxxxxxx erschien."),
        ("Eine Saturn\n5 hob ab.", "Eine xxxxxx\nx hob ab."),
        ("Apollo 110 und Saturn 55 gab es nie.", "Apollo 110 und Saturn 55 gab es nie."),
        ("Die Sonde „Luna 9“ sank.", "Die Sonde „xxxxxxx sank."),
        ("Der S&P 500 stieg.", "Der xxxxxxx stieg."),
        ("In *1969 – Ein Jahr, das bleibt* steht es.", "In *" + "x" * 27 + "* steht es."),
        # what nobody lists, also between two that are listed
        ("Apollo 11, R-7, Saturn 5", "xxxxxxxxx, xxx, xxxxxxxx"),
    ],
)
def test_names_are_covered_in_every_spelling(text: str, left: str) -> None:
    assert covered(text, NAMES.spans(text)) == left


def test_time_grows_with_the_text_and_not_with_text_times_names() -> None:
    def look_up(count: int) -> None:
        names = Names((spaced(f"Mission{number} {number}") for number in range(count)), ["X-1"])
        text = " ".join(f"Mission{number} {number} flog zum Mond." for number in range(count))
        assert len(list(names.spans(text))) == count

    assert is_linear(look_up, 2000)


def test_sentences_are_found_letter_by_letter() -> None:
    known = Sentences(["„Beide nennen 3 Tage.“", "Beide nennen 3", "−17 % · 17 %"])
    text = "Beide nennen 3 Tage. Beide nennen 30. Beide nennen 3, −17 % · 17 %"
    found = ["Beide nennen 3", "Beide nennen 3", "17 % · 17 %"]
    assert [text[start:end] for start, end in known.spans(text)] == found


def test_sentences_with_one_beginning_take_no_time_of_each_other() -> None:
    def look_up(count: int) -> None:
        lines = [f"Beide nennen {number} Tage bis zum Mond." for number in range(count)]
        assert len(list(Sentences(lines).spans(" ".join(lines)))) == count

    assert is_linear(look_up, 8000)


def test_words_are_counted_in_time_linear_in_the_number_of_sentences() -> None:
    def count(sentences: int) -> None:
        prose = page_text('Es waren {{ figure("flugtage") }} bis zum Mond.\n\n' * sentences)
        for start, end in prose.sentences():
            assert prose.count_words(lambda _: 2, start, end) == 7

    assert is_linear(count, 1500)

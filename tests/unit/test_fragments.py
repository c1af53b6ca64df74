"""The fewest words beside a phrase that tell it from its equals, as a browser searches a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.fragments import ALONE, Context, Phrases, count_context_words, directive

MOON = (
    "Der Flug zum Mond",
    "Ein kleiner Schritt",
    "Ein kleiner Schritt",
    "Am 20. Juli brachte die Fähre 21,5 Kilogramm mit, nicht 1,5 Kilogramm und nicht 1,5 Kilogramm",
    "DIE FÄHRE LANDET",
    "Die Fähre landet. Sie konnte zünden; sie könnte zünden.",
    "Der „Adler“ landete, und „Adler“ hieß auch das Zeichen.",
    "Alle sahen zu.",
    "Niemand schlief.",
    "Alle sahen zu.",
    "Alle sahen zu.",
    "Niemand schlief.",
)


def place_of(phrases: Phrases, paragraph: int, phrase: str, number: int) -> int:
    text, start = MOON[paragraph - 1], -1
    for _ in range(number + 1):
        start = text.index(phrase, start + 1)
    return phrases.place(paragraph, start)


@pytest.mark.parametrize(
    ("paragraph", "phrase", "number", "context"),
    [
        # what stands once needs no words beside it
        (1, "Flug zum Mond", 0, ALONE),
        (4, "21,5 Kilogramm", 0, ALONE),
        # a number begins where it begins: 21,5 is no 1,5
        (4, "1,5 Kilogramm", 1, Context(after="und")),
        (4, "1,5 Kilogramm", 2, Context("und nicht")),
        (4, "5 Kilogramm", 0, Context("21,")),
        # case, marks and the direction of quotation marks tell nothing apart
        (5, "FÄHRE LANDET", 0, ALONE),
        (6, "konnte zünden", 0, Context(after="; sie")),
        (6, "könnte zünden", 0, Context("zünden; sie")),
        # punctuation that touches the phrase belongs to the words beside it
        (7, "Adler", 1, Context("und „")),
        # where a paragraph is repeated, its neighbours tell; a page may put something between them,
        # so the first of its equals goes without
        (2, "Ein kleiner Schritt", 0, ALONE),
        (3, "Ein kleiner Schritt", 0, Context("Schritt")),
        (10, "Alle sahen zu.", 0, Context("schlief.")),
        (11, "Alle sahen zu.", 0, Context("zu.")),
        (12, "schlief", 0, None),
    ],
)
def test_context_is_the_shortest_that_tells_apart(
    paragraph: int, phrase: str, number: int, context: Context | None
) -> None:
    phrases = Phrases(MOON)
    place = place_of(phrases, paragraph, phrase, number)
    assert phrases.shortest(place, phrase) == context


@pytest.mark.parametrize(
    ("phrase", "context", "paragraphs"),
    [
        ("ein KLEINER schritt", ALONE, [2, 3]),
        ("Ein kleiner Schritt", Context("Mond"), [2]),
        ("Fahre landet", ALONE, [5, 6]),
        ('"Adler"', ALONE, [7, 7]),
        ("Adler", Context("und „"), [7]),
        ("leiner Schritt", ALONE, []),
        ("Ein klein", ALONE, []),
        ("Ein kleiner Schritt Am 20. Juli", ALONE, []),
        ("5 Kilogramm", ALONE, []),
        ("Juli", Context("20."), [4]),
        ("Juli", Context("0."), []),
        ("Alle sahen zu.", Context("schlief."), [10]),
        ("Alle sahen zu.", Context(after="Niemand"), [8, 11]),
        ("Fähre\u00adn", ALONE, []),
        ("Fäh\u00adre\u00a0landet", ALONE, [5, 6]),
    ],
)
def test_places_are_those_where_a_browser_could_stop(
    phrase: str, context: Context, paragraphs: list[int]
) -> None:
    phrases = Phrases(MOON)
    ends = [phrases.place(number, 10_000) for number in range(1, len(MOON) + 1)]
    found = phrases.places(phrase, context)
    assert [1 + sum(end < place for end in ends) for place in found] == paragraphs


words = st.lists(st.sampled_from(["ja", "Ja", "nein,", "1,5", "5", "„so“", "A-B", "B"]), max_size=8)


@given(st.lists(words.filter(bool), min_size=1, max_size=5), st.data())
def test_context_stands_beside_its_phrase_and_leads_there(
    lines: list[list[str]], data: st.DataObject
) -> None:
    paragraphs = [" ".join(line) for line in lines]
    number = data.draw(st.integers(1, len(lines)))
    line = lines[number - 1]
    start = data.draw(st.integers(0, len(line) - 1))
    phrase = " ".join(line[start : data.draw(st.integers(start + 1, len(line)))])
    phrases = Phrases(paragraphs)
    place = phrases.place(number, len(" ".join([*line[:start], ""])))
    context = phrases.shortest(place, phrase)
    if context is None:
        assert phrases.places(phrase)[0] != place
    else:
        assert phrases.places(phrase, context)[0] == place
        assert phrases.stands_once(phrase) == (phrases.places(phrase) == [place])


def test_what_stands_too_often_is_not_told_apart() -> None:
    phrases = Phrases([f"Tag {number} auf See" for number in range(101)])
    assert phrases.shortest(phrases.place(2, 6), "auf See") is None


@pytest.mark.parametrize(
    ("text", "words"), [("", 0), ("Deepsea als „", 2), ("% –", 0), ("S&P 500", 2), ("KI-", 1)]
)
def test_punctuation_is_no_word(text: str, words: int) -> None:
    assert count_context_words(text) == words


@pytest.mark.parametrize(
    ("phrase", "context", "written"),
    [
        ("acht Tage", ALONE, "text=acht%20Tage"),
        ("Hin- und Rückflug", ALONE, "text=Hin%2D%20und%20R%C3%BCckflug"),
        ("acht,\u00a0neun", Context("a, b", "c & d"), "text=a%2C%20b-,acht%2C%20neun,-c%20%26%20d"),
        ("50 % von #11?", ALONE, "text=50%20%25%20von%20%2311%3F"),
        ("‚so‘ „da“", ALONE, "text=%E2%80%9Aso%E2%80%98%20%E2%80%9Eda%E2%80%9C"),
    ],
)
def test_directive_encodes_what_would_mean_something(
    phrase: str, context: Context, written: str
) -> None:
    assert directive(phrase, context) == written

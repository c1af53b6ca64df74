"""The tables behind the proofs: which words make an office, and which dates lead to which."""

from __future__ import annotations

import pytest

from generator.checks.proof_calendar import contradicts, follows, told_days
from generator.checks.proof_nouns import is_same_word
from generator.checks.proof_origins import names_in
from generator.checks.proof_roles import held_in, named_offices, parts_of
from generator.checks.proof_vague import amounts_in
from generator.compare.periods import days_of
from generator.model import Office

OFFICES = (
    Office(id="kanzler", title="Bundeskanzler", forms=("Kanzler",)),
    Office(id="nasa-chef", title="Chef der Nasa", forms=("Direktor der Nasa",)),
    Office(id="nasa-flugchef", title="Flug-Chef der Nasa"),
    Office(id="us-praesident", title="Präsident der USA"),
)

# what an article says, whose office it is, and whether it is held still
NAMED = [
    ("Bundeskanzler Willy Brandt", ["kanzler"], "current"),
    ("Altkanzler Willy Brandt", ["kanzler"], "former"),
    ("der frühere Bundeskanzler Brandt", ["kanzler"], "former"),
    ("Ex-Präsident Richard Nixon", ["us-praesident"], "former"),
    ("des künftigen US-Präsidenten", ["us-praesident"], "future"),
    ("der neue Präsident", ["us-praesident"], "current"),
    ("Nasa-Chef James Webb", ["nasa-chef"], "current"),
    ("Nasa-Flug-Chef Chris Kraft", ["nasa-flugchef"], "current"),
    ("Nasa-Direktor Webb", ["nasa-chef"], "current"),
    ("der Chef", ["nasa-chef"], "current"),
    ("Raumfahrer Neil Armstrong", [], "current"),
]


@pytest.mark.parametrize(("surface", "offices", "held"), NAMED)
def test_words_name_an_office(surface: str, offices: list[str], held: str) -> None:
    parts = parts_of(surface)
    assert (named_offices(parts, OFFICES), held_in(parts)) == (offices, held)


# the recorded date, what the article tells, does it follow, does it contradict
DATED = [
    ("1969-07-20", "1969-07-20", True, False),
    ("1969-07", "1969-07-20", True, False),
    ("1969-07-20", "1969-07", False, False),
    ("1969-07-20", "1969", False, False),
    ("1969-07-20", "1969-07-21", False, True),
    ("1969-07", "1969-08-01", False, True),
    ("1969-Q3", "1969-07-20", True, False),
    ("1969", "1969-W29", True, False),
    ("1969-07", "1969-W31", False, True),
    ("1969-07-16/1969-07-24", "1969-07-20", True, False),
    ("1969-07-16/1969-07-24", "1969-07-25", False, True),
    ("1969-07-19/1969-07-20", "1969-W29-WE", True, False),
]


@pytest.mark.parametrize(("recorded", "told", "leads", "against"), DATED)
def test_told_dates_lead_to_recorded_ones(
    recorded: str, told: str, leads: bool, against: bool
) -> None:
    days = told_days(told)
    assert days is not None
    assert follows(days_of(recorded), [days]) is leads
    assert contradicts(days_of(recorded), days) is against


@pytest.mark.parametrize("value", ["PRESENT_REF", "196", "19", "1969-SU", ""])
def test_vague_times_tell_no_days(value: str) -> None:
    assert told_days(value) is None


# what a dossier and an article call what is counted, and whether it is the same
COUNTED = [
    ("Menschen", "Menschen", True),
    ("Übergänge", "Übergang", True),
    ("Häuser", "Haus", True),
    ("Tote", "Toten", True),
    ("Ärztinnen", "Ärztin", True),
    ("Museen", "Museum", True),
    ("Beschäftigte", "Beschäftigung", False),
    ("Menschen", "Katzen", False),
    ("Raketen", "Raketenstarts", False),
    ("Starts", "Sterne", False),
]


@pytest.mark.parametrize(("recorded", "told", "same"), COUNTED)
def test_inflected_nouns_are_the_same(recorded: str, told: str, same: bool) -> None:
    assert is_same_word(recorded, told) is same


# our words or the article's for a vague amount, and what they tell of numbers
VAGUE = [
    ("Zehntausende Euro", ["zehntausend"]),
    ("ein milliardenschweres Programm", ["milliard"]),
    ("in Milliardenhöhe", ["milliard"]),
    ("ein paar Dutzend Raketen", ["dutzend"]),
    ("rund 900 Milliarden Euro", ["900", "milliard"]),
    ("die Hälfte der Kosten", ["hälfte"]),
    ("ein Bruchteil der Kosten", []),
    ("deutlich weniger", []),
]


@pytest.mark.parametrize(("words", "amounts"), VAGUE)
def test_amounts_are_found_in_vague_words(words: str, amounts: list[str]) -> None:
    assert amounts_in(words) == amounts


# whom an article has something from, and the names that have to stand in it
ORIGINS = [
    ("Reuters", ["Reuters"]),
    ("Agentur Reuters", ["Agentur", "Reuters"]),
    ("Ankündigung von Meta", ["Meta"]),
    ("Bericht der New York Times", ["New", "York", "Times"]),
    ("Bericht", ["Bericht"]),
    ("dpa", ["dpa"]),
]


@pytest.mark.parametrize(("origin", "names"), ORIGINS)
def test_names_of_origins(origin: str, names: list[str]) -> None:
    assert names_in(origin) == names

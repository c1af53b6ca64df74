"""What number phrases are read as: one table per part of the grammar."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from generator.ingest import read_quantities, reading
from generator.ingest.candidates import Quantity


def told(quantity: Quantity) -> dict[str, Any]:
    """The fields of a quantity that say something."""
    named = {field.name: getattr(quantity, field.name) for field in fields(quantity)}
    return {k: v for k, v in named.items() if v is not None and (k, v) != ("status", "actual")}


def read(text: str) -> list[tuple[str, dict[str, Any]]]:
    return [(text[start:end], told(quantity)) for start, end, quantity in read_quantities(text)]


AMOUNTS = [
    ("Die Batterie lieferte 3 V", "3 V", {"unit": "volts", "value": 3}),
    ("Apollo kostete 25,4 Milliarden Dollar.", "25,4 Milliarden Dollar",
     {"unit": "USD", "value": 25_400_000_000}),
    ("Der Bau verschlang 866 Millionen Euro.", "866 Millionen Euro",
     {"unit": "EUR", "value": 866_000_000}),
    ("Das Budget lag bei $ 3,5 Mrd. im Jahr.", "$ 3,5 Mrd.",
     {"unit": "USD", "value": 3_500_000_000}),
    ("Er zahlte 1.250.000 US-Dollar dafür.", "1.250.000 US-Dollar",
     {"unit": "USD", "value": 1_250_000}),
    ("Die Anleihe bringt 2.5 % im Jahr.", "2.5 %", {"unit": "percent", "value": 2.5}),
    ("Der Index stand bei 230,07 Punkten.", "230,07 Punkten", {"unit": "points", "value": 230.07}),
    ("Der Anteil lag bei drei Prozentpunkten.", "drei Prozentpunkten",
     {"unit": "percentage_points", "value": 3}),
    ("An Bord waren 2.224 Menschen.", "2.224 Menschen",
     {"unit": "count", "value": 2224, "noun": "Menschen"}),
    ("Auf dem Mond waren zwölf Astronauten.", "zwölf Astronauten",
     {"unit": "count", "value": 12, "noun": "Astronauten"}),
    ("Es gab 20 große Rettungsboote.", "20 große Rettungsboote",
     {"unit": "count", "value": 20, "noun": "Rettungsboote"}),
    ("Die Mauer stand 28 Jahre.", "28 Jahre", {"unit": "years", "value": 28}),
    ("Der Flug dauerte 195 Stunden.", "195 Stunden", {"unit": "hours", "value": 195}),
    ("Ein 20-Milliarden-Dollar-Programm begann.", "20-Milliarden-Dollar-Programm",
     {"unit": "USD", "value": 20_000_000_000}),
    ("Der Film sahen eine halbe Milliarde Menschen.", "eine halbe Milliarde Menschen",
     {"unit": "count", "value": 500_000_000, "noun": "Menschen"}),
    ("Sie baute zwei „Lunar Rover“ dafür.", "zwei „Lunar Rover“",
     {"unit": "count", "value": 2, "noun": "Lunar Rover"}),
    ("Die Rakete kam auf Platz zwei.", "Platz zwei", {"unit": "rank", "value": 2}),
    ("Das Team erreichte den dritten Platz.", "dritten Platz", {"unit": "rank", "value": 3}),
]  # fmt: skip

HEDGES = [
    ("rund", "about"), ("etwa", "about"), ("circa", "about"), ("schätzungsweise", "about"),
    ("knapp", "almost"), ("fast", "almost"), ("gut", "over"), ("über", "more_than"),
    ("mehr als", "more_than"), ("unter", "less_than"), ("weniger als", "less_than"),
    ("bis zu", "up_to"), ("mindestens", "at_least"),
]  # fmt: skip

RANGES = [
    ("Es kamen 60 bis 70 Staaten.", "60 bis 70 Staaten", {"min": 60, "max": 70}),
    ("Es kamen 60–70 Staaten.", "60–70 Staaten", {"min": 60, "max": 70}),
    ("Es kamen zwischen 60 und 70 Staaten.", "zwischen 60 und 70 Staaten", {"min": 60, "max": 70}),
    ("Es kamen zwischen gut 60 und mehr als 70 Staaten.",
     "zwischen gut 60 und mehr als 70 Staaten",
     {"min": 60, "max": 70, "min_qualifier": "over", "max_qualifier": "more_than"}),
    ("Es kamen rund 60 bis 70 Staaten.", "rund 60 bis 70 Staaten",
     {"min": 60, "max": 70, "qualifier": "about"}),
]  # fmt: skip

SCALED_RANGES = [
    ("Das kostete 20 bis 25 Milliarden Dollar.", 20e9, 25e9),
    ("Das kostete 900 Millionen bis 1,2 Milliarden Dollar.", 900e6, 1.2e9),
    ("Das kostete 500 bis 2.000 Dollar.", 500, 2000),
]

VAGUE = [
    ("Die Reise kostete wenige Millionen Dollar.", "wenige Millionen US-Dollar", "few"),
    ("Es flossen Hunderte Millionen Euro.", "Hunderte Millionen Euro", "hundreds_of"),
    ("Zehntausende Menschen sahen zu.", "Zehntausende Menschen", None),
    ("Ein Brot kostete Milliarden Mark.", "Milliarden D-Mark", None),
    ("Die Karte kostete ein paar Dutzend Dollar.", "ein paar Dutzend US-Dollar", "few"),
]

DIRECTIONS = [
    ("Der Kurs fiel um 12 Prozent.", "down"),
    ("Der Kurs legte um 12 Prozent zu.", "up"),
    ("Der Kurs gab 12 Prozent nach.", "down"),
    ("Der Kurs ging um 12 Prozent nach oben.", "up"),
    ("Das war ein Minus von 12 Prozent.", "down"),
    ("Der Gewinn (+12 %) überraschte.", "up"),
    ("Der Gewinn (−12 %) überraschte.", "down"),
    ("Stahl stieg, doch Kupfer verlor 12 Prozent.", "down"),
    ("Stahl verlor viel und Kupfer 12 Prozent.", "down"),
    ("Die Quote stieg auf 12 Prozent.", None),
    ("Die Quote lag bei 12 Prozent.", None),
    ("Gold fiel unter 35 Dollar.", None),
    ("Gold fiel 1976 unter die Marke von 110 Dollar.", None),
    ("Der Anteil sank auf nur noch 12 Prozent.", None),
    ("Der Umsatz stieg auf nun 12 Dollar.", None),
    ("Das waren 12 Prozent mehr als damals.", "up"),
    ("Der Wert liegt 12 Prozent unter dem alten.", "down"),
    ("Die Aktie gab 12 Prozent ab.", "down"),
    ("Ein Plus von 12 Prozent auf rund dem alten Stand.", "up"),
    ("Die Bank verlor 35 Dollar je Anteil.", "down"),
    ("Es kamen 12 Gäste und der Lärm stieg.", None),
]

STATUSES = [
    ("Das Modell kostete 7 Dollar.", "actual"),
    ("Das Modell soll 7 Dollar gekostet haben.", "alleged"),
    ("Angeblich kostete das Modell 7 Dollar.", "alleged"),
    ("Die Behörde will 7 Dollar ausgeben.", "planned"),
    ("In den Bau sollen 7 Dollar fließen.", "planned"),
    ("Erwarteter Gewinn: 7 Dollar", "forecast"),
    ("Die Kosten dürften 7 Dollar erreichen.", "forecast"),
    ("Es half, dass 7 Dollar gespendet werden konnten.", "actual"),
    ("Die Lage dürfte sich ändern: Bisher kostete es 7 Dollar.", "actual"),
]

MOMENTS = [
    ("Die Aktie verlor zeitweise 8 Prozent.", "intraday"),
    ("Die Aktie beendete den Tag 8 Prozent tiefer.", "close"),
    ("Die Aktie fiel nachbörslich um 8 Prozent.", "after_hours"),
    ("Die Aktie verlor 8 Prozent.", None),
    ("Die Aktie verlor im Laufe des Vormittags 8 Prozent.", "intraday"),
    ("Die Aktie verlor zeitweise viel und schloss 8 Prozent tiefer.", "close"),
    ("Die Aktie fiel zum Handelsbeginn um 8 Prozent.", "intraday"),
    ("Die Aktie verlor zeitweise viel, bevor sie 8 Prozent gewann.", None),
]

NO_NUMBERS = [
    "Am 20. Juli 1969 um 20.17 Uhr landete die Fähre.",
    "Der S&P 500 und der Nasdaq 100 standen still.",
    "Apollo 11 flog vor der Boeing 747.",
    "Im Jahr 1989 fiel die Mauer.",
    "Das Spiel endete 3:2.",
    "Mehr steht auf https://example.org/50-prozent und auf Seite 12.",
    "Die R1 und die V2 waren Modelle.",
    "Das 20. Jahrhundert begann.",
    "Gegründet 1958 von der Regierung.",
    "Die Nummer 0049 30 123456 ist besetzt.",
]

NUMBER_WORDS = [
    ("zwei", 2), ("zwölf", 12), ("siebzehn", 17), ("dreißig", 30), ("einundzwanzig", 21),
    ("hundert", 100), ("dreihundertfünfzig", 350), ("tausend", 1000), ("zweitausend", 2000),
    ("zwölftausenddreihundertvierzig", 12340),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface", "quantity"), AMOUNTS)
def test_amount_with_unit(text: str, surface: str, quantity: dict[str, Any]) -> None:
    assert read(text) == [(surface, quantity)]


@pytest.mark.parametrize(("hedge", "qualifier"), HEDGES)
def test_hedge_belongs_to_the_surface(hedge: str, qualifier: str) -> None:
    [(surface, quantity)] = read(f"Das sahen {hedge} 600 Zuschauer.")
    assert (surface, quantity["qualifier"]) == (f"{hedge} 600 Zuschauer", qualifier)


@pytest.mark.parametrize(("text", "surface", "quantity"), RANGES)
def test_range(text: str, surface: str, quantity: dict[str, Any]) -> None:
    assert read(text) == [(surface, {"unit": "count", "noun": "Staaten", **quantity})]


@pytest.mark.parametrize(("text", "low", "high"), SCALED_RANGES)
def test_scale_of_a_range_is_shared_where_that_makes_sense(
    text: str, low: float, high: float
) -> None:
    [(_, quantity)] = read(text)
    assert (quantity["min"], quantity["max"]) == (low, high)


@pytest.mark.parametrize(("text", "wording", "qualifier"), VAGUE)
def test_vague_amount_keeps_a_wording_of_ours(
    text: str, wording: str, qualifier: str | None
) -> None:
    [(_, quantity)] = read(text)
    assert (quantity["wording"], quantity.get("qualifier")) == (wording, qualifier)


@pytest.mark.parametrize(("text", "direction"), DIRECTIONS)
def test_direction_comes_from_the_clause(text: str, direction: str | None) -> None:
    assert [quantity.get("direction") for _, quantity in read(text)] == [direction]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_status_comes_from_the_clause(text: str, status: str) -> None:
    assert [quantity.status for _, _, quantity in read_quantities(text)] == [status]


@pytest.mark.parametrize(("text", "moment"), MOMENTS)
def test_moment_comes_from_the_clause(text: str, moment: str | None) -> None:
    assert [quantity.get("moment") for _, quantity in read(text)] == [moment]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_digits_in_dates_times_names_and_addresses_are_no_numbers(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(("word", "value"), NUMBER_WORDS)
def test_number_words(word: str, value: int) -> None:
    [(_, quantity)] = read(f"Das kostete {word} Euro.")
    assert quantity["value"] == value


def test_money_is_exact() -> None:
    [(_, quantity)] = read("Es waren 22,6 Milliarden Dollar.")
    assert quantity["value"] == 22_600_000_000
    assert isinstance(quantity["value"], int)


def test_year_before_a_hedge_does_not_begin_a_range() -> None:
    text = "Die Behörde zahlt 1966 bis zu 6 Milliarden Dollar."
    assert [surface for surface, _ in read(text)] == ["bis zu 6 Milliarden Dollar"]


def test_several_numbers_in_one_sentence() -> None:
    text = "Der Index verlor 13 Prozent, das Gold gewann 2 Prozent und 30 Banken schlossen."
    assert [surface for surface, _ in read(text)] == ["13 Prozent", "2 Prozent", "30 Banken"]


def test_surface_is_read_inside_its_paragraph() -> None:
    paragraph = "Der Kurs verlor zeitweise gut 11 Prozent, am Ende 2 Prozent."
    quantity = reading(paragraph, "11 Prozent")
    assert quantity is not None
    assert told(quantity) == {
        "unit": "percent", "value": 11, "qualifier": "over", "direction": "down",
        "moment": "intraday",
    }  # fmt: skip


def test_surface_without_a_number_is_read_as_nothing() -> None:
    assert reading("Der Kurs verlor 11 Prozent.", "Der Kurs") is None
    assert reading("Der Kurs verlor 11 Prozent.", "12 Prozent") is None

"""German wording: what readers see of numbers, dates, lists and quotations.

A no-break space is written as ``~`` in the tables.
"""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import german
from generator.model import (
    Direction,
    Figure,
    FigureStatus,
    Locator,
    Moment,
    Original,
    Qualifier,
    Source,
    Unit,
)
from generator.units import NAMED_BEFORE


def shown(text: str) -> str:
    """`text` with visible no-break spaces."""
    return text.replace(german.NBSP, "~")


def figure(**told: Any) -> Figure:
    """A figure of which only the amount matters."""
    return Figure(id="x", label="Angabe", paragraph=1, surface="so viel", **told)


# ------------------------------------------------------------------ numbers


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (7, "7"),
        (1.9, "1,9"),
        (0.25, "0,25"),
        (1000, "1.000"),
        (21282.18, "21.282,18"),
        (1234567, "1.234.567"),
        (22600000000 / 1e9, "22,6"),
        (2.0, "2"),
    ],
)
def test_numbers_have_a_decimal_comma_and_points_between_thousands(value, text) -> None:
    assert german.number(value) == text


@pytest.mark.parametrize(
    ("value", "unit", "long", "short"),
    [
        (65e9, "USD", "65~Milliarden~US-Dollar", "65~Mrd.~US-$"),
        (1e9, "USD", "eine~Milliarde~US-Dollar", "1~Mrd.~US-$"),
        (1e6, "EUR", "eine~Million~Euro", "1~Mio.~€"),
        (1.5e6, "EUR", "1,5~Millionen~Euro", "1,5~Mio.~€"),
        (1e12, "USD", "eine~Billion~US-Dollar", "1~Bio.~US-$"),
        (2.5e12, "USD", "2,5~Billionen~US-Dollar", "2,5~Bio.~US-$"),
        (100000, "USD", "100.000~US-Dollar", "100.000~US-$"),
        (1, "EUR", "1~Euro", "1~€"),
        (2.5, "USD", "2,50~US-Dollar", "2,50~US-$"),
        (118.42, "USD", "118,42~US-Dollar", "118,42~US-$"),
        (1234.5, "EUR", "1.234,50~Euro", "1.234,50~€"),
        (0.005, "USD", "0,005~US-Dollar", "0,005~US-$"),
        (17, "USD", "17~US-Dollar", "17~US-$"),
        (1.9, "percent", "1,9~%", "1,9~%"),
        (0.5, "percentage_points", "0,5~Prozentpunkte", "0,5~Prozentpunkte"),
        (1, "percentage_points", "1~Prozentpunkt", "1~Prozentpunkt"),
        (21282.18, "points", "21.282,18~Punkte", "21.282,18~Punkte"),
        (1, "points", "1~Punkt", "1~Punkt"),
        (3, "rank", "Platz~3", "Platz~3"),
        (6.5, "magnitude", "Stärke~6,5", "Stärke~6,5"),
        (1 / 3, "count", "ein~Drittel", "ein~Drittel"),
        (0.75, "count", "drei~Viertel", "drei~Viertel"),
        (0.5, "count", "die~Hälfte", "die~Hälfte"),
        (0.37, "count", "0,37", "0,37"),
        (1, "years", "1~Jahr", "1~Jahr"),
        (8, "years", "8~Jahre", "8~Jahre"),
        (1, "months", "1~Monat", "1~Monat"),
        (6, "months", "6~Monate", "6~Monate"),
        (1, "days", "1~Tag", "1~Tag"),
        (8, "days", "8~Tage", "8~Tage"),
        (1, "hours", "1~Stunde", "1~Stunde"),
        (2.5, "hours", "2,5~Stunden", "2,5~Stunden"),
        (1, "weeks", "1~Woche", "1~Woche"),
        (25, "basis_points", "25~Basispunkte", "25~Basispunkte"),
        (3, "times", "3~Mal", "3~Mal"),
        (2, "CHF", "2~Schweizer Franken", "2~CHF"),
        (5e6, "GBP", "5~Millionen~britische Pfund", "5~Mio.~£"),
        (1, "NOK", "1~norwegische Krone", "1~NOK"),
        (384400, "kilometers", "384.400~Kilometer", "384.400~km"),
        (1, "tons", "1~Tonne", "1~t"),
        (46e3, "tons", "46.000~Tonnen", "46.000~t"),
        (18, "degrees_celsius", "18~Grad Celsius", "18~°C"),
        (130, "kilometers_per_hour", "130~Kilometer pro Stunde", "130~km/h"),
        (2.5, "gigawatt_hours", "2,5~Gigawattstunden", "2,5~GWh"),
    ],
)
def test_amounts_carry_scale_and_unit(value, unit, long, short) -> None:
    assert shown(german.amount(value, unit)) == long
    assert shown(german.amount(value, unit, short=True)) == short


@pytest.mark.parametrize("unit", sorted(set(get_args(Unit)) - {"count", *NAMED_BEFORE}))
def test_every_unit_has_german_words(unit) -> None:
    assert german.amount(2, unit).replace(german.NBSP, " ").removeprefix("2").strip()
    assert german.unit_name(unit)


def test_a_count_says_what_is_counted() -> None:
    assert shown(german.amount(12, "count", noun="Astronauten")) == "12~Astronauten"
    assert shown(german.amount(6e8, "count", noun="Menschen")) == "600~Millionen~Menschen"
    assert german.amount(12, "count") == "12"


@pytest.mark.parametrize(
    ("qualifier", "prose", "short", "signed"),
    [
        (None, "4~%", "4~%", "−4~%"),
        ("about", "rund~4~%", "rund~4~%", "ein Minus von rund~4~%"),
        ("almost", "knapp~4~%", "knapp~4~%", "ein Minus von knapp~4~%"),
        ("over", "gut~4~%", "gut~4~%", "ein Minus von gut~4~%"),
        ("more_than", "mehr als~4~%", "mehr als~4~%", "ein Minus von mehr als~4~%"),
        ("less_than", "weniger als~4~%", "weniger als~4~%", "ein Minus von weniger als~4~%"),
        ("up_to", "bis zu~4~%", "bis zu~4~%", "ein Minus von bis zu~4~%"),
        ("at_least", "mindestens~4~%", "mindestens~4~%", "ein Minus von mindestens~4~%"),
    ],
)
def test_every_hedge_stands_before_the_number(qualifier, prose, short, signed) -> None:
    fall = figure(value=4, unit="percent", direction="down", qualifier=qualifier)
    assert shown(german.quantity(fall)) == prose
    assert shown(german.quantity(fall, "short")) == short
    assert shown(german.quantity(fall, "signed")) == signed


def test_all_hedges_have_a_word_and_a_meaning() -> None:
    assert set(german.HEDGES) == set(german.HEDGE_MEANINGS) == set(get_args(Qualifier))
    assert set(german.STATUSES) == set(get_args(FigureStatus))
    assert set(german.MOMENTS) == set(get_args(Moment))


QUANTITIES = [
    # money: a lost amount is an amount, so it never gets a sign
    (
        {"value": 22.6e9, "unit": "USD", "qualifier": "about"},
        ("rund~22,6~Milliarden~US-Dollar", "rund~22,6~Mrd.~US-$", "rund~22,6~Mrd.~US-$"),
    ),
    (
        {"value": 589e9, "unit": "USD", "direction": "down"},
        ("589~Milliarden~US-Dollar", "589~Mrd.~US-$", "589~Mrd.~US-$"),
    ),
    # "bis zu" governs the dative
    (
        {"value": 1e9, "unit": "USD", "qualifier": "up_to"},
        ("bis zu~einer~Milliarde~US-Dollar", "bis zu~1~Mrd.~US-$", "bis zu~1~Mrd.~US-$"),
    ),
    (
        {"value": 1e9, "unit": "USD", "qualifier": "almost"},
        ("knapp~eine~Milliarde~US-Dollar", "knapp~1~Mrd.~US-$", "knapp~1~Mrd.~US-$"),
    ),
    # a bare scale
    (
        {"value": 1e6, "unit": "USD", "qualifier": "few"},
        ("wenige~Millionen~US-Dollar", "wenige~Mio.~US-$", "wenige~Mio.~US-$"),
    ),
    (
        {"value": 1e9, "unit": "USD", "qualifier": "hundreds_of"},
        ("Hunderte~Milliarden~US-Dollar", "Hunderte~Mrd.~US-$", "Hunderte~Mrd.~US-$"),
    ),
    # direction
    (
        {"value": 1.9, "unit": "percent", "direction": "up"},
        ("1,9~%", "1,9~%", "+1,9~%"),
    ),
    (
        {"value": 2, "unit": "percentage_points", "direction": "down"},
        ("2~Prozentpunkte", "2~Prozentpunkte", "−2~Prozentpunkte"),
    ),
    (
        {"value": 30, "unit": "points", "direction": "up", "qualifier": "about"},
        ("rund~30~Punkte", "rund~30~Punkte", "ein Plus von rund~30~Punkten"),
    ),
    ({"value": 5, "unit": "percent"}, ("5~%", "5~%", "5~%")),
    ({"value": 2, "unit": "rank"}, ("Platz~2", "Platz~2", "Platz~2")),
    (
        {"value": 0.5, "unit": "count", "qualifier": "almost"},
        ("knapp~die~Hälfte", "knapp~die~Hälfte", "knapp~die~Hälfte"),
    ),
    (
        {"value": 1 / 3, "unit": "count", "qualifier": "up_to"},
        ("bis zu~einem~Drittel", "bis zu~einem~Drittel", "bis zu~einem~Drittel"),
    ),
    (
        {"min": 1 / 3, "max": 0.5, "unit": "count"},
        ("ein~Drittel bis die~Hälfte",) * 3,
    ),
    # ranges
    (
        {"min": 60e9, "max": 65e9, "unit": "USD"},
        ("60 bis 65~Milliarden~US-Dollar", "60–65~Mrd.~US-$", "60–65~Mrd.~US-$"),
    ),
    (
        {"min": 1e9, "max": 3e9, "unit": "USD"},
        ("1 bis 3~Milliarden~US-Dollar", "1–3~Mrd.~US-$", "1–3~Mrd.~US-$"),
    ),
    (
        {"min": 900e6, "max": 1.2e9, "unit": "USD"},
        (
            "900~Millionen~US-Dollar bis 1,2~Milliarden~US-Dollar",
            "900~Mio.~US-$ bis 1,2~Mrd.~US-$",
            "900~Mio.~US-$ bis 1,2~Mrd.~US-$",
        ),
    ),
    (
        {"min": 3, "max": 8, "unit": "percent", "direction": "down"},
        ("3 bis 8~%", "3–8~%", "ein Minus von 3–8~%"),
    ),
    (
        {
            "min": 3,
            "max": 8,
            "unit": "percent",
            "direction": "down",
            "min_qualifier": "over",
            "max_qualifier": "more_than",
        },
        (
            "gut~3 bis mehr als~8~%",
            "gut~3 bis mehr als~8~%",
            "ein Minus von gut~3 bis mehr als~8~%",
        ),
    ),
    (
        {"min": 20, "max": 40, "unit": "count", "noun": "Jahre", "qualifier": "about"},
        ("rund~20 bis 40~Jahre", "rund~20–40~Jahre", "rund~20–40~Jahre"),
    ),
    ({"min": 2, "max": 3, "unit": "rank"}, ("Platz~2 bis 3", "Platz~2–3", "Platz~2–3")),
    # vague amounts are shown in the words of the dossier
    (
        {"wording": "wenige Millionen US-Dollar", "unit": "USD", "qualifier": "few"},
        ("wenige Millionen US-Dollar",) * 3,
    ),
    (
        {"wording": "leichtes Plus", "unit": "percent", "direction": "up"},
        ("leichtes Plus",) * 3,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), QUANTITIES)
def test_quantities_in_prose_in_boxes_and_with_sign(told, expected) -> None:
    found = tuple(shown(german.quantity(figure(**told), style)) for style in STYLES)
    assert found == expected


STYLES: tuple[german.Style, ...] = ("prose", "short", "signed")


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        ({"value": 22.6e9, "unit": "USD", "qualifier": "about"}, ("rund", "22,6", "Mrd.~US-$")),
        ({"value": 1e12, "unit": "USD", "qualifier": "almost"}, ("knapp", "1", "Bio.~US-$")),
        ({"value": 1.9, "unit": "percent", "direction": "down"}, ("", "−1,9", "%")),
        ({"value": 21, "unit": "percent", "direction": "up"}, ("", "+21", "%")),
        # never "mehr als −4 %": beside a hedge the label says which way
        (
            {"value": 4, "unit": "percent", "direction": "down", "qualifier": "more_than"},
            ("mehr als", "4", "%"),
        ),
        ({"value": 589e9, "unit": "USD", "direction": "down"}, ("", "589", "Mrd.~US-$")),
        ({"value": 12, "unit": "count", "noun": "Menschen"}, ("", "12", "Menschen")),
        ({"value": 12, "unit": "count"}, ("", "12", "")),
        ({"value": 1, "unit": "rank"}, ("", "1", "Platz")),
        ({"min": 60e9, "max": 65e9, "unit": "USD"}, ("", "60–65", "Mrd.~US-$")),
        (
            {"min": 900e6, "max": 1.2e9, "unit": "USD"},
            ("", "900~Mio.~US-$–1,2", "Mrd.~US-$"),
        ),
        ({"min": 3, "max": 8, "unit": "percent", "direction": "down"}, ("Minus", "3–8", "%")),
        (
            {
                "min": 3,
                "max": 8,
                "unit": "percent",
                "min_qualifier": "over",
                "max_qualifier": "more_than",
            },
            ("gut~3 bis mehr als", "8", "%"),
        ),
        ({"min": 2, "max": 3, "unit": "rank"}, ("", "2–3", "Platz")),
        (
            {"wording": "wenige Millionen US-Dollar", "unit": "USD"},
            ("", "wenige Millionen US-Dollar", ""),
        ),
    ],
)
def test_a_box_shows_hedge_number_and_unit(told, parts) -> None:
    assert tuple(map(shown, german.headline(figure(**told)))) == parts


# ------------------------------------------------------------------ any figure at all

AMOUNTS = st.floats(min_value=0, max_value=1e15, allow_nan=False)
HEDGE = st.none() | st.sampled_from(get_args(Qualifier))


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Any figure that the model allows."""
    low, high = sorted((draw(AMOUNTS), draw(AMOUNTS)))
    amount: dict[str, Any] = draw(
        st.sampled_from(
            [
                {"value": draw(AMOUNTS)},
                {
                    "min": low,
                    "max": high,
                    "min_qualifier": draw(HEDGE),
                    "max_qualifier": draw(HEDGE),
                },
                {"wording": draw(st.sampled_from(["wenige Millionen", "Rekord"]))},
            ]
        )
    )
    return figure(
        **amount,
        unit=draw(st.sampled_from(get_args(Unit))),
        noun=draw(st.none() | st.just("Menschen")),
        qualifier=draw(HEDGE),
        direction=draw(st.none() | st.sampled_from(get_args(Direction))),
        status=draw(st.sampled_from(get_args(FigureStatus))),
    )


@given(figures(), st.sampled_from(STYLES))
def test_no_style_loses_a_hedge(some, style) -> None:
    text = german.quantity(some, style)
    if some.wording is not None:
        assert text == some.wording
        return
    hedges = (some.qualifier, some.min_qualifier, some.max_qualifier)
    assert all(german.HEDGES[hedge] in text for hedge in hedges if hedge)
    if some.direction and some.unit in ("percent", "percentage_points", "points"):
        assert (style == "signed") == (text[:1] in "+−" or text.startswith("ein "))


@given(figures())
def test_a_box_says_what_the_short_form_says(some) -> None:
    hedge, number, unit = german.headline(some)
    assert number
    if some.qualifier and some.wording is None:
        assert german.HEDGES[some.qualifier] in hedge
    short = german.quantity(some, "short")
    digits = [c for c in short if c.isdigit()]
    assert [c for c in f"{hedge}{number}{unit}" if c.isdigit()] == digits or some.qualifier in (
        "few",
        "hundreds_of",
    )


# ------------------------------------------------------------------ dates


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2025-01-27", "27.~Januar~2025"),
        ("2025-03-01", "1.~März~2025"),
        ("1957-10-04", "4.~Oktober~1957"),
        ("2024-12", "Dezember~2024"),
        ("2023", "2023"),
    ],
)
def test_dates_have_the_precision_of_the_source(value, text) -> None:
    assert shown(german.date(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2024-Q4", "4.~Quartal~2024"),
        ("2025", "2025"),
        ("2025-01", "Januar~2025"),
        ("2025-01-27", "27.~Januar~2025"),
        ("2024/2025", "2024 bis 2025"),
        ("2024-07/2025-06", "Juli~2024 bis Juni~2025"),
        ("2025-01-27/2025-01-29", "27. bis 29.~Januar~2025"),
        ("2024-Q1/2024-Q4", "1.~Quartal~2024 bis 4.~Quartal~2024"),
    ],
)
def test_periods(value, text) -> None:
    assert shown(german.period(value)) == text


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("1969-07-16", "1969-07-24", "16. bis 24.~Juli~1969"),
        ("1969-07-16", "1969-08-10", "16.~Juli bis 10.~August~1969"),
        ("1961", "1972", "1961 bis 1972"),
        ("1969-07", "1969-12", "Juli bis Dezember~1969"),
        ("1968-12", "1969-07", "Dezember~1968 bis Juli~1969"),
        ("1969-07-20", "1969-07-20", "20.~Juli~1969"),
        ("1969", "1969-07", "1969 bis Juli~1969"),
        ("2025-01", "2025", "Januar~2025 bis 2025"),
        ("2025-01-27", "2025-02", "27.~Januar~2025 bis Februar~2025"),
    ],
)
def test_what_two_dates_share_stands_once(start, end, text) -> None:
    assert shown(german.date_range(start, end)) == text


# ------------------------------------------------------------------ words


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "keine~Zahlen"),
        (1, "eine~Zahl"),
        (2, "zwei~Zahlen"),
        (12, "zwölf~Zahlen"),
        (13, "13~Zahlen"),
        (1500, "1.500~Zahlen"),
    ],
)
def test_counts_are_words_up_to_twelve(value, text) -> None:
    assert shown(german.counted(value, "eine Zahl", "Zahlen")) == text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a und b"),
        (["a", "b", "c"], "a, b und c"),
    ],
)
def test_lists_end_in_a_word(words, text) -> None:
    assert german.listed(words) == text
    assert german.listed(words, "oder") == text.replace("und", "oder")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("der Adler ist gelandet", "„der Adler ist gelandet“"),
        ("die „Eagle“ ist gelandet", "„die ‚Eagle‘ ist gelandet“"),
        ("die »Eagle« ist gelandet", "„die ‚Eagle‘ ist gelandet“"),
        ('die "Eagle" ist gelandet', "„die ‚Eagle‘ ist gelandet“"),
        ("die “Eagle” ist gelandet", "„die ‚Eagle‘ ist gelandet“"),
        ("„Eagle“ und „Columbia“", "„‚Eagle‘ und ‚Columbia‘“"),
    ],
)
def test_quotation_marks_are_german(text, quoted) -> None:
    assert german.quoted(text) == quoted


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ([4], "Absatz~4"),
        ([4, 4], "Absatz~4"),
        ([10, 4], "Absätze~4 und 10"),
        ([2, 3, 5], "Absätze~2, 3 und 5"),
    ],
)
def test_paragraphs_of_an_article(numbers, text) -> None:
    locators = [Locator(paragraph=number, surface="Wort") for number in numbers]
    assert shown(german.paragraphs(locators)) == text


@pytest.mark.parametrize(
    ("published", "basis", "text"),
    [
        ("1969-07-21", "stated", "21.~Juli~1969"),
        ("1969-07-21", "inferred", "21.~Juli~1969 (erschlossen)"),
        (None, "inferred", "Datum nicht ermittelt"),
    ],
)
def test_an_inferred_publication_date_is_marked(published, basis, text) -> None:
    original = Original(file="a.txt", sha256="0" * 64, paragraphs=1)
    source = Source(id="a", name="A", published=published, published_basis=basis, original=original)
    assert shown(german.published(source)) == text

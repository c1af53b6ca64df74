"""What a clause says about its number: how certain it is; and what a surface without one states."""

from __future__ import annotations

import pytest

from generator.ingest import read_quantities, reading
from generator.ingest.numbers import main_currency

STATUSES = [
    ("Nach 3 Prozent im Vorjahr erwartet die Bank eine Besserung.", "actual"),
    ("Künftig sollen es 500 Züge sein.", "planned"),
    ("Es sollen 500 Züge gewesen sein.", "alleged"),
    ("Der Bau hat 2 Millionen Euro gekostet und soll wachsen.", "actual"),
    ("Beobachter hatten mit 5 Prozent gerechnet.", "forecast"),
    ("Später will der 53-Jährige antreten.", "actual"),
    ("Den Schatz soll ein 32-jähriger Taucher gehoben haben.", "actual"),
    ("Angeblich droht ihm eine dreijährige Haftstrafe.", "alleged"),
    ("Die Firma mit 400 Angestellten will schließen.", "actual"),
    ("Die Raumfahrtbehörde will 7 Millionen Dollar investieren.", "planned"),
    ("Die Behörde kündigte an, 700 Stellen zu streichen.", "planned"),
    ("Die Behörde plant, 700 Stellen abzubauen.", "planned"),
    ("Das Zentrum soll in Texas entstehen, mit Kosten von 7 Millionen Dollar.", "planned"),
    ("Die Regierung wird 7 Millionen Dollar investieren.", "planned"),
    ("Er versicherte, dass die Regierung 7 Millionen Dollar stecken werde.", "planned"),
    ("Die Regierung investiert 1962 rund 7 Millionen Dollar in Raketen.", "planned"),
    ("Sie gaben einen 7-Milliarden-Dollar-Vorstoß bekannt.", "planned"),
    ("Die Zahl wird 7 Millionen Menschen erreichen.", "forecast"),
    ("Fachleute erwarten, dass der Umsatz 7 Millionen Dollar erreicht.", "forecast"),
    ("Erwarteter Umsatz: 7 Millionen Dollar (+7 % im Vergleich zum Vorjahr)", "forecast"),
    ("Der Gewinn fiel höher aus als erwartet: 7 Millionen Dollar.", "actual"),
    ("Erwarteter Umsatz, wie es hieß (Vorjahr: 7 Dollar)", "actual"),
    ("Der Druck dürfte steigen: Die Aktie verlor bis zu 7 Prozent.", "actual"),
    ("Im Jahr 1961 wurden 7 Millionen Dollar investiert.", "actual"),
    ("Laut einem Bericht der Zeitung gab es 7 Treffen.", "alleged"),
    ("Das Projekt soll nur 7 Millionen Dollar gekostet haben.", "alleged"),
    ("7 Millionen Dollar sollen in den Fonds fließen, schrieb die Zeitung.", "alleged"),
    ("7 Millionen Dollar sollen in den Fonds fließen, kündigte er an.", "planned"),
]  # fmt: skip

WORDINGS = [
    ("Die Sonde kostete nur einen Bruchteil der Kosten von damals.", "einen Bruchteil der Kosten",
     {"unit": "USD", "wording": "einen bruchteil der kosten"}),
    ("Raketen sind viel billiger geworden.", "viel billiger",
     {"unit": "USD", "wording": "viel billiger"}),
    ("Die Sonde kam mit deutlich weniger Treibstoff aus.", "deutlich weniger Treibstoff",
     {"unit": "count", "wording": "deutlich weniger treibstoff"}),
    ("Das Wachstum fiel niedriger aus als gedacht.", "niedriger aus als gedacht",
     {"unit": "percent", "wording": "niedriger aus als gedacht"}),
    ("Der Umsatz ist kräftig gestiegen.", "kräftig gestiegen",
     {"unit": "percent", "direction": "up"}),
    ("Es war die beliebteste Serie im Land.", "beliebteste Serie", {"unit": "rank", "value": 1}),
    ("Der Verein ist Schlusslicht der Liga.", "Schlusslicht", {"unit": "rank"}),
    ("Ein Paket von Gesetzen kam durch.", "Ein Paket von Gesetzen", {"unit": "count"}),
    ("Angeblich kostete es 7 Euro. Den Rest zahlte er.", "Den Rest",
     {"unit": "EUR", "status": "alleged"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_status_of_the_last_number(text: str, status: str) -> None:
    assert read_quantities(text)[-1][2].status == status


@pytest.mark.parametrize(("text", "surface", "told"), WORDINGS)
def test_surface_without_a_number(text: str, surface: str, told: dict[str, object]) -> None:
    quantity = reading(text, surface, currency="USD")
    assert {key: getattr(quantity, key) for key in told} == told


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Der Umbau kostet Millionen.", "EUR"),
        ("Er steckte Millionen in Fonds.", "EUR"),
        ("Der Bau verschlang Milliarden.", "EUR"),
        ("Millionen flohen aus der Stadt.", "count"),
        ("Tausende zahlten nicht.", "count"),
    ],
)
def test_bare_millions_are_money_beside_words_of_money(text: str, unit: str) -> None:
    assert [quantity.unit for *_, quantity in read_quantities(text, currency="EUR")] == [unit]


def test_words_beside_a_surface_pick_its_place() -> None:
    text = "Erst stieg der Kurs um 5 Prozent, dann verlor er 5 Prozent."
    first = reading(text, "5 Prozent", before="Kurs um")
    second = reading(text, "5 Prozent", before="verlor er")
    third = reading(text, "5 Prozent", after=", dann verlor")
    assert [quantity and quantity.direction for quantity in (first, second, third)] == [
        "up", "down", "up",
    ]  # fmt: skip


def test_a_sum_without_a_currency_is_told_in_the_one_of_the_article() -> None:
    text = "Apollo kostete 25 Milliarden Dollar. Der milliardenschwere Flug endete 1972."
    assert main_currency(text) == "USD"
    assert [q.unit for _, _, q in read_quantities(text, currency="USD")] == ["USD", "USD"]
    assert main_currency("Mark Twain schrieb 3 Bücher.") is None

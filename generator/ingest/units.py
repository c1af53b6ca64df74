"""The words and signs that German texts write for units, and the unit that each means."""

from __future__ import annotations

UNITS: dict[tuple[str, ...], str] = {
    ("us", "-", "dollar"): "USD", ("us", "-", "$"): "USD", ("dollar",): "USD", ("usd",): "USD",
    ("$",): "USD", ("us", "$"): "USD",
    ("euro",): "EUR", ("eur",): "EUR", ("€",): "EUR",
    ("prozentpunkt",): "percentage_points", ("prozentpunkte",): "percentage_points",
    ("prozentpunkten",): "percentage_points",
    ("prozent",): "percent", ("%",): "percent", ("prozentige",): "percent",
    ("prozentigen",): "percent", ("prozentiger",): "percent", ("prozentiges",): "percent",
    ("punkt",): "points", ("punkte",): "points", ("punkten",): "points", ("zähler",): "points",
    ("zählern",): "points",
    ("jahr",): "years", ("jahre",): "years", ("jahren",): "years",
    ("monat",): "months", ("monate",): "months", ("monaten",): "months",
    ("tag",): "days", ("tage",): "days", ("tagen",): "days",
    ("stunde",): "hours", ("stunden",): "hours",
}  # fmt: skip
LONGEST_UNIT = max(map(len, UNITS))
SIGNS_BEFORE: dict[tuple[str, ...], str] = {
    ("us", "-", "$"): "USD", ("us", "$"): "USD", ("$",): "USD", ("usd",): "USD",
    ("€",): "EUR", ("eur",): "EUR",
}  # fmt: skip
UNIT_WORDS = {
    "USD": "US-Dollar", "EUR": "Euro", "percent": "Prozent",
    "percentage_points": "Prozentpunkte", "points": "Punkte", "years": "Jahre",
    "months": "Monate", "days": "Tage", "hours": "Stunden",
}  # fmt: skip

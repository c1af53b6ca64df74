"""German word tables of dates."""

from __future__ import annotations

MONTHS: dict[str, int] = {
    "januar": 1, "jänner": 1, "jan": 1, "februar": 2, "feber": 2, "feb": 2, "märz": 3, "mär": 3,
    "april": 4, "apr": 4, "mai": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "august": 8,
    "aug": 8, "september": 9, "sept": 9, "sep": 9, "oktober": 10, "okt": 10, "november": 11,
    "nov": 11, "dezember": 12, "dez": 12,
}  # fmt: skip
WEEKDAYS = (
    "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag",
)  # fmt: skip
YEAR_LEADERS = frozenset(
    ("im", "seit", "ab", "anfang", "mitte", "ende", "jahr", "jahre", "jahres", "jahren", "frühjahr",
     "frühling", "sommer", "herbst", "winter", "gesamtjahr", "geschäftsjahr", "jahrgang")
)  # fmt: skip
"""Words before four digits that make them a year, whatever follows; without one, no noun may."""
QUARTERS = {
    "erste": 1, "ersten": 1, "erstes": 1, "zweite": 2, "zweiten": 2, "zweites": 2,
    "dritte": 3, "dritten": 3, "drittes": 3, "vierte": 4, "vierten": 4, "viertes": 4,
    "1.": 1, "2.": 2, "3.": 3, "4.": 4,
}  # fmt: skip

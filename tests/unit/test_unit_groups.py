"""Values sort within their unit: which unit a figure belongs to, and how units follow."""

from __future__ import annotations

import pytest

from generator.model import Figure
from generator.site.unit_groups import unit_group

ORDER = ["Prozent", "Prozentpunkte", "US-Dollar", "Euro", "Punkte", "Ränge", "Tage", "Anzahl"]
UNITS = ["percent", "percentage_points", "USD", "EUR", "points", "rank", "days", "count"]


def figure(unit: str) -> Figure:
    return Figure(id="x", label="x", paragraph=1, surface="x", value=2, unit=unit)


@pytest.mark.parametrize(("unit", "name"), zip(UNITS, ORDER, strict=True))
def test_a_unit_is_named_in_german(unit: str, name: str) -> None:
    assert unit_group(figure(unit)).name == name


def test_changes_come_first_money_next_counts_last() -> None:
    groups = sorted((unit_group(figure(unit)) for unit in reversed(UNITS)), key=lambda g: g.order)
    assert [group.name for group in groups] == ORDER

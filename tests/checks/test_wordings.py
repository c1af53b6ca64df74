"""What the site writes for a figure, ingest reads as it is recorded: two programs, one meaning."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import german
from generator.corpus import load
from generator.ingest.candidates import Quantity
from generator.ingest.numbers import read_quantities
from generator.model import Figure
from generator.units import CHANGES
from tests.building import ROOT

STYLES: tuple[german.Style, ...] = ("prose", "short", "signed")


def _numbers(data: Path) -> list[Figure]:
    """Figures that name a number; a vague amount is words of our own."""
    figures = load(data).figures.values()
    return [f for f in figures if f.wording is None and f.qualifier not in ("few", "hundreds_of")]


def _read(text: str) -> Quantity:
    ((_, _, quantity),) = read_quantities(text, dates=())
    return quantity


def _meaning(of: Figure | Quantity) -> tuple[object, ...]:
    amounts = (None if n is None else float(n) for n in (of.value, of.min, of.max))
    return *amounts, of.unit, of.qualifier, of.min_qualifier, of.max_qualifier


@pytest.mark.parametrize("style", STYLES)
def test_a_figure_of_the_site_reads_as_recorded(style: german.Style) -> None:
    figures = _numbers(ROOT / "data")
    assert figures
    for figure in figures:
        quantity = _read(german.quantity(figure, style))
        assert _meaning(quantity) == _meaning(figure)
        if style == "signed" and figure.unit in CHANGES - {"points"}:
            assert quantity.direction == figure.direction

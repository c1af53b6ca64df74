"""Every figure of the curated dossiers is read from its article as the dossier says.

The articles are not part of the repository. They are looked for where the variable
EXPLAINER_ORIGINALS says, else in the folder `originals/`; without them the tests are skipped.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from generator.corpus import load
from generator.ingest import article_from_bytes, reading
from generator.ingest.candidates import Quantity
from generator.ingest.numbers import main_currency
from generator.model import Dossier, Figure, Locator
from tests.building import ROOT

ORIGINALS = Path(os.environ.get("EXPLAINER_ORIGINALS") or ROOT / "originals")
DOSSIERS = load(ROOT / "data").dossiers
CURATED = {key: one for key, one in DOSSIERS.items() if one.source.status == "curated"}
AMOUNT = ("value", "min", "max", "unit", "direction", "status", "moment")
HEDGES = ("qualifier", "min_qualifier", "max_qualifier")
"""What the surface has to say; a wording is ours, so that only its unit and hedge are proved."""
MOST_OVERRIDES = 5

FIGURES = [
    pytest.param(dossier, figure, locator, fields, id=f"{figure.id}-{number}")
    for dossier in CURATED.values()
    for figure in dossier.figures
    for number, locator in enumerate(figure.locators)
    for fields in [AMOUNT if number else (*AMOUNT, *HEDGES)]
    if figure.override is None
]
"""A repetition may leave the hedge out (*rund 80 Milliarden*, later *80 Milliarden*)."""


@cache
def article(file: str) -> tuple[tuple[str, ...], str | None]:
    """The paragraphs of an article and the currency of its sums; skips where there is none."""
    path = ORIGINALS / file
    if not path.is_file():
        pytest.skip(f"{file} is not at hand: no folder {ORIGINALS}, see EXPLAINER_ORIGINALS")
    read = article_from_bytes(path.read_bytes(), path)
    return tuple(paragraph.text for paragraph in read.paragraphs), main_currency(read.reading)


def told(amount: Figure | Quantity, fields: tuple[str, ...]) -> dict[str, object]:
    return {name: getattr(amount, name) for name in fields}


@pytest.mark.parametrize(("dossier", "figure", "locator", "fields"), FIGURES)
def test_surface_says_what_the_dossier_says(
    dossier: Dossier, figure: Figure, locator: Locator, fields: tuple[str, ...]
) -> None:
    original = dossier.source.original
    assert original is not None
    paragraphs, currency = article(original.file)
    quantity = reading(
        paragraphs[locator.paragraph - 1],
        locator.surface,
        before=locator.before,
        after=locator.after,
        currency=currency,
    )
    assert quantity is not None, "no number phrase covers the surface"
    assert told(quantity, fields) == told(figure, fields)
    assert (quantity.wording is None) == (figure.wording is None)


def test_few_figures_are_exempt() -> None:
    exempt = [f.id for dossier in CURATED.values() for f in dossier.figures if f.override]
    assert len(exempt) <= MOST_OVERRIDES

"""What sentences of news say, by field: every figure with all that is told about it.

The table is `figures_of_news.txt`, whose head tells how its lines read.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.ingest import read_quantities
from generator.ingest.candidates import Quantity

TABLE = Path(__file__).with_name("figures_of_news.txt")
ROWS = [
    pytest.param(*(part.strip() for part in line.rsplit("|", 1)), id=f"line-{number}")
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), 1)
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("text", "figures"), ROWS)
def test_figures_of_a_sentence(text: str, figures: str) -> None:
    readings = read_quantities(text, currency="EUR")
    assert "; ".join(told(quantity) for _, _, quantity in readings) == figures


def told(quantity: Quantity) -> str:
    amount = "vague"
    if quantity.value is not None:
        amount = _plain(quantity.value)
    elif quantity.min is not None and quantity.max is not None:
        amount = f"{_plain(quantity.min)}-{_plain(quantity.max)}"
    status = None if quantity.status == "actual" else quantity.status
    words = (amount, quantity.unit, quantity.qualifier, quantity.direction, status, quantity.moment)
    return " ".join(word for word in words if word)


def _plain(number: float) -> str:
    return f"{number:.4f}".rstrip("0").rstrip(".")

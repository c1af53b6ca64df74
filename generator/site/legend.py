"""What the words of a comparison mean: each verdict with its count, each hedge with its width."""

from __future__ import annotations

from collections import Counter
from typing import Any

from generator import german
from generator.compare import comparisons
from generator.compare.intervals import WIDTHS, interval_of
from generator.compare.wording import interval_words
from generator.corpus import Corpus
from generator.model import Figure

EXAMPLE = Figure(
    id="beispiel", label="Beispiel", paragraph=1, surface="200 Euro", value=200, unit="EUR"
)
"""What the widths are shown with: a round number."""


def verdict_rows(corpus: Corpus) -> list[dict[str, Any]]:
    """Every verdict, the gravest first, with its meaning and the number of pairs that have it."""
    pairs = [pair for group in comparisons(corpus).groups.values() for pair in group.pairs]
    counts: Counter[str] = Counter(pair.verdict for pair in pairs)
    return [
        {
            "verdict": verdict,
            "meaning": german.VERDICT_MEANINGS[verdict],
            "count": counts[verdict],
            "overruled": sum(p.overruled for p in pairs if p.verdict == verdict),
        }
        for verdict in german.GRAVITY
    ]


def hedge_rows() -> list[dict[str, str]]:
    """An example of every hedge, and the interval that stands for it when numbers are compared."""
    rows = []
    for qualifier in (None, *WIDTHS):
        value = 1e6 if qualifier in ("few", "hundreds_of") else EXAMPLE.value
        figure = EXAMPLE.model_copy(update={"value": value, "qualifier": qualifier})
        interval = interval_of(figure)
        if interval is not None:
            words = interval_words(interval, figure)
            rows.append({"example": german.quantity(figure, "short"), "interval": words})
    return rows

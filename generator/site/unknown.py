"""What remains open after reading every article, computed from the facts themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator import german
from generator.compare import comparisons
from generator.corpus import Corpus
from generator.model import Comparison, Figure, Pair, Source, Verdict
from generator.site.statements import fact_label, kind_of, statement_words

VAGUE_HEDGES = frozenset(("few", "hundreds_of"))

# anchor, heading, sentence where nothing is open; which figures belong there
OPEN_FIGURES: tuple[tuple[str, str, str, Callable[[Corpus, Figure], bool]], ...] = (
    (
        "behauptet",
        "Was nur behauptet wird",
        "Keine Zahl wird nur behauptet.",
        lambda _, figure: figure.status == "alleged",
    ),
    (
        "unbestimmt",
        "Was unbestimmt bleibt",
        "Keine Menge bleibt unbestimmt.",
        lambda _, figure: figure.wording is not None or figure.qualifier in VAGUE_HEDGES,
    ),
    (
        "prognose",
        "Prognosen, zu denen kein Artikel ein Ergebnis nennt",
        "Zu jeder Prognose nennt ein Artikel das Ergebnis.",
        lambda corpus, figure: figure.status == "forecast" and not _has_result(corpus, figure),
    ),
    (
        "geplant",
        "Was geplant ist und wozu kein Artikel ein Ergebnis nennt",
        "Keine Zahl ist ein Plan.",
        lambda _, figure: figure.status == "planned",
    ),
    (
        "ohne-zeit",
        "Zahlen, zu denen der Artikel keine Zeit nennt",
        "Zu jeder Zahl nennt ihr Artikel die Zeit.",
        lambda _, figure: not figure.period and not figure.period_text,
    ),
)


def unknowns(corpus: Corpus) -> dict[str, Any]:
    """Contradictions, open figures by the reason, what cannot be compared, gaps of sources."""
    return {
        "contradictions": _judged(corpus, "contradiction"),
        "incomparable": _judged(corpus, "not_comparable"),
        "open_figures": [
            {
                "anchor": anchor,
                "title": title,
                "empty": empty,
                "rows": [_row(corpus, f) for f in corpus.figures.values() if is_open(corpus, f)],
            }
            for anchor, title, empty, is_open in OPEN_FIGURES
        ],
        "missing": [(source, gaps) for source in corpus.sources if (gaps := _gaps(source))],
    }


def _has_result(corpus: Corpus, forecast: Figure) -> bool:
    """Whether some comparison holds a forecast against what came of it, in numbers."""
    others = (
        pair.second if pair.first == forecast.id else pair.first
        for comparison in comparisons(corpus).of(forecast.id)
        for pair in comparison.pairs
        if pair.verdict == "forecast" and forecast.id in (pair.first, pair.second)
    )
    return any(corpus.figures[other].wording is None for other in others)


def _judged(corpus: Corpus, verdict: Verdict) -> list[dict[str, Any]]:
    """The comparisons with such pairs: their pairs, and both statements of each."""
    found = []
    for comparison in comparisons(corpus).groups.values():
        pairs = [pair for pair in comparison.pairs if pair.verdict == verdict]
        if pairs:
            found.append(_comparison(corpus, comparison, pairs))
    return found


def _comparison(corpus: Corpus, comparison: Comparison, pairs: list[Pair]) -> dict[str, Any]:
    sides = dict.fromkeys(side for pair in pairs for side in (pair.first, pair.second))
    statements = {
        side: {
            "id": side,
            "kind": kind_of(corpus, side),
            "text": statement_words(corpus, side),
            "label": fact_label(corpus, side),
        }
        for side in sides
    }
    told: dict[frozenset[tuple[str, str]], Pair] = {}
    for pair in pairs:  # several articles may say the same: one of them stands for all
        words = (statements[side] for side in (pair.first, pair.second))
        told.setdefault(frozenset((side["label"], side["text"]) for side in words), pair)
    return {"comparison": comparison, "pairs": list(told.values()), "statements": statements}


def _row(corpus: Corpus, figure: Figure) -> dict[str, Any]:
    return {
        "figure": figure,
        "text": german.quantity(figure, "signed"),
        "cited": corpus.cited[figure.id][0],
    }


def _gaps(source: Source) -> list[str]:
    told = {
        "Verlag nicht ermittelt": source.publisher,
        "Ohne Autorenangabe": source.author,
        "Fundstelle nicht ermittelt": source.url,
        "Datum erschlossen, nicht angegeben": source.published
        if source.published_basis == "stated"
        else None,
    }
    return [gap for gap, value in told.items() if value is None]

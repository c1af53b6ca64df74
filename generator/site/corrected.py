"""What readers see of corrections: the log, the row in a card of evidence, the mark at a fact."""

from __future__ import annotations

from typing import Any

from generator import german
from generator.corpus import Corpus
from generator.corrections import ASPECTS, Change, Corrections, detail_words
from generator.site.links import ROOT, home

WHAT = {
    "corrected": "berichtigt",
    "withdrawn": "zurückgezogen",
    "restored": "wieder aufgenommen",
}


def log(corpus: Corpus, corrections: Corrections) -> dict[str, Any]:
    """The log as the page *Korrekturen* shows it, the newest change first."""
    entries = [_entry(corpus, anchor, change) for anchor, change in corrections.anchored]
    entries.reverse()
    return {
        "released": corrections.released,
        "pending": [entry for entry in entries if entry["date"] is None],
        "logged": [entry for entry in entries if entry["date"] is not None],
    }


def _entry(corpus: Corpus, anchor: str, change: Change) -> dict[str, Any]:
    stands = change.id in corpus.facts
    kind = type(corpus.facts[change.id]).__name__.lower() if stands else ""
    return {
        "anchor": anchor,
        "date": change.date,
        "what": WHAT[change.what],
        "label": change.label or change.id,
        "address": home(kind, change.id) if stands else None,
        "details": [
            {"title": ASPECTS[detail.aspect], "before": detail.before, "now": detail.now}
            for detail in change.details
        ],
    }


def corrected_rows(corrections: Corrections, id_: str) -> list[str]:
    """What a card of evidence tells under *Korrigiert*, the newest change first."""
    return [_row(corrections, change) for change in reversed(corrections.of(id_))]


def _row(corrections: Corrections, change: Change) -> str:
    if change.date is not None:
        when = german.date(change.date)
    else:
        when = f"seit der Veröffentlichung vom {german.date(corrections.released or '')}"
    return f"{when}: {'; '.join(map(detail_words, change.details))}."


def log_address(corrections: Corrections, id_: str) -> str | None:
    """The newest entry of a fact in the log, or None where it was never corrected."""
    anchors = [anchor for anchor, change in corrections.anchored if change.id == id_]
    return f"{ROOT}korrekturen/#{anchors[-1]}" if anchors else None

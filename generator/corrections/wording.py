"""How a change reads in German, on pages and in the feed."""

from __future__ import annotations

from generator.corrections.published import AspectName, Change, Detail

ASPECTS: dict[AspectName, str] = {
    "value": "Angabe",
    "told": "Angabe",
    "status": "Art",
    "time": "Zeitraum",
    "actor": "Wer",
    "metric": "Messgröße",
    "date": "Datum",
    "daytime": "Tageszeit",
    "actors": "Beteiligte",
    "text": "Wortlaut",
    "speaker": "Wer",
    "via": "Anlass",
    "translated": "Übersetzung",
    "office": "Amt",
    "places": "Fundstelle",
}


def detail_words(detail: Detail) -> str:
    """One aspect in one clause: ``Zeitraum: vorher 2024, jetzt 2025``."""
    name = ASPECTS[detail.aspect]
    if detail.now is None:
        return f"{name}: vorher {detail.before}, zurückgezogen"
    if detail.before is None:
        return f"{name}: wieder aufgenommen, {detail.now}"
    return f"{name}: vorher {detail.before}, jetzt {detail.now}"


def change_words(change: Change) -> str:
    """Everything that changed, in one line."""
    return "; ".join(detail_words(detail) for detail in change.details)

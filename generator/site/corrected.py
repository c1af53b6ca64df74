"""What readers see of corrections: the log, the row in a card of evidence, the mark at a fact."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup

from generator import german
from generator.corpus import Corpus
from generator.corrections import ASPECTS, Change, Corrections, change_words
from generator.site.links import ROOT, home
from generator.site.rendering import component

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


def corrected_rows(corrections: Corrections | None, id_: str) -> list[tuple[str, str]]:
    """The row *Korrigiert* of a card: what was wrong, what is right, since when; newest first."""
    changes = corrections.of(id_) if corrections else ()
    if corrections is None or not changes:
        return []
    anchor, _ = corrections.newest[id_]
    told = " ".join(_told(corrections, change) for change in reversed(changes))
    link = Markup('{} <a href="{}">Zur Korrektur</a>').format(told, f"{ROOT}korrekturen/#{anchor}")
    return [("Korrigiert", link)]


def _told(corrections: Corrections, change: Change) -> str:
    if change.date is not None:
        when = german.date(change.date)
    else:
        when = f"seit der Veröffentlichung vom {german.date(corrections.released or '')}"
    return f"{when} – {change_words(change)}."


def withdrawn(corpus: Corpus, corrections: Corrections, url: str) -> str:
    """Facts that once had their home on the page `url`: old links to them still lead somewhere."""
    entries = [
        {
            "id": id_,
            "label": change.label,
            "address": f"{ROOT}korrekturen/#{anchor}",
        }
        for id_, (anchor, change) in corrections.newest.items()
        if id_ not in corpus.facts
        and change.kind is not None
        and home(change.kind, id_) == f"{ROOT}{url}#{id_}"
    ]
    return component("withdrawn", entries=entries) if entries else ""


_FACT = re.compile(r'<a class="fact[^>]*\bhref="#beleg-([a-z0-9-]+)".*?</a>', re.DOTALL)
_MARK = '\N{NO-BREAK SPACE}<span class="corrected">(korrigiert)</span>'


def marked_corrected(corrections: Corrections, text: str) -> str:
    """The HTML of a page with a mark behind every fact that was ever corrected."""
    if not corrections.changes:
        return text
    return _FACT.sub(lambda m: m[0] + _MARK if corrections.of(m[1]) else m[0], text)

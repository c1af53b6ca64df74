"""Rules about how far the work on a dossier is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import DossierFile, Inputs

MARK_WORDS = 3


def dossier_is_curated(inputs: Inputs) -> Iterator[Finding]:
    """A draft is a note while it is worked on, and no part of a release."""
    for dossier in inputs.dossiers:
        if dossier.dossier.source.status != "curated":
            yield Finding(
                dossier.file,
                dossier.line("source", "status"),
                "dossier-is-curated",
                f"is a draft{_open_parts(dossier)}.",
                "complete it and set status: curated",
                "error" if inputs.release else "note",
            )


def _open_parts(dossier: DossierFile) -> str:
    """What a curated dossier has and this one lacks."""
    record = dossier.dossier
    missing = {
        "figures without a metric": sum(figure.metric is None for figure in record.figures),
        "quotations without words": sum(q.text is None for q in record.quotations),
        "quotations without speaker": sum(q.speaker is None for q in record.quotations),
        "quotations without context": sum(not q.context for q in record.quotations),
    }
    parts = [f"{count} {what}" for what, count in missing.items() if count]
    if record.summary is None or not record.summary.sections:
        parts.insert(0, "no summary")
    return f"; open: {', '.join(parts)}" if parts else ""


def marks_have_at_most_three_words(inputs: Inputs) -> Iterator[Finding]:
    """`before` and `after` tell equal surfaces apart; more than three words would be a copy."""
    for dossier in inputs.dossiers:
        for path, owner, locator in dossier.locators():
            for key in ("before", "after"):
                words = (getattr(locator, key) or "").split()
                if len(words) > MARK_WORDS:
                    yield Finding(
                        dossier.file,
                        dossier.line(*path, key),
                        "context-has-at-most-three-words",
                        f"'{key}' of {owner} has {len(words)} words.",
                        f"at most {MARK_WORDS} are needed to tell two places apart",
                    )

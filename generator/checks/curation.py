"""Rules about how far the work on a dossier is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import DossierFile, Inputs
from generator.fragments import MAX_WORDS, count_context_words
from generator.ingest.drafting.draft import LEAD
from generator.ingest.drafting.entries import EVENT_TEXT, EVENT_TITLE, TERM_SHORT

_MARK = re.compile(r"^[ \t]*# (neu|verschwunden|verschoben|anders)(?::|$)", re.MULTILINE)
"""Lines that ingest puts into a dossier when it drafts again."""


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
        "events without a title": sum(_is_placeholder(event.title) for event in record.events),
        "quotations without words": sum(q.text is None for q in record.quotations),
        "quotations without speaker": sum(q.speaker is None for q in record.quotations),
        "quotations without context": sum(not q.context for q in record.quotations),
    }
    parts = [f"{count} {what}" for what, count in missing.items() if count]
    if record.summary is None or not record.summary.sections:
        parts.insert(0, "no summary")
    return f"; open: {', '.join(parts)}" if parts else ""


def draft_texts_are_replaced(inputs: Inputs) -> Iterator[Finding]:
    """No text that ingest wrote for the time being stands in a curated dossier."""
    for dossier in inputs.dossiers:
        record = dossier.dossier
        if record.source.status != "curated":
            continue
        texts: list[tuple[tuple[str | int, ...], str | None]] = [
            (("events", index, key), getattr(event, key))
            for index, event in enumerate(record.events)
            for key in ("title", "text")
        ]
        texts += [(("terms", index, "short"), use.short) for index, use in enumerate(record.terms)]
        texts.append((("summary", "lead"), record.summary.lead if record.summary else None))
        for path, text in texts:
            if _is_placeholder(text):
                yield Finding(
                    dossier.file,
                    dossier.line(*path),
                    "draft-texts-are-replaced",
                    "is still the text of the draft.",
                    "say it in your own words",
                )


def _is_placeholder(text: str | None) -> bool:
    return text is not None and (
        text.startswith(EVENT_TITLE) or text in (EVENT_TEXT, LEAD, TERM_SHORT)
    )


def proposals_are_decided(inputs: Inputs) -> Iterator[Finding]:
    """What ingest found in a newer article or a newer program was taken over or thrown away."""
    for dossier in inputs.dossiers:
        text = dossier.file.read_text(encoding="utf-8")
        marks = list(_MARK.finditer(text))
        if marks:
            kinds = [f"{sum(m[1] == kind for m in marks)} {kind}" for kind in _kinds(marks)]
            yield Finding(
                dossier.file,
                text.count("\n", 0, marks[0].start()) + 1,
                "proposals-are-decided",
                f"has open marks of ingest: {', '.join(kinds)}.",
                "take each over or delete it, and delete its mark",
                "note",
            )


def _kinds(marks: list[re.Match[str]]) -> list[str]:
    return list(dict.fromkeys(mark[1] for mark in marks))


def marks_have_at_most_three_words(inputs: Inputs) -> Iterator[Finding]:
    """`before` and `after` tell equal surfaces apart; more than three words would be a copy."""
    for dossier in inputs.dossiers:
        for path, owner, locator in dossier.locators():
            for key in ("before", "after"):
                words = count_context_words(getattr(locator, key) or "")
                if words > MAX_WORDS:
                    yield Finding(
                        dossier.file,
                        dossier.line(*path, key),
                        "context-has-at-most-three-words",
                        f"'{key}' of {owner} has {words} words.",
                        f"at most {MAX_WORDS} are needed to tell two places apart",
                    )

"""What an entry of *Belege* says about a fact: who reports it, and what others say."""

from __future__ import annotations

from collections.abc import Iterator

from generator import german
from generator.compare import comparisons
from generator.corpus import Corpus
from generator.model import Event, Figure, Pair, Quotation, Role
from generator.site.context import PageContext
from generator.site.rendering import component, mail_link
from generator.site.statements import fact_words, statement_words


class Settings:
    """What the site's settings say about reporting mistakes.

    Args:
        email: Address that reports go to; without one there is no link.
        site_url: Where the site is published, to name pages in a report.
    """

    def __init__(self, email: str | None, site_url: str | None) -> None:
        self.email = (email or "").strip()
        self.site_url = (site_url or "").strip()

    def report_link(self, id_: str, page: PageContext) -> str | None:
        """A mail that carries the fact's id and the page, or None without an address."""
        if not self.email:
            return None
        body = f"Seite: {self.site_url}{page.url}\nAngabe: {id_}\n\nWas ist falsch?\n"
        return mail_link(self.email, f"Fehler melden: {id_}", body)


def card(corpus: Corpus, kind: str, id_: str, page: PageContext, settings: Settings) -> str:
    """One entry of *Belege* as HTML."""
    fact = corpus.facts[id_]
    return component(
        "evidence_card",
        id=id_,
        kind=kind,
        value=_value(corpus, kind, id_),
        label=_label(corpus, fact),
        cited=corpus.cited[id_],
        rows=list(_rows(corpus, fact)),
        comparisons=comparisons(corpus).of(id_),
        report=settings.report_link(id_, page),
    )


def _value(corpus: Corpus, kind: str, id_: str) -> str:
    return fact_words(corpus, kind, id_, "signed" if kind == "figure" else "prose")


def _label(corpus: Corpus, fact: Figure | Event | Quotation | Role) -> str:
    match fact:
        case Figure():
            return fact.label
        case Event():
            return fact.title or ""
        case Role():
            return corpus.actors[fact.actor].name
        case Quotation():
            speaker = corpus.actors[fact.speaker] if fact.speaker else None
            parts = [speaker.name, speaker.role] if speaker else []
            return ", ".join(part for part in parts if part)


def _rows(corpus: Corpus, fact: Figure | Event | Quotation | Role) -> Iterator[tuple[str, str]]:
    """Name and text of every line that a card adds to its sources."""
    origins = dict.fromkeys(c.locator.origin for c in corpus.cited[fact.id] if c.locator.origin)
    if origins:
        yield "Herkunft", f"laut {german.listed(origins)}"
    if isinstance(fact, Figure):
        yield from _figure_rows(fact)
    if isinstance(fact, Quotation):
        if fact.context:
            yield "Worum es geht", fact.context
        if fact.via:
            yield "Wo gesagt", fact.via
        if fact.translated:
            yield "Sprache", "vom Artikel ins Deutsche übertragen"
    others = list(_others(corpus, fact.id))
    yield "Andere", " ".join(others) or "Keine andere Angabe lässt sich damit vergleichen."


def _figure_rows(figure: Figure) -> Iterator[tuple[str, str]]:
    if figure.period or figure.period_text:
        yield "Zeitraum", figure.period_text or german.period(figure.period or "")
    if figure.moment:
        yield "Zeitpunkt", german.MOMENTS[figure.moment]
    hedges = [h for h in (figure.qualifier, figure.min_qualifier, figure.max_qualifier) if h]
    if hedges:
        meanings = (
            f"{german.HEDGES[h]}: {german.HEDGE_MEANINGS[h]}" for h in dict.fromkeys(hedges)
        )
        yield "Bedeutet", "; ".join(meanings)
    if figure.direction:
        yield "Richtung", "Rückgang" if figure.direction == "down" else "Anstieg"
    yield "Art", german.STATUSES[figure.status]


def _others(corpus: Corpus, id_: str) -> Iterator[str]:
    for comparison in comparisons(corpus).of(id_):
        for pair in comparison.pairs:
            if id_ in (pair.first, pair.second):
                yield _other(corpus, pair, id_)


def _other(corpus: Corpus, pair: Pair, id_: str) -> str:
    other = pair.second if pair.first == id_ else pair.first
    source = corpus.cited[other][0].source.name
    verdict = german.VERDICTS[pair.verdict]
    if pair.verdict == "claim":  # one side is alleged: say which
        verdict = f"{verdict}: {'dort' if _is_alleged(corpus, other) else 'hier'}"
    return f"{source}: {statement_words(corpus, other)} ({verdict})."


def _is_alleged(corpus: Corpus, id_: str) -> bool:
    return id_ in corpus.figures and corpus.figures[id_].status == "alleged"

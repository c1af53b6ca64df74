"""Facts, terms, people and comparisons as the search knows them: each with an anchor of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator import german
from generator.compare import comparisons
from generator.corpus import Corpus
from generator.model import Actor, Comparison, Event, Figure, Note, Quotation, Term
from generator.site.parts import period_words
from generator.site.rendering import source_name, when
from generator.site.statements import (
    comparison_verdicts,
    fact_label,
    quoted_words,
    statement_words,
)

from .entry import Entry
from .words import words_beside

_MARKDOWN = re.compile(r"[*_`]|\[(?P<words>[^\]]+)\]\([^)]*\)")
_PARAGRAPH = "\n\n"
_SPACE = re.compile(r"[ \n]+")


def fact_entries(corpus: Corpus) -> Iterator[Entry]:
    """Everything in `corpus` that a collecting page gives an anchor."""
    for term in corpus.terms.values():
        yield _term(term)
    for actor in corpus.actors.values():
        yield _actor(actor)
    for figure in corpus.figures.values():
        yield _figure(corpus, figure)
    for event in corpus.events.values():
        yield _event(corpus, event)
    for quotation in corpus.quotations.values():
        yield _quotation(corpus, quotation)
    for comparison in comparisons(corpus).groups.values():
        yield _comparison(corpus, comparison)
    for dossier in corpus.dossiers.values():
        for note in dossier.notes:
            yield _note(note, source_name(dossier.source))


def _term(term: Term) -> Entry:
    """A term by its definition: what follows in the glossary is background to it."""
    text = f"{term.short} {plain(term.text.strip().split(_PARAGRAPH)[0])}"
    return Entry("term", f"glossar/#{term.id}", term.title, text, names=term.forms)


def _actor(actor: Actor) -> Entry:
    return Entry(
        actor.kind,
        f"akteure/#{actor.id}",
        actor.name,
        actor.text or "",
        lead=actor.role or "",
        names=actor.forms,
    )


def _figure(corpus: Corpus, figure: Figure) -> Entry:
    status = german.STATUSES[figure.status] if figure.status != "actual" else ""
    told = (german.quantity(figure, "signed"), period_words(figure), status, figure.note or "")
    metric = corpus.metrics[figure.metric].title if figure.metric else ""
    words = (_names(corpus, (figure.actor,), figure.label), metric)
    return Entry(
        "figure",
        f"zahlen/#{figure.id}",
        figure.label,
        " · ".join(part for part in told if part),
        note=_sources(corpus, figure.id),
        keywords=" · ".join(word for word in words if word),
        dates=_days(figure.period),
    )


def _event(corpus: Corpus, event: Event) -> Entry:
    day = " ".join(part for part in (when(event), event.daytime) if part)
    title = event.title or ""
    text = f"{day}: {plain(event.text or '')}"
    keywords = " · ".join((_names(corpus, event.actors), *_surfaces(event)))
    return Entry(
        "event",
        f"chronik/#{event.id}",
        title,
        text,
        note=_sources(corpus, event.id),
        keywords=words_beside(keywords, title, text),
        dates=_days(event.date or f"{event.start}/{event.end}"),
    )


def _quotation(corpus: Corpus, quotation: Quotation) -> Entry:
    told = (
        fact_label(corpus, quotation.id),
        quotation.stance or "",
        plain(quotation.context or ""),
    )
    text = " · ".join(part for part in told if part)
    keywords = " · ".join((_names(corpus, (quotation.speaker,)), quotation.via or ""))
    return Entry(
        "quotation",
        f"stimmen/#{quotation.id}",
        german.quoted(quoted_words(quotation)),
        text,
        note=_sources(corpus, quotation.id),
        keywords=words_beside(keywords, text),
        dates=_days(quotation.date),
    )


def _comparison(corpus: Corpus, comparison: Comparison) -> Entry:
    verdicts = german.listed(german.VERDICTS[word] for word in comparison_verdicts(comparison))
    sides = dict.fromkeys(statement_words(corpus, id_) for id_ in comparison.statements)
    return Entry(
        "comparison",
        f"quellenvergleich/#{comparison.id}",
        comparison.title,
        " · ".join(part for part in (verdicts, *sides, comparison.explanation) if part),
    )


def _note(note: Note, source: str) -> Entry:
    text = " ".join(plain(part) for part in (note.known, note.reason))
    address = f"quellen/#{note.id}"
    kind = "Anmerkung der Redaktion: Fehler"
    return Entry("note", address, plain(note.says), text, note=source, keywords=kind)


# ------------------------------------------------------------------ parts


def plain(text: str) -> str:
    """Markdown of one of our texts without its marks."""
    return _SPACE.sub(" ", _MARKDOWN.sub(lambda mark: mark["words"] or "", text)).strip()


def _names(corpus: Corpus, actors: Iterable[str | None], said: str = "") -> str:
    """Names of actors and of groups' members, less those that `said` has already."""
    known = [corpus.actors[actor] for actor in actors if actor is not None]
    ids = (id_ for actor in known for id_ in (actor.id, *actor.members))
    names = dict.fromkeys(corpus.actors[id_].name for id_ in ids)
    return " · ".join(name for name in names if name not in said)


def _surfaces(event: Event) -> tuple[str, ...]:
    """The words of the articles: *am Montag*."""
    return tuple(dict.fromkeys(locator.surface for locator in event.locators))


def _sources(corpus: Corpus, id_: str) -> str:
    sources = dict.fromkeys(cited.source.id for cited in corpus.cited.get(id_, ()))
    return " · ".join(source_name(corpus.dossiers[source].source) for source in sources)


def _days(period: str | None) -> tuple[str, ...]:
    """A date, both ends of a range, or the year of a quarter."""
    if period is None:
        return ()
    return tuple(dict.fromkeys(part.partition("-Q")[0] for part in period.split("/")))

"""What each component shows, gathered from the corpus: plain values for the templates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator import german
from generator.compare import comparisons
from generator.corpus import Cited, Corpus
from generator.model import Comparison, Event, Figure, Role, Source, Term, Topic
from generator.site.context import Stamp, stamp
from generator.site.glossary import matcher_of
from generator.site.matching import Matcher
from generator.site.rendering import when
from generator.site.statements import (
    comparison_verdicts,
    kind_of,
    own_verdict,
    quoted_words,
    statement_words,
)
from generator.site.unit_groups import unit_group


def records(corpus: Corpus, kind: str) -> Mapping[str, Any]:
    """All records of a kind by id."""
    return {
        "figure": corpus.figures,
        "event": corpus.events,
        "quotation": corpus.quotations,
        "role": corpus.roles,
        "source": corpus.dossiers,
        "term": corpus.terms,
        "actor": corpus.actors,
        "topic": corpus.topics,
        "comparison": comparisons(corpus).groups,
    }[kind]


# ------------------------------------------------------------------ figures


def box(corpus: Corpus, id_: str) -> dict[str, Any]:
    """A key-figure box: the figure in three parts, its sources, how others differ."""
    figure = corpus.figures[id_]
    compared = comparisons(corpus).of(id_)
    return {
        "figure": figure,
        "parts": german.headline(figure),
        "cited": corpus.cited[id_][0],
        "other": _gravest([o for c in compared for o in other_values(corpus, c, id_)]),
        "status": german.STATUSES[figure.status] if figure.status != "actual" else None,
    }


def _gravest(others: list[dict[str, Any]]) -> dict[str, Any] | None:
    told = [other for other in others if other["verdict"] not in ("agree", "not_comparable")]
    return min(told, key=lambda other: german.GRAVITY.index(other["verdict"]), default=None)


def other_values(corpus: Corpus, comparison: Comparison, id_: str) -> list[dict[str, Any]]:
    """What the other statements of a comparison say, each with its verdict against `id_`."""
    found = []
    for pair in comparison.pairs:
        if id_ in (pair.first, pair.second):
            other = pair.second if pair.first == id_ else pair.first
            found.append(
                {
                    "id": other,
                    "kind": kind_of(corpus, other),
                    "text": statement_words(corpus, other),
                    "cited": corpus.cited[other][0],
                    "verdict": pair.verdict,
                    "told": verdict_words(corpus, pair.verdict, id_),
                    "comparison": comparison,
                }
            )
    return found


def verdict_words(corpus: Corpus, verdict: str, id_: str) -> str:
    """A verdict beside the fact `id_`: that something is only claimed may be said of the other."""
    claimed = id_ in corpus.figures and corpus.figures[id_].status == "alleged"
    other = verdict == "claim" and not claimed
    return "andere nur behauptet" if other else german.VERDICTS[verdict]


def figure_rows(
    corpus: Corpus, *, source: str | None = None, topic: str | None = None
) -> list[dict[str, Any]]:
    """Rows of the figure table, in reading order."""
    return [
        {
            "figure": figure,
            "text": german.quantity(figure, "signed"),
            "sort": sort_value(figure),
            "unit": unit_group(figure),
            "actor": corpus.actors.get(figure.actor or ""),
            "actors": actor_ids(corpus, figure.actor),
            "metric": corpus.metrics.get(figure.metric or ""),
            "period": period_words(figure),
            "cited": corpus.cited[figure.id],
            "source": corpus.source_of[figure.id],
            "verdicts": [
                (
                    comparison,
                    verdict := own_verdict(comparison, figure.id),
                    verdict_words(corpus, verdict, figure.id),
                )
                for comparison in comparisons(corpus).of(figure.id)
            ],
        }
        for figure in corpus.figures.values()
        if source in (None, corpus.source_of[figure.id].id) and topic in (None, *figure.topics)
    ]


NO_TIME = "ohne Zeitangabe"


def period_words(figure: Figure) -> str:
    """The period of a figure with its moment."""
    told = figure.period_text or (german.period(figure.period) if figure.period else NO_TIME)
    return f"{told}, {german.MOMENTS[figure.moment]}" if figure.moment else told


def sort_value(figure: Figure) -> float | None:
    """A number to sort by: signed, the lower end of a range, None for a vague amount."""
    number = figure.value if figure.value is not None else figure.min
    if number is None:
        return None
    return -number if figure.direction == "down" else number


def actor_ids(corpus: Corpus, actor: str | None) -> list[str]:
    """An actor and, for a group, its members: what a filter by actor should find."""
    return sorted(corpus.with_members(actor)) if actor else []


def figure_filters(
    corpus: Corpus, rows: Sequence[dict[str, Any]]
) -> dict[str, list[tuple[str, str]]]:
    """Choices of the table's filters: only what some row has."""
    topics = {topic for row in rows for topic in row["figure"].topics}
    actors = {actor for row in rows for actor in row["actors"]}
    sources = {row["source"].id for row in rows}
    return _choices(corpus, topics, actors, sources)


def _choices(
    corpus: Corpus, topics: set[str], actors: set[str], sources: set[str]
) -> dict[str, list[tuple[str, str]]]:
    return {
        "topic": [(t.id, t.title) for t in corpus.topics.values() if t.id in topics],
        "actor": sorted(
            ((a.id, a.name) for a in corpus.actors.values() if a.id in actors),
            key=lambda choice: choice[1].casefold(),
        ),
        "source": [(s.id, s.name) for s in corpus.sources if s.id in sources],
    }


# ------------------------------------------------------------------ events


def events(
    corpus: Corpus,
    *,
    source: str | None = None,
    topic: str | None = None,
    actor: str | None = None,
    turning_points: bool = False,
) -> list[Event]:
    """The chosen events in order of time."""
    return [
        event
        for event in corpus.events.values()
        if (source is None or any(c.source.id == source for c in corpus.cited[event.id]))
        and (topic is None or topic in event.topics)
        and (actor is None or actor in _all_actors(corpus, event))
        and (event.turning_point or not turning_points)
    ]


def _all_actors(corpus: Corpus, event: Event) -> set[str]:
    return {member for actor in event.actors for member in corpus.with_members(actor)}


FULL_DAY = 3
"""Entries from which on a day gets a heading of its own."""


def entries(corpus: Corpus, listed: Sequence[Event]) -> list[dict[str, Any]]:
    """The entries of a timeline; those of a day with many events say that they are."""
    days = Counter(event.date or "" for event in listed if len(event.date or "") == 10)
    return [
        {**entry(corpus, event), "of_day": days[event.date or ""] >= FULL_DAY} for event in listed
    ]


def entry(corpus: Corpus, event: Event) -> dict[str, Any]:
    """One entry of a timeline."""
    day = event.date or event.start or ""
    return {
        "event": event,
        "when": when(event),
        "datetime": day,
        "year": day[:4],
        "precision": {4: "year", 7: "month"}.get(len(day), "day"),
        "actors": [corpus.actors[actor] for actor in event.actors],
        "actor_ids": sorted(_all_actors(corpus, event)),
        "places": places(corpus, event.id),
        "sources": list(dict.fromkeys(c.source.id for c in corpus.cited[event.id])),
    }


def filters(corpus: Corpus, shown: Iterable[Event]) -> dict[str, list[tuple[str, str]]]:
    """Choices of the timeline's filters."""
    listed = list(shown)
    topics = {topic for event in listed for topic in event.topics}
    actors = {actor for event in listed for actor in _all_actors(corpus, event)}
    sources = {c.source.id for event in listed for c in corpus.cited[event.id]}
    return _choices(corpus, topics, actors, sources)


# ------------------------------------------------------------------ voices, terms, comparisons


def voice(corpus: Corpus, id_: str) -> dict[str, Any]:
    """A quotation with its speaker and place."""
    quotation = corpus.quotations[id_]
    return {
        "quotation": quotation,
        "words": quoted_words(quotation),
        "speaker": corpus.actors.get(quotation.speaker or ""),
        "cited": corpus.cited[id_],
    }


def terms_of(corpus: Corpus, source: str) -> list[str]:
    """Ids of the terms that an article uses, in order of first use."""
    return [use.term for use in corpus.dossiers[source].terms]


def comparison(corpus: Corpus, id_: str) -> dict[str, Any]:
    """A comparison with the words and sources of each side."""
    record = comparisons(corpus).groups[id_]
    words = [statement_words(corpus, statement) for statement in record.statements]
    return {
        "comparison": record,
        "alike": len(set(words)) < len(words),  # then only the source tells them apart
        "kinds": comparison_verdicts(record),
        "statements": {
            statement: {
                "id": statement,
                "kind": kind_of(corpus, statement),
                "text": statement_words(corpus, statement),
                "label": statement_label(corpus, statement),
                "cited": corpus.cited[statement],
            }
            for statement in record.statements
        },
    }


def statement_label(corpus: Corpus, id_: str) -> str:
    """What a compared statement is about."""
    fact = corpus.facts[id_]
    if isinstance(fact, Figure):
        return fact.label
    if isinstance(fact, Event):
        return fact.title or ""
    if isinstance(fact, Role):
        return corpus.actors[fact.actor].name
    speaker = corpus.actors.get(fact.speaker or "")
    return speaker.name if speaker else ""


def differences(corpus: Corpus, source: str) -> list[Comparison]:
    """Comparisons in which an article takes part and not all agree."""
    return [
        record
        for record in comparisons(corpus).groups.values()
        if any(c.source.id == source for s in record.statements for c in corpus.cited[s])
        and any(pair.verdict != "agree" for pair in record.pairs)
    ]


def places(corpus: Corpus, id_: str) -> list[tuple[Source, str]]:
    """Each source that reports a fact or uses a term, with its paragraphs in words."""
    by_source: dict[str, list[Cited]] = {}
    for cited in corpus.cited.get(id_, ()):
        by_source.setdefault(cited.source.id, []).append(cited)
    return [
        (found[0].source, german.paragraphs([cited.locator for cited in found]))
        for found in by_source.values()
    ]


def occurrences(corpus: Corpus, term: Term, docs: Path) -> dict[str, Any]:
    """Where a term occurs: articles with their places, and pages of the site."""
    return {
        "term": term,
        "places": places(corpus, term.id),
        "topics": [
            topic
            for topic in topics_with_pages(corpus, docs)
            if term.id in _mentioned(corpus, docs / "themen" / f"{topic.id}.md")
        ],
        "see_also": [corpus.terms[other] for other in term.see_also],
    }


# what the glossary never links in a page: its front matter, headings and calls of macros
_NO_PROSE = re.compile(r"\A---\n.*?\n---\n|^#+ [^\n]*$|\{\{.*?\}\}", re.DOTALL | re.MULTILINE)


def _mentioned(corpus: Corpus, page: Path) -> frozenset[str]:
    return _terms_in(matcher_of(corpus), page, stamp(page))


@lru_cache(maxsize=64)
def _terms_in(matcher: Matcher, page: Path, _: Stamp) -> frozenset[str]:
    """The terms of which the prose of a page speaks, as the glossary's links find them.

    Every term asks for every page, so a page is read once for as long as its file stays the same.
    """
    try:
        text = page.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return frozenset()
    return frozenset(match.term for match in matcher.find(_NO_PROSE.sub("", text)))


def topics_with_pages(corpus: Corpus, docs: Path) -> list[Topic]:
    """The topics that have a page, in their own order."""
    return [
        topic for topic in corpus.topics.values() if (docs / "themen" / f"{topic.id}.md").exists()
    ]


# ------------------------------------------------------------------ actors


def actor_facts(corpus: Corpus, id_: str) -> dict[str, Any]:
    """Everything the articles report of an actor, members of a group included."""
    about = {id_}
    groups = [a for a in corpus.actors.values() if id_ in a.members]
    return {
        "actor": corpus.actors[id_],
        "groups": groups,
        "figures": [
            {"figure": f, "text": german.quantity(f, "signed"), "cited": corpus.cited[f.id][0]}
            for f in corpus.figures.values()
            if f.actor in about or f.actor in {group.id for group in groups}
        ],
        "events": [e for e in corpus.events.values() if about & set(e.actors)],
        "quotations": [
            {"quotation": q, "words": quoted_words(q)}
            for q in corpus.quotations.values()
            if q.speaker == id_
        ],
        "roles": [
            {"role": r, "text": statement_words(corpus, r.id), "cited": corpus.cited[r.id][0]}
            for r in corpus.roles.values()
            if r.actor == id_
        ],
        "members": [corpus.actors[member] for member in corpus.actors[id_].members],
    }

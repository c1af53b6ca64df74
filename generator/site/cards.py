"""What an entry of *Belege* says about a fact: who reports it, what others say, how to cite it.

A card reads from the fact outwards: its words, what it is about, who reports it and where, what
others report instead, and how firm it is. A line of the last kind is a pair of name and text that
`firm_rows` yields.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator import german
from generator.compare import comparisons
from generator.compare.origins import origins_among, same_facts, sources_among
from generator.compare.wording import seen_from_second
from generator.corpus import Corpus
from generator.corrections import Corrections
from generator.model import Event, Figure, Pair, Quotation, Role, Source, Verdict
from generator.site.citation import articles_with, citation
from generator.site.corrected import corrected_rows
from generator.site.links import home, public_address
from generator.site.rendering import component
from generator.site.statements import fact_label, statement_words
from generator.units import CHANGES

AnyFact = Figure | Event | Quotation | Role

MOST_OTHERS = 3
"""How many other statements a card shows before it refers to the comparison."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What cards know of the site.

    Attributes:
        email: Address that reports of mistakes go to; without one there is no link. The link leads
            to that of the page's foot, and a script makes it a mail about the fact: as a mail of
            its own in each card it would be the heaviest part of long pages.
        site_url: Where the site is published, for citations.
        site_name: What the site is called, for citations.
    """

    email: str = ""
    site_url: str = ""
    site_name: str = ""


@dataclass(frozen=True, slots=True)
class Other:
    """What another statement says about the same, seen from the card's fact.

    Attributes:
        words: The other statement.
        source: Who makes it.
        verdict: How the two differ, for the badge; `told` says it in words.
        reason: Why they differ, in a sentence: the author's where the author decided.
        address: Home of the comparison.
    """

    words: str
    source: Source
    verdict: Verdict
    told: str
    reason: str | None
    address: str


def card(
    corpus: Corpus,
    kind: str,
    id_: str,
    settings: Settings,
    corrections: Corrections | None = None,
) -> str:
    """One entry of *Belege* as HTML, the same on every page."""
    fact = corpus.facts[id_]
    compared = [(c.id, pair) for c in comparisons(corpus).of(id_) for pair in c.pairs]
    others = others_of(corpus, id_, compared)
    return component(
        "evidence_card",
        id=id_,
        kind=kind,
        value=statement_words(corpus, id_),
        label=label_words(corpus, fact),
        scope=scope_words(fact),
        context=fact.context if isinstance(fact, Quotation) else None,
        articles=articles_with(corpus, id_),
        origin=origin_words(corpus, id_, same_facts(corpus, id_)),
        others=others[:MOST_OTHERS],
        left=others[MOST_OTHERS:],
        rows=[*corrected_rows(corrections, id_), *firm_rows(fact)],
        citation=citation(corpus, id_, settings.site_name),
        address=public_address(kind, id_, settings.site_url),
        can_be_reported=bool(settings.email),
    )


# ------------------------------------------------------------------ what it is about


def label_words(corpus: Corpus, fact: AnyFact) -> str:
    """What the fact is about."""
    label = fact_label(corpus, fact.id)
    return f"So nennt der Artikel {label}" if isinstance(fact, Role) else label


def scope_words(fact: AnyFact) -> str:
    """When and how the fact holds, where its label may not say so."""
    return " · ".join(_scope(fact))


def _scope(fact: AnyFact) -> Iterator[str]:
    if isinstance(fact, Figure):
        if fact.period or fact.period_text:
            yield fact.period_text or german.period(fact.period or "")
        if fact.moment:
            yield german.MOMENTS[fact.moment]
        if fact.direction and fact.unit not in CHANGES:  # a change carries its sign
            yield "Rückgang" if fact.direction == "down" else "Anstieg"
    if isinstance(fact, Event) and fact.daytime:
        yield fact.daytime
    if isinstance(fact, Quotation):
        if fact.via:
            yield fact.via
        if fact.translated:
            yield "vom Artikel ins Deutsche übertragen"


# ------------------------------------------------------------------ who says so, and who else


def origin_words(corpus: Corpus, id_: str, same: Sequence[str]) -> str:
    """Whom the articles have the fact from, and how many witnesses that makes with the `same`."""
    named = dict.fromkeys(c.locator.origin for c in corpus.cited[id_] if c.locator.origin)
    told = [f"laut {german.listed(named)}"] if named else []
    known, articles = origins_among(corpus, same), len(sources_among(corpus, same))
    if len(known) > 1:
        # an article may tell an event without its date: it speaks of it, but says not the same
        said = "berichten davon" if id_ in corpus.events else "sagen dasselbe"
        told.append(f"{german.counted(len(known), '', 'Quellen')} {said}")
    elif articles > 1:
        told.append(f"{german.counted(articles, '', 'Artikel')}, aber nur eine Quelle")
    else:
        told.append("nur eine Quelle")
    return "; ".join(told)


def others_of(corpus: Corpus, id_: str, compared: Iterable[tuple[str, Pair]]) -> list[Other]:
    """What other statements say by pairs of comparisons, the gravest difference first."""
    found = [
        (comparison, pair) for comparison, pair in compared if id_ in (pair.first, pair.second)
    ]
    found.sort(key=lambda item: german.GRAVITY.index(item[1].verdict))
    return [_other(corpus, pair, id_, comparison) for comparison, pair in found]


def _other(corpus: Corpus, pair: Pair, id_: str, comparison: str) -> Other:
    other = pair.second if pair.first == id_ else pair.first
    told = german.VERDICTS[pair.verdict]
    if pair.verdict == "claim":  # one side is alleged: say which
        told = f"{told}: {'dort' if _is_alleged(corpus, other) else 'hier'}"
    return Other(
        words=statement_words(corpus, other),
        source=corpus.cited[other][0].source,
        verdict=pair.verdict,
        told=told,
        reason=_reason(pair, id_),
        address=home("comparison", comparison),
    )


def _reason(pair: Pair, id_: str) -> str | None:
    """Why the verdict is what it is, as somebody sees it who reads the card of `id_`."""
    if pair.overruled:
        return pair.reason
    if pair.verdict == "agree" or pair.explanation is None:
        return None
    return pair.explanation if id_ == pair.first else seen_from_second(pair.explanation)


def _is_alleged(corpus: Corpus, id_: str) -> bool:
    return id_ in corpus.figures and corpus.figures[id_].status == "alleged"


# ------------------------------------------------------------------ how firm it is


def firm_rows(fact: AnyFact) -> Iterator[tuple[str, str]]:
    """Name and text of every line below the sources."""
    if isinstance(fact, Figure):
        hedges = [h for h in (fact.qualifier, fact.min_qualifier, fact.max_qualifier) if h]
        if hedges:
            yield (
                "Bedeutet",
                "; ".join(
                    f"{german.HEDGES[h]}: {german.HEDGE_MEANINGS[h]}" for h in dict.fromkeys(hedges)
                ),
            )
        yield "Art", german.STATUSES[fact.status]

"""The words that stand for a fact: in a sentence, in a card, beside another one."""

from __future__ import annotations

from generator import german
from generator.corpus import Corpus
from generator.model import Comparison, Event, Figure, Quotation, Role
from generator.site.rendering import when


def fact_words(corpus: Corpus, kind: str, id_: str, style: str = "prose") -> str:
    """The words that stand for a fact in a sentence."""
    match kind:
        case "figure":
            return german.quantity(corpus.figures[id_], style)  # type: ignore[arg-type]
        case "event":
            return when(corpus.events[id_])
        case "role":
            return role_words(corpus, corpus.roles[id_])
        case _:
            return german.quoted(quoted_words(corpus.quotations[id_]))


def role_words(corpus: Corpus, role: Role) -> str:
    """An office as an article gives it to somebody: *Präsident der USA (früher)*."""
    return f"{corpus.offices[role.office].title} ({german.HELD[role.held]})"


def quoted_words(quotation: Quotation) -> str:
    """The words of a quotation; a draft that has none yet says so."""
    return quotation.text if quotation.text is not None else "[Wortlaut noch nicht gewählt]"


def statement_words(corpus: Corpus, id_: str) -> str:
    """A compared statement in the shortest form that still says everything."""
    fact = corpus.facts[id_]
    match fact:
        case Figure():
            return german.quantity(fact, "signed")
        case Event():
            return when(fact)
        case Quotation():
            return german.quoted(quoted_words(fact))
        case Role():
            return role_words(corpus, fact)


def fact_label(corpus: Corpus, id_: str) -> str:
    """What a fact is about: label of a figure, title of an event, who speaks or holds an office."""
    fact = corpus.facts[id_]
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


def kind_of(corpus: Corpus, id_: str) -> str:
    """`figure`, `event`, `quotation` or `role`."""
    return type(corpus.facts[id_]).__name__.lower()


def comparison_verdicts(comparison: Comparison) -> list[str]:
    """The verdicts of a comparison without repetition, the gravest first."""
    return sorted({pair.verdict for pair in comparison.pairs}, key=german.GRAVITY.index)


def own_verdict(comparison: Comparison, id_: str) -> str:
    """The gravest verdict of the pairs that a statement itself takes part in."""
    verdicts = (pair.verdict for pair in comparison.pairs if id_ in (pair.first, pair.second))
    return min(verdicts, key=german.GRAVITY.index)


def kind_matches(corpus: Corpus, kind: str, id_: str) -> bool:
    """Whether the corpus has a fact `id_` of that kind."""
    return id_ in corpus.facts and kind_of(corpus, id_) == kind

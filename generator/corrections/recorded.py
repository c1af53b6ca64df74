"""What the dossiers say about each fact now, in the form that a release records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from generator import german
from generator.corpus import Cited, Corpus
from generator.corrections.published import Aspect, AspectName, Recorded
from generator.model import Event, Fact, Figure, Quotation, Role

_AMOUNT = (
    "value", "min", "max", "wording", "unit", "noun", "qualifier", "min_qualifier",
    "max_qualifier", "direction",
)  # fmt: skip


@lru_cache(maxsize=4)
def recorded(corpus: Corpus) -> MappingProxyType[str, Recorded]:
    """Every fact that a curated dossier reports, by its id."""
    found = {}
    for id_, fact in corpus.facts.items():
        cited = [place for place in corpus.cited[id_] if place.source.status == "curated"]
        if cited:
            found[id_] = Recorded(
                id=id_,
                kind=_kind(fact),
                label=_label(corpus, fact),
                aspects=tuple(_ASPECTS[type(fact)](corpus, fact)),
                places=tuple(_places(cited)),
            )
    return MappingProxyType(found)


def _kind(fact: Fact) -> Any:
    return type(fact).__name__.lower()


def _label(corpus: Corpus, fact: Figure | Event | Quotation | Role) -> str:
    match fact:
        case Figure():
            return fact.label
        case Event():
            return fact.title or ""
        case Quotation():
            return _names(corpus, [fact.speaker])
        case Role():
            return _names(corpus, [fact.actor])


def _figure(corpus: Corpus, figure: Figure) -> Iterator[Aspect]:
    yield _aspect("value", _key(figure, _AMOUNT), german.quantity(figure, "signed"))
    yield _aspect("status", figure.status, german.STATUSES[figure.status])
    time = [figure.period_text or (german.period(figure.period) if figure.period else "")]
    time += [german.MOMENTS[figure.moment]] if figure.moment else []
    words = ", ".join(part for part in time if part) or "ohne Zeitangabe"
    yield _aspect("time", _key(figure, ("period", "period_text", "moment")), words)
    yield _aspect("actor", figure.actor or "", _names(corpus, [figure.actor]))
    metric = corpus.metrics[figure.metric].title if figure.metric else "keine genannt"
    yield _aspect("metric", figure.metric or "", metric)


def _event(corpus: Corpus, event: Event) -> Iterator[Aspect]:
    if event.date is not None:
        words = german.date(event.date)
    else:
        words = german.date_range(event.start or "", event.end or "")
    yield _aspect("date", _key(event, ("date", "start", "end")), words)
    yield _aspect("daytime", event.daytime or "", event.daytime or "ohne Tageszeit")
    actors = sorted(event.actors)
    yield _aspect("actors", " ".join(actors), _names(corpus, actors))


def _quotation(corpus: Corpus, quotation: Quotation) -> Iterator[Aspect]:
    text = quotation.text or ""
    yield _aspect("text", text, german.quoted(text))
    yield _aspect("speaker", quotation.speaker or "", _names(corpus, [quotation.speaker]))
    date = german.date(quotation.date) if quotation.date else "ohne Datum"
    yield _aspect("date", quotation.date or "", date)
    yield _aspect("via", quotation.via or "", quotation.via or "ohne Angabe")
    words = "vom Artikel ins Deutsche übertragen" if quotation.translated else "keine"
    yield _aspect("translated", str(quotation.translated), words)


def _role(corpus: Corpus, role: Role) -> Iterator[Aspect]:
    office = f"{corpus.offices[role.office].title} ({german.HELD[role.held]})"
    yield _aspect("office", f"{role.office} {role.held}", office)
    yield _aspect("actor", role.actor, _names(corpus, [role.actor]))


_ASPECTS: dict[type[Fact], Callable[[Corpus, Any], Iterator[Aspect]]] = {
    Figure: _figure,
    Event: _event,
    Quotation: _quotation,
    Role: _role,
}


def _places(cited: Iterable[Cited]) -> Iterator[Aspect]:
    for place in cited:
        source, locator = place.source, place.locator
        origin = f" {locator.origin}" if locator.origin else ""
        named = f" (laut {locator.origin})" if locator.origin else ""
        words = f"{source.name}, {german.paragraphs([locator])}{named}"
        yield _aspect("places", f"{source.id}:{locator.paragraph}{origin}", words)


def _aspect(aspect: AspectName, key: str, words: str) -> Aspect:
    return Aspect(aspect=aspect, key=key, words=words)


def _key(fact: Fact, fields: Iterable[str]) -> str:
    """The fields that are given, so that a field that is new to the model changes no fact."""
    given = ((name, getattr(fact, name)) for name in fields)
    return " ".join(f"{name}={_plain(value)}" for name, value in given if value is not None)


def _plain(value: Any) -> str:
    return repr(value).removesuffix(".0") if isinstance(value, float) else str(value)


def _names(corpus: Corpus, ids: Iterable[str | None]) -> str:
    names = [corpus.actors[id_].name for id_ in ids if id_ is not None]
    return german.listed(names) or "niemand genannt"

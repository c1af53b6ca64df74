"""Write what was found as items of a draft's lists, each with its guesses, gaps and doubts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from generator.escaping import in_yaml
from generator.ingest.candidates import (
    ActorCandidate,
    DateCandidate,
    FigureCandidate,
    QuotationCandidate,
    TermCandidate,
)
from generator.ingest.drafting.guess import Guess
from generator.ingest.drafting.places import Place, Places, first_words
from generator.ingest.drafting.proposals import DATE_BEFORE, Clues, Proposal
from generator.ingest.drafting.scalars import Value, item, items, scalar
from generator.ingest.names import Known
from generator.model import MAX_QUOTED_WORDS, count_words

MAX_FACTS = 400
"""Most facts of one kind in a draft; an article with more is a table, and a person must choose."""
EVENT_TITLE = "Noch ohne Titel"
TERM_SHORT = "Noch ohne Erklärung."
EVENT_TEXT = "Der Artikel nennt dieses Datum. Was geschah, ist noch zu beschreiben."
OPEN = "offen"
_SUGGESTED = "Vorschlag"
_ROLE_WORDS = 4
NO_ACTOR = "no actor near"
NO_METRIC = "no metric"
LOOK = "surface"
"""The key of a doubt that nothing but looking settles."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a person should look at an entry.

    Attributes:
        key: The key that is open or guessed.
        reason: A few English words.
    """

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a list in a draft.

    Attributes:
        id: Its id, in the list of terms the term's.
        lines: Its YAML as a mapping without indentation.
        places: Where it stands; none for proposed actors.
        same: What makes another entry the same one, wherever it stands: a date, an id, a name.
        values: What was read from the article, by key; null where a key is missing.
        doubts: What a person should look at first.
    """

    id: str
    lines: tuple[str, ...]
    places: tuple[Place, ...] = ()
    same: frozenset[str] = frozenset()
    values: Mapping[str, Value] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()


class Writer:
    """Writes the items of each list for one article."""

    def __init__(self, source: str, places: Places, clues: Clues, unwanted: frozenset[str]) -> None:
        self._source = source
        self._places = places
        self._clues = clues
        self._unwanted = unwanted
        self.unquotable: Counter[str] = Counter()
        """Finds by list whose words no dossier can hold: over seven in a number, none quoted."""

    def figures(self, figures: Sequence[FigureCandidate]) -> Iterator[Entry]:
        """Each number phrase that a dossier may quote."""
        seen: Counter[int] = Counter()
        for figure in figures:
            span, quantity = figure.span, figure.quantity
            seen[span.paragraph] += 1
            surface = self._places.readable(span)
            if count_words(surface) > MAX_QUOTED_WORDS:
                self.unquotable["figures"] += 1
                continue
            id_ = f"zahl-{span.paragraph}-{seen[span.paragraph]}-{self._source}"
            proposal = self._clues.propose(figure)
            amount = [(key, value) for key, value in quantity.amount().items() if value is not None]
            said = (("noun", quantity.noun), ("direction", quantity.direction))
            lines = item(
                [
                    ("id", id_),
                    ("label", proposal.label, _SUGGESTED),
                    self._guess("actor", proposal.actor),
                    self._guess("metric", proposal.metric),
                    self._guess("period", proposal.period),
                    *((("moment", quantity.moment),) if quantity.moment else ()),
                    *amount,
                    *((key, value) for key, value in said if value is not None),
                    ("status", quantity.status),
                    ("topics", (), OPEN),
                    *self._places.locator(span, surface),
                ]
            )
            read = (*amount, *said[1:], ("status", quantity.status), ("moment", quantity.moment))
            period = proposal.period.value if proposal.period else None
            values = _given((*read, ("period", period)))
            doubts = (*_of_figure(proposal, figure), *self._of_place(surface))
            place = self._places.place(span)
            yield Entry(id_, tuple(lines), (place,), values=values, doubts=doubts)

    def events(self, dates: Sequence[DateCandidate]) -> Iterator[Entry]:
        """One event for each day, month or year, with every further mention under `also`."""
        by_value: dict[str, list[DateCandidate]] = {}
        for date in dates:
            if date.event is not None:
                by_value.setdefault(date.value, []).append(date)
        for value, (first, *more) in by_value.items():
            actors = [
                actor
                for actor in self._clues.actors_beside(first.span)
                if actor.id not in self._unwanted
            ]
            lines = item(
                [
                    ("id", first.event),
                    ("date", value),
                    ("title", _event_title(actors), OPEN),
                    ("text", EVENT_TEXT, OPEN),
                ]
            )
            lines += (
                ["actors:  # Vorschlag: im Satz genannt"]
                if actors
                else item([("actors", (), OPEN)])
            )
            lines += [f"  - {scalar(actor.id)}" for actor in actors]
            lines += item([("topics", (), OPEN), *self._places.locator(first.span)])
            if more := more[:MAX_FACTS]:
                lines += ["also:", *items(item(self._places.locator(d.span)) for d in more)]
            places = tuple(self._places.place(date.span) for date in (first, *more))
            yield Entry(
                str(first.event), tuple(lines), places, frozenset((value,)), {"date": value}
            )

    def quotations(self, quotations: Sequence[QuotationCandidate]) -> Iterator[Entry]:
        """Each quotation, a long one with its first words as the place."""
        seen: Counter[int] = Counter()
        for quotation in quotations:
            span = quotation.span
            seen[span.paragraph] += 1
            whole = self._places.readable(span)
            surface = first_words(whole)
            if surface is None:
                self.unquotable["quotations"] += 1
                continue
            id_ = f"zitat-{span.paragraph}-{seen[span.paragraph]}-{self._source}"
            speaker = None if quotation.actor in self._unwanted else quotation.actor
            who = _unknown_speaker(quotation.speaker)
            length = f"offen: Kern von {count_words(whole)} Wörtern wählen"
            lines = item(
                [
                    ("id", id_),
                    ("speaker", speaker, _SUGGESTED if speaker else who),
                    *((("text", surface),) if surface == whole else (("text", None, length),)),
                    ("context", None, OPEN),
                    ("topics", (), OPEN),
                    *self._places.locator(span, surface),
                ]
            )
            values = _given((("speaker", speaker),))
            doubts = (
                *_of_quotation(quotation, speaker, whole=surface == whole),
                *self._of_place(surface),
            )
            place = self._places.place(span, surface)
            yield Entry(id_, tuple(lines), (place,), values=values, doubts=doubts)

    def terms(self, terms: Sequence[TermCandidate]) -> Iterator[Entry]:
        """Each term with its first use in every paragraph; a new one with a title."""
        uses: dict[str, dict[int, TermCandidate]] = {}
        for term in terms:
            uses.setdefault(term.term, {}).setdefault(term.span.paragraph, term)
        for id_, found in uses.items():
            shown = [
                term
                for term in islice(found.values(), MAX_FACTS)
                if count_words(term.span.surface) <= MAX_QUOTED_WORDS
            ]
            if not shown:
                continue
            title = shown[0].title
            places = [self._places.place(term.span) for term in shown]
            listed = (
                item([("paragraph", place.paragraph), ("surface", place.surface)])
                for place in places
            )
            new = (("title", title, _SUGGESTED), ("short", TERM_SHORT, OPEN)) if title else ()
            lines = [*item([("term", id_), *new]), "uses:", *items(listed)]
            yield Entry(id_, tuple(lines), tuple(places), frozenset((id_,)))

    def actors(
        self, actors: Iterable[ActorCandidate], proposals: Iterable[Known]
    ) -> Iterator[Entry]:
        """Each proposed actor, with the role and the further names that the article uses."""
        known = {proposal.id: proposal for proposal in proposals}
        for actor in actors:
            lines = item([("id", actor.id), ("kind", actor.kind), ("name", actor.name)])
            if (more := known.get(actor.id)) is not None:
                if more.forms:
                    lines += ["forms:", *(f"  - {scalar(form)}" for form in more.forms)]
                if more.role and count_words(more.role) <= _ROLE_WORDS:
                    lines += item([("role", more.role, f"{_SUGGESTED}: so im Artikel")])
            yield Entry(actor.id, tuple(lines), (), frozenset((actor.id, actor.name)))

    def _of_place(self, surface: str) -> Iterator[Doubt]:
        if not self._places.stands_once(surface):
            yield Doubt(LOOK, "stands twice")

    def _guess(self, key: str, guess: Guess | None) -> tuple[str, Value, str]:
        if guess is None or (key == "actor" and guess.value in self._unwanted):
            return key, None, OPEN
        return key, guess.value, f"{_SUGGESTED}: {guess.reason}"


def _of_figure(proposal: Proposal, figure: FigureCandidate) -> Iterator[Doubt]:
    if proposal.actor is None:
        yield Doubt("actor", NO_ACTOR)
    if proposal.metric is None:
        yield Doubt("metric", NO_METRIC)
    if proposal.period is not None and proposal.period.reason == DATE_BEFORE:
        yield Doubt(LOOK, f"period {proposal.period.value}? the last day that was told")
    if figure.quantity.wording is not None:
        yield Doubt(LOOK, "vague amount")


def _of_quotation(
    quotation: QuotationCandidate, speaker: str | None, *, whole: bool
) -> Iterator[Doubt]:
    if speaker is None:
        name = quotation.speaker
        yield Doubt("speaker", f"speaker “{name}” has no id" if name else "speaker unknown")
    if not whole:
        yield Doubt("text", "choose the phrase that counts")


def _unknown_speaker(name: str | None) -> str:
    """The comment behind a speaker without an id: what the article calls them."""
    return f"{OPEN}: id aus data/actors.yaml; im Text: „{in_yaml(name)}“" if name else OPEN


def _given(pairs: Iterable[tuple[str, Value]]) -> dict[str, Value]:
    return {key: value for key, value in pairs if value is not None}


def _event_title(actors: Sequence[ActorCandidate]) -> str:
    """A title without digits outside of names, which tells drafts of one article apart."""
    names = ", ".join(actor.name for actor in actors[:2])
    return f"{EVENT_TITLE} ({names})" if names else EVENT_TITLE

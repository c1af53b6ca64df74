"""What extraction hands out: typed spans of an article, with what each of them was read as."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.model import ActorKind, Direction, FigureStatus, Moment, Qualifier


@dataclass(frozen=True, slots=True)
class Span:
    """A place in an article.

    Attributes:
        surface: The characters that stand there, as programs read them (see `readable`).
        paragraph: 1-based over the non-empty lines.
        start: Offset of the first character in the text that was read.
        end: Offset behind the last one.
        exact: The characters of the text between `start` and `end`, where they are others.
    """

    surface: str
    paragraph: int
    start: int
    end: int
    exact: str | None = None

    def place(self) -> dict[str, Any]:
        """The span as the JSON contract writes it."""
        return {
            "surface": self.surface if self.exact is None else self.exact,
            "paragraph": self.paragraph,
            "start": self.start,
            "end": self.end,
        }


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a number phrase says, in the fields of `model.Figure`.

    Exactly one of `value`, the pair `min` and `max`, or `wording` is given.
    """

    unit: str
    value: float | None = None
    min: float | None = None
    max: float | None = None
    wording: str | None = None
    noun: str | None = None
    qualifier: Qualifier | None = None
    min_qualifier: Qualifier | None = None
    max_qualifier: Qualifier | None = None
    direction: Direction | None = None
    status: FigureStatus = "actual"
    moment: Moment | None = None

    def amount(self) -> dict[str, Any]:
        """The keys of the amount and its hedges that apply to this kind of amount."""
        if self.wording is not None:
            return {"wording": self.wording, "unit": self.unit, "qualifier": self.qualifier}
        if self.value is not None:
            return {"value": self.value, "unit": self.unit, "qualifier": self.qualifier}
        both = {} if self.qualifier is None else {"qualifier": self.qualifier}
        return {
            "min": self.min,
            "max": self.max,
            "unit": self.unit,
            "min_qualifier": self.min_qualifier,
            "max_qualifier": self.max_qualifier,
            **both,
        }


@dataclass(frozen=True, slots=True)
class FigureCandidate:
    """A number phrase and its reading."""

    span: Span
    quantity: Quantity

    def to_json(self) -> dict[str, Any]:
        """The candidate as `ingest --json` prints it."""
        quantity = self.quantity
        return {
            **self.span.place(),
            **quantity.amount(),
            **({} if quantity.noun is None else {"noun": quantity.noun}),
            "direction": quantity.direction,
            "status": quantity.status,
            "moment": quantity.moment,
        }


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """A date; `value` follows TIMEX3, `event` is the id that the draft proposes for it."""

    span: Span
    value: str
    event: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The candidate as `ingest --json` prints it."""
        return {**self.span.place(), "value": self.value, "event": self.event}


@dataclass(frozen=True, slots=True)
class QuotationCandidate:
    """Quoted words, without their marks, and the full name of who said them where it is found."""

    span: Span
    speaker: str | None = None
    actor: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The candidate as `ingest --json` prints it."""
        place = self.span.place()
        return {"text": place.pop("surface"), "speaker": self.speaker, **place}


@dataclass(frozen=True, slots=True)
class ActorCandidate:
    """A name in the article; `proposed` where no vocabulary has the actor yet.

    Attributes:
        role: What the person or organisation is, in the article's words or the vocabulary's.
        forms: Its further names.
    """

    span: Span
    id: str
    name: str
    kind: ActorKind
    proposed: bool
    role: str | None = None
    forms: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The candidate as `ingest --json` prints it."""
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "proposed": self.proposed,
            **({} if self.role is None else {"role": self.role}),
            **({"forms": list(self.forms)} if self.forms else {}),
            **self.span.place(),
        }


@dataclass(frozen=True, slots=True)
class TermCandidate:
    """A use of a glossary term, or of a word that the article explains.

    Attributes:
        title: The word, where no glossary has it yet.
    """

    span: Span
    term: str
    title: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The candidate as `ingest --json` prints it."""
        proposed = {} if self.title is None else {"title": self.title}
        return {"term": self.term, **proposed, "proposed": bool(proposed), **self.span.place()}


@dataclass(frozen=True, slots=True)
class Candidates:
    """Everything that was found in one article, each list in reading order."""

    figures: tuple[FigureCandidate, ...] = ()
    dates: tuple[DateCandidate, ...] = ()
    quotations: tuple[QuotationCandidate, ...] = ()
    actors: tuple[ActorCandidate, ...] = ()
    terms: tuple[TermCandidate, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The lists as `ingest --json` prints them."""
        return {
            "figures": [figure.to_json() for figure in self.figures],
            "dates": [date.to_json() for date in self.dates],
            "quotations": [quotation.to_json() for quotation in self.quotations],
            "actors": [actor.to_json() for actor in self.actors],
            "terms": [term.to_json() for term in self.terms],
        }

"""Faults by mutation: every fact of a dossier changed in every way that the proof must notice.

A mutant is a dossier with one fault. What would be no fault is not made, and each kind says here
why:

- *surface shortened*: only where the word that goes carries the number, its unit or hedge, the day,
  month or year that the dossier writes. With fewer other words a place is still told; a quotation
  with fewer is still one, and the loader refuses a text that is not its surface.
- *paragraph off by one*: only where the phrase does not stand in the neighbour as well.
- *date shifted*: dates that the dossier writes. A coarser true date (the month of a day) is no
  fault.
- *figure deleted*: a vague phrase that ingest does not propose may be left out silently.
- *quotation's negation lost*: only where one stands in the quoted words.

What is a fault and cannot be noticed is made too; `unproven.py` says why.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from generator.checks.inputs import DossierFile, Inputs
from generator.checks.places import spans
from generator.model import Event, Figure, Locator, Quotation, Role
from tests.proofs import mutants_of_words
from tests.proofs.mutant import Changed, Mutant, changed
from tests.proofs.mutants_of_lists import mutants_of_lists, mutants_of_source
from tests.proofs.shifting import SHIFTS, shifted


def mutants(inputs: Inputs) -> Iterator[Mutant]:
    """Every mutant of every fact of a project whose articles are at hand."""
    for file in inputs.dossiers:
        yield from mutants_of_source(file)
        for key, changes in _CHANGES.items():
            for index, fact in enumerate(getattr(file.dossier, key)):
                for kind, what, keys in changes(fact, file, inputs):
                    yield _mutant(file, key, index, kind, f"{fact.id}: {what}", keys)
        yield from mutants_of_lists(file, inputs)


def _mutant(
    file: DossierFile, key: str, index: int, kind: str, what: str, keys: Mapping[str, Any]
) -> Mutant:
    facts = list(getattr(file.dossier, key))
    try:
        facts[index] = changed(facts[index], keys)
    except ValidationError:
        return Mutant(kind, what, file.id, None)
    return Mutant(kind, what, file.id, file.dossier.model_copy(update={key: tuple(facts)}))


# ------------------------------------------------------------------ figures

_OTHER_UNIT = {
    "percent": "percentage_points", "USD": "EUR", "EUR": "USD", "points": "percent",
    "count": "percent", "rank": "count",
}  # fmt: skip
_OTHER_HEDGE = {"about": "more_than", "almost": "over", "over": "almost", "more_than": "less_than",
                "less_than": "more_than", "up_to": "at_least", "at_least": "up_to",
                "few": "hundreds_of", "hundreds_of": "few"}  # fmt: skip
_OTHER_STATUS = {"actual": "forecast", "forecast": "actual", "planned": "actual",
                 "alleged": "actual"}  # fmt: skip
_STATUS_KIND = {"actual": "result turned forecast", "forecast": "forecast turned result",
                "planned": "plan turned result", "alleged": "claim turned result"}  # fmt: skip
_OTHER_MOMENT = {None: "close", "close": "intraday", "intraday": "close", "after_hours": "close"}
_FLIPPED = {"up": "down", "down": "up", None: "down"}
_NUMBER_WORDS = re.compile(
    r"\d|(?i:\b(?:ein|eine|zwei|drei|vier|fünf|sechs|sieben|acht|zehn|zwölf|dutzend\w*|\w*tausend\w*"
    r"|hundert\w*|million\w*|milliard\w*|billion\w*|rund|etwa|knapp|fast|gut|über|mehr|bis|unter"
    r"|schätzungsweise|mindestens|wenige|prozent|dollar|euro|usd|d-mark|punkte?n?|jahre|kilometer"
    r"|platz|rang|eins)\b)|[%+]"
)
"""Words of a number phrase: digits, number words, scales, hedges and units of the fixtures."""
_VAGUE_WORDS = re.compile(r"(?i:dutzend|tausend|hundert|million|milliard|wenige|euro|dollar)")
"""Those of them that a vague amount cannot lose."""
_DATE_WORDS = re.compile(
    r"^\d{1,4}\.?$|(?i:montag|dienstag|mittwoch|donnerstag|freitag|januar|märz|juni|august|oktober|november"
    r"|dezember|februar)"
)


def _figure(figure: Figure, file: DossierFile, inputs: Inputs) -> Iterator[Changed]:
    for key in ("value", "min", "max"):
        if (value := getattr(figure, key)) is not None:
            yield "digit changed", f"{key} {_other_digit(value)}", {key: _other_digit(value)}
            yield "value times ten", f"{key} {value * 10}", {key: value * 10}
    other = _OTHER_UNIT.get(figure.unit, "percent")
    yield "unit changed", other, {"unit": other}
    yield from _hedges(figure)
    status = _OTHER_STATUS[figure.status]
    yield _STATUS_KIND[figure.status], status, {"status": status}
    flipped = _FLIPPED[figure.direction]
    yield "direction flipped", f"{flipped}", {"direction": flipped}
    moment = _OTHER_MOMENT[figure.moment]
    yield "moment changed", moment, {"moment": moment}
    for actor in _strangers(file, inputs):
        yield "actor swapped", actor, {"actor": actor}
    if figure.moment is not None:
        yield "moment dropped", "none", {"moment": None}
    if figure.min is not None:
        yield "ends swapped", "min is max", {"min": figure.max, "max": figure.min}
        one = {"min": None, "max": None, "min_qualifier": None, "max_qualifier": None}
        yield "range turned value", "max only", {**one, "value": figure.max}
    yield from _elsewhere(figure, file, inputs)
    yield from _shortened(figure, _VAGUE_WORDS if figure.wording else _NUMBER_WORDS)
    yield from _period(figure, "period")
    yield from mutants_of_words.of_figure(figure, file, inputs)


def _strangers(file: DossierFile, inputs: Inputs) -> list[str]:
    """The first actors of the vocabulary of whom the article knows no name."""
    text = "\n".join(inputs.originals[file.id].paragraphs).casefold()
    actors = inputs.corpus.actors
    strangers = []
    for actor in actors.values():
        known = (actor, *(actors[member] for member in actor.members))
        names = [name for one in known for name in (one.name, *one.forms)]
        if not any(name.casefold() in text for name in names):
            strangers.append(actor.id)
    return strangers[:2]


def _other_digit(value: float) -> float:
    """The value with its first digit that is not zero raised by one (9 becomes 8)."""
    text = f"{value:.12g}" if value < 1e12 else f"{value:.0f}"
    at = re.search(r"[1-9]", text)
    assert at is not None
    digit = "8" if at[0] == "9" else str(int(at[0]) + 1)
    return float(text[: at.start()] + digit + text[at.end() :])


def _hedges(figure: Figure) -> Iterator[Changed]:
    for key in ("qualifier", "min_qualifier", "max_qualifier"):
        if (hedge := getattr(figure, key)) is not None:
            yield "hedge dropped", key, {key: None}
            yield "hedge changed", f"{key} {_OTHER_HEDGE[hedge]}", {key: _OTHER_HEDGE[hedge]}
    if figure.qualifier is None and figure.min is None:
        yield "hedge added", "about", {"qualifier": "about"}


# ------------------------------------------------------------------ events


def _event(event: Event, file: DossierFile, inputs: Inputs) -> Iterator[Changed]:
    for key in ("date", "start", "end"):
        date = getattr(event, key)
        for unit in SHIFTS.get(len(date or ""), ()):
            yield f"date shifted by a {unit}", f"{key} of {date}", {key: shifted(date, unit)}
        if date is not None and len(date) < len("2025-01-27"):
            yield "date made precise", f"{key} {date}-03", {key: f"{date}-03"}
    if event.dated_by is not None:
        yield "dating phrase dropped", "dated_by", {"dated_by": None}
        for number in _neighbours(event.dated_by, inputs.originals[file.id].paragraphs):
            moved = event.dated_by.model_copy(update={"paragraph": number})
            yield "dating phrase in another paragraph", str(number), {"dated_by": moved}
    yield from _elsewhere(event, file, inputs)
    yield from mutants_of_words.of_event(event, file, inputs)
    if event.date or event.start:
        yield from _shortened(event, _DATE_WORDS)


# ------------------------------------------------------------------ quotations


def _quotation(quotation: Quotation, file: DossierFile, inputs: Inputs) -> Iterator[Changed]:
    speakers = [one.speaker for one in file.dossier.quotations if one.speaker]
    persons = [actor.id for actor in inputs.corpus.actors.values() if actor.kind == "person"]
    for speaker in sorted({*speakers, *persons[:3]} - {quotation.speaker}):
        yield "speaker swapped", speaker, {"speaker": speaker}
    words = (quotation.text or "").split()
    twisted = " ".join((*words[:-1], "nicht"))
    yield "quotation's word changed", twisted, {"text": twisted, "surface": twisted}
    yield from _elsewhere(quotation, file, inputs)
    yield from _period(quotation, "date")
    yield from mutants_of_words.of_quotation(quotation, file, inputs)


# ------------------------------------------------------------------ roles and notes


def _role(role: Role, file: DossierFile, inputs: Inputs) -> Iterator[Changed]:
    for held in ("current", "former", "future"):
        if held != role.held:
            yield "held changed", held, {"held": held}
    for office in inputs.corpus.offices:
        if office != role.office:
            yield "office swapped", office, {"office": office}
    others = {one.actor for one in file.dossier.roles} | {
        q.speaker for q in file.dossier.quotations
    }
    for actor in sorted(filter(None, others - {role.actor})):
        yield "holder swapped", actor, {"actor": actor}
    if role.override is None:
        name = role.surface.split()[-1]
        yield "office left out of the surface", name, {"surface": name}
    yield from _elsewhere(role, file, inputs)


def _note(note: Any, file: DossierFile, inputs: Inputs) -> Iterator[Changed]:
    yield from _elsewhere(note, file, inputs)
    twisted = " ".join((*note.surface.split()[:-1], "nicht"))
    yield "note's ground changed", twisted, {"surface": twisted}


# ------------------------------------------------------------------ what kinds share


def _elsewhere(fact: Any, file: DossierFile, inputs: Inputs) -> Iterator[Changed]:
    paragraphs = inputs.originals[file.id].paragraphs
    for number in _neighbours(fact, paragraphs):
        yield "paragraph off by one", str(number), {"paragraph": number}
    repeated = getattr(fact, "also", ())
    for index, place in enumerate(repeated):
        for number in _neighbours(place, paragraphs):
            moved = place.model_copy(update={"paragraph": number})
            also = (*repeated[:index], moved, *repeated[index + 1 :])
            yield "repetition in another paragraph", str(number), {"also": also}


def _neighbours(place: Locator, paragraphs: Sequence[str]) -> Iterator[int]:
    """The paragraphs beside that of a place in which its surface does not stand."""
    for number in (place.paragraph - 1, place.paragraph + 1):
        if 0 < number <= len(paragraphs) and not spans(place.surface, paragraphs[number - 1]):
            yield number


def _shortened(fact: Figure | Event, carrying: re.Pattern[str]) -> Iterator[Changed]:
    words = fact.surface.split()
    if len(words) < 2:
        return
    for gone, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        if carrying.search(gone):
            yield "surface shortened", f"without {gone}", {"surface": " ".join(rest)}


def _period(fact: Figure | Quotation, key: str) -> Iterator[Changed]:
    period = getattr(fact, key)
    for unit in SHIFTS.get(len(period or ""), ()):
        yield "period shifted", f"{key} by a {unit}", {key: shifted(period, unit)}
    if period is not None and fact.undated is not None:
        yield "reason for a period dropped", "undated", {"undated": None}


_CHANGES: Mapping[str, Callable[[Any, DossierFile, Inputs], Iterator[Changed]]] = {
    "figures": _figure,
    "events": _event,
    "quotations": _quotation,
    "roles": _role,
    "notes": _note,
}

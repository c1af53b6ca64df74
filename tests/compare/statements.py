"""Small corpora about the first flights to the Moon, for one comparison at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from generator.corpus import Cited, Corpus
from generator.model import (
    Actor,
    CuratedComparison,
    Dossier,
    Event,
    Fact,
    Figure,
    Metric,
    Office,
    Original,
    Quotation,
    Role,
    Source,
)

ACTORS = (
    Actor(id="apollo", kind="group", name="Apollo-Programm", members=("saturn",)),
    Actor(id="saturn", kind="group", name="Saturn V", members=("erste-stufe",)),
    Actor(id="erste-stufe", kind="company", name="Erste Stufe"),
    Actor(id="nasa", kind="institution", name="Nasa"),
    Actor(id="jpl", kind="institution", name="JPL", part_of=("nasa",)),
    Actor(id="ames", kind="institution", name="Ames", part_of=("nasa",)),
    Actor(id="dow", kind="index", name="Dow Jones"),
    Actor(id="boersenindex", kind="index", name="Börsenindex", perhaps=("dow",)),
    Actor(id="armstrong", kind="person", name="Neil Armstrong"),
    Actor(id="aldrin", kind="person", name="Buzz Aldrin"),
    Actor(id="johnson", kind="person", name="Lyndon B. Johnson"),
    Actor(id="nixon", kind="person", name="Richard Nixon"),
)
METRICS = (
    Metric(id="kosten", title="Kosten"),
    Metric(id="baukosten", title="Kosten des Baus", broader="kosten"),
    Metric(id="startkosten", title="Kosten des Starts", broader="kosten"),
    Metric(id="publikum", title="Publikum"),
    Metric(id="kurs", title="Kursänderung", timing="point"),
)
OFFICES = (
    Office(id="us-praesident", title="Präsident der USA", single=True),
    Office(id="astronaut", title="Astronaut"),
)
PLACE = {"paragraph": 1, "surface": "so steht es da"}


def figure(id_: str, value: float | None = None, **fields: Any) -> Figure:
    """A figure about the Nasa's costs in 1969, unless `fields` say otherwise."""
    told = {
        "label": "Kosten",
        "actor": "nasa",
        "metric": "kosten",
        "unit": "USD",
        "period": "1969",
        "value": value,
    }
    return Figure(id=id_, **{**PLACE, **told, **fields})


def event(id_: str, date: str | None = None, **fields: Any) -> Event:
    """An event with a title."""
    return Event(id=id_, date=date, **{**PLACE, "title": f"Ereignis {id_}", **fields})


def quotation(id_: str, text: str, speaker: str = "armstrong") -> Quotation:
    """Quoted words."""
    return Quotation(id=id_, speaker=speaker, text=text, **{**PLACE, "surface": text})


def role(id_: str, actor: str, held: str = "current", office: str = "us-praesident") -> Role:
    """An office that an article gives to somebody."""
    return Role(id=id_, actor=actor, office=office, held=held, **PLACE)  # type: ignore[arg-type]


def corpus(
    *facts: Fact,
    curated: Iterable[CuratedComparison] = (),
    published: Sequence[str | None] = (),
    origins: Sequence[str | None] = (),
) -> Corpus:
    """A corpus of these facts, each from an article of its own.

    Args:
        facts: In reading order.
        curated: What the author says about comparisons.
        published: The day on which the article of each fact appeared, 1969-07-21 where none is.
        origins: Whom the article of each fact names as its own source.
    """
    sources = {
        fact.id: Source(
            id=f"artikel-{number}",
            name=f"Artikel {number}",
            published=published[number] if number < len(published) else "1969-07-21",
            original=Original(file="a.txt", sha256="0" * 64, paragraphs=1),
        )
        for number, fact in enumerate(facts)
    }
    told = dict(zip((fact.id for fact in facts), origins, strict=False))
    located = {
        fact.id: fact.locators[0].model_copy(update={"origin": told.get(fact.id)}) for fact in facts
    }
    return Corpus(
        dossiers={source.id: Dossier(source=source) for source in sources.values()},
        topics={},
        metrics={metric.id: metric for metric in METRICS},
        actors={actor.id: actor for actor in ACTORS},
        terms={},
        offices={office.id: office for office in OFFICES},
        curated={group.id: group for group in curated},
        figures={fact.id: fact for fact in facts if isinstance(fact, Figure)},
        events={fact.id: fact for fact in facts if isinstance(fact, Event)},
        quotations={fact.id: fact for fact in facts if isinstance(fact, Quotation)},
        roles={fact.id: fact for fact in facts if isinstance(fact, Role)},
        source_of=sources,
        cited={id_: (Cited(sources[id_], locator),) for id_, locator in located.items()},
        places={},
    )

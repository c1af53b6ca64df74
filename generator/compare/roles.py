"""Roles: what articles of the same days say about who holds an office."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from generator.compare.judgement import Judged, Judgement
from generator.corpus import Corpus
from generator.model import Held, Role

SAME_TIME = 7
"""Articles of so many days speak of the same time: offices seldom change hands in a week."""


SEEN: dict[Held, str] = {
    "current": "im Amt",
    "former": "nicht mehr im Amt",
    "future": "noch nicht im Amt",
}


def compared_roles(corpus: Corpus) -> Iterator[Judged]:
    """Roles of one person in one office, and of two people in an office for one."""
    offices: dict[str, list[Role]] = defaultdict(list)
    for role in corpus.roles.values():
        offices[role.office].append(role)
    for office, roles in offices.items():
        for first, second in combinations(roles, 2):
            if (judgement := _judgement(corpus, first, second)) is not None:
                one_person = first.actor == second.actor
                who = f": {corpus.actors[first.actor].name}" if one_person else ""
                subject = f"{first.actor}-{office}" if one_person else office
                title = f"{corpus.offices[office].title}{who}"
                yield Judged(first.id, second.id, judgement, subject, title)


def _judgement(corpus: Corpus, first: Role, second: Role) -> Judgement | None:
    office, name = corpus.offices[first.office], corpus.actors[first.actor].name
    if first.actor != second.actor:
        if not (office.single and first.held == second.held == "current"):
            return None
        other = corpus.actors[second.actor].name
        if not _same_time(corpus, first, second):
            return Judgement(
                "moment", f"Das Amt kann gewechselt haben, genannt werden {name} und {other}."
            )
        return Judgement(
            "contradiction",
            f"Das Amt hat immer nur eine Person, genannt werden {name} und {other}.",
        )
    told = SEEN[first.held], SEEN[second.held]
    if told[0] == told[1]:
        return Judgement("agree", f"Beide geben {name} dasselbe Amt: {office.title} ({told[0]}).")
    if _same_time(corpus, first, second):
        return Judgement(
            "contradiction",
            f"Die Artikel erschienen kurz nacheinander; {name} ist hier {told[0]}, dort {told[1]}.",
        )
    return Judgement(
        "moment", f"Die Artikel stammen aus verschiedener Zeit: hier {told[0]}, dort {told[1]}."
    )


def _same_time(corpus: Corpus, first: Role, second: Role) -> bool:
    """Whether both articles appeared within a few days; unknown days count as the same time."""
    days = [corpus.source_of[role.id].published for role in (first, second)]
    one, other = (dt.date.fromisoformat(day) if day else None for day in days)
    return one is None or other is None or abs((one - other).days) <= SAME_TIME

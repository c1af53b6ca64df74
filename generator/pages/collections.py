"""How the collecting pages group what they collect."""

from __future__ import annotations

from generator import german
from generator.compare import comparisons
from generator.compare.quantities import by_quantity
from generator.corpus import Corpus
from generator.model import Actor, Comparison, Figure, Verdict

ACTOR_KINDS: dict[str, str] = {
    "person": "Personen",
    "company": "Unternehmen",
    "institution": "Institutionen und Medien",
    "index": "Börsenindizes und Kurse",
    "group": "Gruppen",
}
# heading of each group of comparisons, the gravest first
VERDICT_GROUPS: tuple[tuple[str, str, tuple[Verdict, ...]], ...] = (
    ("widerspruch", "Wo sich Angaben widersprechen", ("contradiction",)),
    ("behauptet", "Was nur behauptet wird", ("claim",)),
    (
        "anders-gemessen",
        "Wo Zeitpunkt oder Umfang verschieden sind",
        ("moment", "scope", "forecast"),
    ),
    ("unvergleichbar", "Was nur ähnlich aussieht", ("not_comparable",)),
    ("einig", "Wo die Quellen übereinstimmen", ("rounding", "agree")),
)


SPREAD: tuple[Verdict, ...] = ("contradiction", "moment", "rounding", "claim")
"""Verdicts on statements about one quantity that a picture can set side by side."""
LEAST_SPREAD = 2
"""Quantities that make a picture; of a single one the comparison itself says more."""


def speakers(corpus: Corpus) -> list[tuple[Actor, list[str]]]:
    """Everybody who is quoted, people by surname first, with the ids of their quotations."""
    said: dict[str, list[str]] = {}
    for quotation in corpus.quotations.values():
        if quotation.speaker is not None:
            said.setdefault(quotation.speaker, []).append(quotation.id)
    actors = sorted((corpus.actors[id_] for id_ in said), key=_speaker_order)
    return [(actor, said[actor.id]) for actor in actors]


def unattributed(corpus: Corpus) -> list[str]:
    """Ids of the quotations whose speaker a draft has not found yet."""
    return [quotation.id for quotation in corpus.quotations.values() if quotation.speaker is None]


def _speaker_order(actor: Actor) -> tuple[bool, str]:
    return actor.kind != "person", _actor_order(actor)


def actors_by_kind(corpus: Corpus) -> list[tuple[str, str, list[Actor]]]:
    """Kind, its heading and its actors by name; kinds without actors are left out."""
    found = []
    for kind, title in ACTOR_KINDS.items():
        actors = [actor for actor in corpus.actors.values() if actor.kind == kind]
        if actors:
            found.append((kind, title, sorted(actors, key=_actor_order)))
    return found


def _actor_order(actor: Actor) -> str:
    name = actor.name.split()[-1] if actor.kind == "person" else actor.name
    return german.sort_key(name)


def comparisons_by_weight(corpus: Corpus) -> list[tuple[str, str, list[Comparison]]]:
    """Anchor, heading and comparisons of each group.

    A comparison stands under its gravest verdict.
    """
    groups: dict[str, list[Comparison]] = {anchor: [] for anchor, _, _ in VERDICT_GROUPS}
    for comparison in comparisons(corpus).groups.values():
        verdicts = {pair.verdict for pair in comparison.pairs}
        anchor = next(a for a, _, members in VERDICT_GROUPS if verdicts & set(members))
        groups[anchor].append(comparison)
    return [
        (anchor, title, groups[anchor]) for anchor, title, _ in VERDICT_GROUPS if groups[anchor]
    ]


def spread(corpus: Corpus) -> list[Figure]:
    """Figures on which sources differ, those of the unit with most such quantities.

    Statements about one quantity stand together; where there are too few there are none.
    """
    differing = {
        id_
        for comparison in comparisons(corpus).groups.values()
        for pair in comparison.pairs
        if pair.verdict in SPREAD
        for id_ in (pair.first, pair.second)
    }
    drawable = [f for f in corpus.figures.values() if f.id in differing and f.wording is None]
    by_unit: dict[str, list[list[Figure]]] = {}
    for group in by_quantity(drawable):
        if len(group) > 1 and len({figure.unit for figure in group}) == 1:
            by_unit.setdefault(group[0].unit, []).append(group)
    largest = max(by_unit.values(), key=len, default=[])
    return [f for group in largest for f in group] if len(largest) >= LEAST_SPREAD else []


def metric_titles(corpus: Corpus, figures: list[Figure]) -> list[str]:
    """What figures measure, without repetition."""
    metrics = dict.fromkeys(figure.metric for figure in figures if figure.metric)
    return [corpus.metrics[metric].title for metric in metrics]

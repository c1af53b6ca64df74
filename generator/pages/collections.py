"""How the collecting pages group what they collect."""

from __future__ import annotations

from generator import german
from generator.compare import comparisons
from generator.corpus import Corpus
from generator.model import Actor, Comparison, Verdict

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

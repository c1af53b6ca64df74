"""German verbs of saying, and the forms in which a report uses them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.ingest.german_words import AUXILIARIES
from generator.ingest.names.wordlists import words
from generator.ingest.speech.verb_tables import SEPARABLE, STRONG, WEAK

_CLAUSE = 40
"""Most words between a verb and its particle."""

_STRONG = tuple(tuple(line.split()) for line in STRONG.split("\n") if line)
_SEPARABLE = tuple(tuple(line.split()) for line in SEPARABLE.split("\n") if line)
_STRONG_FORMS = 5
_INSEPARABLE = ("be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "unter", "über", "wieder")


def _stem(infinitive: str) -> str:
    return infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]


def _link(stem: str) -> str:
    """The vowel before an ending: *antwortet*, *öffnet*."""
    return "e" if stem.endswith(("t", "d", "tm", "ffn", "chn", "dm", "gn")) else ""


def _participle(infinitive: str) -> str:
    """*gesagt*, *betont*, *kritisiert*: of a weak verb."""
    stem = _stem(infinitive)
    bare = infinitive.endswith("ieren") or infinitive.startswith(_INSEPARABLE)
    return f"{'' if bare else 'ge'}{stem}{_link(stem)}t"


def _weak_forms(infinitive: str) -> Iterator[str]:
    stem = _stem(infinitive)
    link = _link(stem)
    first = stem[:-2] + "l" if stem.endswith("el") else stem
    yield from (infinitive, f"{first}e", f"{stem}{link}t", f"{stem}{link}te", f"{stem}{link}ten")
    yield from (f"{infinitive}d", f"{infinitive}de")
    yield _participle(infinitive)


def _simple_forms() -> Iterator[tuple[str, str]]:
    strong = {line[0]: line for line in _STRONG}
    for infinitive in sorted(WEAK - strong.keys()):
        for form in _weak_forms(infinitive):
            yield form, infinitive
    for infinitive, forms in strong.items():
        for form in (*forms, f"{infinitive[:-2]}e", f"{infinitive}d"):
            yield form, infinitive


FORMS: dict[str, str] = dict(_simple_forms())
"""Form of a verb of saying to its infinitive."""
PARTICLES: dict[str, frozenset[str]] = {}
"""Finite form to the particles or nouns with which it is a verb of saying."""
SUBJUNCTIVE = frozenset(f"{verb.removesuffix('n').removesuffix('e')}e" for verb in WEAK)
"""Forms of indirect speech (*er sage*): somebody else reports that somebody says something."""
JOINED: dict[str, str] = {}
"""Forms that carry their particle (*mitteilte*, *hinzuzufügen*, *eingeräumt*) to the infinitive."""
for _particle, _infinitive, *_finite in _SEPARABLE:
    for _form in (_infinitive, *_finite):
        PARTICLES[_form] = PARTICLES.get(_form, frozenset()) | {_particle}
        JOINED[f"{_particle}{_form}"] = f"{_particle}{_infinitive}"
    JOINED[f"{_particle}zu{_infinitive}"] = f"{_particle}{_infinitive}"

INFINITIVES = frozenset(FORMS.values()) | frozenset(
    form
    for line in _SEPARABLE
    for form in (line[1], f"{line[0]}{line[1]}", f"{line[0]}zu{line[1]}")
)
"""Infinitives, which stand behind their auxiliary; many are the plural of the present as well."""
PARTICIPLES = frozenset(
    [participle for verb in WEAK if (participle := _participle(verb))]
    + [line[-1] for line in _STRONG if len(line) == _STRONG_FORMS]
    + [form for line in _SEPARABLE for form in (line[-1], f"{line[0]}{line[-1]}")]
)
"""Participles, which stand behind their auxiliary; many are a form of the present as well."""

NON_FINITE = INFINITIVES | PARTICIPLES
BEHIND_PARTICIPLES = AUXILIARIES | words("worden haben sein werden")
"""Auxiliaries that may follow a participle in a side clause."""


def is_saying(folds: Sequence[str], at: int) -> bool:
    """Whether the word at `at` is a verb of saying.

    Args:
        folds: The words of a sentence in lower case.
        at: Index of the word.
    """
    fold = folds[at]
    if fold in FORMS or fold in JOINED:
        return True
    particles = PARTICLES.get(fold)
    if particles is None:
        return False
    behind = folds[at + 1 : at + _CLAUSE]
    before = folds[max(0, at - _CLAUSE) : at] if fold in PARTICIPLES else []
    return any(word in particles for word in (*behind, *before))

"""Rule: our words for a vague amount tell no number, scale or currency that its phrase does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.checks.number_words import states_number
from generator.checks.proof import subjects
from generator.ingest.units import UNITS, key_of
from generator.model import Figure
from generator.units import CURRENCIES

RULE = "wording-tells-no-other-amount"

_WORD = re.compile(r"\d[\d.,]*|[^\W\d_]+")
_SCALE = re.compile(r"\w*(?:hundert|dutzend|tausend|[mb]illion|[mb]illiard|trillion)")


def wording_tells_no_other_amount(inputs: Inputs) -> Iterator[Finding]:
    """Numbers and scales of `wording` stand in the surface, its currency is the unit."""
    for subject in subjects(inputs, Figure):
        figure = subject.fact
        if figure.wording is None:
            continue
        told = set(amounts_in(figure.surface))
        others = [word for word in amounts_in(figure.wording) if word not in told]
        if others:
            message = f"'{figure.surface}' does not tell '{', '.join(others)}' of the wording."
            yield subject.failure(RULE, message, "say it as vaguely as the article", "wording")
        for word in _WORD.findall(figure.wording):
            unit = UNITS.get(key_of(word.lower()))
            if unit in CURRENCIES and unit != figure.unit:
                message = f"'{word}' of the wording is {unit}, not {figure.unit}."
                yield subject.failure(RULE, message, "mend wording or unit", "wording")


def amounts_in(text: str) -> list[str]:
    """Digits, number words and, of words that begin with a scale, what tells it.

    *Milliardenhöhe* and *milliardenschwer* both tell *milliard*, *Zehntausende* tells
    *zehntausend*.
    """
    found = []
    for word in _WORD.findall(text):
        fold = word.casefold()
        if word[0].isdigit():
            found.append(word.rstrip(".,"))
        elif scale := _SCALE.match(fold):
            found.append(scale[0])
        elif states_number(word):
            found.append(fold)
    return found

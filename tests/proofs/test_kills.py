"""A seeded part of what `nox -s proofs -- kills` disturbs in full."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.proofs.disturbing import KINDS
from tests.proofs.killing import SCENARIOS, Case


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.name)
def test_nothing_is_lost_and_the_next_run_finishes(scenario, tmp_path: Path) -> None:
    case = Case.of(scenario, tmp_path)
    chance = random.Random(scenario.name)
    for kind in KINDS:
        number = chance.randrange(case.operations(kind))
        assert case.disturbed(kind, number) == []

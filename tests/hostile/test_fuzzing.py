"""Readers survive inputs by grammar: the seeded part of what `nox -s proofs -- fuzzing` asks."""

from __future__ import annotations

import pytest

from tests.hostile.fuzzing import TARGETS, fuzz

EXECUTIONS = 12


@pytest.mark.parametrize("name", TARGETS)
def test_every_input_gets_a_result_or_a_message(name: str) -> None:
    assert fuzz(name, EXECUTIONS) >= EXECUTIONS // 2

"""No word of an author is lost; `nox -s proofs` runs ten times as many sequences."""

from __future__ import annotations

import pytest
from hypothesis import seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.proofs.merging_machine import Authors

pytestmark = pytest.mark.long


def test_no_word_is_lost_whatever_authors_and_data_do() -> None:
    run_state_machine_as_test(
        seed(1957)(Authors),
        settings=settings(max_examples=200, stateful_step_count=12, deadline=None, database=None),
    )

"""`nox -s proofs`: thousands of random sequences of edits, changed dossiers and runs of `generate`.

Prints what was done and how many words of authors were lost. The first loss ends it with the
shortest sequence that leads there.
"""

from __future__ import annotations

import sys

from hypothesis import HealthCheck, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.proofs.merging_machine import Authors, counted

SEQUENCES = 2_000
STEPS = 12
TOLD = (
    "sequences",
    "steps",
    "edits",
    "changes",
    "runs",
    "merges",
    "conflicts",
    "settled",
    "lost words",
)
"""What is printed, in this order."""


def main() -> int:
    """Run every sequence and print the count."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else SEQUENCES
    run_state_machine_as_test(
        seed(1957)(Authors),
        settings=settings(
            max_examples=number,
            stateful_step_count=STEPS,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    print("merging authors' edits with changed dossiers")
    for what in TOLD:
        print(f"  {what:<12}{counted[what]:>8}", flush=True)
    return 1 if counted["lost words"] else 0


if __name__ == "__main__":
    sys.exit(main())

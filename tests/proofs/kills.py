"""`nox -s proofs`: runs that are killed, refused or at work at once, and what is lost by it.

Every operation on files of every command is disturbed once: killed, disk full, read-only. Then real
processes are killed at random moments, and several runs are started at once. After each, what an
author wrote has to be there byte for byte, and the next run has to end where an undisturbed one
does, with no file of its own left. Prints how many by kind; exit code 1 if anything was lost.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.proofs.disturbing import KINDS, started
from tests.proofs.killing import SCENARIOS, Case, problems_of, tree

REAL = 20
"""Real processes killed at random moments, for each command."""
AT_ONCE = ((2, 8), (10, 3))
"""How many runs at once, and how often."""


def main() -> int:
    """Disturb everything and print what came of it."""
    done: Counter[str] = Counter()
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for scenario in SCENARIOS:
            case = Case.of(scenario, Path(folder) / scenario.name)
            for kind, found in (
                *every_operation(case),
                *random_moments(case, REAL),
                *at_once(case),
            ):
                done[f"{scenario.name}: {kind}"] += 1
                faults += [f"{scenario.name}: {kind}: {fault}" for fault in found]
    for kind, number in sorted(done.items()):
        print(f"  {number:4} {kind}")
    print(f"  {sum(done.values()):4} in all; lost or unfinished: {len(faults)}")
    print("\n".join(faults))
    return 1 if faults else 0


def every_operation(case: Case) -> Iterator[tuple[str, list[str]]]:
    """Each operation of the command disturbed once in each way."""
    for kind in KINDS:
        for number in range(case.operations(kind)):
            yield kind, case.disturbed(kind, number)


def random_moments(case: Case, times: int) -> Iterator[tuple[str, list[str]]]:
    """A process of its own, killed at a random moment of its run."""
    chance = random.Random(case.scenario.name)
    begin = time.monotonic()
    subprocess.run(case.command(case.copy()), check=True, capture_output=True)
    whole = time.monotonic() - begin
    for _ in range(times):
        folder = case.copy()
        process = subprocess.Popen(
            case.command(folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.3, 1) * whole)  # before, Python only starts
        process.send_signal(signal.SIGKILL)
        process.wait()
        yield "process killed", problems_of(case, folder)


def at_once(case: Case) -> Iterator[tuple[str, list[str]]]:
    """Several runs at once: those that are refused say so, the outcome is that of one."""
    for number, times in AT_ONCE:
        for _ in range(times):
            folder = case.copy()
            with tempfile.TemporaryFile() as told:
                children = [
                    started(lambda at=folder: case.scenario.run(at), told.fileno())
                    for _ in range(number)
                ]
                codes = [os.waitstatus_to_exitcode(os.waitpid(one, 0)[1]) for one in children]
                told.seek(0)
                lines = told.read().decode().splitlines()
            found = [f"said {line}" for line in lines if "is at work here" not in line]
            if set(codes) - {0, 1} or codes.count(0) < 1:
                found.append(f"ended with {codes}")
            if tree(folder) != case.after:
                found.append("is not what one run leaves")
            yield f"{number} at once", [*found, *problems_of(case, folder)]


if __name__ == "__main__":
    sys.exit(main())

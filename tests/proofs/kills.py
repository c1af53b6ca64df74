"""`nox -s proofs`: runs that are killed, refused or at work at once, and what is lost by it.

Every operation on files of `generate` and `ingest`, every fourth of `generate --release`, is
disturbed once in each way: killed, disk full, read-only. Then real
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
from itertools import chain
from pathlib import Path

from tests.proofs.disturbing import KINDS, started
from tests.proofs.killing import SCENARIOS, Case, problems_of, tree

REAL = 12
"""Real processes killed at random moments, for each command."""
AT_ONCE = ((2, 5), (10, 2))
"""How many runs at once, and how often."""


def main(names: list[str]) -> int:
    """Disturb the commands that are named, else all, and print what came of it."""
    total, faults = 0, list[str]()
    with tempfile.TemporaryDirectory() as folder:
        for scenario in SCENARIOS:
            if names and scenario.name not in names:
                continue
            done = Counter[str]()
            case = Case.of(scenario, Path(folder) / scenario.name)
            for kind, found in chain(every_operation(case), random_moments(case), at_once(case)):
                done[kind] += 1
                faults += [f"{scenario.name}: {kind}: {fault}" for fault in found]
            total += done.total()
            told = ", ".join(f"{number} {kind}" for kind, number in done.items())
            print(f"  {scenario.name}: {told}", flush=True)
    print(f"  {total} in all; lost, halved or unfinished: {len(faults)}")
    print("".join(f"{fault}\n" for fault in faults), end="")
    return 1 if faults else 0


def every_operation(case: Case) -> Iterator[tuple[str, list[str]]]:
    """Each operation of the command disturbed once in each way."""
    for kind in KINDS:
        for number in range(0, case.operations(kind), case.scenario.every):
            yield kind, case.disturbed(kind, number)


def random_moments(case: Case) -> Iterator[tuple[str, list[str]]]:
    """A process of its own, killed at a random moment of its run."""
    chance = random.Random(case.scenario.name)
    begin = time.monotonic()
    subprocess.run(case.command(case.copy()), check=True, capture_output=True)
    whole = time.monotonic() - begin
    for _ in range(REAL):
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
    sys.exit(main(sys.argv[1:]))

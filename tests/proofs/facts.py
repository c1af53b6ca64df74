"""`nox -s proofs`: how many faults, made by mutation in all facts, the rules notice.

Prints made and caught by kind for the project of our own, and for the site where its articles are
at hand. Ends with exit code 1 where a fault went unnoticed.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from generator.checks.inputs import Inputs
from tests.proofs.mutants import mutants
from tests.proofs.project import write_project
from tests.proofs.proving import Proving, Score, project_inputs, scored
from tests.proofs.sites import ORIGINALS, site_inputs


def main() -> int:
    """Run every mutant and print the score."""
    with tempfile.TemporaryDirectory() as folder:
        root = write_project(Path(folder))
        score = _run("articles of our own", project_inputs(root, root / "originals"))
    missed = list(score.missed)
    inputs = site_inputs()
    if inputs is None:
        print(f"no articles of the site at {ORIGINALS}; EXPLAINER_ORIGINALS names their folder.")
    else:
        missed += _run("articles of the site", inputs).missed
    for mutant in missed:
        print(f"unnoticed: {mutant.source}: {mutant.kind}: {mutant.what}")
    return 1 if missed else 0


def _run(title: str, inputs: Inputs) -> Score:
    score = scored(Proving(inputs), mutants(inputs))
    print(f"faults in facts, {title}: caught of made")
    print("\n".join(f"  {line}" for line in score.lines()), flush=True)
    return score


if __name__ == "__main__":
    sys.exit(main())

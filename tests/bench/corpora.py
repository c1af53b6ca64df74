"""Dates and quotations that `ingest` finds, against public corpora and with their own scorers.

    python -m tests.bench.corpora [--benchmarks DIR]

The corpora have non-commercial licences and stay outside the repository: DIR, else the folder in
`EXPLAINER_BENCHMARKS`, else the git-ignored `benchmarks/`, holds KRAUTS (Strötgen et al., LREC
2018) with the output of HeidelTime as `krauts-dolomiten/`, the development part of the news
quotations of Petersen-Frey and Biemann (2024) as `quotations-dev/dev.jsonl`, and the two scorers
beside them. A scorer starts the command line anew for each article, so the road of a user is what
is measured.
"""

from __future__ import annotations

import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

from tests.bench.places import benchmarks_argument
from tests.building import ROOT

INGEST = f"{sys.executable} -m generator ingest - --json"


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    benchmarks_argument(parser)
    folder: Path | None = parser.parse_args().benchmarks
    if folder is None:
        print("dates and quotations: not measured, no corpora at hand (option --benchmarks)")
        return
    for name, command in _runs(folder):
        print(f"{name:28} {_score(command)}", flush=True)


def _runs(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Name and scorer command of each measurement, ours before the plain or published one."""
    krauts, scorer = folder / "krauts-dolomiten", folder / "score_krauts.py"
    for part in ("Dolomiten-100", "Dolomiten-42"):
        gold = str(krauts / part)
        yield "dates, explainer", [str(scorer), gold, f"cmd:{INGEST}"]
        yield "dates, HeidelTime", [str(scorer), gold, str(krauts / f"{part}_heideltime")]
    articles, scorer = folder / "quotations-dev" / "dev.jsonl", folder / "score_quotations.py"
    yield "quotations, explainer", [str(scorer), str(articles), INGEST]
    yield "quotations, plain pattern", [str(scorer), str(articles), "--baseline"]


def _score(command: list[str]) -> str:
    run = subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if run.returncode != 0:
        sys.exit(f"{Path(command[0]).name} failed:\n{run.stderr[-2000:]}")
    return run.stdout.strip()


if __name__ == "__main__":
    main()

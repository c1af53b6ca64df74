"""How long the command line takes to do next to nothing, in seconds for the whole process.

python -m tests.bench.startup [RUNS]
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

from tests.building import ROOT

COMMANDS = {
    "explainer --help": ["--help"],
    "explainer ingest - (one line)": ["ingest", "-", "--json"],
}
ARTICLE = b"Am 9. November 1989 fiel die Mauer.\n"


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    print(f"Start, median and worst of {runs} runs:")
    for name, arguments in COMMANDS.items():
        seconds(arguments)  # compiles what was changed
        times = [seconds(arguments) for _ in range(runs)]
        print(f"  {name:32} {statistics.median(times):.2f} s  ({max(times):.2f} s)")


def seconds(arguments: list[str]) -> float:
    """How long one process takes."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "generator", *arguments]
    subprocess.run(command, cwd=ROOT, input=ARTICLE, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()

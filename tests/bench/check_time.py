"""Time of `explainer check`: on this project, and how it grows with the number of dossiers.

    python -m tests.bench.check_time [--originals DIR] [SIZE ...]

Time is that of the processor, so that other work on the machine does not count, for the whole
command line. The projects of 10, 100 and 1,000 dossiers come from `synthetic`. The plain baseline
is libyaml reading the same dossiers and vocabularies in the same run. What an article costs is told
without the start of the program, which many articles would hide.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.bench.places import originals_argument
from tests.bench.synthetic import write_project
from tests.building import ROOT, build_site

SIZES = (10, 100, 1000)
MOST_GROWTH = 1.2
"""How many times an article may cost among 1,000 what it costs among 100."""

STARTS = {
    "check": "import generator.cli, generator.checks",
    "generate": "import generator.cli, generator.export, generator.pages",
}
"""What the program loads before it begins to work."""

BASELINE = """
import sys, yaml
from pathlib import Path
loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
for file in Path(sys.argv[1], "data").rglob("*.yaml"):
    yaml.load(file.read_bytes(), loader)
"""


@dataclass(frozen=True)
class Growth:
    """Seconds of each job on a synthetic project, without the start of the program."""

    articles: int
    seconds: dict[str, float]

    def per_article(self, job: str) -> float:
        """Milliseconds that an article takes."""
        return self.seconds[job] / self.articles * 1000


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    originals_argument(parser)
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    arguments = parser.parse_args()
    starts = {job: seconds("-c", imports) for job, imports in STARTS.items()}
    for job, spent in starts.items():
        print(f"start of {job}: {spent:.2f} s")
    _this_project(arguments.originals)
    grown = [_growth(size, starts) for size in arguments.sizes]
    for small, large in pairwise(grown):
        _print_growth(small, large)


def _this_project(originals: Path | None) -> None:
    print("explainer check on this project, start included:")
    articles = [] if originals is None else ["--originals", str(originals)]
    with tempfile.TemporaryDirectory() as name:
        site = build_site(Path(name, "site"))
        ways = {
            "dossiers and pages": [],
            "and originals": articles,
            "and the built site": [*articles, "--site", str(site)],
        }
        if originals is None:
            print("  no articles at hand (option --originals), so they are left out")
            del ways["and originals"]
        for way, options in ways.items():
            print(f"  {way:20} {seconds('-m', 'generator', 'check', *options):6.2f} s")


def _growth(size: int, starts: dict[str, float]) -> Growth:
    """Measure one size, and print it."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        write_project(root, size)
        command = ("-m", "generator", "--project", name)
        articles = ("--originals", str(root / "articles"))
        times = {
            "baseline": seconds("-c", BASELINE, name),
            "generate": seconds(*command, "generate") - starts["generate"],
            "check": seconds(*command, "check") - starts["check"],
            "check, proving": seconds(*command, "check", *articles) - starts["check"],
        }
    grown = Growth(size, times)
    print(f"{size} dossiers:", flush=True)
    for job, spent in times.items():
        each, ratio = grown.per_article(job), spent / times["baseline"]
        print(f"  {job:16} {spent:8.2f} s  {each:7.1f} ms an article  {ratio:5.1f} x baseline")
    return grown


def _print_growth(small: Growth, large: Growth) -> None:
    print(f"an article among {large.articles} against one among {small.articles}:")
    for job in small.seconds:
        ratio = large.per_article(job) / small.per_article(job)
        print(f"  {job:16} {ratio:5.2f} x")


def seconds(*arguments: str) -> float:
    """Time of the processor for one Python process and those that it starts.

    Raises:
        RuntimeError: The process failed, with what it said.
    """
    before = _spent()
    command = [sys.executable, *arguments]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}:\n{(run.stderr or run.stdout)[-2000:]}")
    return _spent() - before


def _spent() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()

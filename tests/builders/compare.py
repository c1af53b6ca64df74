"""Build the site with MkDocs and with Zensical from the same files, and compare what comes out.

    python -m tests.builders.compare [RUNS]

Runs alternate and are cold: nothing that an earlier build kept is there. Zensical's `--strict`
exits 0 on what Python logs, so `explainer check --site` judges what it has built.
"""

from __future__ import annotations

import hashlib
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from statistics import median

from tests.bench.build_time import Took
from tests.builders.comparing import Comparison, compare
from tests.building import ROOT, SITE_URL

SOURCES = ("docs", "data", "overrides", "generator")
"""Folders that a build reads, beside `mkdocs.yml`."""
KEPT = shutil.ignore_patterns("__pycache__")
"""What Python and Jinja keep between two runs; Zensical took three times as long with old ones."""

BUILDERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "mkdocs": (("mkdocs", "build", "--strict"),),
    # without --clean an old number was seen to stay on a page
    "zensical": (("zensical", "build", "--clean", "--strict"), ("generator", "finish", "site")),
}
"""The commands of each builder; what MkDocs runs by a hook is a command of its own for others."""


def main() -> None:
    """Build, compare, print; exit 1 on a difference."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    took: dict[str, list[Took]] = {name: [] for name in BUILDERS}
    prints: dict[str, set[str]] = {name: set() for name in BUILDERS}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project = copied_project(folder / "project")
        for _ in range(runs):
            for builder in BUILDERS:
                took[builder].append(built(project, builder, folder / builder))
                prints[builder].add(fingerprint(folder / builder))
        run(project, "generator", "check", "--site", str(folder / "zensical"))
        found = compare(folder / "mkdocs", folder / "zensical")
    print_comparison(found)
    print_times(took)
    for builder, different in prints.items():
        told = "the same bytes" if len(different) == 1 else f"{len(different)} different sites"
        print(f"  {builder}: {runs} builds gave {told}")
    if found.differences or any(len(different) > 1 for different in prints.values()):
        sys.exit(1)


def copied_project(folder: Path) -> Path:
    """What a build reads, in a folder where builders may leave what they like."""
    folder.mkdir()
    shutil.copy2(ROOT / "mkdocs.yml", folder)
    for name in SOURCES:
        shutil.copytree(ROOT / name, folder / name, ignore=KEPT)
    return folder


def built(project: Path, builder: str, target: Path) -> Took:
    """Build with nothing kept, and move the site to `target`."""
    for left in (project / "site", project / ".cache", target):
        shutil.rmtree(left, ignore_errors=True)
    start, before = time.perf_counter(), _processor()
    for command in BUILDERS[builder]:
        run(project, *command)
    took = Took(time.perf_counter() - start, _processor() - before)
    (project / "site").rename(target)
    return took


def run(project: Path, *command: str) -> None:
    """Run a Python module in the project; what it said is shown where it fails."""
    environment = {**os.environ, "SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}:\n{done.stdout[-4000:]}")


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def fingerprint(site: Path) -> str:
    """A hash of all files with their names."""
    digest = hashlib.sha256()
    for file in sorted(file for file in site.rglob("*") if file.is_file()):
        digest.update(f"{file.relative_to(site).as_posix()}\0".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def print_comparison(found: Comparison) -> None:
    """On how many pages each aspect is the same, and every difference."""
    print(f"MkDocs {version('mkdocs')} and Zensical {version('zensical')}, {found.pages} pages:")
    for aspect, equal in found.equal.items():
        print(f"  {aspect:<28}  {equal:3} equal  {found.pages - equal:3} different")
    print(f"  {'other files':<28}  {found.files:3} equal to the byte")
    print(f"{len(found.differences)} differences")
    for line in found.differences:
        print(f"  {line}")


def print_times(took: dict[str, list[Took]]) -> None:
    """Wall and processor time of each builder."""
    print("Build time, cold, finishing included; median of alternating runs:")
    for builder, times in took.items():
        wall, processor = (median(getattr(t, kind) for t in times) for kind in Took.__annotations__)
        single = ", ".join(f"{t.wall:.1f}/{t.processor:.1f}" for t in times)
        print(f"  {builder:<9} {wall:6.2f} s wall {processor:6.2f} s processor  ({single})")


if __name__ == "__main__":
    main()

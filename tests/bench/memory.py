"""Memory and time of many articles in one call: the largest process, in MB.

    python -m tests.bench.memory [NUMBER]

The articles are made here, 300 words each. A tenth of them is measured as well: where memory is
flat, both need the same.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.building import ROOT

SENTENCES = (
    "Am {day}. November {year} kamen rund {n}.000 Menschen an die Mauer in Berlin.",
    "„Wir haben lange auf diesen Tag gewartet“, sagte Willy Brandt vor dem Rathaus.",
    "Der Umsatz der Werft stieg um {n} Prozent auf {n},5 Millionen Mark.",
    "Die Rakete hob mit {n} Tonnen Schub ab, berichtete Wernher von Braun.",
    "Im Jahr {year} lebten in der Stadt knapp {n} Millionen Einwohner.",
)
WORDS = 300
KINDS = {"--json": ["--json"], "drafts": []}


def main() -> None:
    """Measure and print; each measurement in a process of its own, since peaks do not fall."""
    if sys.argv[1:2] == ["--one"]:
        measure(Path(sys.argv[2]), sys.argv[3:])
        return
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as name:
        for count in (number // 10, number):
            folder = Path(name, str(count))
            write_articles(folder, count)
            for kind, options in KINDS.items():
                out = [] if options else ["--out", f"{name}/drafts-{count}"]
                command = ["-m", "tests.bench.memory", "--one", str(folder), *options, *out]
                run = [sys.executable, *command]
                said = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True)
                print(f"{count:6} articles, {kind:6} {said.stdout.strip()}", flush=True)


def write_articles(folder: Path, count: int) -> None:
    """Articles of `WORDS` words; the numbers in them differ."""
    folder.mkdir()
    for number in range(count):
        text, words, line = [], 0, number
        while words < WORDS:
            sentence = SENTENCES[line % len(SENTENCES)]
            values = {"day": line % 28 + 1, "year": 1900 + line % 100, "n": line % 900 + 10}
            text.append(sentence.format(**values))
            words += len(sentence.split())
            line += 1
        (folder / f"artikel-{number:06}.txt").write_text("\n".join(text), encoding="utf-8")


def measure(folder: Path, options: list[str]) -> None:
    """Ingest the folder in one call and print what the largest process needed."""
    start = time.perf_counter()
    with tempfile.TemporaryFile() as printed:
        command = [sys.executable, "-m", "generator", "ingest", str(folder), *options]
        subprocess.run(command, cwd=ROOT, stdout=printed, check=True)
        seconds = time.perf_counter() - start
        printed.seek(0)
        if "--json" in options:
            json.load(printed)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    print(f"{peak:6.0f} MB in the largest process, {seconds:6.1f} s")


if __name__ == "__main__":
    main()

"""Build time of the site as a ratio to stock Material building the same text as plain Markdown.

    python -m tests.bench.build_time [RUNS]

The plain project has one Markdown file for each built page with that page's headings, paragraphs,
lists and table rows. Runs alternate, so that a busy machine slows both; the medians count. Time of
the processor is told beside them: other work on the machine adds less to it.
"""

from __future__ import annotations

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from tests.building import ROOT, build_site, page_addresses

PLAIN_CONFIG = """\
site_name: Plain
site_url: https://example.org/
theme:
  name: material
  language: de
plugins:
  - search:
      lang: de
"""
BLOCKS = ("h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "tr", "blockquote")


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site = build_site(folder / "site")
        plain = write_plain_project(site, folder / "plain")
        ours, theirs = [], []
        for _ in range(runs):
            ours.append(seconds(ROOT, folder / "site"))
            theirs.append(seconds(plain, folder / "plain-site"))
        pages = len(page_addresses(site))
    print(f"Build time, {pages} pages, median of {runs} alternating runs:")
    print_ratio([took.wall for took in ours], [took.wall for took in theirs])
    print("Time of the processor in the same runs:")
    print_ratio([took.processor for took in ours], [took.processor for took in theirs])


def print_ratio(ours: Sequence[float], theirs: Sequence[float]) -> None:
    """Both medians with their runs, and how many times as long this site takes."""
    a, b = statistics.median(ours), statistics.median(theirs)
    print(f"  this site       {a:6.2f} s  ({', '.join(f'{t:.2f}' for t in ours)})")
    print(f"  plain Material  {b:6.2f} s  ({', '.join(f'{t:.2f}' for t in theirs)})")
    print(f"  ratio           {a / b:6.2f}")


@dataclass(frozen=True)
class Took:
    """Seconds that one build took, on the clock and on the processor."""

    wall: float
    processor: float


def seconds(project: Path, folder: Path) -> Took:
    """How long one build takes."""
    start, before = time.perf_counter(), _processor()
    build_site(folder, project=project)
    return Took(time.perf_counter() - start, _processor() - before)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def write_plain_project(site: Path, target: Path) -> Path:
    """A stock Material project with the text of all pages of `site`."""
    target.mkdir()
    (target / "mkdocs.yml").write_text(PLAIN_CONFIG, encoding="utf-8")
    for address in page_addresses(site):
        html = BeautifulSoup((site / address / "index.html").read_bytes(), "html.parser")
        page = target / "docs" / address / "index.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("\n\n".join(markdown(html.main)), encoding="utf-8")
    return target


def markdown(main: Tag) -> Iterator[str]:
    """The blocks of a page as Markdown; a block inside a block belongs to the outer one."""
    for block in main.find_all(BLOCKS):
        if block.find_parent(BLOCKS):
            continue
        text = " ".join(block.get_text(" ", strip=True).split())
        if block.name.startswith("h"):
            text = f"{'#' * int(block.name[1])} {text}"
        yield f"- {text}" if block.name == "li" else text


if __name__ == "__main__":
    main()

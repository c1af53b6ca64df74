"""`nox -s proofs -- hostile`: a site of all hostile articles, dossiers and pages, in a browser.

Prints how many hostile inputs of each kind were made, how many pages were visited, and what
survived: ran, was evaluated, left its folder, or showed a traceback. Ends with exit code 1 then.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.corpus import load
from generator.errors import ExplainerError
from tests.audit.chromium import launched
from tests.audit.serving import served
from tests.hostile import articles, browsing, looking
from tests.hostile.dossiers import PLAIN_PLACES, PROSE_PLACES, payloads
from tests.hostile.payloads import MARKUP, PLAIN
from tests.hostile.project import BASE, HostileSite, hostile_site
from tests.hostile.refused import ARTICLES, BYTES, DOSSIERS

SHOWN = 20
PARTS = 12
"""Sites that the payloads are spread over: each page of all facts grows with their number."""


def main() -> int:
    """Run everything and print the count."""
    start = time.monotonic()
    _print_inputs()
    survivors = _not_refused()
    for part in range(PARTS):
        with TemporaryDirectory() as folder:
            result = hostile_site(Path(folder), PARTS, part)
            codes = ", ".join(f"{name} {code}" for name, code in result.codes.items())
            print(f"part {part + 1} of {PARTS}: {codes}", flush=True)
            for kind, found in _survivors(result).items():
                survivors.setdefault(kind, []).extend(found)
    for kind, found in survivors.items():
        print(f"{kind}: {len(found)}")
        print("".join(f"  {what[:200]}\n" for what in found[:SHOWN]), end="")
    print(f"{time.monotonic() - start:.0f} seconds")
    return 1 if any(survivors.values()) else 0


def _survivors(result: HostileSite) -> dict[str, list[str]]:
    return {
        "evaluated": looking.evaluated(result),
        "traceback": looking.traced(result),
        "left its folder": looking.escaped(result),
        "could act": looking.acting(result),
        "executed": _executed(result),
    }


def _print_inputs() -> None:
    plain, prose = payloads(PLAIN), payloads(MARKUP)
    kinds = Counter(payload.kind for payload in plain)
    print("payloads by kind:", ", ".join(f"{kind} {n}" for kind, n in kinds.items()))
    print(f"dossiers: {len(plain)} with {len(PLAIN_PLACES)} places for text each")
    print(f"dossiers: {len(prose)} with Markdown; pages: {2 * len(prose)}; of prose places")
    print(f"  {', '.join(PROSE_PLACES)}")
    print(f"articles: {3 * len(plain[::3])} of payloads, {len(articles.NAMES)} by file name")
    refused = {kind: len(cases) for kind, cases in DOSSIERS.items()}
    refused |= {"bytes": len(BYTES), "articles": len(ARTICLES)}
    print("to be refused:", ", ".join(f"{kind} {n}" for kind, n in refused.items()))


def _not_refused() -> dict[str, list[str]]:
    taken = []
    for kind, cases in DOSSIERS.items():
        for name, text in cases.items():
            with TemporaryDirectory() as folder:
                seeds = Path(folder, "seeds")
                seeds.mkdir()
                (seeds / "x.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
                try:
                    load(Path(folder))
                except ExplainerError:
                    continue
                taken.append(f"{kind}: {name}")
    return {"taken though hostile": taken}


def _executed(result: HostileSite) -> list[str]:
    with launched() as browser, served(result.site, BASE) as address:
        context = browser.new_context(locale="de-DE", bypass_csp=True)
        visited, found = browsing.executed(context, address, result.site)
        print(f"pages visited with their policy switched off: {visited}")
        strict = browser.new_context(locale="de-DE")
        visited, violated = browsing.executed(strict, address, result.site)
        print(f"pages visited under their policy: {visited}")
    return [*found, *violated]


if __name__ == "__main__":
    sys.exit(main())

"""What a reader's browser really loads to show a page for the first time, in kB after gzip.

    python -m tests.bench.first_view

Text is counted as gzip level 6 would send it, which is about what GitHub Pages does; fonts and
pictures are compressed already.
"""

from __future__ import annotations

import gzip
import tempfile
from collections import Counter
from pathlib import Path

from playwright.sync_api import Browser, Response

from tests.audit.chromium import launched
from tests.audit.kinds import KINDS, address_of
from tests.audit.serving import served
from tests.building import BASE, build_site, page_addresses

PARTS = {"document": "HTML", "stylesheet": "CSS", "script": "JS", "font": "font"}
PACKED = {"font", "image"}


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name, launched() as browser:
        site = build_site(Path(name) / "site")
        pages = page_addresses(site)
        print(f"First view, kB after gzip:{'':13}total  requests  by part")
        with served(site, BASE) as home:
            for kind in KINDS:
                address = address_of(kind, pages)
                sizes, requests = weigh(browser, home + address)
                parts = ", ".join(f"{part} {size / 1000:.1f}" for part, size in sizes.items())
                total = sum(sizes.values()) / 1000
                print(f"  /{address:<35} {total:6.1f}  {requests:8}  {parts}")


def weigh(browser: Browser, address: str) -> tuple[Counter[str], int]:
    """Bytes by part of what the page at `address` loads in a fresh profile, and the requests."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="de-DE")
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address, wait_until="networkidle")
    sizes: Counter[str] = Counter()
    for answer in answers:
        kind = answer.request.resource_type
        body = answer.body()
        size = len(body) if kind in PACKED else len(gzip.compress(body, 6))
        sizes[PARTS.get(kind, kind)] += size
    context.close()
    return sizes, len(answers)


if __name__ == "__main__":
    main()

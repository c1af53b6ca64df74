"""A first look at a page costs at most 90 kB after gzip, font, styles and scripts included."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.checks.budgets import FIRST_VIEW, first_view
from generator.checks.built import Site, read_site
from tests.audit.kinds import KINDS, address_of
from tests.bench.first_view import weigh

NEARLY = 300  # bytes: a browser chooses one of the icons
FOR_AUTHORS = frozenset(("style",))  # shows every component at once, and no reader is led there


@pytest.fixture(scope="module")
def read(site: Path) -> Site:
    """The site as the release gate reads it."""
    return read_site(site, None, release=False)[0]


@pytest.mark.thinned
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in FOR_AUTHORS])
def test_first_view_is_light(
    browser: Browser, address: str, pages: list[str], kind: str, read: Site
) -> None:
    path = address_of(kind, pages)
    sizes, _ = weigh(browser, address + path)
    loaded = sum(sizes.values())
    assert loaded <= FIRST_VIEW, dict(sizes)
    page = read.pages["404.html" if kind == "not-found" else f"{path}index.html"]
    assert abs(first_view(read, page) - loaded) < NEARLY  # what the release gate counts


def test_nothing_of_the_search_is_loaded_before_it_is_asked_for(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    assert [url for url in asked if "/search/" in url or "/vendor/" in url] == []
    page.locator("[data-search-open]").first.click()
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/search/" in url]
    page.close()

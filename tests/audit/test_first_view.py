"""A first look at a page costs at most 90 kB after gzip, font, styles and scripts included."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.audit.kinds import KINDS, address_of
from tests.bench.first_view import LIMIT, weigh

FOR_AUTHORS = frozenset(("style",))  # shows every component at once, and no reader is led there


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in FOR_AUTHORS])
def test_first_view_is_light(browser: Browser, address: str, pages: list[str], kind: str) -> None:
    sizes, _ = weigh(browser, address + address_of(kind, pages))
    assert sum(sizes.values()) <= LIMIT, dict(sizes)


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

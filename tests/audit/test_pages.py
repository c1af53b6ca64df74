"""Every page loads whole and alone: no error, no foreign request, nothing stored, no overflow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.audit.conftest import OpenPage
from tests.audit.serving import served
from tests.building import BASE

STORED = "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie]"


class Record:
    """What a browser profile met while pages were opened in it."""

    def __init__(self, page: Page, home: str) -> None:
        self.page = page
        self.home = home
        self.troubles: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))
        page.on("request", self._request)
        page.on("response", self._response)
        page.on("requestfailed", self._failed)

    def visit(self, path: str) -> list[str]:
        """The troubles that the page at `path` makes."""
        self.troubles.clear()
        self.page.goto(self.home + path, wait_until="networkidle")
        self.troubles += [f"stored: {what}" for what in self.page.evaluate(STORED) if what]
        return [f"{path or 'start'}: {trouble}" for trouble in self.troubles]

    def _console(self, message: object) -> None:
        if message.type in ("error", "warning"):
            self.troubles.append(f"console: {message.text}")

    def _request(self, request: object) -> None:
        local = (self.home, "data:", "blob:")
        if not request.url.startswith(local):
            self.troubles.append(f"foreign: {request.url}")

    def _failed(self, request: object) -> None:
        if request.failure != "net::ERR_ABORTED":  # by going on to the next page
            self.troubles.append(f"failed: {request.url}: {request.failure}")

    def _response(self, response: object) -> None:
        if response.status >= 400:
            self.troubles.append(f"{response.status}: {response.url}")


@pytest.fixture(params=[BASE, "/"])
def record(request: pytest.FixtureRequest, site: Path, browser: object) -> Iterator[Record]:
    context: BrowserContext = browser.new_context(locale="de-DE")
    with served(site, request.param) as home:
        yield Record(context.new_page(), home)
        context.close()


@pytest.mark.thinned
def test_no_page_makes_trouble_or_stores_a_thing(record: Record, pages: list[str]) -> None:
    assert [trouble for page in pages for trouble in record.visit(page)] == []
    assert record.page.context.cookies() == []


def test_searching_asks_no_other_host(record: Record) -> None:
    record.visit("?q=Sputnik")
    record.page.locator("[data-md-component=search-result] a[href]").first.wait_for()
    assert record.troubles == []


def test_a_missing_address_leads_to_the_404_page(open_page: OpenPage, address: str) -> None:
    page = open_page()
    answer = page.goto(f"{address}themen/gibt-es-nicht/")
    assert answer is not None
    assert answer.status == 404
    assert page.locator("h1").inner_text()
    for link in page.locator("main a[href]").all():
        assert page.request.get(link.evaluate("link => link.href")).ok


def test_404_page_has_its_styles_and_search(open_page: OpenPage, address: str) -> None:
    page = open_page()
    failed: list[str] = []
    page.on("response", lambda answer: answer.ok or failed.append(answer.url))
    missing = f"{address}tief/unten/gibt-es-nicht/"
    page.goto(missing, wait_until="networkidle")
    page.locator("[data-search-open]").first.click()
    page.locator("[data-md-component=search-query]").fill("Sputnik")
    page.locator("[data-md-component=search-result] a[href]").first.wait_for()
    assert [url for url in failed if url != missing] == []

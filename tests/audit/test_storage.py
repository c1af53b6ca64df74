"""What the site keeps on a reader's device: nothing before a click, then the chosen scheme."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from tests.audit.conftest import OpenPage
from tests.audit.kinds import KINDS, address_of
from tests.building import ROOT

STORED = """async () => {
  const registered = await navigator.serviceWorker?.getRegistrations() ?? [];
  const databases = await indexedDB.databases();
  const caches_ = "caches" in self ? await caches.keys() : [];
  return [
    ...Object.keys(localStorage).map((key) => `localStorage: ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage: ${key}`),
    ...document.cookie.split("; ").filter(Boolean).map((cookie) => `cookie: ${cookie}`),
    ...databases.map(({ name }) => `IndexedDB: ${name}`),
    ...caches_.map((name) => `cache: ${name}`),
    ...registered.map(({ scope }) => `service worker: ${scope}`),
  ];
}"""
"""Every key that the site has on the device, by where it lies."""


def stored(page: Page) -> list[str]:
    cookies = [f"cookie: {cookie['name']}" for cookie in page.context.cookies()]
    return page.evaluate(STORED) + cookies


def test_reading_searching_and_filtering_keep_nothing(
    walk: Callable[..., Iterator[Page]], pages: list[str], address: str
) -> None:
    for page in walk([address_of(kind, pages) for kind in KINDS]):
        if page.locator("main a[href^='#beleg-']").count():
            page.locator("main a[href^='#beleg-']:visible").first.click()
            page.keyboard.press("Escape")
        for choice in page.locator("form.filter select:visible").all():
            choice.select_option(index=1)
        for header in page.locator("th[data-sort] button:visible").all():
            header.click()
        assert stored(page) == [], page.url
    page.locator("[data-search-open]").first.click()  # the same search on every page
    page.locator("[data-md-component=search-query]").fill("Sputnik")
    page.locator("[data-md-component=search-result] a[href]").first.wait_for()
    assert stored(page) == []


def test_the_chosen_scheme_is_the_only_thing_that_stays(open_page: OpenPage) -> None:
    page = open_page()
    page.locator("[data-scheme-switch]").click()
    assert stored(page) == ["localStorage: scheme"]
    page.locator("[data-scheme-switch]").click()  # back to what the system says: no choice
    assert stored(page) == []


@pytest.mark.parametrize("place", ["local", "session", "cookie", "database"])
def test_what_is_kept_would_be_seen(open_page: OpenPage, place: str) -> None:
    page = open_page()
    page.evaluate(
        {
            "local": "localStorage.setItem('moon', '1')",
            "session": "sessionStorage.setItem('moon', '1')",
            "cookie": "document.cookie = 'moon=1'",
            "database": "new Promise((done) => indexedDB.open('moon').onsuccess = () => done())",
        }[place]
    )
    assert stored(page)


def test_privacy_page_names_the_same_keys(open_page: OpenPage) -> None:
    page = open_page("datenschutz/")
    keys = page.locator("#speicher ~ ul:first-of-type li > code:first-child")
    assert keys.all_inner_texts() == ["scheme"]


def test_scripts_use_no_other_storage() -> None:
    scripts = "\n".join(
        file.read_text(encoding="utf-8")
        for file in sorted((ROOT / "overrides/assets/js").rglob("*.js"))
    )
    assert set(re.findall(r"localStorage\.\w+\(\"(\w+)\"", scripts)) == {"scheme"}
    assert re.findall(r"sessionStorage|document\.cookie|indexedDB|caches\.", scripts) == []

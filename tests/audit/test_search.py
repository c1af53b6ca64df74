"""A reader finds a word: by typing, and by an address that carries it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.audit.conftest import OpenPage

QUERY = "input[data-md-component=search-query]"
RESULTS = "[data-md-component=search-result] a[href]"
FIRST = 5


def result_addresses(page: Page) -> list[str]:
    page.locator(RESULTS).first.wait_for()
    return page.locator(RESULTS).evaluate_all("links => links.map((link) => link.href)")


@pytest.mark.parametrize(
    ("word", "anchor"),
    [("Sputnik", "#sputnik-moment"), ("Open Source", "#open-source"), ("Inferenz", "#inferenz")],
)
def test_search_finds_the_glossary_entry(open_page: OpenPage, word: str, anchor: str) -> None:
    page = open_page()
    page.locator("[data-search-open]").first.click()
    page.locator(QUERY).press_sequentially(word)
    found = result_addresses(page)[:FIRST]
    assert [link for link in found if "/glossar/" in link and link.endswith(anchor)], found


def test_address_with_a_query_opens_the_search_with_results(open_page: OpenPage) -> None:
    page = open_page("?q=Sputnik")
    assert page.locator(QUERY).is_visible()
    assert page.locator(QUERY).input_value() == "Sputnik"
    assert result_addresses(page)


def test_a_result_leads_to_a_page_that_has_the_place(open_page: OpenPage) -> None:
    page = open_page("?q=Sputnik")
    result_addresses(page)
    page.locator(RESULTS).first.click()
    page.wait_for_url(lambda url: "?q=" not in url)
    target = page.evaluate("location.hash.slice(1)")
    assert target == "" or page.locator(f"[id='{target}']").count() == 1


def test_evidence_is_no_result(open_page: OpenPage) -> None:
    page = open_page("?q=Absatz")
    page.locator(QUERY).wait_for()
    page.wait_for_function(
        "document.querySelector('.search-meta').textContent.match(/Treffer|Nichts/)"
    )
    links = page.locator(RESULTS).evaluate_all("links => links.map((link) => link.href)")
    assert [link for link in links if "#beleg" in link] == []


def test_escape_closes_the_search_and_gives_the_focus_back(open_page: OpenPage) -> None:
    page = open_page()
    opener = page.locator("[data-search-open]").first
    opener.focus()
    page.keyboard.press("Enter")
    page.locator(QUERY).wait_for()
    page.keyboard.press("Escape")
    page.locator(QUERY).wait_for(state="hidden")
    assert opener.evaluate("button => button === document.activeElement")

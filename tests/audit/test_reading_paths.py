"""A reader on a path meets its next page, without one every path; nothing is kept on the device."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.audit.conftest import OpenPage

PAGE = "themen/boerse/"
STEPS = ".path-step"
NEXT = ".path-step:not([hidden]) a[rel=next]"


def paths_of(page: Page) -> list[str]:
    """Paths that a reader sees at the end of a page."""
    shown = (step for step in page.locator(STEPS).all() if step.is_visible())
    return [step.get_attribute("data-path") or "" for step in shown]


def test_a_page_shows_the_path_of_the_address_alone(open_page: OpenPage) -> None:
    assert paths_of(open_page(f"{PAGE}?weg=boerse")) == ["boerse"]
    for unknown in ("", "?weg=", "?weg=<b>", "?weg=technik"):
        assert paths_of(open_page(PAGE + unknown)) == ["neu", "boerse"]


def test_without_script_every_path_is_shown(open_page: OpenPage) -> None:
    page = open_page(f"{PAGE}?weg=boerse", java_script_enabled=False)
    assert paths_of(page) == ["neu", "boerse"]


def test_a_path_is_walked_from_the_start_page_to_its_end(open_page: OpenPage) -> None:
    page = open_page()
    path = page.locator(".reading-path").filter(has_text="Mich interessiert die Börse")
    stops = path.get_by_role("listitem")
    names = [stop.get_by_role("link").inner_text() for stop in stops.all()]
    stops.first.get_by_role("link").click()
    for name in names[1:]:
        expect(page.locator(NEXT)).to_have_count(1)  # once the script has read the address
        expect(page.locator(NEXT)).to_have_text(f"Weiter: {name}")
        page.locator(NEXT).click()
        assert "weg=boerse" in page.url
    expect(page.locator(NEXT)).to_have_count(0)
    page.get_by_role("link", name="Mich interessiert die Börse").click()
    expect(page.get_by_role("heading", name="Wo möchten Sie anfangen?")).to_be_in_viewport()
    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    assert kept == [0, 0, ""]

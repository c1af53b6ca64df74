"""Timeline and tables: what a reader chooses stands in the address, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

OpenPage = Callable[..., Page]

SELECT = "select[name='{}']"
GERMAN = {"ascending": "aufsteigend", "descending": "absteigend"}
ROWS = ".timeline-entry, .figure-table tbody tr[id]"


def says(page: Page) -> str:
    """What the filter says, once it has begun."""
    output = page.locator(".filter output")
    expect(output).not_to_be_empty()
    return output.inner_text()


def search(page: Page) -> str:
    return str(page.evaluate("location.search"))


# ------------------------------------------------------------------ filters


def test_back_and_forward_restore_each_choice(open_page: OpenPage) -> None:
    page = open_page("chronik/")
    whole = says(page)
    page.select_option(SELECT.format("topic"), "boerse")
    by_topic = says(page)
    page.select_option(SELECT.format("source"), "weckruf")
    assert search(page) == "?topic=boerse&source=weckruf"
    page.go_back()
    assert (search(page), says(page)) == ("?topic=boerse", by_topic)
    page.go_back()
    assert (search(page), says(page)) == ("", whole)
    page.go_forward()
    assert (search(page), says(page)) == ("?topic=boerse", by_topic)
    assert page.input_value(SELECT.format("topic")) == "boerse"


# address, words of the status, whether everything is shown
ADDRESSES = [
    ("chronik/?topic=quatsch", "„quatsch“ ist hier nicht bekannt", True),
    ("chronik/?topic=boerse#sputnik-start", "ist aufgehoben", True),
    ("chronik/?topic=boerse#kurssturz", "Der Tag an der Börse", False),
    ("chronik/#gibt-es-nicht-mehr", "„gibt-es-nicht-mehr“ gibt es hier nicht", True),
    ("chronik/#%E0%A4%A", "gibt es hier nicht", True),
    ("zahlen/?source=weckruf#apple-kurs-beb", "ist aufgehoben", True),
]


@pytest.mark.parametrize(("path", "words", "all_shown"), ADDRESSES)
def test_an_address_that_does_not_fit_is_told(
    open_page: OpenPage, path: str, words: str, all_shown: bool
) -> None:
    page = open_page(path)
    expect(page.locator(".filter output")).to_contain_text(words)
    assert (page.locator(f":is({ROWS}):visible").count() == page.locator(ROWS).count()) is all_shown


def test_without_script_everything_is_there(open_page: OpenPage) -> None:
    page = open_page("chronik/?topic=boerse", java_script_enabled=False)
    assert (
        page.locator(".timeline-entry:visible").count() == page.locator(".timeline-entry").count()
    )
    assert page.locator(".filter:visible").count() == 0
    assert page.locator(".year-nav a:visible").count() == page.locator(".timeline-year").count()


# ------------------------------------------------------------------ timeline


def test_arrow_keys_go_from_entry_to_entry(open_page: OpenPage) -> None:
    page = open_page("chronik/")
    dates = page.locator(".timeline-entry .when a")
    dates.first.focus()
    page.keyboard.press("ArrowDown")
    expect(dates.nth(1)).to_be_focused()
    page.keyboard.press("Tab")  # into the entry: links are not trapped
    page.keyboard.press("ArrowDown")
    expect(dates.nth(2)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(dates.nth(1)).to_be_focused()


def test_years_follow_the_address_and_the_reader(open_page: OpenPage) -> None:
    page = open_page("chronik/#jahr-2023")
    current = page.locator(".year-nav [aria-current]")
    expect(current).to_have_text("2023")
    page.locator("#kurssturz").scroll_into_view_if_needed()
    expect(current).to_have_text("2025")
    page.locator(".year-nav a").first.click()
    assert page.evaluate("location.hash") == "#jahr-1957"
    expect(current).to_have_text("1957")


def test_focus_is_not_hidden_below_the_years(open_page: OpenPage) -> None:
    page = open_page("chronik/#jahr-2025")
    page.locator("#kurssturz").locator("xpath=ancestor::li").locator(".when a").focus()
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        above = page.evaluate("document.activeElement.getBoundingClientRect().top")
        below = page.evaluate("document.querySelector('.year-nav').getBoundingClientRect().bottom")
        inside = page.evaluate("!!document.activeElement.closest('.timeline')")
        assert not inside or above >= below - 1


def test_a_day_of_many_events_is_headed_once(open_page: OpenPage) -> None:
    page = open_page("chronik/")
    expect(page.locator("#tag-2025-01-27")).to_have_text("27. Januar 2025")
    page.select_option(SELECT.format("actor"), "sowjetunion")
    expect(page.locator("#tag-2025-01-27")).to_be_hidden()


def test_paper_says_what_has_been_chosen(open_page: OpenPage) -> None:
    page = open_page("chronik/?topic=boerse")
    page.emulate_media(media="print")
    expect(page.locator(".filter output")).to_be_visible()
    expect(page.locator(".filter select").first).to_be_hidden()


# ------------------------------------------------------------------ table of figures


def test_values_sort_within_their_unit(open_page: OpenPage) -> None:
    page = open_page("zahlen/")
    page.get_by_role("button", name="Wert", exact=True).press("Enter")
    assert search(page) == "?sort=value&order=desc"
    header = page.locator("th[aria-sort]")
    expect(header).to_have_attribute("aria-sort", "descending")
    groups = page.locator("tbody.unit-group").all()
    assert len(groups) > 1
    for group in groups:
        cells = group.locator("td[data-value]:not([data-value=''])[data-unit]")
        values = [float(str(cell.get_attribute("data-value"))) for cell in cells.all()]
        assert values == sorted(values, reverse=True)
        assert len({cell.get_attribute("data-unit") for cell in cells.all()}) <= 1
    expect(page.locator(".sort-status")).to_contain_text("innerhalb jeder Einheit")


def test_a_third_press_and_the_back_button_take_sorting_back(open_page: OpenPage) -> None:
    page = open_page("zahlen/")
    first = page.locator(".figure-table tbody tr").first.get_attribute("id")
    button = page.get_by_role("button", name="Angabe", exact=True)
    for order in ("?sort=label&order=asc", "?sort=label&order=desc", ""):
        button.click()
        assert search(page) == order
    assert page.locator(".figure-table tbody tr").first.get_attribute("id") == first
    page.go_back()
    expect(page.locator("th[aria-sort]")).to_have_attribute("aria-sort", "descending")


def test_an_unknown_column_is_told(open_page: OpenPage) -> None:
    page = open_page("zahlen/?sort=farbe&order=quer")
    expect(page.locator(".sort-status")).to_contain_text("„farbe“ ist keine Spalte")


# what an address asks for, how the column is sorted then: an unknown order is the usual one
ORDERS = [
    ("?sort=value&order=asc", "ascending"),
    ("?sort=value&order=desc", "descending"),
    ("?sort=value&order=quer", "descending"),
    ("?sort=value&order=constructor", "descending"),
    ("?sort=label&order=toString", "ascending"),
]


@pytest.mark.parametrize(("asked", "direction"), ORDERS)
def test_an_order_is_one_of_two(open_page: OpenPage, asked: str, direction: str) -> None:
    page = open_page(f"zahlen/{asked}")
    expect(page.locator("th[aria-sort]")).to_have_attribute("aria-sort", direction)
    expect(page.locator(".sort-status")).to_contain_text(GERMAN[direction])


def test_a_script_that_does_not_arrive_stops_no_other(open_page: OpenPage) -> None:
    page = open_page("")
    page.route("**/sort.js", lambda route: route.abort())
    page.goto(f"{page.url}zahlen/?source=weckruf")
    expect(page.locator(".filter select").first).to_be_visible()
    expect(page.locator(f":is({ROWS}):visible")).not_to_have_count(page.locator(ROWS).count())
    assert page.locator("th[data-sort] button").count() == 0


@pytest.mark.parametrize("path", ["zahlen/?sort=value", "chronik/", "", "quellenvergleich/"])
def test_nothing_is_wider_than_the_smallest_phone(open_page: OpenPage, path: str) -> None:
    page = open_page(path, viewport={"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


# ------------------------------------------------------------------ charts


def test_a_row_of_a_chart_opens_its_evidence(open_page: OpenPage) -> None:
    page = open_page("")
    row = page.get_by_role("link", name="Infineon: mehr als 4 % Minus")
    row.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".card.is-open .evidence-value")).to_contain_text("mehr als")
    page.keyboard.press("Escape")
    expect(row).to_be_focused()


@pytest.mark.parametrize("path", ["", "themen/investitionen/", "quellenvergleich/"])
def test_no_text_of_a_chart_is_cut_on_the_smallest_phone(open_page: OpenPage, path: str) -> None:
    page = open_page(path, viewport={"width": 320, "height": 700})
    cut = page.evaluate(
        """() => [...document.querySelectorAll(".chart-svg text")]
          .filter((text) => {
            const [own, all] = [text, text.closest("svg")].map((e) => e.getBoundingClientRect());
            return own.left < all.left - 2 || own.right > all.right + 2;
          })
          .map((text) => text.textContent)"""
    )
    assert cut == []


def test_rows_of_a_chart_are_large_enough_to_tap(open_page: OpenPage) -> None:
    page = open_page("", viewport={"width": 320, "height": 700})
    heights = page.evaluate(
        "[...document.querySelectorAll('.chart-svg .hit')].map((e) => e.getBBox().height)"
    )
    assert heights
    assert min(heights) >= 24

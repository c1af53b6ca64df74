"""What opens above the text closes with Escape, lets the pointer in, and covers not its trigger.

WCAG 1.4.13 for what appears on hover or focus, 2.4.11 for what would hide the focus.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.audit.conftest import SIZES, OpenPage, comes_true
from tests.audit.kinds import KINDS, address_of
from tests.audit.report import Tested

FACT = "main a[href^='#beleg-']"
TERM = "main a[data-term]"
CARD = ".card.is-open"
NOTE = "[role=tooltip]"
MENU = "#hauptnavigation"
SEARCH = "dialog#suche"

ABOVE = "[popover], dialog, [role=dialog], [role=tooltip]"
NESTED = f"""() => [...document.querySelectorAll("{ABOVE}")]
  .filter((element) => element.parentElement.closest("{ABOVE}"))
  .map((element) => element.outerHTML.slice(0, 120))"""
OVERLAP = """([trigger, floating]) => {
  const over = floating.getBoundingClientRect();
  return [...trigger.getClientRects()].some((line) => line.left < over.right
    && line.right > over.left && line.top < over.bottom && line.bottom > over.top);
}"""


def by_click(trigger: Locator) -> None:
    trigger.click()


def by_hover(trigger: Locator) -> None:
    trigger.hover()


def by_enter(trigger: Locator) -> None:
    trigger.focus()
    trigger.page.keyboard.press("Enter")


def by_focus(trigger: Locator) -> None:
    trigger.page.keyboard.press("Tab")  # the focus of a keyboard is another than that of a script
    trigger.focus()


POPOVERS: dict[str, tuple[str, str, str, Callable[[Locator], None]]] = {
    "card": ("laptop", FACT, CARD, by_click),
    "card by keyboard": ("laptop", FACT, CARD, by_enter),
    "card on a phone": ("phone", FACT, CARD, by_click),
    "term": ("laptop", TERM, NOTE, by_hover),
    "term by keyboard": ("laptop", TERM, NOTE, by_focus),
    "menu": ("phone", "[data-menu]", MENU, by_click),
    "menu by keyboard": ("phone", "[data-menu]", MENU, by_enter),
    "search": ("laptop", "[data-search-open]", SEARCH, by_enter),
}
"""What opens: where it is looked at, its trigger, itself, and how it is opened."""


@pytest.fixture
def opened(
    open_page: OpenPage, pages: list[str], request: pytest.FixtureRequest
) -> tuple[Page, Locator, Locator]:
    """An article with something open: the page, the trigger, and what has opened."""
    size, trigger, floating, open_ = POPOVERS[request.param]
    width, height = SIZES[size]
    page = open_page(address_of("article", pages), viewport={"width": width, "height": height})
    open_(page.locator(trigger).first)
    expect(page.locator(floating)).to_be_visible()
    return page, page.locator(trigger).first, page.locator(floating)


@pytest.mark.parametrize("opened", POPOVERS, indirect=True)
def test_escape_closes_it_and_leaves_the_focus_at_its_trigger(
    opened: tuple[Page, Locator, Locator], tested: Tested
) -> None:
    page, trigger, floating = opened
    page.keyboard.press("Escape")
    is_open = floating.count() > 0 and floating.is_visible()
    has_focus = trigger.evaluate("element => element === document.activeElement")
    hovered = trigger.evaluate("element => element.matches(':hover')")
    tested("popovers", 1, int(is_open or not (has_focus or hovered)))
    assert not is_open
    assert has_focus or hovered


HOVERABLE = ("card", "card on a phone", "term", "term by keyboard")


@pytest.mark.parametrize("opened", HOVERABLE, indirect=True)
def test_it_stays_while_the_pointer_moves_into_it(
    opened: tuple[Page, Locator, Locator], tested: Tested
) -> None:
    page, _, floating = opened
    box = floating.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + min(12, box["height"] / 2), steps=8)
    page.wait_for_timeout(700)
    is_open = floating.is_visible()
    tested("popovers", 1, int(not is_open))
    assert is_open


@pytest.mark.parametrize("opened", HOVERABLE, indirect=True)
def test_it_covers_not_its_trigger(opened: tuple[Page, Locator, Locator], tested: Tested) -> None:
    page, trigger, floating = opened
    pair = [trigger.element_handle(), floating.element_handle()]
    # on a phone the page moves up for the card once that is laid out
    covers = not comes_true(page, f"(pair) => !({OVERLAP})(pair)", pair)
    tested("popovers", 1, int(covers))
    assert not covers
    expect(trigger).to_be_in_viewport()


def test_a_fact_low_on_a_phone_is_not_covered_by_its_card(
    open_page: OpenPage, pages: list[str]
) -> None:
    width, height = SIZES["phone"]
    page = open_page(address_of("article", pages), viewport={"width": width, "height": height})
    fact = page.locator(FACT).nth(3)
    fact.evaluate("link => scrollTo(0, link.getBoundingClientRect().bottom + scrollY - 800)")
    fact.click()
    expect(page.locator(CARD)).to_be_visible()
    handles = [fact.element_handle(), page.locator(CARD).element_handle()]
    assert comes_true(page, f"(pair) => !({OVERLAP})(pair)", handles)
    expect(fact).to_be_in_viewport()


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_leaving_a_card_by_tab_closes_it_and_leads_back(
    open_page: OpenPage, pages: list[str], tested: Tested, key: str
) -> None:
    page = open_page(address_of("article", pages))
    fact = page.locator(FACT).first
    by_enter(fact)
    expect(page.locator(CARD)).to_be_visible()
    for _ in range(30):
        page.keyboard.press(key)
        if not page.evaluate("document.querySelector(':popover-open')?.matches('.card')"):
            break
    leads_back = fact.evaluate("element => element === document.activeElement")
    tested("popovers", 1, int(not leads_back))
    assert leads_back


def test_opening_a_card_closes_the_text_of_a_term(open_page: OpenPage, pages: list[str]) -> None:
    page = open_page(address_of("article", pages))
    page.locator(TERM).first.hover()
    expect(page.locator(NOTE)).to_be_visible()
    by_enter(page.locator(FACT).first)
    expect(page.locator(CARD)).to_be_visible()
    expect(page.locator(NOTE)).to_be_hidden()


@pytest.mark.thinned
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_that_opens_lies_inside_another(
    open_page: OpenPage, tested: Tested, pages: list[str], kind: str
) -> None:
    page = open_page(address_of(kind, pages))
    if page.locator(FACT).count():
        by_enter(page.locator(FACT).first)
    found = page.evaluate(NESTED)
    in_cards = page.locator(".card a[data-term], .card [popover]").count()
    tested("popovers", 1, len(found) + in_cards)
    assert found == []
    assert in_cards == 0

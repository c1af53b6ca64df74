"""Who has only a keyboard gets everywhere, and always sees where the focus is (2.4.7, 2.4.11)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.audit.conftest import SIZES, OpenPage, go
from tests.audit.kinds import KINDS, address_of
from tests.audit.report import Tested

QUERY = "input[data-md-component=search-query]"
RESULT = "[data-md-component=search-result] a[href]"
STEPS = 400  # presses of Tab after which something is called unreachable
STATIONS = 60  # of a page are looked at; what follows repeats them

UNSEEN = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return "";
  const told = element.outerHTML.slice(0, 120);
  const marked = [element, element.closest("label, summary") ?? element].some((shown) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  });
  const frame = element.querySelector?.(".hit"); // a row of a chart has a frame of its own
  const framed = frame && parseFloat(getComputedStyle(frame).strokeWidth) >= 2
    && getComputedStyle(frame).stroke !== "none";
  if (!marked && !framed && element.id !== "inhalt") return `no outline: ${told}`;
  const boxes = [...element.getClientRects()].filter((box) => box.width && box.height);
  const points = boxes.flatMap(({ left, right, top, bottom }) => [
    [(left + right) / 2, (top + bottom) / 2], [left + 2, top + 2], [right - 2, bottom - 2],
    [left + 2, (top + bottom) / 2], [right - 2, (top + bottom) / 2],
  ]);
  const seen = points.some(([x, y]) => {
    const on = document.elementFromPoint(x, y);
    return on && (element.contains(on) || on.contains(element));
  });
  return seen ? "" : `not in sight: ${told}`;
}"""
"""What is wrong with how the focus shows; empty where nothing is."""


def focused(target: Locator) -> bool:
    return target.evaluate("element => element === document.activeElement")


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until `target` has the focus, and see that it can be seen there."""
    for _ in range(STEPS):
        page.keyboard.press("Tab")
        if focused(target):
            assert page.evaluate(UNSEEN) == ""
            return
    raise AssertionError(f"Tab never reached {target}")


def test_a_reader_with_a_keyboard_gets_everywhere(
    open_page: OpenPage, pages: list[str], address: str
) -> None:
    page = open_page()
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Zum Inhalt springen")
    assert focused(skip)
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert focused(page.locator("#inhalt"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#inhalt').contains(document.activeElement)")

    go(page, address)
    tab_to(page, page.locator("#hauptnavigation").get_by_role("link", name="Chronik"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/chronik/")

    tab_to(page, page.locator("[data-search-open]").first)
    page.keyboard.press("Enter")
    expect(page.locator(QUERY)).to_be_focused()
    page.keyboard.type("Sputnik")
    page.locator(RESULT).first.wait_for()
    page.keyboard.press("ArrowDown")
    assert focused(page.locator(RESULT).first)
    assert page.evaluate(UNSEEN) == ""
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "sputnik" in url)

    go(page, address + address_of("article", pages))
    fact = page.locator("main a[href^='#beleg-']").first
    tab_to(page, fact)
    page.keyboard.press("Enter")
    expect(page.locator(".card.is-open")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".card.is-open")).to_have_count(0)
    assert focused(fact)

    go(page, f"{address}chronik/")
    tab_to(page, page.locator("form.filter select").first)
    page.keyboard.press("ArrowDown")
    expect(page.locator(".timeline-entry[hidden]").first).to_be_attached()

    go(page, f"{address}zahlen/")
    header = page.locator("th[data-sort]").first
    tab_to(page, header.locator("button"))
    page.keyboard.press("Enter")
    expect(header).to_have_attribute("aria-sort", "ascending")

    go(page, f"{address}impressum/")
    tab_to(page, page.locator("[data-scheme-switch]"))
    page.keyboard.press("Space")
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")

    tab_to(page, page.locator("footer a[href]").last)


def test_the_menu_of_a_phone_is_walked_by_keyboard(open_page: OpenPage) -> None:
    width, height = SIZES["phone"]
    page = open_page(viewport={"width": width, "height": height})
    tab_to(page, page.locator("[data-menu]"))
    page.keyboard.press("Enter")
    links = page.locator("#hauptnavigation a")
    assert focused(links.first)
    for link in links.all()[1:]:
        page.keyboard.press("Tab")
        assert focused(link)
        assert page.evaluate(UNSEEN) == ""


@pytest.mark.thinned
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_focus_is_always_in_sight(
    open_page: OpenPage, tested: Tested, pages: list[str], kind: str, size: str
) -> None:
    width, height = SIZES[size]
    options = {"viewport": {"width": width, "height": height}, "reduced_motion": "reduce"}
    page = open_page(address_of(kind, pages), **options)
    found, stations = [], 0
    for key, presses in (("Tab", STATIONS), ("Shift+Tab", STATIONS // 2)):
        for _ in range(presses):
            page.keyboard.press(key)
            if trouble := page.evaluate(UNSEEN):
                found.append(trouble)
            stations += 1
    tested("focus", stations, len(found))
    assert found == []


def test_a_focus_that_cannot_be_seen_is_noticed(open_page: OpenPage) -> None:
    page = open_page("impressum/", bypass_csp=True)  # which forbids styles from outside
    for style, trouble in (
        (":focus-visible { outline: none !important }", "no outline"),
        ("header a { position: relative; left: -900px }", "not in sight"),
    ):
        tag = page.add_style_tag(content=style)
        page.locator(".wordmark").focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        assert page.evaluate(UNSEEN).startswith(trouble)
        tag.evaluate("tag => tag.remove()")

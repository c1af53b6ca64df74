"""What can be clicked or tapped is at least 24 by 24 CSS pixels (WCAG 2.2, 2.5.8).

Of the exceptions only one counts here: a link in a line of text is as high as the line. That small
targets have room around them (axe lets that pass) is no excuse.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.audit.conftest import SIZES, OpenPage, at_each_width
from tests.audit.kinds import address_of
from tests.audit.report import Tested

LEAST = 24
SMALL = """(least) => {
  const targets = [...document.querySelectorAll(
    "a[href], button, input, select, summary, textarea, [tabindex='0'][role=button]")];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true })
    && element.getClientRects().length && !element.closest("[inert]")
    && !element.matches(".skip-link:not(:focus)");
  const inText = (element) => {
    if (!/^inline$/.test(getComputedStyle(element).display)) return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    return block.textContent.trim().length > element.textContent.trim().length;
  };
  const small = (element) => [...element.getClientRects()].every((box) => {
    return Math.round(box.height) < least || Math.round(box.width) < least;
  });
  const seen = targets.filter(shown);
  const bad = seen.filter((element) => !inText(element) && small(element)).map((element) => {
    const { width, height } = element.getBoundingClientRect();
    const name = element.outerHTML.slice(0, 100);
    const place = element.parentElement.className || element.parentElement.tagName;
    return `${Math.round(width)}x${Math.round(height)} in ${place}: ${name}`;
  });
  return { count: seen.length, bad };
}"""


def small(page: Page) -> dict[str, Any]:
    """Targets of the page as it is now: how many there are, and those that are too small."""
    page.evaluate("document.fonts.ready.then(() => null)")
    return page.evaluate(SMALL, LEAST)


def test_targets_are_large_enough(walk: Callable[..., Iterator[Page]], tested: Tested) -> None:
    found, count = [], 0
    for page in walk(reduced_motion="reduce"):
        for width in at_each_width(page, [width for width, _ in SIZES.values()]):
            seen = small(page)
            count += seen["count"]
            found += [f"{page.url} at {width}: {line}" for line in seen["bad"]]
    tested("targets", count, len(found))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", SIZES)
def test_targets_of_an_open_card_are_large_enough(
    open_page: OpenPage, pages: list[str], size: str
) -> None:
    width, height = SIZES[size]
    page = open_page(address_of("article", pages), viewport={"width": width, "height": height})
    page.locator("main a[href^='#beleg-']").first.click()
    page.locator(".card.is-open .citation > summary").click()
    assert small(page)["bad"] == []


def test_a_small_target_is_seen(open_page: OpenPage) -> None:
    page = open_page("impressum/")
    page.evaluate("""() => {
      const button = document.createElement("button");
      button.style.cssText = "width: 20px; height: 20px; padding: 0";
      document.querySelector("main").append(button);
    }""")
    assert [line for line in small(page)["bad"] if line.startswith("20x20")]

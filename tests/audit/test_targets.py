"""What can be clicked or tapped is at least 24 by 24 CSS pixels (WCAG 2.2, 2.5.8).

Of the exceptions only one counts here: a link in a line of text is as high as the line. That small
targets have room around them (axe lets that pass) is no excuse. All pages are walked in
`test_reflow.py`, what opens on them here.
"""

from __future__ import annotations

import pytest

from tests.audit.conftest import SIZES, OpenPage
from tests.audit.kinds import address_of
from tests.audit.targets import small


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

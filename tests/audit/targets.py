"""What of a page can be clicked or tapped, and what of it is smaller than it must be."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

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

"""A page stays readable at 400 %, with wider spacing, with a reader's own colours and at rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from tests.audit.conftest import SIZES, OpenPage, at_each_width
from tests.audit.kinds import KINDS, address_of
from tests.audit.report import Tested
from tests.audit.targets import small

Walk = Callable[..., Iterator[Page]]
AT_400_PERCENT = {"width": 320, "height": 256}  # CSS pixels: 1,280 × 1,024 divided by four (1.4.10)
WIDTHS = (320, 390, 768, 1280, 1920)
SPACED_WIDTHS = (320, 1280)
TOUCHED_WIDTHS = frozenset(width for width, _ in SIZES.values())
CALM = {"reduced_motion": "reduce"}

OVERFLOW = """() => {
  const limit = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= limit) return [];
  return [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > limit + 1)
    .map((element) => element.outerHTML.slice(0, 120));
}"""
UNMARKED = """() => [...document.querySelectorAll("body *")]
  .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1
    && ["auto", "scroll"].includes(getComputedStyle(element).overflowX)
    && !(element.tabIndex === 0 && element.getAttribute("role") === "region"
      && element.getAttribute("aria-label")))
  .map((element) => element.outerHTML.slice(0, 120))"""
"""What scrolls sideways and is no named region that the keyboard reaches."""

SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""
"""The values of WCAG 1.4.12."""
CUT = """() => [...document.querySelectorAll("body *")].filter((element) => {
  const style = getComputedStyle(element);
  const cuts = ["hidden", "clip"];
  if (!cuts.includes(style.overflowX) && !cuts.includes(style.overflowY)) return false;
  if (element.clientWidth <= 1 || element.closest("svg")) return false;
  return element.scrollWidth > element.clientWidth + 1
    || element.scrollHeight > element.clientHeight + 1;
}).map((element) => element.outerHTML.slice(0, 120))"""

MOVING = """() => document.getAnimations().map((animation) => animation.animationName
  ?? animation.transitionProperty)"""


def test_pages_fit_any_width_bear_wider_spacing_and_have_large_targets(
    walk: Walk, tested: Tested, pages: list[str]
) -> None:
    """Three checks in one walk: laying out a long page anew takes longer than looking at it."""
    reflow, spacing, targets, count = [], [], [], 0
    for page in walk(**CALM, bypass_csp=True):  # which forbids styles from outside
        for width in at_each_width(page, WIDTHS):
            reflow += [(page.url, width, line) for line in page.evaluate(OVERFLOW)]
            if width in TOUCHED_WIDTHS:
                seen = small(page)
                count += seen["count"]
                targets += [(page.url, width, line) for line in seen["bad"]]
        page.set_viewport_size(AT_400_PERCENT)
        lines = page.evaluate(OVERFLOW) + page.evaluate(UNMARKED)
        reflow += [(page.url, 400, line) for line in lines]
        page.add_style_tag(content=SPACING)
        for width in at_each_width(page, SPACED_WIDTHS):
            lines = page.evaluate(OVERFLOW) + page.evaluate(CUT)
            spacing += [(page.url, width, line) for line in lines]
    tested("reflow", len(pages) * (len(WIDTHS) + 1), len(reflow))
    tested("spacing", len(pages) * len(SPACED_WIDTHS), len(spacing))
    tested("targets", count, len(targets))
    assert (reflow, spacing, targets) == ([], [], [])


def test_at_rest_nothing_moves(open_page: OpenPage, pages: list[str]) -> None:
    page = open_page(address_of("article", pages), reduced_motion="reduce")
    page.locator("main a[href^='#beleg-']").first.click()
    page.locator(".card.is-open").wait_for()
    assert page.evaluate(MOVING) == []
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


# ------------------------------------------------------------------ a reader's own colours

INVISIBLE = """() => {
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const marks = document.querySelectorAll("svg :is(rect:not(.hit), circle, path, line)");
  return [...marks].filter((mark) => {
    const { fill, stroke } = getComputedStyle(mark);
    const box = mark.getBoundingClientRect();
    const shown = [fill, stroke].filter((c) => c !== "none" && !/, 0\\)$/.test(c) && c !== paper);
    return seen(mark) && box.width + box.height > 0 && !shown.length;
  }).map((mark) => mark.outerHTML.slice(0, 120));
}"""
"""Marks of charts and buttons that have the colour of the page."""
FILLS = """() => [...document.querySelectorAll("svg :is(rect, circle, path)")]
  .map((mark) => /^none$|, 0\\)$/.test(getComputedStyle(mark).fill) ? "clear" : mark.outerHTML)"""
OUTLINE = """() => {
  const frame = document.activeElement.querySelector(".hit");
  if (frame && getComputedStyle(frame).stroke !== "none") return true;
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
}"""


@pytest.mark.thinned
@pytest.mark.parametrize("kind", KINDS)
def test_forced_colours_keep_marks_and_focus(
    open_page: OpenPage, tested: Tested, pages: list[str], kind: str
) -> None:
    page = open_page(address_of(kind, pages), forced_colors="active", color_scheme="dark")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    found = page.evaluate(INVISIBLE)
    forced = page.evaluate(FILLS)
    page.emulate_media(forced_colors="none")
    plain = page.evaluate(FILLS)
    found += [f for f, p in zip(forced, plain, strict=True) if p == "clear" != f]  # covers a chart
    page.emulate_media(forced_colors="active")
    for _ in range(6):
        page.keyboard.press("Tab")
        if not page.evaluate(OUTLINE):
            found.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    tested("contrast-mode", 1, len(found))
    assert found == []

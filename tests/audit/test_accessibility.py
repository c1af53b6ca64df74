"""axe finds no violation on any page kind, in both schemes and at both sizes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.audit.conftest import SIZES, OpenPage
from tests.audit.kinds import KINDS, address_of
from tests.audit.tools import axe_source

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "async (tags) => (await axe.run(document, {runOnly: tags})).violations"


def violations(page: Page) -> Iterator[str]:
    """What axe objects to on the page as it is now, one line an element."""
    page.evaluate("document.fonts.ready.then(() => null)")
    page.evaluate(axe_source())
    for found in page.evaluate(RUN, RULES):
        for node in found["nodes"]:
            reason = " ".join(node["failureSummary"].split())
            yield f"{found['id']}: {node['target']}: {reason}"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_page_is_accessible(
    open_page: OpenPage, pages: list[str], kind: str, scheme: str, size: str
) -> None:
    width, height = SIZES[size]
    page = open_page(
        address_of(kind, pages),
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    found = list(violations(page))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_search_is_accessible(open_page: OpenPage, scheme: str) -> None:
    page = open_page("?q=Sputnik", color_scheme=scheme, reduced_motion="reduce")
    page.locator("[data-md-component=search-result] a[href]").first.wait_for()
    found = list(violations(page))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_evidence_card_is_accessible(
    open_page: OpenPage, pages: list[str], scheme: str, size: str
) -> None:
    width, height = SIZES[size]
    page = open_page(
        address_of("article", pages),
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    page.locator("a[href^='#beleg-']").first.click()
    page.locator(".card.is-open .citation > summary").click()
    found = list(violations(page))
    assert not found, "\n".join(found)


def test_axe_sees_a_mistake(open_page: OpenPage) -> None:
    page = open_page()
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert [line for line in violations(page) if line.startswith("button-name")]

"""axe finds no violation on any page, in both schemes, from narrow to wide."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from tests.audit.axe import look
from tests.audit.conftest import ENDS, SCHEMES, SIZES, OpenPage
from tests.audit.kinds import KINDS, address_of
from tests.audit.report import Tested

Walk = Callable[..., Iterator[Page]]
CALM = {"reduced_motion": "reduce"}


def viewport(width: int, height: int = 900) -> dict[str, object]:
    return {"viewport": {"width": width, "height": height}}


VIEWS = [
    ("light", ENDS[0], "every page"),
    ("dark", ENDS[1], "every page"),
    ("light", SIZES["laptop"][0], "every kind"),
    ("dark", SIZES["phone"][0], "every third page"),
    ("dark", SIZES["phone"][0], "every kind"),
]
"""Scheme, width and what is walked. Colours do not depend on the width, nor the layout on the
scheme, so they are walked crosswise. A whole run takes them all, any other each page once, by turns
in the first or the second."""


def test_pages_are_accessible(walk: Walk, tested: Tested, pages: list[str], whole: bool) -> None:
    kinds = [address_of(kind, pages) for kind in KINDS]
    walks = {"every page": pages, "every kind": kinds, "every third page": pages[::3]}
    found = []
    for at, (scheme, width, walked) in enumerate(VIEWS if whole else VIEWS[:2]):
        addresses = walks[walked] if whole else pages[at::2]
        for page in walk(addresses, color_scheme=scheme, **CALM, **viewport(width)):
            found += [f"{page.url} {scheme}: {line}" for line in look(page).violations]
        tested("axe", len(addresses), len(found))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_open_search_is_accessible(open_page: OpenPage, tested: Tested, scheme: str) -> None:
    page = open_page("?q=Sputnik", color_scheme=scheme, reduced_motion="reduce")
    page.locator("[data-md-component=search-result] a[href]").first.wait_for()
    found = look(page).violations
    tested("axe", 1, len(found))
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("scheme", "size"), list(zip(SCHEMES, SIZES, strict=True)))
def test_open_evidence_card_is_accessible(
    open_page: OpenPage, tested: Tested, pages: list[str], scheme: str, size: str
) -> None:
    options = {"color_scheme": scheme, **CALM, **viewport(*SIZES[size])}
    page = open_page(address_of("article", pages), **options)
    page.locator("a[href^='#beleg-']").first.click()
    page.locator(".card.is-open .citation > summary").click()
    found = look(page).violations
    tested("axe", 1, len(found))
    assert not found, "\n".join(found)


def test_axe_sees_a_mistake(open_page: OpenPage) -> None:
    page = open_page()
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert [line for line in look(page).violations if line.startswith("button-name")]

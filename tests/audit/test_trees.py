"""What a screen reader finds in each component: the accessibility tree as it was last reviewed.

The trees are those of the fixture project, so that no change of content touches them. After an
intended change: ``pytest tests/audit/test_trees.py --renew``, then read the difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.site.specimens import EXAMPLES
from tests.audit.conftest import go, new_context
from tests.audit.report import Tested
from tests.audit.serving import served
from tests.building import BASE, build_site
from tests.project_fixture import buildable, generated, write_project

TREES = Path(__file__).parent / "trees"
UNSHOWN = frozenset(("outlook_chart",))  # the fixture has no forecast with its result
SHOWN = [name for name in EXAMPLES if name not in UNSHOWN]
FACT = "main a[href^='#beleg-']"


def open_card(page: Page) -> None:
    page.locator(FACT).first.click()


def open_search(page: Page) -> None:
    page.locator("[data-search-open]").first.click()
    page.get_by_role("status").get_by_text("Begriff, Name, Zahl").wait_for()  # the index is here


def stay(page: Page) -> None:
    """Nothing to open."""


FRAME = {
    "header": ("", ".site-header", stay),
    "contents": ("barrierefreiheit/", ".contents", stay),
    "footer": ("", ".site-footer", stay),
    "filter": ("chronik/", "form.filter", stay),
    "evidence-list": ("chronik/", ".evidence", stay),
    "evidence-card": ("chronik/", ".card.is-open", open_card),
    "search": ("", "dialog#suche", open_search),
}
"""Components that no macro makes: page, place, and what must be opened."""


@pytest.fixture(scope="module")
def moon(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The served site of the fixture project."""
    project = buildable(write_project(tmp_path_factory.mktemp("trees")))
    generated(project)
    with served(build_site(project.root / "site", project=project.root), BASE) as address:
        yield address


@pytest.fixture(scope="module")
def style_page(browser: Browser, moon: str) -> Iterator[Page]:
    context = new_context(browser)
    page = context.new_page()
    go(page, f"{moon}stil/")
    yield page
    context.close()


def kept_tree(name: str, tree: str, renew: bool) -> str:
    """The tree that is kept, or nothing; with `renew` it is `tree` from now on."""
    kept = TREES / f"{name}.yaml"
    if renew:
        TREES.mkdir(exist_ok=True)
        kept.write_text(tree + "\n", encoding="utf-8")
    return kept.read_text(encoding="utf-8").removesuffix("\n") if kept.is_file() else ""


@pytest.mark.parametrize("name", SHOWN)
def test_component_of_a_macro_has_its_tree(
    style_page: Page, tested: Tested, pytestconfig: pytest.Config, name: str
) -> None:
    tree = style_page.locator(f"#baustein-{name}").aria_snapshot()
    kept = kept_tree(name, tree, pytestconfig.getoption("--renew"))
    tested("trees", 1, int(tree != kept))
    assert tree == kept


@pytest.mark.parametrize("name", FRAME)
def test_component_of_the_frame_has_its_tree(
    browser: Browser, moon: str, tested: Tested, pytestconfig: pytest.Config, name: str
) -> None:
    address, place, open_ = FRAME[name]
    context = new_context(browser)
    page = context.new_page()
    go(page, moon + address)
    open_(page)
    tree = page.locator(place).first.aria_snapshot()
    context.close()
    kept = kept_tree(name, tree, pytestconfig.getoption("--renew"))
    tested("trees", 1, int(tree != kept))
    assert tree == kept


def test_every_tree_belongs_to_a_component() -> None:
    assert {file.stem for file in TREES.glob("*.yaml")} == {*SHOWN, *FRAME}

"""What several test folders share: the built site."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.building import build_site, page_addresses


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--whole` audits everything; `--renew` does, and writes anew what the audit keeps."""
    parser.addoption("--whole", action="store_true", help="audit everything, not a part")
    parser.addoption("--renew", action="store_true", help="write report and trees of the audit")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files marked `long` come first."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built strictly below a base path; `EXPLAINER_SITE` names one that is built."""
    if given := os.environ.get("EXPLAINER_SITE"):
        return Path(given).resolve()
    return build_site(tmp_path_factory.mktemp("site") / "site")


@pytest.fixture(scope="session")
def pages(site: Path) -> list[str]:
    """The addresses of all pages below the base path, the start page as an empty one."""
    addresses = page_addresses(site)
    assert len(addresses) > 20, f"the site has only these pages: {addresses}"
    return addresses

"""The browser, the served site, and a page that keeps a record of what went wrong in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.audit.chromium import launched
from tests.audit.serving import served
from tests.building import BASE

SIZES = {"phone": (390, 844), "laptop": (1280, 900)}
PATIENCE = 5_000  # milliseconds that a test waits for what a reader would see at once

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The served site, below the base path it was built for."""
    with served(site, BASE) as address:
        yield address


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[OpenPage]:
    """Opens a page of the site in a browser profile of its own; options go to the profile."""
    contexts = []

    def open_(path: str = "", *, base: str = address, **options: object) -> Page:
        options.setdefault("viewport", {"width": 1280, "height": 900})
        context = browser.new_context(locale="de-DE", **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.goto(base + path)
        return page

    yield open_
    for context in contexts:
        context.close()

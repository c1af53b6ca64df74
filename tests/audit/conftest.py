"""The browser, the served site, and a page that keeps a record of what went wrong in it."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from tests.audit import report
from tests.audit.chromium import launched
from tests.audit.serving import served
from tests.building import BASE, ROOT

SIZES = {"phone": (390, 844), "laptop": (1280, 900)}
SCHEMES = ("light", "dark")
ENDS = (320, 1920)  # CSS pixels: what is left at 400 % of 1,280, and a wide screen
PATIENCE = 30_000  # milliseconds that a test waits at most: several run on a busy machine

READY = """document.contentType === "image/svg+xml" // a drawing has no scripts
  || performance.getEntriesByName("ready").length > 0"""

expect.set_options(timeout=PATIENCE)

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def whole(pytestconfig: pytest.Config) -> bool:
    """Whether everything is looked at; else a walk takes a part."""
    return _is_whole(pytestconfig)


def _is_whole(config: pytest.Config) -> bool:
    return bool(config.getoption("--whole") or config.getoption("--renew"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The served site, below the base path it was built for."""
    with served(site, BASE) as address:
        yield address


def new_context(browser: Browser, **options: object) -> BrowserContext:
    """A browser profile of its own for a reader with a laptop, unless options say otherwise."""
    options.setdefault("viewport", {"width": 1280, "height": 900})
    context = browser.new_context(locale="de-DE", **options)
    context.set_default_timeout(PATIENCE)
    return context


def go(page: Page, address: str) -> None:
    """Opens `address` and waits until whatever answers a reader there has begun."""
    page.goto(address)
    assert comes_true(page, READY), f"{address} was never ready"


def comes_true(page: Page, condition: str, argument: object = None) -> bool:
    """Whether an expression in the page is true in time.

    Playwright's own waiting evaluates text inside the page, which its policy forbids.
    """
    end = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < end:
        with suppress(Error):  # the page leads on to another one
            if page.evaluate(condition, argument):
                return True
        page.wait_for_timeout(20)
    return False


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[OpenPage]:
    """Opens a page of the site in a browser profile of its own; options go to the profile."""
    contexts = []

    def open_(path: str = "", *, base: str = address, **options: object) -> Page:
        context = new_context(browser, **options)
        contexts.append(context)
        page = context.new_page()
        if options.get("java_script_enabled", True):
            go(page, base + path)
        else:
            page.goto(base + path)
        return page

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture
def walk(open_page: OpenPage, address: str, pages: list[str]) -> Callable[..., Iterator[Page]]:
    """Opens one page of the site after the other in one profile; options go to the profile."""

    def walk_(addresses: list[str] | None = None, **options: object) -> Iterator[Page]:
        page = None
        for path in pages if addresses is None else addresses:
            if page is None:
                page = open_page(path, **options)
            else:
                go(page, address + path)
            yield page

    return walk_


def at_each_width(page: Page, widths: Iterable[int], height: int = 900) -> Iterator[int]:
    """Gives the open page one width after the other, in CSS pixels, as resizing a window does."""
    for width in widths:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("new Promise((done) => requestAnimationFrame(() => done()))")
        yield width


# ------------------------------------------------------------------ the report of the audit


@pytest.fixture
def tested(record_property: Callable[[str, object], None]) -> report.Tested:
    """Takes down what a test looked at and what it found, for the report of the audit."""
    record_property(report.BEGUN, True)

    def tested_(check: str, looked_at: int, findings: int = 0) -> None:
        record_property(report.PROPERTY, (check, looked_at, findings))

    return tested_


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "thinned: of many like cases only some run, unless --whole")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Of a test marked `thinned` every third case runs; all of them in a whole run, or by name."""
    if _is_whole(config) or any("::" in argument for argument in config.args):
        return
    cases: Counter[str] = Counter()
    left_out = []
    for item in items:
        if item.get_closest_marker("thinned") is None:
            continue
        name = item.nodeid.partition("[")[0]
        if cases[name] % 3:
            left_out.append(item)
        cases[name] += 1
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Tell what was looked at; with `--renew` a whole run writes its report."""
    stats = terminalreporter.stats
    ended = [told for end in ("passed", "failed", "skipped") for told in stats.get(end, ())]
    calls = [told.user_properties for told in ended if told.when == "call"]
    crashed = [told for told in stats.get("failed", ()) if told.when != "call"]
    died = len(crashed) + len(stats.get("error", ())) + len(stats.get("deselected", ()))
    sums = report.Sums.of(calls, died)
    for check, count in sums.looked_at.items():
        terminalreporter.write_line(f"{check}: {count} looked at, {sums.findings[check]} findings")
    if not config.getoption("--renew"):
        return
    if left := sums.missing:
        terminalreporter.write_line(f"The report stays as it is; not tested: {', '.join(left)}")
    else:
        report.write(sums)
        terminalreporter.write_line(f"Written: {report.FILE.relative_to(ROOT)}")

"""A site of hostile articles, dossiers and pages in a browser: nothing runs, and nothing is asked.

The policy of pages is switched off here, so that whatever got into a page would act. This is a part
of what `nox -s proofs -- hostile` visits in full.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.audit.serving import served
from tests.hostile.browsing import executed
from tests.hostile.payloads import HOST
from tests.hostile.project import BASE, hostile_site

EVERY = 48
PROBES = {
    "script": "<script>pwned()</script>",
    "handler": "<main><img src=x onerror=pwned()></main>",
    "hovered": "<main><b onmouseover=pwned()>a</b></main>",
    "link": "<main><a href=javascript:pwned()>a</a></main>",
    "request": f"<img src=//{HOST}/x.png>",
    "dialog": "<script>delete window.alert; alert(1)</script>",
    "mistake": "<script>throw new Error('x')</script>",
}


@pytest.fixture
def open_profile(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="de-DE", bypass_csp=True)
    yield context
    context.close()


def test_nothing_runs_in_a_hostile_site(open_profile: BrowserContext, tmp_path: Path) -> None:
    result = hostile_site(tmp_path, EVERY, check=False)
    assert set(result.codes.values()) == {0}, result.said
    with served(result.site, BASE) as address:
        visited, found = executed(open_profile, address, result.site)
    assert found == []
    assert visited > 30


def found_in(profile: BrowserContext, folder: Path, probe: str) -> list[str]:
    """What a browser finds in a site of two pages, the first of which holds a probe."""
    page = "<!doctype html><title>x</title><script>performance.mark('ready')</script>"
    (folder / "404.html").write_text(page, encoding="utf-8")
    (folder / "index.html").write_text(page + probe, encoding="utf-8")
    with served(folder, BASE) as address:
        return executed(profile, address, folder)[1]


@pytest.mark.parametrize("name", PROBES)
def test_what_runs_is_noticed(open_profile: BrowserContext, tmp_path: Path, name: str) -> None:
    assert found_in(open_profile, tmp_path, PROBES[name])


def test_what_does_not_run_is_not(open_profile: BrowserContext, tmp_path: Path) -> None:
    assert found_in(open_profile, tmp_path, "<main><a href='#x'>pwned()</a></main>") == []

"""A site with every setting of a deployment is no heavier than allowed, and mistakes reach it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from generator.checks import run
from tests.audit.conftest import OpenPage
from tests.audit.serving import served
from tests.building import BASE, ROOT, build_site

ADDRESS = "redaktion@example.org"
SETTINGS = {
    "CONTACT_EMAIL": ADDRESS,
    "IMPRINT_NAME": "Redaktion Erklärseite im Verlag für lange Namen",
    "IMPRINT_STREET": "Straße des 17. Juni 135",
    "IMPRINT_CITY": "10623 Berlin",
    "IMPRINT_PHONE": "+49 30 0000000",
    "IMPRINT_RESPONSIBLE": "Redaktion Erklärseite",
    "IMPRINT_RESPONSIBLE_ADDRESS": "Straße des 17. Juni 135, 10623 Berlin",
}


@pytest.fixture(scope="module")
def deployed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with pytest.MonkeyPatch.context() as settings:
        for name, value in SETTINGS.items():
            settings.setenv(name, value)
        return build_site(tmp_path_factory.mktemp("deployed") / "site")


@pytest.fixture(scope="module")
def home(deployed: Path) -> Iterator[str]:
    with served(deployed, BASE) as address:
        yield address


def test_nothing_keeps_it_from_being_deployed(deployed: Path) -> None:
    found = run(ROOT, site=deployed, originals=None, release=True)
    dated = "corrections-are-dated"  # by whoever deploys, on that day
    assert [str(one) for one in found if one.level == "error" and one.rule != dated] == []


def test_a_mistake_is_reported_with_its_fact_and_page(open_page: OpenPage, home: str) -> None:
    page = open_page("akteure/?weg=x", base=home)
    page.locator("main a[href^='#beleg-']:visible").first.click()
    report = page.locator(".card.is-open a.report")
    fact = page.locator("li:has(> .card.is-open)").get_attribute("id")
    report.evaluate("link => addEventListener('click', (event) => event.preventDefault())")
    report.click()
    mail = urlsplit(str(report.get_attribute("href")))
    words = parse_qs(mail.query)
    assert (mail.scheme, mail.path) == ("mailto", ADDRESS)
    assert words["subject"] == [f"Fehler melden: {str(fact).removeprefix('beleg-')}"]
    assert words["body"][0].startswith(f"Seite: {home}akteure/\nAngabe: ")


def test_without_script_a_mistake_is_reported_at_the_foot(open_page: OpenPage, home: str) -> None:
    page = open_page("akteure/", base=home, java_script_enabled=False)
    page.locator("main a[href^='#beleg-']:visible").first.click()
    page.locator("a.report:visible").first.click()
    expect(page).to_have_url(f"{home}akteure/#fehler")
    foot = page.locator("#fehler")
    expect(foot).to_be_in_viewport()
    assert str(foot.get_attribute("href")).startswith(f"mailto:{ADDRESS}?subject=")

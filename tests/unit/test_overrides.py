"""Templates of the frame: no text of the settings or of a page is markup."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader

from tests.building import ROOT

HOSTILE = 'A & B <i>"C"</i>'
TITLE = "Mond & Erde </title>"
CONFIG: dict[str, Any] = {
    "site_name": HOSTILE,
    "site_description": HOSTILE,
    "extra": {
        "header": [{"url": 'a"b/', "title": HOSTILE}],
        "contact": {"email": 'a"b@example.org'},
    },
}
PAGE: dict[str, Any] = {
    "title": "Seite",
    "url": "seite/",
    "canonical_url": 'https://example.org/"seite"/',
    "meta": {"title": TITLE, "description": HOSTILE, "as_of": HOSTILE},
    "toc": [],
}

# template and selector of an element, its attribute (or None for its text), and what it must be
PLACES = [
    ("partials/header.html", ".wordmark", None, f"{HOSTILE}."),
    ("partials/header.html", ".main-nav a", None, HOSTILE),
    ("partials/header.html", ".main-nav a", "href", 'a"b/'),
    ("partials/footer.html", ".footer-name", None, HOSTILE),
    ("partials/footer.html", ".footer-name + p", None, f"Stand: {HOSTILE}"),
    ("404.html", "title", None, f"Seite nicht gefunden – {HOSTILE}"),
    ("main.html", "title", None, f"{TITLE} – {HOSTILE}"),
    ("main.html", "link[rel=canonical]", "href", 'https://example.org/"seite"/'),
    ("main.html", "meta[name=description]", "content", HOSTILE),
]


@pytest.mark.parametrize(("template", "selector", "attribute", "expected"), PLACES)
def test_settings_are_text(
    template: str, selector: str, attribute: str | None, expected: str
) -> None:
    assert _found(template, selector, attribute) == expected


# address and title of a page of "Der Mond", what a search result shows
TITLES = [
    ("flug/", "Der Flug", "Der Flug – Der Mond"),
    ("flug/", "F" * 49, f"{'F' * 49} – Der Mond"),
    ("flug/", "F" * 50, "F" * 50),
    ("flug/", "Der Mond von nahem", "Der Mond von nahem"),
    ("", "Start", "Der Mond"),
    ("", "Der Mond: wie der Flug gelang", "Der Mond: wie der Flug gelang"),
]


@pytest.mark.parametrize(("url", "title", "shown"), TITLES)
def test_the_name_of_the_site_is_added_where_it_fits(url: str, title: str, shown: str) -> None:
    page = PAGE | {"url": url, "meta": {"title": title}}
    assert _found("main.html", "title", None, CONFIG | {"site_name": "Der Mond"}, page) == shown
    assert len(shown) <= 60


def test_address_of_reports_cannot_leave_its_attribute() -> None:
    found = _found("partials/footer.html", ".footer-nav a[href^=mailto]", "href")
    assert found.startswith('mailto:a"b@example.org?subject=')


def _found(
    template: str,
    selector: str,
    attribute: str | None,
    config: dict[str, Any] = CONFIG,
    page: dict[str, Any] = PAGE,
) -> str:
    env = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=False)
    env.filters["url"] = str
    html = env.get_template(template).render(config=config, page=page)
    element = BeautifulSoup(html, "html.parser").select_one(selector)
    assert element is not None
    return element.get_text() if attribute is None else str(element[attribute])

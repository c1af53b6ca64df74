"""The site works wherever it lies: below a path, at a domain of its own, at the root of a host.

Each is built with its SITE_URL, served like GitHub Pages does, and looked through: every address
that a page, the sitemap, the feed or the open data name is asked for; a browser then walks in.
"""

from __future__ import annotations

import json
import re
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from lxml import etree
from playwright.sync_api import Browser, expect

from generator.corpus import load
from generator.finishing import BuiltSite
from generator.finishing.built_page import built_pages
from generator.finishing.policy import set_policies
from generator.finishing.redirects import write_redirects
from generator.project import Project
from tests.audit.conftest import go, new_context
from tests.audit.serving import served
from tests.building import ROOT, SITE_URL, build_site, page_addresses

HOMES = {
    "own domain": "https://schock.example/",
    "below a path": SITE_URL,
    "nothing said": "http://127.0.0.1:8000/",
}
NAMED = "//@href | //@src | //@action | //meta[@property='og:image' or @property='og:url']/@content"
IN_TEXT = re.compile(r"https?://[^\s\"<>\\]+")
MOVED = "alt/begriffe/"
MISSING = "tief/unten/gibt-es-nicht/"


@dataclass(frozen=True)
class Home:
    """A build that is served: its files, the address it was built for, and where it is served."""

    folder: Path
    public: str
    local: str

    @cached_property
    def named(self) -> set[str]:
        """Every address that pages, sitemap, feed and open data name, as it is served here."""
        found = set()
        for file in self.folder.rglob("*.html"):
            path = file.relative_to(self.folder).as_posix()
            # the page for what is missing is shown at any depth
            path = MISSING if path == "404.html" else path.removesuffix("index.html")
            root = etree.fromstring(file.read_bytes(), etree.HTMLParser(encoding="utf-8"))
            found |= {urljoin(self.public + path, str(raw)) for raw in root.xpath(NAMED)}
        for file in (self.folder / "sitemap.xml", *self.folder.glob("daten/*.*ml")):
            found |= set(IN_TEXT.findall(file.read_text(encoding="utf-8")))
        found = {urldefrag(address)[0] for address in found}
        own = {address for address in found if address.startswith(self.public)}
        return {self.here(address) for address in own - {self.public + MISSING}}

    def here(self, address: str) -> str:
        """Where this server has what lies at a public address."""
        return self.local + address.removeprefix(self.public)


@pytest.fixture(scope="module", params=HOMES.values(), ids=HOMES)
def home(
    request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Home]:
    public = request.param
    project = Project(tmp_path_factory.mktemp("home"))
    folder = project.root / "site"
    if public == SITE_URL:
        shutil.copytree(site, folder)
    else:
        build_site(folder, site_url=public)
    project.data.mkdir()
    (project.data / "redirects.yaml").write_text(f"/{MOVED}: /glossar/#inferenz\n", "utf-8")
    write_redirects(BuiltSite(project, folder, load(ROOT / "data"), tuple(built_pages(folder))))
    set_policies(folder)
    with served(folder, urlsplit(public).path) as local:
        yield Home(folder, public, local)


def status(address: str) -> int:
    try:
        with urllib.request.urlopen(address) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


@pytest.mark.thinned
def test_every_address_of_the_site_is_answered(home: Home) -> None:
    assert len(home.named) > len(page_addresses(home.folder))
    assert [address for address in sorted(home.named) if status(address) != 200] == []


@pytest.mark.thinned
def test_nothing_leads_to_the_host_of_another_build(home: Home) -> None:
    others = [urlsplit(other).netloc for other in HOMES.values() if other != home.public]
    files = [file for file in home.folder.rglob("*") if file.suffix in (".html", ".xml", ".json")]
    found = {
        file.relative_to(home.folder).as_posix(): other
        for file in files
        for other in others
        if f"//{other}" in file.read_text(encoding="utf-8")
    }
    assert found == {}


@pytest.mark.thinned
def test_every_page_names_its_own_address(home: Home) -> None:
    for path in page_addresses(home.folder):
        if path == MOVED:
            continue  # which names where it leads
        root = etree.fromstring(
            (home.folder / path / "index.html").read_bytes(), etree.HTMLParser(encoding="utf-8")
        )
        named = root.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")
        assert set(named) == {home.public + path}
        for data in root.xpath("//script[@type='application/ld+json']/text()"):
            own = [address for address in IN_TEXT.findall(data) if "/explainer/" in address]
            assert json.loads(data)
            assert all(address.startswith(home.public) for address in own)


@pytest.mark.thinned
def test_a_reader_walks_in_and_finds_everything(browser: Browser, home: Home) -> None:
    context = new_context(browser)
    page = context.new_page()
    troubles: list[str] = []
    page.on("console", lambda message: message.type == "error" and troubles.append(message.text))
    go(page, home.local)
    page.locator(".main-nav a:visible").first.click()
    expect(page).to_have_url(f"{home.local}themen/")
    page.locator("main a[href]").first.click()
    page.locator(".wordmark").click()
    expect(page).to_have_url(home.local)

    go(page, f"{home.local}?q=Sputnik")
    result = page.locator("[data-md-component=search-result] a[href]").first
    result.wait_for()
    assert str(result.evaluate("link => link.href")).startswith(home.local)
    result.click()
    expect(page.locator("h1")).to_be_visible()
    assert troubles == []

    go(page, home.local + MOVED)
    expect(page).to_have_url(f"{home.local}glossar/#inferenz")
    expect(page.locator("#inferenz")).to_be_in_viewport()
    assert troubles == []

    go(page, home.local + MISSING)
    expect(page.locator("h1")).to_have_text("Diese Seite gibt es nicht")
    assert page.locator("h1").evaluate("e => getComputedStyle(e).fontFamily").startswith('"Beleg')
    page.locator("[data-search-open]").first.click()
    page.locator("[data-md-component=search-query]").fill("Sputnik")
    page.locator("[data-md-component=search-result] a[href]").first.wait_for()
    page.keyboard.press("Escape")
    page.locator("main .cards a").first.click()
    expect(page).to_have_url(home.local)
    assert [line for line in troubles if "404" not in line] == []
    context.close()

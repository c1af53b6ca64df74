"""The built site as files: the rules of `explainer check`, and what only a theme gets wrong."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from generator.checks.budgets import SEARCH
from tests.building import ROOT, SITE_URL
from tests.search_documents import documents_of

PROMISED = (
    "",
    "themen/",
    "artikel/",
    "chronik/",
    "zahlen/",
    "stimmen/",
    "akteure/",
    "glossar/",
    "quellenvergleich/",
    "quellen/",
    "unbekannt/",
    "korrekturen/",
    "impressum/",
    "datenschutz/",
    "barrierefreiheit/",
)
ANCHORS = {"glossar/": ("sputnik-moment", "open-source", "inferenz"), "chronik/": ("kurssturz",)}
ARTICLES = ("meta-unter-druck", "nokia-vergleich", "quartalszahlen", "boersenbeben", "weckruf")


@cache
def soup(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")


def page(site: Path, address: str) -> BeautifulSoup:
    return soup(site / address / "index.html")


def test_every_site_rule_holds(site: Path) -> None:
    command = [sys.executable, "-m", "generator", "check", "--site", str(site), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    findings = json.loads(done.stdout)
    assert [finding for finding in findings if finding["level"] == "error"] == []


def test_promised_addresses_exist(site: Path) -> None:
    promised = [*PROMISED, *(f"artikel/{source}/" for source in ARTICLES)]
    assert [address for address in promised if not (site / address / "index.html").is_file()] == []


def test_at_least_five_topics(pages: list[str]) -> None:
    assert len([address for address in pages if address.startswith("themen/")]) - 1 >= 5


@pytest.mark.parametrize("address", ANCHORS)
def test_promised_anchors_exist(site: Path, address: str) -> None:
    assert [id_ for id_ in ANCHORS[address] if not page(site, address).find(id=id_)] == []


@pytest.mark.parametrize("kind", ["title", "description"])
def test_no_two_pages_share_a_title_or_description(site: Path, pages: list[str], kind: str) -> None:
    def text(address: str) -> str:
        if kind == "title":
            return page(site, address).title.get_text(strip=True)
        return page(site, address).find("meta", attrs={"name": "description"})["content"]

    counts = Counter(text(address) for address in pages)
    assert [found for found, count in counts.items() if count > 1 or not found] == []


def test_every_page_has_one_main_heading(site: Path, pages: list[str]) -> None:
    assert {address: len(page(site, address).find_all("h1")) for address in pages} == dict.fromkeys(
        pages, 1
    )


def test_canonical_addresses_follow_the_base_path(site: Path, pages: list[str]) -> None:
    for address in pages:
        link = page(site, address).find("link", rel="canonical")
        assert link["href"] == SITE_URL + address


def test_no_page_carries_inline_script_or_style(site: Path) -> None:
    """A strict content security policy would refuse them."""
    found = []
    for file in sorted(site.rglob("*.html")):
        name = file.relative_to(site)
        html = soup(file)
        found += [f"{name}: {tag}" for tag in html.find_all("style")]
        found += [f"{name}: {tag}" for tag in html.find_all(style=True)]
        for script in html.find_all("script", src=False):
            if script.get("type") not in {"application/json", "application/ld+json"}:
                found.append(f"{name}: {script}")
        for tag in html.find_all(True):
            found += [f"{name}: {tag.name} {key}" for key in tag.attrs if key.startswith("on")]
    assert found == []


def test_every_search_result_leads_to_a_place_that_exists(site: Path) -> None:
    """And none to an entry of *Belege*, which says less than the fact itself."""
    addresses = [document["address"].partition("#") for document in documents_of(site)]
    assert len(addresses) > 300
    anchors = {address: ids(site, address) for address in {page for page, _, _ in addresses}}
    assert [  # the handout is found whole, so its address has no anchor
        f"{page}#{anchor}"
        for page, _, anchor in addresses
        if anchor not in anchors[page] and (page, anchor) != ("handzettel/", "")
    ] == []
    assert [anchor for _, _, anchor in addresses if anchor.startswith("beleg")] == []


def test_the_documents_of_the_search_are_light(site: Path) -> None:
    weight = len(gzip.compress((site / "assets/search/documents.json").read_bytes(), 6))
    characters: Counter[str] = Counter()
    for document in documents_of(site):
        characters[document["address"].partition("#")[0] or "start"] += len(document["text"])
    longest = ", ".join(f"{page} {count:,}" for page, count in characters.most_common(5))
    assert weight <= SEARCH, (
        f"What readers download to search weighs {weight:,} bytes after gzip, and"
        f" {SEARCH:,} are allowed: it grows with every text, by about a third of a byte"
        f" for each character. Shorten what is searched - of a term that is the short text and the"
        f" first paragraph, of a page all of its prose -, or leave a part of a page out of the"
        f" search (_APPARATUS in generator/finishing/search/sections.py). The most characters"
        f" stand on: {longest}. If the site has simply grown, raise SEARCH in"
        f" generator/checks/budgets.py and say in decisions/0011-search.md what that costs."
    )


def ids(site: Path, address: str) -> set[str]:
    """Every anchor of a page."""
    return {tag["id"] for tag in page(site, address).find_all(id=True)}


def test_original_articles_are_not_published(site: Path) -> None:
    """Nor any dossier or page source; the font's licence is the only text file."""
    raw = (file for file in site.rglob("*") if file.suffix in {".txt", ".yaml", ".md"})
    assert [file.name for file in raw if file.parent.name != "fonts"] == []


def test_open_data_says_what_the_pages_say(site: Path) -> None:
    facts = json.loads((site / "daten" / "fakten.json").read_text(encoding="utf-8"))
    rows = {row["id"] for row in page(site, "zahlen/").select("tr[data-figure]")}
    assert rows == {figure["id"] for figure in facts["figures"]}
    headings = page(site, "chronik/").select(".timeline-entry :is(h3, h4)[id]")
    entries = {heading["id"] for heading in headings}
    assert entries == {event["id"] for event in facts["events"]}


def test_every_script_and_style_of_the_site_is_the_projects_own(site: Path) -> None:
    own = {file.name for file in (ROOT / "overrides" / "assets").rglob("*")}
    shipped = [*site.rglob("*.js"), *site.rglob("*.css")]
    joined = re.compile(r"site\.[0-9a-f]{12}\.css")
    foreign = [f for f in shipped if f.name not in own and not joined.fullmatch(f.name)]
    assert shipped
    assert not foreign

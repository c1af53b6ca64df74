"""One computation: page, boxes, tables, evidence cards and open data show the same verdicts."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

Verdicts = dict[tuple[str, str], set[str]]
"""The verdicts of the pairs that a fact takes part in, by group and fact."""


@pytest.fixture(scope="module")
def pairs(site: Path) -> list[dict]:
    return json.loads((site / "daten" / "fakten.json").read_text(encoding="utf-8"))["comparisons"]


@pytest.fixture(scope="module")
def soups(site: Path) -> dict[str, BeautifulSoup]:
    return {
        file.relative_to(site).as_posix(): BeautifulSoup(file.read_bytes(), "html.parser")
        for file in site.rglob("*.html")
    }


@pytest.fixture(scope="module")
def verdicts(pairs: list[dict]) -> Verdicts:
    found: Verdicts = defaultdict(set)
    for pair in pairs:
        for statement in pair["statements"]:
            found[pair["group"], statement["id"]].add(pair["verdict"])
    return found


def shown(badge: Tag) -> str:
    """The verdict of a badge."""
    (name,) = [c for c in badge.get_attribute_list("class") if str(c).startswith("verdict-")]
    return str(name).removeprefix("verdict-")


def group(badge: Tag) -> str:
    """The comparison that a badge leads to."""
    return str(badge["href"]).rpartition("#")[2]


def test_the_page_shows_every_pair_with_its_verdict(
    soups: dict[str, BeautifulSoup], pairs: list[dict]
) -> None:
    page = soups["quellenvergleich/index.html"]
    told = {}
    for block in page.select(".comparison"):
        badges = block.select(".pairs .verdict") or block.select(".verdicts .verdict")
        told[str(block.select_one("h3")["id"])] = [shown(badge) for badge in badges]
    exported: dict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        exported[pair["group"]].append(pair["verdict"])
    assert told == exported


def test_every_card_shows_the_verdicts_of_its_own_pairs(
    soups: dict[str, BeautifulSoup], verdicts: Verdicts
) -> None:
    wrong = [
        (path, card["id"], group(badge), shown(badge))
        for path, soup in soups.items()
        for card in soup.select("li.evidence-card")
        for badge in card.select("a.verdict")
        if shown(badge) not in verdicts[group(badge), str(card["id"]).removeprefix("beleg-")]
    ]
    assert wrong == []
    assert sum(len(soup.select("li.evidence-card a.verdict")) for soup in soups.values()) > 0


@pytest.mark.parametrize("place", ["li.figure-box", "tr[data-figure]"])
def test_boxes_and_tables_show_them_too(
    place: str, soups: dict[str, BeautifulSoup], verdicts: Verdicts
) -> None:
    badges = [
        (path, str(item["data-figure"]), badge)
        for path, soup in soups.items()
        for item in soup.select(place)
        for badge in item.select("a.verdict")
    ]
    assert badges
    wrong = [
        (path, figure, group(badge), shown(badge))
        for path, figure, badge in badges
        if shown(badge) not in verdicts[group(badge), figure]
    ]
    assert wrong == []


def test_every_pair_tells_its_reason(pairs: list[dict]) -> None:
    assert [pair["id"] for pair in pairs if not pair["explanation"]] == []

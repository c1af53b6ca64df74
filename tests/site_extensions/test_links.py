"""Addresses inside the site work from every page and under every base path."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from generator.site.context import PageContext
from generator.site.links import RootLinksExtension
from tests.project_fixture import buildable, generated, mkdocs_build, write_project


class Known(SimpleNamespace):
    """A processor that tells which page is converted, as the builders register one."""

    def run(self, value: object) -> object:
        return value


def under_zensical(url: str) -> Markdown:
    md = Markdown(extensions=[RootLinksExtension()])
    path = f"{url.rstrip('/') or 'index'}.md"
    page = SimpleNamespace(url=url, path=path, meta={})
    md.preprocessors.register(Known(page=page), "page", 0)
    return md


def under_mkdocs(url: str) -> Markdown:
    md = Markdown(extensions=[RootLinksExtension()])
    file = SimpleNamespace(url=url or "./", src_uri="seite.md")
    config = SimpleNamespace(config_file_path="/projekt/mkdocs.yml")
    md.treeprocessors.register(Known(file=file, config=config), "relpath", 0)
    return md


# page, address, what it becomes, and what under Zensical, which mends it as a link between files
ADDRESSES = [
    ("", "@/glossar/#x", "glossar/#x", "glossar/#x"),
    ("", "@/", "./", "./"),
    ("chronik/", "@/glossar/#x", "../glossar/#x", "glossar/#x"),
    ("chronik/", "@/", "../", "./"),
    ("artikel/museum/", "@/daten/zahlen.csv", "../../daten/zahlen.csv", "../daten/zahlen.csv"),
    ("artikel/museum/", *["https://example.org/@/x"] * 3),
]


@pytest.mark.parametrize(
    ("builder", "url", "address", "resolved"),
    [(under_mkdocs, url, address, expected) for url, address, expected, _ in ADDRESSES]
    + [(under_zensical, url, address, expected) for url, address, _, expected in ADDRESSES],
)
def test_addresses_become_relative_to_the_page(builder, url, address, resolved) -> None:
    html = builder(url).convert(f'<a href="{address}">x</a>')
    link = BeautifulSoup(html, "html.parser").a
    assert link is not None
    assert link["href"] == resolved


def test_the_placeholder_stays_in_text(tmp_path: Path) -> None:
    html = under_mkdocs("chronik/").convert('Die Adresse `href="@/"` und @/glossar/.')
    assert "@/glossar/" in html


@pytest.mark.parametrize(
    ("url", "way"),
    [("", "./"), ("chronik/", "../"), ("artikel/museum/", "../../")],
)
def test_the_way_to_the_root(url: str, way: str) -> None:
    assert PageContext(url, "seite.md", Path()).to_root == way


def test_no_page_of_a_built_site_knows_where_it_is_published(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    generated(project)
    build = mkdocs_build(buildable(project), "--strict", SITE_URL="https://example.org/tief/unten/")
    assert build.returncode == 0
    for page in (tmp_path / "site").rglob("index.html"):
        soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
        assert soup.main is not None
        for link in soup.main.select("a[href], img[src]"):
            address = str(link.get("href") or link.get("src"))
            assert not address.startswith(("/", "@/", "https://example.org/tief")), (page, address)

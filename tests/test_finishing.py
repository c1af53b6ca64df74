"""Steps after the build: they read the built pages, whichever builder made them."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.corpus import load
from generator.errors import ExplainerError
from generator.finishing import STEPS, BuiltSite, finish
from generator.finishing.built_page import built_pages
from generator.finishing.search import ADDRESS as DOCUMENTS
from generator.finishing.search import write_search_documents
from generator.finishing.share import FONT, write_share_pictures
from generator.finishing.sitemap import write_sitemap
from generator.finishing.unused import remove_unused
from tests.building import ROOT
from tests.project_fixture import write_project

PAGE = """<!doctype html><html lang=de><head><meta charset=utf-8><title>Der Flug – Mond</title>
<meta name="description" content="Wie man hinkam."><meta property="og:title" content="Der Flug">
{more}</head><body><h1>Der Flug</h1></body></html>"""


def page(site: Path, address: str, more: str = "") -> None:
    (site / address).mkdir(parents=True, exist_ok=True)
    (site / address / "index.html").write_text(PAGE.format(more=more), encoding="utf-8")


def built_site(folder: Path) -> BuiltSite:
    project = write_project(folder / "project")
    return BuiltSite(project, folder, load(project.data), tuple(built_pages(folder)))


def test_pages_come_with_address_and_words(tmp_path: Path) -> None:
    page(tmp_path, "")
    page(tmp_path, "themen/flug", '<meta name="robots" content="noindex">')
    start, topic = built_pages(tmp_path)
    assert (start.address, start.title, start.is_indexed) == ("", "Der Flug", True)
    assert (topic.address, topic.description) == ("themen/flug/", "Wie man hinkam.")
    assert not topic.is_indexed


def test_a_folder_without_a_site_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExplainerError, match="no built site"):
        list(built_pages(tmp_path))


def test_the_command_says_what_is_missing(tmp_path: Path) -> None:
    write_project(tmp_path)
    result = CliRunner().invoke(
        main, ["--project", str(tmp_path), "finish", str(tmp_path / "site")]
    )
    assert result.exit_code == 1
    assert "no built site" in result.output


def test_the_sitemap_lists_what_may_be_shown(tmp_path: Path) -> None:
    address = '<link rel="canonical" href="https://example.org/x/{}">'
    page(tmp_path, "", address.format(""))
    page(tmp_path, "zahlen", address.format("zahlen/?a=1&amp;b=2"))
    page(tmp_path, "stil", address.format("stil/") + '<meta name="robots" content="noindex">')
    write_sitemap(built_site(tmp_path))
    tree = ET.parse(tmp_path / "sitemap.xml")
    listed = [
        element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    ]
    assert listed == ["https://example.org/x/", "https://example.org/x/zahlen/?a=1&b=2"]


def test_a_site_without_an_address_keeps_the_sitemap_of_its_builder(tmp_path: Path) -> None:
    page(tmp_path, "")
    (tmp_path / "sitemap.xml").write_text("of the builder", encoding="utf-8")
    write_sitemap(built_site(tmp_path))
    assert (tmp_path / "sitemap.xml").read_text(encoding="utf-8") == "of the builder"


def test_what_builders_add_is_removed_and_what_is_ours_stays(tmp_path: Path) -> None:
    page(tmp_path, "")
    site = built_site(tmp_path)
    ours = site.project.docs / "assets/images/eagle.svg"
    ours.parent.mkdir(parents=True)
    ours.write_text("<svg/>", encoding="utf-8")
    added = ("assets/javascripts/workers/search.js", "assets/fonts/subset.py", "search.json")
    kept = ("assets/images/eagle.svg", "assets/fonts/OFL.txt", "assets/js/site.js")
    for name in (*added, *kept, "assets/images/favicon.png"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    remove_unused(site)
    assert [name for name in (*added, *kept) if (tmp_path / name).exists()] == list(kept)
    assert not (tmp_path / "assets/images/favicon.png").exists()
    assert not (tmp_path / "assets/javascripts").exists()


def test_a_step_that_fails_keeps_no_other_from_its_work(tmp_path: Path) -> None:
    page(tmp_path, "", '<link rel="canonical" href="https://example.org/">')
    site = built_site(tmp_path)
    (tmp_path / "sitemap.xml").mkdir()
    with pytest.raises(ExplainerError) as error:  # no font, and a folder in place of a file
        finish(site.project, tmp_path, site.corpus)
    assert [problem.file for problem in error.value.problems] == [
        tmp_path / FONT,
        tmp_path / "sitemap.xml",
    ]
    assert STEPS.index(write_search_documents) > STEPS.index(write_sitemap)
    assert (tmp_path / DOCUMENTS).exists()


@pytest.mark.parametrize(
    ("step", "blocked"),
    [
        (write_search_documents, DOCUMENTS),
        (write_search_documents, "assets/search"),
        (write_share_pictures, "assets/teilen/index.png"),
        (write_sitemap, "sitemap.xml"),
    ],
)
def test_a_file_that_cannot_be_written_is_named(tmp_path: Path, step, blocked: str) -> None:
    page(tmp_path, "", '<link rel="canonical" href="https://example.org/">')
    font = tmp_path / FONT
    font.parent.mkdir(parents=True)
    font.write_bytes((ROOT / "overrides" / FONT).read_bytes())
    site = built_site(tmp_path)
    if (tmp_path / blocked).suffix:
        (tmp_path / blocked).mkdir(parents=True)
    else:
        (tmp_path / blocked).write_bytes(b"")
    with pytest.raises(ExplainerError, match=f"{blocked}.*: cannot be written"):
        step(site)


def test_a_damaged_font_of_pictures_is_named(tmp_path: Path) -> None:
    page(tmp_path, "")
    (tmp_path / FONT).parent.mkdir(parents=True)
    (tmp_path / FONT).write_bytes(b"no font")
    with pytest.raises(ExplainerError, match=r"beleg-serif\.woff2: pictures .* cannot be made"):
        write_share_pictures(built_site(tmp_path))

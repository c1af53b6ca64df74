"""Old addresses: what the file may say, what is written at them, and who keeps the list."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus import load
from generator.errors import ExplainerError
from generator.finishing import BuiltSite
from generator.finishing.built_page import built_pages, parsed_page
from generator.finishing.redirects import write_redirects
from generator.project import Project
from generator.redirects import moved, read_redirects, redirects_text
from tests.project_fixture import generated, write_project

ADDRESS = '<link rel="canonical" href="https://example.org/x/">'
PAGE = f"<!doctype html><html><head><title>a</title>{ADDRESS}</head><body></body></html>"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = write_project(tmp_path)
    generated(project)
    return project


def say(project: Project, text: str) -> None:
    (project.data / "redirects.yaml").write_text(text, encoding="utf-8")


def said(project: Project) -> dict[str, str]:
    return {one.old: one.new for one in read_redirects(project.data)}


def site(project: Project) -> BuiltSite:
    folder = project.root / "site"
    (folder / "artikel/museum").mkdir(parents=True, exist_ok=True)
    for page in ("index.html", "artikel/museum/index.html"):
        (folder / page).write_text(PAGE, encoding="utf-8")
    return BuiltSite(project, folder, load(project.data), tuple(built_pages(folder)))


# ------------------------------------------------------------------ the file


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- /a/\n", 1),
        ("artikel/alt/: /artikel/neu/\n", 1),
        ("/a/: /b/\n/alt: /b/\n", 2),
        ("/a/../b/: /c/\n", 1),
        ("/: /a/\n", 1),
        ("/a/: https://example.org/\n", 1),
        ("/a/: //example.org/\n", 1),
        ("/a/: '/b/\" onclick=x/'\n", 1),
        ("/a/: null\n", 1),
        ("/a/: /b/\n/a/: /c/\n", 2),
    ],
)
def test_what_is_no_redirect_is_named_by_its_line(project: Project, text: str, line: int) -> None:
    say(project, text)
    with pytest.raises(ExplainerError) as error:
        read_redirects(project.data)
    assert {problem.line for problem in error.value.problems} == {line}


def test_no_redirect_leads_to_another() -> None:
    known = moved(moved({}, "/a/", "/b/"), "/b/", "/c/")
    assert known == {"/a/": "/c/", "/b/": "/c/"}
    assert moved(known, "/c/", "/a/") == {"/b/": "/a/", "/c/": "/a/"}


def test_the_words_of_the_author_stay_in_the_file() -> None:
    text = "# Umzüge\n/a/: /b/ # damals\n/c/: /d/#e # heute\n"
    after = redirects_text(Path("r.yaml"), text, {"/a/": "/x/", "/c/": "/d/#e", "/f/": "/g/"})
    assert after == "# Umzüge\n/a/: /x/ # damals\n/c/: /d/#e # heute\n/f/: /g/\n"


def test_line_ends_of_the_file_stay() -> None:
    after = redirects_text(Path("r.yaml"), "/a/: /b/\r\n", {"/a/": "/x/", "/f/": "/g/"})
    assert after == "/a/: /x/\r\n/f/: /g/\r\n"


# ------------------------------------------------------------------ the pages


def test_at_an_old_address_stands_a_page_that_leads_on(project: Project) -> None:
    say(project, "/artikel/alt/: /artikel/museum/#chronik\n/weg/: /\n")
    write_redirects(site(project))
    text = (project.root / "site/artikel/alt/index.html").read_text("utf-8")
    assert 'content="0; url=../museum/#chronik"' in text
    assert '<a href="../museum/#chronik">' in text
    assert '<link rel="canonical" href="https://example.org/x/artikel/museum/">' in text
    assert '<meta name="robots" content="noindex">' in text
    assert 'url=../"' in (project.root / "site/weg/index.html").read_text("utf-8")


def test_a_redirect_is_no_page_of_the_site(project: Project) -> None:
    say(project, "/artikel/alt/: /artikel/museum/\n")
    built = site(project)
    write_redirects(built)
    assert {page.address for page in built_pages(built.folder)} == {"", "artikel/museum/"}
    say(project, "/artikel/alt/: /\n")
    write_redirects(built)
    assert parsed_page(built.folder / "artikel/alt/index.html").xpath("//a/@href") == ["../../"]


def test_a_page_stays_where_a_redirect_has_its_address(project: Project) -> None:
    say(project, "/artikel/museum/: /\n")
    built = site(project)
    write_redirects(built)
    assert (built.folder / "artikel/museum/index.html").read_text("utf-8") == PAGE


# ------------------------------------------------------------------ who moves


def rename(project: Project, old: str, new: str) -> None:
    file = project.seeds / f"{old}.yaml"
    text = file.read_text("utf-8").replace(f"  id: {old}\n", f"  id: {new}\n")
    (project.seeds / f"{new}.yaml").write_text(text, encoding="utf-8")
    file.unlink()


def test_a_renamed_source_takes_its_authors_words_along(project: Project) -> None:
    (project.data / "paths.yaml").unlink()
    old, new = project.docs / "artikel/museum.md", project.docs / "artikel/haus.md"
    old.write_text(old.read_text("utf-8") + "\nEin Satz von Hand.\n", encoding="utf-8")
    rename(project, "museum", "haus")
    report = generated(project)
    assert report.moved == [(old, new)]
    assert not old.exists()
    assert new.read_text("utf-8").endswith("\nEin Satz von Hand.\n")
    assert '{{ byline("haus") }}' in new.read_text("utf-8")
    assert said(project) == {"/artikel/museum/": "/artikel/haus/"}
    assert generated(project).drift == []
    rename(project, "haus", "museum")
    generated(project)
    assert said(project) == {"/artikel/haus/": "/artikel/museum/"}
    assert old.read_text("utf-8").endswith("\nEin Satz von Hand.\n")


def test_words_that_do_not_go_along_keep_the_old_page(project: Project) -> None:
    (project.data / "paths.yaml").unlink()
    old = project.docs / "artikel/museum.md"
    text = old.read_text("utf-8").replace('{{ byline("museum") }}', '{{ byline("museum") }} ja')
    old.write_text(text, encoding="utf-8")
    rename(project, "museum", "haus")
    for _ in range(2):
        report = generated(project)
        assert [problem.file for problem in report.conflicts] == [old]
        assert old.read_text("utf-8") == text
        assert (project.docs / "artikel/haus.md").exists()


def test_a_page_of_a_dossier_that_is_gone_leads_to_the_articles(project: Project) -> None:
    (project.data / "paths.yaml").unlink()
    (project.data / "comparisons.yaml").unlink()
    (project.seeds / "zeitung.yaml").unlink()
    (project.seeds / "entwurf.yaml").unlink()
    generated(project)
    assert said(project) == {"/artikel/zeitung/": "/artikel/"}


def test_a_topic_that_its_author_declares_as_moved_keeps_its_page(project: Project) -> None:
    (project.data / "paths.yaml").unlink()
    for file in [project.data / "topics.yaml", *project.seeds.iterdir()]:
        text = file.read_text("utf-8").replace("id: flug\n", "id: reise\n")
        file.write_text(text.replace("- flug\n", "- reise\n"), encoding="utf-8")
    page = project.docs / "themen/flug.md"
    text = page.read_text("utf-8")
    say(project, "/themen/flug/: /themen/reise/\n")
    generated(project)
    assert not page.exists()
    assert (project.docs / "themen/reise.md").read_text("utf-8") == text


@pytest.mark.parametrize("name", ["artikel/Museum.md", "Zahlen.md", "themen/FLUG.md"])
def test_a_page_spelt_with_other_capitals_is_named(project: Project, name: str) -> None:
    (project.docs / name).write_text("# Von Hand\n", encoding="utf-8")
    with pytest.raises(ExplainerError, match="but for upper and lower case") as error:
        generated(project)
    assert [problem.file for problem in error.value.problems] == [project.docs / name]

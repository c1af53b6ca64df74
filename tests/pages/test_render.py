"""What comes from outside is shown as text: it runs no macro and is no markup."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from generator.corpus import load
from generator.escaping import WORD_JOINER, markdown_text
from generator.escaping import front_matter as yaml_scalar
from generator.pages import data_pages
from tests.project_fixture import (
    buildable,
    generated,
    mkdocs_build,
    warnings_of,
    write_project,
)

HOSTILE = [
    "{{ 7 * 7 }}",
    "{% for a in range(9) %}",
    "{# weg #}",
    "<script>alert(1)</script>",
    "**fett** und _schräg_",
    "[Text](https://example.org)",
    "![Bild](https://example.org/a.png)",
    "# Überschrift",
    "1. Punkt",
    "`Code`",
    "<https://example.org>",
    "Titel { #anker .klasse }",
    'sagt "ja" und \\n',
    "a & b; &amp; c",
    "Titel: mit Doppelpunkt # und Raute",
    "--- Strich",
    "~~~ Zaun",
    "H^2^O $x$",
]


def plain(text: str) -> str:
    return " ".join(text.replace(WORD_JOINER, "").split())


def text_of(html: str) -> str:
    return plain(BeautifulSoup(html, "html.parser").get_text())


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_exactly_the_text(text: str) -> None:
    html = markdown(f"# {markdown_text(text)}", extensions=["attr_list", "md_in_html", "tables"])
    assert text_of(html) == text
    tags = [tag.name for tag in BeautifulSoup(html, "html.parser").find_all()]
    assert tags == ["h1"]


@given(st.text())
def test_any_text_survives_markdown(text: str) -> None:
    shown = markdown_text(text)
    assert not set("{}<>[]*_`|") & set(shown)
    assert "\n" not in shown


@pytest.mark.parametrize("text", HOSTILE)
def test_front_matter_holds_exactly_the_text(text: str) -> None:
    read = yaml.safe_load(f"title: {yaml_scalar(text)}\nkind: article\n")
    assert plain(read["title"]) == plain(text)
    assert read["kind"] == "article"


@given(st.text())
def test_any_text_is_one_front_matter_scalar_without_macros(text: str) -> None:
    scalar = yaml_scalar(text)
    assert not any(opening in scalar for opening in ("{{", "{%", "{#", "\n"))
    assert yaml.safe_load(scalar) == yaml.safe_load(scalar.replace("\n", " "))


def test_a_summary_has_the_words_of_its_dossier(tmp_path: Path) -> None:
    page = data_pages(load(write_project(tmp_path).data))["artikel/museum.md"]
    assert '{{ quote("armstrong-schritt-mus") }}.' in page
    assert "## Wer zusah" in page


def test_key_figures_are_those_the_summary_speaks_of_first(tmp_path: Path) -> None:
    pages = data_pages(load(write_project(tmp_path).data))
    assert '{{ figure_boxes("kosten-mus", "publikum-mus") }}' in pages["artikel/museum.md"]
    assert '{{ figure_boxes("flugtage-zei") }}' in pages["artikel/zeitung.md"]
    assert '{{ figure_boxes("angabe-ent") }}' in pages["artikel/entwurf.md"]


# ------------------------------------------------------------------ in the built site

NAME = "{{ 7 * 7 }}{% raw %} <script>alert(1)</script> **fett** &copy;"


@pytest.fixture(scope="module")
def hostile_site() -> Path:
    """A site whose draft and actors carry the most hostile of names."""
    root = Path(tempfile.mkdtemp())
    project = write_project(root)
    for name, old in (
        ("data/seeds/entwurf.yaml", "name: Der Entwurf"),
        ("data/seeds/zeitung.yaml", "name: Die Zeitung"),
        ("data/actors.yaml", "name: Neil Armstrong"),
    ):
        file = root / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, f"name: {yaml_scalar(NAME)}"), encoding="utf-8")
    file = root / "data/seeds/entwurf.yaml"
    title = f"  title: {yaml_scalar(NAME)}\n  publisher: {yaml_scalar(NAME)}\n  status: draft"
    file.write_text(file.read_text("utf-8").replace("  status: draft", title), encoding="utf-8")
    generated(project)
    build = mkdocs_build(buildable(project), "--strict")
    assert not warnings_of(build)
    assert build.returncode == 0
    yield root / "site"
    shutil.rmtree(root)


PAGES = ["artikel/entwurf", "artikel/zeitung", "artikel", "akteure", "stimmen", "quellen", "zahlen"]


@pytest.mark.parametrize("page", PAGES)
def test_a_hostile_name_is_text_on_the_page(hostile_site: Path, page: str) -> None:
    html = (hostile_site / page / "index.html").read_text(encoding="utf-8")
    soup = BeautifulSoup(html, "html.parser")
    main = soup.main
    assert main is not None
    assert "<script>alert(1)</script> **fett** &copy;" in plain(main.get_text())
    data = main.find_all("script", type="application/ld+json")
    assert main.find_all("script") == data
    assert all(json.loads(script.string or "") for script in data)
    assert "fett" not in [tag.get_text() for tag in main.find_all("strong")]
    assert "{{ 7 * 7 }}" in plain(soup.get_text())
    assert "49 <script>" not in soup.get_text()
    run = [tag for tag in soup.find_all("script") if tag not in data]
    assert not [tag for tag in run if "alert(1)" in tag.get_text()]


def test_a_hostile_title_is_text_in_the_head(hostile_site: Path) -> None:
    html = (hostile_site / "artikel/entwurf/index.html").read_text(encoding="utf-8")
    head = BeautifulSoup(html, "html.parser").head
    assert head is not None
    assert head.title is not None
    assert NAME in plain(head.title.get_text())
    assert not [tag for tag in head.find_all("script") if "alert(1)" in tag.get_text()]


def test_the_search_index_holds_no_foreign_markup(hostile_site: Path) -> None:
    index = (hostile_site / "assets/search/documents.json").read_text(encoding="utf-8")
    assert "alert(1)" in index
    assert "<script" not in index

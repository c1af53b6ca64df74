"""One CSV a kind: complete, readable by a program, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from generator.corpus import load
from generator.datafiles import GROUPS
from generator.export import open_data
from generator.export.tables import cell
from generator.site.rendering import component
from tests.project_fixture import write_project

TABLES = {
    "quellen": 3,
    "zahlen": 14,
    "ereignisse": 4,
    "stimmen": 3,
    "rollen": 0,
    "begriffe": 2,
    "akteure": 7,
    "themen": 2,
    "messgroessen": 7,
    "aemter": 0,
    "anmerkungen": 1,
    "vergleiche": 4,
}


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, str]]]:
    corpus = load(write_project(tmp_path_factory.mktemp("tables")).data)
    files = open_data(corpus)
    return {
        name: list(csv.DictReader(io.StringIO(files[f"docs/daten/{name}.csv"]))) for name in TABLES
    }


def row(table: list[dict[str, str]], id_: str) -> dict[str, str]:
    (found,) = (line for line in table if line["id"] == id_)
    return found


@pytest.mark.parametrize("name", TABLES)
def test_every_record_is_a_row(tables, name: str) -> None:
    assert len(tables[name]) == TABLES[name]
    assert all(None not in line for line in tables[name]), "a row has more cells than the head"


def test_a_figure_has_its_number_as_a_number(tables) -> None:
    costs = row(tables["zahlen"], "kosten-mus")
    assert (costs["value"], costs["unit"], costs["qualifier"]) == ("25400000000", "USD", "about")
    assert (costs["source"], costs["paragraph"]) == ("museum", "4")
    assert row(tables["zahlen"], "dow-jones-1968-mus")["value"] == "4.3"
    assert row(tables["zahlen"], "gestein-mus")["value"] == ""


def test_places_and_lists_have_one_separator(tables) -> None:
    assert row(tables["ereignisse"], "sputnik")["sources"] == "museum:1 | zeitung:1"
    assert row(tables["akteure"], "besatzung")["members"] == "neil-armstrong | buzz-aldrin"
    statements = row(tables["vergleiche"], "vergleich-publikum")["statements"]
    assert statements == "figure:publikum-mus | figure:publikum-zei"


def test_truth_is_written_as_in_the_dossiers(tables) -> None:
    assert row(tables["stimmen"], "armstrong-schritt-mus")["translated"] == "true"
    assert row(tables["stimmen"], "kennedy-leicht-zei")["translated"] == "false"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (25.4e9, "25400000000"),
        (1.9, "1.9"),
        (4, "4"),
        (True, "true"),
        ("Mondfähre", "Mondfähre"),
        ("=SUM(A1:A9)", "'=SUM(A1:A9)"),
        ("+49 30 1234", "'+49 30 1234"),
        ("-Zeichen", "'-Zeichen"),
        ("@name", "'@name"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        (("=1+1", "zwei"), "'=1+1 | zwei"),
        ((), ""),
    ],
)
def test_no_cell_is_a_formula(value: object, text: str) -> None:
    assert cell(value) == text


@given(st.text() | st.lists(st.text()).map(tuple))
def test_no_text_at_all_is_a_formula(value: str | tuple[str, ...]) -> None:
    assert cell(value)[:1] not in tuple("=+-@\t\r")


def test_hostile_texts_stay_in_their_cells(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    file = project.seeds / "museum.yaml"
    text = file.read_text("utf-8")
    hostile = '=HYPERLINK("https://example.org";"a"), "b"'
    text = text.replace("label: Kosten des Apollo-Programms", f"label: '{hostile}'")
    file.write_text(text, encoding="utf-8")
    table = open_data(load(project.data))["docs/daten/zahlen.csv"]
    assert row(list(csv.DictReader(io.StringIO(table))), "kosten-mus")["label"] == f"'{hostile}"


def test_the_downloads_are_the_files(tmp_path: Path) -> None:
    files = open_data(load(write_project(tmp_path).data))
    page = BeautifulSoup(component("downloads", groups=GROUPS), "html.parser")
    offered = {str(link["href"]).replace("@/", "docs/") for link in page.select("a")}
    assert offered == {path for path in files if path.startswith("docs/daten/")}

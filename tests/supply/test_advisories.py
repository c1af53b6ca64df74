"""Advisories: a package that nobody was asked about is not clean."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.building import ROOT
from tests.supply import advisories
from tests.supply.advisories import LOCKS, TOOLS, Asked, npm_packages, python_packages, table

LOCK = ROOT / "requirements" / "nox.txt"
HOLE = {"id": "PYSEC-2019-217", "fix_versions": ["2.10.1"]}
FINE = {"name": "nox", "version": "2026.1.1", "vulns": []}
BAD = {"name": "jinja2", "version": "2.10", "vulns": [HOLE]}
UNKNOWN = {"name": "uv", "skip_reason": "Dependency not found on PyPI"}
MINIMIST = {
    "minimist": {
        "range": "<0.2.4",
        "via": [{"url": "https://github.com/advisories/GHSA-xvch-5gv4-984h"}],
    },
    "mkdirp": {"range": "0.4.1 - 0.5.1", "via": ["minimist"]},
}


def said(*packages: dict[str, object]) -> str:
    return json.dumps({"dependencies": list(packages), "fixes": []})


# what pip-audit printed, what it means
PYTHON = [
    (said(FINE), Asked("requirements/nox.txt", 1)),
    (said(FINE, BAD), Asked("requirements/nox.txt", 2, 0, ("jinja2 2.10: PYSEC-2019-217",))),
    (said(FINE, UNKNOWN), Asked("requirements/nox.txt", 1, 1)),
    (said(), Asked("requirements/nox.txt", problem="no packages")),
    ("ConnectionError: no host", Asked("requirements/nox.txt", problem="ConnectionError: no host")),
    ("", Asked("requirements/nox.txt", problem="no answer")),
    ("[]", Asked("requirements/nox.txt", problem="no answer")),
]


@pytest.mark.parametrize(("text", "expected"), PYTHON)
def test_what_pip_audit_means(text: str, expected: Asked) -> None:
    assert python_packages(LOCK, lambda _: text) == expected
    assert expected.is_clean == (expected == PYTHON[0][1])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    packages = {"": {}, "node_modules/minimist": {}, "node_modules/mkdirp": {}}
    (tmp_path / "tools" / "mine").mkdir(parents=True)
    lock = tmp_path / "tools" / "mine" / "package-lock.json"
    lock.write_text(json.dumps({"packages": packages}), encoding="utf-8")
    return lock.parent


def test_what_npm_audit_means(folder: Path) -> None:
    hole = "minimist <0.2.4: GHSA-xvch-5gv4-984h"
    holes = npm_packages(folder, lambda _: json.dumps({"vulnerabilities": MINIMIST}))
    assert holes == Asked("tools/mine", 2, 0, (hole,))
    assert npm_packages(folder, lambda _: json.dumps({"vulnerabilities": {}})).is_clean
    refused = npm_packages(folder, lambda _: json.dumps({"message": "405 Method Not Allowed"}))
    assert refused == Asked("tools/mine", 0, 2, problem="405 Method Not Allowed")


def test_a_database_that_is_silent_is_a_problem(folder: Path) -> None:
    def silent(_: Path) -> str:
        raise subprocess.TimeoutExpired("npm", 300)

    assert "no answer within" in npm_packages(folder, silent).problem
    assert "no answer within" in python_packages(LOCK, silent).problem


def test_every_lock_file_is_asked_about() -> None:
    assert {lock.stem for lock in LOCKS} == {f.stem for f in (ROOT / "requirements").glob("*.in")}
    assert ROOT / "tests" / "tools" in TOOLS
    assert not [folder for folder in TOOLS if "node_modules" in folder.parts]


def test_command_fails_where_something_was_not_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    results = {"a": Asked("a", 3), "b": Asked("b", 2, 1)}
    monkeypatch.setattr(advisories, "TOOLS", [])
    monkeypatch.setattr(advisories, "python_packages", results.__getitem__)
    summary = tmp_path / "summary.md"
    for locks, code in ((["a"], 0), (["a", "b"], 1)):
        monkeypatch.setattr(advisories, "LOCKS", locks)
        assert advisories.main(["--summary", str(summary)]) == code
    assert capsys.readouterr().out.count("| a | 3 | 0 | 0 |") == 2
    assert "| b | 2 | 1 | 0 |" in summary.read_text(encoding="utf-8")


def test_table_lists_each_hole_once() -> None:
    text = table([Asked("a", 1, 0, ("x 1: Y",)), Asked("b", 1, 0, ("x 1: Y",), "a|b")])
    assert text.count("- x 1: Y") == 1
    assert "| a/b |" in text

"""What runs on GitHub: pinned, with the least rights, and the same commands as by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.building import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
WRITES = {("deploy.yml", "deploy"): {"pages", "id-token"}}
PIN = re.compile(r"^\s*(?:- )?uses: actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def jobs(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"].items()


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_actions_are_official_and_pinned(file: Path) -> None:
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if "uses: " in line]
    foreign = [line for line in lines if "uses: ./" not in line]
    assert foreign
    assert [line for line in foreign if not PIN.match(line)] == []


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_every_job_names_its_rights_and_only_deploy_may_write(file: Path) -> None:
    assert yaml.safe_load(file.read_text(encoding="utf-8"))["permissions"] == {}
    for name, job in jobs(file):
        granted = {key for key, level in job["permissions"].items() if level == "write"}
        assert granted == WRITES.get((file.name, name), set())


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_no_input_of_strangers_reaches_a_shell(file: Path) -> None:
    for _, job in jobs(file):
        for step in job.get("steps", []):
            assert "${{" not in step.get("run", "")


def test_release_gate_stands_in_the_deployment_only() -> None:
    assert [file.name for file in WORKFLOWS if "--release" in file.read_text()] == ["deploy.yml"]


def test_every_setting_of_the_site_is_passed_on() -> None:
    """Settings come from variables of the repository; a new one must not be forgotten."""
    wanted = set(re.findall(r"!ENV \[(\w+),", (ROOT / "mkdocs.yml").read_text(encoding="utf-8")))
    given = set(
        re.findall(
            r"^ +([A-Z_]+): \$\{\{", (ROOT / ".github/workflows/deploy.yml").read_text(), re.M
        )
    )
    assert wanted == given

"""What runs on GitHub: pinned, with the least rights, and the same commands as by hand."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.building import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
WRITES = {
    ("deploy.yml", "deploy"): {"pages", "id-token"},
    ("deploy.yml", "attest"): {"attestations", "id-token"},
}
LINTERS = Path(sys.executable).parent
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
def test_every_job_names_its_rights_and_two_of_deploy_may_write(file: Path) -> None:
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


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_nothing_of_a_fork_meets_rights_or_secrets(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert "secrets." not in text
    triggers = yaml.safe_load(text)[True]  # YAML 1.1 reads the key "on" as a boolean
    assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(triggers)


def test_what_may_have_a_token_installs_nothing() -> None:
    for file in WORKFLOWS:
        for name, job in jobs(file):
            if (file.name, name) in WRITES:
                runs = " ".join(step.get("run", "") for step in job["steps"])
                assert not re.search(r"pip|npm|nox", runs)


def test_every_supported_python_is_tried() -> None:
    tried = {
        version
        for _, job in jobs(ROOT / ".github/workflows/check.yml")
        for version in job.get("strategy", {}).get("matrix", {}).get("python", ())
    }
    assert tried == {"3.11", "3.12", "3.13", "3.14"}


def test_a_pull_request_can_be_looked_at_for_a_week() -> None:
    preview = dict(jobs(ROOT / ".github/workflows/check.yml"))["preview"]
    (upload,) = (step["with"] for step in preview["steps"] if "upload-artifact" in str(step))
    assert preview["if"] == "github.event_name == 'pull_request'"
    assert preview["permissions"] == {"contents": "read"}
    assert (upload["path"], upload["retention-days"]) == ("site", 7)


def test_updates_are_asked_for_everything_that_is_locked() -> None:
    text = (ROOT / ".github" / "dependabot.yml").read_text(encoding="utf-8")
    updates = yaml.safe_load(text)["updates"]
    assert {update["schedule"]["interval"] for update in updates} == {"weekly"}
    assert all(update["cooldown"]["default-days"] >= 7 and update["groups"] for update in updates)
    folders = {
        (update["package-ecosystem"], folder)
        for update in updates
        for folder in update.get("directories", [update.get("directory")])
    }
    locks = (ROOT / "tests" / "tools").rglob("package-lock.json")
    ours = [file for file in locks if "node_modules" not in file.parts]
    wanted = {("npm", f"/{file.parent.relative_to(ROOT).as_posix()}") for file in ours}
    assert folders == {*wanted, ("pip", "/requirements"), ("github-actions", "/")}


@pytest.mark.parametrize(
    ("command", "old", "new"),
    [
        ("actionlint", "needs: build", "needs: bild"),
        ("zizmor", "@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128", "@v5"),
    ],
)
def test_linters_see_a_planted_fault(tmp_path: Path, command: str, old: str, new: str) -> None:
    shutil.copytree(ROOT / ".github", tmp_path / ".github")
    (tmp_path / ".git").mkdir()
    options = ["--offline", "--no-progress", ".github"] if command == "zizmor" else []
    ask = [str(LINTERS / command), *options]
    assert subprocess.run(ask, cwd=tmp_path, capture_output=True).returncode == 0
    file = tmp_path / ".github" / "workflows" / "deploy.yml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert subprocess.run(ask, cwd=tmp_path, capture_output=True).returncode != 0

"""Corrections carry the day of a release before they are deployed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks.dated import corrections_are_dated
from generator.checks.finding import Finding
from generator.checks.inputs import read_inputs
from generator.checks.registry import PROJECT_RULES
from generator.corpus import load
from generator.corrections import published_text
from generator.project import Project
from tests.corrections.project import edited, moon, release_of

MUSEUM = "seeds/museum.yaml"


@pytest.fixture
def released(tmp_path: Path) -> Project:
    project = moon(tmp_path)
    record = published_text(release_of(load(project.data)))
    project.published.write_text(record, encoding="utf-8")
    return project


def found(project: Project, *, release: bool) -> list[Finding]:
    inputs, problems = read_inputs(project.root, originals=None, release=release)
    assert inputs is not None
    assert problems == []
    return list(corrections_are_dated(inputs))


def test_the_rule_is_registered() -> None:
    assert PROJECT_RULES["corrections-are-dated"] is corrections_are_dated


@pytest.mark.parametrize("release", [False, True])
def test_what_is_recorded_is_healthy(released: Project, release: bool) -> None:
    assert found(released, release=release) == []


def test_a_first_release_is_recorded_too(tmp_path: Path) -> None:
    project = moon(tmp_path)
    assert found(project, release=False) == []
    (finding,) = found(project, release=True)
    assert (finding.file, finding.level) == (project.published, "error")
    assert finding.message.startswith("is missing")
    assert "generate --release" in finding.hint


def test_a_change_without_a_day_is_found_in_a_release_only(released: Project) -> None:
    edited(released, {MUSEUM: ("value: 25400000000", "value: 25800000000")})
    assert found(released, release=False) == []
    (finding,) = found(released, release=True)
    assert (finding.file, finding.level) == (released.published, "error")
    assert finding.message == "'kosten-mus' was corrected since the release of 2026-01-01."
    assert "generate --release" in finding.hint


def test_a_broken_record_is_found_always(released: Project) -> None:
    text = released.published.read_text("utf-8").replace('"released"', '"realesed"')
    released.published.write_text(text, encoding="utf-8")
    findings = found(released, release=False)
    assert {finding.line for finding in findings} == {1, 2}
    assert any("Did you mean 'released'?" in finding.hint for finding in findings)

"""What an author says about comparisons has to fit what the program computes."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks import comparisons
from generator.checks.inputs import read_inputs
from tests.project_fixture import write_project

GROUP = """
- id: vergleich-kosten
  title: Was das Programm kostete
  statements:
    - kosten-mus
    - kosten-schaetzung-mus
"""
PAIR = "  pairs:\n    - first: {}\n      second: {}\n{}      reason: Der eine Text rundet.\n"


def found(root: Path, text: str) -> list[tuple[int | None, str, str, str]]:
    project = write_project(root)
    (project.data / "comparisons.yaml").write_text(text.lstrip("\n"), encoding="utf-8")
    inputs, findings = read_inputs(root, originals=None, release=False)
    assert inputs is not None
    assert [f for f in findings if f.file.name == "comparisons.yaml"] == []
    rules = (comparisons.every_statement_is_compared, comparisons.overruled_verdict_is_needed)
    return [(f.line, f.rule, f.level, f.message) for rule in rules for f in rule(inputs)]


@pytest.mark.parametrize(
    "text",
    [
        GROUP,
        GROUP + PAIR.format("kosten-mus", "kosten-schaetzung-mus", ""),
        GROUP + PAIR.format("kosten-mus", "kosten-schaetzung-mus", "      verdict: forecast\n"),
        GROUP + PAIR.format("kosten-schaetzung-mus", "kosten-mus", "      verdict: forecast\n"),
    ],
)
def test_healthy(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []


def test_a_statement_that_nothing_can_be_compared_with(tmp_path: Path) -> None:
    text = GROUP + "    - publikum-mus\n"
    assert found(tmp_path, text) == [
        (
            6,
            "every-statement-is-compared",
            "error",
            "'publikum-mus' has nothing to be compared with in 'vergleich-kosten'.",
        )
    ]


def test_a_remark_on_a_pair_that_no_rule_holds(tmp_path: Path) -> None:
    text = GROUP + "    - publikum-mus\n" + PAIR.format("kosten-mus", "publikum-mus", "")
    assert found(tmp_path, text)[1:] == [
        (
            8,
            "overruled-verdict-is-needed",
            "error",
            "no rule holds 'kosten-mus' and 'publikum-mus' against each other.",
        )
    ]


def test_a_verdict_that_overrules_nothing(tmp_path: Path) -> None:
    text = GROUP + PAIR.format(
        "kosten-mus", "kosten-schaetzung-mus", "      verdict: not_comparable\n"
    )
    assert found(tmp_path, text) == [
        (
            7,
            "overruled-verdict-is-needed",
            "note",
            (
                "'not_comparable' is what the rules say of 'kosten-mus' and"
                " 'kosten-schaetzung-mus' anyway."
            ),
        )
    ]

"""The projects that the bench makes are healthy: every fact of theirs is proven by its article."""

from __future__ import annotations

from pathlib import Path

from generator.checks import examine
from tests.bench.synthetic import CLUSTER, generate_pages, write_project


def test_no_rule_finds_a_mistake_in_a_synthetic_project(tmp_path: Path) -> None:
    write_project(tmp_path, 2 * CLUSTER)
    generate_pages(tmp_path)
    report = examine(tmp_path, site=None, originals=tmp_path / "articles", release=False)
    assert [str(finding) for finding in report.findings if finding.level == "error"] == []
    assert any("310 of 310" in line for line in report.counted)

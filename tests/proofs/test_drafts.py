"""What ingest drafts, the proofs accept: both read an article the same way."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks.registry import FACT_RULES
from generator.ingest import run
from tests.proofs.project import KRACH, MAUER
from tests.proofs.proving import project_inputs


@pytest.mark.parametrize(("article", "day"), [(KRACH, "1987-10-20"), (MAUER, "1989-11-13")])
def test_a_draft_is_proven(tmp_path: Path, article: str, day: str) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Ein Tag\n", encoding="utf-8")
    original = tmp_path / "originals" / "tag.txt"
    original.parent.mkdir()
    original.write_text(article, encoding="utf-8", newline="\n")
    run([original], published=day, out=tmp_path / "data/seeds", project=tmp_path)
    inputs = project_inputs(tmp_path, tmp_path / "originals")
    (file,) = inputs.dossiers
    assert len(file.dossier.figures) > 4
    found = [str(finding) for rule in FACT_RULES.values() for finding in rule(inputs)]
    assert found == []

"""The site's own project with its articles, where those are at hand."""

from __future__ import annotations

import os
from pathlib import Path

from generator.checks.inputs import Inputs
from tests.building import ROOT
from tests.proofs.proving import project_inputs

ORIGINALS = Path(os.environ.get("EXPLAINER_ORIGINALS") or ROOT / "originals")


def site_inputs() -> Inputs | None:
    """The site's dossiers and articles; None where no folder of articles is known."""
    return project_inputs(ROOT, ORIGINALS) if ORIGINALS.is_dir() else None

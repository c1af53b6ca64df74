"""The report of the accessibility tests, which the page *Barrierefreiheit* shows.

A test tells what it looked at by the fixture `tested`. With `--renew` a whole run of the audit
writes the sums to `data/accessibility.json`; without it the file must still say what is tested.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from generator.site.accessibility import CHECKS
from tests.audit.tools import FOLDER
from tests.building import ROOT

FILE = ROOT / "data" / "accessibility.json"
PROPERTY = "accessibility"
FACTS = "accessibility-facts"
LOCK = FOLDER / "package-lock.json"

Tested = Callable[..., None]
"""`tested(check, looked_at, findings)`: how many things were looked at, and what was found."""


@dataclass
class Sums:
    """What a run looked at and found, by check, and which site it was."""

    looked_at: Counter[str]
    findings: Counter[str]
    facts: dict[str, Any] | None = None

    @classmethod
    def of(cls, properties: Iterable[tuple[str, Any]]) -> Sums:
        """Add up what tests told."""
        sums = cls(Counter(), Counter())
        for name, told in properties:
            if name == FACTS:
                sums.facts = told
            elif name == PROPERTY:
                check, looked_at, findings = told
                sums.looked_at[check] += looked_at
                sums.findings[check] += findings
        return sums

    @property
    def missing(self) -> list[str]:
        """Checks that this run did not make."""
        return [check for check in CHECKS if not self.looked_at[check]]


def write(sums: Sums, file: Path = FILE) -> None:
    """Write the report of a whole run of today."""
    report = {
        "date": datetime.now(UTC).date().isoformat(),
        **(sums.facts or {}),
        "checks": [
            {"id": check, "looked_at": sums.looked_at[check], "findings": sums.findings[check]}
            for check in CHECKS
        ],
    }
    file.write_text(json.dumps(report, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def tool_versions(chromium: str) -> dict[str, str]:
    """The programs that look at the pages, in the version that is locked or running."""
    packages = json.loads(LOCK.read_text(encoding="utf-8"))["packages"]
    return {
        "axe-core": packages["node_modules/axe-core"]["version"],
        "Nu HTML Checker": packages["node_modules/vnu-jar"]["version"],
        "Chromium": chromium.partition(".")[0],
    }

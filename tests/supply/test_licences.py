"""Licences of packages: what metadata mean, and that what is installed may be used."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from tests.building import ROOT
from tests.supply.licences import allows, installed, licence_of

LOCKS = [ROOT / "requirements" / f"{name}.txt" for name in ("site", "tests")]


def told(**fields: str | list[str]) -> EmailMessage:
    message = EmailMessage()
    for name, values in fields.items():
        for value in [values] if isinstance(values, str) else values:
            message[name.replace("_", "-")] = value
    return message


OSI = "License :: OSI Approved :: "
CASES = [
    (told(License_Expression="MIT OR Apache-2.0", License="x"), "MIT OR Apache-2.0"),
    (told(License="MIT License"), "MIT"),
    (told(License="BSD-3-Clause", Classifier=OSI + "BSD License"), "BSD-3-Clause"),
    (told(License="UNKNOWN", Classifier=OSI + "MIT License"), "MIT"),
    (told(License="Permission is hereby " * 9, Classifier=OSI + "MIT License"), "MIT"),
    (told(Classifier=[OSI + "MIT License", OSI + "BSD License"]), "MIT OR BSD"),
    (told(License="Nur für Freunde"), "Nur für Freunde"),
    (told(Classifier="Topic :: Text"), ""),
]


@pytest.mark.parametrize(("metadata", "licence"), CASES)
def test_metadata_are_read(metadata: EmailMessage, licence: str) -> None:
    assert licence_of(metadata) == licence


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [
        ("MIT", True),
        ("MIT AND PSF-2.0", True),
        ("GPL-2.0-only OR MPL-1.1", True),
        ("MIT AND GPL-3.0-only", False),
        ("GPL-3.0-only", False),
        ("GPL-2.0-only WITH Classpath-exception-2.0", True),
        ("(MIT OR X) AND Y", False),
        ("Nur für Freunde", False),
        ("", False),
    ],
)
def test_an_expression_is_allowed(expression: str, *, allowed: bool) -> None:
    assert allows(expression) is allowed


def test_what_builds_and_tests_the_site_may_be_used() -> None:
    packages = list(installed(*LOCKS))
    assert len(packages) > 50
    assert [package for package in packages if not package.is_allowed] == []

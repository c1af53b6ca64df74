"""What a project tells about itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.project import Project
from tests.project_fixture import ROOT


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        (b"site_name: Mondlandung\n", "Mondlandung"),
        (
            b"site_url: !ENV [SITE_URL, '']\nsite_name: &name Der Mauerfall\nx: *name\n",
            "Der Mauerfall",
        ),
        (b"markdown_extensions:\n  - x: !!python/name:y.z\nsite_name: Sputnik\n", "Sputnik"),
        (b"site_name: 1969\n", ""),
        (b"site_name: !ENV NAME\n", ""),
        (b"- a list\n", ""),
        (b"{", ""),
        (b"\xff\xfe\xfa", ""),
    ],
)
def test_its_name_is_read_around_the_tags_of_mkdocs(tmp_path: Path, settings, name) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(settings)
    assert Project(tmp_path).site_name == name


def test_without_settings_there_is_no_name(tmp_path: Path) -> None:
    assert Project(tmp_path).site_name == ""


def test_this_site_has_one() -> None:
    assert Project(ROOT).site_name == "Der DeepSeek-Schock"

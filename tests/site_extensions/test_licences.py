"""The list of what the site is made of: what is kept, and the words readers get of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ExplainerError
from generator.site.licences import ALLOWED, FILE, read_licences, told

FONT = """
- name: Mondschrift
  what: Schrift
  version: 1.10
  licence: OFL-1.1
  holder: Die Gießerei
  url: https://host.example/schrift
  files:
    - schrift/*
"""


def test_list_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(FONT, encoding="utf-8")
    parts = read_licences(tmp_path)
    assert parts is not None
    (words,) = told(parts)
    assert words["name"] == "Mondschrift 1.10"
    assert words["licence"] == "SIL Open Font License 1.1"
    assert words["licence_url"] == ALLOWED["OFL-1.1"].url


def test_without_a_list_there_is_none(tmp_path: Path) -> None:
    assert read_licences(tmp_path) is None


def test_every_fault_of_a_list_is_told_at_once(tmp_path: Path) -> None:
    second = FONT.replace("OFL-1.1", "OFL").replace("  what: Schrift\n", "")
    (tmp_path / FILE).write_text(FONT.replace("OFL-1.1", "OFL") + second, encoding="utf-8")
    with pytest.raises(ExplainerError) as raised:
        read_licences(tmp_path)
    assert [problem.line for problem in raised.value.problems] == [5, 11]
    assert "Did you mean 'OFL-1.1'?" in str(raised.value)

"""The report of the accessibility tests: what is kept, and the words readers get of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.errors import ExplainerError
from generator.site.accessibility import FILE, read_report, told

KEPT = {
    "date": "2026-07-20",
    "tools": {"axe-core": "4.14.1", "Chromium": "150"},
    "pages": 30,
    "widths": [320, 1280],
    "schemes": 2,
    "checks": [
        {"id": "axe", "looked_at": 120, "findings": 0},
        {"id": "targets", "looked_at": 1, "findings": 2},
    ],
}


def test_report_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(json.dumps(KEPT), encoding="utf-8")
    report = read_report(tmp_path)
    assert report is not None
    words = told(report)
    assert (words["pages"], words["widths"]) == ("30\u00a0Seiten", "320 und 1280")
    assert words["tools"] == "axe-core 4.14.1 und Chromium 150"
    assert [tuple(row.values())[1:] for row in words["rows"]] == [
        ("120\u00a0Ansichten", "keine"),
        ("1\u00a0Ziel", "2"),
    ]


def test_without_a_report_there_is_none(tmp_path: Path) -> None:
    assert read_report(tmp_path) is None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"date": "gestern"}, "is no report: 'gestern' is no day"),
        ({"date": "20260720"}, "is no report: '20260720' is no day"),
        ({"date": "2026-02-30"}, "is no report: day is out of range"),
        ({"pages": -1}, "is no report"),
        ({"checks": [{"id": "moon", "looked_at": 1, "findings": 0}]}, "tells of 'moon'"),
    ],
)
def test_another_file_is_refused(tmp_path: Path, change: dict[str, object], message: str) -> None:
    (tmp_path / FILE).write_text(json.dumps(KEPT | change), encoding="utf-8")
    with pytest.raises(ExplainerError, match=message):
        read_report(tmp_path)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises(ExplainerError, match=f"{FILE}: cannot be read: Is a directory"):
        read_report(tmp_path)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes('{"date": "März"}'.encode("latin-1"))
    with pytest.raises(ExplainerError, match="is no report"):
        read_report(tmp_path)

"""A site of hostile articles, dossiers and pages: nothing evaluated, escaped, traced, or acting.

A seeded part of what `nox -s proofs -- hostile` counts in full, and without its browser.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.hostile import looking
from tests.hostile.project import HostileSite, hostile_site

EVERY = 24


@pytest.fixture(scope="module")
def result() -> Iterator[HostileSite]:
    with TemporaryDirectory() as folder:
        yield hostile_site(Path(folder), EVERY, check=False)


def test_every_command_ends_well(result: HostileSite) -> None:
    assert result.codes == {"ingest": 0, "generate": 0, "build": 0}, result.said
    assert len(list(result.site.rglob("index.html"))) > 40


@pytest.mark.parametrize("look", ["evaluated", "traced", "escaped", "acting"])
def test_nothing_survives(result: HostileSite, look: str) -> None:
    assert getattr(looking, look)(result) == []


def test_what_was_refused_is_told_with_its_page(result: HostileSite) -> None:
    for what in ("HTML that may act is shown as text", "is no macro call"):
        lines = [line for line in result.said["build"].splitlines() if what in line]
        assert lines
        assert all("docs/" in line for line in lines)


def test_the_looks_can_see(result: HostileSite) -> None:
    """Each look finds what it is for, in a copy of one page."""
    page = result.site / "probe.html"
    outside = result.around / "x.yaml"
    try:
        page.write_text(f"<p onclick=x>{looking.PRODUCT}{looking.TRACES[0]}", encoding="utf-8")
        outside.write_text("", encoding="utf-8")
        for look in (looking.evaluated, looking.traced, looking.escaped, looking.acting):
            assert look(result)
    finally:
        page.unlink()
        outside.unlink()
